import { z } from 'zod'
import {
	clockSchema,
	countSchema,
	idSchema,
	lineSchema,
	secondsSchema,
	textSchema,
} from '../../agreement/values/scalars'

export const CADENCES = ['monthly', 'every-two-months', 'quarterly', 'half-yearly', 'yearly'] as const
/** Months of a cadence's period; periods are counted from January. */
export const CADENCE_MONTHS: Readonly<Record<(typeof CADENCES)[number], number>> = {
	monthly: 1,
	'every-two-months': 2,
	quarterly: 3,
	'half-yearly': 6,
	yearly: 12,
}
export const REPORT_CONTENTS = [
	'attainment-per-objective',
	'cases-list',
	'outages',
	'credits',
	'trend',
	'maintenance',
	'escalations',
	'volume',
	'improvements',
] as const
export const NOTICE_CONTENTS = ['time', 'cause', 'effect', 'measures', 'expected-end'] as const

export const recipientSchema = z.object({ id: idSchema, name: lineSchema, function: lineSchema, email: lineSchema })

export const reportingSchema = z.object({
	cadence: z.enum(CADENCES),
	/** Day of the month after the reported period by which the report is there, 1 to 31. */
	dueDay: z.int().min(1).max(31).nullable(),
	recipients: z.array(recipientSchema).max(100),
	contents: z.array(z.enum(REPORT_CONTENTS)).max(20),
	furtherContents: z.array(z.string().max(2_000)).max(50),
	/** File form and way of sending. */
	format: lineSchema,
	/** How the data is collected and measured. */
	dataCollection: textSchema,
	rawDataAccess: z.boolean(),
	retentionMonths: countSchema.nullable(),
	/** Calendar days after receipt in which the customer may object; then the report is binding. */
	objectionDays: countSchema.nullable(),
	/** How a dispute about figures is settled. */
	disputeRule: textSchema,
	missingReport: z.enum(['counts-as-missed', 'no-consequence']),
	outageNotice: z
		.object({
			deadlineSeconds: secondsSchema.nullable(),
			clock: clockSchema,
			channel: lineSchema,
			contents: z.array(z.enum(NOTICE_CONTENTS)).max(10),
			/** Calendar days until the closing report with the cause. */
			finalReportDays: countSchema.nullable(),
		})
		.nullable(),
})
export type Reporting = z.infer<typeof reportingSchema>

export function emptyReporting(): Reporting {
	return {
		cadence: 'monthly',
		dueDay: null,
		recipients: [],
		contents: [],
		furtherContents: [],
		format: null,
		dataCollection: null,
		rawDataAccess: false,
		retentionMonths: null,
		objectionDays: null,
		disputeRule: null,
		missingReport: 'counts-as-missed',
		outageNotice: null,
	}
}
