import { z } from 'zod'
import { silenceSchema, suggestionSchema } from '../agreement/review'
import { agreementSchema } from '../agreement/schema'
import { idSchema } from '../agreement/values/scalars'
import { CARRIED_REVIEWS } from '../bundles/carried'
import { CHOICES } from '../bundles/choice'
import { aboutSchema } from '../bundles/manifest'
import { versionHeadSchema } from '../versions/version'

export const BUNDLE_REFUSALS = ['not-a-bundle', 'encrypted', 'damaged', 'too-large', 'too-new', 'changed'] as const

/** Worded by `bundles.json` under `refused.<reason>`; `part` names what is wrong, where it is one thing. */
const refused = z.object({ kind: z.literal('refused'), reason: z.enum(BUNDLE_REFUSALS), part: z.string() })

const audience = z.enum(['internal', 'external'])
const path = z.string().min(1).max(4_096)

/** What is in a file that somebody sent, before anything is done with it. */
export const bundleSeenSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('bundle'),
		audience,
		about: aboutSchema,
		agreementId: idSchema,
		title: z.string(),
		customer: z.string().nullable(),
		threads: z.int(),
		suggestions: z.int(),
		versions: z.int(),
		/** The agreement is in the workspace. */
		isKnown: z.boolean(),
		/** Its log is not as it was written. */
		isLogChanged: z.boolean(),
	}),
	refused,
])
export type BundleSeen = z.infer<typeof bundleSeenSchema>

const spoken = { id: z.string(), author: z.string(), at: z.string(), text: z.string(), quote: z.string() }
const saidSchema = z.discriminatedUnion('kind', [
	z.object({
		...spoken,
		kind: z.enum([
			...(['thread', 'reply', 'rewritten', 'resolved', 'reopened', 'removed', 'shown', 'hidden', 'assigned'] as const),
			...(['approval', 'withdrawn', 'required'] as const),
		]),
	}),
	z.object({
		...spoken,
		kind: z.enum(['suggestion', 'accepted', 'rejected', 'dropped']),
		suggestion: suggestionSchema,
	}),
	z.object({ ...spoken, kind: z.enum(['silenced', 'unsilenced']), silence: silenceSchema }),
])

const fieldSchema = z.object({
	/** In the mergeable shape (`bundles/merge-shape.ts`). */
	path: z.string(),
	kind: z.enum(['changed', 'added', 'removed', 'order']),
	mine: z.unknown(),
	theirs: z.unknown(),
	isConflict: z.boolean(),
	choices: z.array(z.enum(CHOICES)),
	/** What several people on the other side want there, where they do not agree. */
	alternatives: z.array(z.unknown()).optional(),
})

export const incomingSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('incoming'),
		/** Names the file whose content this is. */
		sha256: z.string(),
		/** As what was sent tells it. */
		audience,
		/** Its file says that it comes from the house, which nothing proves: it is read like one of the other side. */
		isRelabelled: z.boolean(),
		about: aboutSchema,
		ours: agreementSchema,
		/** Ours with all of theirs. */
		theirs: agreementSchema,
		said: z.array(saidSchema),
		disputed: z.array(fieldSchema),
		fields: z.array(fieldSchema),
		/** Names of versions that are not here yet. */
		versions: z.array(z.string()),
	}),
	refused,
])
export type IncomingReply = z.infer<typeof incomingSchema>

export const takeInSchema = z.object({
	path,
	/** Of the file that was looked at; null takes whatever is there. */
	sha256: z.string().nullable(),
	/** By path; ours stands where none is made. */
	choices: z.record(z.string().max(1_200), z.enum(CHOICES)),
})

export const bundleTakenSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('taken'),
		id: idSchema,
		/** It was not in the workspace before. */
		isNew: z.boolean(),
		/** Fields in which theirs stands now. */
		taken: z.int(),
		/** Fields in which ours stands and theirs is an open suggestion beside it. */
		suggested: z.int(),
		/** Paths of fields that were chosen and do not fit together with the rest of their section; ours stands. */
		unfit: z.array(z.string()),
		/** Names what was taken in, to undo it. */
		state: z.string(),
	}),
	/** The file is another one than was looked at. */
	z.object({ kind: z.literal('other-file') }),
	refused,
])
export type BundleTakenReply = z.infer<typeof bundleTakenSchema>

export const bundleOpenedSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('bundle'),
		audience,
		about: aboutSchema,
		agreement: agreementSchema,
		/** When the file was last written. */
		savedAt: z.string(),
		/** The file takes what is saved. */
		canWrite: z.boolean(),
		/** Paths that two sides changed in different ways and nobody has decided. */
		conflicts: z.array(z.string()),
		isLogChanged: z.boolean(),
	}),
	refused,
])
export type BundleOpenedReply = z.infer<typeof bundleOpenedSchema>

export const saveBundleSchema = z.object({ path, agreement: agreementSchema })
export const bundlePathSchema = z.object({ path })

/** What could go along, to choose from. */
export const bundleContentsSchema = z.object({
	title: z.string(),
	customer: z.string().nullable(),
	threads: z.object({ internal: z.int(), external: z.int() }),
	suggestions: z.object({ internal: z.int(), external: z.int() }),
	attachments: z.int(),
	logEntries: z.int(),
	/** Newest first. */
	versions: z.array(versionHeadSchema.extend({ isKnownOutside: z.boolean() })),
	/** Numbers of versions that are not as they were made: they do not go along. */
	leftOut: z.array(z.int()),
	/** To whom something was sent last; empty where nobody was named. */
	recipient: z.string(),
})
export type BundleContents = z.infer<typeof bundleContentsSchema>

export const packBundleSchema = z.object({
	id: idSchema,
	audience,
	review: z.enum(CARRIED_REVIEWS),
	versions: z.array(z.int()).max(10_000),
	recipient: z.string().max(300),
	note: z.string().max(5_000),
})

export const packedBundleSchema = z.object({ path: z.string(), sha256: z.string(), bytes: z.number(), at: z.string() })
export type PackedBundle = z.infer<typeof packedBundleSchema>
