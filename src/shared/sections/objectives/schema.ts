import { z } from 'zod'
import { objectiveSchema } from '../../agreement/values/objective'
import { lineSchema } from '../../agreement/values/scalars'

export const objectivesSchema = z.object({
	items: z.array(objectiveSchema).max(1_000),
	/** Who measures; a missing measurement counts against whoever had to deliver it, unless left out. */
	measuredBy: z.enum(['provider', 'customer', 'third-party']),
	measurementTool: lineSchema,
	missingMeasurement: z.enum(['against-measurer', 'left-out']),
})
export type Objectives = z.infer<typeof objectivesSchema>

export function emptyObjectives(): Objectives {
	return { items: [], measuredBy: 'provider', measurementTool: null, missingMeasurement: 'against-measurer' }
}
