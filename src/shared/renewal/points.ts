import type { Agreement } from '../agreement/schema'
import type { Objective } from '../agreement/values/objective'
import { planSteps } from '../plan/plan-steps'
import { termRange } from '../sections/readings/term-range'
import { lastNoticeDay } from '../sheets/calendar/months'

/** What to go through before the renewed draft goes out: a sentence as values, worded from the locale area `renewal`, and where. */
export type RenewalPoint = {
	readonly code: string
	readonly values: Readonly<Record<string, string | number>>
	/** The field of the new agreement; null where it is none. */
	readonly path: string | null
}

type Word = 'realistic' | 'tight' | 'unrealistic' | 'not enough data'
type Window = {
	readonly start: string
	readonly complete: boolean
	readonly cases: number
	readonly met: number
	readonly attainment: number | null
}

/** What a history says of one promise; `verdictJson` has this shape. */
export type RenewalVerdict = {
	readonly objectiveId: string
	readonly verdict: Word
	readonly windows: readonly Window[]
	/** What history supports, in the unit of the objective's value. */
	readonly suggested?: { readonly value: number } | null
}

export type RenewalFacts = {
	/** As the history stood when the old term began; empty without a history. */
	readonly atStart: readonly RenewalVerdict[]
	readonly today: readonly RenewalVerdict[]
	/** Expected a year under the old scheme, whole minor units; null where nothing is known. */
	readonly creditsMinor: number | null
	/** Paid by year, as a file of past breaches says. */
	readonly paid: readonly { readonly year: number; readonly count: number; readonly amountMinor: number | null }[]
}

const point = (code: string, path: string | null, values: RenewalPoint['values'] = {}): RenewalPoint => ({
	code,
	values,
	path,
})

/** In the order in which one would go through them: the term, the facts, the money, the people, what is left from before. */
export function renewalPoints(
	old: Agreement,
	next: Agreement,
	facts: RenewalFacts,
	today: string,
): readonly RenewalPoint[] {
	return [
		...termPoints(old, next, today),
		...factPoints(old, facts),
		...moneyPoints(old, facts),
		...peoplePoints(next),
		...leftPoints(old, next),
	]
}

function termPoints(old: Agreement, next: Agreement, today: string): RenewalPoint[] {
	const before = termRange(old.parties, today)
	const after = termRange(next.parties, today)
	const { renewal, noticeMonths, noticeTo } = old.parties
	const places = next.serviceHours.calendars.filter(({ holidays }) => holidays !== null)
	const ramped = old.objectives.items.filter(({ rampUpMonths }) => rampUpMonths > 0)
	const ends = before.isKnown && noticeMonths !== null && noticeTo === 'term-end' && renewal.kind === 'automatic'
	const notice = ends ? lastNoticeDay(before.toDate, noticeMonths) : null
	return [
		point('term', 'parties.effectiveDate', {
			fromDate: after.fromDate,
			toDate: after.toDate,
			oldFromDate: before.fromDate,
			oldToDate: before.toDate,
		}),
		...(notice === null
			? []
			: [point(notice < today ? 'notice-over' : 'notice', 'parties.noticeMonths', { lastDate: notice })]),
		...(places.length === 0 ? [] : [point('holidays', 'serviceHours.calendars', { count: places.length })]),
		...ramped.map(({ id, rampUpMonths }) =>
			point('ramp-up', `objectives.items.${id}`, { objective: id, months: rampUpMonths }),
		),
		...(old.title === next.title ? [] : [point('title', 'title', { title: next.title })]),
	]
}

function factPoints(old: Agreement, { atStart, today: now }: RenewalFacts): RenewalPoint[] {
	const promises = old.objectives.items.filter(({ kind }) => kind === 'promise')
	const start = old.parties.effectiveDate ?? ''
	const told = promises.flatMap((one): RenewalPoint[] => {
		const found = now.find(({ objectiveId }) => objectiveId === one.id)
		if (found === undefined) return []
		const before = atStart.find(({ objectiveId }) => objectiveId === one.id)?.verdict ?? 'not enough data'
		const path = `objectives.items.${one.id}.value`
		const inTerm = found.windows.filter((window) => window.complete && window.start.slice(0, 10) >= start)
		const missed = inTerm.filter((window) => !isKept(one, window)).length
		const values = { objective: one.id, before, now: found.verdict, missed, windows: inTerm.length }
		const proposed = proposalFor(one, found)
		if (missed > 0) return [point('missed', path, { ...values, ...proposed })]
		if (found.verdict !== before) return [point('verdict', path, { ...values, ...proposed })]
		return inTerm.length === 0 ? [] : [point('kept', path, values)]
	})
	if (now.length === 0) return [point('no-history', 'objectives.items')]
	const broken = told.filter(({ code }) => code === 'missed').length
	const { breachesInThreeMonths } = old.governance.agreementReview
	const isDue = breachesInThreeMonths !== null && broken > 0 && breachesInThreeMonths <= broken
	return [...told, ...(isDue ? [point('review-due', 'governance.agreementReview', { missed: broken })] : [])]
}

/** A value that history supports instead of one that it does not. Nobody is urged to promise more than was promised. */
function proposalFor({ comparison, value }: Objective, { verdict, suggested }: RenewalVerdict): RenewalPoint['values'] {
	if (verdict === 'realistic' || suggested === null || suggested === undefined) return {}
	const isLaxer = comparison === 'at-most' ? suggested.value > value : suggested.value < value
	return isLaxer ? { proposedValue: suggested.value } : {}
}

/** As `verdict.md` has it: a window is kept where enough cases made it; of a share of its own the figure decides. */
function isKept({ share, comparison, value }: Objective, { cases, met, attainment }: Window): boolean {
	if (share !== null) return met >= Math.ceil((share * cases) / 1_000_000)
	if (attainment === null) return true
	return comparison === 'at-least' ? attainment * 1_000_000 >= value : attainment * 1_000_000 <= value
}

function moneyPoints(old: Agreement, { creditsMinor, paid }: RenewalFacts): RenewalPoint[] {
	const fees = old.services.items.filter(({ monthlyFeeMinor }) => monthlyFeeMinor !== null)
	return [
		...fees.map(({ id, name, monthlyFeeMinor }) =>
			point(old.parties.adjustment === null ? 'fee-fixed' : 'fee', `services.items.${id}.monthlyFeeMinor`, {
				service: name ?? id,
				feeMinor: monthlyFeeMinor ?? 0,
			}),
		),
		...paid.map(({ year, count, amountMinor }) =>
			point(amountMinor === null ? 'breaches' : 'breaches-paid', 'remedies', {
				year: String(year),
				count,
				...(amountMinor === null ? {} : { amountMinor }),
			}),
		),
		...(creditsMinor === null ? [] : [point('credits', 'remedies', { meanMinor: creditsMinor })]),
	]
}

/** Nobody can tell from the file who has left: each name is asked for. */
function peoplePoints(next: Agreement): RenewalPoint[] {
	const { parties, roles, signatures, services } = next
	const named = (list: readonly { readonly name: string | null }[]) =>
		[...new Set(list.flatMap(({ name }) => (name === null || name.trim() === '' ? [] : [name.trim()])))].join(', ')
	const people = (role: 'provider' | 'customer') =>
		named([
			...parties[role].contacts,
			...roles.stakeholders.filter(({ party }) => party === role),
			...signatures.signatories.filter(({ party }) => party === role),
		])
	return [
		...(['provider', 'customer'] as const).flatMap((role) => {
			const names = people(role)
			return names === '' ? [] : [point(`people-${role}`, `parties.${role}`, { names })]
		}),
		...services.items.flatMap(({ id, dependencies }) =>
			dependencies.map((one) =>
				point(one.availabilityPpm === null ? 'supplier-open' : 'supplier', `services.items.${id}.dependencies`, {
					supplier: one.supplier ?? one.component ?? one.id,
					...(one.availabilityPpm === null ? {} : { promisedPpm: one.availabilityPpm }),
				}),
			),
		),
	]
}

function leftPoints(old: Agreement, next: Agreement): RenewalPoint[] {
	const open = old.review.threads.filter(({ resolved }) => resolved === null).length
	const undone = old.actionPlan.tasks.filter(({ done }) => !done).length
	const steps = planSteps(next).length
	return [
		...(open === 0 ? [] : [point('threads', null, { count: open })]),
		...(undone === 0 ? [] : [point('undone', 'actionPlan.tasks', { count: undone })]),
		...(steps === 0 ? [] : [point('plan', 'actionPlan.tasks', { count: steps })]),
	]
}
