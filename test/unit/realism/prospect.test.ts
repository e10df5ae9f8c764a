import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { nextWindows } from '../../../src/shared/realism/coming-windows'
import { judge } from '../../../src/shared/realism/judge'
import { passProbability } from '../../../src/shared/realism/pass-probability'
import { createRandom } from '../../../src/shared/realism/random'
import { verdictJson } from '../../../src/shared/realism/verdict-json'
import { fitWindows } from '../../../src/shared/realism/window-posterior'
import { windowShapes } from '../../../src/shared/realism/window-shape'
import { FIXTURES, readText, utc } from '../history/read-text'
import { objective } from './objective-samples'

/** Tickets of a desk: `share(month)` of the `cases(month)` tickets end within the hour, the rest after five. */
function desk(months: number, cases: (month: number) => number, share: (month: number) => number) {
	const random = createRandom(21)
	const rows: string[] = []
	for (let m = 0; m < months; m++) {
		const [start, end] = [Date.UTC(2023, m, 1), Date.UTC(2023, m + 1, 1)]
		for (let i = 0; i < cases(m); i++) {
			const created = start + ((end - start) * (i + 0.5)) / cases(m)
			const open = m === months - 1 && i >= cases(m) - 1
			const seconds = random.uniform() < share(m) ? 1_800 : 18_000
			const resolved = open ? '' : new Date(created + seconds * 1_000).toISOString()
			rows.push(`${m}-${i},${new Date(created).toISOString()},${resolved}`)
		}
	}
	return readText(`id,created,resolved\n${rows.join('\n')}\n`)
}

function verdictOf(history: ReturnType<typeof desk>, wanted = {}) {
	return judge([objective(wanted)], { calendars: [], history })[0]!
}

describe('the outlook of a verdict', () => {
	test('names a trend with the chance at its level, and forecasts six months', () => {
		const verdict = verdictOf(
			desk(
				19,
				() => 80,
				(m) => 0.99 - 0.008 * m,
			),
		)
		expect(verdict.trend!.direction).toBe('worse')
		const reason = verdict.reasons.find(({ code }) => code === 'trend-worse')
		expect(reason).toEqual({
			code: 'trend-worse',
			from: verdict.trend!.from,
			to: verdict.trend!.to,
			months: 18,
			chance: verdict.trend!.passProbability.estimate,
		})
		expect(verdict.trend!.passProbability.estimate).toBeLessThan(verdict.passProbability!.estimate + 0.05)
		const json = verdictJson(verdict)
		expect(json.forecast.map(({ start, end }) => [start.slice(0, 10), end.slice(0, 10)])).toEqual([
			['2024-08-01', '2024-09-01'],
			['2024-09-01', '2024-10-01'],
			['2024-10-01', '2024-11-01'],
			['2024-11-01', '2024-12-01'],
			['2024-12-01', '2025-01-01'],
			['2025-01-01', '2025-02-01'],
		])
		for (const { cases } of json.forecast) expect(Math.abs(cases!.expected - 80)).toBeLessThan(5)
	})

	test('a steady desk has no trend and no season', () => {
		const verdict = verdictOf(
			desk(
				26,
				() => 60,
				() => 0.96,
			),
		)
		expect([verdict.trend, verdict.season]).toEqual([null, null])
	})

	test('names the month of the year that differs in share and in volume', () => {
		const verdict = verdictOf(
			desk(
				37,
				(m) => (m % 12 === 11 ? 120 : 70),
				(m) => (m % 12 === 11 ? 0.75 : 0.96),
			),
		)
		expect(verdict.season!.attainment!.month).toBe(12)
		expect(verdict.season!.volume!.month).toBe(12)
		expect(verdict.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['season', 'busy-month']))
	})

	test('quarters to come hold their months', () => {
		const window = { kind: 'calendar', unit: 'quarter', count: 1 } as const
		const history = desk(
			26,
			() => 60,
			() => 0.96,
		)
		const verdict = verdictOf(history, { window })
		expect(verdict.forecast).toHaveLength(3)
		for (const { cases } of verdict.forecast) expect(Math.abs(cases!.expected - 180)).toBeLessThan(8)
	})

	test('is left out while a slider moves, and where nothing can be said', () => {
		const history = desk(
			5,
			() => 60,
			() => 0.9,
		)
		expect(verdictOf(history).forecast).toEqual([])
		const long = desk(
			19,
			() => 80,
			(m) => 0.99 - 0.008 * m,
		)
		const [moved] = judge([objective({})], { calendars: [], history: long, options: { suggest: false } })
		expect([moved!.trend, moved!.season, moved!.forecast]).toEqual([null, null, []])
	})

	test('availability looks ahead month by month', () => {
		const history = readText('start,end\n2026-01-10T10:00:00Z,2026-01-10T10:20:00Z\n')
		const [verdict] = judge(
			[objective({ metric: 'availability', comparison: 'at-least', value: 999_000, share: null })],
			{
				calendars: [],
				history,
				options: { covers: { from: '2025-08-01', to: '2026-07-31' }, asOf: utc('2026-08-01 00:00:00') },
			},
		)
		expect(verdict!.forecast).toHaveLength(6)
		// September has a day less than August, and so allows less.
		const [august, september] = verdict!.forecast
		expect(september!.passProbability.estimate).toBeLessThanOrEqual(august!.passProbability.estimate)
		expect(august!.cases).toBeNull()
	})

	test('volume intervals hold about nine of ten months of a real help desk', () => {
		const text = readFileSync(path.join(FIXTURES, 'helpdesk.csv'), 'utf8')
		const history = readText(text, { timeZone: 'UTC' })
		const months = judge([objective({ value: 40 * 86_400 })], { calendars: [], history })[0]!.windows
		let held = 0
		let rounds = 0
		for (let at = 13; at < months.length - 1; at++) {
			const asOf = months[at]!.startEpoch - 1
			const [verdict] = judge([objective({ metric: 'resolution', value: 86_400, share: 500_000 })], {
				calendars: [],
				history,
				options: { asOf },
			})
			const next = verdict!.forecast[0]
			if (next?.startEpoch !== months[at]!.startEpoch) continue
			rounds++
			const came = months[at]!.cases + months[at]!.pending
			if (came >= next.cases!.low && came <= next.cases!.high) held++
		}
		expect(rounds).toBeGreaterThan(20)
		expect(held / rounds).toBeGreaterThanOrEqual(0.8)
	})
})

test('next windows are whole, do not overlap, and rolling ones follow each other', () => {
	const from = utc('2026-02-15 00:00:00')
	const starts = (window: Parameters<typeof nextWindows>[0]) =>
		nextWindows(window, 'UTC', from).map(({ startEpoch }) => new Date(startEpoch * 1_000).toISOString().slice(0, 7))
	expect(starts({ kind: 'calendar', unit: 'quarter', count: 1 })).toEqual(['2026-04', '2026-07', '2026-10'])
	expect(starts({ kind: 'rolling', unit: 'quarter', count: 1 })).toEqual(['2026-03', '2026-06', '2026-09'])
	expect(starts({ kind: 'calendar', unit: 'year', count: 1 })).toEqual(['2027-01', '2028-01', '2029-01'])
})

describe('the size of windows', () => {
	const counts = Array.from({ length: 12 }, (_, index) => ({ index, cases: 30, met: 28 + (index % 2) }))
	const posterior = fitWindows(counts)
	const growths = Array.from({ length: 41 }, (_, i) => 0.8 + i * 0.01)

	test('moves the chance smoothly, where single sizes jump', () => {
		const chances = growths.map((growth) => passProbability(posterior, 900_000, [[30]], [growth]).estimate)
		const single = growths.map((growth) => passProbability(posterior, 900_000, [[Math.round(30 * growth)]]).estimate)
		const jump = (values: readonly number[]) =>
			Math.max(...values.slice(1).map((value, i) => Math.abs(value - values[i]!)))
		expect(jump(single)).toBeGreaterThan(0.02)
		expect(jump(chances)).toBeLessThan(jump(single) / 4)
	})

	test('stays where nothing grows, and has the exact chance wherever whole steps are added', () => {
		expect(passProbability(posterior, 900_000, [[30]], [1])).toEqual(passProbability(posterior, 900_000, [[30]]))
		const doubled = passProbability(posterior, 900_000, [[30]], [2])
		expect(doubled.estimate).toBeCloseTo(passProbability(posterior, 900_000, [[60]]).estimate, 12)
	})

	test('a month that brings twice as many counts for that month alone', () => {
		const found = windowShapes([[10, 20, 30]], 900_000, [1, 2, 1])
		expect(found).toEqual([{ ...found[0], cases: 80, allowed: 8, part: 1 }])
		expect(found[0]!.dilution).toBeCloseTo((10 * 9 + 40 * 39 + 30 * 29) / (80 * 79), 12)
	})
})

test('further ahead the past says less, and a full memory says the same', () => {
	const counts = Array.from({ length: 12 }, (_, index) => ({ index, cases: 60, met: index < 6 ? 58 : 54 }))
	const width = (memory: number, ahead: number) => {
		const { low, high } = passProbability(fitWindows(counts, [memory], ahead), 900_000, [[60]])
		return high - low
	}
	expect(width(0.8, 6)).toBeGreaterThan(width(0.8, 1))
	expect(width(1, 6)).toBeCloseTo(width(1, 1), 12)
})
