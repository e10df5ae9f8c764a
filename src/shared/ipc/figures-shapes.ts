import { z } from 'zod'
import { DESK_FIGURES, IT_FIGURES } from '../realism/figures/figure-ids'

/** As in realism/figures/figure.ts. */
const keyFigureSchema = z.object({
	id: z.enum([...IT_FIGURES, ...DESK_FIGURES]),
	about: z.object({ kind: z.enum(['service', 'objective', 'priority', 'year']), id: z.string() }).nullable(),
	values: z
		.array(
			z.object({
				part: z.string(),
				unit: z.enum(['seconds', 'share', 'count', 'minor']),
				value: z.number(),
				currency: z.string().optional(),
				range: z.object({ low: z.number(), high: z.number() }).optional(),
			}),
		)
		.readonly(),
	sample: z.object({
		of: z.enum(['tickets', 'contacts', 'outages', 'requests', 'services', 'windows', 'breaches', 'rows']),
		count: z.number(),
	}),
	period: z.object({ start: z.string(), end: z.string() }).nullable(),
	missing: z.string().nullable(),
})

/** As in realism/arrivals.ts: 168 hours of a week, Monday 0:00 first. */
const arrivalPatternSchema = z.object({
	timeZone: z.string(),
	counts: z.array(z.number()).readonly(),
	occurrences: z.array(z.number()).readonly(),
	open: z.array(z.number()).readonly(),
	total: z.number(),
	outside: z.number(),
	days: z.number(),
})

const vendorClockSchema = z.object({ calendarId: z.string().nullable(), pauses: z.boolean(), equal: z.number() })

/** The key figures of a history, as in realism/figures/key-figures.ts. */
export const keyFiguresSchema = z.object({
	calendarId: z.string().nullable(),
	timeZone: z.string(),
	itService: z.array(keyFigureSchema).readonly(),
	customerService: z.array(keyFigureSchema).readonly(),
	volume: z
		.array(
			z.object({
				source: z.enum(['calls', 'intervals', 'tickets']),
				months: z.array(z.object({ month: z.string(), cases: z.number(), complete: z.boolean() })).readonly(),
				arrivals: arrivalPatternSchema,
			}),
		)
		.readonly(),
	vendor: z
		.array(
			z.object({
				figure: z.enum(['response', 'resolution']),
				compared: z.number(),
				clocks: z.array(vendorClockSchema).readonly(),
				best: vendorClockSchema.nullable(),
			}),
		)
		.readonly(),
})
export type KeyFiguresShape = z.infer<typeof keyFiguresSchema>

export const REPORT_FORMATS = ['html', 'pdf', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
