import { z } from 'zod'
import { idSchema } from './values/scalars'

/**
 * Who may see it. What is internal never leaves the house; what is external goes to the other side only where an export
 * is told to carry it.
 */
export const visibilitySchema = z.enum(['internal', 'external'])
export type Visibility = z.infer<typeof visibilitySchema>

/** A person as they write themselves; nobody's account. */
const authorSchema = z.string().min(1).max(200)
/** Instant, ISO 8601 with offset. */
const instantSchema = z.iso.datetime({ offset: true }).max(40)

/**
 * A place in the printed words of one language: an address (`review/addresses.ts`: a block, a cell, a line) and UTF-16
 * offsets into the words it had when the anchor was made (`text`). `quote` is `text` between `start` and `end`; `before`
 * and `after` are about 30 characters around it. An empty quote is a place between two letters. Offsets that do not fit
 * are no error: such an anchor is found by its words or not at all (`review/locate.ts`).
 */
export const anchorSchema = z.object({
	language: z.enum(['de', 'en']),
	/** Empty where the place was never found: then only the quote speaks. */
	block: z
		.string()
		.max(240)
		.regex(/^[A-Za-z0-9._#-]*$/),
	quote: z.string().max(200_000),
	before: z.string().max(200),
	after: z.string().max(200),
	text: z.string().max(200_000),
	start: z.int().min(0).max(200_000),
	end: z.int().min(0).max(200_000),
})
export type Anchor = z.infer<typeof anchorSchema>

/** Where it came from, when it was not written in Pledge: a file by its name and hash. */
export const sourceSchema = z.object({
	file: z.string().max(255),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	/** A change that the file does not mark as one; found by comparing with what was sent. */
	untracked: z.boolean().default(false),
})
export type Source = z.infer<typeof sourceSchema>

export const doneSchema = z.object({ by: authorSchema, at: instantSchema })

export const commentSchema = z.object({
	id: idSchema,
	author: authorSchema,
	at: instantSchema,
	text: z.string().min(1).max(20_000),
})
export type Comment = z.infer<typeof commentSchema>

/** A conversation on words of the paper: the first comment opens it, the others are replies. */
export const threadSchema = z.object({
	id: idSchema,
	anchor: anchorSchema,
	visibility: visibilitySchema,
	assignee: authorSchema.nullable(),
	resolved: doneSchema.nullable(),
	comments: z.array(commentSchema).min(1).max(500),
	source: sourceSchema.optional(),
})
export type Thread = z.infer<typeof threadSchema>

const scalarSchema = z.union([z.string().max(50_000), z.number(), z.boolean(), z.null()])
/** A field's value, or a small group of fields that only make sense together (`{kind, months}`, `[["08:00", "12:00"]]`). */
export const proposedSchema = z.union([
	scalarSchema,
	z.array(z.union([scalarSchema, z.array(scalarSchema).max(100)])).max(1_000),
	z.record(z.string().max(100), scalarSchema),
])
export type Proposed = z.infer<typeof proposedSchema>

const proposal = {
	id: idSchema,
	author: authorSchema,
	at: instantSchema,
	visibility: visibilitySchema,
	note: z.string().max(20_000).optional(),
	source: sourceSchema.optional(),
	state: z.enum(['open', 'accepted', 'rejected']),
	/** Null while it is open. */
	decided: doneSchema.nullable(),
}

/** A proposed change: of printed words, or of a value in the agreement. */
export const suggestionSchema = z.discriminatedUnion('kind', [
	/** An insertion is an empty quote at a place, a deletion an empty replacement. */
	z.object({ ...proposal, kind: z.literal('wording'), anchor: anchorSchema, replacement: z.string().max(50_000) }),
	/** `before` is what stood at the path when it was suggested; both in the units of the field. */
	z.object({
		...proposal,
		kind: z.literal('value'),
		path: z.string().min(1).max(500),
		before: proposedSchema,
		after: proposedSchema,
	}),
])
export type Suggestion = z.infer<typeof suggestionSchema>
export type WordingSuggestion = Extract<Suggestion, { kind: 'wording' }>
export type ValueSuggestion = Extract<Suggestion, { kind: 'value' }>

/** Offered for approval; any other name may be given too and is shown as it stands. */
export const APPROVAL_ROLES = ['legal', 'commercial', 'technical', 'management'] as const
export const approvalRoleSchema = z.string().min(1).max(100)

export const approvalSchema = z.object({
	id: idSchema,
	role: approvalRoleSchema,
	name: authorSchema,
	at: instantSchema,
	/** Of the agreement that was approved (`contentHash`); another hash today voids it. */
	contentHash: z.string().regex(/^[0-9a-f]{64}$/),
	/** The points as they were worded to the one who approved. */
	checklist: z.array(z.object({ text: z.string().min(1).max(500), done: z.boolean() })).max(100),
	/** Taken back: it stays with its reason and counts no more. */
	withdrawn: doneSchema.extend({ reason: z.string().min(1).max(2_000) }).optional(),
})
export type Approval = z.infer<typeof approvalSchema>

/**
 * A finding that somebody decided to leave as it is. It belongs to what was found that day: with another severity or other
 * values it is another finding, and is told again.
 */
export const silenceSchema = z.object({
	id: idSchema,
	/** Errors and blanks keep an agreement from being final and cannot be silenced. */
	severity: z.enum(['warning', 'info']),
	rule: z.string().min(1).max(100),
	path: z.string().max(500),
	values: z.record(z.string().max(100), z.union([z.string().max(50_000), z.number()])),
	reason: z.string().min(1).max(20_000),
	by: authorSchema,
	at: instantSchema,
})
export type Silence = z.infer<typeof silenceSchema>

/** Something to go through before a renewed draft goes out, see `renewal/points.ts`; `done` once somebody has. */
export const renewalPointSchema = z.object({
	code: z.string().min(1).max(60),
	values: z.record(z.string().max(100), z.union([z.string().max(50_000), z.number()])),
	path: z.string().max(500).nullable(),
	done: z.boolean(),
})

/** The agreement of the term before, and what is to be gone through. Titles may change: this one is that of the day it was made. */
export const renewalSchema = z.object({
	from: z.object({ id: idSchema, title: z.string().max(300) }),
	points: z.array(renewalPointSchema).max(5_000),
})
export type Renewal = z.infer<typeof renewalSchema>

/** The most that a file may hold of each. */
export const REVIEW_LIMITS = {
	threads: 5_000,
	suggestions: 5_000,
	approvals: 500,
	silenced: 5_000,
	required: 20,
} as const

/** What was said about an agreement while it was made. Never in its content hash, never in a document of it. */
export const reviewSchema = z.object({
	threads: z.array(threadSchema).max(REVIEW_LIMITS.threads),
	suggestions: z.array(suggestionSchema).max(REVIEW_LIMITS.suggestions),
	approvals: z.array(approvalSchema).max(REVIEW_LIMITS.approvals),
	/** Roles without whose approval there is no final. */
	required: z.array(approvalRoleSchema).max(REVIEW_LIMITS.required),
	silenced: z.array(silenceSchema).max(REVIEW_LIMITS.silenced),
	/** Of a draft that goes on from an agreement of the term before. */
	renewal: renewalSchema.optional(),
})
export type Review = z.infer<typeof reviewSchema>

export function emptyReview(): Review {
	return { threads: [], suggestions: [], approvals: [], required: [], silenced: [] }
}
