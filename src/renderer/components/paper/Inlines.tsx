import type { Inline } from '../../../shared/outline/block'
import classes from './Inlines.module.css'
import type { Hyphenate } from './use-hyphens'

type Props = {
	readonly inlines: readonly Inline[]
	/** The field with the focus; its words are marked. */
	readonly tintPath: string | null
	readonly hyphenate: Hyphenate
}

/** Words of a block. What prints a field carries its path in `data-visit`; references lead to `data-target`. */
export function Inlines({ inlines, tintPath, hyphenate }: Props) {
	return inlines.map((inline, index) => (
		// Words have no identity of their own: they are drawn anew with their block.
		// biome-ignore lint/suspicious/noArrayIndexKey: see above
		<InlineView key={index} inline={inline} tintPath={tintPath} hyphenate={hyphenate} />
	))
}

type InlineProps = Omit<Props, 'inlines'> & { readonly inline: Inline }

function InlineView({ inline, tintPath, hyphenate }: InlineProps) {
	const text = hyphenate(inline.text)
	switch (inline.kind) {
		case 'text':
			return text
		case 'value':
			return (
				<span className={inline.path === tintPath ? classes.edited : classes.value} data-visit={inline.path}>
					{text}
				</span>
			)
		case 'blank':
			return (
				<span className={inline.path === tintPath ? classes.blankEdited : classes.blank} data-visit={inline.path}>
					{text}
				</span>
			)
		case 'term':
			return <dfn className={classes.term}>{text}</dfn>
		case 'strong':
			return <strong className={classes.strong}>{text}</strong>
		case 'emphasis':
			return <em>{text}</em>
		case 'reference':
			return (
				<a className={classes.reference} href={`#${inline.target}`} data-target={inline.target} tabIndex={-1}>
					{text}
				</a>
			)
	}
}
