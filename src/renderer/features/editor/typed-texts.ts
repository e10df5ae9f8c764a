import type { Agreement } from '../../../shared/agreement/schema'

export type TypedText = { readonly path: string; readonly text: string }

export type Match = {
	readonly path: string
	/** The whole text the match stands in. */
	readonly text: string
	readonly start: number
	readonly length: number
}

export type Search = { readonly query: string; readonly isCaseExact: boolean; readonly isWholeWord: boolean }

/** Keys whose strings are chosen, counted or named by the program, never typed as text. */
const NOT_TYPED = new Set([
	'id',
	'language',
	'governingLanguage',
	'currency',
	'kind',
	'timeZone',
	'holidays',
	'weekly',
	'madeFrom',
	'clause',
	'sha256',
	'schemaVersion',
	'after',
])

/** Strings of these shapes are dates, times, ids or codes of a choice. */
const CODE = /^(\d{4}-\d{2}-\d{2}|\d{2}:\d{2}|[a-z0-9]+(-[a-z0-9]+)+|[a-z]+|P[1-4]|24x7)$/

/** Every text a user typed, with the path of its field, in the order of the agreement. */
export function typedTexts(agreement: Agreement): readonly TypedText[] {
	const found: TypedText[] = []
	const visit = (value: unknown, path: string) => {
		if (typeof value === 'string') {
			if (value !== '') found.push({ path, text: value })
		} else if (Array.isArray(value)) {
			for (const [index, item] of value.entries()) visit(item, `${path}.${idOf(item) ?? index}`)
		} else if (typeof value === 'object' && value !== null) {
			for (const [key, child] of Object.entries(value)) {
				if (NOT_TYPED.has(key) || isChoice(key, child)) continue
				visit(child, path === '' ? key : `${path}.${key}`)
			}
		}
	}
	visit(agreement, '')
	return found
}

/** Single lower-case words and codes are choices, unless the field holds free words by its name. */
function isChoice(key: string, value: unknown): boolean {
	return typeof value === 'string' && CODE.test(value) && !FREE_WORDS.has(key)
}

const FREE_WORDS = new Set([
	'title',
	'name',
	'text',
	'description',
	'city',
	'street',
	'country',
	'note',
	'owner',
	'answer',
])

function idOf(item: unknown): string | null {
	if (typeof item !== 'object' || item === null || !('id' in item)) return null
	return typeof item.id === 'string' ? item.id : null
}

export function findMatches(texts: readonly TypedText[], search: Search): readonly Match[] {
	const pattern = patternOf(search)
	if (pattern === null) return []
	return texts.flatMap(({ path, text }) =>
		[...text.matchAll(pattern)].map((match) => ({ path, text, start: match.index, length: match[0].length })),
	)
}

/** The text with one match, or with all matches, replaced; the replacement is taken as it is typed. */
export function replaceMatch(match: Match, replacement: string): string {
	return match.text.slice(0, match.start) + replacement + match.text.slice(match.start + match.length)
}

export function replaceAllIn(text: string, search: Search, replacement: string): string {
	const pattern = patternOf(search)
	return pattern === null ? text : text.replace(pattern, () => replacement)
}

function patternOf({ query, isCaseExact, isWholeWord }: Search): RegExp | null {
	if (query === '') return null
	const escaped = query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
	// \b knows no umlauts: a word ends where neither letter nor figure follows.
	const body = isWholeWord ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped
	return new RegExp(body, isCaseExact ? 'gu' : 'giu')
}
