import { useMemo } from 'react'
import type { ContractLanguage, Outline } from '../../../shared/outline/block'
import { type OutlineEase, outlineEase } from '../../../shared/reading-ease/outline-ease'
import { customerViewOutline } from '../../../shared/sheets/customer-view/outline'
import { todayIso } from '../../components/fields/today'
import { useOutline } from '../../stores/outline'
import { useSettled } from '../../stores/settled-agreement'

export type CustomerView = {
	readonly outline: Outline
	readonly plain: OutlineEase
	readonly contract: OutlineEase
}

/** The open contract in plain words, and how easy both texts read. */
export function useCustomerView(language: ContractLanguage): CustomerView {
	const agreement = useSettled('paper')
	const contract = useOutline(language)
	return useMemo(() => {
		const options = { state: 'draft', date: todayIso(), version: null } as const
		const outline = customerViewOutline({ agreement, language, options })
		return { outline, plain: outlineEase(outline), contract: outlineEase(contract) }
	}, [agreement, contract, language])
}
