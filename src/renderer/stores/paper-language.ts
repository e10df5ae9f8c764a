import type { Agreement } from '../../shared/agreement/schema'
import type { ContractLanguage } from '../../shared/outline/block'
import { useAgreement } from './agreement-store'
import { useLayoutStore } from './layout-store'

export function contractLanguages(agreement: Agreement): readonly ContractLanguage[] {
	const { language, governingLanguage } = agreement.parties
	if (language !== 'de+en') return [language]
	return governingLanguage === 'de' ? ['de', 'en'] : ['en', 'de']
}

/** The chosen language where the agreement has it, else the one that governs. */
export function paperLanguageOf(agreement: Agreement, chosen: ContractLanguage | null): ContractLanguage {
	const languages = contractLanguages(agreement)
	return chosen !== null && languages.includes(chosen) ? chosen : (languages[0] ?? 'en')
}

/** The language the paper is shown in. */
export function usePaperLanguage(): ContractLanguage {
	const chosen = useLayoutStore((state) => state.paperLanguage)
	return useAgreement((agreement) => paperLanguageOf(agreement, chosen))
}
