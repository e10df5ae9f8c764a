import { z } from 'zod'
import { STANCES } from '../agreement/own-content'
import { agreementSchema } from '../agreement/schema'
import { idSchema } from '../agreement/values/scalars'
import { libraryClauseSchema } from '../library/clause'

const FAULTS = [
	'no-front-matter',
	'not-a-field',
	'missing-field',
	'bad-field',
	'text-outside',
	'unknown-stance',
	'double-stance',
	'empty-variant',
	'no-variant',
	'not-a-note',
] as const

/** A file that is no clause: which, in which line, and why. */
export const clauseFaultSchema = z.object({
	file: z.string(),
	/** Null where the file could not be read as text at all. */
	fault: z.object({ code: z.enum(FAULTS), line: z.int(), detail: z.string() }).nullable(),
})
export type BadClauseFile = z.infer<typeof clauseFaultSchema>

export const ownClausesSchema = z.object({
	clauses: z.array(libraryClauseSchema),
	/** Files beside them that are none; they stay as they are. */
	bad: z.array(clauseFaultSchema),
})

export const clauseKeySchema = z.object({ id: idSchema, language: z.enum(['de', 'en']) })
export type ClauseKey = z.infer<typeof clauseKeySchema>

export const clausesImportedSchema = z.object({
	/** Null where the dialog was closed. */
	imported: z.array(clauseKeySchema).nullable(),
	bad: z.array(clauseFaultSchema),
})

/** A place in an agreement whose wording was taken from the library. */
export const clauseUseSchema = z.object({
	agreementId: z.string(),
	title: z.string(),
	origin: z.enum(['shipped', 'own']),
	clause: z.string(),
	stance: z.enum(STANCES),
	language: z.enum(['de', 'en']),
	version: z.int(),
	/** The clause of the contract, or the own article, that it is the wording of. */
	place: z.string(),
})
export type ClauseUse = z.infer<typeof clauseUseSchema>
const none = z.object({})

/** The user's own clauses, files of the workspace. */
export const clauseChannels = {
	'clauses:list': { args: none, result: ownClausesSchema },
	/** Adds one or replaces the one with its id and language; a changed text gets the next version. */
	'clauses:save': { args: libraryClauseSchema, result: libraryClauseSchema },
	'clauses:delete': { args: clauseKeySchema, result: none },
	/** Undoes a deletion. */
	'clauses:restore': { args: clauseKeySchema, result: none },
	/** Opens the file dialog; what is no clause is told and left out, one that is there already gets another id. */
	'clauses:import': { args: none, result: clausesImportedSchema },
	/** Asks where to, and writes a clause as a file; null when the dialog was closed. */
	'clauses:export': { args: libraryClauseSchema, result: z.string().nullable() },
	/** Asks where to, and writes in what an agreement departs from house wording; null when the dialog was closed. Internal. */
	'clauses:report': {
		args: z.object({ agreement: agreementSchema, format: z.enum(['html', 'md', 'json']) }),
		result: z.string().nullable(),
	},
	/** Everywhere in the agreements of the workspace. */
	'clauses:uses': { args: none, result: z.array(clauseUseSchema) },
} as const
