import { expect, it } from 'vitest'
import { mergeCredits, sharedOutlook } from '../../../src/renderer/stores/credit-outlook'
import type { Judgement, Report } from '../../../src/renderer/stores/verdict-store'
import { type HistorySummary, verdictReportSchema } from '../../../src/shared/ipc/shapes'
import { agreement, history, verdictFor } from '../realism/realism-world'

const [first, second] = agreement.objectives.items
if (first === undefined || second === undefined) throw new Error('two objectives are needed')
const desk = history
const monitor: HistorySummary = { ...history, id: 'h2', name: 'outages.csv' }
const of = (objectiveId: string, mean: number) => ({
	...{ objectiveId, mean, p5: 0, p95: mean * 3, currency: 'EUR', share: null, schemes: [], meanAtSuggestion: null },
})
const report = (
	from: HistorySummary,
	contributions: readonly ReturnType<typeof of>[],
	missing: readonly string[] = [],
): Report => ({
	history: from,
	report: verdictReportSchema.parse({
		...{ historyId: from.id, asOf: '', verdicts: [] },
		credits: {
			...{ years: 10_000, cappedMean: 0, servicesWithoutFee: [], outsideVolume: [], withRampUp: [] },
			total: { mean: contributions.reduce((sum, { mean }) => sum + mean, 0), p5: 0, p95: 9, currency: 'EUR' },
			contributions,
			missing: missing.map((objectiveId) => ({ objectiveId, reason: 'not-enough-data' })),
		},
	}),
})
const judgement: Judgement = new Map([
	[first.id, { verdict: verdictFor(first), history: desk, asOf: '' }],
	[second.id, { verdict: verdictFor(second), history: monitor, asOf: '' }],
])

it('takes the total with its band from the one history that speaks of all', () => {
	const all: Judgement = new Map([...judgement].map(([id, judged]) => [id, { ...judged, history: desk }]))
	const merged = mergeCredits([report(desk, [of(first.id, 300), of(second.id, 100)])], all)
	expect(merged?.total).toEqual({ mean: 400, band: { p5: 0, p95: 9 }, currency: 'EUR' })
	expect(merged?.contributions.get(first.id)?.ofTotal).toBe(0.75)
})

it('adds up histories that speak of different promises, without a band that nobody computed', () => {
	const reports = [report(desk, [of(first.id, 300)], [second.id]), report(monitor, [of(second.id, 100)], [first.id])]
	const merged = mergeCredits(reports, judgement)
	expect(merged?.total).toEqual({ mean: 400, band: null, currency: 'EUR' })
	// What one history is silent about is no reason where another speaks.
	expect([...(merged?.missing.keys() ?? [])]).toEqual([])
})

it('keeps the band of what several histories pay under the same caps', () => {
	const together = report(desk, [of(first.id, 300), of(second.id, 100)]).report.credits
	if (together === null) throw new Error('the report tells of credits')
	const outlook = sharedOutlook(together)
	expect(outlook.total).toEqual({ mean: 400, band: { p5: 0, p95: 9 }, currency: 'EUR' })
	expect(outlook.contributions.get(second.id)?.ofTotal).toBe(0.25)
})

it('is nothing where no report tells of credits', () => {
	const quiet = { history: desk, report: { ...report(desk, []).report, credits: null } }
	expect(mergeCredits([quiet], judgement)).toBeNull()
})
