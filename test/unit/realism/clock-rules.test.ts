import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/shared/realism/judge'
import type { JudgedObjective } from '../../../src/shared/realism/judge-context'
import { lastMoment, readMoment } from '../../../src/shared/realism/observation'
import { readText, utc } from '../history/read-text'
import { objective, office } from './objective-samples'

const HEADER =
	'id,created,acknowledged,first response,resolved first,resolved last,closed,priority,service,reopened,merged,spam\n'

/** Counts of all windows of one objective over rows written as in the header. */
function counts(
	rows: readonly string[],
	wanted: Partial<JudgedObjective>,
	options: { asOf?: string; covers?: string } = {},
) {
	const history = readText(HEADER + rows.join('\n'), { timeZone: 'UTC' })
	const covers = options.covers?.split('/')
	const [verdict] = judge([objective(wanted)], {
		calendars: [office],
		services: [{ id: 'net', name: 'Netz' }],
		history,
		options: {
			asOf: options.asOf === undefined ? null : utc(options.asOf),
			covers: covers ? { from: covers[0]!, to: covers[1]! } : null,
			timeZone: 'UTC',
		},
	})
	return {
		windows: verdict!.windows.map(({ cases, met, pending, complete }) => ({ cases, met, pending, complete })),
		censored: verdict!.censored,
		reasons: verdict!.reasons.map(({ code }) => code),
	}
}

function row(
	cells: Partial<
		Record<
			| 'id'
			| 'created'
			| 'ack'
			| 'response'
			| 'first'
			| 'last'
			| 'closed'
			| 'priority'
			| 'service'
			| 'reopened'
			| 'merged'
			| 'spam',
			string
		>
	>,
): string {
	const {
		id = '1',
		created = '2026-01-05 10:00:00',
		ack = '',
		response = '',
		first = '',
		last = first,
		closed = '',
	} = cells
	const { priority = '', service = '', reopened = '', merged = '', spam = '' } = cells
	return [id, created, ack, response, first, last, closed, priority, service, reopened, merged, spam].join(',')
}

const one = (met: number, cases = 1, pending = 0) => [{ cases, met, pending, complete: false }]

describe('start and stop', () => {
	test('at the target is in time, a second later is not', () => {
		expect(counts([row({ first: '2026-01-05 11:00:00' })], {}).windows).toEqual(one(1))
		expect(counts([row({ first: '2026-01-05 11:00:01' })], {}).windows).toEqual(one(0))
	})

	test('restoration stops at the first resolution, resolution at the last, neither at closing', () => {
		const rows = [row({ first: '2026-01-05 10:30:00', last: '2026-01-05 12:00:00', closed: '2026-01-05 10:31:00' })]
		expect(counts(rows, { metric: 'restoration' }).windows).toEqual(one(1))
		expect(counts(rows, { metric: 'resolution' }).windows).toEqual(one(0))
	})

	test('a response that was never recorded stops at the resolution; a recorded one stands', () => {
		expect(counts([row({ first: '2026-01-05 10:59:00' })], { metric: 'first-response' }).windows).toEqual(one(1))
		expect(counts([row({ first: '2026-01-05 11:01:00' })], { metric: 'first-response' }).windows).toEqual(one(0))
		const late = row({ response: '2026-01-05 11:30:00', first: '2026-01-05 10:10:00' })
		expect(counts([late], { metric: 'first-response' }).windows).toEqual(one(0))
	})

	test('acknowledgement has a column of its own', () => {
		const rows = [row({ ack: '2026-01-05 10:05:00', response: '2026-01-05 15:00:00', first: '2026-01-05 16:00:00' })]
		expect(counts(rows, { metric: 'acknowledgement', value: 300 }).windows).toEqual(one(1))
		expect(counts(rows, { metric: 'first-response', value: 300 }).windows).toEqual(one(0))
	})

	test('service hours count, not the night between', () => {
		// 16:30 in Berlin to 09:30 the next morning: one hour of service.
		const rows = [row({ created: '2026-01-05 15:30:00', first: '2026-01-06 08:30:00' })]
		expect(counts(rows, { calendarId: 'office' }).windows).toEqual(one(1))
		expect(counts(rows, { calendarId: null }).windows).toEqual(one(0))
	})

	test('a case belongs to the window of its start in the zone of the calendar', () => {
		// 23:30 UTC on 31 January is February in Berlin.
		const rows = [row({ created: '2026-01-31 23:30:00', first: '2026-02-01 00:00:00' })]
		const history = readText(HEADER + rows.join('\n'), { timeZone: 'UTC' })
		const startOf = (calendarId: string | null) =>
			judge([objective({ calendarId })], { calendars: [office], history, options: { timeZone: 'UTC' } })[0]!.windows[0]!
				.startEpoch
		expect(startOf(null)).toBe(utc('2026-01-01 00:00:00'))
		expect(startOf('office')).toBe(utc('2026-01-31 23:00:00'))
	})
})

describe('open cases', () => {
	const open = [row({})]

	test('pending until the time is over, then missed', () => {
		expect(counts(open, {}, { asOf: '2026-01-05 11:00:00' })).toMatchObject({ windows: one(0, 0, 1), censored: 1 })
		expect(counts(open, {}, { asOf: '2026-01-05 11:00:01' })).toMatchObject({ windows: one(0), censored: 1 })
	})

	test('what is later than "as of" has not happened yet', () => {
		const rows = [row({ first: '2026-01-05 10:30:00' }), row({ id: '2', created: '2026-01-05 10:40:00' })]
		expect(counts(rows, {}, { asOf: '2026-01-05 10:29:59' }).windows).toEqual(one(0, 0, 1))
		expect(counts(rows, {}, { asOf: '2026-01-05 10:30:00' }).windows).toEqual(one(1))
	})

	test('"as of" is the last moment of the history unless said, closing included', () => {
		expect(
			counts([row({ id: '1' }), row({ id: '2', first: '2026-01-05 10:20:00', closed: '2026-01-05 11:30:00' })], {})
				.windows,
		).toEqual(one(1, 2))
		expect(counts([row({ id: '1' }), row({ id: '2', first: '2026-01-05 10:20:00' })], {}).windows).toEqual(one(1, 1, 1))
	})
})

describe('what is a case', () => {
	test('merged, spam and impossible rows are none', () => {
		const rows = [
			row({ id: '1', merged: '9' }),
			row({ id: '2', spam: 'true' }),
			row({ id: '3', first: '2026-01-05 09:00:00' }),
			row({ id: '4', response: '2026-01-05 09:00:00', first: '2026-01-05 10:10:00' }),
			row({ id: '5', created: '' }),
			row({ id: '6', ack: '2026-01-05 09:00:00', first: '2026-01-05 10:10:00' }),
			row({ id: '7', first: '2026-01-05 10:10:00' }),
			row({ id: '8', first: '2026-01-05 09:00:00', last: '2026-01-05 10:10:00' }),
		]
		expect(counts(rows, {}).windows).toEqual(one(1))
	})

	test('priority and service choose cases; a service is found by name', () => {
		const rows = [
			row({ id: '1', first: '2026-01-05 10:10:00', priority: 'Urgent', service: 'netz' }),
			row({ id: '2', first: '2026-01-05 10:10:00', priority: 'Low', service: 'Mail' }),
		]
		expect(counts(rows, { priority: 'P1' }).windows).toEqual(one(1))
		expect(counts(rows, { serviceId: 'net' }).windows).toEqual(one(1))
		expect(counts([row({ service: 'NET', first: '2026-01-05 10:10:00' })], { serviceId: 'net' }).windows).toEqual(
			one(1),
		)
		expect(counts(rows, {}).windows).toEqual(one(2, 2))
		expect(counts(rows, { serviceId: 'other' }).reasons).toEqual(['service-not-found'])
	})

	test('a reopen rate looks at resolved cases only', () => {
		const rows = [
			row({ id: '1', first: '2026-01-05 10:10:00', reopened: '2' }),
			row({ id: '2', first: '2026-01-05 10:10:00', reopened: '0' }),
			row({ id: '3', reopened: '1' }),
		]
		expect(counts(rows, { metric: 'reopen-rate', value: 50_000, share: null }).windows).toEqual(one(1, 2))
	})
})

describe('coverage', () => {
	const first = row({ id: '1', created: '2026-01-02 10:00:00', first: '2026-01-02 10:10:00' })
	const last = row({ id: '2', created: '2026-02-28 10:00:00', first: '2026-02-28 10:10:00' })
	const complete = (rows: readonly string[], covers?: string) =>
		counts(rows, {}, covers === undefined ? {} : { covers }).windows.map((window) => window.complete)

	test('a window is complete when its every day lies between the first and the last creation', () => {
		expect(complete([first, last])).toEqual([false, true])
	})

	test('what the user says about coverage counts instead, both days included', () => {
		expect(complete([first, last], '2026-01-01/2026-02-28')).toEqual([true, true])
		expect(complete([first, last], '2026-01-01/2026-02-27')).toEqual([true, false])
	})

	test('a pending case keeps its window open', () => {
		const rows = [first, last, row({ id: '3', created: '2026-02-28 10:05:00' })]
		expect(counts(rows, {}, { covers: '2026-01-01/2026-02-28' }).windows).toEqual([
			{ cases: 1, met: 1, pending: 0, complete: true },
			{ cases: 1, met: 1, pending: 1, complete: false },
		])
	})

	test('the first day counts whole, whenever its first ticket came', () => {
		const early = row({ id: '1', created: '2026-01-01 10:00:00', first: '2026-01-01 10:10:00' })
		expect(complete([early, last])).toEqual([true, true])
	})

	test('nothing is covered after the day of "as of", and what comes later does not stretch it', () => {
		const options = { asOf: '2026-01-20 12:00:00' }
		const later = [first, last]
		expect(
			counts(later, {}, { ...options, covers: '2026-01-01/2026-01-31' }).windows.map(({ complete: is }) => is),
		).toEqual([false])
		expect(counts(later, {}, options).windows).toEqual([{ cases: 1, met: 1, pending: 0, complete: false }])
	})

	test('a window is kept or broken once no pending case can change it; without a case it is neither', () => {
		const kept = (met: number, missed: number, pending: number) => {
			const rows = [
				...Array.from({ length: met }, (_, i) => row({ id: `m${i}`, first: '2026-01-05 10:10:00' })),
				...Array.from({ length: missed }, (_, i) => row({ id: `l${i}`, first: '2026-01-05 15:00:00' })),
				...Array.from({ length: pending }, (_, i) => row({ id: `p${i}`, created: '2026-01-05 15:30:00' })),
				row({ id: 'x', created: '2026-03-05 10:00:00', first: '2026-03-05 10:10:00' }),
			]
			const history = readText(HEADER + rows.join('\n'), { timeZone: 'UTC' })
			const options = {
				timeZone: 'UTC',
				asOf: utc(pending > 0 ? '2026-01-05 16:00:00' : '2026-03-20 16:00:00'),
				covers: { from: '2026-01-01', to: '2026-03-31' },
			}
			return judge([objective({ share: 800_000 })], { calendars: [], history, options })[0]!.windows[0]?.kept
		}
		expect([kept(8, 1, 1), kept(8, 2, 0), kept(7, 2, 1), kept(7, 3, 1)]).toEqual([true, true, null, false])
		expect(kept(0, 0, 0)).toBe(null)
	})

	test('windows lie in the zone of the first calendar unless said, else in that of the history', () => {
		const history = readText(`${HEADER}${first}\n${last}\n`, { timeZone: 'Asia/Tokyo' })
		const startOf = (calendars: readonly (typeof office)[]) =>
			judge([objective({})], { calendars, history })[0]!.windows[0]!.startEpoch
		expect([startOf([office]), startOf([])]).toEqual([utc('2025-12-31 23:00:00'), utc('2025-12-31 15:00:00')])
	})

	test('"as of" is the end of the last outage as well', () => {
		const log = (end: string) => readText(`start,end\n2026-01-05T10:00:00Z,${end}\n`)
		expect(lastMoment(log('2026-01-05T12:00:00Z'))).toBe(utc('2026-01-05 12:00:00'))
		expect(lastMoment(log(''))).toBe(utc('2026-01-05 10:00:00'))
	})

	test('a date as a moment is its midnight, or the next one where the whole day is meant', () => {
		expect(readMoment('2026-03-29', 'Europe/Berlin', false)).toBe(utc('2026-03-28 23:00:00'))
		expect(readMoment('2026-03-29', 'Europe/Berlin', true)).toBe(utc('2026-03-29 22:00:00'))
		expect(readMoment('2026-03-29T12:00:00Z', 'Europe/Berlin', true)).toBe(utc('2026-03-29 12:00:00'))
		expect(readMoment('soon', 'Europe/Berlin', true)).toBeNaN()
	})
})

describe('silence', () => {
	test.each([
		[{ priority: 'P1' as const }, 'priority'],
		[{ metric: 'acknowledgement' as const }, 'acknowledgedAt'],
		[{ metric: 'reopen-rate' as const }, 'reopenCount'],
		[{ metric: 'escalation-share' as const }, 'escalatedAt'],
		[{ metric: 'every-response' as const }, 'agentMessageAt'],
		[{ metric: 'update-interval' as const }, 'agentMessageAt'],
		[{ metric: 'wait-time' as const }, 'waitSeconds'],
		[{ metric: 'custom' as const, customUnit: 'seconds' as const }, 'custom'],
	])('%j names the column it misses', (wanted, column) => {
		const history = readText('id,created,resolved\n1,2026-01-05 10:00:00,2026-01-05 10:10:00\n', { timeZone: 'UTC' })
		const [verdict] = judge([objective(wanted)], { calendars: [], history })
		expect(verdict!.verdict).toBe('not enough data')
		expect(verdict!.reasons).toEqual([{ code: 'missing-column', column }])
	})

	test('a time that must be at least so long is nothing that a verdict knows', () => {
		const history = readText('id,created,resolved\n1,2026-01-05 10:00:00,2026-01-05 10:10:00\n', { timeZone: 'UTC' })
		const [verdict] = judge([objective({ comparison: 'at-least' })], { calendars: [], history })
		expect(verdict!.reasons).toEqual([{ code: 'comparison-not-supported', comparison: 'at-least' }])
	})

	test('availability needs outages and a calendar must be there', () => {
		const history = readText('id,created\n1,2026-01-05 10:00:00\n', { timeZone: 'UTC' })
		const verdicts = judge([objective({ metric: 'availability' }), objective({ calendarId: 'gone' })], {
			calendars: [],
			history,
		})
		expect(verdicts.map(({ reasons }) => reasons)).toEqual([
			[{ code: 'missing-outages' }],
			[{ code: 'unknown-calendar', calendarId: 'gone' }],
		])
	})
})
