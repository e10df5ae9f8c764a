import { describe, expect, test } from 'vitest'
import type { History } from '../../../src/shared/history/history'
import { createHistoryReader } from '../../../src/shared/history/history-reader'
import { judge } from '../../../src/shared/realism/judge'
import type { JudgedObjective } from '../../../src/shared/realism/judge-context'
import type { ObjectiveVerdict } from '../../../src/shared/realism/verdict'
import { objective, office } from './objective-samples'

function history(...files: readonly string[]): History {
	const reader = createHistoryReader({ timeZone: 'Europe/Berlin' })
	for (const [n, text] of files.entries()) {
		const file = reader.file(`${n}.csv`)
		file.push(new TextEncoder().encode(text))
		file.finish()
	}
	return reader.finish()
}

function verdict(from: History, wanted: Partial<JudgedObjective>, covers = { from: '2026-01-01', to: '2026-02-28' }) {
	return judge([objective(wanted)], { calendars: [office], history: from, options: { covers } })[0]!
}

/** `met/cases` of each window, and whether it is complete. */
function counts({ windows }: ObjectiveVerdict): string[] {
	return windows.map(({ met, cases, complete }) => `${met}/${cases}${complete ? '' : ' open'}`)
}

const CALLS = history(
	[
		'offered at,answered at,abandoned,wait time,handle time',
		'2026-01-05 10:00:00,2026-01-05 10:00:20,no,20,300',
		'2026-01-05 10:05:00,2026-01-05 10:05:21,no,21,301',
		'2026-01-05 10:10:00,,yes,20,',
		'2026-01-05 10:15:00,,yes,21,12',
		'2026-01-05 10:20:00,,yes,,',
		'2026-01-05 10:25:00,,no,,',
		'2026-01-05 10:30:00,2026-01-05 10:30:05,yes,5,60',
		'2026-01-05 10:35:00,2026-01-05 10:34:55,no,-5,60',
		'2026-01-04 10:00:00,2026-01-04 10:00:05,no,5,100',
		'2026-02-27 10:00:00,2026-02-27 10:00:05,no,5,100',
		'2026-02-28 10:00:00,2026-02-28 10:00:05,no,5,100',
	].join('\n'),
)

describe('wait time from a call log', () => {
	const wait = { metric: 'wait-time', value: 20, share: 800_000 } as const

	test('at the target is in time; who gives up is missed once the target is over and no case before', () => {
		// Met: 20 s and the Sunday's 5 s. Missed: 21 s, given up at 21 s, given up nobody knows when. Given up at 20 s: no case.
		expect(counts(verdict(CALLS, wait))).toEqual(['2/5', '2/2'])
	})

	test('a second later the one who left at 21 s is no case and the one answered at 21 s is in time', () => {
		expect(counts(verdict(CALLS, { ...wait, value: 21 }))).toEqual(['3/4', '2/2'])
	})

	test('calls outside the service hours are no cases, and it is said how many', () => {
		const found = verdict(CALLS, { ...wait, calendarId: 'office' })
		expect(counts(found)).toEqual(['1/4', '1/1'])
		expect(found.reasons).toContainEqual({ code: 'outside-hours', contacts: 2 })
	})

	test('a priority cannot be told', () => {
		expect(verdict(CALLS, { ...wait, priority: 'P1' }).reasons).toEqual([
			{ code: 'missing-column', column: 'priority' },
		])
	})
})

test('what is suggested for the telephone are the seconds that calls take, not the minutes that tickets take', () => {
	const rows = Array.from({ length: 12 * 60 }, (_, n) => {
		const month = String(Math.floor(n / 60) + 1).padStart(2, '0')
		const at = `2026-${month}-${String(1 + (n % 28)).padStart(2, '0')} 10:00:00`
		return `${at},,no,${10 + (n % 20)},${200 + (n % 30)}`
	})
	const year = { from: '2026-01-01', to: '2026-12-31' }
	const calls = history(['offered at,answered at,abandoned,wait time,handle time', ...rows].join('\n'))
	const found = (wanted: Partial<JudgedObjective>) => verdict(calls, { share: 900_000, ...wanted }, year).suggested
	// Nobody waited longer than 29 s or spoke for longer than 229 s.
	expect(found({ metric: 'wait-time', value: 20 })).toMatchObject({ value: 30, unit: 'seconds', share: 900_000 })
	expect(found({ metric: 'handling-time', value: 200 })).toMatchObject({ value: 240, unit: 'seconds', share: 900_000 })
})

describe('abandonment and handling time from a call log', () => {
	test('every offered call counts, bad where it was given up', () => {
		// Of seven in January three were given up; the call both answered and given up and the negative one are left out.
		const found = verdict(CALLS, { metric: 'abandonment', value: 50_000, share: null })
		expect(counts(found)).toEqual(['4/7', '2/2'])
		const many = verdict(CALLS, { metric: 'abandonment', comparison: 'at-least', value: 50_000, share: null })
		expect(counts(many)).toEqual(['3/7', '0/2'])
	})

	test('handling is of answered calls, at the target in time', () => {
		expect(counts(verdict(CALLS, { metric: 'handling-time', value: 300, share: 900_000 }))).toEqual(['2/3', '2/2'])
	})

	test('what the log has no column for is named', () => {
		const bare = history('offered at,wait time\n2026-01-05 10:00,5\n')
		expect(verdict(bare, { metric: 'handling-time' }).reasons).toEqual([
			{ code: 'missing-column', column: 'handlingSeconds' },
		])
		expect(verdict(bare, { metric: 'abandonment', share: null }).reasons).toEqual([
			{ code: 'missing-column', column: 'abandonedAt' },
		])
	})
})

const INTERVAL_HEADER = 'start,offered,abandoned,answered within 20 s,abandoned within 20 s,aht,asa'
const INTERVALS = history(
	[
		INTERVAL_HEADER,
		'2026-01-05 10:00,10,2,8,1,200,15',
		'2026-01-05 10:30,10,2,8,0,200,15',
		'2026-01-05 10:30,10,2,8,0,200,15',
		'2026-01-05 11:00,10,12,8,0,200,15',
		'2026-01-04 10:00,100,50,20,0,200,15',
		'2026-02-27 10:00,5,0,5,0,200,15',
		'2026-02-28 10:00,7,0,7,0,200,15',
	].join('\n'),
)

describe('interval counts', () => {
	const wait = { metric: 'wait-time', value: 20, share: 800_000 } as const

	test('who gave up within the threshold is no case; doubled and impossible rows are left out', () => {
		// 10 − 1, 10 and, on Sunday, 100 offered.
		expect(counts(verdict(INTERVALS, wait))).toEqual(['36/119', '12/12'])
		expect(counts(verdict(INTERVALS, { ...wait, calendarId: 'office' }))).toEqual(['16/19', '5/5'])
	})

	test('abandonment is counted of the offered', () => {
		const found = verdict(INTERVALS, { metric: 'abandonment', value: 50_000, share: null, calendarId: 'office' })
		expect(counts(found)).toEqual(['16/20', '5/5'])
	})

	test('where early leavers are not told, all who gave up count as missed and it is said', () => {
		const strict = history(
			'start,offered,abandoned,answered within 20 s\n2026-01-05 10:00,10,2,8\n2026-02-28 10:00,9,0,9\n',
		)
		const found = verdict(strict, wait)
		expect(counts(found)).toEqual(['8/10', '9/9'])
		expect(found.reasons).toContainEqual({ code: 'abandons-missed', contacts: 2 })
	})

	test('another target than the recorded one cannot be judged', () => {
		const found = verdict(INTERVALS, { ...wait, value: 30 })
		expect(found.verdict).toBe('not enough data')
		expect(found.reasons).toEqual([{ code: 'other-threshold', recordedSeconds: 20, targetSeconds: 30 }])
	})

	test('averages say nothing about a share of the calls', () => {
		expect(verdict(INTERVALS, { metric: 'handling-time', value: 300 }).reasons).toEqual([
			{ code: 'averages-only', metric: 'handling-time' },
		])
		const averages = history('start,offered,abandoned,asa\n2026-01-05 10:00,10,2,15\n')
		expect(verdict(averages, wait).reasons).toEqual([{ code: 'averages-only', metric: 'wait-time' }])
	})

	test('a service level without its seconds, or with several, is not guessed at', () => {
		const unknown = history('start,offered,abandoned,service level\n2026-01-05 10:00,10,2,80 %\n')
		expect(verdict(unknown, wait).reasons).toEqual([{ code: 'missing-column', column: 'thresholdSeconds' }])
		const head = 'start,offered,abandoned,answered within,threshold\n'
		const several = history(`${head}2026-01-05 10:00,10,2,8,20\n2026-01-05 10:30,10,2,8,30\n`)
		expect(verdict(several, wait).reasons).toEqual([{ code: 'several-thresholds', thresholds: 2 }])
	})

	test('rows and counts of one history add up', () => {
		const both = history(
			'offered at,abandoned,wait time\n2026-01-06 10:00,no,20\n2026-01-06 10:05,no,21\n',
			`${INTERVAL_HEADER}\n2026-01-05 10:00,10,2,8,1,200,15\n2026-02-28 10:00,7,0,7,0,200,15\n`,
		)
		expect(counts(verdict(both, wait))).toEqual(['9/11', '7/7'])
	})

	test('contacts speak before tickets, and tickets where contacts do not', () => {
		const tickets = 'id,created,wait seconds\n1,2026-01-05 10:00,99\n2,2026-02-28 10:00,99\n'
		const calls = 'offered at,wait time\n2026-01-05 10:00,5\n2026-02-28 10:00,5\n'
		expect(counts(verdict(history(tickets, calls), wait))).toEqual(['1/1', '1/1'])
		const bare = 'start,offered,abandoned\n2026-01-05 10:00,10,2\n2026-02-28 10:00,10,2\n'
		expect(counts(verdict(history(tickets, bare), wait))).toEqual(['0/1', '0/1'])
	})
})

describe('the same machinery as for tickets', () => {
	/** Every working day of a year: 100 offered, of which `within` are answered within 20 s. */
	function year(within: (day: number) => number): History {
		const rows = ['Datum;Angeboten;Abgebrochen;Angenommen 20 s;davon']
		for (let day = 0; day < 365; day++) {
			const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)
			rows.push(`${date};100;2;${within(day)};`)
		}
		return history(rows.join('\n'))
	}
	const covers = { from: '2025-01-01', to: '2025-12-31' }
	const wait = { metric: 'wait-time', value: 20, share: 800_000 } as const

	test('a centre well above its service level is realistic and gets a stricter share suggested', () => {
		const found = verdict(
			year((day) => 89 + (day % 3)),
			wait,
			covers,
		)
		expect(found.verdict).toBe('realistic')
		expect(found.basis.months).toBe(12)
		expect(found.suggested).toMatchObject({ value: 20, unit: 'seconds' })
		expect(found.suggested!.share).toBeGreaterThan(800_000)
		expect(found.suggested!.share).toBeLessThanOrEqual(900_000)
	})

	test('one well below is unrealistic', () => {
		expect(
			verdict(
				year((day) => 69 + (day % 3)),
				wait,
				covers,
			).verdict,
		).toBe('unrealistic')
	})

	test('windows of the objective add months up', () => {
		const quarters = { kind: 'calendar', unit: 'quarter', count: 1 } as const
		const found = verdict(
			year(() => 90),
			{ ...wait, window: quarters },
			covers,
		)
		expect(counts(found)).toEqual(['8100/9000', '8190/9100', '8280/9200', '8280/9200'])
	})
})

describe('self-service share', () => {
	const share = { metric: 'self-service-share', comparison: 'at-least', value: 300_000, share: null } as const
	const COUNTS = 'month,sessions,deflected,handovers,self service solved\n2026-01,100,30,40,10\n2026-02,100,20,50,0\n'
	const TICKETS = [
		'id,created,spam',
		...['2026-01-01 10:00,no', '2026-01-10 10:00,no', '2026-01-11 10:00,yes', '2026-02-28 23:00,no'].map(
			(row, n) => `${n},${row}`,
		),
	].join('\n')

	test('solved by bot and articles out of those and the tickets; spam is no request', () => {
		const found = verdict(history(COUNTS, TICKETS), share)
		expect(counts(found)).toEqual(['40/42', '20/21'])
		expect(found.reasons).toContainEqual({ code: 'self-service-basis', basis: 'tickets' })
	})

	test('at most turns good and bad around', () => {
		const found = verdict(history(COUNTS, TICKETS), { ...share, comparison: 'at-most' })
		expect(counts(found)).toEqual(['2/42', '1/21'])
	})

	test('without tickets the answered contacts stand for persons, without both what the bot handed over', () => {
		const calls =
			'offered at,abandoned,wait time\n2026-01-01 08:00,no,5\n2026-01-02 08:00,yes,5\n2026-02-28 08:00,no,5\n'
		expect(counts(verdict(history(COUNTS, calls), share))).toEqual(['40/41', '20/21'])
		const found = verdict(history(COUNTS), share)
		expect(counts(found)).toEqual(['40/80', '20/70'])
		expect(found.reasons).toContainEqual({ code: 'self-service-basis', basis: 'handed-over' })
	})

	test('only months that both sides cover count', () => {
		const late = 'id,created\n1,2026-02-01 10:00\n2,2026-02-28 10:00\n'
		const found = judge([objective(share)], { calendars: [], history: history(COUNTS, late) })[0]!
		expect(counts(found)).toEqual(['20/22'])
	})

	test('without any count of solved requests the column is named', () => {
		const views = history('month,article views\n2026-01,100\n')
		expect(verdict(views, share).reasons).toEqual([{ code: 'missing-column', column: 'selfServiceSolved' }])
		const only = history('month,self service solved\n2026-01,100\n')
		expect(verdict(only, share).reasons).toEqual([{ code: 'missing-column', column: 'handedOver' }])
	})

	test('tickets alone still say that the counts are missing', () => {
		expect(verdict(history(TICKETS), share).reasons).toEqual([{ code: 'missing-column', column: 'selfServiceSolved' }])
	})

	test('outages alone say which column a contact objective would need', () => {
		const outages = history('service,started at,ended at\nA,2026-01-05T10:00:00Z,2026-01-05T11:00:00Z\n')
		expect(verdict(outages, { metric: 'wait-time' }).reasons).toEqual([
			{ code: 'missing-column', column: 'waitSeconds' },
		])
		expect(verdict(outages, { metric: 'resolution' }).reasons).toEqual([{ code: 'no-history' }])
	})
})

describe('services', () => {
	const services = [
		{ id: 'phone', name: 'Telefon' },
		{ id: 'chat', name: 'Chat' },
	]
	const calls = history(
		'offered at,wait time,service\n2026-01-05 10:00,5,Telefon\n2026-01-05 11:00,50,chat\n2026-02-28 10:00,5,telefon\n',
	)
	function of(serviceId: string) {
		const wanted = objective({ metric: 'wait-time', value: 20, share: 800_000, serviceId })
		const options = { covers: { from: '2026-01-01', to: '2026-02-28' } }
		return judge([wanted], { calendars: [], services, history: calls, options })[0]!
	}

	test('a service column decides whose contacts they are', () => {
		expect(counts(of('phone'))).toEqual(['1/1', '1/1'])
		expect(counts(of('chat'))).toEqual(['0/1', '0/0'])
		expect(of('mail').reasons).toEqual([{ code: 'service-not-found', serviceId: 'mail' }])
	})
})
