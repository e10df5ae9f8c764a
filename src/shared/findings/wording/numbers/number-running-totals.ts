import { type Figure, figuresIn } from '../language/figures'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { textOf } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { told } from './miscount'

const TOTAL =
	/(?<!\p{L})(?:insgesamt|zusammen|in summe|gesamtdauer|gesamtzeit|gesamtpreis|gesamtkosten|in total|in all|altogether|the total|total (?:price|cost|duration|time))(?!\p{L})/iu
const LEFT_ALONE =
	/(?<!\p{L})(?:höchstens|mindestens|maximal|bis zu|at most|at least|up to|no more|oder|or|davon|of which|je|jeweils|each|per|pro|parallel|gleichzeitig|simultaneously|abzüglich|minus|less|rabatt|discount|zuzüglich|plus|wenn|falls|if|weitere[nr]?|further|additional|another|including|inkl|inklusive|einschließlich|umsatzsteuer|mehrwertsteuer|mwst|steuer|vat|tax|gross|brutto)(?!\p{L})/iu
/** What is meant to be the sum comes near it. */
const NEAR = 0.3
const SUMMED: ReadonlySet<Figure['kind']> = new Set([
	'time',
	'day',
	'date',
	'money',
	'mass',
	'area',
	'volume',
	'length',
])

/** "Der Umbau dauert 10 Tage. Der Test dauert 3 Tage. Insgesamt dauert das Projekt 15 Tage.": one figure a sentence, and their sum. */
export const runningTotals = remembered((passage: Passage): readonly Spotted[] => {
	const { sentences } = passage
	if (sentences.length < 3 || !TOTAL.test(passage.text)) return []
	return sentences.flatMap((sentence, index): readonly Spotted[] => {
		if (index < 2 || !TOTAL.test(textOf(passage, sentence))) return []
		const own = figuresOf(passage, sentence)
		const [whole] = own
		if (whole === undefined || own.length > 1) return []
		const parts: Figure[] = []
		for (let place = index - 1; place >= 0; place--) {
			const figures = figuresOf(passage, sentences[place]!).filter(({ kind }) => kind === whole.kind)
			if (figures.length !== 1) break
			parts.push(figures[0]!)
		}
		const start = sentences[index - parts.length]
		if (start === undefined || parts.length < 2) return []
		if (LEFT_ALONE.test(textOf(passage, { from: start.from, to: sentence.to }))) return []
		const sum = parts.reduce((all, { value }) => all + value, 0)
		const isAmiss = Math.abs(sum - whole.value) > 0.011 && Math.abs(sum - whole.value) <= whole.value * NEAR
		if (!isAmiss || parts.some(({ value }) => value >= whole.value)) return []
		return [
			{ from: whole.from, to: whole.to, values: { problem: 'count', first: told(sum), second: told(whole.value) } },
		]
	})
})

const figuresOf = (passage: Passage, { from, to }: { from: number; to: number }): readonly Figure[] =>
	figuresIn(passage).filter((one) => one.from >= from && one.to <= to && SUMMED.has(one.kind))
