import type { Segment } from '../../../../shared/agreement/values/calendar'
import { type Entry, plain, type Read, refused, taken } from './entry'

const TIME = /^(\d{1,2})(?:[:.h]?([0-5]\d))? ?(uhr|h|am|pm)?$/

/** Time of day `HH:MM`, typed `8`, `8:30`, `0830`, `8.30 Uhr`, `6 pm`. */
export const timeEntry: Entry<string> = {
	show: (value) => value,
	read: (text) => {
		const time = readTime(text)
		return time === null || time === '24:00' ? refused('time') : taken(time)
	},
}

/** The open segments of one day, typed `8-12, 13-18`; `closed` and an empty text are no service, `0-24` is all day. */
export const hoursEntry: Entry<readonly Segment[]> = {
	show: (segments) => segments.map(([start, end]) => `${start}–${end}`).join(', '),
	read: readHours,
}

function readTime(text: string): string | null {
	const match = TIME.exec(plain(text).toLowerCase())
	if (match === null) return null
	const half = match[3]
	let hour = Number(match[1])
	if (half === 'pm' && hour < 12) hour += 12
	if (half === 'am' && hour === 12) hour = 0
	const minute = match[2] ?? '00'
	if (hour > 24 || (hour === 24 && minute !== '00')) return null
	return `${String(hour).padStart(2, '0')}:${minute}`
}

function readHours(text: string): Read<readonly Segment[]> {
	const typed = plain(text).toLowerCase()
	if (/^(|-|–|closed|geschlossen|zu|none|keine)$/.test(typed)) return taken([])
	if (/^(24|24 ?h|24x7|24×7|rund um die uhr|all day|ganztags)$/.test(typed)) return taken([['00:00', '24:00']])
	const segments: Segment[] = []
	for (const part of typed.split(/,|;|\+| und | and /)) {
		const ends = plain(part).split(/ ?(?:-|–|—| bis | to ) ?/)
		const [from, to] = [readTime(ends[0] ?? ''), readTime(ends[1] ?? '')]
		if (ends.length !== 2 || from === null || to === null || from === '24:00') return refused('hours')
		segments.push([from, to])
	}
	const sorted = segments.sort((a, b) => a[0].localeCompare(b[0]))
	const clash = sorted.some(([, end], index) => {
		const next = sorted[index + 1]
		const [start] = sorted[index] ?? ['00:00']
		return next !== undefined && (end <= start || next[0] < end)
	})
	return clash ? refused('hours-overlap') : taken(sorted)
}
