import type { Part, TextDocument } from '../language/document'
import { ONE } from '../language/figures'
import { figureValue, numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import type { DocumentRule, Located } from '../text-finding'
import { told } from './miscount'

/** "The fee covers 1,000 inbound calls … beyond the 1,200 calls covered by the fee": how many are included, said twice. */
export const includedCounts: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }: TextDocument) => {
		const said: Count[] = []
		return parts.flatMap((part): readonly Located[] => {
			if (part.kind !== 'running') return []
			return countsIn(part.passage).flatMap((count): readonly Located[] => {
				if (!count.isTaken) {
					said.push(count)
					return []
				}
				const before = said.filter((one) => one.noun === count.noun)
				const [first] = before
				// "1,000 inbound calls and 200 outbound calls" are 1,200 calls.
				if (first === undefined || new Set(before.map(({ value }) => value)).size > 1) return []
				if (first.value === count.value || !isNear(first.value, count.value)) return []
				const values = { problem: 'count', first: told(first.value), second: told(count.value) }
				return [{ part, from: count.from, to: count.to, values } satisfies { part: Part } & Located]
			})
		})
	},
}

const isNear = (one: number, other: number): boolean => Math.max(one, other) <= Math.min(one, other) * 2

type Count = Span & {
	readonly value: number
	/** The stem of what is counted. */
	readonly noun: string
	/** Of those that are included it speaks again, it does not say how many are. */
	readonly isTaken: boolean
}

const INCLUDES =
	/^(?:covers?|includes?|comprises?|entitles|umfasst|umfassen|enthält|enthalten|beinhaltet|beinhalten|deckt|abgegolten|inbegriffen|inklusive|included|covered)$/
const INCLUDED =
	/^(?:covered|included|agreed|allowed|contracted|enthaltene[nr]?|inbegriffene[nr]?|vereinbarte[nr]?|abgegoltene[nr]?|inkludierte[nr]?)$/
const BEYOND =
	/^(?:beyond|above|over|exceeding|exceed|exceeds|of|than|über|überschreiten|überschreitet|übersteigen|übersteigt|als)$/
const THE = /^(?:the|these|those|die|der|den|diese|diesen|dieser)$/

const countsIn = remembered((passage: Passage): readonly Count[] => {
	const { tokens, language } = passage
	if (!tokens.some(({ lower }) => INCLUDES.test(lower) || INCLUDED.test(lower))) return []
	const stems = passage.stems()
	return tokens.flatMap(({ kind, lower }, at): readonly Count[] => {
		const word = kind === 'word' && !ONE.test(lower) ? numberWordAt(tokens, at, language) : null
		const isFigure = kind === 'number' && /^\d{1,3}(?:[.,]?\d{3})*$/.test(lower)
		if (word === null && !isFigure) return []
		const end = word?.to ?? at + 1
		const noun = [end, end + 1].find((place) => isPlural(passage, place))
		if (noun === undefined || !hasWordsUpTo(tokens, end, noun)) return []
		const value = word?.value ?? figureValue(lower, language)
		const { from, to } = passage.sentenceAt(at)
		const isDefinite = THE.test(tokens[at - 1]?.lower ?? '')
		const isSaidOf = [tokens[noun + 1]?.lower, tokens[end]?.lower].some((one) => INCLUDED.test(one ?? ''))
		const isTaken = isDefinite && (isSaidOf || BEYOND.test(tokens[at - 2]?.lower ?? ''))
		const isSaid = !isDefinite && tokens.slice(from, to).some((token) => INCLUDES.test(token.lower))
		return isTaken || isSaid ? [{ from: at, to: noun + 1, value, noun: stems[noun]!, isTaken }] : []
	})
})

function isPlural({ tokens, language }: Passage, at: number): boolean {
	const token = tokens[at]
	if (token?.kind !== 'word' || MEASURES.test(token.lower)) return false
	return language === 'de' ? token.isCapital : /[^s]s$/.test(token.lower)
}
const MEASURES = /^(?:euros?|eur|dollars?|pounds|percent|prozent|uhr)$/

const hasWordsUpTo = (tokens: Passage['tokens'], from: number, to: number): boolean =>
	tokens.slice(from, to).every(({ kind }) => kind === 'word')
