import type { Agreement } from '../../src/shared/agreement/schema'

export type Json = Record<string, unknown>
/** `schemas`: every alternative the schema has for this place. For the discriminator of a union, `whole` is the union. */
export type Leaf = {
	readonly path: readonly (string | number)[]
	readonly schemas: readonly Json[]
	readonly value: unknown
	readonly whole: readonly Json[] | null
}

/** Every leaf of a value, with what its schema allows in its place. */
export function leavesOf(
	value: unknown,
	schema: Json,
	path: readonly (string | number)[] = [],
	whole: readonly Json[] | null = null,
): Leaf[] {
	const schemas = alternatives(schema)
	const here = schemas.find((option) => fits(option, value)) ?? {}
	if (Array.isArray(value)) {
		const tuple = here.prefixItems as Json[] | undefined
		return value.flatMap((item, index) =>
			leavesOf(item, tuple?.[index] ?? ((here.items ?? {}) as Json), [...path, index]),
		)
	}
	if (typeof value === 'object' && value !== null) {
		const properties = (here.properties ?? {}) as Record<string, Json>
		const rest = (here.additionalProperties ?? {}) as Json
		return Object.entries(value).flatMap(([key, child]) => {
			const isDiscriminator = schemas.length > 1 && schemas.every((option) => isTold(option, key))
			return leavesOf(child, properties[key] ?? rest, [...path, key], isDiscriminator ? schemas : null)
		})
	}
	return [{ path, schemas, value, whole }]
}

/** Whether an alternative is told by its value of the key; null is told by being null. */
function isTold(option: Json, key: string): boolean {
	return option.type === 'null' || 'const' in ((option.properties as Record<string, Json> | undefined)?.[key] ?? {})
}

function alternatives(schema: Json): Json[] {
	const options = (schema.anyOf ?? schema.oneOf) as Json[] | undefined
	return options === undefined ? [schema] : options.flatMap(alternatives)
}

function fits(schema: Json, value: unknown): boolean {
	if ('const' in schema) return schema.const === value
	if (schema.type === 'null') return value === null
	if (schema.type === 'array') return Array.isArray(value)
	if (schema.type === 'object') {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
		const properties = (schema.properties ?? {}) as Record<string, Json>
		return Object.entries(properties).every(
			([key, child]) => !('const' in child) || child.const === (value as Json)[key],
		)
	}
	if (schema.type === 'integer' || schema.type === 'number') return typeof value === 'number'
	return schema.type === typeof value
}

/** The agreement with another value in the leaf's place, in every way worth trying. */
export function changesOf(agreement: Agreement, leaf: Leaf): unknown[] {
	const { path, whole } = leaf
	if (whole !== null) {
		const kind = path[path.length - 1] as string // discriminators are keys, not positions
		const others = whole.filter(
			(option) =>
				option.type === 'object' &&
				((option.properties as Record<string, Json>)[kind]?.const as unknown) !== leaf.value,
		)
		return others.map((option) =>
			replaceAt(agreement, path.slice(0, -1), minimal(option, path.slice(0, -1), agreement)),
		)
	}
	return leaf.schemas
		.flatMap((schema) => valuesOf(schema, leaf.value))
		.map((value) => replaceAt(agreement, path, value))
}

/** The plainest value a schema allows; ids stay what they were. */
function minimal(schema: Json, path: readonly (string | number)[], agreement: Agreement): unknown {
	const options = alternatives(schema)
	if (options.some((option) => option.type === 'null')) return null
	const first = options[0] ?? {}
	if ('const' in first) return first.const
	if (Array.isArray(first.enum)) return first.enum[0]
	if (first.type === 'object') {
		const properties = Object.entries((first.properties ?? {}) as Record<string, Json>)
		return Object.fromEntries(
			properties.map(([key, child]) => [key, key === 'id' ? 'b1' : minimal(child, [...path, key], agreement)]),
		)
	}
	if (first.type === 'array')
		return first.minItems === undefined ? [] : [minimal((first.items ?? {}) as Json, path, agreement)]
	if (first.type === 'integer' || first.type === 'number')
		return Math.max(1, typeof first.minimum === 'number' ? first.minimum : 1)
	return first.type === 'boolean' ? false : 'x'
}

function valuesOf(schema: Json, value: unknown): unknown[] {
	if (Array.isArray(schema.enum)) return schema.enum.filter((one) => one !== value)
	if ('const' in schema) return schema.const === value ? [] : [schema.const]
	if (schema.type === 'boolean') return [!(value as boolean)]
	if (schema.type === 'integer' || schema.type === 'number')
		return typeof value === 'number' ? [value + 1, value + 60, value - 1, Math.round(value / 2)] : [1, 60]
	if (schema.type !== 'string') return schema.type === 'null' && value !== null ? [null] : []
	const text = typeof value === 'string' ? value : ''
	if (/^\d{4}-\d\d-\d\d$/.test(text)) return ['2028-02-29']
	if (/^\d\d:\d\d$/.test(text)) return ['07:30', '23:30']
	if (/^\d\d-\d\d$/.test(text)) return ['06-15']
	if (/^[0-9a-f]{64}$/.test(text)) return ['b'.repeat(64)]
	return [`${text}X`, 'Zzz', 'DKK', 'FR', 'AT', 'Europe/Paris', 'other']
}

function replaceAt(container: unknown, path: readonly (string | number)[], value: unknown): unknown {
	const [head, ...rest] = path
	if (head === undefined) return value
	if (Array.isArray(container))
		return container.map((item, index) => (index === head ? replaceAt(item, rest, value) : item))
	const record = container as Json
	return { ...record, [head]: replaceAt(record[head], rest, value) }
}

/** `services.items.*.name`: positions and the keys of records do not matter. */
export function pattern(path: readonly (string | number)[]): string {
	return path
		.map((step, index) =>
			typeof step === 'number' || RECORDS.some((record) => record.test(path.slice(0, index).join('.'))) ? '*' : step,
		)
		.join('.')
}
const RECORDS = [
	/^serviceHours\.calendars\.\d+\.holidays\.dates$/,
	/^serviceHours\.calendars\.\d+\.open$/,
	/^roles\.raci\.\d+\.assignments$/,
	/^translations$/,
	/^actionPlan\.tasks\.\d+\.source\.facts$/,
	/^review\.suggestions\.\d+\.(before|after)$/,
	/^review\.silenced\.\d+\.values$/,
	/^review\.renewal\.points\.\d+\.values$/,
]

/** Every leaf the schema knows, whichever alternative it stands in. */
export function schemaPatterns(schema: Json, path = ''): string[] {
	const at = (step: string) => (path === '' ? step : `${path}.${step}`)
	const options = alternatives(schema)
	if (options.length > 1)
		return [
			...new Set(options.filter((option) => option.type !== 'null').flatMap((option) => schemaPatterns(option, path))),
		]
	if (schema.type === 'array') {
		const items = (schema.prefixItems as Json[] | undefined) ?? [(schema.items ?? {}) as Json]
		return [...new Set(items.flatMap((item) => schemaPatterns(item, at('*'))))]
	}
	if (schema.type === 'object') {
		const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>).flatMap(([key, child]) =>
			schemaPatterns(child, at(key)),
		)
		const rest =
			typeof schema.additionalProperties === 'object'
				? schemaPatterns(schema.additionalProperties as Json, at('*'))
				: []
		return [...properties, ...rest]
	}
	return [path]
}
