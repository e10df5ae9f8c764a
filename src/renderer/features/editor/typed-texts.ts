import type { z } from 'zod'
import { type EditResult, setAt } from '../../../shared/agreement/edit'
import { type Agreement, agreementSchema } from '../../../shared/agreement/schema'

export type TypedText = {
	/** Path of the field; of a second text too, which stands under the field's path. */
	readonly path: string
	readonly text: string
	/** The text in the language that does not govern. */
	readonly isSecond: boolean
}

export type Match = TypedText & { readonly start: number; readonly length: number }

export type Search = { readonly query: string; readonly isCaseExact: boolean; readonly isWholeWord: boolean }

/** Plain strings in the schema that nobody writes as text, and what is said about the contract and not in it. */
const NOT_TYPED = new Set(['timeZone', 'madeFrom', 'country', 'region', 'translations', 'review'])

/** Every text a user typed, with the path of its field, in the order of the agreement. The schema tells text from codes. */
export function typedTexts(agreement: Agreement): readonly TypedText[] {
	const found: TypedText[] = []
	collect(agreementSchema, agreement, '', found)
	for (const [path, text] of Object.entries(agreement.translations)) {
		if (text !== '') found.push({ path, text, isSecond: true })
	}
	return found
}

/** The agreement with another text in the place of this one. */
export function withText(agreement: Agreement, { path, isSecond }: TypedText, text: string): EditResult {
	// The paths of second texts are keys of one record: their dots part nothing.
	if (isSecond) return setAt(agreement, 'translations', { ...agreement.translations, [path]: text })
	return setAt(agreement, path, text)
}

function collect(schema: z.core.$ZodType, value: unknown, path: string, found: TypedText[]): void {
	// Every schema class of zod is one of these; `def.type` tells which.
	const { def } = (schema as z.core.$ZodTypes)._zod
	switch (def.type) {
		case 'default':
		case 'nullable':
		case 'optional':
			if (value !== null && value !== undefined) collect(def.innerType, value, path, found)
			return
		case 'string':
			if (typeof value === 'string' && value !== '' && isFree(def)) found.push({ path, text: value, isSecond: false })
			return
		case 'array':
			for (const [index, item] of (Array.isArray(value) ? value : []).entries()) {
				collect(def.element, item, `${path}.${idOf(item) ?? index}`, found)
			}
			return
		case 'record':
			for (const [key, child] of entriesOf(value)) collect(def.valueType, child, `${path}.${key}`, found)
			return
		case 'object':
			for (const [key, child] of entriesOf(value)) {
				const inner = def.shape[key]
				if (inner !== undefined && !NOT_TYPED.has(key))
					collect(inner, child, path === '' ? key : `${path}.${key}`, found)
			}
			return
		case 'union': {
			const option = def.options.find((one) => (one as z.ZodType).safeParse(value).success)
			if (option !== undefined) collect(option, value, path, found)
		}
	}
}

/** A string with a pattern or format is an id, a date, a code. */
function isFree(def: z.core.$ZodStringDef): boolean {
	if ('format' in def && def.format !== undefined) return false
	return !(def.checks ?? []).some((check) => check._zod.def.check === 'string_format')
}

function entriesOf(value: unknown): [string, unknown][] {
	return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function idOf(item: unknown): string | null {
	if (typeof item !== 'object' || item === null || !('id' in item)) return null
	return typeof item.id === 'string' ? item.id : null
}

export function findMatches(texts: readonly TypedText[], search: Search): readonly Match[] {
	const pattern = patternOf(search)
	if (pattern === null) return []
	return texts.flatMap((typed) =>
		[...typed.text.matchAll(pattern)].map((match) => ({ ...typed, start: match.index, length: match[0].length })),
	)
}

/** The text with this one match replaced; the replacement is taken as it is typed. */
export function replaceMatch({ text, start, length }: Match, replacement: string): string {
	return text.slice(0, start) + replacement + text.slice(start + length)
}

export function replaceAllIn(text: string, search: Search, replacement: string): string {
	const pattern = patternOf(search)
	return pattern === null ? text : text.replace(pattern, () => replacement)
}

/** Every field in turn; a text that would break its limit stops the whole, so that it is all or nothing. */
export function replaceEverywhere(agreement: Agreement, search: Search, replacement: string): EditResult {
	let result: EditResult = { kind: 'changed', agreement }
	for (const typed of typedTexts(agreement)) {
		const next = replaceAllIn(typed.text, search, replacement)
		if (next === typed.text || result.kind !== 'changed') continue
		result = withText(result.agreement, typed, next)
	}
	return result
}

function patternOf({ query, isCaseExact, isWholeWord }: Search): RegExp | null {
	if (query === '') return null
	const escaped = query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
	// \b knows no umlauts: a word ends where neither letter nor figure follows.
	const body = isWholeWord ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped
	return new RegExp(body, isCaseExact ? 'gu' : 'giu')
}
