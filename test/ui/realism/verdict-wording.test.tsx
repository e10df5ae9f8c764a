import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../src/renderer/app/format'
import { messagesOf, translator } from '../../../src/renderer/app/messages'
import { wordingOf } from '../../../src/renderer/components/verdict/use-verdict-text'
import {
	allowedShare,
	casesPerWindow,
	keptIn,
	missedShare,
	recentWindows,
	type VerdictWindow,
} from '../../../src/renderer/components/verdict/verdict-facts'
import { targetsBeside } from '../../../src/renderer/features/realism/try-targets'
import { yearsOf } from '../../../src/renderer/features/realism/Windows'
import { mergeReports } from '../../../src/renderer/stores/verdict-store'
import { objectiveSchema } from '../../../src/shared/agreement/values/objective'
import { QUALITY_RULES } from '../../../src/shared/history/quality-items'
import { type Verdict, verdictSchema } from '../../../src/shared/ipc/shapes'

const objective = objectiveSchema.parse({
	id: 'p1',
	serviceId: null,
	metric: 'first-response',
	priority: 'P1',
	comparison: 'at-most',
	value: 1_800,
	share: 950_000,
	window: { kind: 'calendar', unit: 'month', count: 1 },
	calendarId: null,
})
const month = (index: number, met: number, cases = 40, part: Partial<VerdictWindow> = {}): VerdictWindow => ({
	start: `2026-${String(index + 1).padStart(2, '0')}-01T00:00:00+01:00`,
	end: '',
	complete: true,
	cases,
	met,
	pending: 0,
	attainment: cases === 0 ? null : met / cases,
	kept: cases === 0 ? null : met >= Math.ceil(cases * 0.95),
	kaplanMeier: null,
	medianSeconds: null,
	p90Seconds: null,
	downtimeSeconds: null,
	allowedSeconds: null,
	downtimeErrorSeconds: null,
	...part,
})
const verdictOf = (part: object = {}): Verdict =>
	verdictSchema.parse({
		objectiveId: 'p1',
		metric: 'first-response',
		priority: 'P1',
		verdict: 'unrealistic',
		windows: [38, 38, 30, 40, 39, 38, 38, 20, 39, 40, 37, 40].map((met, index) => month(index, met)),
		attainment: 0.9,
		passProbability: { estimate: 0.708, low: 0.521, high: 0.86 },
		suggested: null,
		expectedCredits: null,
		censored: 0,
		reasons: [{ code: 'chance', values: { confidence: 0.95 } }],
		pooledQuantile: null,
		histogram: null,
		...part,
	})
const words = (language: 'de' | 'en') =>
	wordingOf({
		t: translator(language, 'realism'),
		columns: translator(language, 'histories'),
		format: formatOf(language),
	})

describe('the sentence of a verdict', () => {
	it.each([
		['en', 'Kept in 9 of 12 months; 71% chance to pass the next, 52–86%.'],
		['de', 'In 9 von 12 Monaten gehalten; 71\u00a0%\u00a0Aussicht, den nächsten zu bestehen, 52–86\u00a0%.'],
	] as const)('in %s says how often, how likely and how sure', (language, sentence) => {
		expect(words(language).sentence(verdictOf(), objective)).toBe(sentence)
	})

	it('names the reason where history is silent', () => {
		const silent = verdictOf({
			verdict: 'not enough data',
			passProbability: null,
			windows: [],
			reasons: [{ code: 'few-months', values: { complete: 3, needed: 6, missing: 3 } }],
		})
		expect(words('en').sentence(silent, objective)).toBe('3 complete months are known; 6 are needed, 3 to go.')
		expect(words('de').sentence(silent, objective)).toBe(
			'Bekannt sind 3 vollständige Monate; nötig sind 6, also noch 3.',
		)
	})

	it('names a missing column by what it means', () => {
		const reason = { code: 'missing-column', values: { column: 'priority' } }
		expect(words('de').reason(reason)).toBe('Die Datei hat keine Spalte für: Priorität.')
	})

	it('shows a chance just under the line as under the line', () => {
		expect(words('en').percent(0.9478)).toBe('94.7%')
		expect(words('en').percent(0.951)).toBe('95%')
	})

	it('has words for every reason and quality rule', () => {
		const reasons = [
			...['no-history', 'missing-column', 'missing-outages', 'service-not-found', 'unknown-calendar'],
			...['comparison-not-supported', 'no-cases', 'few-months', 'wide-interval', 'few-cases', 'no-open-cases'],
			...['quick-responses', 'without-quick-responses'],
			...['averages-only', 'other-threshold', 'several-thresholds', 'outside-hours', 'abandons-missed'],
			...['self-service-basis', 'plain-count'],
			...['trend-better', 'trend-worse', 'season', 'busy-month', 'quiet-month'],
		]
		for (const language of ['de', 'en'] as const) {
			const realism = translator(language, 'realism')
			const quality = translator(language, 'quality')
			expect(reasons.filter((code) => !realism.has(`reason.${code}`))).toEqual([])
			expect(
				QUALITY_RULES.filter((rule) => ![rule, `${rule}.effect`, `${rule}.do`].every((key) => quality.has(key))),
			).toEqual([])
		}
	})

	it('has the same keys in both languages', () => {
		for (const area of ['realism', 'histories', 'quality', 'guided', 'export']) {
			expect(Object.keys(messagesOf('de', area))).toEqual(Object.keys(messagesOf('en', area)))
			expect(Object.keys(messagesOf('de', area)).length).toBeGreaterThan(10)
		}
	})
})

describe('the facts of a verdict', () => {
	it('counts only windows in which it can be said', () => {
		const open = month(11, 4, 5, { complete: false, kept: false })
		expect(keptIn([month(0, 40), month(1, 0, 0), month(2, 10), open])).toEqual({ kept: 1, of: 2 })
		expect(recentWindows(verdictOf({ windows: [month(0, 40), open] }))).toHaveLength(1)
	})

	it('takes what a promise allows from its share, or from its value where that is a share', () => {
		expect(allowedShare(objective)).toBeCloseTo(0.05, 12)
		expect(allowedShare({ metric: 'availability', comparison: 'at-least', value: 999_000, share: null })).toBeCloseTo(
			0.001,
			12,
		)
		expect(allowedShare({ metric: 'abandonment', comparison: 'at-most', value: 50_000, share: null })).toBeCloseTo(
			0.05,
			12,
		)
	})

	it('counts open cases as censored while a month is not over', () => {
		expect(missedShare(month(0, 38))).toBeCloseTo(0.05, 12)
		expect(missedShare(month(0, 38, 40, { pending: 3, kaplanMeier: 0.9 }))).toBeCloseTo(0.1, 12)
		expect(missedShare(month(0, 0, 0))).toBeNull()
	})

	it('averages the cases of a window', () => {
		expect(casesPerWindow(objective, verdictOf({ windows: [month(0, 1, 30), month(1, 1, 41)] }))).toBe(36)
		expect(casesPerWindow(objective, undefined)).toBeNull()
	})

	it('parts months into years, the newest full', () => {
		const windows = verdictOf({ windows: Array.from({ length: 26 }, (_, index) => month(index % 12, 40)) }).windows
		expect(yearsOf(windows).map((year) => year.length)).toEqual([2, 12, 12])
	})
})

describe('several histories', () => {
	const history = (id: string) => ({ id }) as never
	const report = (verdict: Verdict) => ({
		historyId: 'x',
		historyHash: '',
		seed: 1,
		asOf: '',
		verdicts: [verdict],
		credits: null,
	})

	it('lets the one speak that has windows for an objective', () => {
		const silent = verdictOf({ windows: [], verdict: 'not enough data' })
		const merged = mergeReports([
			{ history: history('outages'), report: report(silent) },
			{ history: history('tickets'), report: report(verdictOf()) },
		])
		expect(merged.get('p1')?.history.id).toBe('tickets')
	})

	it('prefers the first where both speak', () => {
		const merged = mergeReports([
			{ history: history('new'), report: report(verdictOf()) },
			{ history: history('old'), report: report(verdictOf()) },
		])
		expect(merged.get('p1')?.history.id).toBe('new')
	})
})

describe('targets to compare', () => {
	it('stand around the draft and the suggestion, strictest first', () => {
		expect(targetsBeside(objective, 3_600)).toEqual([1_200, 1_800, 2_700, 3_600, 5_400])
		expect(targetsBeside(objective, null)).toEqual([900, 1_200, 1_800, 2_700, 3_600])
	})

	it('are seconds and minutes on the telephone', () => {
		expect(targetsBeside({ ...objective, metric: 'wait-time', value: 45 }, 60)).toEqual([30, 45, 60, 90, 120])
	})

	it('are none where a metric has no ladder', () => {
		expect(targetsBeside({ ...objective, metric: 'custom' }, null)).toEqual([])
	})
})
