import { z } from 'zod'
import {
	countSchema,
	idSchema,
	lineSchema,
	moneyMinorSchema,
	secondsSchema,
	sharePpmSchema,
	textSchema,
} from '../../agreement/values/scalars'

/** A figure in the unit of what a scheme looks at: parts per million of a share or availability, seconds, or a number. */
const figureSchema = z.number().min(0).max(10_000_000_000)

/**
 * When a tier or scheme pays at its threshold: `below` only beyond it, `at-or-below` at the threshold too. Where more is
 * worse (at most 5 % abandoned calls) the same words mean above, and at or above.
 */
export const BOUNDARIES = ['below', 'at-or-below'] as const
export type Boundary = (typeof BOUNDARIES)[number]

/**
 * A tier pays `creditPpm` of the base when the attained figure is beyond `threshold`. The threshold has the unit of what the
 * scheme looks at (see `creditScale`). The deepest tier reached pays.
 */
export const tierSchema = z.object({
	id: idSchema,
	threshold: figureSchema,
	creditPpm: sharePpmSchema,
	/** null: the scheme's. Tables of other parties mix them. */
	boundary: z.enum(BOUNDARIES).nullable().default(null),
	/**
	 * Where a tier ends of its own account; null: where the next one begins. Belongs to the tier where its threshold does not:
	 * below 99.9 down to and including 99.0; 99.9 or less but more than 99.0.
	 */
	floor: figureSchema.nullable().default(null),
})
export type Tier = z.infer<typeof tierSchema>

export const creditFormulaSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('tiered'),
		boundary: z.enum(BOUNDARIES),
		tiers: z.array(tierSchema).max(20),
	}),
	/** `ratePpm` of the base for each whole or started percentage point (or tenth) short of the target. */
	z.object({
		kind: z.literal('proportional'),
		ratePpm: sharePpmSchema,
		stepPpm: z.int().min(1).max(1_000_000),
		started: z.boolean(),
	}),
	/** `factor` times the fee for the time the service was down. */
	z.object({ kind: z.literal('multiple-of-downtime-fee'), factor: z.number().min(0).max(1_000) }),
	/** `creditPpm` of the base for each started interval beyond what is allowed. */
	z.object({ kind: z.literal('per-interval'), intervalSeconds: secondsSchema.min(1), creditPpm: sharePpmSchema }),
	/**
	 * `refundPpm` of the part of the base that falls on each interval of the clock (00:00, 01:00, ...) in which the service was
	 * down for more than `toleranceSeconds`.
	 */
	z.object({
		kind: z.literal('per-affected-interval'),
		intervalSeconds: secondsSchema.min(1),
		toleranceSeconds: secondsSchema,
		refundPpm: sharePpmSchema,
	}),
	/** A fixed amount for each case that missed the target beyond the allowed share. */
	z.object({ kind: z.literal('per-ticket'), amountMinor: moneyMinorSchema }),
	/** `malusPpm` when missed; `bonusPpm` when the figure reaches `bonusFrom`, in the unit of the figure. */
	z.object({
		kind: z.literal('bonus-malus'),
		malusPpm: sharePpmSchema,
		bonusFrom: figureSchema,
		bonusPpm: sharePpmSchema,
	}),
])
export type CreditFormula = z.infer<typeof creditFormulaSchema>

export const creditSchemeSchema = z.object({
	id: idSchema,
	name: lineSchema,
	/** The promises it belongs to; each is settled for itself. */
	objectiveIds: z.array(idSchema).max(1_000),
	formula: creditFormulaSchema,
	/** What percentages are taken of. */
	base: z.enum(['service-monthly-fee', 'total-monthly-fee', 'service-period-fee']),
})
export type CreditScheme = z.infer<typeof creditSchemeSchema>

export const remediesSchema = z.object({
	/** One legal nature, never mixed. */
	nature: z.enum(['price-reduction', 'liquidated-damages', 'contractual-penalty']),
	schemes: z.array(creditSchemeSchema).max(100),
	/** Caps on all credits together, of the settled fee of that month or year. */
	monthlyCapPpm: sharePpmSchema.nullable(),
	yearlyCapPpm: sharePpmSchema.nullable(),
	/** The year of the yearly cap: the contract's own, or the twelve months that end with the month in question. */
	yearlyCapPeriod: z.enum(['contract-year', 'rolling-12-months']).default('contract-year'),
	claim: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('automatic') }),
		/** Calendar days after the report's receipt. */
		z.object({ kind: z.literal('on-claim'), deadlineDays: countSchema.nullable() }),
	]),
	settlement: z.enum(['next-invoice', 'payout', 'customer-choice']),
	settlementDays: countSchema.nullable(),
	/** Relation to damages and other rights. */
	damages: z.enum(['counted-towards', 'in-addition', 'sole-remedy']),
	otherRemedies: z
		.array(
			z.object({
				id: idSchema,
				kind: z.enum(['refund', 'extra-service', 'root-cause-plan', 'other']),
				description: textSchema,
			}),
		)
		.max(50),
	/** `missed` windows within `withinMonths` months open a right to terminate. */
	chronicFailure: z
		.object({
			missed: countSchema.nullable(),
			withinMonths: countSchema.nullable(),
			consecutive: z.boolean(),
			noticeWeeks: countSchema.nullable(),
		})
		.nullable(),
	/** The customer's late payment. */
	payment: z.object({
		termDays: countSchema.nullable(),
		interest: z.enum(['statutory', 'agreed', 'none']),
		/** Per year, parts per million; only for `agreed`. */
		interestPpm: sharePpmSchema.nullable(),
		reminderFeeMinor: moneyMinorSchema.nullable(),
		creditsRestWhileOverdue: z.boolean(),
		earlyPayment: z.object({ discountPpm: sharePpmSchema, withinDays: countSchema }).nullable(),
	}),
})
export type Remedies = z.infer<typeof remediesSchema>

export function emptyRemedies(): Remedies {
	return {
		nature: 'price-reduction',
		schemes: [],
		monthlyCapPpm: null,
		yearlyCapPpm: null,
		yearlyCapPeriod: 'contract-year',
		claim: { kind: 'automatic' },
		settlement: 'next-invoice',
		settlementDays: null,
		damages: 'counted-towards',
		otherRemedies: [],
		chronicFailure: null,
		payment: {
			termDays: null,
			interest: 'statutory',
			interestPpm: null,
			reminderFeeMinor: null,
			creditsRestWhileOverdue: false,
			earlyPayment: null,
		},
	}
}
