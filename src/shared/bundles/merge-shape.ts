import type { Override } from '../agreement/own-content'
import type { Agreement } from '../agreement/schema'

/** Fields of an agreement as they are merged and chosen from: every entry of a list or record that can change by itself has an own path. */
export type Mergeable = Readonly<Record<string, unknown>>

/**
 * Wording by hand gets ids, so that two clauses are two things, each with one value: its words, and with them how they are written and
 * where they are from. Keys of second texts are paths themselves: their dots are written `~1` (and
 * `~` is `~0`), so that the path of one has as many parts as it is deep.
 */
export function toMergeable({ review: _review, ...fields }: Agreement): Mergeable {
	return {
		...fields,
		overrides: fields.overrides.map(
			({ clause, language, ...wording }): Wording => ({
				id: `${pathKey(clause)}/${language}`,
				clause,
				language,
				wording: [wording.text, wording],
			}),
		),
		translations: Object.fromEntries(Object.entries(fields.translations).map(([key, text]) => [pathKey(key), text])),
	}
}

type Wording = Pick<Override, 'clause' | 'language'> & {
	readonly id: string
	readonly wording: readonly [text: string, whole: Omit<Override, 'clause' | 'language'>]
}

/** The other way; the shape is the caller's to check. */
export function fromMergeable({ overrides, translations, ...fields }: Mergeable): Omit<Agreement, 'review'> {
	// Only what merging put together out of agreements comes here, and `openAgreement` parses it.
	const plain = fields as Omit<Agreement, 'review' | 'overrides' | 'translations'>
	return {
		...plain,
		overrides: (overrides as readonly Wording[]).map(({ clause, language, wording: [, whole] }) => {
			return { clause, language, ...whole }
		}),
		translations: Object.fromEntries(
			Object.entries(translations as Agreement['translations']).map(([key, text]) => [keyOfPath(key), text]),
		),
	}
}

function pathKey(key: string): string {
	return key.replaceAll('~', '~0').replaceAll('.', '~1')
}

function keyOfPath(key: string): string {
	return key.replaceAll('~1', '.').replaceAll('~0', '~')
}

/** What wording by hand or a second text is of, from the last part of its path; null for any other field. */
export function wordingAt(path: string): { readonly clause: string; readonly language: 'de' | 'en' } | null {
	const match = /^overrides\.([^./]+)\/(de|en)(?:\.|$)/.exec(path)
	const [, key, language] = match ?? []
	if (key === undefined || (language !== 'de' && language !== 'en')) return null
	return { clause: keyOfPath(key), language }
}

/** The path in an agreement of a field in its mergeable shape; null where it has none. */
export function fieldPathOf(path: string): string | null {
	return path.startsWith('overrides.') || path.startsWith('translations.') ? null : path
}

/** A path in the mergeable shape as comparisons of agreements have it; of wording by hand there is none. */
export function plainPathOf(path: string): string {
	return path.startsWith('translations.') ? keyOfPath(path) : path
}
