import type { Passage } from './passage'
import type { Span } from './sentences'

const BREAKS: ReadonlySet<string> = new Set([',', ';', ':', '–', '—', '(', ')', '.', '!', '?'])

/** The part of a sentence around a token up to the next comma, semicolon, dash or bracket on either side. */
export function clauseAround(passage: Passage, at: number): Span {
	const { tokens } = passage
	const sentence = passage.sentenceAt(at)
	let from = at
	while (from > sentence.from && !BREAKS.has(tokens[from - 1]!.lower)) from--
	let to = at + 1
	while (to < sentence.to && !BREAKS.has(tokens[to]!.lower)) to++
	return { from, to }
}
