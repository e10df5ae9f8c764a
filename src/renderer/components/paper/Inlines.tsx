import type { ReactNode } from 'react'
import type { Inline } from '../../../shared/outline/block'
import classes from './Inlines.module.css'
import { MarkedWords } from './MarkedWords'
import { type Mark, piecesOf } from './marks'
import type { Hyphenate } from './use-hyphens'

type Props = {
	readonly inlines: readonly Inline[]
	/** The field with the focus; its words are marked. */
	readonly tintPath: string | null
	readonly hyphenate: Hyphenate
	/** What lies on these words; offsets count from the beginning of their place. */
	readonly marks?: readonly Mark[] | undefined
	/** Where these words begin within their place: after a run-in title. */
	readonly start?: number
}

/** Words of a block. What prints a field carries its path in `data-visit`; references lead to `data-target`. */
export function Inlines({ inlines, tintPath, hyphenate, marks = [], start = 0 }: Props) {
	if (inlines.length === 0 && marks.length > 0) {
		return <MarkedWords pieces={piecesOf('', start, true, marks)} hyphenate={hyphenate} />
	}
	let at = start
	return inlines.map((inline, index) => {
		const from = at
		at += inline.text.length
		const isLast = index === inlines.length - 1
		return (
			// Words have no identity of their own: they are drawn anew with their block.
			// biome-ignore lint/suspicious/noArrayIndexKey: see above
			<InlineView key={index} inline={inline} tintPath={tintPath}>
				{marks.length === 0 ? (
					hyphenate(inline.text)
				) : (
					<MarkedWords pieces={piecesOf(inline.text, from, isLast, marks)} hyphenate={hyphenate} />
				)}
			</InlineView>
		)
	})
}

type InlineProps = Pick<Props, 'tintPath'> & { readonly inline: Inline; readonly children: ReactNode }

function InlineView({ inline, tintPath, children }: InlineProps) {
	switch (inline.kind) {
		case 'text':
			return children
		case 'value':
			return (
				<span className={inline.path === tintPath ? classes.edited : classes.value} data-visit={inline.path}>
					{children}
				</span>
			)
		case 'blank':
			return (
				<span className={inline.path === tintPath ? classes.blankEdited : classes.blank} data-visit={inline.path}>
					{children}
				</span>
			)
		case 'term':
			return <dfn className={classes.term}>{children}</dfn>
		case 'strong':
			return <strong className={classes.strong}>{children}</strong>
		case 'emphasis':
			return <em>{children}</em>
		case 'reference':
			return (
				<a className={classes.reference} href={`#${inline.target}`} data-target={inline.target} tabIndex={-1}>
					{children}
				</a>
			)
	}
}
