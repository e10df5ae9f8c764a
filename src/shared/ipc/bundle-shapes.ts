import { z } from 'zod'
import { agreementSchema } from '../agreement/schema'
import { idSchema } from '../agreement/values/scalars'

export const BUNDLE_REFUSALS = ['not-a-bundle', 'encrypted', 'damaged', 'too-large', 'too-new', 'changed'] as const

/** Worded by `versions.json` under `bundle.<reason>`; `part` names what is wrong, where it is one thing. */
const refused = z.object({ kind: z.literal('refused'), reason: z.enum(BUNDLE_REFUSALS), part: z.string() })

export const bundleTakenSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('taken'),
		id: idSchema,
		/** It was not in the workspace before. */
		isNew: z.boolean(),
		/** Fields that both sides changed: theirs are now open suggestions beside ours. */
		suggested: z.int(),
		/** Paths of those that no suggestion can show; ours stands. */
		undecided: z.array(z.string()),
	}),
	refused,
])
export type BundleTakenReply = z.infer<typeof bundleTakenSchema>

export const bundleOpenedSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('bundle'),
		audience: z.enum(['internal', 'external']),
		agreement: agreementSchema,
		/** Paths that two sides changed in different ways and nobody has decided. */
		conflicts: z.array(z.string()),
	}),
	refused,
])
export type BundleOpenedReply = z.infer<typeof bundleOpenedSchema>
