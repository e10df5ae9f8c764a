import { z } from 'zod'
import { type Agreement, agreementSchema, emptyAgreement } from './schema'

/** What tells an agreement from any other JSON, and may therefore not be left out of a file. */
type Needed = 'schemaVersion' | 'title'

/** Goes into a file that was written by hand without an id; a workspace names its agreements by their folders. */
const ID_OF_NAMELESS = 'agreement'

/**
 * An agreement as a file may hold it: sections and their fields may be left out, and parsing puts the empty value there.
 * What stands in lists is not completed, for a promise without its share would be another promise.
 */
export const agreementFileSchema = completing(agreementSchema, blanks()) as z.ZodType<Agreement> // nothing but defaults was added

/** Draft 2020-12 JSON Schema of an agreement file, as published by `pledge schema`. */
export function agreementJsonSchema(): Record<string, unknown> {
	// Input side: fields with a default may be left out of a file.
	return z.toJSONSchema(agreementFileSchema, { io: 'input', target: 'draft-2020-12' }) as Record<string, unknown>
}

function blanks(): Omit<Agreement, Needed> {
	const { schemaVersion: _version, title: _title, ...rest } = emptyAgreement(ID_OF_NAMELESS)
	return rest
}

/** The same schema with a default, out of `blank`, for every key that `blank` has, at every depth. */
function completing(schema: z.ZodType, blank: unknown): z.ZodType {
	if (schema instanceof z.ZodDefault) return completing(schema.unwrap() as z.ZodType, blank)
	if (!(schema instanceof z.ZodObject) || !isRecord(blank)) return schema
	const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => {
		const value = Object.hasOwn(blank, key) ? blank[key] : undefined
		return [key, value === undefined ? field : completing(field, value).default(() => value)]
	})
	return schema.extend(Object.fromEntries(fields))
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}
