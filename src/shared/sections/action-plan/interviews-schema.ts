import { z } from 'zod'
import { WEEKDAYS } from '../../agreement/values/calendar'
import {
	countSchema,
	dateSchema,
	idSchema,
	lineSchema,
	moneyMinorSchema,
	secondsSchema,
	sharePpmSchema,
	textSchema,
	timeOfDaySchema,
} from '../../agreement/values/scalars'

export const INTERVIEW_KINDS = ['support', 'it-service'] as const
export type InterviewKind = (typeof INTERVIEW_KINDS)[number]

export const NIGHT_NEEDS = ['service-hours', 'on-call', 'always'] as const
export const HELPER_STATES = ['none', 'planned', 'in-use'] as const
export const SERVICE_KINDS = ['workplace', 'server', 'application', 'network', 'other'] as const

const lines = z.array(z.string().max(2_000)).max(500)

/** What a customer-support team says of itself: the eight questions, null where not asked yet. */
export const supportAnswersSchema = z.object({
	callsPerDay: countSchema.nullable(),
	writtenPerDay: countSchema.nullable(),
	/** Months in which more comes in, 1 to 12, and how much more at their height, percent. */
	peakMonths: z.array(z.int().min(1).max(12)).max(12),
	peakPercent: countSchema.nullable(),
	/** Averages of today, calendar time. */
	waitSeconds: secondsSchema.nullable(),
	responseSeconds: secondsSchema.nullable(),
	/** Nine in ten written requests are answered within this, service hours. */
	responseWithinSeconds: secondsSchema.nullable(),
	nightNeed: z.enum(NIGHT_NEEDS).nullable(),
	nightContact: lineSchema,
	peoplePerShift: z.number().min(0).max(100_000).nullable(),
	casesPerPersonPerDay: z.number().min(0).max(100_000).nullable(),
	chatbot: z.enum(HELPER_STATES).nullable(),
	/** Part of the contacts that a chatbot or an article ends without a person. */
	selfServicePpm: sharePpmSchema.nullable(),
	knowledgeBase: z.enum(HELPER_STATES).nullable(),
	knowledgeOwner: lineSchema,
	/** What is usual in the customer's industry, for the first response; worth nothing without its source. */
	industrySeconds: secondsSchema.nullable(),
	industrySource: lineSchema,
	industryDate: dateSchema.nullable(),
})
export type SupportAnswers = z.infer<typeof supportAnswersSchema>

/** What an IT service team says of itself; null where not asked yet. */
export const itAnswersSchema = z.object({
	serviceKind: z.enum(SERVICE_KINDS).nullable(),
	serviceName: lineSchema,
	users: countSchema.nullable(),
	sites: countSchema.nullable(),
	need: textSchema,
	/** Measured over the last twelve months. */
	availabilityPpm: sharePpmSchema.nullable(),
	maintenanceHoursPerYear: countSchema.nullable(),
	maintenanceWeekday: z.enum(WEEKDAYS).nullable(),
	maintenanceStart: timeOfDaySchema.nullable(),
	functions: lines,
	inScope: lines,
	outOfScope: lines,
	/** Of the last outages that stopped work: nine in ten were over within this; and the longest. Calendar time. */
	restorationWithinSeconds: secondsSchema.nullable(),
	longestOutageSeconds: secondsSchema.nullable(),
	/** Promises missed in the last twelve months, and what was paid for it. */
	breaches: countSchema.nullable(),
	paidMinor: moneyMinorSchema.nullable(),
})
export type ItAnswers = z.infer<typeof itAnswersSchema>

/** The readiness interviews as they were answered, so that they can be gone over again. */
export const interviewsSchema = z.object({
	/** The one that was chosen; null: none yet. */
	kind: z.enum(INTERVIEW_KINDS).nullable(),
	/** The service it is about; null: none in particular, so a team's promises for all, or the first service. */
	serviceId: idSchema.nullable(),
	support: supportAnswersSchema,
	itService: itAnswersSchema,
})
export type Interviews = z.infer<typeof interviewsSchema>

export function emptyInterviews(): Interviews {
	return {
		kind: null,
		serviceId: null,
		support: {
			callsPerDay: null,
			writtenPerDay: null,
			peakMonths: [],
			peakPercent: null,
			waitSeconds: null,
			responseSeconds: null,
			responseWithinSeconds: null,
			nightNeed: null,
			nightContact: null,
			peoplePerShift: null,
			casesPerPersonPerDay: null,
			chatbot: null,
			selfServicePpm: null,
			knowledgeBase: null,
			knowledgeOwner: null,
			industrySeconds: null,
			industrySource: null,
			industryDate: null,
		},
		itService: {
			serviceKind: null,
			serviceName: null,
			users: null,
			sites: null,
			need: null,
			availabilityPpm: null,
			maintenanceHoursPerYear: null,
			maintenanceWeekday: null,
			maintenanceStart: null,
			functions: [],
			inScope: [],
			outOfScope: [],
			restorationWithinSeconds: null,
			longestOutageSeconds: null,
			breaches: null,
			paidMinor: null,
		},
	}
}
