import { type Calendar, type Segment, WEEKDAYS, type Weekday } from '../../agreement/values/calendar'

export type Weekly = Calendar['weekly']

/** A stretch of one day, seconds from its midnight; `tail` belongs to the day before. */
export type Stretch = { readonly fromSeconds: number; readonly toSeconds: number; readonly tail: boolean }

const DAY_SECONDS = 86_400

/** `08:30` is 30600; `24:00` is 86400. */
export function secondsOfDay(time: string): number {
	const [hours = 0, minutes = 0] = time.split(':').map(Number)
	return hours * 3600 + minutes * 60
}

/** A segment whose end is not after its start runs past midnight. */
export function runsPastMidnight([start, end]: Segment): boolean {
	return secondsOfDay(end) <= secondsOfDay(start)
}

/** What is open on each day as it is seen on a strip: tails of the evening before stand on the next day. */
export function weekStretches(weekly: Weekly): Record<Weekday, readonly Stretch[]> {
	const stretchesOf = (day: Weekday, index: number): Stretch[] => {
		const before = WEEKDAYS[(index + 6) % 7] ?? 'sun'
		const tails = weekly[before]
			.filter((segment) => runsPastMidnight(segment) && secondsOfDay(segment[1]) > 0)
			.map(([, end]) => ({ fromSeconds: 0, toSeconds: secondsOfDay(end), tail: true }))
		const own = weekly[day].map((segment) => ({
			fromSeconds: secondsOfDay(segment[0]),
			toSeconds: runsPastMidnight(segment) ? DAY_SECONDS : secondsOfDay(segment[1]),
			tail: false,
		}))
		return [...tails, ...own]
	}
	// Every weekday has its entry.
	return Object.fromEntries(WEEKDAYS.map((day, index) => [day, stretchesOf(day, index)])) as Record<Weekday, Stretch[]>
}

/** Open seconds of a week without holidays; overlaps count once. */
export function secondsPerWeek(weekly: Weekly): number {
	const days = weekStretches(weekly)
	return WEEKDAYS.reduce((sum, day) => sum + unionLength(days[day]), 0)
}

export function isAlways(weekly: Weekly): boolean {
	return secondsPerWeek(weekly) === 7 * DAY_SECONDS
}

export function alwaysOpen(): Weekly {
	// Every weekday has its entry.
	return Object.fromEntries(WEEKDAYS.map((day) => [day, [['00:00', '24:00']]])) as unknown as Weekly
}

function unionLength(stretches: readonly Stretch[]): number {
	let covered = 0
	let end = 0
	for (const { fromSeconds, toSeconds } of [...stretches].sort((a, b) => a.fromSeconds - b.fromSeconds)) {
		covered += Math.max(0, toSeconds - Math.max(fromSeconds, end))
		end = Math.max(end, toSeconds)
	}
	return covered
}

export function emptyWeek(): Weekly {
	return { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
}
