import type { Agreement } from '../agreement/schema'
import type { ContractLanguage } from '../outline/block'
import type { Service } from '../sections/services/schema'

/** Text that goes into the contract is written in its language; of two in the one that governs. */
export function contractLanguage({ parties }: Agreement): ContractLanguage {
	return parties.language === 'de+en' ? parties.governingLanguage : parties.language
}

/** The service that the interview is about: the chosen one, else the first. */
export function askedService({ services, actionPlan }: Agreement): Service | undefined {
	const { serviceId } = actionPlan.interviews
	return services.items.find(({ id }) => id === serviceId) ?? services.items[0]
}

export type Say = (de: string, en: string) => string

export function sayIn(language: ContractLanguage): Say {
	return (de, en) => (language === 'de' ? de : en)
}
