// Wall-clock time of Flensburg for the sample history: milliseconds as if the wall clock were UTC. The service hours lie
// far from the two nights on which clocks change, so adding service time needs no zone.

export const MINUTE = 60_000
const DAY = 86_400_000
const OPENS = 8 * 60 * MINUTE
const CLOSES = 17 * 60 * MINUTE

/** Public holidays of Schleswig-Holstein on working days, November 2024 to November 2026. */
const HOLIDAYS = new Set([
	...['2024-12-25', '2024-12-26', '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-01', '2025-05-29', '2025-06-09'],
	...['2025-10-03', '2025-10-31', '2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01'],
	...['2026-05-14', '2026-05-25', '2026-12-25'],
])
/** Closed as well, and the days before: whether they count is up to the agreement, so nothing happens on them. */
const QUIET = new Set(['12-23', '12-24', '12-30', '12-31'])

export function atNaive(year, month, day, hour, minute) {
	return Date.UTC(year, month - 1, day, hour, minute)
}

export function dayOf(at) {
	return new Date(at).toISOString().slice(0, 10)
}

export function isWorkday(at) {
	const weekday = new Date(at).getUTCDay()
	return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(dayOf(at)) && !QUIET.has(dayOf(at).slice(5))
}

/**
 * Whether a day off that is no Saturday or Sunday lies between two moments. Clocks that avoid these days say the same
 * whether an agreement's holidays reach back to the history or begin with its term.
 */
export function crossesDayOff(from, to) {
	for (let day = from - (from % DAY); day <= to; day += DAY) {
		const weekday = new Date(day).getUTCDay()
		if (weekday !== 0 && weekday !== 6 && !isWorkday(day)) return true
	}
	return false
}

/** Service seconds between two moments, Monday to Friday 08:00 to 17:00. */
export function serviceSeconds(from, to) {
	let counted = 0
	for (let day = from - (from % DAY); day < to; day += DAY) {
		if (!isWorkday(day)) continue
		counted += Math.max(0, Math.min(to, day + CLOSES) - Math.max(from, day + OPENS))
	}
	return Math.round(counted / 1_000)
}

/** The moment at which so many service seconds have passed. */
export function addService(from, seconds) {
	let left = seconds * 1_000
	for (let day = from - (from % DAY); ; day += DAY) {
		if (!isWorkday(day)) continue
		const start = Math.max(from, day + OPENS)
		const open = day + CLOSES - start
		if (open <= 0) continue
		if (left <= open) return start + left
		left -= open
	}
}

/** `2026-11-20 12:10:00`, as the export writes it: local and without a zone. */
export function localText(at) {
	return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}

/** With the offset of Berlin; summer time from the last Sunday of March to the last Sunday of October. */
export function isoText(at) {
	const year = new Date(at).getUTCFullYear()
	const summer = at >= lastSunday(year, 3) + 3 * 60 * MINUTE && at < lastSunday(year, 10) + 3 * 60 * MINUTE
	return `${new Date(at).toISOString().slice(0, 19)}${summer ? '+02:00' : '+01:00'}`
}

function lastSunday(year, month) {
	const last = Date.UTC(year, month, 0)
	return last - new Date(last).getUTCDay() * DAY
}
