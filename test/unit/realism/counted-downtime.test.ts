import { describe, expect, test } from 'vitest'
import type { History } from '../../../src/shared/history/history'
import { judge } from '../../../src/shared/realism/judge'
import { type DowntimeTerms, maintenanceTimes } from '../../../src/shared/realism/maintenance-times'
import { samplingErrorSeconds } from '../../../src/shared/realism/sampling-error'
import { readText, utc } from '../history/read-text'
import { objective } from './objective-samples'

const NOTHING: DowntimeTerms = {
	maintenance: [],
	capSeconds: null,
	capPeriod: 'month',
	emergency: null,
	freezes: [],
	exclusions: [],
	termStart: '2026-01-01',
}
/** The second Sunday of each month, 02:00 to 04:00 in Berlin: 11 January, 8 February, 8 March 2026. */
const SECOND_SUNDAY: DowntimeTerms['maintenance'][number] = {
	id: 'monthly',
	name: 'Monthly maintenance',
	serviceId: 'shop',
	recurrence: { kind: 'monthly', weekday: 'sun', ordinal: 2 },
	startTime: '02:00',
	durationSeconds: 7_200,
	timeZone: 'Europe/Berlin',
}
const AGREED: DowntimeTerms = { ...NOTHING, maintenance: [SECOND_SUNDAY], exclusions: ['planned-maintenance'] }

const promise = objective({
	metric: 'availability',
	comparison: 'at-least',
	value: 999_000,
	share: null,
	serviceId: 'shop',
})

function judged(rows: readonly string[], terms: DowntimeTerms, header = 'service,start,end') {
	return judgedBy(readText([header, ...rows, ''].join('\n')), terms)
}

function judgedBy(history: History, downtime: DowntimeTerms, value = promise.value) {
	const [verdict] = judge([{ ...promise, value }], {
		calendars: [],
		services: [{ id: 'shop', name: 'Shop' }],
		downtime,
		history,
		options: {
			covers: { from: '2026-01-01', to: '2026-03-31' },
			timeZone: 'Europe/Berlin',
			asOf: utc('2026-04-15 00:00:00'),
		},
	})
	return verdict!
}

const secondsDown = (rows: readonly string[], terms: DowntimeTerms, header?: string) =>
	judged(rows, terms, header).windows.map(({ downtimeSeconds }) => downtimeSeconds)

describe('agreed maintenance', () => {
	// 01:30 to 04:30 in Berlin: half an hour before the window, the window, half an hour after it.
	const overTheWindow = ['Shop,2026-01-11T00:30:00Z,2026-01-11T03:30:00Z']

	test('is taken out of an outage whose log does not tell planned work, and only that part', () => {
		expect(secondsDown(overTheWindow, AGREED)).toEqual([3_600, 0, 0])
		expect(secondsDown(overTheWindow, NOTHING)).toEqual([10_800, 0, 0])
		expect(judged(overTheWindow, AGREED).reasons).toContainEqual({ code: 'assumed-maintenance', outages: 1 })
	})

	test('does not excuse an outage that the log calls unplanned', () => {
		const rows = ['Shop,2026-01-11T00:30:00Z,2026-01-11T03:30:00Z,no']
		expect(secondsDown(rows, AGREED, 'service,start,end,planned')).toEqual([10_800, 0, 0])
	})

	test('of another service or inside a freeze is none', () => {
		const other = { ...AGREED, maintenance: [{ ...SECOND_SUNDAY, serviceId: 'mail' }] }
		expect(secondsDown(overTheWindow, other)).toEqual([10_800, 0, 0])
		const frozen = { ...AGREED, freezes: [{ id: 'f', name: null, from: '12-20', to: '01-11' }] }
		expect(secondsDown(overTheWindow, frozen)).toEqual([10_800, 0, 0])
		const thawed = { ...AGREED, freezes: [{ id: 'f', name: null, from: '12-20', to: '01-10' }] }
		expect(secondsDown(overTheWindow, thawed)).toEqual([3_600, 0, 0])
	})

	test('follows the wall clock over the change to summer time', () => {
		const weekly = {
			...AGREED,
			maintenance: [
				{
					...SECOND_SUNDAY,
					recurrence: { kind: 'weekly', weekday: 'sun', everyWeeks: 1 } as const,
					startTime: '04:00',
				},
			],
		}
		const span = { startEpoch: utc('2026-03-22 00:00:00'), endEpoch: utc('2026-03-30 00:00:00') }
		expect(maintenanceTimes(weekly, 'shop', span)).toEqual([
			{ startEpoch: utc('2026-03-22 03:00:00'), endEpoch: utc('2026-03-22 05:00:00') },
			{ startEpoch: utc('2026-03-29 02:00:00'), endEpoch: utc('2026-03-29 04:00:00') },
		])
	})

	test('every two weeks is counted from the week in which the term starts', () => {
		const fortnightly = (termStart: string) => ({
			...AGREED,
			termStart,
			maintenance: [{ ...SECOND_SUNDAY, recurrence: { kind: 'weekly', weekday: 'sun', everyWeeks: 2 } as const }],
		})
		const span = { startEpoch: utc('2026-01-01 00:00:00'), endEpoch: utc('2026-01-20 00:00:00') }
		const days = (terms: DowntimeTerms) =>
			maintenanceTimes(terms, 'shop', span).map(({ startEpoch }) => (startEpoch - utc('2026-01-01 01:00:00')) / 86_400)
		// Thursday 1 January: its week ends on the 4th. A week later everything moves by one.
		expect(days(fortnightly('2026-01-01'))).toEqual([3, 17])
		expect(days(fortnightly('2026-01-08'))).toEqual([10])
	})

	test('counts again beyond the agreed maximum of the period', () => {
		const rows = [
			'Shop,2026-01-05T00:00:00Z,2026-01-05T01:30:00Z,yes',
			'Shop,2026-01-20T00:00:00Z,2026-01-20T01:00:00Z,yes',
			'Shop,2026-02-03T00:00:00Z,2026-02-03T01:00:00Z,yes',
		]
		const header = 'service,start,end,planned'
		const capped = { ...AGREED, capSeconds: 7_200 }
		// January: 2 h 30 min of 2 h; February is free again within a month, not within a quarter.
		expect(secondsDown(rows, AGREED, header)).toEqual([0, 0, 0])
		expect(secondsDown(rows, capped, header)).toEqual([1_800, 0, 0])
		expect(secondsDown(rows, { ...capped, capPeriod: 'quarter' }, header)).toEqual([1_800, 3_600, 0])
		expect(judged(rows, capped, header).reasons).toContainEqual({ code: 'maintenance-beyond-cap', seconds: 1_800 })
	})

	test('counts where the agreement does not take it out', () => {
		const rows = ['Shop,2026-01-05T00:00:00Z,2026-01-05T01:00:00Z,yes']
		expect(secondsDown(rows, NOTHING, 'service,start,end,planned')).toEqual([3_600, 0, 0])
	})
})

describe('exclusions', () => {
	const header = 'service,start,end,cause'
	const rows = [
		'Shop,2026-01-05T00:00:00Z,2026-01-05T01:00:00Z,Höhere Gewalt',
		'Shop,2026-01-06T00:00:00Z,2026-01-06T01:00:00Z,customer',
		'Shop,2026-01-07T00:00:00Z,2026-01-07T01:00:00Z,database',
	]

	test('are left out only where the agreement names them and the log the cause', () => {
		expect(secondsDown(rows, NOTHING, header)).toEqual([10_800, 0, 0])
		expect(secondsDown(rows, { ...NOTHING, exclusions: ['force-majeure'] }, header)).toEqual([7_200, 0, 0])
		const both = judged(rows, { ...NOTHING, exclusions: ['force-majeure', 'customer-caused'] }, header)
		expect(both.windows[0]!.downtimeSeconds).toBe(3_600)
		expect(both.availability).toEqual({
			outages: 1,
			partial: 0,
			leftOut: [
				{ reason: 'customer-caused', outages: 1 },
				{ reason: 'force-majeure', outages: 1 },
			],
			leftOutSeconds: 7_200,
			samplingSeconds: null,
		})
	})

	test('excuse no time in which another outage kept the service down', () => {
		const overlapping = [
			'Shop,2026-01-05T00:00:00Z,2026-01-05T02:00:00Z,force majeure',
			'Shop,2026-01-05T01:00:00Z,2026-01-05T03:00:00Z,database',
		]
		expect(secondsDown(overlapping, { ...NOTHING, exclusions: ['force-majeure'] }, header)).toEqual([7_200, 0, 0])
	})

	test('emergency work counts, or counts beyond its monthly maximum, as agreed', () => {
		const work = ['Shop,2026-01-05T00:00:00Z,2026-01-05T03:00:00Z,Notfallwartung']
		const emergency = (countsAsDowntime: boolean, capSecondsPerMonth: number | null) => ({
			...NOTHING,
			emergency: { noticeSeconds: null, capSecondsPerMonth, countsAsDowntime, reasons: null },
		})
		expect(secondsDown(work, NOTHING, header)).toEqual([10_800, 0, 0])
		expect(secondsDown(work, emergency(true, 7_200), header)).toEqual([10_800, 0, 0])
		expect(secondsDown(work, emergency(false, 7_200), header)).toEqual([3_600, 0, 0])
		expect(secondsDown(work, emergency(false, null), header)).toEqual([0, 0, 0])
	})
})

describe('doubts of an outage log', () => {
	const monitored = (samplingSeconds: number | null): History => {
		const history = readText('service,start,end\nShop,2026-01-10T10:00:00Z,2026-01-10T10:45:00Z\n')
		return { ...history, sources: history.sources.map((source) => ({ ...source, samplingSeconds })) }
	}

	test('the band around the downtime grows with the interval and with the square root of the outages', () => {
		// Two uniform ends: standard deviation 300 / sqrt(6) = 122.5 s.
		expect(samplingErrorSeconds(300, 1)).toBeCloseTo(201.5, 1)
		expect(samplingErrorSeconds(300, 4)).toBeCloseTo(2 * samplingErrorSeconds(300, 1), 9)
		expect(judgedBy(monitored(300), NOTHING).windows.map(({ downtimeErrorSeconds }) => downtimeErrorSeconds)).toEqual([
			samplingErrorSeconds(300, 1),
			0,
			0,
		])
	})

	test('a window near its limit is unsure, one far from it is not', () => {
		// January allows 2,678.4 s at 99.9 %; 2,700 s were measured.
		const reasons = (samplingSeconds: number | null) => judgedBy(monitored(samplingSeconds), NOTHING).reasons
		expect(reasons(300)).toContainEqual({ code: 'sampling', samplingSeconds: 300, unsureWindows: 1 })
		expect(reasons(10).map(({ code }) => code)).not.toContain('sampling')
		expect(reasons(null).map(({ code }) => code)).not.toContain('sampling')
	})

	test('a monitor that looks more rarely than the promise allows cannot support it', () => {
		const coarse = judgedBy(monitored(300), NOTHING, 999_990)
		// April has 30 days: 25.92 s.
		expect(coarse.reasons.find(({ code }) => code === 'coarse-monitor')).toEqual({
			code: 'coarse-monitor',
			samplingSeconds: 300,
			allowedSeconds: expect.closeTo(25.92, 6),
		})
		expect(judgedBy(monitored(20), NOTHING, 999_990).reasons.map(({ code }) => code)).not.toContain('coarse-monitor')
	})

	test('days that nobody named are taken from the first to the last outage, and said to be', () => {
		const history = readText(
			'service,start,end\nShop,2026-01-10T10:00:00Z,2026-01-10T10:45:00Z\nShop,2026-03-10T10:00:00Z,2026-03-10T10:45:00Z\n',
		)
		const [verdict] = judge([promise], { calendars: [], services: [{ id: 'shop', name: 'Shop' }], history })
		expect(verdict!.windows.map(({ complete }) => complete)).toEqual([false, true, false])
		expect(verdict!.reasons).toContainEqual({ code: 'assumed-cover' })
		expect(judgedBy(history, NOTHING).reasons).not.toContainEqual({ code: 'assumed-cover' })
	})
})
