import { figureValue } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { spanOfText } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { told } from './miscount'

const FIGURE = String.raw`([-−]?\d+(?:[.,]\d+)?)`
const DEGREE = (letter: string) => String.raw`[\s\u00a0\u202f]?°\s?(${letter})`
const TO = String.raw`\s?(?:bis|und|to|and|–|-)\s?`
const ONE = `${FIGURE}(?:(?:${DEGREE('[CF]')})?${TO}${FIGURE})?${DEGREE('[CF]')}`
/** "2 °C and 8 °C (36 °F to 46 °F)", "-18 °C (0 °F)". */
const TWICE = new RegExp(String.raw`(?<![\d.,])${ONE}\s?(?:\(|= ?|, ?(?:that is|i\.e\.|also),? )${ONE}`, 'giu')

/** Degrees in Celsius and the same in Fahrenheit, or the other way round. */
export const degreesApart = remembered((passage: Passage): readonly Spotted[] => {
	const { text, language } = passage
	if (!/°\s?F/i.test(text)) return []
	return [...text.matchAll(TWICE)].flatMap((match): readonly Spotted[] => {
		const [whole, low = '', , high, unit = '', lowToo = '', , highToo, unitToo = ''] = match
		if (unit.toLowerCase() === unitToo.toLowerCase() || (high === undefined) !== (highToo === undefined)) return []
		const pairs: readonly (readonly [string, string])[] =
			high === undefined || highToo === undefined
				? [[low, lowToo]]
				: [
						[low, lowToo],
						[high, highToo],
					]
		const value = (figure: string) =>
			figureValue(figure.replace(/^[-−]/, ''), language) * (/^[-−]/.test(figure) ? -1 : 1)
		const other = (degrees: number) => (unit.toLowerCase() === 'c' ? (degrees * 9) / 5 + 32 : ((degrees - 32) * 5) / 9)
		const wrong = pairs.find(([one, two]) => Math.abs(other(value(one)) - value(two)) > ROUNDING)
		const span = spanOfText(passage, match.index, match.index + whole.length)
		if (wrong === undefined || span === null) return []
		const values = {
			problem: 'units',
			first: `${wrong[0]} °${unit} = ${told(other(value(wrong[0])))} °${unitToo}`,
			second: `${wrong[1]} °${unitToo}`,
		}
		return [{ ...span, values }]
	})
})
/** Whole degrees, rounded as one likes. */
const ROUNDING = 1.01
