import { z } from 'zod'
import { agreementSchema } from '../agreement/schema'
import { paperWordsSchema } from '../review/paper-words'
import { listedVersionSchema } from '../versions/listed-version'
import { versionHeadSchema } from '../versions/version'

const numberSchema = versionHeadSchema.shape.number

/** The first line of a log, from 1, that is not as it was written; worded by `versions.json` under `log.<kind>`. */
export const logFaultSchema = z
	.object({ line: z.int(), kind: z.enum(['changed', 'missing', 'inserted', 'not-following', 'unreadable', 'cut-off']) })
	.nullable()

export const versionListSchema = z.object({ versions: z.array(listedVersionSchema), logFault: logFaultSchema })
export type VersionList = z.infer<typeof versionListSchema>

export const makeVersionSchema = z.object({
	/** As it stands in the window; flush it first, so that what is kept is also on the disk. */
	agreement: agreementSchema,
	name: z.string().trim().min(1).max(200),
	note: z.string().max(5_000).default(''),
})

/** `same`: this text has a version already, which keeps its name. */
export const madeVersionSchema = z.object({ kind: z.enum(['created', 'same']), version: versionHeadSchema })
export type MadeVersion = z.infer<typeof madeVersionSchema>

/** A version that cannot be shown. */
const unusable = [
	z.object({ kind: z.literal('changed'), number: numberSchema }),
	z.object({ kind: z.literal('too-new'), number: numberSchema }),
] as const

export const readVersionSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('version'),
		head: versionHeadSchema,
		agreement: agreementSchema,
		/** What its contract said when it was made; null where an older Pledge made it. */
		words: paperWordsSchema.nullable(),
	}),
	...unusable,
])
export type ReadVersionReply = z.infer<typeof readVersionSchema>

/** For one undoable edit: the version's text in today's agreement. */
export const restoredSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('draft'), agreement: agreementSchema }),
	...unusable,
])
export type Restored = z.infer<typeof restoredSchema>
