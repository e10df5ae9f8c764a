import { z } from 'zod'
import { calendarSchema } from '../agreement/values/calendar'
import { METRICS, objectiveSchema, prioritySchema } from '../agreement/values/objective'
import { idSchema } from '../agreement/values/scalars'

const chance = z.object({ estimate: z.number(), low: z.number(), high: z.number() })

/** Shares are parts of one: 0.2 grows by 20 %. `staff` is how many are at work in the promised hours; null if unknown. */
export const whatIfQuestionSchema = z.object({
	growth: z.number().min(-0.95).max(20).default(0),
	staff: z.int().min(0).max(5_000).nullable().default(null),
	deflected: z.number().min(0).max(0.99).default(0),
})

const slot = z.object({
	/** 0 is Monday. */
	weekday: z.number(),
	/** null where a whole day is one slot. */
	hour: z.number().nullable(),
	openHours: z.number(),
	arrivalsPerHour: z.number(),
	/** Erlangs. */
	load: z.number(),
	occupancy: z.number(),
	/** Share of arrivals that keep the promise. */
	good: z.number(),
	required: z.number().nullable(),
})

const staffing = z.object({
	staff: z.number(),
	good: z.number(),
	averageWaitSeconds: z.number().nullable(),
	abandoned: z.number(),
	loadOverCapacity: z.number(),
	slots: z.array(slot).readonly(),
})

export const whatIfSchema = z.object({
	objectiveId: idSchema,
	/** Volume asked about over volume now. */
	volume: z.number(),
	/** What the size of windows alone does to the chance; null without a verdict. */
	size: z.object({ now: chance, changed: chance }).nullable(),
	/** null where the times do not come from a queue that the history describes; a doubt says why. */
	queue: z
		.object({
			source: z.enum(['calls', 'intervals', 'tickets']),
			handlingSeconds: z.number(),
			patienceSeconds: z.number().nullable(),
			arrivalsPerWeek: z.number(),
			outsideShare: z.number(),
			neededShare: z.number(),
			observedShare: z.number().nullable(),
			now: staffing,
			changed: staffing,
			requiredNow: z.number().nullable(),
			requiredChanged: z.number().nullable(),
			/** The most volume, in parts of today's, at which the promise holds with this staff. */
			highestVolume: z.number(),
		})
		.nullable(),
	doubts: z
		.array(
			z.discriminatedUnion('code', [
				z.object({ code: z.literal('history-cannot-answer'), metric: z.string() }),
				z.object({ code: z.literal('no-handling-time') }),
				z.object({ code: z.literal('no-arrivals') }),
				z.object({ code: z.literal('staff-implied'), staff: z.number() }),
				z.object({ code: z.literal('priorities-share-staff') }),
				z.object({ code: z.literal('model-differs'), model: z.number(), observed: z.number() }),
				z.object({ code: z.literal('nobody-gives-up') }),
			]),
		)
		.readonly(),
})
export type WhatIfShape = z.infer<typeof whatIfSchema>

/** What a history proposes; parts of the agreement's shape, for an edit to apply. */
export const proposalSchema = z.object({
	calendar: calendarSchema.nullable(),
	priorities: z
		.array(z.object({ word: z.string(), priority: prioritySchema.nullable(), tickets: z.number() }))
		.readonly(),
	objectives: z
		.array(
			z.object({
				objective: objectiveSchema,
				basis: z.object({
					months: z.number(),
					cases: z.number(),
					memory: z.number().nullable(),
					attainment: z.number().nullable(),
				}),
				chance,
			}),
		)
		.readonly(),
	doubts: z
		.array(
			z.discriminatedUnion('code', [
				z.object({ code: z.literal('time-zone-assumed'), timeZone: z.string() }),
				z.object({ code: z.literal('hours-from-arrivals') }),
				z.object({ code: z.literal('hours-unknown') }),
				z.object({ code: z.literal('holidays-unknown') }),
				z.object({ code: z.literal('no-priorities') }),
				z.object({ code: z.literal('unknown-priorities'), tickets: z.number() }),
				z.object({
					code: z.literal('no-target'),
					metric: z.enum(METRICS),
					priority: prioritySchema.nullable(),
					reason: z.string(),
				}),
				z.object({ code: z.literal('priority-order'), metric: z.enum(METRICS), priority: prioritySchema }),
				z.object({ code: z.literal('no-open-cases'), cases: z.number() }),
				z.object({ code: z.literal('quick-responses'), responses: z.number(), withinSeconds: z.number() }),
			]),
		)
		.readonly(),
})
export type ProposalShape = z.infer<typeof proposalSchema>
