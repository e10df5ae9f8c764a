import type { SectionId } from '../agreement/section-list'

/** Lists whose items have groups of their own: one step a service, one a calendar. */
export type ItemList = 'services.items' | 'serviceHours.calendars'

/**
 * Questions that are asked together. A question is the path of a field with `*` for the items of a list; a question that
 * ends at an object or list stands for all below it (one editor edits the whole).
 */
export type QuestionGroup = {
	readonly id: string
	readonly section: SectionId
	readonly questions: readonly string[]
	/** Questions that may stay blank: they are not counted, and an empty list among them is no open question. */
	readonly optional: readonly string[]
	readonly perItem: ItemList | null
	/** Needs the whole width of the form: tables and grids. */
	readonly wide: boolean
}

/** `names` under `prefix`; a name that ends with `?` may stay blank. An empty name is the prefix itself. */
export function under(prefix: string, names: readonly string[]): readonly string[] {
	return names.map((name) => (name === '' || name === '?' ? `${prefix}${name}` : `${prefix}.${name}`))
}

/** A group of the section its id begins with. Questions that end with `?` are optional. */
export function group(
	id: `${SectionId}.${string}`,
	questions: readonly string[],
	options: { readonly perItem?: ItemList; readonly wide?: boolean } = {},
): QuestionGroup {
	return {
		id,
		// The template type says that the id begins with a section's.
		section: id.slice(0, id.indexOf('.')) as SectionId,
		questions: questions.map((question) => question.replace(/\?$/, '')),
		optional: questions.filter((question) => question.endsWith('?')).map((question) => question.slice(0, -1)),
		perItem: options.perItem ?? null,
		wide: options.wide ?? false,
	}
}
