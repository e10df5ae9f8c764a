import type { ContractLanguage } from '../../../outline/block'
import { figureValue } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { spanOfText } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { told } from './miscount'

const FIGURE = String.raw`([-−]?\d+(?:[.,]\d+)?)`
const UNIT = String.raw`(?:[\s\u00a0\u202f]?(°\s?[CF]|%|[a-zA-Zµ]{1,4}))?`
/** "5 °C ± 2 °C", "20 °C +/- 1 °C", "21 °C plus or minus 2 °C". */
const TOLERANCE = new RegExp(
	String.raw`(?<![\d.,])${FIGURE}${UNIT}\s?(?:±|\+\s?\/\s?[-–−]|plus or minus|plus/minus|plus oder minus)\s?${FIGURE}${UNIT}(?![\p{L}\d])`,
	'giu',
)
/** "zwischen 2 °C und 8 °C", "18 to 22 °C", "2–8 °C". */
const RANGE = new RegExp(
	String.raw`(?<![\d.,])${FIGURE}${UNIT}\s?(?:bis|und|to|and|–|-)\s?${FIGURE}${UNIT}(?![\p{L}\d])`,
	'giu',
)
const NEAR = 60

/** A range, and the same as a middle with what it may be off: "between 2 °C and 8 °C (5 °C ± 2 °C)". */
export const tolerances = remembered((passage: Passage): readonly Spotted[] => {
	const { text, language } = passage
	if (!/±|\+\s?\/\s?[-–−]|plus (?:or|oder) minus|plus\/minus/i.test(text)) return []
	const middles = [...text.matchAll(TOLERANCE)]
	const [middle] = middles
	if (middle === undefined || middles.length > 1) return []
	const [, center = '', ownUnit = '', off = '', unit = ''] = middle
	const end = middle.index + middle[0].length
	const ranges = [...text.matchAll(RANGE)].filter(({ index, 0: { length } }) => {
		const gap = index >= end ? index - end : middle.index - (index + length)
		return (
			gap >= 0 && gap <= NEAR && !/\./.test(text.slice(Math.min(end, index + length), Math.max(middle.index, index)))
		)
	})
	const [range] = ranges
	if (range === undefined || ranges.length > 1) return []
	const [, low = '', lowUnit = '', high = '', highUnit = ''] = range
	// The last figure says the unit, those before it only may.
	if (
		!isUnit(unit, highUnit) ||
		(ownUnit !== '' && !isUnit(ownUnit, unit)) ||
		(lowUnit !== '' && !isUnit(lowUnit, unit))
	)
		return []
	const value = (figure: string) => signedValue(figure, language)
	const [least, most] = [value(center) - value(off), value(center) + value(off)]
	if (Math.abs(least - value(low)) < 1e-6 && Math.abs(most - value(high)) < 1e-6) return []
	const span = spanOfText(passage, Math.min(middle.index, range.index), Math.max(end, range.index + range[0].length))
	const told2 = (from: number, to: number) => `${told(from)}–${told(to)} ${unit}`
	return span === null
		? []
		: [{ ...span, values: { problem: 'units', first: told2(value(low), value(high)), second: told2(least, most) } }]
})

const isUnit = (one: string, other: string): boolean =>
	one !== '' && one.replace(/\s/g, '').toLowerCase() === other.replace(/\s/g, '').toLowerCase()

const signedValue = (figure: string, language: ContractLanguage): number =>
	figureValue(figure.replace(/^[-−]/, ''), language) * (/^[-−]/.test(figure) ? -1 : 1)
