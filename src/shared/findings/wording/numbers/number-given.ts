import { conversion, type Dimensions, multiplyDimensions, TIME_UNITS } from '../language/dimensions'
import type { Quantity } from '../language/quantities'

/** Calls back with all choices of so many. */
export function choices<One>(list: readonly One[], many: number, use: (members: readonly One[]) => void): void {
	const choose = (from: number, chosen: readonly One[]) => {
		if (chosen.length === many) return use(chosen)
		for (let at = from; at < list.length; at++) choose(at + 1, [...chosen, list[at]!])
	}
	choose(0, [])
}

/** What is measured beside times; of counted things which they are. */
function coreOf(dims: Dimensions, isThings: boolean): string {
	return Object.entries(dims)
		.filter(([unit]) => unit.startsWith('#') === isThings && !TIME_UNITS.has(unit) && unit !== 'share')
		.map(([unit, power]) => `${unit}${power}`)
		.sort()
		.join(' ')
}

const TIMES = [1, 12, 4, 3, 52, 7, 24, 1 / 12, 1 / 4, 1 / 3, 1 / 52, 1 / 7, 365]
const TIMES_OF_THINGS = [1, 12, 4, 52, 1 / 12, 1 / 4, 1 / 52]
export const TAX = /steuer|mwst|brutto|\bvat\b|\btax|\bgross\b/i
const TAXES = [1.19, 1.07, 1.2, 1 / 1.19, 1 / 1.07, 1 / 1.2]
const MOST_SUMMED = 60

/** Whether anything that stands there gives the value: a product, a quotient, a sum, with or without tax, for any time. */
export function isGivenBy(others: readonly Quantity[], result: Quantity, isTaxed: boolean, most = 3): boolean {
	const isThings = Object.keys(result.dims).every((unit) => unit.startsWith('#') || TIME_UNITS.has(unit))
	const core = coreOf(result.dims, isThings)
	const factors = isTaxed ? [...TIMES, ...TAXES] : TIMES
	const summed: number[] = []
	const gives = ({ share: _, ...dims }: Dimensions, value: number): boolean => {
		if (coreOf(dims, isThings) !== core) return false
		if (!isThings) {
			summed.push(value)
			return factors.some((factor) => isNear(value * factor, result))
		}
		const converted = conversion(dims, result.dims, result.period)
		if (converted !== null) summed.push(value * converted[0])
		if (converted === null)
			return result.period === 0 && TIMES_OF_THINGS.some((factor) => isNear(value * factor, result))
		return converted.some((factor) => isNear(value * factor, result)) || isBetween(value, converted, result)
	}
	let isGiven = false
	for (let many = 1; many <= most; many++)
		choices(others, many, (members) => {
			for (let signs = 0; signs < 2 ** many && !isGiven; signs++) {
				const [dims, value] = productOf(members, signs)
				isGiven = gives(dims, value) || (many < 3 && timesAny(others, members, dims, value, gives))
			}
		})
	return isGiven || isSum(summed.slice(0, MOST_SUMMED), result)
}

/** The same by one more number as it is printed, whatever that counts: "the eight bins … twice a month". */
function timesAny(
	others: readonly Quantity[],
	members: readonly Quantity[],
	dims: Dimensions,
	value: number,
	gives: (dims: Dimensions, value: number) => boolean,
): boolean {
	return others.some((one) => {
		const { printed } = one
		return printed > 1 && printed < MOST_THINGS && !members.includes(one) && gives(dims, value * printed)
	})
}
const MOST_THINGS = 1_000

/** Each bit of `signs` divides by one of the members. */
function productOf(members: readonly Quantity[], signs: number): [dims: Dimensions, value: number] {
	let dims: Dimensions = {}
	let value = 1
	for (const [at, member] of members.entries()) {
		const power = (signs >> at) & 1 ? -1 : 1
		dims = multiplyDimensions(dims, member.dims, power)
		value *= member.value ** power
	}
	return [dims, value]
}

const isBetween = (value: number, [least, most]: readonly [number, number], result: Quantity): boolean =>
	result.value >= value * least && result.value <= value * most

/** Two of them together, or one less another. */
function isSum(values: readonly number[], result: Quantity): boolean {
	return values.some((a, at) =>
		values.slice(at + 1).some((b) => isNear(a + b, result) || isNear(Math.abs(a - b), result)),
	)
}

/** Equal as far as printed; things are whole, and come to the next whole number. */
export function isNear(value: number, { value: printed, step, dims, period }: Quantity): boolean {
	const scale = Math.max(1, period)
	const isThings = Object.keys(dims).every((unit) => unit.startsWith('#') || TIME_UNITS.has(unit))
	if (isThings && Object.keys(dims).some((unit) => unit.startsWith('#'))) {
		const [exact, said] = [value * scale, Math.round(printed * scale)]
		return Math.floor(exact + 1e-6) === said || Math.ceil(exact - 1e-6) === said
	}
	return Math.abs(value - printed) <= Math.max(step * 1.02, Math.abs(printed) * 0.002)
}
