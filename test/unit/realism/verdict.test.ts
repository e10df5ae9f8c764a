import { describe, expect, test } from 'vitest'
import { GRID } from '../../../src/shared/realism/beta-binomial-grid'
import { judge } from '../../../src/shared/realism/judge'
import { judgePrepared, prepareCases } from '../../../src/shared/realism/judge-cases'
import { createJudgeContext, type JudgedObjective } from '../../../src/shared/realism/judge-context'
import { comingSizes, passProbability } from '../../../src/shared/realism/pass-probability'
import { createRandom } from '../../../src/shared/realism/random'
import { verdictOf } from '../../../src/shared/realism/verdict'
import { fitWindows } from '../../../src/shared/realism/window-posterior'
import { readText } from '../history/read-text'
import { objective } from './objective-samples'

type Desk = { months: number; perMonth: number; slowShare: number; openAtEnd?: number; seed?: number }

/** A desk that resolves most cases within the hour and the rest within three. */
function desk({ months, perMonth, slowShare, openAtEnd = 1, seed = 1 }: Desk) {
	const random = createRandom(seed)
	const rows: string[] = []
	const text = (ms: number) => new Date(ms).toISOString()
	for (let m = 0; m < months; m++) {
		const start = Date.UTC(2024, m, 1)
		const length = Date.UTC(2024, m + 1, 1) - start
		for (let i = 0; i < perMonth; i++) {
			const created = start + Math.floor((length * (i + 0.5)) / perMonth / 1_000) * 1_000
			const slow = random.uniform() < slowShare
			const last = m === months - 1 && i >= perMonth - openAtEnd
			rows.push(`${m}-${i},${text(created)},${last ? '' : text(created + (slow ? 10_000 : 1_800) * 1_000)}`)
		}
	}
	return readText(`id,created,resolved\n${rows.join('\n')}\n`)
}

function covers(months: number) {
	return { from: '2024-01-01', to: new Date(Date.UTC(2024, months, 0)).toISOString().slice(0, 10) }
}

function verdict(shape: Desk, wanted: Partial<JudgedObjective> = {}) {
	return judge([objective(wanted)], {
		calendars: [],
		history: desk(shape),
		options: { covers: covers(shape.months) },
	})[0]!
}

describe('words', () => {
	test('a steady desk far above the share is realistic, far below unrealistic', () => {
		expect(verdict({ months: 18, perMonth: 60, slowShare: 0.02 }).verdict).toBe('realistic')
		expect(verdict({ months: 18, perMonth: 60, slowShare: 0.2 }).verdict).toBe('unrealistic')
	})

	test('fewer than six complete months say nothing', () => {
		const silent = verdict({ months: 6, perMonth: 60, slowShare: 0.02 })
		expect(silent.verdict).toBe('not enough data')
		expect(silent.reasons[0]).toEqual({ code: 'few-months', complete: 5, needed: 6, missing: 1 })
		expect(verdict({ months: 7, perMonth: 60, slowShare: 0 }).verdict).toBe('realistic')
	})

	test('small months are never better than tight', () => {
		const few = verdict({ months: 24, perMonth: 19, slowShare: 0 })
		expect(few.passProbability!.estimate).toBeGreaterThan(0.95)
		expect(few.verdict).toBe('tight')
		expect(few.reasons).toContainEqual({ code: 'few-cases', medianCases: 19, needed: 20 })
		expect(verdict({ months: 24, perMonth: 20, slowShare: 0 }).verdict).toBe('realistic')
	})

	test('a file without an open case near its end is never better than tight', () => {
		const closed = verdict({ months: 18, perMonth: 1_000, slowShare: 0.01, openAtEnd: 0 })
		expect(closed.passProbability!.estimate).toBeGreaterThan(0.95)
		expect(closed.verdict).toBe('tight')
		expect(closed.reasons.map(({ code }) => code)).toContain('no-open-cases')
	})

	test('an interval that is too wide says nothing, and the limits are where they are said', () => {
		const chance = (estimate: number, low: number, high: number) =>
			verdictOf({
				completeMonths: 6,
				chance: { estimate, low, high },
				confidence: 0.95,
				medianCases: 100,
				closedOnlyCases: null,
			}).word
		expect(chance(0.95, 0.5, 1)).toBe('realistic')
		expect(chance(0.9499, 0.5, 1)).toBe('tight')
		expect(chance(0.8, 0.5, 1)).toBe('tight')
		expect(chance(0.7999, 0.5, 1)).toBe('unrealistic')
		expect(chance(0.95, 0.25, 0.86)).toBe('not enough data')
	})
})

describe('targets', () => {
	test('the suggestion is the strictest nice time that holds', () => {
		const steady = verdict({ months: 18, perMonth: 60, slowShare: 0.02 }, { value: 600 })
		expect(steady.verdict).toBe('unrealistic')
		expect(steady.suggested).toMatchObject({ value: 1_800, unit: 'seconds', share: 900_000 })
		expect(steady.suggested!.passProbability.estimate).toBeGreaterThanOrEqual(0.95)
		const slow = verdict({ months: 18, perMonth: 60, slowShare: 0.2 })
		expect(slow.suggested).toMatchObject({ value: 3 * 3_600 })
		expect(slow.looseness).toBeCloseTo(10_800 / 10_000, 10)
	})

	test('a share metric is suggested as a share', () => {
		const rows = Array.from({ length: 12 * 80 }, (_, i) => {
			const created = new Date(Date.UTC(2024, Math.floor(i / 80), 1 + (i % 28), 8)).toISOString()
			return `${i},${created},${created},${i % 40 === 0 ? 1 : 0}`
		})
		const history = readText(`id,created,resolved,reopened\n${rows.join('\n')}\n99999,2024-12-31T08:00:00Z,,0\n`)
		const [reopened] = judge([objective({ metric: 'reopen-rate', value: 10_000, share: null })], {
			calendars: [],
			history,
		})
		expect(reopened!.attainment).toBeCloseTo(0.975, 10)
		expect(reopened!.suggested!.unit).toBe('ppm')
		expect(reopened!.suggested!.value).toBeGreaterThan(25_000)
		expect(reopened!.suggested!.value).toBeLessThanOrEqual(100_000)
	})

	test('an interval holds its estimate, even where most of the posterior lies beyond it', () => {
		const counts = Array.from({ length: 12 }, (_, index) => ({ index, cases: 295, met: 219 }))
		const { estimate, low, high } = passProbability(fitWindows(counts), 600_000, comingSizes([295], 1))
		expect([low <= estimate, estimate <= high]).toEqual([true, true])
	})

	test('rolling windows that overlap count a case once in the attainment', () => {
		const history = readText(
			'id,created,resolved\n1,2026-01-01T00:00Z,2026-01-01T01:00Z\n2,2026-02-02T00:00Z,2026-02-02T09:00Z\n3,2026-03-31T00:00Z,2026-03-31T01:00Z\n4,2026-03-31T00:00Z,2026-03-31T01:00Z\n',
		)
		const window = { kind: 'rolling', unit: 'month', count: 2 } as const
		const [found] = judge([objective({ window })], { calendars: [], history })
		expect(found!.windows.map(({ complete, cases, met }) => [complete, cases, met])).toEqual([
			[false, 1, 1],
			[true, 2, 1],
			[true, 3, 2],
		])
		expect(found!.attainment).toBe(2 / 3)
	})

	test('a slider gives what a whole new judgement gives', () => {
		const history = desk({ months: 18, perMonth: 60, slowShare: 0.05 })
		const context = createJudgeContext({ calendars: [], history })
		const outcome = prepareCases(context, history.tickets!, objective({}))
		if (!outcome.ok) throw new Error('not prepared')
		for (const value of [600, 1_800, 9_999, 10_000])
			expect(judgePrepared(context, outcome.prepared, { value, share: 950_000 })).toEqual(
				judge([objective({ value, share: 950_000 })], { calendars: [], history })[0],
			)
	})

	test('months pending at a target bring their Kaplan-Meier estimate', () => {
		const history = readText(
			'id,created,resolved\n1,2024-01-01T08:00:00Z,2024-01-01T10:00:00Z\n2,2024-01-01T08:00:00Z,2024-01-01T09:00:00Z\n3,2024-01-01T08:30:00Z,\n',
		)
		const [found] = judge([objective({ value: 5_400 })], { calendars: [], history })
		expect(found!.windows[0]).toMatchObject({ cases: 2, met: 1, pending: 1, attainment: 0.5, kept: false })
		// Three at risk when the first ended; the open case was censored at the target, before the second end.
		expect(found!.windows[0]!.kaplanMeier).toBeCloseTo(1 / 3, 12)
	})
})

describe('chance', () => {
	test('a window of several months agrees with simulating its months', () => {
		const random = createRandom(11)
		const counts = Array.from({ length: 18 }, (_, index) => ({ index, cases: 60, met: 52 + (index % 7) }))
		const posterior = fitWindows(counts)
		const sizes = comingSizes(
			counts.map(({ cases }) => cases),
			3,
		)
		const exact = passProbability(posterior, 900_000, sizes)
		const cumulative: number[] = []
		let sum = 0
		for (const weight of posterior.weights) {
			sum += weight
			cumulative.push(sum)
		}
		let passed = 0
		const draws = 20_000
		for (let d = 0; d < draws; d++) {
			const u = random.uniform() * sum
			const g = cumulative.findIndex((edge) => edge >= u)
			const { a, b } = { a: GRID.a[g]!, b: GRID.b[g]! }
			let met = 0
			for (let m = 0; m < 3; m++) {
				const x = random.gamma(a)
				const p = x / (x + random.gamma(b))
				for (let i = 0; i < 60; i++) if (random.uniform() < p) met++
			}
			if (met >= 162) passed++
		}
		expect(Math.abs(exact.estimate - passed / draws)).toBeLessThan(0.015)
	})

	test('ninety percent intervals cover the truth and the truth is passed as often as said', () => {
		const random = createRandom(2026)
		let covered = 0
		let rounds = 0
		for (const [mu, rho] of [
			[0.88, 0.003],
			[0.92, 0.01],
			[0.95, 0.02],
		] as const) {
			const size = (1 - rho) / rho
			const draw = (cases: number) => {
				const x = random.gamma(mu * size)
				const p = x / (x + random.gamma((1 - mu) * size))
				let met = 0
				for (let i = 0; i < cases; i++) if (random.uniform() < p) met++
				return met
			}
			let kept = 0
			for (let i = 0; i < 4_000; i++) if (draw(50) >= 45) kept++
			for (let round = 0; round < 40; round++) {
				const counts = Array.from({ length: 12 }, (_, index) => ({ index, cases: 50, met: draw(50) }))
				const { low, high } = passProbability(fitWindows(counts), 900_000, [[50]])
				rounds++
				if (kept / 4_000 >= low - 0.01 && kept / 4_000 <= high + 0.01) covered++
			}
		}
		expect(covered / rounds).toBeGreaterThanOrEqual(0.85)
	})
})
