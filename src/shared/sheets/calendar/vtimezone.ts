import { civilOf, dayOf, SECONDS_PER_DAY, weekdayIndex } from '../../calendar/civil-date'
import { zoneTable } from '../../calendar/zone-table'

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
/** Years looked at beyond the first: a pattern that holds so long is taken for the zone's rule. */
const YEARS = 12

/** A change of a zone's clock: the reading before it and the offsets on both sides, seconds. */
type Change = { readonly local: number; readonly from: number; readonly to: number }

/**
 * A zone as RFC 5545, 3.6.5 has it, from the year before `firstYear` on; lines without their ends. null for a zone nobody knows. From the same
 * table as the contract's clocks. Where the clock changes by one pattern every year that pattern is written, else each change by itself.
 */
export function vtimezone(timeZone: string, firstYear: number): readonly string[] | null {
	const from = dayOf(firstYear - 1, 1, 1) * SECONDS_PER_DAY
	const to = dayOf(firstYear + YEARS, 1, 1) * SECONDS_PER_DAY
	const table = zoneTable(timeZone, from, to)
	if (table === null) return null
	const changes = [...table.transitions]
		.map((instant, index): Change => {
			const [before, after] = [table.offsets[index]!, table.offsets[index + 1]!]
			return { local: instant + before, from: before, to: after }
		})
		// The table reaches further than was asked for, and how far depends on who asked before.
		.filter(({ local }) => local >= from && local < to)
	const groups = new Map<string, Change[]>()
	for (const change of changes) {
		const key = `${change.from} ${change.to}`
		groups.set(key, [...(groups.get(key) ?? []), change])
	}
	const rules = [...groups.values()].map((group) => ({ group, rule: yearlyPattern(group, firstYear - 1) }))
	const isRegular = rules.length === 2 && rules.every(({ rule }) => rule !== null)
	const start = changes[0]?.from ?? table.offsets.at(-1)!
	return [
		'BEGIN:VTIMEZONE',
		`TZID:${timeZone}`,
		// What holds before the first change; with a yearly pattern that lies before the first entry anyway.
		...(isRegular ? [] : observance('STANDARD', { local: from, from: start, to: start }, [])),
		...rules.flatMap(({ group, rule }) =>
			isRegular
				? observance(kindOf(group[0]!), group[0]!, [`RRULE:${rule}`])
				: observance(
						kindOf(group[0]!),
						group[0]!,
						group.slice(1).map(({ local }) => `RDATE:${localText(local)}`),
					),
		),
		'END:VTIMEZONE',
	]
}

function kindOf({ from, to }: Change): 'STANDARD' | 'DAYLIGHT' {
	return to > from ? 'DAYLIGHT' : 'STANDARD'
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', { local, from, to }: Change, more: readonly string[]): string[] {
	return [
		`BEGIN:${kind}`,
		`DTSTART:${localText(local)}`,
		`TZOFFSETFROM:${offsetText(from)}`,
		`TZOFFSETTO:${offsetText(to)}`,
		...more,
		`END:${kind}`,
	]
}

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU` where each year has the change on that day at the same reading; else null. */
function yearlyPattern(group: readonly Change[], firstYear: number): string | null {
	if (group.length !== YEARS + 1) return null
	const dates = group.map(({ local }) => {
		const dayNumber = Math.floor(local / SECONDS_PER_DAY)
		const date = civilOf(dayNumber)
		return {
			...date,
			time: local - dayNumber * SECONDS_PER_DAY,
			weekday: weekdayIndex(dayNumber),
			ordinal: Math.ceil(date.day / 7),
			isLast: civilOf(dayNumber + 7).month !== date.month,
		}
	})
	const first = dates[0]!
	const isAlike = dates.every(
		({ year, month, time, weekday }, index) =>
			year === firstYear + index && month === first.month && time === first.time && weekday === first.weekday,
	)
	if (!isAlike) return null
	const day = DAYS[first.weekday]
	const rule = (ordinal: number) => `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${ordinal}${day}`
	if (dates.every(({ isLast }) => isLast)) return rule(-1)
	return dates.every(({ ordinal }) => ordinal === first.ordinal) ? rule(first.ordinal) : null
}

/** A reading of the clock, seconds since 1970-01-01 on the wall: `20270328T020000`. */
export function localText(local: number): string {
	const dayNumber = Math.floor(local / SECONDS_PER_DAY)
	const { year, month, day } = civilOf(dayNumber)
	const time = local - dayNumber * SECONDS_PER_DAY
	const two = (part: number) => String(part).padStart(2, '0')
	const clock = [Math.floor(time / 3600), Math.floor((time % 3600) / 60), time % 60].map(two).join('')
	return `${String(year).padStart(4, '0')}${two(month)}${two(day)}T${clock}`
}

function offsetText(seconds: number): string {
	const two = (part: number) => String(part).padStart(2, '0')
	const size = Math.abs(seconds)
	const rest = size % 60 === 0 ? '' : two(size % 60)
	return `${seconds < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}${two(Math.floor((size % 3600) / 60))}${rest}`
}
