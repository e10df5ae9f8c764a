import { z } from 'zod'
import { countSchema, dateSchema, idSchema, sharePpmSchema } from '../../agreement/values/scalars'
import { emptyInterviews, interviewsSchema } from './interviews-schema'

const free = z.string().max(50_000)

/**
 * The duty of the contract that a task was made from, and what that duty said then: when it says something else, or is gone,
 * the task is out of step. Keys of `facts` are those of `plan/contract-duties.ts`.
 */
export const taskSourceSchema = z.object({
	duty: z.string().max(200),
	facts: z.record(z.string().max(64), z.union([z.string().max(2_000), z.number(), z.null()])),
})
export type TaskSource = z.infer<typeof taskSourceSchema>

/** What history said when an internal target was taken from it. It speaks of `target` alone: another one was set by hand. */
export const targetBasisSchema = z.object({
	target: z.number().min(0).max(10_000_000_000),
	/** Chance that the promise holds in its next window, and that the internal target does; null: not known. */
	promiseChancePpm: sharePpmSchema.nullable(),
	targetChancePpm: sharePpmSchema.nullable(),
	/** Complete windows and cases behind it; 0 where no history spoke and the target is a rule of thumb. */
	windows: countSchema,
	cases: countSchema,
	/** Last day the history was known. */
	asOf: dateSchema.nullable(),
})
export type TargetBasis = z.infer<typeof targetBasisSchema>

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
	/** Where the internal target comes from; null: somebody set it. */
	targetBasis: targetBasisSchema.nullable().default(null),
	startDate: dateSchema.nullable().default(null),
	done: z.boolean().default(false),
	/** null: a task of the team's own. */
	source: taskSourceSchema.nullable().default(null),
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

/** What sets an event rule off. `times` counts for the two that can happen again, `atPercent` for the first alone. */
export const EVENT_TRIGGERS = [
	'percent-elapsed',
	'breach',
	'reopened',
	'reassigned',
	'customer-waits',
	'limit-reached',
] as const
export const eventRuleSchema = z.object({
	id: idSchema,
	trigger: z.enum(EVENT_TRIGGERS).default('percent-elapsed'),
	objectiveId: idSchema.nullable(),
	/** At this part of the target, percent. */
	atPercent: z.int().min(1).max(1_000),
	/** From so many times on. */
	times: z.int().min(1).max(100).default(1),
	/** Who is told; the action says what they do. */
	tell: free.default(''),
	action: free,
})
export type EventRule = z.infer<typeof eventRuleSchema>

/** How many people the promises need, as a queue's formulas say from the arrivals of a history. */
export const staffNeedSchema = z.object({
	/** The promise that needs the most. */
	objectiveId: idSchema.nullable(),
	people: z.number().min(0).max(100_000),
	arrivalsPerWeek: z.number().min(0).max(1_000_000_000),
	handlingSeconds: z.number().min(0).max(10_000_000),
	/** Erlangs of the busiest hour or day. */
	load: z.number().min(0).max(1_000_000),
	asOf: dateSchema.nullable(),
})
export type StaffNeed = z.infer<typeof staffNeedSchema>

/** Internal: never leaves in an external export. */
export const actionPlanSchema = z.object({
	tasks: z.array(taskSchema).max(1_000),
	readiness: z.array(readinessSchema).max(200),
	capacity: z
		.object({
			peoplePerShift: z.number().min(0).max(100_000).nullable(),
			casesPerPersonPerDay: z.number().min(0).max(100_000).nullable(),
			note: free,
			need: staffNeedSchema.nullable().default(null),
		})
		.default(emptyCapacity),
	routing: z.array(routingRuleSchema).max(500).default([]),
	events: z.array(eventRuleSchema).max(500).default([]),
	interviews: interviewsSchema.default(() => emptyInterviews()),
	/** Duties of the contract that need no task, by their keys: they are not proposed again. */
	declinedDuties: z.array(z.string().max(200)).max(1_000).default([]),
})
export type ActionPlan = z.infer<typeof actionPlanSchema>

export function emptyActionPlan(): ActionPlan {
	return {
		tasks: [],
		readiness: [],
		capacity: emptyCapacity(),
		routing: [],
		events: [],
		interviews: emptyInterviews(),
		declinedDuties: [],
	}
}

function emptyCapacity() {
	return { peoplePerShift: null, casesPerPersonPerDay: null, note: '', need: null }
}
