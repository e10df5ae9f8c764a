import { measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { type Shape, spansOfShapes } from '../language/shapes'

/** Qualities by shape, and by the form of a word: `endOf` says where one ends that begins at a word, null where none does. */
export function qualitiesBy(
	passage: Passage,
	shapes: readonly Shape[],
	endOf: (passage: Passage, at: number, lower: string) => number | null,
): readonly Span[] {
	const { tokens } = passage
	const found: Span[] = [...spansOfShapes(passage, shapes)]
	for (let at = 0; at < tokens.length; at++) {
		const { lower, kind, isCapital } = tokens[at]!
		if (kind !== 'word' || lower.length < 4) continue
		if (isCapital && at !== passage.sentenceAt(at).from) continue
		const to = endOf(passage, at, lower)
		if (to !== null && !isBesideMeasure(passage, to)) found.push({ from: at, to })
	}
	return found
}

/** Times say when, not how good. */
const NO_MEASURE = /^(?:time|day|date|clock)$/
const REACH = 9
/** "hohe Auflösung (mindestens 300 dpi)", "größere Mengen über 5 t": a figure behind the word. */
export function isBesideMeasure(passage: Passage, to: number): boolean {
	const { tokens } = passage
	const end = Math.min(passage.sentenceAt(to - 1).to, to + REACH)
	if (measuresIn(passage).some(({ from, scale }) => from >= to && from < end && !NO_MEASURE.test(scale))) return true
	for (let at = to; at + 1 < end; at++)
		if (BOUNDS.test(tokens[at]!.lower) && tokens[at + 1]!.kind === 'number' && !isTimeAt(passage, at + 1)) return true
	return false
}
const BOUNDS =
	/^(?:mindestens|höchstens|wenigstens|maximal|als|über|unter|ab|zu|von|nach|least|most|than|over|above|below|under|exceeding|to|\(|:|≥|≤|=)$/
const isTimeAt = (passage: Passage, at: number): boolean =>
	measuresIn(passage).some(({ from, scale }) => from === at && NO_MEASURE.test(scale))
