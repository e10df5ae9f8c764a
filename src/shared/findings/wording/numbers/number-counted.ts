import { measuresIn } from '../language/measures'
import { figureValue, numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { SAYS_AGAIN } from '../language/says-again'
import type { Span } from '../language/sentences'
import type { Spotted } from '../text-finding'
import { LEFT_ALONE } from './number-charges'
import { opened } from './number-rates'

type Counted = Span & { readonly value: number; readonly times: number; readonly noun: string }

const PERIODS = /quart|mona?th?|week|year|annum|woche|jahr/gi

/** "60 samples a quarter, 200 a year": one number of things for two periods. */
export const countedTwice = remembered((passage: Passage): readonly Spotted[] => {
	if ((passage.text.match(PERIODS) ?? []).length < 2) return []
	const all = countedIn(passage)
	return all.slice(1).flatMap((second, index): readonly Spotted[] => {
		const first = all[index]!
		const between = passage.tokens.slice(first.to, second.from).map(({ lower }) => lower)
		const isAgain = between.length > 0 && between.every((word) => SAYS_AGAIN.has(word) || /^[,(–]$/.test(word))
		if (!isAgain || first.times === second.times || (second.noun !== '' && second.noun !== first.noun)) return []
		const { from, to } = passage.sentenceAt(first.from)
		const { text, tokens } = passage
		if (LEFT_ALONE.test(text.slice(tokens[from]!.start, tokens[to - 1]!.end))) return []
		const wanted = (first.value * first.times) / second.times
		// Months and years have no whole number of weeks.
		const slack = Math.max(first.times, second.times) > 12 ? 0.1 : 0.001
		if (Math.abs(wanted - second.value) <= slack * Math.max(wanted, second.value)) return []
		const values = { problem: 'count', first: String(Math.round(wanted * 100) / 100), second: String(second.value) }
		return [{ from: first.from, to: second.to, values }]
	})
})

function countedIn(passage: Passage): readonly Counted[] {
	const { tokens, language } = passage
	const measures = measuresIn(passage)
	return tokens.flatMap(({ kind, lower }, at): readonly Counted[] => {
		const word = kind === 'word' ? numberWordAt(tokens, at, language) : null
		if (word === null && !(kind === 'number' && /^\d[\d.,]*$/.test(lower))) return []
		if (/^(?:an?|one|ein|eine[nrms]?)$/.test(lower) || measures.some(({ from, to }) => from <= at && at < to)) return []
		const end = word?.to ?? at + 1
		for (let noun = end; noun <= end + 2; noun++) {
			const period = opened(passage, noun)
			if (period !== null) {
				const value = word?.value ?? figureValue(lower, language)
				const own = noun === end ? '' : passage.stems()[noun - 1]!
				return [{ from: at, to: period.to, value, times: period.times, noun: own }]
			}
			if (tokens[noun]?.kind !== 'word') return []
		}
		return []
	})
}
