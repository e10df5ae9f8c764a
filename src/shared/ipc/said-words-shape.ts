import { z } from 'zod'

/** As in history/said-words.ts. */
export const saidWordsSchema = z.object({
	priorities: z.array(z.object({ word: z.string(), rows: z.number(), priority: z.number() })),
	services: z.array(z.object({ word: z.string(), rows: z.number() })),
})
