import type { ContractLanguage } from '../../outline/block'

/** How other parts of the contract name an objective: `Z1` / `O1`, by its position in the list, counted from 0. */
export function objectiveCode(position: number, language: ContractLanguage): string {
	return `${language === 'de' ? 'Z' : 'O'}${position + 1}`
}
