import { z } from 'zod'
import { idSchema } from '../agreement/values/scalars'

/** As in sheets/summary/proof.ts: what of the past the user allowed to leave the house. */
export const proofLineSchema = z
	.object({
		objectiveId: idSchema,
		kept: z.int().min(0),
		of: z.int().min(1),
		from: z.iso.date(),
		to: z.iso.date(),
	})
	.refine(({ kept, of, from, to }) => kept <= of && from <= to)
