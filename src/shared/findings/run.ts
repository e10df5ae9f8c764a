import type { Agreement } from '../agreement/schema'
import { SECTIONS } from '../agreement/section-list'
import type { ContractLanguage, Outline } from '../outline/block'
import { buildOutline } from '../outline/build'
import type { Finding, Severity } from './finding'
import { RULES } from './list'

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Languages in which an agreement is printed, the governing one first. */
export function languagesOf(agreement: Agreement): readonly ContractLanguage[] {
	const { language, governingLanguage } = agreement.parties
	if (language !== 'de+en') return [language]
	return governingLanguage === 'de' ? ['de', 'en'] : ['en', 'de']
}

/**
 * All findings of a draft, by section in print order, then by severity. Pure; the same draft gives the same list.
 *
 * @param outlines what is printed, if it has been built already
 */
export function findingsOf(agreement: Agreement, outlines?: readonly Outline[]): Finding[] {
	const input = {
		agreement,
		outlines: outlines ?? languagesOf(agreement).map((language) => buildOutline(agreement, language)),
	}
	const place = new Map<string, number>(SECTIONS.map((section, index) => [section.id, index]))
	const last = SECTIONS.length
	return RULES.flatMap((rule) => rule.check(input)).sort(
		(a, b) => (place.get(a.section) ?? last) - (place.get(b.section) ?? last) || RANK[a.severity] - RANK[b.severity],
	)
}
