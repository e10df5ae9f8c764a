import { DateTime } from 'luxon'
import type { Calendar, Segment, Weekday } from '../../src/shared/agreement/values/calendar'

/**
 * Business time the slow and obvious way, to compare with: every segment of every day is placed by luxon, the stretch is
 * cut at every edge, and each piece is asked whether any segment covers it. Shares nothing with src/shared/calendar.
 */
type Placed = { readonly opens: number; readonly closes: number }

const LUXON_WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Counted seconds of [from, to), epoch seconds; holidays must be stored. */
export function plainCount(calendar: Calendar, from: number, to: number): number {
	return countPlaced(placedSegments(calendar, from, to), from, to)
}

function countPlaced(placed: readonly Placed[], from: number, to: number): number {
	const edges = [from, to]
	for (const { opens, closes } of placed) edges.push(opens, closes)
	const inside = [...new Set(edges.filter((edge) => edge >= from && edge <= to))].sort((a, b) => a - b)
	let counted = 0
	for (let i = 1; i < inside.length; i++) {
		const [start, end] = [inside[i - 1]!, inside[i]!]
		if (placed.some(({ opens, closes }) => opens <= start && closes >= end)) counted += end - start
	}
	return counted
}

/** Earliest instant by which the seconds have passed, within a number of days; null if they have not. */
export function plainDue(calendar: Calendar, start: number, seconds: number, withinDays: number): number | null {
	const limit = start + withinDays * 86_400
	const placed = placedSegments(calendar, start, limit)
	const edges = [...placed.flatMap(({ opens, closes }) => [opens, closes]), limit]
	let previous = start
	let left = seconds
	for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
		if (edge <= start || edge > limit) continue
		const counted = countPlaced(placed, previous, edge)
		if (counted >= left) return edge - (counted - left)
		left -= counted
		previous = edge
	}
	return null
}

function placedSegments(calendar: Calendar, from: number, to: number): Placed[] {
	const zone = calendar.timeZone
	const placed: Placed[] = []
	// Calendar dates walk in UTC so that no zone can skip or repeat one.
	const local = (epoch: number) => DateTime.fromSeconds(epoch, { zone }).setZone('UTC', { keepLocalTime: true })
	const last = local(to).plus({ days: 2 })
	for (let date = local(from).minus({ days: 3 }).startOf('day'); date <= last; date = date.plus({ days: 1 })) {
		const noon = DateTime.fromObject({ year: date.year, month: date.month, day: date.day, hour: 12 }, { zone })
		if (noon.day !== date.day) continue
		for (const [start, end] of segmentsOn(calendar, date)) {
			const opens = resolve(date, start, zone)
			const closes = resolve(end > start ? date : date.plus({ days: 1 }), end, zone)
			if (closes > opens) placed.push({ opens, closes })
		}
	}
	return placed
}

function segmentsOn(calendar: Calendar, date: DateTime): readonly Segment[] {
	const iso = date.toISODate() ?? ''
	const opened = calendar.open[iso]
	if (opened !== undefined) return opened
	if (calendar.closed.includes(iso) || calendar.holidays?.dates?.[iso] !== undefined) return []
	return calendar.weekly[LUXON_WEEKDAYS[date.weekday - 1]!]
}

/** luxon moves skipped times on by the gap; of repeated ones it may take either, so the earlier is asked for. */
function resolve(date: DateTime, time: string, zone: string): number {
	const day = time === '24:00' ? date.plus({ days: 1 }) : date
	const [hour, minute] = time === '24:00' ? [0, 0] : [Number(time.slice(0, 2)), Number(time.slice(3))]
	const { year, month, day: dayOfMonth } = day
	const placed = DateTime.fromObject({ year, month, day: dayOfMonth, hour, minute }, { zone })
	return Math.min(...placed.getPossibleOffsets().map((candidate) => candidate.toSeconds()))
}
