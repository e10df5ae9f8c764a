import type { CreditScheme, Remedies } from '../../sections/remedies/schema'
import { type Draft, percent } from '../draft'

/** Below so many percent attained, so many percent of the base are credited. */
type Step = readonly [below: number, credit: number]

type Tiers = {
	readonly objectiveIds: readonly string[]
	readonly steps: readonly Step[]
	/** The service's monthly fee unless said. */
	readonly base?: CreditScheme['base']
}

/** Tiers meet without gaps: each begins where the one above ends, and the first at the promise itself. */
export function tiered(id: string, name: string, { objectiveIds, steps, base }: Tiers): CreditScheme {
	return {
		id,
		name,
		objectiveIds: [...objectiveIds],
		formula: {
			kind: 'tiered',
			boundary: 'below',
			tiers: steps.map(([below, credit], index) => ({
				id: `tier-${index + 1}`,
				threshold: percent(below),
				creditPpm: percent(credit),
				boundary: null,
				floor: null,
			})),
		},
		base: base ?? 'service-monthly-fee',
	}
}

type Said = {
	readonly schemes: readonly CreditScheme[]
	readonly monthlyCapPercent: number
	readonly yearlyCapPercent: number
	readonly otherRemedies: Remedies['otherRemedies']
	readonly chronicFailure: Remedies['chronicFailure']
}

/** Credits lower the fee, come without a claim, and count towards damages. */
export function remediesOf(said: Said): Remedies {
	return {
		nature: 'price-reduction',
		schemes: [...said.schemes],
		monthlyCapPpm: percent(said.monthlyCapPercent),
		yearlyCapPpm: percent(said.yearlyCapPercent),
		yearlyCapPeriod: 'contract-year',
		claim: { kind: 'automatic' },
		settlement: 'next-invoice',
		settlementDays: 45,
		damages: 'counted-towards',
		otherRemedies: said.otherRemedies.map((remedy) => ({ ...remedy })),
		chronicFailure: said.chronicFailure,
		payment: {
			termDays: 14,
			interest: 'statutory',
			interestPpm: null,
			reminderFeeMinor: null,
			creditsRestWhileOverdue: true,
			earlyPayment: null,
		},
	}
}

export function rootCausePlan({ say }: Draft): Remedies['otherRemedies'][number] {
	return {
		id: 'root-cause-plan',
		kind: 'root-cause-plan',
		description: say(
			'Verfehlt der Anbieter eine Zusage in einem Monat, so legt er dem Kunden mit dem Leistungsbericht eine Ursachenanalyse vor. Sie nennt zu jeder Ursache eine Maßnahme, eine verantwortliche Person und einen Termin.',
			'Where the Provider misses a Commitment in a month, it shall present a root cause analysis with the Service Report. The analysis must name a measure, a responsible person and a date for each cause.',
		),
	}
}
