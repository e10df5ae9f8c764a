import { describe, expect, test } from 'vitest'
import { emptyAgreement } from '../../../src/shared/agreement/schema'

import type { History } from '../../../src/shared/history/history'
import { createHistoryReader } from '../../../src/shared/history/history-reader'
import type { KeyFigure } from '../../../src/shared/realism/figures/figure'
import type { FigureId } from '../../../src/shared/realism/figures/figure-ids'
import { type KeyFigures, keyFigures } from '../../../src/shared/realism/figures/key-figures'
import { office } from './objective-samples'

function history(...files: readonly string[]): History {
	const reader = createHistoryReader({ timeZone: 'UTC' })
	for (const [n, text] of files.entries()) {
		const file = reader.file(`${n}.csv`)
		file.push(new TextEncoder().encode(text))
		file.finish()
	}
	return reader.finish()
}

const clock = (day: number, hours: number, minutes = 0) =>
	new Date(Date.UTC(2026, 0, day, hours, minutes)).toISOString().slice(0, 19).replace('T', ' ')

/** Ten tickets, one a day from Monday 5 January at 10:00: answered after 10, 20, ... minutes, resolved after 1, 2, ... hours, the last still open. */
const TICKETS = history(
	[
		'id,created,first response,resolved,priority,escalated at,contacts,group',
		...Array.from({ length: 10 }, (_, i) =>
			[
				`T${i}`,
				clock(5 + i, 10),
				clock(5 + i, 10, 10 * (i + 1)),
				i < 9 ? clock(5 + i, 11 + i) : '',
				i % 2 === 0 ? 'P1' : 'P2',
				i < 3 ? clock(5 + i, 10, 5) : '',
				i < 4 || i === 9 ? 1 : 2,
				i < 7 ? 'Desk' : 'Network',
			].join(','),
		),
	].join('\n'),
)

const OUTAGES = history(
	[
		'service,started at,ended at,planned,affected share',
		'Shop,2026-01-10 10:00:00,2026-01-10 10:30:00,no,',
		'Shop,2026-01-10 10:20:00,2026-01-10 10:50:00,no,',
		'Shop,2026-01-20 02:00:00,2026-01-20 04:00:00,yes,',
		'Mail,2026-01-15 00:00:00,2026-01-15 06:00:00,no,50 %',
	].join('\n'),
)
/** A log tells of the days after its last outage only when the reader says so. */
const JANUARY = { asOf: Date.UTC(2026, 1, 1) / 1_000, covers: { from: '2026-01-01', to: '2026-01-31' } }
const MINUTES = 31 * 24 * 60

function told({ itService, customerService }: KeyFigures, id: FigureId): KeyFigure[] {
	return [...itService, ...customerService].filter((figure) => figure.id === id)
}

/** `part: value` of each, after what it is about. */
function read(figures: KeyFigures, id: FigureId) {
	return told(figures, id).map(({ about, values, sample, missing }) => ({
		...(about && { about: about.id }),
		...Object.fromEntries(values.map(({ part, value }) => [part, value])),
		sample: sample.count,
		...(missing && { missing }),
	}))
}

describe('key figures of IT service management', () => {
	test('availability counts overlaps once, partial outages by their part, and planned work around the clock only', () => {
		const figures = keyFigures(OUTAGES, JANUARY)
		expect(read(figures, 'average-availability')).toEqual([
			{ about: 'Shop', mean: 1 - 170 / MINUTES, 'lowest-month': 1 - 170 / MINUTES, sample: 2 },
			{ about: 'Mail', mean: 1 - 180 / MINUTES, 'lowest-month': 1 - 180 / MINUTES, sample: 1 },
		])
		expect(read(figures, 'service-availability')).toEqual([
			{ about: 'Shop', mean: 1 - 50 / MINUTES, sample: 1 },
			{ about: 'Mail', mean: 1 - 180 / MINUTES, sample: 1 },
		])
		expect(told(figures, 'average-availability')[0]?.period).toEqual({
			start: '2026-01-01T00:00:00+00:00',
			end: '2026-02-01T00:00:00+00:00',
		})
	})

	test('planned work is told as seen and for a year; outages last as long as the service was away', () => {
		const figures = keyFigures(OUTAGES, JANUARY)
		expect(read(figures, 'maintenance-happened')).toEqual([{ 'a-year': (7_200 * 365) / 31, total: 7_200, sample: 1 }])
		expect(read(figures, 'outage-duration')).toEqual([{ median: 3_000, p90: 10_800, sample: 2 }])
		expect(read(figures, 'scope')).toEqual([{ service: 2, sample: 4 }])
	})

	test('restoration leaves the open ticket aside and tells it, also by priority', () => {
		const figures = keyFigures(TICKETS)
		expect(read(figures, 'restoration')).toEqual([
			{ median: 5 * 3_600, p90: 9 * 3_600, open: 1, sample: 9 },
			{ about: 'P1', median: 5 * 3_600, p90: 9 * 3_600, sample: 5 },
			{ about: 'P2', median: 4 * 3_600, p90: 8 * 3_600, open: 1, sample: 4 },
		])
		expect(read(figures, 'scope')).toEqual([{ group: 2, sample: 10, missing: 'service' }])
	})

	test('past breaches and what was credited are told by year', () => {
		const breaches = history(
			'breached at,objective,credit,currency\n2025-03-01,A,800.00,EUR\n2025-07-01,B,400.00,EUR\n2026-01-01,A,,',
		)
		expect(read(keyFigures(breaches), 'breaches')).toEqual([
			{ about: '2025', total: 2, credited: 120_000, sample: 2 },
			{ about: '2026', total: 1, sample: 1 },
		])
	})

	test('what the agreement reserves for maintenance and lists of its services comes from the agreement', () => {
		const empty = emptyAgreement('a')
		const window = {
			...{ id: 'w', serviceId: null, startTime: '02:00', durationSeconds: 7_200, timeZone: 'UTC' },
			recurrence: { kind: 'weekly', weekday: 'sun', everyWeeks: 1 },
		}
		const agreement = { ...empty, downtime: { ...empty.downtime, maintenance: [window as never], capSeconds: 14_400 } }
		const [figure] = read(keyFigures(OUTAGES, { agreement }), 'maintenance-agreed')
		// A year of 365 days up to a Tuesday holds 52 Sundays.
		expect(figure).toEqual({ 'a-year': 52 * 7_200, cap: 12 * 14_400, sample: 52 })
		expect(read(keyFigures(OUTAGES), 'maintenance-agreed')).toEqual([{ sample: 0, missing: 'agreement' }])
	})
})

describe('key figures of customer service', () => {
	test('first response, first-contact resolution and escalations come from the tickets', () => {
		const figures = keyFigures(TICKETS)
		expect(read(figures, 'first-response')[0]).toEqual({ median: 3_000, p90: 5_400, sample: 10 })
		expect(read(figures, 'first-contact-resolution')).toEqual([{ share: 4 / 9, happened: 4, sample: 9 }])
		expect(read(figures, 'escalations')).toEqual([{ share: 0.3, happened: 3, sample: 10 }])
	})

	test('resolved inside and outside the target needs an agreement; the case not yet over is neither', () => {
		const empty = emptyAgreement('a')
		const objective = {
			...{ id: 'r', serviceId: 's', metric: 'resolution', priority: null, comparison: 'at-most', value: 4 * 3_600 },
			...{ share: 900_000, window: { kind: 'calendar', unit: 'month', count: 1 }, calendarId: null, pauses: [] },
		}
		const agreement = { ...empty, objectives: { ...empty.objectives, items: [objective as never] } }
		expect(read(keyFigures(TICKETS, { agreement }), 'resolved-in-target')).toEqual([
			{ about: 'r', share: 4 / 9, met: 4, missed: 5, pending: 1, sample: 9 },
		])
		expect(read(keyFigures(TICKETS), 'resolved-in-target')).toEqual([{ sample: 0, missing: 'agreement' }])
	})

	test('waits and handling come from the call log, who gave up is in neither', () => {
		const calls = history(
			[
				'offered at,answered at,abandoned,wait time,handle time',
				'2026-01-05 10:00:00,2026-01-05 10:00:10,no,10,100',
				'2026-01-05 10:05:00,2026-01-05 10:05:20,no,20,200',
				'2026-01-05 10:10:00,2026-01-05 10:11:00,no,60,300',
				'2026-01-05 10:15:00,,yes,90,',
			].join('\n'),
		)
		const figures = keyFigures(calls)
		expect(read(figures, 'wait-time')).toEqual([{ median: 20, p90: 60, mean: 30, sample: 3 }])
		expect(read(figures, 'handling-time')).toEqual([{ median: 200, p90: 300, mean: 200, sample: 3 }])
		expect(read(figures, 'first-response')).toEqual([{ sample: 0, missing: 'createdAt' }])
	})

	test('self-service is held against the tickets of the days that both files cover', () => {
		const both = history(
			[
				'id,created,resolved',
				...Array.from({ length: 10 }, (_, i) => `T${i},${clock(5 + i, 10)},${clock(5 + i, 12)}`),
			].join('\n'),
			'date,bot conversations,resolved by bot\n2026-01-05,10,5\n2026-01-06,10,5\n2026-01-07,10,5',
		)
		expect(read(keyFigures(both), 'self-service')).toEqual([
			{ share: 15 / 18, 'self-service': 15, tickets: 3, sample: 18 },
		])
		const monthly = history(
			'id,created,resolved\nT,2026-01-05 10:00:00,',
			'month,bot conversations,resolved by bot\n2026-01,10,5',
		)
		expect(read(keyFigures(monthly), 'self-service')).toEqual([{ sample: 0, missing: 'common-days' }])
		expect(read(keyFigures(TICKETS), 'self-service')).toEqual([{ sample: 0, missing: 'selfServiceSolved' }])
	})
})

test('tells how much comes in a month, and when over the promised hours', () => {
	const agreement = {
		...emptyAgreement('a'),
		serviceHours: { ...emptyAgreement('a').serviceHours, calendars: [office] },
	}
	const [volume, ...others] = keyFigures(TICKETS, { agreement }).volume
	expect(others).toEqual([])
	expect([volume?.source, volume?.months]).toEqual(['tickets', [{ month: '2026-01', cases: 10, complete: false }]])
	// 10:00 UTC is 11:00 in Berlin; the Saturday's and the Sunday's ticket came when nobody is promised to be there.
	expect(volume?.arrivals.counts[11]).toBe(2)
	expect([volume?.arrivals.total, volume?.arrivals.outside]).toEqual([10, 2])
})

describe('the desk’s own durations', () => {
	/** Ten tickets, opened on Fridays at 15:00 UTC (16:00 in Berlin) and resolved on Mondays at 09:00 UTC. */
	const rows = (duration: (i: number) => string) =>
		Array.from({ length: 10 }, (_, i) => {
			const friday = Date.UTC(2026, 0, 2 + 7 * i, 15, i)
			const monday = Date.UTC(2026, 0, 5 + 7 * i, 9, 0)
			return `T${i},${new Date(friday).toISOString()},${new Date(monday).toISOString()},${duration(i)}`
		})
	const desk = (duration: (i: number) => string, calendars = [office]) => {
		const text = ['Ticket ID,Created time,Resolved time,Resolution time (in hrs)', ...rows(duration)].join('\n')
		const agreement = { ...emptyAgreement('a'), serviceHours: { ...emptyAgreement('a').serviceHours, calendars } }
		return keyFigures(history(text), { agreement }).vendor
	}
	// One hour less i minutes on Friday, one hour on Monday (9:00 to 10:00 in Berlin).
	const inHours = (i: number) => `${1 + (i === 0 ? 1 : 0)}:${String(i === 0 ? 0 : 60 - i).padStart(2, '0')}:00`

	test('are explained by the calendar that makes most of them equal', () => {
		const [resolution] = desk(inHours)
		expect(resolution?.compared).toBe(10)
		expect(resolution?.clocks).toEqual([
			{ calendarId: null, pauses: false, equal: 0 },
			{ calendarId: 'office', pauses: false, equal: 10 },
		])
		expect(resolution?.best).toEqual({ calendarId: 'office', pauses: false, equal: 10 })
	})

	test('are explained by no clock where each makes only some equal', () => {
		const [resolution] = desk((i) => (i < 7 ? inHours(i) : '0:03:00'))
		expect([resolution?.clocks.map(({ equal }) => equal), resolution?.best]).toEqual([[0, 7], null])
	})

	test('are wall-clock time where the plainest clock does as well as a calendar', () => {
		const wall = (i: number) => `${65 + (i === 0 ? 1 : 0)}:${String(i === 0 ? 0 : 60 - i).padStart(2, '0')}:00`
		expect(desk(wall)[0]?.best).toEqual({ calendarId: null, pauses: false, equal: 10 })
	})

	test('are explained by waiting taken off where the file tells how long a ticket waited', () => {
		const waiting = Array.from({ length: 10 }, (_, i) => {
			const created = Date.UTC(2026, 0, 5 + i, 9)
			const times = [created, created + 5 * 3_600_000].map((at) => new Date(at).toISOString())
			// Five hours less one hour and i minutes of waiting.
			return [
				`T${i}`,
				...times,
				`${i === 0 ? 4 : 3}:${String((60 - i) % 60).padStart(2, '0')}:00`,
				3_600 + 60 * i,
			].join(',')
		})
		const head = 'Ticket ID,Created time,Resolved time,Resolution time (in hrs),Waited'
		const reader = createHistoryReader({ timeZone: 'UTC', mapping: { pausedSeconds: ['Waited'] } })
		const file = reader.file('a.csv')
		file.push(new TextEncoder().encode([head, ...waiting].join('\n')))
		file.finish()
		const [resolution] = keyFigures(reader.finish()).vendor
		expect(resolution?.clocks).toEqual([
			{ calendarId: null, pauses: false, equal: 0 },
			{ calendarId: null, pauses: true, equal: 10 },
		])
		expect(resolution?.best?.pauses).toBe(true)
	})
})
