import type { ReactNode } from 'react'
import { type MarkedPart, type MarkedPiece, parseMarked } from '../../../shared/outline/marked-text'
import classes from './marked.module.css'

type Chip = Extract<MarkedPiece, { kind: 'slot' | 'reference' }>
type Props = {
	readonly text: string
	/** What stands at a value or a reference; a value by its sample, a reference by its target. */
	readonly label: (chip: Chip) => string
	readonly lang: string
}

/** Text with marks to be read: bold, italic, points, and values and references as chips. */
export function MarkedView({ text, label, lang }: Props) {
	const parts = parseMarked(text)
	return (
		<div className={classes.text} lang={lang}>
			{parts.map((part, index) => (
				// Parts have no identity of their own: they are drawn anew with their text.
				// biome-ignore lint/suspicious/noArrayIndexKey: see above
				<p key={index} className={classes.part} data-part={partName(part)}>
					{part.pieces.map((piece, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: see above
						<PieceView key={at} piece={piece} label={label} />
					))}
				</p>
			))}
		</div>
	)
}

/** As the styles and the editor tell parts apart. */
export function partName(part: MarkedPart): 'paragraph' | '3' | '4' {
	return part.kind === 'paragraph' ? 'paragraph' : part.level === 3 ? '3' : '4'
}

function PieceView({ piece, label }: { readonly piece: MarkedPiece; readonly label: Props['label'] }): ReactNode {
	switch (piece.kind) {
		case 'text':
			return piece.text
		case 'strong':
			return <strong>{piece.text}</strong>
		case 'emphasis':
			return <em>{piece.text}</em>
		default:
			return (
				<span className={classes.chip} data-kind={piece.kind}>
					{label(piece)}
				</span>
			)
	}
}
