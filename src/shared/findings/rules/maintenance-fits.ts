import type { Agreement } from '../../agreement/schema'
import type { Objective } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'

const MONTH_SECONDS = 30 * 86_400
const SECONDS_OF: Readonly<Record<Agreement['downtime']['capPeriod'], number>> = {
	month: MONTH_SECONDS,
	quarter: 3 * MONTH_SECONDS,
	year: 365 * 86_400,
}

/** Where planned maintenance counts as downtime, it must fit into what the availability allows. */
export const maintenanceFitsRule: Rule = {
	id: 'maintenance-fits',
	check: ({ agreement }) => {
		const { capSeconds, capPeriod, exclusions } = agreement.downtime
		if (capSeconds === null || exclusions.includes('planned-maintenance')) return []
		return agreement.objectives.items.flatMap((one): Finding[] => {
			if (one.metric !== 'availability' || one.calendarId !== null) return []
			const allowed = allowedSeconds(one, SECONDS_OF[capPeriod])
			if (capSeconds <= allowed) return []
			return [
				{
					rule: 'maintenance-fits',
					severity: 'error',
					section: 'downtime',
					path: 'downtime.capSeconds',
					values: { objective: one.id, capSeconds, allowedSeconds: allowed },
				},
			]
		})
	},
}

/** Downtime the promise leaves in the period, whole seconds. */
function allowedSeconds(objective: Objective, periodSeconds: number): number {
	return Math.floor((periodSeconds * (1_000_000 - objective.value)) / 1_000_000)
}
