import { z } from 'zod'
import { versionHeadSchema } from './version'

/**
 * Why a version cannot be relied on. `changed`: its file is not what was written. `missing`: the log speaks of it and there is no file.
 * `not-in-log`: nothing says that it was made here.
 */
export const VERSION_FAULTS = ['changed', 'missing', 'not-in-log'] as const
export type VersionFault = (typeof VERSION_FAULTS)[number]

export const listedVersionSchema = z.discriminatedUnion('kind', [
	versionHeadSchema.extend({ kind: z.literal('version') }),
	/** Of a newer Pledge: it is there and whole, and cannot be shown. */
	z.object({ kind: z.literal('too-new'), number: z.int() }),
	z.object({
		kind: z.literal('faulty'),
		number: z.int(),
		fault: z.enum(VERSION_FAULTS),
		/** What the log says of it, or where that says nothing its file. */
		told: versionHeadSchema.nullable(),
	}),
])
export type ListedVersion = z.infer<typeof listedVersionSchema>
