import { describe, expect, it } from 'vitest'
import type { Calendar, Segment } from '../../../src/shared/agreement/values/calendar'
import { countSeconds } from '../../../src/shared/calendar/count-seconds'
import { addServiceSeconds } from '../../../src/shared/calendar/due-time'
import { traceClock } from '../../../src/shared/calendar/trace-clock'
import { plainCount, plainDue } from '../../helpers/plain-clock'
import { at, calendarOf, compiled, EVERY_DAY, seeded } from './build-calendar'

/** Zones with the moments around which most pairs are drawn: switches, a skipped day, an abolished summer time. */
const ZONES: Readonly<Record<string, readonly string[]>> = {
	'Europe/Berlin': ['2025-03-30T01:00Z', '2025-10-26T01:00Z', '2026-03-29T01:00Z'],
	'America/New_York': ['2025-03-09T07:00Z', '2025-11-02T06:00Z'],
	'Australia/Lord_Howe': ['2025-04-05T15:00Z', '2025-10-04T15:30Z'],
	'Asia/Kathmandu': ['1985-12-31T18:30Z', '2025-06-01T00:00Z'],
	'Africa/Casablanca': ['2025-02-23T02:00Z', '2025-04-06T02:00Z', '2012-07-20T02:00Z'],
	'Pacific/Apia': ['2011-12-30T10:00Z', '2020-09-26T14:00Z'],
	'America/Sao_Paulo': ['2018-11-04T03:00Z', '2019-02-17T02:00Z'],
}

type Draw = () => number
const pick = <Item>(draw: Draw, items: readonly Item[]): Item => items[Math.floor(draw() * items.length)]!

/** Times cluster at night, where clocks switch and segments pass midnight. */
function drawTime(draw: Draw): string {
	const hour = draw() < 0.5 ? Math.floor(draw() * 5) : Math.floor(draw() * 24)
	const minute = pick(draw, ['00', '00', '30', '15', '59'])
	return `${String(hour).padStart(2, '0')}:${minute}`
}

function drawDay(draw: Draw): Segment[] {
	return Array.from({ length: Math.floor(draw() * 4) }, (): Segment => {
		const start = drawTime(draw)
		return [start, draw() < 0.1 ? '24:00' : draw() < 0.05 ? start : drawTime(draw)]
	})
}

function drawCalendar(draw: Draw, timeZone: string, around: number): Calendar {
	const dates = (count: number) =>
		Array.from({ length: count }, () =>
			new Date((around + Math.floor(draw() * 12 - 6) * 86_400) * 1_000).toISOString().slice(0, 10),
		)
	return calendarOf(Object.fromEntries(EVERY_DAY.map((day) => [day, draw() < 0.2 ? [] : drawDay(draw)])), {
		timeZone,
		holidays: {
			country: 'DE',
			region: null,
			dates: Object.fromEntries(dates(Math.floor(draw() * 3)).map((date) => [date, 'Day off'])),
		},
		closed: dates(Math.floor(draw() * 3)),
		open: Object.fromEntries(dates(Math.floor(draw() * 3)).map((date) => [date, drawDay(draw)])),
	})
}

/** Some draws are to the millisecond, some to the minute (so that they hit edges). */
function drawInstant(draw: Draw, around: number): number {
	const spread = draw() < 0.5 ? 86_400 * 1.5 : 86_400 * 6
	const instant = around + (draw() * 2 - 1) * spread
	return draw() < 0.5 ? Math.round(instant / 60) * 60 : Math.round(instant * 8) / 8
}

describe('the compiled clock against the plain clock', () => {
	it.each(Object.entries(ZONES))('counts the same seconds in %s', (timeZone, moments) => {
		const draw = seeded(timeZone.length * 7_919)
		for (let round = 0; round < 60; round++) {
			const around = at(pick(draw, moments))
			const calendar = drawCalendar(draw, timeZone, around)
			const start = new Date(around * 1_000).toISOString().slice(0, 10)
			const clock = compiled(calendar, start, start)
			for (let pair = 0; pair < 8; pair++) {
				const [from, to] = [drawInstant(draw, around), drawInstant(draw, around)].sort((a, b) => a - b)
				const expected = plainCount(calendar, from!, to!)
				const told = JSON.stringify({ calendar, from, to })
				expect(countSeconds(clock, from!, to!), told).toBe(expected)
				const trace = traceClock(clock, from!, to!)
				expect(trace.countedSeconds, told).toBe(expected)
			}
		}
	})

	it.each(Object.entries(ZONES))('finds the same due times in %s', (timeZone, moments) => {
		const draw = seeded(timeZone.length * 104_729)
		for (let round = 0; round < 40; round++) {
			const around = at(pick(draw, moments))
			const calendar = drawCalendar(draw, timeZone, around)
			const clock = compiled(calendar)
			const start = drawInstant(draw, around)
			const seconds = 1 + Math.floor(draw() * 72 * 3_600)
			const due = addServiceSeconds(clock, start, seconds)
			const expected = plainDue(calendar, start, seconds, 15)
			// The plain clock gives up after 15 days; what it did not find must lie beyond them.
			if (expected === null) expect(due === null || due > start + 15 * 86_400).toBe(true)
			else expect(due, JSON.stringify({ calendar, start, seconds })).toBe(expected)
		}
	})

	it('is asked of calendars that are open and of some that are not', () => {
		const draw = seeded(3)
		const around = at('2025-03-30T01:00Z')
		const counts = Array.from({ length: 40 }, () =>
			plainCount(drawCalendar(draw, 'Europe/Berlin', around), around - 86_400, around + 86_400),
		)
		expect(counts.filter((seconds) => seconds > 0).length).toBeGreaterThan(20)
		expect(counts.filter((seconds) => seconds < 86_400).length).toBeGreaterThan(5)
	})
})
