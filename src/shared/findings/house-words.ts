import type { Agreement } from '../agreement/schema'
import type { ContractLanguage } from '../outline/block'
import { buildOutline } from '../outline/build'
import { plainText } from '../outline/writer'

/** What clauses, points and paragraphs would say without wording changed by hand, by `de:downtime.cap`. */
export type HouseWords = ReadonlyMap<string, string>

/** Only languages in which something was changed; without a change nothing is printed again. */
export function houseWords(agreement: Agreement): HouseWords {
	const words = new Map<string, string>()
	for (const language of new Set<ContractLanguage>(agreement.overrides.map((one) => one.language)))
		for (const block of buildOutline(agreement, language, { ignoreOverrides: true }).blocks)
			if (block.kind === 'clause' || block.kind === 'item' || block.kind === 'paragraph')
				words.set(`${language}:${block.id}`, plainText(block.inlines))
	return words
}
