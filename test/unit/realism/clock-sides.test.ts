import { describe, expect, test } from 'vitest'
import { alwaysOpen } from '../../../src/shared/calendar/compiled-calendar'
import type { EventKind } from '../../../src/shared/history/ticket-events'
import type { CaseRules } from '../../../src/shared/realism/clock-plan'
import type { JudgedObjective } from '../../../src/shared/realism/judge-context'
import { ticketClock } from '../../../src/shared/realism/ticket-clock'
import { around, type Events, historyOf, IN_TIME, judged, moment } from './clock-samples'

/** Minutes that the clock of one ticket shows: in time at them, late a minute below. */
function shows(
	[header, cells, events]: readonly [string, string, Events?],
	wanted: Partial<JudgedObjective>,
	minutes: number,
	asOf?: string,
) {
	const history = historyOf(header, [events === undefined ? { cells } : { cells, events }])
	expect(around(history, wanted, minutes, asOf)).toEqual(IN_TIME)
}

/** The clock still runs and shows these minutes: pending at them, late a minute below. */
function runs(
	[header, cells, events]: readonly [string, string, Events?],
	wanted: Partial<JudgedObjective>,
	minutes: number,
	asOf: string,
) {
	const history = historyOf(header, [events === undefined ? { cells } : { cells, events }])
	expect(around(history, wanted, minutes, asOf)).toEqual({ at: [0, 0, 1], below: [1, 0, 0] })
}

function codes(header: string, cells: string, wanted: Partial<JudgedObjective>, events?: Events): string[] {
	return judged(historyOf(header, [events === undefined ? { cells } : { cells, events }]), wanted).reasons.map(
		({ code }) => code,
	)
}

/** Resolved at 10:30, opened again at 11:45, resolved at 12:00. */
const TWICE: Events = [
	['resolved', '10:30'],
	['reopened', '11:45'],
	['resolved', '12:00'],
]

describe('where a clock starts', () => {
	test('an agreed start that is still to come has not happened: the creation stands for it', () => {
		runs(['id,created,acknowledged,resolved', '1,10:00,14:00,'], { startEvent: 'acknowledged' }, 180, '13:00')
		// With a log beside the columns another way is taken.
		const log: Events = [['assigned', '10:05']]
		runs(['id,created,acknowledged,resolved', '1,10:00,14:00,', log], { startEvent: 'acknowledged' }, 180, '13:00')
	})
})

describe('where a clock stops', () => {
	test('what is acknowledged or detected is so by its name, whatever stop event the objective names', () => {
		const ticket = [
			'id,incident start,detected,created,acknowledged,resolved',
			'1,09:00,09:40,10:00,10:20,12:00',
		] as const
		shows(ticket, { metric: 'acknowledgement', stopEvent: 'service-restored' }, 20)
		shows(ticket, { metric: 'detection', stopEvent: 'cause-removed' }, 40)
	})

	test('a resolution stands for an acknowledgement that was never recorded, the creation for a detection', () => {
		shows(['id,created,acknowledged,resolved', '1,10:00,,10:40'], { metric: 'acknowledgement' }, 40)
		shows(['id,incident start,detected,created', '1,09:00,,10:00'], { metric: 'detection' }, 60)
	})

	test('events tell it where no column does', () => {
		const done: Events = [['workaround', '10:50'], ['restored', '11:10'], ...TWICE]
		shows(['id,created', '1,10:00', done], { metric: 'workaround' }, 50)
		shows(['id,created', '1,10:00', done], { metric: 'restoration' }, 70)
		shows(['id,created', '1,10:00', TWICE], { metric: 'resolution', stopEvent: 'service-restored' }, 30)
		shows(['id,created', '1,10:00', TWICE], { metric: 'resolution' }, 120)
	})

	test('events tell it where the column tells only of something later, and only what had happened', () => {
		const header = 'id,created,first response'
		const answered: Events = [['agentMessage', '12:00']]
		shows([header, '1,10:00,14:00', answered], { metric: 'first-response' }, 120, '13:00')
		runs([header, '1,10:00,14:00', answered], { metric: 'first-response' }, 90, '11:30')
		const thrice: Events = [
			['resolved', '10:30'],
			['reopened', '11:00'],
			['resolved', '11:30'],
			['reopened', '12:30'],
			['resolved', '14:00'],
		]
		shows(['id,created', '1,10:00', thrice], { metric: 'resolution' }, 90, '12:00')
	})

	test('before the last resolution the first one stands, and for a confirmation that never came the last', () => {
		const ticket = ['id,created,resolved first,resolved last,confirmed at', '1,10:00,10:30,12:00,'] as const
		shows(ticket, { metric: 'resolution', pauses: [] }, 30, '11:00')
		shows(ticket, { metric: 'resolution', pauses: [] }, 120)
		shows(ticket, { stopEvent: 'confirmed-by-customer', pauses: [] }, 120)
		shows(ticket, { stopEvent: 'confirmed-by-customer', pauses: [] }, 30, '11:00')
	})

	test('the trace says by which instant it stopped', () => {
		const { tickets } = historyOf('id,created,resolved first,resolved last', [{ cells: '1,10:00,10:30,12:00' }])
		const stop = (metric: 'restoration' | 'resolution') => {
			const objective: CaseRules = { metric, comparison: 'at-most', pauses: [] }
			const asked = {
				tickets: tickets!,
				usable: Uint8Array.of(1),
				row: 0,
				compiled: alwaysOpen(),
				asOf: moment('13:00'),
			}
			const outcome = ticketClock({ ...asked, objective })
			return outcome.kind === 'clock' ? outcome.clock.stoppedBy : null
		}
		expect([stop('restoration'), stop('resolution')]).toEqual(['firstResolvedAt', 'resolvedAt'])
	})
})

describe('where a clock pauses', () => {
	const log: Events = [
		['paused', '10:30'],
		['resumed', '11:30'],
		['resolved', '12:00'],
	]
	const header = 'id,created,resolved'

	test('maintenance alone is no reason to take waiting off', () => {
		shows([header, '1,10:00,12:00', log], { pauses: ['maintenance'] }, 120)
		shows([header, '1,10:00,12:00', log], { pauses: ['maintenance', 'third-party'] }, 60)
		shows(['id,created,resolved,paused seconds', '1,10:00,12:00,3600'], { pauses: ['maintenance'] }, 120)
	})

	test('waiting that both the log and a sum tell is taken off once', () => {
		shows(['id,created,resolved,paused seconds', '1,10:00,12:00,1800', log], {}, 60)
	})

	test.each(['service-restored', 'cause-removed', 'confirmed-by-customer'] as const)(
		'a sum of waiting is taken off a clock that ends with "%s", and missing it is told',
		(stopEvent) => {
			shows(['id,created,resolved,confirmed at,paused seconds', '1,10:00,12:00,12:00,3600'], { stopEvent }, 60)
			expect(codes('id,created,resolved,confirmed at', '1,10:00,12:00,12:00', { stopEvent })).toContain(
				'pauses-not-told',
			)
		},
	)

	test('a response needs no sum of waiting, so none is missed', () => {
		const cells = '1,10:00,11:00,12:00'
		expect(codes('id,created,first response,resolved', cells, { metric: 'first-response' })).not.toContain(
			'pauses-not-told',
		)
	})

	test('a sum longer than the clock leaves nothing, not less', () => {
		const { tickets } = historyOf('id,created,resolved,paused seconds', [{ cells: '1,10:00,12:00,9999' }])
		const objective: CaseRules = { metric: 'restoration', comparison: 'at-most', pauses: ['third-party'] }
		const asked = { tickets: tickets!, usable: Uint8Array.of(1), row: 0, compiled: alwaysOpen(), asOf: moment('13:00') }
		expect(ticketClock({ ...asked, objective })).toMatchObject({ clock: { countedSeconds: 0, pausedSeconds: 7_200 } })
	})

	test('a wait ends with a resolution or a reopening too, and one that begins twice began once', () => {
		const wanted = { metric: 'resolution' } as const
		shows([header, '1,10:00,12:00', [['paused', '10:15'], ...TWICE]], wanted, 105)
		const reopened: Events = [
			['paused', '10:30'],
			['reopened', '11:00'],
			['resolved', '12:00'],
		]
		shows([header, '1,10:00,12:00', reopened], wanted, 90)
		shows([header, '1,10:00,12:00', [['paused', '10:30'], ['paused', '11:00'], ...log.slice(1)]], wanted, 60)
	})

	test('waiting is not taken off because reopenings are, nor the other way round', () => {
		const both: Events = [['paused', '10:10'], ['resumed', '10:20'], ...TWICE]
		shows([header, '1,10:00,12:00', both], { reopenCounts: false, pauses: [] }, 45)
		shows([header, '1,10:00,12:00', both], { reopenCounts: false }, 35)
		shows([header, '1,10:00,12:00', both], { reopenCounts: true }, 110)
	})

	test('maintenance stops no clock of an objective that does not say so, whoever hands it in', () => {
		const { tickets } = historyOf(header, [{ cells: '1,10:00,12:00' }])
		const seconds = (pauses: JudgedObjective['pauses']) => {
			const outcome = ticketClock({
				...{ tickets: tickets!, usable: Uint8Array.of(1), row: 0, compiled: alwaysOpen(), asOf: moment('13:00') },
				objective: { metric: 'restoration', comparison: 'at-most', pauses: pauses ?? [] },
				maintenance: [
					{ startEpoch: moment('08:00'), endEpoch: moment('09:00') },
					{ startEpoch: moment('09:30'), endEpoch: moment('10:15') },
					{ startEpoch: moment('11:00'), endEpoch: moment('11:30') },
					{ startEpoch: moment('12:00'), endEpoch: moment('12:30') },
				],
			})
			return outcome.kind === 'clock' ? outcome.clock.countedSeconds : null
		}
		expect([seconds([]), seconds(['maintenance'])]).toEqual([7_200, 7_200 - 2_700])
	})
})

describe('what a reopening does', () => {
	const header = 'id,created,resolved first,resolved last,workaround at,confirmed at'

	test('time while resolved rests only for clocks that run until all is over', () => {
		shows([header, '1,10:00,10:30,12:00,12:00,', TWICE], { metric: 'workaround', reopenCounts: false }, 120)
		shows(
			[header, '1,10:00,10:30,12:00,,12:00', TWICE],
			{ stopEvent: 'confirmed-by-customer', reopenCounts: false },
			45,
		)
	})

	test('a confirmation of what was opened again stops nothing', () => {
		const opened: Events = [
			['resolved', '10:30'],
			['reopened', '12:30'],
		]
		runs([header, '1,10:00,10:30,10:30,,12:00', opened], { stopEvent: 'confirmed-by-customer' }, 180, '13:00')
		const again: Events = [...opened.slice(0, 1), ['reopened', '11:00'], ['resolved', '11:30']]
		shows([header, '1,10:00,10:30,10:30,,10:40', again], { stopEvent: 'confirmed-by-customer' }, 90)
	})

	test('one before the resolution or after "as of" leaves the resolution alone; in one second the order decides', () => {
		shows([header, '1,10:00,10:30,12:00,,', TWICE.slice(0, 2)], {}, 120)
		shows([header, '1,10:00,10:30,10:30,,', TWICE.slice(0, 2)], {}, 30, '11:00')
		const instant: Events = [
			['resolved', '10:30'],
			['reopened', '12:00'],
			['resolved', '12:00'],
		]
		shows([header, '1,10:00,10:30,12:00,,', instant], {}, 120)
	})

	test('a column that was not told of the last resolution does not hide it', () => {
		shows(['id,created,resolved', '1,10:00,10:30', TWICE], {}, 120)
	})

	test('is told as unknown only where a ticket was reopened and no log says when', () => {
		const wanted: Partial<JudgedObjective> = { metric: 'resolution', reopenCounts: false, pauses: [] }
		const doubted = (cells: string, events?: Events) =>
			codes('id,created,resolved first,resolved last', cells, wanted, events)
		expect(doubted('1,10:00,10:30,12:00')).toContain('reopening-not-told')
		expect(doubted('1,10:00,10:30,12:00', TWICE)).not.toContain('reopening-not-told')
		expect(doubted('1,10:00,12:00,12:00')).not.toContain('reopening-not-told')
	})
})

describe('how a clock is rounded', () => {
	const met = (resolved: string, rounding: 'none' | 'second' | 'minute', asOf = '2026-01-20 00:00:00') => {
		const history = historyOf('id,created,resolved', [{ cells: `1,2026-01-05 10:00:00,${resolved}` }])
		const [window] = judged(history, { value: 1_800, rounding, pauses: [] }, { asOf }).windows
		return [window?.cases, window?.met, window?.pending]
	}

	test('to the second, half up', () => {
		expect(met('2026-01-05 10:30:00.400', 'none')).toEqual([1, 0, 0])
		expect(met('2026-01-05 10:30:00.400', 'second')).toEqual([1, 1, 0])
		expect(met('2026-01-05 10:30:00.500', 'second')).toEqual([1, 0, 0])
	})

	test('a running clock beside a log is late only when stopping it now would be', () => {
		const history = historyOf('id,created', [{ cells: '1,2026-01-05 10:00:00', events: [['assigned', '10:05']] }])
		const pending = (asOf: string) =>
			judged(history, { value: 1_800, rounding: 'minute', pauses: [] }, { asOf }).windows[0]?.pending
		expect([pending('2026-01-05 10:30:29'), pending('2026-01-05 10:30:30')]).toEqual([1, 0])
	})

	test('a running clock is late only when stopping it now would be', () => {
		expect(met('', 'minute', '2026-01-05 10:30:29')).toEqual([0, 0, 1])
		expect(met('', 'minute', '2026-01-05 10:30:30')).toEqual([1, 0, 0])
		expect(met('', 'none', '2026-01-05 10:30:29')).toEqual([1, 0, 0])
	})
})

describe('messages', () => {
	const asked: Events = [
		['agentMessage', '10:20'],
		['customerMessage', '10:30'],
	]
	const every = { metric: 'every-response' } as const
	const update = { metric: 'update-interval' } as const

	test('a file that cannot tell who wrote says so', () => {
		const missing = (metric: 'every-response' | 'update-interval', kinds: readonly EventKind[]) =>
			judged(historyOf('id,created', [{ cells: '1,10:00', events: asked }], kinds), { metric }).reasons
		expect(missing('every-response', ['customerMessage'])).toEqual([
			{ code: 'missing-column', column: 'agentMessageAt' },
		])
		expect(missing('every-response', ['agentMessage'])).toEqual([
			{ code: 'missing-column', column: 'customerMessageAt' },
		])
		expect(missing('update-interval', ['customerMessage'])).toEqual([
			{ code: 'missing-column', column: 'agentMessageAt' },
		])
		expect(missing('update-interval', ['agentMessage']).map(({ code }) => code)).not.toContain('missing-column')
	})

	test('an answer after "as of" has not been written', () => {
		const answered: Events = [...asked, ['agentMessage', '11:00']]
		runs(['id,created', '1,10:00', answered], every, 5, '10:35')
		runs(['id,created', '1,10:00', answered], update, 30, '10:50')
		shows(['id,created', '1,10:00', [...answered, ['resolved', '11:05']]], every, 30)
	})

	test('the resolution answers what was left, told by the log or by the column', () => {
		shows(['id,created', '1,10:00', [...asked, ['resolved', '11:10']]], every, 40)
		shows(['id,created,resolved', '1,10:00,11:10', asked], every, 40)
		runs(['id,created,resolved', '1,10:00,11:10', asked], every, 30, '11:00')
	})

	test('a resolution answers what was asked before it and nothing that came after', () => {
		const thanks: Events = [...asked, ['customerMessage', '11:30']]
		const history = historyOf('id,created,resolved', [{ cells: '1,10:00,11:00', events: thanks }])
		const counts = (minutes: number) => {
			const [window] = judged(history, { ...every, value: minutes * 60 }, { asOf: '12:00' }).windows
			return [window?.cases, window?.met, window?.pending]
		}
		// 30 minutes to the resolution; the other runs since 11:30.
		expect([counts(29), counts(30), counts(31)]).toEqual([
			[2, 0, 0],
			[1, 1, 1],
			[1, 1, 1],
		])
		shows(['id,created,resolved', '1,10:00,11:00', [...asked, ['agentMessage', '11:45']]], every, 30)
	})

	test('silence ends with the resolution, told by the log or by the column', () => {
		const said: Events = [['agentMessage', '10:20']]
		shows(['id,created', '1,10:00', [...said, ['resolved', '11:30']]], update, 70)
		shows(['id,created,resolved', '1,10:00,11:30', said], update, 70)
		runs(['id,created,resolved', '1,10:00,11:30', said], update, 40, '11:00')
	})

	test('silence begins again with a reopening, not with what is written while resolved', () => {
		const again = (...between: Events): Events => [
			['resolved', '10:30'],
			...between,
			['reopened', '11:20'],
			['resolved', '12:10'],
		]
		shows(['id,created', '1,10:00', again()], update, 50)
		shows(['id,created', '1,10:00', again(['agentMessage', '10:40'])], update, 50)
		shows(['id,created,resolved', '1,10:00,10:30', [['agentMessage', '10:40']]], update, 30)
	})

	test('a reopening of a ticket that is open is no update', () => {
		const events: Events = [
			['reopened', '10:30'],
			['resolved', '11:10'],
		]
		shows(['id,created', '1,10:00', events], update, 70)
	})
})
