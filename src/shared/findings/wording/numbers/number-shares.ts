import { TIME_UNITS } from '../language/dimensions'
import type { Passage } from '../language/passage'
import { type Quantity, quantitiesIn } from '../language/quantities'
import { heldTogether } from '../language/quantity-nouns'
import { remembered } from '../language/remembered'
import { textOf } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { miscount } from './miscount'
import { isGivenBy, isNear, TAX } from './number-given'

/** A share and what it is said to come to. */
type Pair = { readonly share: Quantity; readonly result: Quantity }

const HINT = /%|prozent|per ?cent|hälfte|half|drittel|third|viertel|quarter|fünftel|fifth|zehntel|tenth/i
const THAT_IS =
	/(?:^|[ ,(])(?:namely|nämlich|also|mithin|somit|das sind|das heißt|das entspricht|that is|i\.e\.?|i \. e|being|equal to|=|d \. h)(?: (?:ab|of|from|über|above|to|drawn))?$/i
const NEAR = 7
const SENTENCES_BEFORE = 3
const ABOVE = /\b(?:um|by|exceeds?|überschreit\p{L}*|aufschlag|zuschlag|surcharge|uplift|plus|zuzüglich)\b/iu
const OTHERWISE = /\b(?:rest|remaining|remainder|balance|steuer|mwst|vat|tax|rabatt|discount|höchstens zwei|skonto)\b/iu

/** "2.5%, namely 16 pages" of 400, "25% (£18,000)" of a fee of £60,000, "two thirds (35 vehicles)" of 45. */
export const sharesSaid = remembered((passage: Passage): readonly Spotted[] => {
	if (!HINT.test(passage.text)) return []
	const all = heldTogether(quantitiesIn(passage))
	const pairs = all.flatMap((share, at): readonly Pair[] => {
		const result = all[at + 1]
		const isShare = share.dims.share === 1 || share.kind === 'part'
		return isShare && result !== undefined && isSaid(passage, share, result) ? [{ share, result }] : []
	})
	return pairs.flatMap((pair) => missOf(passage, all, pairs, pair))
})

function isSaid(passage: Passage, share: Quantity, result: Quantity): boolean {
	const { tokens, sentenceAt } = passage
	// "99.9 % … that is 43 minutes" is reckoned by `number-downtimes.ts`.
	if (result.dims.share !== undefined || isTime(result) || result.from - share.to > NEAR) return false
	if (sentenceAt(share.from) !== sentenceAt(result.from)) return false
	const between = tokens
		.slice(share.to, result.from)
		.map(({ lower }) => lower)
		.join(' ')
	const isBracketed = between.endsWith('(') && tokens[result.to]?.lower === ')'
	return !OTHERWISE.test(between) && (isBracketed || THAT_IS.test(between))
}

const isTime = ({ dims }: Quantity): boolean => Object.keys(dims).every((unit) => TIME_UNITS.has(unit))

function missOf(
	passage: Passage,
	all: readonly Quantity[],
	pairs: readonly Pair[],
	{ share, result }: Pair,
): readonly Spotted[] {
	if (share.kind === 'part')
		return isSameKind(share, result) && !isNear(share.value, result)
			? [miscount([share, result], share.value, result.value)]
			: []
	const { sentences, sentenceAt } = passage
	const place = sentences.indexOf(sentenceAt(share.from))
	const others = all.filter((one) => one !== result && one !== share && !pairs.some((pair) => pair.result === one))
	const bases = others.filter(
		(one) =>
			isSameKind(one, result) &&
			one.from < result.from &&
			sentences.indexOf(sentenceAt(one.from)) >= place - SENTENCES_BEFORE,
	)
	const values = new Set(bases.map(({ value }) => value))
	const rate = share.value
	const isRight =
		all.some((one) => one !== result && isNear(one.value * rate, result)) ||
		others.some((one) => [1 - rate, 1 + rate, 1 / rate].some((factor) => isNear(one.value * factor, result)))
	if (values.size !== 1 || rate <= 0 || isRight || isGivenBy([...others, share], result, TAX.test(passage.text), 2))
		return []
	const [base] = [...values] as [number]
	const sentence = sentenceAt(share.from)
	const isAbove = ABOVE.test(textOf(passage, { from: Math.max(sentence.from, share.from - 4), to: share.from }))
	const wanted = isAbove ? base * (1 + rate) : base * rate
	return [miscount([share, result], (wanted / result.value) * result.printed, result.printed)]
}

const isSameKind = (one: Quantity, other: Quantity): boolean => {
	const [a, b] = [one.dims, other.dims]
	const units = Object.keys(a)
	return units.length === Object.keys(b).length && units.every((unit) => a[unit] === b[unit])
}
