import type { VerdictReport } from '../../shared/ipc/shapes'
import type { Judgement, Report } from './verdict-store'

type Credits = NonNullable<VerdictReport['credits']>
export type Contribution = Credits['contributions'][number]

/** What broken promises are expected to cost in a year, over all histories that speak of the agreement. Minor units. */
export type CreditOutlook = {
	readonly years: number
	/** `band` is null where several histories add up: each was put under the caps by itself. */
	readonly total: {
		readonly mean: number
		readonly band: { readonly p5: number; readonly p95: number } | null
		readonly currency: string
	} | null
	readonly cappedMean: number
	readonly contributions: ReadonlyMap<string, Contribution & { readonly ofTotal: number | null }>
	readonly missing: ReadonlyMap<string, Credits['missing'][number]['reason']>
	readonly outsideVolume: ReadonlyMap<string, { readonly windows: number; readonly of: number }>
	readonly withRampUp: ReadonlySet<string>
}

/** Of credits that all promises of an agreement have together. */
export function sharedOutlook(credits: Credits): CreditOutlook {
	const { years, total, cappedMean, contributions, missing, outsideVolume, withRampUp } = credits
	const whole = contributions.reduce((sum, { mean }) => sum + mean, 0)
	return {
		...{ years, cappedMean, withRampUp: new Set(withRampUp) },
		total: total && { mean: total.mean, band: { p5: total.p5, p95: total.p95 }, currency: total.currency },
		contributions: new Map(
			contributions.map((one) => [one.objectiveId, { ...one, ofTotal: whole > 0 ? one.mean / whole : null }]),
		),
		missing: new Map(missing.map(({ objectiveId, reason }) => [objectiveId, reason])),
		outsideVolume: new Map(outsideVolume.map(({ objectiveId, ...windows }) => [objectiveId, windows])),
	}
}

/** Of each objective the credits of that history count whose verdict counts; null where no report tells any. */
export function mergeCredits(reports: readonly Report[], judgement: Judgement): CreditOutlook | null {
	const told = reports.flatMap(({ history, report: { credits } }) => {
		if (credits === null) return []
		const isOwn = ({ objectiveId }: { readonly objectiveId: string }) =>
			judgement.get(objectiveId)?.history.id === history.id
		const contributions = credits.contributions.filter(isOwn)
		return [{ credits, contributions, isOwn }]
	})
	const first = told[0]
	if (first === undefined) return null
	const paying = told.filter(({ contributions }) => contributions.length > 0)
	const contributions = told.flatMap((one) => one.contributions)
	const mean = contributions.reduce((sum, one) => sum + one.mean, 0)
	const [only] = paying.length === 1 ? paying : []
	const whole = only?.contributions.length === only?.credits.contributions.length ? (only?.credits.total ?? null) : null
	const currency = contributions[0]?.currency
	return {
		years: first.credits.years,
		total:
			currency === undefined
				? null
				: { mean: whole?.mean ?? mean, band: whole && { p5: whole.p5, p95: whole.p95 }, currency },
		cappedMean: paying.reduce((sum, { credits }) => sum + credits.cappedMean, 0),
		contributions: new Map(
			contributions.map((one) => [one.objectiveId, { ...one, ofTotal: mean > 0 ? one.mean / mean : null }]),
		),
		missing: new Map(
			told.flatMap(({ credits, isOwn }) =>
				credits.missing.filter(isOwn).map(({ objectiveId, reason }) => [objectiveId, reason]),
			),
		),
		outsideVolume: new Map(
			told.flatMap(({ credits, isOwn }) =>
				credits.outsideVolume.filter(isOwn).map(({ objectiveId, ...windows }) => [objectiveId, windows]),
			),
		),
		withRampUp: new Set(
			told.flatMap(({ credits, isOwn }) => credits.withRampUp.filter((objectiveId) => isOwn({ objectiveId }))),
		),
	}
}
