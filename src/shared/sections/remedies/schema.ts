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

/**
 * A tier pays `creditPpm` of the base when the attained figure is beyond `threshold`. The threshold has the unit of what the
 * scheme looks at: attained share or availability in parts per million (worse is lower). The deepest tier reached pays.
 */
export const tierSchema = z.object({ id: idSchema, threshold: sharePpmSchema, creditPpm: sharePpmSchema })
export type Tier = z.infer<typeof tierSchema>

export const creditFormulaSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('tiered'),
		/** `below`: pays when attained < threshold; `at-or-below`: when attained <= threshold. */
		boundary: z.enum(['below', 'at-or-below']),
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
	/** A fixed amount for each case that missed the target beyond the allowed share. */
	z.object({ kind: z.literal('per-ticket'), amountMinor: moneyMinorSchema }),
	/** `malusPpm` when missed; `bonusPpm` when the figure reaches `bonusFrom` (ppm). */
	z.object({
		kind: z.literal('bonus-malus'),
		malusPpm: sharePpmSchema,
		bonusFrom: sharePpmSchema,
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
