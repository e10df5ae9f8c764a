import { describe, expect, test } from 'vitest'
import { chanceWithin, forecastDowntime } from '../../../src/shared/realism/availability-forecast'
import { judge } from '../../../src/shared/realism/judge'
import { readFixture, readText, utc } from '../history/read-text'
import { objective, office } from './objective-samples'

const promise = objective({ metric: 'availability', comparison: 'at-least', value: 999_000, share: null })

function windows(
	text: string,
	wanted: Partial<typeof promise> = {},
	covers = { from: '2026-01-01', to: '2026-03-31' },
) {
	const history = readText(text)
	const [verdict] = judge([{ ...promise, ...wanted }], {
		calendars: [office],
		history,
		options: { covers, timeZone: 'Europe/Berlin', asOf: utc('2026-04-15 00:00:00') },
	})
	return verdict!.windows.map(({ downtimeSeconds, allowedSeconds, kept, complete }) => ({
		downtimeSeconds,
		allowedSeconds: Math.round(allowedSeconds! * 1_000) / 1_000,
		kept,
		complete,
	}))
}

describe('availability per window', () => {
	test('allows what this very month allows, daylight saving included', () => {
		const found = windows('service,start,end\nShop,2026-01-10T10:00:00Z,2026-01-10T10:30:00Z\n')
		expect(found).toEqual([
			{ downtimeSeconds: 1_800, allowedSeconds: 2_678.4, kept: true, complete: true },
			{ downtimeSeconds: 0, allowedSeconds: 2_419.2, kept: true, complete: true },
			{ downtimeSeconds: 0, allowedSeconds: 2_674.8, kept: true, complete: true },
		])
	})

	test('is kept at exactly the allowed downtime and broken a second later', () => {
		const february = (end: string) =>
			windows(
				`start,end\n2026-02-03T00:00:00Z,${end}\n`,
				{ value: 998_000 },
				{ from: '2026-02-01', to: '2026-02-28' },
			)[0]!
		expect(february('2026-02-03T01:20:38Z')).toMatchObject({
			downtimeSeconds: 4_838,
			allowedSeconds: 4_838.4,
			kept: true,
		})
		expect(february('2026-02-03T01:20:39Z')).toMatchObject({ downtimeSeconds: 4_839, kept: false })
	})

	test('unites overlaps, takes the larger share, leaves planned work out and cuts at the edge of the month', () => {
		const text = [
			'start,end,planned,affected share',
			'2026-01-10T10:00:00Z,2026-01-10T10:30:00Z,no,',
			'2026-01-10T10:20:00Z,2026-01-10T10:45:00Z,no,50 %',
			'2026-01-12T02:00:00Z,2026-01-12T04:00:00Z,yes,',
			'2026-01-31T22:50:00Z,2026-01-31T23:20:00Z,no,100',
			'2026-03-31T21:59:00Z,,no,',
		].join('\n')
		// Midnight in Berlin is 23:00 UTC in winter and 22:00 in summer.
		expect(windows(text).map(({ downtimeSeconds }) => downtimeSeconds)).toEqual([1_800 + 450 + 600, 1_200, 60])
	})

	test('only service hours count where the promise has them', () => {
		const text = 'start,end\n2026-01-12T06:00:00Z,2026-01-12T09:00:00Z\n2026-01-17T06:00:00Z,2026-01-17T09:00:00Z\n'
		const [january] = windows(text, { calendarId: 'office' })
		// 09:00 to 10:00 on Monday; Saturday is no service.
		expect(january).toMatchObject({ downtimeSeconds: 3_600, allowedSeconds: (22 * 8 * 3_600) / 1_000 })
	})

	test('a service of the log is chosen by name', () => {
		const history = readFixture('outages.csv')
		const judged = judge(
			[
				{ ...promise, serviceId: 'shop' },
				{ ...promise, serviceId: 'none' },
			],
			{
				calendars: [],
				services: [{ id: 'shop', name: 'Shop' }],
				history,
			},
		)
		expect(judged[0]!.windows[0]!.downtimeSeconds).toBe(1_800 + 450)
		expect(judged[1]!.reasons).toEqual([{ code: 'service-not-found', serviceId: 'none' }])
	})
})

describe('forecast', () => {
	/** Outages of twelve months, as even as they can be. */
	const spread = (outages: number) =>
		Array.from({ length: 12 }, (_, m) => Math.floor(((m + 1) * outages) / 12) - Math.floor((m * outages) / 12))

	test('twelve quiet months do not prove four nines, but they support two', () => {
		const quiet = forecastDowntime({ outagesByMonth: spread(0), outageSeconds: [], monthsInWindow: 1, seed: 1 })
		const month = 30 * 86_400
		expect(chanceWithin(quiet, month * 0.0001).estimate).toBeLessThan(0.98)
		expect(chanceWithin(quiet, month * 0.01).estimate).toBeGreaterThan(0.98)
	})

	test('more outages and longer windows make the same allowance harder', () => {
		const chance = (outageSeconds: readonly number[], monthsInWindow: number) =>
			chanceWithin(
				forecastDowntime({ outagesByMonth: spread(outageSeconds.length), outageSeconds, monthsInWindow, seed: 1 }),
				2_592,
			).estimate
		const few = Array<number>(6).fill(900)
		const many = Array<number>(24).fill(900)
		expect(chance(few, 1)).toBeGreaterThan(chance(many, 1))
		expect(chance(few, 1)).toBeGreaterThan(chance(few, 12))
	})

	test('depends on the seed and on nothing else', () => {
		const draw = (seed: number, seconds: readonly number[]) =>
			chanceWithin(
				forecastDowntime({ outagesByMonth: spread(seconds.length), outageSeconds: seconds, monthsInWindow: 1, seed }),
				1_800,
			)
		expect(draw(4, [60, 600, 6_000])).toEqual(draw(4, [6_000, 60, 600]))
		expect(draw(4, [60, 600, 6_000])).not.toEqual(draw(5, [60, 600, 6_000]))
	})

	test('gives a verdict with a suggestion once six months are covered', () => {
		const history = readText(
			'start,end\n2026-01-10T10:00:00Z,2026-01-10T10:20:00Z\n2026-05-10T10:00:00Z,2026-05-10T10:10:00Z\n',
		)
		const options = { covers: { from: '2026-01-01', to: '2026-12-31' }, asOf: utc('2027-01-01 00:00:00') }
		const [strict, loose] = judge(
			[
				{ ...promise, value: 999_990 },
				{ ...promise, value: 990_000 },
			],
			{
				calendars: [],
				history,
				options,
			},
		)
		expect([strict!.verdict, loose!.verdict]).toEqual(['tight', 'realistic'])
		expect(strict!.suggested!.value).toBeGreaterThanOrEqual(990_000)
		expect(strict!.suggested!.value).toBeLessThan(999_990)
		expect(strict!.attainment).toBeCloseTo(1 - 1_800 / (365 * 86_400), 9)
	})
})
