import { describe, expect, it } from 'vitest'
import { alwaysOpen, compileStoredCalendar } from '../../../src/shared/calendar/compiled-calendar'
import {
	countSeconds,
	countSecondsColumn,
	countUnpausedSeconds,
	isOpen,
	type Pause,
} from '../../../src/shared/calendar/count-seconds'
import { roundToMillisecond } from '../../../src/shared/calendar/instant-text'
import { at, calendarOf, compiled, EVERY_DAY, NINE_TO_FIVE, seeded, weekdays } from './build-calendar'

const HOUR = 3_600
const office = compiled(calendarOf(NINE_TO_FIVE))
const count = (clock: ReturnType<typeof compiled>, from: string, to: string) => countSeconds(clock, at(from), at(to))

describe('time', () => {
	it('BT-02: a stretch has its start and not its end', () => {
		// Monday, 2 March 2026, closes at 17:00 and opens again at 09:00.
		expect(count(office, '2026-03-02T16:59:59Z', '2026-03-02T17:00:00Z')).toBe(1)
		expect(count(office, '2026-03-02T17:00:00Z', '2026-03-03T09:00:00Z')).toBe(0)
		expect(count(office, '2026-03-02T17:00:00Z', '2026-03-03T09:00:01Z')).toBe(1)
		expect(isOpen(office, at('2026-03-02T08:59:59Z'))).toBe(false)
		expect(isOpen(office, at('2026-03-02T09:00:00Z'))).toBe(true)
		expect(isOpen(office, at('2026-03-02T16:59:59Z'))).toBe(true)
		expect(isOpen(office, at('2026-03-02T17:00:00Z'))).toBe(false)
	})

	it('BT-03: keeps fractions of a second without rounding', () => {
		expect(countSeconds(office, at('2026-03-02T08:00Z'), at('2026-03-02T09:00:00.125Z'))).toBe(0.125)
		const parts = [0.001, 0.25, 7.019].reduce((sum, part) => {
			const opening = at('2026-03-02T09:00Z')
			return sum + countSeconds(office, opening, opening + part)
		}, 0)
		expect(roundToMillisecond(parts)).toBe(7.27)
	})

	it('BT-04: has no leap seconds, also over the night of 31 December 2016', () => {
		const always = compiled(calendarOf(weekdays(EVERY_DAY, [['00:00', '24:00']])))
		expect(count(always, '2016-12-31T00:00Z', '2017-01-02T00:00Z')).toBe(172_800)
	})

	it('BT-05: counts nothing where the end is not after the start, and misses what is missing', () => {
		expect(count(office, '2026-03-02T10:00Z', '2026-03-02T10:00Z')).toBe(0)
		expect(count(office, '2026-03-02T12:00Z', '2026-03-02T10:00Z')).toBe(0)
		expect(countSeconds(office, Number.NaN, at('2026-03-02'))).toBeNaN()
		expect(countSeconds(office, at('2026-03-02'), Number.NaN)).toBeNaN()
	})

	it('BT-06: takes no instant outside 1900 to 2200', () => {
		const milliseconds = at('2026-03-02T12:00Z') * 1_000
		expect(countSeconds(office, at('2026-03-02'), milliseconds)).toBeNaN()
		expect(countSeconds(office, at('1899-12-31T23:59:59Z'), at('2026-03-02'))).toBeNaN()
		expect(countSeconds(alwaysOpen(), at('2026-03-02'), milliseconds)).toBeNaN()
		expect(isOpen(office, milliseconds)).toBe(false)
		expect(count(office, '2199-12-31T12:00Z', '2199-12-31T13:00Z')).toBe(HOUR)
	})
})

describe('pauses', () => {
	const from = at('2026-03-02T09:00Z')
	const to = at('2026-03-03T12:00Z')
	const unpaused = (pauses: Pause[]) => countUnpausedSeconds(office, from, to, pauses)
	const whole = 11 * HOUR

	it('BT-45: take off service seconds only, and each once', () => {
		const morning: Pause = [at('2026-03-02T10:00Z'), at('2026-03-02T12:00Z')]
		const overlapping: Pause = [at('2026-03-02T11:00Z'), at('2026-03-02T13:00Z')]
		const night: Pause = [at('2026-03-02T17:00Z'), at('2026-03-03T09:00Z')]
		const overNight: Pause = [at('2026-03-02T16:00Z'), at('2026-03-03T10:00Z')]
		expect(unpaused([])).toBe(whole)
		expect(unpaused([morning])).toBe(whole - 2 * HOUR)
		expect(unpaused([overlapping, morning])).toBe(whole - 3 * HOUR)
		expect(unpaused([morning, morning])).toBe(whole - 2 * HOUR)
		expect(unpaused([night])).toBe(whole)
		expect(unpaused([overNight])).toBe(whole - 2 * HOUR)
	})

	it('BT-45: may lie outside the stretch, be reversed, missing or still running', () => {
		expect(unpaused([[from - 5 * 86_400, from]])).toBe(whole)
		expect(unpaused([[to, to + 86_400]])).toBe(whole)
		expect(unpaused([[from - 86_400, from + HOUR]])).toBe(whole - HOUR)
		expect(unpaused([[from + 2 * HOUR, from + HOUR]])).toBe(whole)
		expect(unpaused([[Number.NaN, to]])).toBe(whole)
		expect(unpaused([[to - HOUR, Number.POSITIVE_INFINITY]])).toBe(whole - HOUR)
	})
})

describe('columns', () => {
	it('count what single pairs count, with and without pauses', () => {
		const draw = seeded(11)
		const rows = 500
		const base = at('2025-06-01')
		const from = Float64Array.from({ length: rows }, () => base + Math.floor(draw() * 3e7))
		const to = from.map((start) => (draw() < 0.05 ? Number.NaN : start + Math.floor((draw() - 0.05) * 1e6)))
		const pauses: Pause[][] = Array.from(from, (start) =>
			Array.from({ length: Math.floor(draw() * 4) }, (): Pause => {
				const pausedFrom = start + Math.floor(draw() * 8e5)
				return [pausedFrom, pausedFrom + Math.floor(draw() * 4e5)]
			}),
		)
		const firstOf = new Uint32Array(rows + 1)
		for (const [i, row] of pauses.entries()) firstOf[i + 1] = firstOf[i]! + row.length
		const columns = {
			firstOf,
			starts: Float64Array.from(pauses.flat(), ([start]) => start),
			ends: Float64Array.from(pauses.flat(), ([, end]) => end),
		}
		const plain = countSecondsColumn(office, { from, to }, new Float64Array(rows))
		const paused = countSecondsColumn(office, { from, to, pauses: columns }, new Float64Array(rows))
		expect([...plain]).toEqual(Array.from(from, (start, i) => countSeconds(office, start, to[i]!)))
		expect([...paused]).toEqual(Array.from(from, (start, i) => countUnpausedSeconds(office, start, to[i]!, pauses[i]!)))
		expect([...paused].some((seconds, i) => seconds < plain[i]!)).toBe(true)
	})
})

describe('tables', () => {
	it('BT-80: answer the same whatever range they were compiled for', () => {
		const calendar = calendarOf(NINE_TO_FIVE, { timeZone: 'Europe/Berlin', closed: ['2026-03-03', '2031-05-02'] })
		const pairs: [string, string][] = [
			['2026-03-02T00:00Z', '2026-03-05T00:00Z'],
			['1999-12-01T00:00Z', '2000-02-01T00:00Z'],
			['2031-01-01T00:00Z', '2032-01-01T00:00Z'],
			['1975-01-01T00:00Z', '2060-01-01T00:00Z'],
		]
		const wide = compiled(calendar, '1970-01-01', '2070-01-01')
		const expected = pairs.map(([from, to]) => count(wide, from, to))
		const narrow = compiled(calendar, '2026-03-02', '2026-03-02')
		expect(pairs.map(([from, to]) => count(narrow, from, to))).toEqual(expected)
		expect(pairs.toReversed().map(([from, to]) => count(narrow, from, to))).toEqual(expected.toReversed())
		expect(expected[0]).toBe(16 * HOUR)
	})

	it('BT-44: without a calendar every second counts', () => {
		expect(count(alwaysOpen('Europe/Berlin'), '2026-03-29T00:00Z', '2026-03-30T00:00Z')).toBe(86_400)
		expect(isOpen(alwaysOpen(), at('2026-12-25T03:00Z'))).toBe(true)
	})

	it('refuse a range that is none', () => {
		const range = { fromEpochSeconds: at('2026-01-02'), toEpochSeconds: at('2026-01-01') }
		expect(compileStoredCalendar(calendarOf(NINE_TO_FIVE), range)).toEqual({
			ok: false,
			problem: { code: 'bad-range', ...range },
		})
	})
})
