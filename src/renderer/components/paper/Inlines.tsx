import type { Inline } from '../../../shared/outline/block'
import classes from './Inlines.module.css'

type Props = {
	readonly inlines: readonly Inline[]
	/** The field with the focus; its words are marked. */
	readonly tintPath: string | null
}

/** Words of a block. What prints a field carries its path in `data-visit`; references lead to `data-target`. */
export function Inlines({ inlines, tintPath }: Props) {
	return inlines.map((inline, index) => (
		// Words have no identity of their own: they are drawn anew with their block.
		// biome-ignore lint/suspicious/noArrayIndexKey: see above
		<InlineView key={index} inline={inline} tintPath={tintPath} />
	))
}

function InlineView({ inline, tintPath }: { readonly inline: Inline; readonly tintPath: string | null }) {
	switch (inline.kind) {
		case 'text':
			return inline.text
		case 'value':
			return (
				<span className={inline.path === tintPath ? classes.edited : classes.value} data-visit={inline.path}>
					{inline.text}
				</span>
			)
		case 'blank':
			return (
				<span className={inline.path === tintPath ? classes.blankEdited : classes.blank} data-visit={inline.path}>
					{inline.text}
				</span>
			)
		case 'term':
			return <dfn className={classes.term}>{inline.text}</dfn>
		case 'strong':
			return <strong className={classes.strong}>{inline.text}</strong>
		case 'emphasis':
			return <em>{inline.text}</em>
		case 'reference':
			return (
				<a className={classes.reference} href={`#${inline.target}`} data-target={inline.target} tabIndex={-1}>
					{inline.text}
				</a>
			)
	}
}
