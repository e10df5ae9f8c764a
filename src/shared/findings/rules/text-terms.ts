import type { Agreement } from '../../agreement/schema'
import type { Finding, Rule } from '../finding'
import { found } from '../found'
import { type Match, matcher, sentenceAt } from '../matcher'

/** A term of the form, and how own words speak of it. */
type Term = {
	readonly problem: string
	/** Sentences that are about it. */
	readonly isMeant: (sentence: string) => boolean
	readonly figures: (text: string) => readonly Match[]
	/** In the unit of the form; NaN for words that are no number. */
	readonly read: (quote: string) => number
	/** What the form says; nothing where it is blank. */
	readonly known: (agreement: Agreement) => readonly (number | null)[]
}

const WORDS: Readonly<Record<string, number>> = {
	...{
		ein: 1,
		eine: 1,
		einem: 1,
		einen: 1,
		einer: 1,
		zwei: 2,
		drei: 3,
		vier: 4,
		fünf: 5,
		sechs: 6,
		sieben: 7,
		acht: 8,
	},
	...{ neun: 9, zehn: 10, elf: 11, zwölf: 12, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
	...{ nine: 9, ten: 10, eleven: 11, twelve: 12 },
}
const NUMBER = `(?<![\\p{L}\\d.,])(?:\\d{1,3}|${Object.keys(WORDS).join('|')})`
const wholeOf = (quote: string) => {
	const [first = ''] = quote.split(/[\s\u00a0.]/)
	return WORDS[first.toLowerCase()] ?? Number.parseInt(first, 10)
}

const months = matcher(new RegExp(`${NUMBER}[\\s\\u00a0]+(?:Monat(?:e[ns]?|s)?|months?)(?![\\p{L}])`, 'giu'))
const days = matcher(
	new RegExp(`${NUMBER}[\\s\\u00a0]+(?:(?:Kalender)?tage?n?|(?:calendar )?days?)(?![\\p{L}])`, 'giu'),
)
const percents = matcher(/(?<![\d.,])\d{1,3}(?:[.,]\d+)?[\s\u00a0]?(?:%|Prozent|percent|per cent)/giu)
/** The third working day, or a date of one year, is no day of every month. */
const NO_DAY_OF_MONTH =
	'(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Werktag|Arbeitstag|(?:of )?(?:January|February|March|May|June|July|October|December)|business|working)'
const dates = matcher(
	new RegExp(
		`(?<=\\b(?:bis zum|am|zum|by the|on the)\\s+)\\d{1,2}(?:\\.(?!\\d)|st|nd|rd|th)(?!\\s+${NO_DAY_OF_MONTH})`,
		'giu',
	),
)

const TERMS: readonly Term[] = [
	{
		problem: 'notice',
		// Of the whole agreement: the notice of a switch or of one service may be another.
		isMeant: (sentence) =>
			/Kündigungsfrist\s+(?:dieser\s+Vereinbarung\s+|des\s+Vertrags\s+)?beträgt|notice period\s+(?:of this agreement\s+)?is/iu.test(
				sentence,
			),
		figures: months,
		read: wholeOf,
		known: ({ parties }) => [parties.noticeMonths],
	},
	{
		problem: 'cap',
		isMeant: (sentence) =>
			/gutschrift|(?<!\p{L})credits?(?!\p{L})/iu.test(sentence) &&
			/höchstens|Obergrenze|gedeckelt|begrenzt|not exceed|capped|at most|no more than/iu.test(sentence),
		figures: percents,
		read: (quote) => Math.round(Number.parseFloat(quote.replace(',', '.')) * 10_000),
		known: ({ remedies }) => [remedies.monthlyCapPpm, remedies.yearlyCapPpm],
	},
	{
		problem: 'payment',
		isMeant: (sentence) => /Rechnung|invoice/iu.test(sentence) && /zahl|fällig|begleich|pay|due/iu.test(sentence),
		figures: days,
		read: wholeOf,
		known: ({ remedies: { payment } }) => [payment.termDays, payment.earlyPayment?.withinDays ?? null],
	},
	{
		problem: 'report',
		isMeant: (sentence) => /(?:Leistungs|Service|Monats)bericht|(?:service|monthly) report/iu.test(sentence),
		figures: dates,
		read: (quote) => Number.parseInt(quote, 10),
		known: ({ reporting }) => [reporting.dueDay],
	},
]

/** Own words that give a term of the form another figure: a notice, a cap, a time for payment, the day of the report. */
export const textTermsRule: Rule = {
	id: 'text-terms',
	waitsFor: 'legal',
	check: ({ agreement, texts }) => {
		const terms = TERMS.map((term) => ({
			...term,
			said: term.known(agreement).filter((value) => value !== null),
		})).filter(({ said }) => said.length > 0)
		return texts.flatMap(({ section, path, text, clause }): Finding[] => {
			// Wording in place of a clause is compared with that clause; a duty has a date of its own.
			if (clause !== null || path.startsWith('roles.duties.')) return []
			return terms.flatMap(({ problem, isMeant, figures, read, said }) => {
				const other = figures(text).find(
					({ index, quote }) => !said.includes(read(quote)) && isMeant(sentenceAt(text, index)),
				)
				if (other === undefined) return []
				return [
					{ ...found('text-terms', 'warning', path, { problem, quote: other.quote.replace(/\s+/g, ' ') }), section },
				]
			})
		})
	},
}
