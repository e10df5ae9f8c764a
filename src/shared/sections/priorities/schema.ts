import { z } from 'zod'
import { prioritySchema } from '../../agreement/values/objective'
import { idSchema, lineSchema, textSchema } from '../../agreement/values/scalars'

export const priorityLevelSchema = z.object({
	id: prioritySchema,
	name: lineSchema,
	definition: textSchema,
	examples: z.array(z.string().max(2_000)).max(50),
})
export type PriorityLevel = z.infer<typeof priorityLevelSchema>

export const scaleStepSchema = z.object({ id: idSchema, name: lineSchema, definition: textSchema })
export type ScaleStep = z.infer<typeof scaleStepSchema>

export const prioritiesSchema = z.object({
	levels: z.array(priorityLevelSchema).max(4),
	impacts: z.array(scaleStepSchema).max(6),
	urgencies: z.array(scaleStepSchema).max(6),
	/** `matrix[impact][urgency]`, rows in the order of `impacts`, columns in the order of `urgencies`. */
	matrix: z.array(z.array(prioritySchema).max(6)).max(6),
	/** Who sets the priority of a report; the other side may object. */
	setBy: z.enum(['customer', 'provider', 'jointly']),
	dispute: textSchema,
})
export type Priorities = z.infer<typeof prioritiesSchema>

export function emptyPriorities(): Priorities {
	return { levels: [], impacts: [], urgencies: [], matrix: [], setBy: 'customer', dispute: null }
}
