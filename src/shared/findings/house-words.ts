import type { Agreement } from '../agreement/schema'
import { SECTIONS } from '../agreement/section-list'
import type { ContractLanguage } from '../outline/block'
import { buildOutline } from '../outline/build'
import { plainText } from '../outline/writer'

/** What clauses, points and paragraphs would say without wording changed by hand, by `de:downtime.cap`. */
export type HouseWords = ReadonlyMap<string, string>

/** Only languages in which something was changed; without a change nothing is printed again. */
export function houseWords(agreement: Agreement): HouseWords {
	const words = new Map<string, string>()
	const printed = withoutOwnText(agreement)
	for (const language of new Set<ContractLanguage>(agreement.overrides.map((one) => one.language)))
		for (const block of buildOutline(printed, language, { ignoreOverrides: true, openFollowed: true }).blocks)
			if (block.kind === 'clause' || block.kind === 'item' || block.kind === 'paragraph')
				words.set(`${language}:${block.id}`, plainText(block.inlines))
	return words
}

/**
 * The same without what stands in own articles and annexes: they may be most of a contract, and of clauses in the sections they move the
 * numbers only. What was changed in them, or among the definitions of terms in use, needs them whole.
 */
function withoutOwnText(agreement: Agreement): Agreement {
	const sections = new Set<string>(SECTIONS.map(({ id }) => id))
	const isOfSections = agreement.overrides.every(({ clause }) => sections.has(clause.split('.')[0] ?? ''))
	if (!isOfSections) return agreement
	return {
		...agreement,
		ownArticles: agreement.ownArticles.map((article) => ({ ...article, content: [] })),
		annexes: agreement.annexes.map((annex) => ({ ...annex, content: [] })),
	}
}
