import { z } from 'zod'
import { WEEKDAYS } from '../../agreement/values/calendar'
import {
	countSchema,
	dateSchema,
	idSchema,
	lineSchema,
	secondsSchema,
	textSchema,
	timeOfDaySchema,
	timeZoneSchema,
} from '../../agreement/values/scalars'

export const recurrenceSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('weekly'), weekday: z.enum(WEEKDAYS), everyWeeks: z.int().min(1).max(52) }),
	/** ordinal 1 to 4, or -1 for the last such weekday of the month. */
	z.object({
		kind: z.literal('monthly'),
		weekday: z.enum(WEEKDAYS),
		ordinal: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
	}),
	z.object({ kind: z.literal('dates'), dates: z.array(dateSchema).max(1_000) }),
])
export type Recurrence = z.infer<typeof recurrenceSchema>

export const maintenanceWindowSchema = z.object({
	id: idSchema,
	name: lineSchema,
	/** null: all services. */
	serviceId: idSchema.nullable(),
	recurrence: recurrenceSchema,
	startTime: timeOfDaySchema,
	durationSeconds: secondsSchema,
	timeZone: timeZoneSchema,
})
export type MaintenanceWindow = z.infer<typeof maintenanceWindowSchema>

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
/** Every year from `from` to `to` (both included, `MM-DD`): no planned change. May run over the year's end. */
export const freezeSchema = z.object({ id: idSchema, name: lineSchema, from: monthDay, to: monthDay })

export const EXCLUSIONS = [
	'planned-maintenance',
	'force-majeure',
	'customer-caused',
	'customer-equipment',
	'third-party-network',
	'customer-suspension',
	'test-systems',
] as const

export const downtimeSchema = z.object({
	maintenance: z.array(maintenanceWindowSchema).max(100),
	/** How long before the start planned work is announced (calendar time), and how. */
	noticeSeconds: secondsSchema.nullable(),
	noticeChannel: lineSchema,
	/** Planned downtime at most, per service and period. */
	capSeconds: secondsSchema.nullable(),
	capPeriod: z.enum(['month', 'quarter', 'year']),
	/** The customer may refuse a planned window; null: may not. */
	refusal: z.object({ noticeSeconds: secondsSchema.nullable(), perYear: countSchema.nullable() }).nullable(),
	emergency: z
		.object({
			noticeSeconds: secondsSchema.nullable(),
			capSecondsPerMonth: secondsSchema.nullable(),
			countsAsDowntime: z.boolean(),
			reasons: textSchema,
		})
		.nullable(),
	freezes: z.array(freezeSchema).max(100),
	/** How the effect on the customer's business is kept small. */
	impactMeasures: z.array(z.string().max(2_000)).max(50),
	exclusions: z.array(z.enum(EXCLUSIONS)).max(20),
	furtherExclusions: z.array(z.string().max(2_000)).max(50),
	/** Calendar days of force majeure after which either party may terminate; null: no such right. */
	forceMajeureTerminationDays: countSchema.nullable(),
	/** Degraded service counts as downtime from this point on. */
	degradation: textSchema,
})
export type Downtime = z.infer<typeof downtimeSchema>

export function emptyDowntime(): Downtime {
	return {
		maintenance: [],
		noticeSeconds: null,
		noticeChannel: null,
		capSeconds: null,
		capPeriod: 'month',
		refusal: null,
		emergency: null,
		freezes: [],
		impactMeasures: [],
		exclusions: [],
		furtherExclusions: [],
		forceMajeureTerminationDays: null,
		degradation: null,
	}
}
