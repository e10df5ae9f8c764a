import { type Measure, measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import { SAYS_AGAIN } from '../language/says-again'
import type { Spotted } from '../text-finding'

/** "24 hours (90 minutes)", "36 Stunden (zwei Tage)": one length in two units that cannot be the same. */
export function twoUnits(passage: Passage): readonly Spotted[] {
	const measures = measuresIn(passage)
	return measures.flatMap((first, index): readonly Spotted[] => {
		const second = measures[index + 1]
		if (second === undefined || !isSaidAgain(passage, first, second) || mayBeSame(passage, first, second)) return []
		const words = ({ from, to }: Measure) =>
			passage.text.slice(passage.tokens[from]!.start, passage.tokens[to - 1]!.end)
		const isClosed = passage.tokens[second.to]?.lower === ')'
		const to = isClosed ? second.to + 1 : second.to
		return [{ from: first.from, to, values: { problem: 'units', first: words(first), second: words(second) } }]
	})
}

function isSaidAgain(passage: Passage, first: Measure, second: Measure): boolean {
	const { tokens, sentenceAt } = passage
	if (first.unit === second.unit && tokens[first.from]!.kind === tokens[second.from]!.kind) return false
	const between = tokens.slice(first.to + 1, second.from).map(({ lower }) => lower)
	if (!between.every((lower) => SAYS_AGAIN.has(lower) || /^(?:within|binnen|innerhalb|von)$/.test(lower))) return false
	if (tokens[first.to]?.lower === '(') return tokens[second.to]?.lower === ')'
	// "drei Tage, nämlich einen Tag … und zwei Tage": parts, not the same again.
	const isRow = measuresIn(passage).some(
		(one) => one.scale === second.scale && one.from > second.to && one.to <= sentenceAt(second.from).to,
	)
	if (isRow && tokens[second.to]?.lower !== ')' && first.scale === second.scale) return false
	// ", also zwei Stunden", "= 2 hours".
	return tokens[first.to]?.lower === '=' || (tokens[first.to]?.lower === ',' && between.length > 0)
}

/** A kilobyte has 1,000 or 1,024 bytes. */
const DATA_ROUNDING = 0.1
/** How far figures of these are rounded, `number-units.ts` reckons from their digits. */
const PHYSICAL: ReadonlySet<Measure['scale']> = new Set(['mass', 'length', 'area', 'volume', 'power', 'energy'])
const PHYSICAL_ROUNDING = 0.05
const WORKING = /^(?:arbeitstage?n?|werktage?n?|bankarbeitstage?n?)$/
const isWeeks = ({ unit }: Measure): boolean => /^(?:woche|week)/.test(unit)

/** How long a day is, and how many a month has, is agreed elsewhere: only what no agreement could mean differs. */
function mayBeSame(passage: Passage, first: Measure, second: Measure): boolean {
	const [short, long] = [first, second].sort((a, b) => RANKS.indexOf(a.scale) - RANKS.indexOf(b.scale)) as [
		Measure,
		Measure,
	]
	const pair = `${short.scale} ${long.scale}`
	const isWorking = [first, second].map((one) => isOfWorkingDays(passage, one))
	if (pair === 'day day') return isSameDays(first, second, isWorking)
	if (pair === 'time day') return isDayLength(short.value / 3600, long)
	if (pair === 'day date') {
		const days = short.value / long.value
		return isWorking.includes(true) ? days >= 19 && days <= 26 : days >= 27.9 && days <= 31.1
	}
	if (short.scale !== long.scale) return true
	// Celsius and Fahrenheit: `number-heat.ts`.
	if (short.scale === 'heat' && passage.tokens[first.to - 1]?.lower !== passage.tokens[second.to - 1]?.lower)
		return true
	const difference = Math.abs(first.value - second.value)
	const share = short.scale === 'data' ? DATA_ROUNDING : PHYSICAL.has(short.scale) ? PHYSICAL_ROUNDING : 0
	return difference <= Math.max(1e-6, share * Math.max(first.value, second.value))
}
const RANKS: readonly Measure['scale'][] = ['time', 'day', 'date']

function isOfWorkingDays({ tokens }: Passage, { unit, from, to }: Measure): boolean {
	return WORKING.test(unit) || tokens.slice(from, to).some(({ lower }) => lower === 'business' || lower === 'working')
}

function isSameDays(first: Measure, second: Measure, [isFirst, isSecond]: readonly boolean[]): boolean {
	if (isFirst === isSecond) return Math.abs(first.value - second.value) < 1e-6
	const [working, others] = isFirst === true ? [first, second] : [second, first]
	// Working days and calendar days are two measures; of weeks it is known how many they have.
	if (!isWeeks(others)) return true
	const days = working.value / (others.value / 7)
	return days === 5 || days === 6
}

/** A day has twenty-four hours, or those of a shift or of the hours of service. */
function isDayLength(hours: number, long: Measure): boolean {
	if (isWeeks(long)) {
		const week = hours / (long.value / 7)
		return week === 168 || (week >= 30 && week <= 84)
	}
	const day = hours / long.value
	return day === 24 || (day >= 6 && day <= 13)
}
