import { describe, expect, test } from 'vitest'
import { compileCalendar } from '../../../src/shared/calendar/compile-calendar'
import { arrivalPattern } from '../../../src/shared/realism/arrivals'
import { erlangC } from '../../../src/shared/realism/erlang-c'
import { createJudgeContext, type JudgedObjective } from '../../../src/shared/realism/judge-context'
import { queueFigures } from '../../../src/shared/realism/queue'
import { createRandom } from '../../../src/shared/realism/random'
import { goodShare, highestVolume, slotsOf, staffForShare } from '../../../src/shared/realism/staffing'
import { type WhatIfQuestion, whatIf } from '../../../src/shared/realism/what-if'
import { readText, utc } from '../history/read-text'
import { objective, office } from './objective-samples'

/**
 * A simulated desk: Poisson arrivals, `staff` people, exponential handling and patience, first come first served, around
 * the clock. Shares no formula with the queue model.
 */
function simulatedDesk({ perHour, handling, patience, staff, days = 280 }: Record<string, number>) {
	const random = createRandom(77)
	const exponential = (mean: number) => -mean * Math.log(1 - random.uniform())
	const free = Array<number>(staff!).fill(0)
	const rows: string[] = []
	const start = utc('2025-01-01 00:00:00')
	let now = 0
	for (let i = 0; now < days! * 86_400; i++) {
		now += exponential(3_600 / perHour!)
		free.sort((a, b) => a - b)
		const wait = Math.max(0, free[0]! - now)
		const limit = exponential(patience!)
		const handled = exponential(handling!)
		const gone = wait > limit
		if (!gone) free[0] = now + wait + handled
		const at = (seconds: number) => new Date((start + seconds) * 1_000).toISOString()
		rows.push(
			[
				i,
				at(now),
				gone ? '' : at(now + wait + handled),
				gone ? limit : wait,
				gone ? '' : handled,
				gone ? at(now + limit) : '',
			]
				.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell))
				.join(','),
		)
	}
	return readText(`id,created,resolved,wait seconds,handling seconds,abandoned at\n${rows.join('\n')}\n`, {
		mapping: {
			waitSeconds: ['wait seconds'],
			handlingSeconds: ['handling seconds'],
			abandonedAt: ['abandoned at'],
		},
	})
}

const wait: Partial<JudgedObjective> = { metric: 'wait-time', value: 60, share: 800_000 }
const ask: WhatIfQuestion = { growth: 0, staff: null, deflected: 0 }

describe('what-if on a queue', () => {
	const history = simulatedDesk({ perHour: 20, handling: 480, patience: 600, staff: 4 })
	const context = createJudgeContext({ calendars: [], history })

	test('reads handling, patience and the people from a simulated desk', () => {
		const { queue, doubts } = whatIf(context, objective(wait), ask)
		expect(Math.abs(queue!.handlingSeconds / 480 - 1)).toBeLessThan(0.03)
		expect(Math.abs(queue!.patienceSeconds! / 600 - 1)).toBeLessThan(0.1)
		expect(Math.abs(queue!.arrivalsPerWeek / (20 * 168) - 1)).toBeLessThan(0.03)
		expect(doubts).toContainEqual({ code: 'staff-implied', staff: 4 })
		const model = queueFigures({ arrivalsPerHour: 20, handlingSeconds: 480, patienceSeconds: 600 }, 4, 60).withinSeconds
		expect(Math.abs(queue!.now.good - model)).toBeLessThan(0.02)
		expect(Math.abs(queue!.now.good - queue!.observedShare!)).toBeLessThan(0.03)
	})

	test('more volume is worse, more people and deflection help, and deflecting what grew changes nothing', () => {
		const good = (question: Partial<WhatIfQuestion>) =>
			whatIf(context, objective(wait), { ...ask, staff: 4, ...question }).queue!.changed.good
		const now = good({})
		expect(good({ growth: 0.2 })).toBeLessThan(now)
		expect(good({ growth: 0.2, staff: 5 })).toBeGreaterThan(now)
		expect(good({ deflected: 0.2 })).toBeGreaterThan(now)
		expect(good({ growth: 0.25, deflected: 0.2 })).toBeCloseTo(now, 12)
	})

	test('the highest volume is where the promise just holds', () => {
		const { queue } = whatIf(context, objective(wait), { ...ask, staff: 6 })
		const share = (growth: number) =>
			whatIf(context, objective(wait), { growth, staff: 6, deflected: 0 }).queue!.changed.good
		expect(queue!.highestVolume).toBeGreaterThan(1)
		expect(share(queue!.highestVolume - 1 - 0.01)).toBeGreaterThanOrEqual(0.8)
		expect(share(queue!.highestVolume - 1 + 0.01)).toBeLessThan(0.8)
		expect(queue!.requiredNow).toBeLessThanOrEqual(6)
	})

	test('a simulated desk with that much volume keeps about what is foretold', () => {
		const foretold = whatIf(context, objective(wait), { ...ask, growth: 0.3, staff: 4 }).queue!.changed.good
		const grown = createJudgeContext({
			calendars: [],
			history: simulatedDesk({ perHour: 26, handling: 480, patience: 600, staff: 4 }),
		})
		const { queue } = whatIf(grown, objective(wait), ask)
		expect(Math.abs(queue!.observedShare! - foretold)).toBeLessThan(0.03)
	})
})

test('what does not come from a queue is not answered, save for the size of windows', () => {
	const rows = Array.from({ length: 14 * 40 }, (_, i) => {
		const created = utc('2025-01-01 08:00:00') + i * 64_000
		const text = (epoch: number) => new Date(epoch * 1_000).toISOString()
		return `${i},${text(created)},${text(created + (i % 12 === 0 ? 9_000 : 1_800))}`
	})
	const history = readText(`id,created,resolved\n${rows.join('\n')}\n`)
	const context = createJudgeContext({ calendars: [], history })
	const found = whatIf(context, objective({}), { ...ask, growth: 0.5 })
	expect(found.queue).toBeNull()
	expect(found.doubts).toEqual([{ code: 'history-cannot-answer', metric: 'resolution' }])
	// Chance evens out in larger windows, so a promise below what is attained gets safer.
	expect(found.size!.changed.estimate).toBeGreaterThan(found.size!.now.estimate)
	expect(whatIf(context, objective({ metric: 'first-response' }), ask).doubts).toEqual([{ code: 'no-handling-time' }])
})

describe('arrivals', () => {
	const range = { fromEpochSeconds: utc('2026-03-02 00:00:00'), toEpochSeconds: utc('2026-04-05 00:00:00') }
	const compiled = (() => {
		const outcome = compileCalendar(office, range)
		if (!outcome.ok) throw new Error('no calendar')
		return outcome.value
	})()

	test('are counted by the wall clock of the calendar, across the change to summer time', () => {
		// Mondays 09:30 in Berlin: 08:30 UTC before 29 March, 07:30 after; and a Saturday.
		const at = Float64Array.of(
			utc('2026-03-09 08:30:00'),
			utc('2026-03-23 08:30:00'),
			utc('2026-03-30 07:30:00'),
			utc('2026-03-07 12:00:00'),
			Number.NaN,
		)
		// Five whole weeks from a Monday, local midnight to local midnight.
		const span = { startEpoch: utc('2026-03-01 23:00:00'), endEpoch: utc('2026-04-05 22:00:00') }
		const pattern = arrivalPattern({ at, weights: null }, compiled, span)!
		expect([pattern.total, pattern.outside, pattern.days]).toEqual([4, 1, 35])
		expect([pattern.counts[9], pattern.occurrences[9], pattern.open[9]]).toEqual([3, 5, 1])
		expect([pattern.counts[5 * 24 + 13], pattern.open[5 * 24 + 13]]).toEqual([1, 0])
		// The skipped hour of Sunday 29 March is missing once.
		expect(pattern.occurrences[6 * 24 + 2]).toBe(4)
	})

	test('fill hours for short promises and days for long ones', () => {
		const span = { startEpoch: utc('2026-03-01 23:00:00'), endEpoch: utc('2026-03-08 23:00:00') }
		const at = Float64Array.from({ length: 80 }, (_, i) => utc('2026-03-02 08:00:00') + i * 90)
		const pattern = arrivalPattern({ at, weights: null }, compiled, span)!
		const hours = slotsOf(pattern, 60, false)
		expect(hours).toHaveLength(40)
		expect(hours[0]).toEqual({ weekday: 0, hour: 9, openHours: 1, arrivalsPerHour: 40 })
		const days = slotsOf(pattern, 4 * 3_600, false)
		expect(days).toHaveLength(5)
		expect(days[0]).toEqual({ weekday: 0, hour: null, openHours: 8, arrivalsPerHour: 10 })
	})
})

test('staff for a week is the fewest that reach the share weighted by arrivals', () => {
	const goal = {
		seconds: 20,
		share: 0.8,
		goodOf: ({ withinSeconds }: { withinSeconds: number }) => withinSeconds,
	}
	const slots = [
		{ weekday: 0, hour: 9, openHours: 1, arrivalsPerHour: 200 },
		{ weekday: 0, hour: 10, openHours: 1, arrivalsPerHour: 100 },
	]
	const input = { slots, handlingSeconds: 180, patienceSeconds: null, goal }
	const plain = (staff: number) =>
		(200 * erlangC({ arrivalsPerHour: 200, handlingSeconds: 180 }, staff, 20).withinSeconds +
			100 * erlangC({ arrivalsPerHour: 100, handlingSeconds: 180 }, staff, 20).withinSeconds) /
		300
	expect(goodShare(input, 13)).toBeCloseTo(plain(13), 12)
	const staff = staffForShare(input, 0.8)!
	expect(plain(staff)).toBeGreaterThanOrEqual(0.8)
	expect(plain(staff - 1)).toBeLessThan(0.8)
	expect(highestVolume(input, staff)).toBeGreaterThanOrEqual(1)
})

test('a call log alone is enough: its waits, its handling, its abandoned calls', () => {
	const random = createRandom(5)
	const rows = Array.from({ length: 9_000 }, (_, i) => {
		const at = utc('2025-01-01 00:00:00') + i * 1_800
		const gone = i % 20 === 0
		const wait = gone ? 90 : Math.floor(random.uniform() * 60)
		const text = (epoch: number) => new Date(epoch * 1_000).toISOString()
		return `${text(at)},${gone ? '' : text(at + wait)},${gone ? text(at + wait) : ''},${wait},${gone ? '' : 300}`
	})
	const head = 'offered at,answered at,abandoned at,wait seconds,handle seconds'
	const history = readText(`${head}\n${rows.join('\n')}\n`)
	expect(history.contacts?.calls?.count).toBe(9_000)
	const context = createJudgeContext({ calendars: [], history })
	const { queue, size } = whatIf(context, objective(wait), { ...ask, staff: 2 })
	expect(queue!.source).toBe('calls')
	expect(queue!.handlingSeconds).toBeCloseTo(300, 9)
	expect(Math.abs(queue!.arrivalsPerWeek - 336)).toBeLessThan(2)
	// All waits over the 450 who gave up.
	expect(Math.abs(queue!.patienceSeconds! / ((450 * 90 + 8_550 * 29.5) / 450) - 1)).toBeLessThan(0.03)
	expect(size).not.toBeNull()
	expect(queue!.observedShare).toBeCloseTo(0.95, 2)
})
