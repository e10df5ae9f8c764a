import { conversion, TIME_UNITS } from '../language/dimensions'
import type { Passage } from '../language/passage'
import { type Quantity, quantitiesIn } from '../language/quantities'
import { heldTogether } from '../language/quantity-nouns'
import type { Span } from '../language/sentences'
import { textOf } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { told } from './miscount'
import { isNear } from './number-given'
import { type Miss, MOST_SOURCES, ownSources, type Source, strictProducts } from './number-made'

/** Whether quantities within some words follow from others of their paragraph, or are the terms of a ratio: then they agree, whatever they look like. */
export function followsFromOthers(passage: Passage, found: Span & { readonly values?: Spotted['values'] }): boolean {
	const all = quantitiesIn(passage)
	const isTerm = all.some((one) => one.kind === 'ratio' && textOf(passage, one).includes(String(found.values?.first)))
	if (found.values?.problem === 'twice' && isTerm) return true
	const second = String(found.values?.second)
	const isSecond = (one: Quantity) => told(one.printed) === second || textOf(passage, one).startsWith(second)
	const isWithin = ({ kind, from }: Quantity) => kind === 'amount' && from >= found.from && from < found.to
	return all.some((one) => isWithin(one) && isSecond(one) && isGiven(passage, one))
}

function isGiven(passage: Passage, given: Quantity): boolean {
	const sources = ownSources(passage, given)
	if (sources.length > MOST_SOURCES) return false
	const all = heldTogether([...sources, given]) as readonly Source[]
	const others = all.slice(0, -1)
	const result = all.at(-1)!
	const said = { passage, result, isStrong: true, isOutright: true, isThose: true, isThe: false, isWeak: false }
	const isMade = ({ wanted, members }: Miss) =>
		(members.length > 1 || members[0]!.kind === 'part') && isNear(wanted, result)
	// "40 crates of 24 bottles each week. The 960 bottles".
	const timeless = result.period === 0 ? others.map(withoutTime) : []
	return [others, timeless].some((ones) => strictProducts(ones, result, said).some(isMade)) || isShareOf(others, result)
}

const withoutTime = (one: Source): Source => ({
	...one,
	dims: Object.fromEntries(Object.entries(one.dims).filter(([unit, power]) => power > 0 || !TIME_UNITS.has(unit))),
	value: one.value * Math.max(1, one.period),
})

/** "5 %, mithin 2.000 EUR" of 40.000 EUR. */
const isShareOf = (others: readonly Source[], result: Quantity): boolean =>
	others.some(
		(share) =>
			share.dims.share === 1 &&
			Object.keys(share.dims).length === 1 &&
			others.some(
				(base) => conversion(base.dims, result.dims, 0)?.[0] === 1 && isNear(base.value * share.value, result),
			),
	)
