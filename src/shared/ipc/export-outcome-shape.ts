import { z } from 'zod'
import { agreementSchema } from '../agreement/schema'
import { exportEntrySchema } from './shapes'

/** What a rule says of a draft; blanks have the rule `blank`. */
const findingSchema = z.object({
	rule: z.string(),
	severity: z.enum(['error', 'warning', 'info']),
	section: z.string(),
	path: z.string(),
	values: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const exportOutcomeSchema = z.discriminatedUnion('kind', [
	/** `warnings` are what a draft may go out with and a final may not: files of annexes that are missing or were changed. */
	z.object({ kind: z.literal('exported'), entry: exportEntrySchema, warnings: z.array(findingSchema).default([]) }),
	/** A final export of something that still has blanks or errors; nothing was written. */
	z.object({ kind: z.literal('final-refused'), findings: z.array(findingSchema) }),
	/** Stopped before its end; what it had written is taken back and the log has no line of it. */
	z.object({ kind: z.literal('cancelled') }),
])
export type ExportOutcome = z.infer<typeof exportOutcomeSchema>

/** Versions by their number; null is the agreement as it stands. */
export const redlineRequestSchema = z.object({
	agreement: agreementSchema,
	older: z.int().nullable(),
	newer: z.int().nullable(),
	audience: z.enum(['external', 'internal']),
})

export const redlineOutcomeSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('exported'), entry: exportEntrySchema }),
	/** The dialog was closed. */
	z.object({ kind: z.literal('closed') }),
	/** A version that cannot be relied on. */
	z.object({ kind: z.enum(['changed', 'too-new']), number: z.int() }),
])
export type RedlineOutcome = z.infer<typeof redlineOutcomeSchema>
