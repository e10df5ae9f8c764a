import { z } from 'zod'
import { idSchema, textSchema } from './values/scalars'

/** What users write themselves: text (paragraphs parted by empty lines) and tables. */
export const ownBlockSchema = z.discriminatedUnion('kind', [
	z.object({ id: idSchema, kind: z.literal('text'), text: textSchema }),
	z.object({
		id: idSchema,
		kind: z.literal('table'),
		head: z.array(z.string().max(2_000)).min(1).max(12),
		rows: z.array(z.array(z.string().max(10_000)).max(12)).max(2_000),
	}),
])
export type OwnBlock = z.infer<typeof ownBlockSchema>

/** The sections an own article may stand behind, in print order. */
export const ARTICLE_PLACES = [
	'parties',
	'services',
	'service-hours',
	'priorities',
	'objectives',
	'reporting',
	'escalation',
	'downtime',
	'remedies',
	'roles',
	'governance',
	'legal',
] as const

export const ownArticleSchema = z.object({
	id: idSchema,
	after: z.enum(ARTICLE_PLACES),
	title: z.string().max(300).nullable(),
	content: z.array(ownBlockSchema).max(500),
})
export type OwnArticle = z.infer<typeof ownArticleSchema>

/** A PDF that belongs to the contract; its bytes lie beside the agreement, named by their hash. */
export const attachmentSchema = z.object({
	fileName: z.string().min(1).max(255),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	pages: z.int().min(1).max(100_000),
})

export const ownAnnexSchema = z.object({
	id: idSchema,
	title: z.string().max(300).nullable(),
	content: z.array(ownBlockSchema).max(500),
	attachment: attachmentSchema.nullable(),
})
export type OwnAnnex = z.infer<typeof ownAnnexSchema>

/**
 * Wording changed by hand. `madeFrom` is the text the clause had when it was changed, values filled in: when the wording or
 * a value moves later, the difference is told, never swallowed.
 */
export const overrideSchema = z.object({
	clause: z
		.string()
		.regex(/^[a-z][a-z0-9-]*\.[A-Za-z0-9._-]+$/)
		.max(200),
	language: z.enum(['de', 'en']),
	text: z.string().max(50_000),
	madeFrom: z.string().max(50_000),
})
export type Override = z.infer<typeof overrideSchema>
