import classes from './Marks.module.css'
import type { OtherWordsMark, Piece } from './marks'
import type { Hyphenate } from './use-hyphens'

type Props = { readonly pieces: readonly Piece[]; readonly hyphenate: Hyphenate }

/** Words with what lies on them. Each mark's elements carry its id in `data-marks`, so that a click and a margin find them. */
export function MarkedWords({ pieces, hyphenate }: Props) {
	return pieces.map((piece, index) => (
		// Pieces have no identity but their place: they are drawn anew with their block.
		// biome-ignore lint/suspicious/noArrayIndexKey: see above
		<PieceView key={index} piece={piece} hyphenate={hyphenate} />
	))
}

function PieceView({ piece, hyphenate }: { readonly piece: Piece; readonly hyphenate: Hyphenate }) {
	const { before, on } = piece
	const text = hyphenate(piece.text)
	const others = before.map((mark) => <OtherWords key={mark.id + mark.look} mark={mark} hyphenate={hyphenate} />)
	// The mark that begins last is the innermost, and the one whose colour is seen.
	const top = on.findLast((mark) => mark.isChosen) ?? on.at(-1)
	if (top === undefined) return [...others, text]
	const Tag = top.look === 'removed' ? 'del' : top.look === 'added' ? 'ins' : 'mark'
	return [
		...others,
		<Tag
			key="words"
			className={classes.words}
			data-marks={on.map(({ id }) => id).join(' ')}
			data-look={top.look}
			data-struck={on.some(({ look }) => look === 'removed') || undefined}
			data-tone={top.tone}
			data-chosen={top.isChosen || undefined}
		>
			{text}
		</Tag>,
	]
}

/** Not words of the contract as it is shown, so a selection of its words does not count them (`data-aside`). */
function OtherWords({ mark, hyphenate }: { readonly mark: OtherWordsMark; readonly hyphenate: Hyphenate }) {
	const Tag = mark.look === 'removed' ? 'del' : 'ins'
	return (
		<Tag
			className={classes.words}
			data-aside=""
			data-marks={mark.id}
			data-look={mark.look}
			data-struck={mark.look === 'removed' || undefined}
			data-tone={mark.tone}
			data-chosen={mark.isChosen || undefined}
		>
			{hyphenate(mark.text)}
		</Tag>
	)
}
