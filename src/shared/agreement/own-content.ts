import { z } from 'zod'
import { idSchema, textSchema } from './values/scalars'

/** Whom a clause leans to: not its tone, but what it gives and takes. */
export const STANCES = ['provider', 'neutral', 'customer'] as const
export type Stance = (typeof STANCES)[number]

/**
 * The clause of the library that a wording was taken from, with its text of that day: what was changed in it since, here or there, can
 * be told. Internal, as it says what a side would rather have written.
 */
export const takenFromSchema = z.object({
	clause: idSchema,
	origin: z.enum(['shipped', 'own']),
	stance: z.enum(STANCES),
	version: z.int().min(1),
	text: z.string().max(50_000),
})
export type TakenFrom = z.infer<typeof takenFromSchema>

/** `marked`: the text has marks (`outline/marked-text.ts`); without it, it is printed letter by letter. */
const worded = { marked: z.literal(true).optional(), takenFrom: takenFromSchema.optional() }

/** What users write themselves: text (paragraphs parted by empty lines) and tables. */
export const ownBlockSchema = z.discriminatedUnion('kind', [
	z.object({ id: idSchema, kind: z.literal('text'), text: textSchema, ...worded }),
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
	...worded,
})
export type Override = z.infer<typeof overrideSchema>
