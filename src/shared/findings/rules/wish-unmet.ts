import { type Objective, TIME_METRICS } from '../../agreement/values/objective'
import type { Service } from '../../sections/services/schema'
import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** What the customer asked for and is not promised: less, or only for fewer hours. Both may be meant, both should be known. */
export const wishUnmetRule: Rule = {
	id: 'wish-unmet',
	waitsFor: 'customer',
	check: ({ agreement }) =>
		agreement.services.items.flatMap((service): Finding[] => {
			const { wishedMetric, wishedValue, wishedPriority } = service.request
			if (wishedMetric === null || wishedValue === null) return []
			const promised = agreement.objectives.items.filter(
				(one) =>
					one.kind === 'promise' &&
					one.metric === wishedMetric &&
					(wishedPriority === null || one.priority === null || one.priority === wishedPriority) &&
					(one.serviceId === null || one.serviceId === service.id),
			)
			if (promised.length === 0 || promised.some((one) => isMet(one, wishedValue))) return []
			return [unmet(service, promised[0]!)]
		}),
}

function isMet({ comparison, value }: Objective, wished: number): boolean {
	return comparison === 'at-most' ? value <= wished : value >= wished
}

function unmet({ id, name, request }: Service, { metric, value, comparison, id: objective }: Objective): Finding {
	const unit = TIME_METRICS.has(metric) ? 'Seconds' : metric === 'custom' ? 'Count' : 'Ppm'
	return found('wish-unmet', 'info', `services.items.${id}.request.wishedValue`, {
		problem: unit === 'Count' ? 'count' : unit === 'Ppm' ? 'share' : 'time',
		service: name ?? id,
		objective,
		comparison,
		[`wished${unit}`]: request.wishedValue ?? 0,
		[`promised${unit}`]: value,
	})
}
