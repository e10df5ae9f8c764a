import type { Rule } from '../finding'
import { found } from '../found'
import { isCalendarCovered } from '../week-cover'

/** An on-call service that is agreed and paid for, but adds no hour to those in which a channel is manned anyway. */
export const onCallIdleRule: Rule = {
	id: 'on-call-idle',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { onCall, outsideHours, calendars, channels } = agreement.serviceHours
		const own = calendars.find(({ id }) => id === onCall?.calendarId)
		if (own === undefined) return []
		const others = channels.flatMap(
			({ calendarId }) =>
				calendars.find((one) => one.id === calendarId && one.id !== own.id && one.timeZone === own.timeZone) ?? [],
		)
		if (!others.some((one) => isCalendarCovered(own, [one]))) return []
		const values = { calendar: own.name }
		// Without it, what is reported outside the hours waits for them.
		const rest =
			outsideHours === 'on-call-at-once' ? [{ path: 'serviceHours.outsideHours', value: 'next-opening' }] : []
		const edits = [{ path: 'serviceHours.onCall', value: null }, ...rest].map((edit) => ({
			kind: 'set' as const,
			...edit,
		}))
		const fix = { label: 'on-call-idle.fix', values: {}, edits }
		return [found('on-call-idle', 'info', 'serviceHours.onCall.calendarId', values, fix)]
	},
}
