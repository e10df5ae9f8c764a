import { describe, expect, test } from 'vitest'
import type { History } from '../../../src/shared/history/history'
import { clusterOutages } from '../../../src/shared/realism/downtime'
import { judge } from '../../../src/shared/realism/judge'
import { compileAll, type JudgedObjective, type JudgeOptions } from '../../../src/shared/realism/judge-context'
import { readText, utc } from '../history/read-text'
import { objective, office } from './objective-samples'

const YEAR = { from: '2026-01-01', to: '2026-12-31' }
const FEBRUARY = { from: '2026-02-01', to: '2026-02-28' }
const log = (...rows: readonly string[]): History =>
	readText(
		['service,start,end,affected share', ...rows.map((row) => row.replaceAll(/(\d\d-\d\dT)/g, '2026-$1')), ''].join(
			'\n',
		),
	)

function judged(history: History, wanted: Partial<JudgedObjective>, options: JudgeOptions) {
	const promise = objective({ metric: 'availability', comparison: 'at-least', value: 990_000, share: null, ...wanted })
	const services = [{ id: 'mail', name: 'Mail' }]
	return judge([promise], {
		calendars: [office],
		services,
		history,
		options: { timeZone: 'UTC', asOf: utc('2027-01-05 00:00:00'), ...options },
	})[0]!
}

const february = (history: History, wanted: Partial<JudgedObjective> = {}) =>
	judged(history, wanted, { covers: FEBRUARY }).windows[0]!

describe('a window of an availability', () => {
	test('is kept at exactly the allowed downtime, and a second more breaks it', () => {
		// 1 % of 28 days.
		expect(february(log('Shop,02-03T00:00:00Z,02-03T06:43:12Z,'))).toMatchObject({
			downtimeSeconds: 24_192,
			kept: true,
		})
		expect(february(log('Shop,02-03T00:00:00Z,02-03T06:43:13Z,')).kept).toBe(false)
	})

	test('is not broken by the dust of adding up shares', () => {
		const tenth = (day: string) => `Shop,02-${day}T00:00:00Z,02-${day}T02:14:24Z,10 %`
		const found = february(log(tenth('03'), tenth('04'), tenth('05')), { value: 999_000 })
		expect(found.downtimeSeconds).toBeGreaterThan(2_419.2)
		expect(found.kept).toBe(true)
	})

	test('is kept once its figure rounds up to the promise; what is allowed stays what is written', () => {
		const wanted = { value: 999_500, rounding: 'hundredth-percent' } as const
		// 99.945 % of 28 days leave 1,330.56 s.
		expect(february(log('Shop,02-03T00:00:00Z,02-03T00:22:10Z,'), wanted)).toMatchObject({
			kept: true,
			allowedSeconds: 1_209.6,
		})
		expect(february(log('Shop,02-03T00:00:00Z,02-03T00:22:11Z,'), wanted).kept).toBe(false)
		expect(february(log('Shop,02-03T00:00:00Z,02-03T00:20:10Z,'), { value: 999_500 }).kept).toBe(false)
	})

	test('that is not covered whole may be broken for certain, but not kept; its share is that of the days seen', () => {
		const covers = { from: '2026-02-01', to: '2026-02-10' }
		const found = (end: string) => judged(log(`Shop,02-03T00:00:00Z,02-03T${end}Z,`), {}, { covers }).windows[0]
		expect(found('07:00:00')).toMatchObject({ complete: false, cases: 1, met: 0, pending: 0, kept: false })
		const open = found('02:24:00')
		expect(open).toMatchObject({ complete: false, cases: 0, met: 0, pending: 1, kept: null })
		// 8,640 s of ten days.
		expect(open?.attainment).toBeCloseTo(0.99, 9)
	})
})

describe('an availability', () => {
	test('that must be at most something is not judged', () => {
		expect(
			judged(log('Shop,02-03T00:00:00Z,02-03T01:00:00Z,'), { comparison: 'at-most' }, { covers: FEBRUARY }).reasons,
		).toEqual([{ code: 'comparison-not-supported', comparison: 'at-most' }])
	})

	test('of a service that the log never names was whole on the days that are said to be covered', () => {
		const history = log('Shop,02-03T00:00:00Z,02-04T00:00:00Z,')
		expect(judged(history, { serviceId: 'mail' }, { covers: FEBRUARY }).windows[0]).toMatchObject({
			downtimeSeconds: 0,
			kept: true,
		})
		expect(judged(history, { serviceId: 'mail' }, {}).reasons).toEqual([
			{ code: 'service-not-found', serviceId: 'mail' },
		])
	})

	test('over rolling windows weighs each day once', () => {
		const window = { kind: 'rolling', unit: 'month', count: 2 } as const
		const found = judged(
			log('Shop,02-03T00:00:00Z,02-06T00:00:00Z,'),
			{ window },
			{ covers: { from: '2026-01-01', to: '2026-04-30' } },
		)
		expect(found.attainment).toBeCloseTo(1 - 3 / 120, 9)
	})

	test('is as coarse as the coarsest of its monitors, which no suggestion goes below', () => {
		const history = log('Shop,02-03T00:00:00Z,02-03T00:01:00Z,')
		const watched = (...seconds: readonly (number | null)[]): History => ({
			...history,
			sources: seconds.map((samplingSeconds) => ({ ...history.sources[0]!, samplingSeconds })),
		})
		expect(judged(watched(60, 300, null), {}, { covers: YEAR }).availability?.samplingSeconds).toBe(300)
		const suggested = (seconds: number | null) =>
			judged(watched(seconds), { value: 900_000 }, { covers: YEAR }).suggested?.value ?? 0
		expect(suggested(7_200)).toBeLessThan(suggested(null))
		// January 2027 has 31 days.
		expect((31 * 86_400 * (1_000_000 - suggested(7_200))) / 1_000_000).toBeGreaterThanOrEqual(7_200)
	})

	test('counts an outage over the end of a month once', () => {
		const found = judged(log('Shop,01-31T23:00:00Z,02-01T01:00:00Z,'), {}, { covers: YEAR })
		expect(found.availability?.outages).toBe(1)
		expect(found.windows.slice(0, 2).map(({ downtimeSeconds }) => downtimeSeconds)).toEqual([3_600, 3_600])
	})
})

test('stretches that touch are one outage; one outside the service hours is none', () => {
	const range = { fromEpochSeconds: utc('2026-01-01 00:00:00'), toEpochSeconds: utc('2026-02-01 00:00:00') }
	const compiled = compileAll([office], range).get('office')!
	const stretch = (from: string, to: string, share: number) => ({
		startEpoch: utc(`2026-01-${from}`),
		endEpoch: utc(`2026-01-${to}`),
		share,
	})
	expect(
		clusterOutages(
			[stretch('05 09:00', '05 10:00', 1), stretch('05 10:00', '05 11:00', 0.5), stretch('10 09:00', '10 11:00', 1)],
			compiled,
		),
	).toEqual([{ startEpoch: utc('2026-01-05 09:00'), endEpoch: utc('2026-01-05 11:00'), seconds: 5_400 }])
})
