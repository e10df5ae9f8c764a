import type { Metric, Objective } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

type Stop = NonNullable<Objective['stopEvent']>

/** Events that can end a metric's clock; metrics that are not here take any. */
const STOPS: Readonly<Partial<Record<Metric, readonly Stop[]>>> = {
	'first-response': ['first-qualified-response'],
	acknowledgement: ['acknowledgement'],
	workaround: ['workaround-provided'],
	restoration: ['service-restored', 'workaround-provided', 'confirmed-by-customer'],
	resolution: ['cause-removed', 'confirmed-by-customer', 'service-restored'],
	'wait-time': ['call-answered'],
}

/** Clocks that stop at another metric's event, and clocks that start where only the provider knows when. */
export const clockEventsRule: Rule = {
	id: 'clock-events',
	waitsFor: 'service',
	check: ({ agreement }) =>
		agreement.objectives.items.flatMap((one): Finding[] => {
			const path = `objectives.items.${one.id}`
			const stops = STOPS[one.metric]
			if (stops === undefined) return []
			if (one.stopEvent !== null && !stops.includes(one.stopEvent))
				return [
					found(
						'clock-events',
						'warning',
						`${path}.stopEvent`,
						{ problem: 'stop', stopEvent: one.stopEvent },
						setting('clock-events.fix', `${path}.stopEvent`, null),
					),
				]
			// Who writes the report down, or acknowledges it, would start the clock against themselves.
			if (one.kind === 'promise' && (one.startEvent === 'recorded' || one.startEvent === 'acknowledged'))
				return [
					found(
						'clock-events',
						'warning',
						`${path}.startEvent`,
						{ problem: 'start', startEvent: one.startEvent },
						setting('clock-events.start-fix', `${path}.startEvent`, 'received'),
					),
				]
			return []
		}),
}
