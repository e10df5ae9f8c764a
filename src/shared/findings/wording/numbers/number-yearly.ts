import type { Passage } from '../language/passage'
import type { Spotted } from '../text-finding'
import { isSame, numberAt, spotted } from './number-brackets'

/** Parts of a year by the words that name them. */
const PER_YEAR: ReadonlyMap<string, number> = new Map([
	...['monat', 'monatlich', 'month', 'monthly', 'kalendermonat'].map((word) => [word, 12] as const),
	...['quartal', 'vierteljahr', 'quartalsweise', 'vierteljährlich', 'quarter', 'quarterly', 'kalendervierteljahr'].map(
		(word) => [word, 4] as const,
	),
	...['halbjahr', 'halbjährlich', 'half-year'].map((word) => [word, 2] as const),
	...['woche', 'wöchentlich', 'week', 'weekly'].map((word) => [word, 52] as const),
])
const YEAR = /^(?:jahr|jahres|kalenderjahr|vertragsjahr|jährlich|year|yearly|annually|annum|p\.a)$/
const THEREFORE =
	/^(?:mithin|also|somit|demnach|folglich|insgesamt|hence|thus|therefore|so|making|total|ergibt|sind|ie|i\.e|d\.h)$/

/** "Monatspauschale" says of its amount that it is by the month. */
const timesAYear = (lower: string): number | undefined =>
	PER_YEAR.get(lower) ?? (/^monats\p{L}{4}/u.test(lower) ? 12 : /^quartals\p{L}{4}/u.test(lower) ? 4 : undefined)

/** "mithin", "that is", "i.e.", "d. h.". */
function isTherefore({ tokens }: Passage, at: number): boolean {
	const [first = '', second = '', third = ''] = tokens.slice(at, at + 3).map(({ lower }) => lower)
	return (
		THEREFORE.test(first) ||
		first === '=' ||
		(first === 'that' && second === 'is') ||
		(first === 'or' && second !== '' && tokens[at - 1]?.lower === ',') ||
		(/^[id]$/.test(first) && second === '.' && /^[eh]$/.test(third))
	)
}

/** "zehn Beratungstage je Quartal, mithin 36 im Jahr". */
export function sums(passage: Passage): readonly Spotted[] {
	const { tokens } = passage
	return passage.sentences.flatMap((sentence): readonly Spotted[] => {
		const therefore = range(sentence.from, sentence.to).find((at) => isTherefore(passage, at))
		if (therefore === undefined) return []
		const before = numbersBetween(passage, sentence.from, therefore)
		const behind = numbersBetween(passage, therefore + 1, sentence.to)
		const times = range(sentence.from, therefore).flatMap((at) => timesAYear(tokens[at]!.lower) ?? [])
		const isYear = range(Math.max(sentence.from, therefore - 2), sentence.to).some((at) => YEAR.test(tokens[at]!.lower))
		const [one] = before
		const [all] = behind
		if (
			one === undefined ||
			all === undefined ||
			before.length !== 1 ||
			behind.length !== 1 ||
			times.length !== 1 ||
			!isYear
		)
			return []
		return isSame(one.value * times[0]!, all.value) ? [] : [spotted(passage, 'units', one, all)]
	})
}

function numbersBetween(
	passage: Passage,
	from: number,
	to: number,
): readonly { readonly from: number; readonly to: number; readonly value: number }[] {
	const found: { readonly from: number; readonly to: number; readonly value: number }[] = []
	for (let at = from; at < to; at++) {
		const number = numberAt(passage, at)
		if (number === null || /^(?:ein|eine|einen|einem|einer|eines|one)$/.test(passage.tokens[at]!.lower)) continue
		found.push({ from: at, to: number.to, value: number.value })
		// A currency before its figure is part of it.
		at = number.to - 1
	}
	return found
}

const range = (from: number, to: number): readonly number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
