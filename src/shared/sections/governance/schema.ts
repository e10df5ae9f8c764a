import { z } from 'zod'
import { countSchema, dateSchema, textSchema } from '../../agreement/values/scalars'
import { CADENCES } from '../reporting/schema'

export const REVIEW_TRIGGERS = ['breaches', 'law', 'market', 'volume', 'product', 'organisation'] as const
export const AGENDA = [
	'attainment',
	'breaches-and-causes',
	'credits',
	'open-cases',
	'planned-changes',
	'improvements',
	'volume-outlook',
] as const

export const governanceSchema = z.object({
	serviceReview: z.object({
		cadence: z.enum(CADENCES),
		participants: z.array(z.string().max(2_000)).max(50),
		agenda: z.array(z.enum(AGENDA)).max(20),
		/** Calendar days until the minutes are sent. */
		minutesDays: countSchema.nullable(),
	}),
	agreementReview: z.object({
		everyMonths: countSchema.nullable(),
		next: dateSchema.nullable(),
		triggers: z.array(z.enum(REVIEW_TRIGGERS)).max(20),
		/** Broken windows within three months that bring the review forward. */
		breachesInThreeMonths: countSchema.nullable(),
		/** Change of volume, percent against the agreed band, that brings it forward. */
		volumeChangePercent: countSchema.nullable(),
	}),
	changeControl: z.object({
		form: z.enum(['text-form', 'written-form']),
		/** Calendar days to answer a change request. */
		answerDays: countSchema.nullable(),
		procedure: textSchema,
	}),
	improvement: z
		.object({ afterMisses: countSchema.nullable(), planDays: countSchema.nullable(), contents: textSchema })
		.nullable(),
})
export type Governance = z.infer<typeof governanceSchema>

export function emptyGovernance(): Governance {
	return {
		serviceReview: { cadence: 'quarterly', participants: [], agenda: [], minutesDays: null },
		agreementReview: {
			everyMonths: 12,
			next: null,
			triggers: [],
			breachesInThreeMonths: null,
			volumeChangePercent: null,
		},
		changeControl: { form: 'text-form', answerDays: null, procedure: null },
		improvement: null,
	}
}
