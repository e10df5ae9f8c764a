import { z } from 'zod'
import { countSchema, dateSchema, idSchema } from '../../agreement/values/scalars'
import { emptyInterviews, interviewsSchema } from './interviews-schema'

const free = z.string().max(50_000)

export const taskSchema = z.object({
	id: idSchema,
	title: free,
	owner: free,
	note: free,
	deputy: free.default(''),
	/** The promise it serves. */
	objectiveId: idSchema.nullable().default(null),
	mode: z.enum(['automate', 'staff']).nullable().default(null),
	/** The target the team aims at, stricter than the promise; unit of the objective's value. */
	internalTarget: z.number().min(0).max(10_000_000_000).nullable().default(null),
	startDate: dateSchema.nullable().default(null),
	done: z.boolean().default(false),
})
export type Task = z.infer<typeof taskSchema>

export const readinessSchema = z.object({ question: free, answer: free })

export const routingRuleSchema = z.object({
	id: idSchema,
	when: free,
	group: free,
	skill: free,
	/** Open tickets one person may hold; null: no limit. */
	openTicketLimit: countSchema.nullable(),
})
export const eventRuleSchema = z.object({
	id: idSchema,
	objectiveId: idSchema.nullable(),
	/** At this part of the target, percent. */
	atPercent: z.int().min(1).max(1_000),
	action: free,
})

/** Internal: never leaves in an external export. */
export const actionPlanSchema = z.object({
	tasks: z.array(taskSchema).max(1_000),
	readiness: z.array(readinessSchema).max(200),
	capacity: z
		.object({
			peoplePerShift: z.number().min(0).max(100_000).nullable(),
			casesPerPersonPerDay: z.number().min(0).max(100_000).nullable(),
			note: free,
		})
		.default(() => ({ peoplePerShift: null, casesPerPersonPerDay: null, note: '' })),
	routing: z.array(routingRuleSchema).max(500).default([]),
	events: z.array(eventRuleSchema).max(500).default([]),
	interviews: interviewsSchema.default(() => emptyInterviews()),
})
export type ActionPlan = z.infer<typeof actionPlanSchema>

export function emptyActionPlan(): ActionPlan {
	return {
		tasks: [],
		readiness: [],
		capacity: { peoplePerShift: null, casesPerPersonPerDay: null, note: '' },
		routing: [],
		events: [],
		interviews: emptyInterviews(),
	}
}
