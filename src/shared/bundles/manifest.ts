import { z } from 'zod'
import { idSchema } from '../agreement/values/scalars'
import { contentHashSchema } from '../versions/version'
import { CARRIED_REVIEWS } from './carried'
import { conflictSchema } from './conflict'
import { MOST_PAST } from './past'

/** Raised when older Pledges could no longer read a bundle rightly. */
export const BUNDLE_VERSION = 1

const instantSchema = z.iso.datetime({ offset: true }).max(40)

/** Who sent it and who last worked in it, as they call themselves; nobody vouches for it. */
export const aboutSchema = z.object({
	sent: z
		.object({
			by: z.string().max(200),
			at: instantSchema,
			to: z.string().max(300),
			/** What the sender asks of the reader. */
			note: z.string().max(5_000),
		})
		.nullable()
		.default(null),
	saved: z
		.object({ by: z.string().max(200), at: instantSchema })
		.nullable()
		.default(null),
})
export type BundleAbout = z.infer<typeof aboutSchema>

/** What is in a bundle. A newer one may say more; `formatVersion` alone tells whether it can be read. */
export const manifestSchema = z.object({
	format: z.literal('pledge-bundle'),
	formatVersion: z.literal(BUNDLE_VERSION),
	pledgeVersion: z.string().max(40),
	agreementId: idSchema,
	audience: z.enum(['internal', 'external']),
	/** SHA-256 of every other part by its name. */
	parts: z.record(z.string().max(200), contentHashSchema),
	/** What follows is missing in bundles of the first Pledge. */
	review: z.enum(CARRIED_REVIEWS).default('all'),
	past: z
		.array(z.string().regex(/^[0-9a-f]{16}$/))
		.max(MOST_PAST)
		.default([]),
	about: aboutSchema.default({ sent: null, saved: null }),
})
export type Manifest = z.infer<typeof manifestSchema>

export const formatSchema = z.object({ format: z.literal('pledge-bundle'), formatVersion: z.int().min(1) })

export const conflictsSchema = z.array(conflictSchema).max(20_000)

/** The only names that a part may have. */
export const PARTS = {
	manifest: 'manifest.json',
	agreement: 'agreement.json',
	base: 'base.json',
	conflicts: 'conflicts.json',
	log: 'log.jsonl',
	version: /^versions\/([1-9]\d{0,6})\.json$/,
	attachment: /^attachments\/([0-9a-f]{64})\.pdf$/,
} as const

export function isPartName(name: string): boolean {
	const { version, attachment, ...fixed } = PARTS
	return Object.values(fixed).some((known) => known === name) || version.test(name) || attachment.test(name)
}
