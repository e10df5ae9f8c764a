import { type Calendar, type Segment, WEEKDAYS, type Weekday } from '../../agreement/values/calendar'

/** Weekdays that follow each other and have the very same times; at least one day. */
export type DayRun = { readonly days: readonly Weekday[]; readonly segments: readonly Segment[] }

/** A week from Monday to Sunday in as few runs as it has; a run never goes on from Sunday to Monday. */
export function dayRuns(weekly: Calendar['weekly']): readonly DayRun[] {
	const runs: DayRun[] = []
	for (const day of WEEKDAYS) {
		const segments = weekly[day]
		const before = runs.at(-1)
		if (before !== undefined && isSameDay(before.segments, segments))
			runs[runs.length - 1] = { ...before, days: [...before.days, day] }
		else runs.push({ days: [day], segments })
	}
	return runs
}

const isSameDay = (one: readonly Segment[], other: readonly Segment[]): boolean =>
	one.length === other.length && one.every(([start, end], at) => start === other[at]![0] && end === other[at]![1])
