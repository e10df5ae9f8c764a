import { TIME_METRICS } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

const USUAL_MONTHS = 3

/**
 * A promise that history does not support, or cannot judge yet, and that binds from the first day: a few months in which it
 * is only reported would show it without a cost.
 */
export const rampUpRule: Rule = {
	id: 'ramp-up',
	waitsFor: 'service',
	check: ({ agreement, verdicts }) =>
		verdicts.flatMap(({ objectiveId, verdict }): Finding[] => {
			const one = agreement.objectives.items.find(({ id }) => id === objectiveId)
			if (one?.kind !== 'promise' || one.rampUpMonths > 0 || !TIME_METRICS.has(one.metric)) return []
			if (verdict !== 'not enough data') return []
			const path = `objectives.items.${one.id}.rampUpMonths`
			const fix = setting('ramp-up.fix', path, USUAL_MONTHS, { months: USUAL_MONTHS })
			return [found('ramp-up', 'info', path, { objective: one.id }, fix)]
		}),
}
