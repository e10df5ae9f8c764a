import type { Agreement } from '../agreement/schema'
import { SECTIONS, sectionOf } from '../agreement/section-list'
import { wordsOf } from '../outline/marked-text'

/** Words that somebody typed into the contract, with the field they stand in. */
export type TypedText = {
	readonly section: string
	/** Field path; `overrides.3` for wording changed by hand. */
	readonly path: string
	readonly text: string
	/** Wording changed by hand stands in place of a clause of ours. */
	readonly clause: string | null
}

/**
 * Every typed text of several words that is printed: fields, own articles and annexes, own wording, second texts. Choices and
 * ids are single words, names of one word say nothing a rule could read. The action plan is internal and left out, and what
 * the customer asked for stands there in the customer's words.
 */
export function typedTexts(agreement: Agreement): readonly TypedText[] {
	const texts: TypedText[] = []
	const add = (path: string, text: string) => {
		if (/\S\s+\S/.test(text) && !path.includes('.request.'))
			texts.push({ section: sectionOf(path) ?? 'own-content', path, text, clause: null })
	}
	for (const { key } of SECTIONS) if (key !== 'actionPlan') walk(agreement[key], key, add)
	walk(agreement.ownArticles, 'ownArticles', add)
	walk(agreement.annexes, 'annexes', add)
	for (const [path, text] of Object.entries(agreement.translations)) add(path, text)
	for (const [index, own] of agreement.overrides.entries()) {
		const { clause } = own
		texts.push({ section: clause.split('.')[0] ?? '', path: `overrides.${index}`, text: wordsOf(own), clause })
	}
	return texts
}

function walk(value: unknown, path: string, add: (path: string, text: string) => void): void {
	if (isOwnText(value)) {
		add(`${path}.text`, wordsOf(value))
		return
	}
	if (typeof value === 'string') add(path, value)
	else if (Array.isArray(value))
		for (const [index, item] of value.entries()) walk(item, `${path}.${idOf(item) ?? index}`, add)
	else if (typeof value === 'object' && value !== null)
		for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`, add)
}

/** Of an own text its words alone are read, neither its marks nor where it is from. */
function isOwnText(value: unknown): value is { readonly text: string; readonly marked?: true } {
	return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'text' && 'text' in value
}

function idOf(item: unknown): string | null {
	if (typeof item !== 'object' || item === null || !('id' in item)) return null
	return typeof item.id === 'string' ? item.id : null
}
