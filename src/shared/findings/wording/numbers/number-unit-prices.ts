import type { ContractLanguage } from '../../../outline/block'
import { figureValue } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { spanOfText } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { KNOWN } from './number-units'

const MONEY: Readonly<Record<string, number>> = {
	'€': 1,
	eur: 1,
	euro: 1,
	'£': 1,
	gbp: 1,
	$: 1,
	usd: 1,
	chf: 1,
	ct: 0.01,
	cent: 0.01,
	cents: 0.01,
	p: 0.01,
	pence: 0.01,
}
const UNITS = [...KNOWN.keys()].sort((a, b) => b.length - a.length).join('|')
const PRICE = String.raw`(€|£|\$|EUR|GBP)?\s?(\d+(?:[.,]\d+)*)\s?(€|£|\$|EUR|Euro|GBP|USD|CHF|ct|cents?|pence|p)?\s?(?:/|per|je|pro)\s?(?:(?:one|einem|einer) )?(${UNITS})(?![\p{L}\d/²³])`
/** "9,2 ct/kWh (92 EUR/MWh)", "£0.60 per litre, i.e. £600 per m³". */
const TWICE = new RegExp(
	String.raw`(?<![\d.,\p{L}])${PRICE}\s?(?:\((?:entspricht |also |i\.e\.,? |= ?|d\. ?h\. )?|, (?:also|das sind|entsprechend|i\.e\.,?|that is,?|equal to) |=\s?)${PRICE}`,
	'giu',
)
const ROUNDING = 0.005

/** A price for one unit, and the same price for another. */
export const unitPrices = remembered((passage: Passage): readonly Spotted[] => {
	const { text, language } = passage
	if (!/[/(=]|per|also|i\.e\./.test(text) || !/\b(?:ct|cents?|eur|euro|gbp|pence|p)\b|[€£$]/i.test(text)) return []
	return [...text.matchAll(TWICE)].flatMap((match): readonly Spotted[] => {
		const [whole, beforeOne, figureOne, behindOne, unitOne, beforeTwo, figureTwo, behindTwo, unitTwo] = match
		const one = priceOf(beforeOne ?? behindOne, figureOne, unitOne, language)
		const two = priceOf(beforeTwo ?? behindTwo, figureTwo, unitTwo, language)
		if (one === null || two === null || one.kind !== two.kind || one.factor === two.factor) return []
		const slack = Math.max(ROUNDING * Math.max(one.value, two.value), one.grain, two.grain)
		if (Math.abs(one.value - two.value) <= slack) return []
		const isBracket = text[match.index + whole.length] === ')'
		const span = spanOfText(passage, match.index, match.index + whole.length + (isBracket ? 1 : 0))
		const values = { problem: 'units', first: one.words, second: two.words }
		return span === null ? [] : [{ ...span, values }]
	})
})

type Price = {
	readonly kind: string
	readonly factor: number
	/** For one of the smallest unit. */
	readonly value: number
	readonly grain: number
	readonly words: string
}

function priceOf(
	money: string | undefined,
	figure: string | undefined,
	unit: string | undefined,
	language: ContractLanguage,
): Price | null {
	const worth = MONEY[money?.toLowerCase() ?? '']
	const known = KNOWN.get(unit?.toLowerCase() ?? '')
	if (worth === undefined || known === undefined || figure === undefined) return null
	const [kind, factor] = known
	const decimals = (language === 'de' ? /,(\d+)$/ : /\.(\d+)$/).exec(figure)?.[1]?.length ?? 0
	return {
		kind,
		factor,
		value: (figureValue(figure, language) * worth) / factor,
		grain: (0.5 * 10 ** -decimals * worth) / factor,
		words: `${figure} ${money}/${unit}`,
	}
}
