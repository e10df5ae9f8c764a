import type { Agreement } from '../../agreement/schema'
import type { Calendar } from '../../agreement/values/calendar'
import type { Metric } from '../../agreement/values/objective'
import { alwaysOpen } from '../../sections/readings/weekly-hours'
import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'
import { isCalendarCovered, isWeekCovered } from '../week-cover'

/** Times that a person has to keep, beginning when a report can reach one. */
const MANNED: ReadonlySet<Metric> = new Set<Metric>(['first-response', 'acknowledgement', 'workaround', 'restoration'])

/** Behind every priority. */
const LAST = 'Z'

/** Clocks that run while nobody can be reached, and an on-call that is referred to but not agreed. */
export const onCallRule: Rule = {
	id: 'on-call',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { onCall, outsideHours, calendars, channels } = agreement.serviceHours
		if (outsideHours === 'on-call-at-once' && onCall === null)
			return [
				found(
					'on-call',
					'warning',
					'serviceHours.outsideHours',
					{ problem: 'none' },
					setting('on-call.fix', 'serviceHours.outsideHours', 'next-opening'),
				),
			]
		const find = (id: string | null) => calendars.find((one) => one.id === id)
		const onCallCalendar = onCall === null ? undefined : find(onCall.calendarId)
		const manned = channels.flatMap(({ calendarId }) => find(calendarId) ?? [])
		// Where a channel's hours are not said, nobody knows when it is manned.
		if (manned.length < channels.length || channels.length === 0) return []
		return unmanned(agreement, onCallCalendar === undefined ? manned : [...manned, onCallCalendar])
	},
}

/** The gravest promise whose clock runs while no channel is manned; the others would say the same. */
function unmanned({ objectives, serviceHours }: Agreement, manned: readonly Calendar[]): Finding[] {
	// Many promises run on few calendars.
	const known = new Map<string | null, boolean>()
	const isManned = (calendarId: string | null): boolean => {
		const before = known.get(calendarId)
		if (before !== undefined) return before
		const own = serviceHours.calendars.find(({ id }) => id === calendarId)
		const weeks = manned.map(({ weekly }) => weekly)
		const made =
			calendarId === null ? isWeekCovered(alwaysOpen(), weeks) : own === undefined || isCalendarCovered(own, manned)
		known.set(calendarId, made)
		return made
	}
	const [first] = objectives.items
		.filter(({ kind, metric, calendarId }) => kind === 'promise' && MANNED.has(metric) && !isManned(calendarId))
		.sort((a, b) => (a.priority ?? LAST).localeCompare(b.priority ?? LAST))
	if (first === undefined) return []
	return [
		found('on-call', 'warning', `objectives.items.${first.id}.calendarId`, {
			problem: 'unmanned',
			objective: first.id,
		}),
	]
}
