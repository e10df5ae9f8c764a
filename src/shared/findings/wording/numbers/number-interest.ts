import { type Measure, measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { textOf } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { told } from './miscount'

const INTEREST = /\b(?:\p{L}*zins\p{L}*|interest)\b/iu
const AGAIN =
	/[(=]|\b(?:also|das sind|entspricht|entsprechend|mithin|somit|d\. ?h\.|i\.e\.|that is|equal to|equivalent|calculat\p{L}*|reckon\p{L}*|charge[sd]? at|berechnet|gerechnet|comes to|accru\p{L}*)\b/iu
const APART =
	/\b(?:oder|or|höchstens|mindestens|at least|at most|higher|lower|greater|plus|above|zunächst|thereafter|danach|statt|instead)\b/iu
const YEAR =
	/\b(?:p\. ?a\.|per annum|annually|a year|per year|yearly|im jahr|pro jahr|je jahr|jährlich\w*|jahreszins\w*)/iu
const MONTH = /\b(?:month\w*|p\. ?m\.|monat\w*)/iu
/** How far behind or before a rate its period may stand. */
const REACH = 5

/** "12 % a year, calculated at 1.5 % for each month": interest by the year and by the month. */
export const interestRates = remembered((passage: Passage): readonly Spotted[] => {
	if (!INTEREST.test(passage.text) || !YEAR.test(passage.text) || !MONTH.test(passage.text)) return []
	return passage.sentences.flatMap(({ from, to }): readonly Spotted[] => {
		const rates = measuresIn(passage).filter((one) => one.scale === 'share' && one.from >= from && one.to <= to)
		const [first, second, other] = rates
		if (first === undefined || second === undefined || other !== undefined) return []
		if (
			!INTEREST.test(textOf(passage, { from, to })) ||
			APART.test(textOf(passage, { from: first.from, to: second.to }))
		)
			return []
		if (!AGAIN.test(textOf(passage, { from: first.to, to: second.from }))) return []
		const periods = [periodOf(passage, first, second.from), periodOf(passage, second, to)]
		if (periods[0] === null || periods[1] === null || periods[0] === periods[1]) return []
		const [year, month] = periods[0] === 12 ? [first, second] : [second, first]
		const compound = ((1 + month.value / 100) ** 12 - 1) * 100
		const isSame = [month.value * 12, compound].some((wanted) => Math.abs(wanted - year.value) <= ROUNDING * wanted)
		if (isSame) return []
		const values = {
			problem: 'count',
			first: told((first === year ? year.value / 12 : month.value * 12) || 0),
			second: told(second.value),
		}
		return [{ from: first.from, to: second.to, values }]
	})
})
/** 8 % a year are 0.67 % a month. */
const ROUNDING = 0.02

/** Months of the period that stands behind a rate. */
function periodOf(passage: Passage, { to }: Measure, end: number): number | null {
	const behind = textOf(passage, { from: to, to: Math.min(end, to + REACH, passage.tokens.length) })
	const [year, month] = [YEAR.exec(behind)?.index ?? -1, MONTH.exec(behind)?.index ?? -1]
	if (year < 0 && month < 0) return null
	return month < 0 || (year >= 0 && year < month) ? 12 : 1
}
