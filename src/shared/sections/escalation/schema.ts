import { z } from 'zod'
import { prioritySchema } from '../../agreement/values/objective'
import { clockSchema, idSchema, lineSchema, secondsSchema, textSchema } from '../../agreement/values/scalars'

export const triggerSchema = z.discriminatedUnion('kind', [
	/** Part of the promised time that has passed, in percent. */
	z.object({ kind: z.literal('percent-elapsed'), percent: z.int().min(1).max(1_000) }),
	z.object({ kind: z.literal('breach') }),
	z.object({ kind: z.literal('time-after-breach'), seconds: secondsSchema.nullable(), clock: clockSchema }),
	z.object({ kind: z.literal('on-demand') }),
])
export type Trigger = z.infer<typeof triggerSchema>

export const escalationLevelSchema = z.object({
	id: idSchema,
	name: lineSchema,
	trigger: triggerSchema,
	/** Priorities this level applies to; empty means all. */
	priorities: z.array(prioritySchema).max(4),
	party: z.enum(['provider', 'customer', 'third-party']),
	role: lineSchema,
	contact: lineSchema,
	channel: lineSchema,
	deputy: lineSchema,
	responseSeconds: secondsSchema.nullable(),
	responseClock: clockSchema,
	outcome: textSchema,
})
export type EscalationLevel = z.infer<typeof escalationLevelSchema>

export const escalationSchema = z.object({
	levels: z.array(escalationLevelSchema).max(50),
	/** Who is reached, and how, outside the service hours. */
	outsideHours: textSchema,
	/** How suppliers and other third parties are brought in. */
	thirdParties: textSchema,
})
export type Escalation = z.infer<typeof escalationSchema>

export function emptyEscalation(): Escalation {
	return { levels: [], outsideHours: null, thirdParties: null }
}
