import { z } from 'zod'
import { ARTICLE_PLACES, STANCES } from '../agreement/own-content'
import { idSchema } from '../agreement/values/scalars'

/** What clauses are about, in the order of the library. */
export const TOPICS = [
	'liability',
	'credits',
	'downtime',
	'clocks',
	'measurement',
	'commercial',
	'data',
	'term',
	'law',
	'other',
] as const
export type Topic = (typeof TOPICS)[number]

export const variantSchema = z.object({
	stance: z.enum(STANCES),
	/** Run-in title of the clause. */
	title: z.string().max(300).nullable(),
	/** Text with marks (`outline/marked-text.ts`). */
	text: z.string().min(1).max(50_000),
	/** When one takes it, and what it shifts between the sides. */
	when: z.string().max(5_000).nullable(),
	shifts: z.string().max(5_000).nullable(),
})
export type LibraryVariant = z.infer<typeof variantSchema>

/** One thing that is negotiated, in one language, in up to three variants: one file. */
export const libraryClauseSchema = z.object({
	id: idSchema,
	/** Raised whenever a text changes. */
	version: z.int().min(1).max(1_000_000),
	language: z.enum(['de', 'en']),
	topic: z.enum(TOPICS),
	heading: z.string().min(1).max(300),
	/** Clauses of the contract whose place it can take; none: it is put in as an article of its own. */
	targets: z.array(z.string().regex(/^[a-z][a-z0-9-]*\.[A-Za-z0-9._-]+$/)).max(50),
	/** The section an article of it stands behind. */
	after: z.enum(ARTICLE_PLACES),
	/** Slot name to a sample value. */
	slots: z.record(z.string().regex(/^[A-Za-z0-9]+$/), z.string().max(2_000)),
	variants: z.array(variantSchema).min(1).max(STANCES.length),
})
export type LibraryClause = z.infer<typeof libraryClauseSchema>

export type Origin = 'shipped' | 'own'
/** A clause and whose it is. */
export type LibraryEntry = { readonly origin: Origin; readonly clause: LibraryClause }
