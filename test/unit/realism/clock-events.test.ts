import { describe, expect, test } from 'vitest'
import type { History } from '../../../src/shared/history/history'
import type { JudgedObjective } from '../../../src/shared/realism/judge-context'
import type { DowntimeTerms } from '../../../src/shared/realism/maintenance-times'
import { requiredCases } from '../../../src/shared/realism/required-cases'
import { requiredSharePpm } from '../../../src/shared/realism/rounded-share'
import { around, type Events, historyOf, IN_TIME, judged } from './clock-samples'

describe('pauses', () => {
	const waited = [
		{
			cells: '1,10:00,12:00',
			events: [
				['paused', '10:30'],
				['resumed', '11:30'],
				['resolved', '12:00'],
			],
		},
	] as const
	const header = 'id,created,resolved'

	test('take off where the ticket waited, and only if the objective lets it', () => {
		const history = historyOf(header, waited)
		expect(around(history, { metric: 'restoration', pauses: ['waiting-for-customer'] }, 60)).toEqual(IN_TIME)
		expect(around(history, { metric: 'restoration', pauses: ['third-party'] }, 60)).toEqual(IN_TIME)
		expect(around(history, { metric: 'restoration', pauses: [] }, 120)).toEqual(IN_TIME)
	})

	test('take off no time outside the service hours twice', () => {
		// Monday 16:00 in Berlin (15:00 UTC); paused from 16:30 to Tuesday 09:30; resolved Tuesday 10:00.
		const overnight = historyOf(header, [
			{
				cells: '1,15:00,2026-01-06 09:00:00',
				events: [
					['paused', '15:30'],
					['resumed', '2026-01-06 08:30:00'],
					['resolved', '2026-01-06 09:00:00'],
				],
			},
		])
		expect(around(overnight, { metric: 'restoration', calendarId: 'office' }, 60)).toEqual(IN_TIME)
		expect(around(overnight, { metric: 'restoration', calendarId: 'office', pauses: [] }, 120)).toEqual(IN_TIME)
	})

	test('a ticket that still waits stands still', () => {
		const waiting = historyOf(header, [{ cells: '1,10:00,', events: [['paused', '10:30']] }])
		expect(around(waiting, { metric: 'restoration' }, 31, '2026-01-20 00:00:00').at).toEqual([0, 0, 1])
		expect(around(waiting, { metric: 'restoration' }, 30, '2026-01-20 00:00:00').below).toEqual([1, 0, 0])
	})

	test('a sum of waiting is taken off a restoration but not off a response, which may have come before it', () => {
		const summed = historyOf('id,created,first response,resolved,paused seconds', [
			{ cells: '1,10:00,11:00,12:00,3600' },
		])
		expect(around(summed, { metric: 'restoration' }, 60)).toEqual(IN_TIME)
		expect(around(summed, { metric: 'restoration', pauses: [] }, 120)).toEqual(IN_TIME)
		expect(around(summed, { metric: 'first-response' }, 60)).toEqual(IN_TIME)
	})

	test('waiting that the file does not tell is counted, and said to be', () => {
		const silent = historyOf(header, [{ cells: '1,10:00,12:00' }])
		const codes = (wanted: Partial<JudgedObjective>) => judged(silent, wanted).reasons.map(({ code }) => code)
		expect(codes({ metric: 'restoration' })).toContain('pauses-not-told')
		expect(codes({ metric: 'restoration', pauses: [] })).not.toContain('pauses-not-told')
	})

	test('agreed maintenance stops the clocks that say so', () => {
		const downtime: DowntimeTerms = {
			maintenance: [
				{
					id: 'm',
					name: null,
					serviceId: null,
					recurrence: { kind: 'weekly', weekday: 'mon', everyWeeks: 1 },
					startTime: '10:30',
					durationSeconds: 3_600,
					timeZone: 'UTC',
				},
			],
			capSeconds: null,
			capPeriod: 'month',
			emergency: null,
			freezes: [],
			exclusions: ['planned-maintenance'],
			termStart: null,
		}
		const history = historyOf(header, [{ cells: '1,10:00,12:00' }])
		const met = (pauses: JudgedObjective['pauses']) =>
			judged(history, { metric: 'restoration', value: 3_600, ...(pauses && { pauses }) }, { downtime }).windows[0]!.met
		expect(met(['maintenance'])).toBe(1)
		expect(met(['waiting-for-customer'])).toBe(0)
	})
})

describe('reopening', () => {
	const header = 'id,created,resolved first,resolved last'
	const reopened = historyOf(header, [
		{
			cells: '1,10:00,10:30,12:00',
			events: [
				['resolved', '10:30'],
				['reopened', '11:45'],
				['resolved', '12:00'],
			],
		},
	])

	test('time between a resolution and the reopening counts, or rests, as agreed', () => {
		expect(around(reopened, { metric: 'resolution' }, 120)).toEqual(IN_TIME)
		expect(around(reopened, { metric: 'resolution', reopenCounts: true }, 120)).toEqual(IN_TIME)
		expect(around(reopened, { metric: 'resolution', reopenCounts: false }, 45)).toEqual(IN_TIME)
	})

	test('a resolution and a reopening known from columns rest too, where each reopening is known', () => {
		const again = (count: number) =>
			historyOf(`${header},reopen count`, [{ cells: `1,10:00,10:30,12:00,${count}`, events: [['reopened', '11:45']] }])
		const wanted = { metric: 'resolution', reopenCounts: false } as const
		expect(around(again(1), wanted, 45)).toEqual(IN_TIME)
		// One of two may have been before, and then it was worked on in between.
		expect(around(again(2), wanted, 120)).toEqual(IN_TIME)
		const codes = (count: number) => judged(again(count), { ...wanted, pauses: [] }).reasons.map(({ code }) => code)
		expect(codes(1)).not.toContain('reopening-not-told')
		expect(codes(2)).toContain('reopening-not-told')
	})

	test('what no reopening follows does not rest until it is confirmed', () => {
		const confirmed = historyOf(`${header},confirmed at`, [
			{ cells: '1,10:00,10:30,10:30,12:00', events: [['resolved', '10:30']] },
		])
		const wanted = { metric: 'resolution', stopEvent: 'confirmed-by-customer', reopenCounts: false } as const
		expect(around(confirmed, wanted, 120)).toEqual(IN_TIME)
	})

	test('a restoration stands once the service worked, whatever followed', () => {
		expect(around(reopened, { metric: 'restoration', reopenCounts: false }, 30)).toEqual(IN_TIME)
	})

	test('a ticket that was opened again is not resolved', () => {
		const history = historyOf(header, [
			{
				cells: '1,10:00,10:30,10:30',
				events: [
					['resolved', '10:30'],
					['reopened', '11:45'],
				],
			},
		])
		expect(around(history, { metric: 'resolution' }, 60, '13:00').at).toEqual([1, 0, 0])
		expect(around(history, { metric: 'resolution' }, 180, '13:00').at).toEqual([0, 0, 1])
		expect(around(history, { metric: 'restoration' }, 30, '13:00')).toEqual(IN_TIME)
	})

	test('where nobody says when it was opened again, all the time counts and the doubt is told', () => {
		const silent = historyOf(header, [{ cells: '1,10:00,10:30,12:00' }])
		expect(around(silent, { metric: 'resolution', reopenCounts: false }, 120)).toEqual(IN_TIME)
		const codes = (reopenCounts: boolean) =>
			judged(silent, { metric: 'resolution', reopenCounts, pauses: [] }).reasons.map(({ code }) => code)
		expect(codes(false)).toContain('reopening-not-told')
		expect(codes(true)).not.toContain('reopening-not-told')
	})

	test('the reopen rate counts reopenings of the log', () => {
		const rate = judged(reopened, { metric: 'reopen-rate', value: 0, share: null }).windows[0]!
		expect([rate.cases, rate.met]).toEqual([1, 0])
	})
})

describe('start and stop events', () => {
	const header = 'id,incident start,detected,created,acknowledged,workaround at,resolved,confirmed at'
	const history = historyOf(header, [{ cells: '1,09:00,09:40,10:00,10:20,10:50,12:00,13:00' }])

	test.each([
		['received', 120],
		['recorded', 120],
		['acknowledged', 100],
		['detected', 140],
		['incident-start', 180],
	] as const)('a clock that starts with "%s" shows %i minutes', (startEvent, minutes) => {
		expect(around(history, { metric: 'restoration', startEvent }, minutes)).toEqual(IN_TIME)
	})

	test.each([
		['acknowledgement', 20],
		['workaround-provided', 50],
		['service-restored', 120],
		['cause-removed', 120],
		['confirmed-by-customer', 180],
	] as const)('a clock that ends with "%s" shows %i minutes', (stopEvent, minutes) => {
		expect(around(history, { metric: 'resolution', stopEvent }, minutes)).toEqual(IN_TIME)
	})

	test('detection runs from the incident to its detection, a workaround to the workaround', () => {
		expect(around(history, { metric: 'detection' }, 40)).toEqual(IN_TIME)
		expect(around(history, { metric: 'workaround' }, 50)).toEqual(IN_TIME)
	})

	test('a resolved ticket without a workaround needed none', () => {
		const resolved = historyOf(header, [{ cells: '1,,,10:00,,,11:00,' }])
		expect(around(resolved, { metric: 'workaround' }, 60)).toEqual(IN_TIME)
	})

	test('an instant that no file has is replaced by the nearest one, and said to be', () => {
		const plain = historyOf('id,created,resolved', [{ cells: '1,10:00,12:00' }])
		const reasons = (wanted: Partial<JudgedObjective>) =>
			judged(plain, { pauses: [], ...wanted }).reasons.filter(({ code }) => code.endsWith('-not-told'))
		expect(around(plain, { startEvent: 'incident-start', stopEvent: 'confirmed-by-customer' }, 120)).toEqual(IN_TIME)
		expect(reasons({ startEvent: 'incident-start' })).toEqual([{ code: 'start-not-told', column: 'incidentAt' }])
		expect(reasons({ stopEvent: 'confirmed-by-customer' })).toEqual([{ code: 'stop-not-told', column: 'confirmedAt' }])
		expect(reasons({})).toEqual([])
		expect(judged(plain, { metric: 'detection' }).reasons).toEqual([{ code: 'missing-column', column: 'incidentAt' }])
	})

	test('the first public answer of the desk is the response where no column tells it; the customer’s own is none', () => {
		const messages = historyOf('id,created,resolved', [
			{
				cells: '1,10:00,12:00',
				events: [
					['customerMessage', '10:10'],
					['agentMessage', '10:30'],
					['agentMessage', '11:00'],
				],
			},
		])
		expect(around(messages, { metric: 'first-response' }, 30)).toEqual(IN_TIME)
	})

	test('a column beats the log where both tell', () => {
		const both = historyOf('id,created,first response,resolved', [
			{ cells: '1,10:00,10:40,12:00', events: [['agentMessage', '10:30']] },
		])
		expect(around(both, { metric: 'first-response' }, 40)).toEqual(IN_TIME)
	})
})

describe('messages', () => {
	const header = 'id,created,resolved'

	test('every message of the customer waits for the next answer, or for the resolution', () => {
		const history = historyOf(header, [
			{
				cells: '1,10:00,12:00',
				events: [
					['agentMessage', '10:20'],
					['customerMessage', '10:30'],
					['customerMessage', '10:40'],
					['agentMessage', '11:00'],
					['customerMessage', '11:50'],
					['resolved', '12:00'],
				],
			},
		])
		// 30, 20 and 10 minutes; the first answer belongs to the first response.
		const met = (minutes: number) => {
			const [window] = judged(history, { metric: 'every-response', value: minutes * 60 }).windows
			return [window!.cases, window!.met, window!.pending]
		}
		expect([met(9), met(10), met(20), met(29), met(30)]).toEqual([
			[3, 0, 0],
			[3, 1, 0],
			[3, 2, 0],
			[3, 2, 0],
			[3, 3, 0],
		])
	})

	test('a message that nobody answered yet is pending until its time is over', () => {
		const history = historyOf(header, [
			{
				cells: '1,10:00,',
				events: [
					['agentMessage', '10:20'],
					['customerMessage', '10:30'],
				],
			},
		])
		expect(around(history, { metric: 'every-response' }, 30, '11:00').at).toEqual([0, 0, 1])
		expect(around(history, { metric: 'every-response' }, 30, '11:00').below).toEqual([1, 0, 0])
	})

	test('the longest silence while the ticket was open is what an update interval limits', () => {
		const history = historyOf(header, [
			{
				cells: '1,10:00,12:30',
				events: [
					['agentMessage', '10:20'],
					['agentMessage', '11:10'],
					['resolved', '11:30'],
					['reopened', '12:00'],
					['resolved', '12:30'],
				],
			},
		])
		// 20, 50, 20 minutes, then 30 after the reopening; the half hour in which it was resolved does not count.
		expect(around(history, { metric: 'update-interval' }, 50)).toEqual(IN_TIME)
	})

	test('an open ticket is silent since its last update', () => {
		const history = historyOf(header, [{ cells: '1,10:00,', events: [['agentMessage', '10:20']] }])
		expect(around(history, { metric: 'update-interval' }, 60, '11:20').at).toEqual([0, 0, 1])
		expect(around(history, { metric: 'update-interval' }, 60, '11:20').below).toEqual([1, 0, 0])
	})

	test('one answer and no reopening is a first-contact resolution', () => {
		const events = (...more: Events): Events => [['agentMessage', '10:20'], ...more, ['resolved', '12:00']]
		const history = historyOf(header, [
			{ cells: '1,10:00,12:00', events: events() },
			{ cells: '2,10:00,12:00', events: events(['agentMessage', '10:50']) },
			{ cells: '3,10:00,12:00', events: [...events(), ['reopened', '13:00'], ['resolved', '14:00']] },
			{ cells: '4,10:00,', events: [['agentMessage', '10:20']] },
		])
		const [window] = judged(history, {
			metric: 'first-contact-resolution',
			comparison: 'at-least',
			value: 500_000,
			share: null,
		}).windows
		expect([window!.cases, window!.met]).toEqual([3, 1])
	})
})

describe('what is left out and how it is rounded', () => {
	const rows = [{ cells: '1,10:00,10:30,Service Request,Chat' }, { cells: '2,10:00,11:30,Incident,Phone' }]
	const header = 'id,created,resolved,type,channel'
	const cases = (exclusions: string | null) => {
		const verdict = judged(historyOf(header, rows), { exclusions, pauses: [] })
		return [verdict.windows[0]!.cases, verdict.reasons.some(({ code }) => code === 'exclusions-not-told')]
	}

	test('words of the type, channel, group or status column leave tickets out; a sentence does not, and is told', () => {
		expect(cases(null)).toEqual([2, false])
		expect(cases('Service Requests')).toEqual([1, false])
		expect(cases('service requests und Phone')).toEqual([0, false])
		expect(cases('Tickets that the customer withdraws.')).toEqual([2, true])
	})

	test('times are rounded half up before they are compared', () => {
		const history = historyOf('id,created,resolved', [{ cells: '1,2026-01-05 10:00:00,2026-01-05 10:30:29' }])
		const late = historyOf('id,created,resolved', [{ cells: '1,2026-01-05 10:00:00,2026-01-05 10:30:30' }])
		const met = (one: History, rounding: JudgedObjective['rounding']) =>
			judged(one, { value: 1_800, ...(rounding && { rounding }) }).windows[0]!.met
		expect([met(history, 'none'), met(history, 'minute'), met(late, 'minute')]).toEqual([0, 1, 0])
	})

	test('a share that rounds up to the promise keeps it, one that does not breaks it', () => {
		const promised = (met: number, rounding: JudgedObjective['rounding']) => {
			const rows = Array.from({ length: 2_000 }, (_, i) => ({ cells: `${i},10:00,${i < met ? '10:30' : '12:00'}` }))
			const wanted = { value: 3_600, share: 950_000, pauses: [], ...(rounding && { rounding }) }
			return judged(historyOf('id,created,resolved', rows), wanted).windows[0]!.kept
		}
		// 1,899 of 2,000 are 94.95 %.
		expect([promised(1_899, 'none'), promised(1_899, 'tenth-percent'), promised(1_898, 'tenth-percent')]).toEqual([
			false,
			true,
			false,
		])
		// A limit on bad cases: 5.05 % rounds up to 5.1 %.
		expect(requiredCases(requiredSharePpm(950_000, 'tenth-percent', true), 2_000)).toBe(1_900)
		expect(requiredCases(requiredSharePpm(950_000, 'hundredth-percent', true), 100_000)).toBe(94_996)
		// A promise between two steps is kept by the next one only: 95.05 % reads 95.1 %, a limit of 4.95 % reads 4.9 %.
		expect(requiredSharePpm(950_050, 'tenth-percent', false)).toBe(950_500)
		expect(requiredSharePpm(950_500, 'tenth-percent', true)).toBe(950_500.5)
	})
})
