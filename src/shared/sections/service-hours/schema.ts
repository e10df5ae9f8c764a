import { z } from 'zod'
import { calendarSchema } from '../../agreement/values/calendar'
import { idSchema, lineSchema, textSchema } from '../../agreement/values/scalars'

/** A way to reach the provider and the hours in which it is manned. */
export const channelSchema = z.object({
	id: idSchema,
	name: lineSchema,
	contact: lineSchema,
	calendarId: idSchema.nullable(),
})
export type Channel = z.infer<typeof channelSchema>

export const serviceHoursSchema = z.object({
	calendars: z.array(calendarSchema).max(100),
	channels: z.array(channelSchema).max(100),
	/** Bereitschaft: reachable outside the service hours for what is named. */
	onCall: z.object({ calendarId: idSchema.nullable(), contact: lineSchema, scope: textSchema }).nullable(),
	/** What a clock does with a report that arrives outside the hours. */
	outsideHours: z.enum(['next-opening', 'on-call-at-once']),
	/** Where public holidays count: the place of performance, in words. */
	holidayPlace: lineSchema,
})
export type ServiceHours = z.infer<typeof serviceHoursSchema>

export function emptyServiceHours(): ServiceHours {
	return { calendars: [], channels: [], onCall: null, outsideHours: 'next-opening', holidayPlace: null }
}
