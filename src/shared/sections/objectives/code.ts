import type { Agreement } from '../../agreement/schema'
import type { Objective } from '../../agreement/values/objective'
import type { ContractLanguage } from '../../outline/block'

type Promising = Pick<Agreement, 'services' | 'objectives'>

/** As the annex prints them: by service in the order of the service descriptions, those for all services last. */
export function objectivesInPrintOrder({ services, objectives }: Promising): readonly Objective[] {
	const position = (one: Objective): number => {
		const at = services.items.findIndex((service) => service.id === one.serviceId)
		return at < 0 ? services.items.length : at
	}
	return objectives.items.toSorted((a, b) => position(a) - position(b))
}

/** How every part of the contract names an objective, `Z1` or `O1`, counted through the tables of the annex; by objective id. */
export function objectiveCodes(agreement: Promising, language: ContractLanguage): ReadonlyMap<string, string> {
	const letter = language === 'de' ? 'Z' : 'O'
	return new Map(objectivesInPrintOrder(agreement).map((one, index) => [one.id, `${letter}${index + 1}`]))
}
