import type { Objective } from '../../../shared/agreement/values/objective'
import type { Format } from '../../app/format'
import { type Scale, scaleOf } from './bar-scale'
import { allowedShare, isAvailability, missedShare, type VerdictWindow } from './verdict-facts'

/** What the bars of an objective show: the part that was late, or for availability the time down, from zero. */
export type BarSeries = {
	/** In the unit of the axis; null where a window had no case. */
	readonly values: readonly (number | null)[]
	/** What each window allows; of availability every month allows its own. */
	readonly allowed: readonly number[]
	/** Half width of the band that the monitor leaves; null where it is not known. */
	readonly errors: readonly (number | null)[]
	readonly scale: Scale
	readonly tick: (value: number) => string
	/** On a broken bar, without its unit. */
	readonly figure: (value: number) => string
}

export function barSeries(objective: Objective, windows: readonly VerdictWindow[], format: Format): BarSeries {
	return isAvailability(objective) ? timeSeries(windows, format) : shareSeries(objective, windows, format)
}

function shareSeries(objective: Objective, windows: readonly VerdictWindow[], format: Format): BarSeries {
	const allowed = allowedShare(objective)
	const values = windows.map(missedShare)
	// A month that is not over may have five cases, four of them late: it must not set the scale for the others.
	const scale = scaleOf(
		values.flatMap((share, index) => (share !== null && windows[index]?.complete === true ? [share] : [])),
		allowed,
	)
	const digits = scale.max < 0.001 ? 3 : scale.max < 0.05 ? 2 : 1
	// Figures with a decimal would run into each other where many bars are tall.
	const figureDigits = scale.max > 0.4 ? 0 : digits
	return {
		values,
		allowed: windows.map(() => allowed),
		errors: windows.map(() => null),
		scale,
		tick: (value) => format.percent(value, digits),
		figure: (value) => format.number(value * 100, figureDigits),
	}
}

const UNITS = [
	{ seconds: 3_600, sign: 'h' },
	{ seconds: 60, sign: 'min' },
	{ seconds: 1, sign: 's' },
] as const

function timeSeries(windows: readonly VerdictWindow[], format: Format): BarSeries {
	const highest = Math.max(0, ...windows.map((one) => Math.max(one.downtimeSeconds ?? 0, one.allowedSeconds ?? 0)))
	const unit = UNITS.find(({ seconds }) => highest >= 3 * seconds) ?? UNITS[2]
	const inUnit = (seconds: number | null) => (seconds === null ? null : seconds / unit.seconds)
	const values = windows.map(({ downtimeSeconds }) => inUnit(downtimeSeconds))
	const allowed = windows.map(({ allowedSeconds }) => (allowedSeconds ?? 0) / unit.seconds)
	const errors = windows.map(({ downtimeErrorSeconds }) => inUnit(downtimeErrorSeconds))
	const scale = scaleOf(
		values.map((value, index) => (value ?? 0) + (errors[index] ?? 0)),
		Math.max(0, ...allowed),
	)
	const digits = scale.max < 10 ? 1 : 0
	return {
		values,
		allowed,
		errors,
		scale,
		tick: (value) => `${format.number(value, scale.max < 5 ? 1 : 0)}\u00a0${unit.sign}`,
		figure: (value) => format.number(value, digits),
	}
}
