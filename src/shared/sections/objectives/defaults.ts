import { type Metric, type Objective, SHARE_METRICS, TIME_METRICS } from '../../agreement/values/objective'

type Start = Pick<Objective, 'comparison' | 'value' | 'share' | 'stopEvent' | 'startEvent'>

const MINUTE = 60
const HOUR = 3_600

/** Values to begin with, so that a changed metric never keeps a value of another unit. Seconds or parts per million. */
const STARTS: Readonly<Record<Metric, number>> = {
	availability: 995_000,
	'first-response': HOUR,
	'every-response': 4 * HOUR,
	'update-interval': 2 * HOUR,
	acknowledgement: 15 * MINUTE,
	detection: 15 * MINUTE,
	restoration: 8 * HOUR,
	resolution: 40 * HOUR,
	workaround: 8 * HOUR,
	'wait-time': MINUTE,
	abandonment: 50_000,
	'handling-time': 15 * MINUTE,
	'first-contact-resolution': 600_000,
	'self-service-share': 200_000,
	'escalation-share': 100_000,
	'reopen-rate': 50_000,
	custom: 1,
}

const AT_LEAST: ReadonlySet<Metric> = new Set<Metric>([
	'availability',
	'first-contact-resolution',
	'self-service-share',
])
const DEFAULT_SHARE_PPM = 900_000

/** The same objective for another metric: what carries no meaning there starts anew. */
export function withMetric(objective: Objective, metric: Metric): Objective {
	if (metric === objective.metric) return objective
	const sameUnit =
		(TIME_METRICS.has(metric) && TIME_METRICS.has(objective.metric)) ||
		(SHARE_METRICS.has(metric) && SHARE_METRICS.has(objective.metric))
	const start: Start = {
		comparison: AT_LEAST.has(metric) ? 'at-least' : 'at-most',
		value: sameUnit ? objective.value : STARTS[metric],
		share: SHARE_METRICS.has(metric) ? null : (objective.share ?? DEFAULT_SHARE_PPM),
		stopEvent: null,
		startEvent: metric === 'detection' ? 'incident-start' : 'received',
	}
	return { ...objective, ...start, metric }
}

export function newObjective(id: string, serviceId: string | null, calendarId: string | null): Objective {
	return {
		id,
		serviceId,
		metric: 'first-response',
		priority: null,
		comparison: 'at-most',
		value: STARTS['first-response'],
		share: DEFAULT_SHARE_PPM,
		window: { kind: 'calendar', unit: 'month', count: 1 },
		calendarId,
		kind: 'promise',
		customName: null,
		customUnit: 'count',
		startEvent: 'received',
		stopEvent: null,
		pauses: ['waiting-for-customer'],
		reopenCounts: true,
		exclusions: null,
		measurementMethod: null,
		dataSource: null,
		rounding: 'none',
		volumeFrom: null,
		volumeTo: null,
		rampUpMonths: 0,
	}
}
