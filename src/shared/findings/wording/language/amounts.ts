import { MONTHS } from './abbreviations'
import { type Dimensions, multiplyDimensions, type Unit, unitOf } from './dimensions'
import { figureValue, numberWordAt } from './number-words'
import type { Passage } from './passage'
import { adverbOf } from './per'
import { countedNoun } from './quantity-nouns'
import type { Span } from './sentences'

export type NumberHere = {
	readonly value: number
	readonly to: number
	readonly step: number
	readonly isFigure: boolean
}

export type Bare = Span & {
	readonly value: number
	readonly printed: number
	readonly step: number
	readonly unit: Dimensions
	readonly noun: string
}

const SIGN = /^(?:€|\$|£|eur|euro|usd|gbp|chf)$/
/** What stands between a number and its unit. */
const BETWEEN =
	/^(?:volle[nr]?|ganze[nr]?|aufeinanderfolgende[nr]?|full|whole|consecutive|calendar|contract|complete|clock|gleiche[nr]?|weitere[nr]?)$/

/** A number with its unit or noun, without what it is reckoned by. */
export function amountAt(passage: Passage, at: number): Bare | null {
	const { tokens } = passage
	const isSigned = SIGN.test(tokens[at]!.lower) && tokens[at + 1]?.kind === 'number'
	const number = numberAt(passage, isSigned ? at + 1 : at)
	if (number === null) return null
	if (isSigned) {
		const step = number.step
		return { from: at, to: number.to, value: number.value, printed: number.value, step, unit: { money: 1 }, noun: '' }
	}
	let unitAt = number.to
	while (BETWEEN.test(tokens[unitAt]?.lower ?? '') && unitAt < number.to + 2) unitAt++
	const perCent = tokens[unitAt]?.lower === 'per' && tokens[unitAt + 1]?.lower === 'cent'
	const word = perCent ? '%' : (tokens[unitAt]?.lower ?? '')
	const power = /^[²³]$/.test(tokens[unitAt + 1]?.lower ?? '') ? tokens[unitAt + 1]!.lower : ''
	const isLetter = /^[a-z]$/.test(word) && (!number.isFigure || word === 'p')
	const unit: Unit | undefined = isLetter ? undefined : unitOf(word + power)
	if (unit !== undefined) {
		const [base, factor] = unit
		const to = unitAt + (perCent || power !== '' ? 2 : 1)
		return {
			from: at,
			to,
			value: number.value * factor,
			printed: number.value,
			step: number.step * factor,
			unit: { [base]: 1 },
			noun: word,
		}
	}
	const noun = isNamed(passage, at, number) ? null : countedNoun(passage, number.to)
	if (noun === null) return null
	// "the three weekly collections": "four quarterly payments" are four in all.
	const adjective = tokens
		.slice(number.to, noun.to - 1)
		.map(({ lower }) => adverbOf(lower))
		.find((one) => one !== null)
	if (adjective?.base === 'month' && adjective.factor < 12) return null
	const period = adjective ?? null
	const dims = period === null ? noun.dims : multiplyDimensions(noun.dims, { [period.base]: 1 }, -1)
	const factor = period?.factor ?? 1
	return {
		from: at,
		to: noun.to,
		value: number.value / factor,
		printed: number.value,
		step: number.step / factor,
		unit: dims,
		noun: noun.word,
	}
}

const NAMES =
	/^(?:clause|section|schedule|annex|appendix|article|level|priority|severity|class|phase|stage|page|no|nr|unit|bay|room|lot|absatz|abs|ziffer|nummer|anlage|artikel|stufe|klasse|phase|seite|haus|los|tor|raum|halle|version|§|table|line|zone|group|gruppe)$/
const VERBS =
	/^(?:pays|means|ends|begins|starts|covers|applies|is|has|was|includes|contains|shows|lapses|this|its|as|us|less)$/

/** "Unit 1 pays", "Absatz 3 gilt": no number of things. */
function isNamed({ tokens, language }: Passage, at: number, { to, isFigure }: NumberHere): boolean {
	const before = tokens[at - 1]
	const next = tokens[to]?.lower ?? ''
	if (before === undefined || !isFigure) return VERBS.test(next)
	if (VERBS.test(next)) return true
	if (language === 'en') return NAMES.test(before.lower)
	return NAMES.test(before.lower) && tokens[to]?.isCapital !== true
}

export const ARTICLE = /^(?:ein|eine|einen|einem|einer|eines|one|a|an)$/

/** A number in figures or words that counts something; no date, clock, year or number of a clause. */
export function numberAt({ tokens, language, sentenceAt }: Passage, at: number): NumberHere | null {
	const token = tokens[at]
	if (token === undefined || token.kind === 'mark') return null
	if (token.kind === 'word') {
		const pence = /^(\d+(?:\.\d+)?)p$/.exec(token.lower)
		if (pence !== null) return null
		const word = ARTICLE.test(token.lower) ? null : numberWordAt(tokens, at, language)
		if (word === null) return null
		return { value: word.value, to: bracketed(tokens, word.to), step: 0, isFigure: false }
	}
	if (!/^\d[\d.,]*$/.test(token.lower)) return null
	const next = tokens[at + 1]
	const months = MONTHS[language]
	if (next !== undefined && months.has(next.lower)) return null
	// "am 15. Januar", "(2)", "4.1 Die Miete", "2027".
	const isOrdinal = next?.lower === '.' && next.gap === 'none' && sentenceAt(at) === sentenceAt(at + 1)
	const isClause = sentenceAt(at).from === at && /^\d{1,2}(?:\.\d{1,2})+$/.test(token.lower)
	const isBracketed = tokens[at - 1]?.lower === '(' && next?.lower === ')'
	const isYear = /^(?:19|20)\d\d$/.test(token.lower) && !SIGN.test(tokens[at - 1]?.lower ?? '')
	if ((isOrdinal && tokens[at + 2] !== undefined) || isClause || isBracketed || isYear) return null
	const value = figureValue(token.lower, language)
	const isThousands = new RegExp(`^\\d{1,3}(?:\\${language === 'de' ? '.' : ','}\\d{3})+$`).test(token.lower)
	const decimals = isThousands ? 0 : (/[.,](\d+)$/.exec(token.lower)?.[1]?.length ?? 0)
	if (!Number.isFinite(value)) return null
	return { value, to: bracketed(tokens, at + 1), step: 0.5 * 10 ** -decimals, isFigure: true }
}

/** Behind "drei (3)". */
const bracketed = (tokens: Passage['tokens'], at: number): number =>
	tokens[at]?.lower === '(' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.lower === ')' ? at + 3 : at
