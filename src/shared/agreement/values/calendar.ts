import { z } from 'zod'
import { dateSchema, idSchema, timeZoneSchema } from './scalars'

/**
 * Service hours: the calendar a clock runs on.
 * A segment whose end is not after its start runs past midnight and belongs to the day it starts on;
 * its tail counts even into a closed day. `24:00` is allowed as an end.
 */
const segmentStart = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const segmentEnd = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
export const segmentSchema = z.tuple([segmentStart, segmentEnd])
export type Segment = z.infer<typeof segmentSchema>

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const daySchema = z.array(segmentSchema).max(48)

export const weeklySchema = z.object({
	mon: daySchema,
	tue: daySchema,
	wed: daySchema,
	thu: daySchema,
	fri: daySchema,
	sat: daySchema,
	sun: daySchema,
})

/**
 * `dates` are computed once for the term, stored and printed; from then on they alone move the clock.
 * Absent means: compute from country and region.
 */
export const holidaysSchema = z.object({
	country: z.string().regex(/^[A-Z]{2}$/),
	region: z.string().max(16).nullable().default(null),
	dates: z.record(dateSchema, z.string().max(200)).optional(),
})

/** Exceptions may be left out of a file: without them the week is all there is. */
export const calendarSchema = z.object({
	id: idSchema,
	name: z.string().max(200),
	timeZone: timeZoneSchema,
	weekly: weeklySchema,
	holidays: holidaysSchema.nullable().default(null),
	/** Extra days without service, e.g. 24 December. */
	closed: z.array(dateSchema).max(5_000).default([]),
	/** Replaces the whole day and beats `closed` and holidays. */
	open: z.record(dateSchema, daySchema).default({}),
})
export type Calendar = z.infer<typeof calendarSchema>
