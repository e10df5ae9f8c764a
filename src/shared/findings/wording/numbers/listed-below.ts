import type { Part, TextDocument } from '../language/document'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import type { DocumentRule, Located } from '../text-finding'

/** "Der Kunde benennt vier Ansprechpartner:" above three points. */
export const listedBelow: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }: TextDocument) =>
		parts.flatMap((part, at): readonly Located[] => {
			const count = part.kind === 'running' ? announcedIn(part.passage) : null
			if (count === null) return []
			const points = pointsBehind(parts, at)
			if (points < 2 || points === count.value) return []
			const values = { problem: 'count', first: String(count.value), second: String(points) }
			return [{ part, from: count.from, to: count.to, values }]
		}),
}

/** Points right behind, all numbered or marked in one way. */
function pointsBehind(parts: readonly Part[], at: number): number {
	let points = 0
	let way: string | null = null
	for (const { at: place, passage } of parts.slice(at + 1, at + 2 + MOST)) {
		const { block } = place
		if (block.kind !== 'item' && !(block.kind === 'clause' && isShort(passage))) break
		const own = ('number' in block ? block.number : '').replace(/[\p{L}\d]+/gu, 'n')
		if (way !== null && own !== way) return 0
		way = own
		points++
	}
	return points
}

const MOST = 13
/** Points that Markdown numbers are clauses. */
const isShort = ({ tokens }: Passage): boolean => tokens.length <= 12
const FREE =
	/^(?:mindestens|höchstens|maximal|wenigstens|einer|eines|eine|least|most|one|any|either|oder|or|bis|to|of|von|je|each|per)$/
export const UNITS =
	/^(?:minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|werktagen?|arbeitstagen?|kalendertagen?|minutes?|hours?|days?|weeks?|months?|years?|uhr|euro|eur|prozent|percent|mal|times|parties|parteien|calendar|business|working)$/

type Announced = Span & { readonly value: number }

const FOLLOWING = /^(?:following|folgende[nr]?|nachstehende[nr]?|nachfolgende[nr]?)$/
const ARE = /^(?:are|sind|lauten|include)$/

/** "the following three sites … :", "three following sites", "The five papers of the project are:": whatever else the sentence says. */
export function followingIn({ tokens, language }: Passage, { from, to }: Span): Announced | null {
	for (let at = from; at < to - 1; at++) {
		const { lower, kind } = tokens[at]!
		const word = kind === 'word' ? numberWordAt(tokens, at, language) : null
		const value = word?.value ?? (kind === 'number' && /^\d{1,2}$/.test(lower) ? Number(lower) : null)
		if (value === null || value < 2 || value >= MOST) continue
		const end = word?.to ?? at + 1
		const isBefore = FOLLOWING.test(tokens[at - 1]?.lower ?? '')
		const isBehind = FOLLOWING.test(tokens[end]?.lower ?? '')
		const isSubject = at === from + 1 && /^(?:the|die)$/.test(tokens[from]!.lower) && ARE.test(tokens[to - 2]!.lower)
		if (!isBefore && !isBehind && !isSubject) continue
		const noun = isBehind ? end + 1 : end
		if (tokens[noun]?.kind !== 'word' || UNITS.test(tokens[noun]!.lower)) return null
		return { from: at, to: noun + 1, value }
	}
	return null
}

/** The one number of a sentence that ends with a colon, before a noun. */
export const announcedIn = remembered((passage: Passage): Announced | null => {
	const { tokens, language, sentences } = passage
	if (tokens.at(-1)?.lower !== ':') return null
	const { from, to } = sentences.at(-1)!
	const strong = followingIn(passage, { from, to })
	if (strong !== null) return strong
	// "Für die drei Standorte gelten folgende Regeln:" counts no rules.
	if (tokens.slice(from, to).some(({ lower }) => FOLLOWING.test(lower))) return null
	const found: Announced[] = []
	for (let at = from; at < to; at++) {
		const { lower, kind } = tokens[at]!
		if (FREE.test(lower)) return null
		const word = kind === 'word' ? numberWordAt(tokens, at, language) : null
		const value = word?.value ?? (kind === 'number' && /^\d{1,2}$/.test(lower) ? Number(lower) : null)
		if (kind === 'number' && value === null) return null
		const end = word?.to ?? at + 1
		if (value === null || value < 2 || value >= MOST) continue
		if (tokens[end]?.kind !== 'word' || UNITS.test(tokens[end]!.lower)) return null
		// "Zur Klasse 2 gehören": the number of a thing, not how many there are.
		if (language === 'de' && !tokens[end]!.isCapital && !tokens[end + 1]?.isCapital) return null
		if (at > from + 1 && tokens[at - 1]!.isCapital) return null
		found.push({ from: at, to: end + 1, value })
		at = end - 1
	}
	return found.length === 1 ? found[0]! : null
})
