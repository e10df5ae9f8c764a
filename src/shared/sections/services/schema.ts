import { z } from 'zod'
import { metricSchema, prioritySchema } from '../../agreement/values/objective'
import {
	dateSchema,
	idSchema,
	lineSchema,
	moneyMinorSchema,
	sharePpmSchema,
	textSchema,
} from '../../agreement/values/scalars'

/** What the customer asked for, as it was said: the wish, not yet a promise. */
export const requestSchema = z.object({
	need: textSchema,
	businessEffect: textSchema,
	wishedMetric: metricSchema.nullable(),
	wishedPriority: prioritySchema.nullable(),
	/** Unit as for an objective's value: seconds, parts per million or a count. */
	wishedValue: z.number().min(0).max(10_000_000_000).nullable(),
	source: lineSchema,
	date: dateSchema.nullable(),
})
export type ServiceRequest = z.infer<typeof requestSchema>

export const dependencySchema = z.object({
	id: idSchema,
	component: lineSchema,
	supplier: lineSchema,
	/** What the supplier promises us, parts per million of the period; null: not known. */
	availabilityPpm: sharePpmSchema.nullable(),
	note: lineSchema,
})
export type Dependency = z.infer<typeof dependencySchema>

export const serviceSchema = z.object({
	id: idSchema,
	name: z.string().max(300).nullable(),
	description: textSchema.default(null),
	/** How and from where it is delivered. */
	delivery: textSchema.default(null),
	/** For whom: users, sites, devices. */
	audience: textSchema.default(null),
	inScope: z.array(z.string().max(2_000)).max(500).default([]),
	outOfScope: z.array(z.string().max(2_000)).max(500).default([]),
	functions: z.array(z.string().max(2_000)).max(500).default([]),
	criticality: z.enum(['low', 'medium', 'high', 'critical']).nullable().default(null),
	monthlyFeeMinor: moneyMinorSchema.nullable(),
	/** Service hours of this service; null: the first calendar. */
	calendarId: idSchema.nullable().default(null),
	request: requestSchema.default(() => emptyRequest()),
	dependencies: z.array(dependencySchema).max(500).default([]),
	/** Where the provider's responsibility ends. */
	demarcation: textSchema.default(null),
	/** Where and with what availability is measured. */
	measurementPoint: textSchema.default(null),
})
export type Service = z.infer<typeof serviceSchema>

export const servicesSchema = z.object({
	items: z.array(serviceSchema).max(1_000),
	/** How the scope may change. */
	changes: textSchema,
})
export type Services = z.infer<typeof servicesSchema>

export function emptyRequest(): ServiceRequest {
	return {
		need: null,
		businessEffect: null,
		wishedMetric: null,
		wishedPriority: null,
		wishedValue: null,
		source: null,
		date: null,
	}
}

export function emptyService(id: string): Service {
	return {
		id,
		name: null,
		description: null,
		delivery: null,
		audience: null,
		inScope: [],
		outOfScope: [],
		functions: [],
		criticality: null,
		monthlyFeeMinor: null,
		calendarId: null,
		request: emptyRequest(),
		dependencies: [],
		demarcation: null,
		measurementPoint: null,
	}
}

export function emptyServices(): Services {
	return { items: [], changes: null }
}
