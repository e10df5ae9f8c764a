import { z } from 'zod'
import type { TraceReason } from '../calendar/trace-clock'

const traceEntrySchema = z.object({
	start: z.string(),
	end: z.string(),
	counted: z.boolean(),
	reason: z.enum([
		'around-the-clock',
		'service-hours',
		'opened-day',
		'past-midnight',
		'outside-hours',
		'holiday',
		'closed-day',
		'paused',
	] satisfies TraceReason[]),
	/** The holiday's. */
	name: z.string().optional(),
})

/** The clock of one ticket under one objective, or why it has none. */
export const ticketClockSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('clock'),
		/** Zone of the calendar that counts. */
		timeZone: z.string(),
		start: z.string(),
		/** Null while it runs. */
		stop: z.string().nullable(),
		/** The field whose instant stopped it. */
		stoppedBy: z.string().nullable(),
		asOf: z.string(),
		countedSeconds: z.number(),
		/** Waiting that the file tells as a sum only. */
		pausedSeconds: z.number(),
		targetSeconds: z.number(),
		/** In time or not; null while it runs and its time is not over. */
		met: z.boolean().nullable(),
		/** Whether the objective speaks of tickets of this priority. */
		applies: z.boolean(),
		trace: z.array(traceEntrySchema),
		/** What was kept of the ticket's text on purpose; null where nothing was. */
		kept: z.string().nullable(),
	}),
	z.object({ kind: z.literal('no-tickets') }),
	z.object({ kind: z.literal('unknown-ticket') }),
	z.object({ kind: z.literal('unknown-calendar') }),
	z.object({ kind: z.literal('missing-column'), column: z.string() }),
	z.object({ kind: z.literal('unusable') }),
	z.object({ kind: z.literal('not-a-clock') }),
])
export type TicketClockAnswer = z.infer<typeof ticketClockSchema>
