import { z } from 'zod'
import { idSchema, lineSchema, sharePpmSchema } from './scalars'

export const METRICS = [
	'availability',
	'first-response',
	'every-response',
	'update-interval',
	'acknowledgement',
	'detection',
	'restoration',
	'resolution',
	'workaround',
	'wait-time',
	'abandonment',
	'handling-time',
	'first-contact-resolution',
	'self-service-share',
	'escalation-share',
	'reopen-rate',
	'custom',
] as const
export const metricSchema = z.enum(METRICS)
export type Metric = z.infer<typeof metricSchema>

export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const
export const prioritySchema = z.enum(PRIORITIES)
export type Priority = z.infer<typeof prioritySchema>

/** Calendar windows with count > 1 start in January; rolling ones end at each month's end. */
export const windowSchema = z.object({
	kind: z.enum(['calendar', 'rolling']),
	unit: z.enum(['month', 'quarter', 'half-year', 'year']),
	count: z.int().min(1).max(24),
})
export type Window = z.infer<typeof windowSchema>

export const START_EVENTS = ['received', 'recorded', 'acknowledged', 'detected', 'incident-start'] as const
export const STOP_EVENTS = [
	'first-qualified-response',
	'acknowledgement',
	'service-restored',
	'workaround-provided',
	'cause-removed',
	'confirmed-by-customer',
	'call-answered',
] as const
export const PAUSE_RULES = ['waiting-for-customer', 'agreed-appointment', 'third-party', 'maintenance'] as const

/**
 * One measurable promise. `value` is seconds for times, parts per million for shares and availability, a number for
 * counts; `share` is the part of cases that must make it (ppm), null where the metric is itself a share.
 * `calendarId: null` is calendar time, 24x7. Only the fields before `kind` are needed; the rest has defaults.
 */
export const objectiveSchema = z.object({
	id: idSchema,
	serviceId: idSchema.nullable(),
	metric: metricSchema,
	priority: prioritySchema.nullable(),
	comparison: z.enum(['at-most', 'at-least']),
	value: z.number().min(0).max(10_000_000_000),
	share: sharePpmSchema.nullable(),
	window: windowSchema,
	calendarId: idSchema.nullable(),
	/** A promise has remedies; an indicator is only reported. */
	kind: z.enum(['promise', 'indicator']).default('promise'),
	/** Name and unit of a `custom` metric; ignored elsewhere. */
	customName: lineSchema.default(null),
	customUnit: z.enum(['count', 'share', 'seconds']).default('count'),
	startEvent: z.enum(START_EVENTS).default('received'),
	/** null: the event that belongs to the metric. */
	stopEvent: z.enum(STOP_EVENTS).nullable().default(null),
	pauses: z.array(z.enum(PAUSE_RULES)).max(8).default(['waiting-for-customer']),
	/** Does time between a resolution and a reopening count? */
	reopenCounts: z.boolean().default(true),
	exclusions: lineSchema.default(null),
	measurementMethod: lineSchema.default(null),
	dataSource: lineSchema.default(null),
	rounding: z.enum(['none', 'second', 'minute', 'hundredth-percent', 'tenth-percent']).default('none'),
	/** Volume (cases a window) within which the promise holds. */
	volumeFrom: z.int().min(0).max(1_000_000_000).nullable().default(null),
	volumeTo: z.int().min(0).max(1_000_000_000).nullable().default(null),
	/** From the effective date, how long the value is only reported. */
	rampUpMonths: z.int().min(0).max(36).default(0),
})
export type Objective = z.infer<typeof objectiveSchema>

/** Metrics whose value is a duration in seconds. */
export const TIME_METRICS: ReadonlySet<Metric> = new Set<Metric>([
	'first-response',
	'every-response',
	'update-interval',
	'acknowledgement',
	'detection',
	'restoration',
	'resolution',
	'workaround',
	'wait-time',
	'handling-time',
])

/** Metrics whose value is itself a share in parts per million. */
export const SHARE_METRICS: ReadonlySet<Metric> = new Set<Metric>([
	'availability',
	'abandonment',
	'first-contact-resolution',
	'self-service-share',
	'escalation-share',
	'reopen-rate',
])
