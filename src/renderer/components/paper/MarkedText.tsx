import { MarkedWords } from './MarkedWords'
import { type Mark, piecesOf } from './marks'
import type { Hyphenate } from './use-hyphens'

type Props = {
	readonly text: string
	readonly marks: readonly Mark[] | undefined
	readonly hyphenate?: Hyphenate
	/** Whether the place has no further words. */
	readonly isLast?: boolean
}

/** Words at the beginning of a place that are not inlines of the outline: a title, a head, a caption. */
export function MarkedText({ text, marks = [], hyphenate = (words) => words, isLast = true }: Props) {
	if (marks.length === 0) return hyphenate(text)
	return <MarkedWords pieces={piecesOf(text, 0, isLast, marks)} hyphenate={hyphenate} />
}
