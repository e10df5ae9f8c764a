import { getAt } from '../../agreement/edit'
import { sectionOf } from '../../agreement/section-list'
import type { Block, Inline } from '../../outline/block'
import type { Finding, Rule } from '../finding'

/** In a contract in two languages, typed text that stands there in one language only, and second texts of fields that are gone. */
export const translationRule: Rule = {
	id: 'translation',
	check: ({ agreement, outlines }) => {
		const second =
			agreement.parties.language === 'de+en'
				? outlines.find((one) => one.language !== agreement.parties.governingLanguage)
				: undefined
		const stray = Object.keys(agreement.translations)
			.filter((path) => typeof getAt(agreement, path) !== 'string' || second === undefined)
			.map(
				(path): Finding => ({
					rule: 'translation',
					severity: 'info',
					section: sectionOf(path) ?? 'own-content',
					path,
					values: { problem: 'unused' },
				}),
			)
		if (second === undefined) return stray
		const missing = new Map<string, Finding>()
		for (const block of second.blocks) {
			for (const inline of printedInlines(block)) {
				if (!isSentence(inline) || agreement.translations[inline.path] !== undefined) continue
				const typed = getAt(agreement, inline.path)
				// A choice is a string too, but it is printed in words of ours.
				if (typeof typed !== 'string' || !inline.text.startsWith(typed.trim().slice(0, 20))) continue
				missing.set(inline.path, {
					rule: 'translation',
					severity: 'warning',
					section: sectionOf(inline.path) ?? block.section,
					path: inline.path,
					values: { problem: 'missing' },
				})
			}
		}
		return [...missing.values(), ...stray]
	},
}

/** Running text and cells; heads are names. */
function printedInlines(block: Block): readonly Inline[] {
	if (block.kind === 'clause' || block.kind === 'item' || block.kind === 'paragraph') return block.inlines
	return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.flat()) : []
}

/** Names and codes read the same in both languages; several words in a row do not. */
function isSentence(inline: Inline): inline is Extract<Inline, { kind: 'value' }> {
	return inline.kind === 'value' && inline.text.trim().split(/\s+/).length >= 4 && /\p{Ll}{3}/u.test(inline.text)
}
