import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Calendar, calendarSchema } from '../../../src/shared/agreement/values/calendar'
import { countSeconds } from '../../../src/shared/calendar/count-seconds'
import { roundToMillisecond } from '../../../src/shared/calendar/instant-text'
import { traceClock } from '../../../src/shared/calendar/trace-clock'
import { plainCount } from '../../helpers/plain-clock'
import { at, compiled } from './build-calendar'

type Case = {
	readonly id: string
	readonly calendar: string
	readonly from: string
	readonly to: string
	readonly expectedSeconds: number
	readonly shows: string
}
const file: { calendars: Calendar[]; cases: Case[] } = JSON.parse(
	readFileSync(new URL('../../fixtures/calendar/cases.json', import.meta.url), 'utf8'),
)
const calendars = new Map(file.calendars.map((calendar) => [calendar.id, calendarSchema.parse(calendar)]))

describe('published cases of business time', () => {
	it('are all 70 there', () => {
		expect(new Set(file.cases.map(({ id }) => id)).size).toBe(70)
	})

	it.each(file.cases)('$id: $shows', ({ calendar: id, from, to, expectedSeconds }) => {
		const calendar = calendars.get(id)!
		const clock = compiled(calendar, '2019-01-01', '2019-02-01')
		const [fromEpoch, toEpoch] = [at(from), at(to)]
		expect(roundToMillisecond(countSeconds(clock, fromEpoch, toEpoch))).toBe(expectedSeconds)
		expect(roundToMillisecond(traceClock(clock, fromEpoch, toEpoch).countedSeconds)).toBe(expectedSeconds)
	})

	it('agree with the plain clock', () => {
		const short = file.cases.filter(({ from, to }) => at(to) - at(from) < 40 * 86_400)
		expect(short.length).toBeGreaterThan(60)
		for (const { id, calendar, from, to, expectedSeconds } of short)
			expect([id, roundToMillisecond(plainCount(calendars.get(calendar)!, at(from), at(to)))]).toEqual([
				id,
				expectedSeconds,
			])
	})
})
