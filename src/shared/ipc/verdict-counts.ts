import { z } from 'zod'

const count = z.number().int().nonnegative().max(100_000)

/** How many objectives of an agreement got which verdict. */
export const verdictCountsSchema = z.object({
	realistic: count,
	tight: count,
	unrealistic: count,
	/** Not enough data. */
	silent: count,
})
export type VerdictCounts = z.infer<typeof verdictCountsSchema>

/** What the histories of an agreement last said, as a list shows it. */
export const listedVerdictsSchema = verdictCountsSchema.extend({
	/** ISO instant of the judgement. */
	judgedAt: z.string(),
	/** The draft, its histories or the program have changed since; opening the agreement judges anew. */
	isOld: z.boolean(),
})
export type ListedVerdicts = z.infer<typeof listedVerdictsSchema>
