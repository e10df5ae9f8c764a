import { type Metric, type Objective, objectiveSchema, type Priority } from '../agreement/values/objective'
import { HOURS } from './policy'

/** Desks count 1 for low up to 4 for urgent. */
export const PRIORITY_OF_NUMBER: Readonly<Record<number, Priority>> = { 4: 'P1', 3: 'P2', 2: 'P3', 1: 'P4' }

type Target = {
	readonly metric: Metric
	readonly priority: Priority | null
	readonly seconds: number
	/** Counts only in business hours. */
	readonly inHours: boolean
	readonly pauses?: Objective['pauses']
	readonly id?: string
}

/**
 * A target of a desk as a promise: a desk holds every single ticket to it and knows neither a share of cases nor a period, so all
 * cases of a month are asked for until somebody says otherwise.
 */
export function deskObjective({ metric, priority, seconds, inHours, pauses, id }: Target): Objective {
	return objectiveSchema.parse({
		id: id ?? [metric, priority?.toLowerCase()].filter((part) => part !== undefined).join('-'),
		serviceId: null,
		metric,
		priority,
		comparison: 'at-most',
		value: seconds,
		share: 1_000_000,
		window: { kind: 'calendar', unit: 'month', count: 1 },
		calendarId: inHours ? HOURS : null,
		...(pauses === undefined ? {} : { pauses }),
	})
}
