import type { ContractLanguage } from '../../outline/block'

/** How every part of the contract names an objective, `Z1` or `O1`, by its position in the list, counted from 0. */
export function objectiveCode(position: number, language: ContractLanguage): string {
	return `${language === 'de' ? 'Z' : 'O'}${position + 1}`
}
