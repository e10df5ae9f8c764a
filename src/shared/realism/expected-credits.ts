import type { Objective } from '../agreement/values/objective'
import { baseFee, monthsOf, type PaidService, totalMonthlyFee } from '../credits/base-fee'
import { type CapAmounts, capAmounts } from '../credits/caps'
import { creditScale } from '../credits/credit-scale'
import type { CreditFormula, CreditScheme, Remedies } from '../sections/remedies/schema'
import { type CappedYears, capOwn, capYears, type OtherPayments, sumOfOthers } from './capped-years'
import { type CreditPayer, isComputable, type PayingPromise, type Payments } from './credit-payer'
import { bandOf, type CreditBand, simulatePromise } from './credit-years'
import type { Outlook } from './outlook'
import type { ObjectiveVerdict } from './verdict'
import { MONTHS_IN_YEAR, yearWindows } from './year-windows'

/** What of an agreement credits depend on. */
export type CreditTerms = {
	readonly objectives: readonly Objective[]
	readonly remedies: Pick<Remedies, 'schemes' | 'monthlyCapPpm' | 'yearlyCapPpm'>
	readonly services: readonly PaidService[]
}

/** What one promise is expected to cost in a year, minor units, after its part of the caps. */
export type CreditContribution = CreditBand & {
	readonly objectiveId: string
	readonly schemes: readonly { readonly schemeId: string; readonly mean: number }[]
	/** The mean with the suggested target in place of the drafted one, all else the same; null without another suggestion. */
	readonly meanAtSuggestion: number | null
}

/** Why a promise with a credit scheme has no figure. */
export type MissingCredit = {
	readonly objectiveId: string
	readonly reason: 'not-enough-data' | 'fee' | 'formula'
}

export type ExpectedCredits = {
	readonly years: number
	/** Of all contributions together; null where no promise has a figure. */
	readonly total: CreditBand | null
	/** Mean of what the caps keep back. */
	readonly cappedMean: number
	readonly contributions: readonly CreditContribution[]
	readonly missing: readonly MissingCredit[]
	/** Services without a fee, which the caps leave out. */
	readonly servicesWithoutFee: readonly string[]
	/** Windows of the size of the last ones that lie outside the volume a promise holds for: they cost nothing. */
	readonly outsideVolume: readonly OutsideVolume[]
	/** Promises that are only reported at first: their ramp-up is not taken into account. */
	readonly withRampUp: readonly string[]
}

export type OutsideVolume = { readonly objectiveId: string; readonly windows: number; readonly of: number }

export const CREDIT_YEARS = 10_000

type Goal = Pick<Objective, 'value' | 'share'>

type Paying = {
	readonly promise: PayingPromise
	readonly atSuggestion: PayingPromise | null
	/** The same promise with another target, of which history expects this. */
	readonly at: (goal: Goal, expected: Outlook) => PayingPromise
}

/** Simulated years of all promises, kept so that a moved target asks for its own alone. */
export type SimulatedCredits = {
	readonly terms: CreditTerms
	readonly seed: number
	readonly years: number
	readonly caps: CapAmounts
	readonly paying: readonly Paying[]
	/** By promise, one column a scheme. */
	readonly payments: readonly (readonly Payments[])[]
	readonly missing: readonly MissingCredit[]
}

/**
 * Expected credits of a year by seeded simulation. Each simulated year draws for every promise what history leaves open (mean
 * and spread of its share, or rate and length of outages) once, then twelve months; all promises share the caps. Promises are
 * taken as independent of each other. A contract year begins with nothing paid.
 *
 * @param verdicts those of `judge` for the same objectives
 */
export function expectedCredits(
	terms: CreditTerms,
	verdicts: readonly ObjectiveVerdict[],
	seed: number,
	years = CREDIT_YEARS,
): ExpectedCredits {
	return creditsOf(simulateCredits(terms, verdicts, seed, years))
}

export function simulateCredits(
	terms: CreditTerms,
	verdicts: readonly ObjectiveVerdict[],
	seed: number,
	years = CREDIT_YEARS,
): SimulatedCredits {
	const { services, remedies } = terms
	const missing: MissingCredit[] = []
	const paying: Paying[] = []
	for (const objective of terms.objectives) {
		const schemes = remedies.schemes.filter(({ objectiveIds }) => objectiveIds.includes(objective.id))
		if (objective.kind !== 'promise' || schemes.length === 0) continue
		const verdict = verdicts.find(({ objectiveId }) => objectiveId === objective.id)
		if (verdict === undefined) continue
		const found = payingOf(objective, schemes, services, verdict)
		if ('reason' in found) missing.push(found)
		else paying.push(found)
	}
	const payments = paying.map(({ promise }) => simulatePromise(promise, years, seed))
	return { terms, seed, years, caps: capsOf(terms), paying, payments, missing }
}

/** What simulated years come to. */
export function creditsOf(simulated: SimulatedCredits): ExpectedCredits {
	const { terms, years, caps, paying, payments, missing } = simulated
	const capped = capYears(payments.flat(), years, caps)
	const contributions = contributionsOf(paying, capped).map((contribution, index) => {
		const other = paying[index]?.atSuggestion ?? null
		return { ...contribution, meanAtSuggestion: other === null ? null : bandInPlace(simulated, index, other).mean }
	})
	const { yearMinor, monthMinor } = caps
	const isCapped = yearMinor !== null || monthMinor !== null
	const total = paying.length === 0 ? null : bandOf(capped.total)
	const uncapped = isCapped ? capYears(payments.flat(), years, { monthMinor: null, yearMinor: null }).total : null
	return {
		years,
		total,
		cappedMean: total === null || uncapped === null ? 0 : bandOf(uncapped).mean - total.mean,
		contributions,
		missing,
		servicesWithoutFee: terms.services.filter(({ monthlyFeeMinor }) => monthlyFeeMinor === null).map(({ id }) => id),
		outsideVolume: paying.flatMap(({ promise }) => outsideVolume(promise)),
		withRampUp: terms.objectives
			.filter(({ id, rampUpMonths }) => rampUpMonths > 0 && paying.some(({ promise }) => promise.objectiveId === id))
			.map(({ id }) => id),
	}
}

/**
 * What one promise costs in a year after its part of the caps with another target, all else as simulated; null where it has
 * no figure or history expects nothing. Every target meets the same years and the same luck in them, so that a looser one
 * never costs more and the drafted one costs what the agreement says.
 */
export function creditsAt(
	simulated: SimulatedCredits,
	objectiveId: string,
	tried: { readonly goal: Goal; readonly outlook: Outlook | null },
): CreditBand | null {
	const index = simulated.paying.findIndex(({ promise }) => promise.objectiveId === objectiveId)
	const paying = simulated.paying[index]
	if (paying === undefined || tried.outlook === null) return null
	return bandInPlace(simulated, index, paying.at(tried.goal, tried.outlook))
}

/** The caps of a year in which every month is settled at the agreed fees. */
function capsOf({ services, remedies }: CreditTerms): CapAmounts {
	const known = services.filter(({ monthlyFeeMinor }) => monthlyFeeMinor !== null)
	const monthMinor = totalMonthlyFee(known)
	return capAmounts(remedies, { monthMinor, yearMinor: monthMinor === null ? null : monthMinor * 12 })
}

function payingOf(
	objective: Objective,
	schemes: readonly CreditScheme[],
	services: readonly PaidService[],
	verdict: ObjectiveVerdict,
): Paying | MissingCredit {
	const { id: objectiveId } = objective
	const { outlook, suggestedOutlook, suggested } = verdict
	if (outlook === null) return { objectiveId, reason: 'not-enough-data' }
	const scale = creditScale(objective)
	const payers: CreditPayer[] = []
	for (const { id: schemeId, formula, base } of schemes) {
		if (!isComputable(formula, outlook.kind, scale.unit)) return { objectiveId, reason: 'formula' }
		const baseMinor = formula.kind === 'per-ticket' ? 0 : baseFee(services, base, objective)
		if (baseMinor === null) return { objectiveId, reason: 'fee' }
		payers.push({ schemeId, formula, baseMinor })
	}
	const { rounding, volumeFrom, volumeTo } = objective
	const monthsInWindow = monthsOf(objective.window)
	const at = (goal: Goal, expected: Outlook): PayingPromise => {
		const own = creditScale({ ...objective, ...goal })
		const by = own.target - scale.target
		return {
			...{ objectiveId, scale: own, rounding, monthsInWindow, volumeFrom, volumeTo, outlook: expected },
			payers: payers.map((payer) => ({ ...payer, formula: shifted(payer.formula, by) })),
		}
	}
	// Counts leave only the share to be suggested; a promise of every case has none.
	const other = suggested && {
		value: suggested.value,
		share: objective.share === null ? null : suggested.share,
	}
	const isOther = other !== null && (other.value !== objective.value || other.share !== objective.share)
	return {
		promise: at(objective, outlook),
		atSuggestion: isOther && suggestedOutlook !== null ? at(other, suggestedOutlook) : null,
		at,
	}
}

function outsideVolume(promise: PayingPromise): OutsideVolume[] {
	const { objectiveId, outlook, volumeFrom, volumeTo, monthsInWindow } = promise
	if (outlook.kind !== 'cases' || outlook.monthCases.length === 0) return []
	const { monthCases } = outlook
	const sizes = yearWindows(monthsInWindow)
		.flat()
		.map(({ startMonth, endMonth }) => {
			let cases = 0
			for (let month = startMonth; month < endMonth; month++) cases += monthCases[month % monthCases.length]!
			return cases
		})
	const windows = sizes.filter(
		(cases) => cases < (volumeFrom ?? 0) || cases > (volumeTo ?? Number.POSITIVE_INFINITY),
	).length
	return windows === 0 ? [] : [{ objectiveId, windows, of: sizes.length }]
}

/** A scheme's limits go along with the figure that is promised: with another availability nobody keeps the old tiers. */
function shifted(formula: CreditFormula, by: number): CreditFormula {
	const moved = (figure: number) => Math.min(1_000_000, Math.max(0, figure + by))
	if (by === 0) return formula
	if (formula.kind === 'bonus-malus') return { ...formula, bonusFrom: moved(formula.bonusFrom) }
	if (formula.kind !== 'tiered') return formula
	const tiers = formula.tiers.map((tier) => ({
		...tier,
		threshold: moved(tier.threshold),
		floor: tier.floor === null ? null : moved(tier.floor),
	}))
	return { ...formula, tiers }
}

function contributionsOf(paying: readonly Paying[], { byPayer }: CappedYears) {
	let at = 0
	return paying.map(({ promise }) => {
		const own = promise.payers.map(({ schemeId }) => ({ schemeId, amounts: byPayer[at++]! }))
		const sum = new Float64Array(own[0]?.amounts.length ?? 0)
		for (const { amounts } of own) for (let year = 0; year < sum.length; year++) sum[year]! += amounts[year]!
		return {
			objectiveId: promise.objectiveId,
			...bandOf(sum),
			schemes: own.map(({ schemeId, amounts }) => ({ schemeId, mean: bandOf(amounts).mean })),
		}
	})
}

/** A promise's credits after caps where it alone is another: over the same years, so that the same promise costs the same. */
function bandInPlace(simulated: SimulatedCredits, index: number, other: PayingPromise): CreditBand {
	const { years, seed, caps } = simulated
	const own = simulatePromise(other, years, seed, scratchFor(other.payers.length, years * MONTHS_IN_YEAR))
	return bandOf(capOwn(own, othersOf(simulated, index), caps))
}

// A moved target asks many times a second, and what it pays is read once: fresh memory would cost as much as the draws.
let scratch: readonly Payments[] = []

function scratchFor(payers: number, months: number): readonly Payments[] {
	const isFit = scratch.length >= payers && scratch[0]?.length === months
	if (!isFit) scratch = Array.from({ length: payers }, () => new Float64Array(months))
	const columns = scratch.slice(0, payers)
	for (const column of columns) column.fill(0)
	return columns
}

// A cache of facts: while one promise moves, the months of the others stay.
const othersKept = new WeakMap<SimulatedCredits, Map<number, OtherPayments>>()

function othersOf(simulated: SimulatedCredits, index: number): OtherPayments {
	const byIndex = othersKept.get(simulated) ?? new Map<number, OtherPayments>()
	othersKept.set(simulated, byIndex)
	const known = byIndex.get(index)
	if (known !== undefined) return known
	const others = simulated.payments.flatMap((own, i) => (i === index ? [] : own))
	const sum = sumOfOthers(others, simulated.years)
	byIndex.set(index, sum)
	return sum
}
