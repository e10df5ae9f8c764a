import type { z } from 'zod'
import { agreementFileSchema } from './file-schema'
import { MIGRATIONS } from './migrations/list'
import { type Agreement, SCHEMA_VERSION } from './schema'

/**
 * `path` is dotted (`services.items.0.name`), `message` is a sentence part: the schemas' in the language they were told,
 * ours in English with a `code` to say it in another.
 */
export type Problem = {
	readonly path: string
	readonly message: string
	readonly code?: 'not-an-object' | 'no-version' | 'double-id'
	/** Of `double-id`. */
	readonly id?: string
}

export type OpenedAgreement =
	| { readonly kind: 'opened'; readonly agreement: Agreement; readonly migratedFrom: number | null }
	/** Made by a newer Pledge; `raw` may be shown, never written back. `agreement` is there when it can be read as far as we know it. */
	| {
			readonly kind: 'too-new'
			readonly schemaVersion: number
			readonly agreement: Agreement | null
			readonly raw: unknown
	  }
	| { readonly kind: 'broken'; readonly problems: readonly Problem[] }

/**
 * What JSON says it is, led through the migrations and checked. Never throws; unknown extra fields are dropped, sections and
 * fields that are left out are blank.
 */
export function openAgreement(json: unknown): OpenedAgreement {
	if (typeof json !== 'object' || json === null || Array.isArray(json)) {
		return { kind: 'broken', problems: [{ path: '', message: 'is not a JSON object', code: 'not-an-object' }] }
	}
	const record = json as Record<string, unknown>
	const version = record.schemaVersion
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
		const message = 'is missing or not a whole number'
		return { kind: 'broken', problems: [{ path: 'schemaVersion', message, code: 'no-version' }] }
	}
	if (version > SCHEMA_VERSION) {
		const asKnown = agreementFileSchema.safeParse({ ...record, schemaVersion: SCHEMA_VERSION })
		return { kind: 'too-new', schemaVersion: version, agreement: asKnown.success ? asKnown.data : null, raw: json }
	}
	let current = record
	for (const step of MIGRATIONS) {
		if (current.schemaVersion === step.from) current = step.migrate(current)
	}
	const parsed = agreementFileSchema.safeParse(current)
	if (!parsed.success) return { kind: 'broken', problems: problemsOf(parsed.error) }
	const double = firstDoubleId(parsed.data)
	if (double !== null) return { kind: 'broken', problems: [double] }
	return { kind: 'opened', agreement: parsed.data, migratedFrom: version === SCHEMA_VERSION ? null : version }
}

export function problemsOf(error: z.ZodError): Problem[] {
	return error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: lowerFirst(issue.message) }))
}

/** Ids name things for references, anchors and paths: two of one name in one list cannot be told apart. */
function firstDoubleId(value: unknown, path = ''): Problem | null {
	if (Array.isArray(value)) {
		const seen = new Set<string>()
		for (const [index, item] of value.entries()) {
			const id = typeof item === 'object' && item !== null ? (item as Record<string, unknown>).id : undefined
			if (typeof id === 'string') {
				if (seen.has(id)) {
					const message = `the id "${id}" is used twice in this list`
					return { path: `${path}.${index}.id`, message, code: 'double-id', id }
				}
				seen.add(id)
			}
			const inner = firstDoubleId(item, `${path}.${index}`)
			if (inner !== null) return inner
		}
		return null
	}
	if (typeof value !== 'object' || value === null) return null
	for (const [key, child] of Object.entries(value)) {
		const inner = firstDoubleId(child, path === '' ? key : `${path}.${key}`)
		if (inner !== null) return inner
	}
	return null
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1)
}
