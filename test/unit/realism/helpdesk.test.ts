import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { historyQuality } from '../../../src/shared/history/quality'
import { historySummary } from '../../../src/shared/realism/history-summary'
import { judge } from '../../../src/shared/realism/judge'
import { createRandom } from '../../../src/shared/realism/random'
import { verdictJson } from '../../../src/shared/realism/verdict-json'
import { FIXTURES, readText } from '../history/read-text'
import { objective, office } from './objective-samples'

// 4,580 real cases of a help desk, January 2010 to November 2013; local times without a zone.
const TEXT = readFileSync(path.join(FIXTURES, 'helpdesk.csv'), 'utf8')
const history = readText(TEXT, { timeZone: 'UTC' })
const DAY = 86_400

type PlainCase = { created: number; response: number; first: number; last: number }

/** A second reading of the file that shares nothing with the first. */
function plainCases(): { cases: PlainCase[]; lastMoment: number } {
	const moment = (cell: string | undefined) => (cell ? Date.parse(`${cell.replace(' ', 'T')}Z`) / 1_000 : Number.NaN)
	let lastMoment = 0
	const cases = TEXT.trim()
		.split('\n')
		.slice(1)
		.map((line) => {
			const [, created, response, first, last, closed] = line.split(',')
			for (const cell of [created, response, first, last, closed]) lastMoment = Math.max(lastMoment, moment(cell) || 0)
			return { created: moment(created), response: moment(response), first: moment(first), last: moment(last) }
		})
	return { cases, lastMoment }
}

function plainMonths(stopOf: (one: PlainCase) => number, target: number) {
	const { cases, lastMoment } = plainCases()
	const months = new Map<string, { cases: number; met: number; pending: number }>()
	for (const one of cases) {
		const key = new Date(one.created * 1_000).toISOString().slice(0, 7)
		const month = months.get(key) ?? { cases: 0, met: 0, pending: 0 }
		const stop = stopOf(one)
		if (!Number.isNaN(stop)) {
			month.cases++
			if (stop - one.created <= target) month.met++
		} else if (lastMoment - one.created > target) month.cases++
		else month.pending++
		months.set(key, month)
	}
	return [...months].sort(([a], [b]) => a.localeCompare(b))
}

const STOPS = {
	resolution: (one: PlainCase) => one.last,
	restoration: (one: PlainCase) => one.first,
	'first-response': (one: PlainCase) => (Number.isNaN(one.response) ? one.first : one.response),
} as const

describe('the help desk', () => {
	test('is read whole, with its open and reopened cases counted', () => {
		const summary = historySummary(history)
		expect([summary.format, summary.rows, summary.tickets]).toEqual(['generic', 4_580, 4_580])
		expect(summary.range).toEqual({ start: '2010-01-13T00:00:00+00:00', end: '2013-11-29T00:00:00+00:00' })
		const quality = Object.fromEntries(historyQuality(history).map(({ rule, count }) => [rule, count]))
		expect(quality).toEqual({
			'change-resolution': 1,
			'change-volume': 1,
			'response-after-resolution': 9,
			'response-missing': 291,
			reopened: 154,
			open: 11,
			'cut-off-first-month': 22,
			'cut-off-last-month': 56,
		})
		expect(summary.metrics.resolution).toMatchObject({ cases: 4_569, open: 11 })
	})

	test.each(['resolution', 'restoration', 'first-response'] as const)('%s per month equals a plain count', (metric) => {
		for (const target of [4 * 3_600, 10 * DAY, 45 * DAY]) {
			const [verdict] = judge([objective({ metric, value: target })], {
				calendars: [],
				history,
				options: { suggest: false },
			})
			expect(
				verdictJson(verdict!).windows.map(({ start, cases, met, pending }) => [
					start.slice(0, 7),
					{ cases, met, pending },
				]),
			).toEqual(plainMonths(STOPS[metric], target))
		}
	})

	test('quarters and years are sums of their months', () => {
		const months = judge([objective({ value: 10 * DAY })], { calendars: [], history })[0]!.windows
		for (const unit of ['quarter', 'half-year', 'year'] as const) {
			const window = { kind: 'calendar', unit, count: 1 } as const
			for (const own of judge([objective({ value: 10 * DAY, window })], { calendars: [], history })[0]!.windows) {
				const inside = months.filter(({ startEpoch }) => startEpoch >= own.startEpoch && startEpoch < own.endEpoch)
				expect([own.cases, own.met]).toEqual([
					inside.reduce((sum, { cases }) => sum + cases, 0),
					inside.reduce((sum, { met }) => sum + met, 0),
				])
			}
		}
	})

	test('the pooled quantile is no promise: its chance is far below the confidence', () => {
		const [loose] = judge([objective({ value: 30 * DAY })], { calendars: [], history })
		const pooled = Math.ceil(loose!.pooledQuantileSeconds!)
		const [verdict] = judge([objective({ value: pooled })], { calendars: [], history })
		expect(verdict!.attainment).toBeGreaterThanOrEqual(0.89)
		expect(verdict!.passProbability!.estimate).toBeLessThan(0.8)
		expect(verdict!.verdict).toBe('unrealistic')
	})

	test('recent months weigh more, and the verdict says so', () => {
		const [verdict] = judge([objective({ value: 40 * DAY })], { calendars: [], history })
		expect(verdict!.basis).toEqual({ months: 45, cases: 4_502, memory: 0.8 })
		expect(verdict!.reasons).toContainEqual({
			code: 'memory',
			factor: 0.8,
			halfLifeMonths: Math.log(0.5) / Math.log(0.8),
		})
	})

	test('the order of rows changes nothing', () => {
		const [header, ...rows] = TEXT.trim().split('\n')
		const random = createRandom(5)
		for (let i = rows.length - 1; i > 0; i--) {
			const j = Math.floor(random.uniform() * (i + 1))
			const kept = rows[i]!
			rows[i] = rows[j]!
			rows[j] = kept
		}
		const shuffled = readText([header, ...rows].join('\n'), { timeZone: 'UTC' })
		const objectives = [
			objective({ value: 20 * DAY }),
			objective({ id: 'f', metric: 'first-response', value: 20 * 3_600, calendarId: 'office' }),
			objective({ id: 'r', metric: 'reopen-rate', value: 100_000, share: null }),
		]
		const input = { calendars: [office], options: { seed: 3 } }
		expect(judge(objectives, { ...input, history: shuffled })).toEqual(judge(objectives, { ...input, history }))
	})
})
