import { z } from 'zod'
import { METRICS } from '../agreement/values/objective'
import { idSchema } from '../agreement/values/scalars'

export const BENCHMARKS_VERSION = 1

/**
 * What others reach, as the user read it somewhere. `value` and `share` are in the units of an objective: seconds for
 * times, parts per million for shares and for the part of cases. Without a source and a date a figure is hearsay, so both
 * are required and none is shipped.
 */
export const benchmarkSchema = z.object({
	id: idSchema,
	metric: z.enum(METRICS),
	value: z.number().nonnegative(),
	share: z.number().int().min(0).max(1_000_000).nullable(),
	source: z.string().trim().min(1).max(500),
	/** The day of the source, or of the look at it. */
	date: z.iso.date(),
	note: z.string().max(2_000).default(''),
})
export type Benchmark = z.infer<typeof benchmarkSchema>

/** `benchmarks.json` of a workspace. */
export const benchmarksFileSchema = z.object({
	schemaVersion: z.literal(BENCHMARKS_VERSION),
	benchmarks: z.array(benchmarkSchema).max(1_000),
})
export type BenchmarksFile = z.infer<typeof benchmarksFileSchema>
