import type { Agreement } from '../agreement/schema'
import type { Metric, Objective } from '../agreement/values/objective'
import { addServiceSeconds, nextOpening } from '../calendar/due-time'
import { formatInstant } from '../calendar/instant-text'
import { hardMoments } from './hard-moment'
import { instant, type Reading, type ReadingValue, reading, seconds, text } from './reading'
import { exampleYear, type RunningClock, runningClock } from './running-clock'

/** Metrics whose time runs from a report, so that a moment of receipt leads to a moment of being due. */
const FROM_A_REPORT: ReadonlySet<Metric> = new Set<Metric>([
	'first-response',
	'every-response',
	'update-interval',
	'acknowledgement',
	'restoration',
	'resolution',
	'workaround',
])

/** How long the customer lets the provider wait in the example. */
const WAITED_SECONDS = 2 * 3_600

/** When a report that comes at a hard moment is due under this objective. */
export function dueReadings(agreement: Agreement, objective: Objective, today: string): Reading[] {
	if (!FROM_A_REPORT.has(objective.metric) || objective.comparison !== 'at-most') return []
	const range = exampleYear(agreement, today)
	const clock = runningClock(agreement, objective.calendarId, range)
	if (clock === null) return []
	const what = reportOf(agreement, objective)
	return [
		...hardMoments(clock, range).flatMap((moment) => {
			const due = addServiceSeconds(clock.compiled, moment.epochSeconds, objective.value)
			if (due === null) return []
			return reading(`due.${moment.kind}`, {
				what,
				at: local(clock, moment.epochSeconds),
				due: local(clock, due),
				...(moment.name === null ? {} : { name: text(moment.name) }),
			})
		}),
		...(clock.isWithoutHolidays ? [reading('without-holidays')] : []),
	]
}

/** The same report when the provider has to wait for an answer, from the next opening on. */
export function waitedReadings(agreement: Agreement, objective: Objective, today: string): Reading[] {
	if (!FROM_A_REPORT.has(objective.metric) || !objective.pauses.includes('waiting-for-customer')) return []
	const range = exampleYear(agreement, today)
	const clock = runningClock(agreement, objective.calendarId, range)
	const moment = clock === null ? undefined : hardMoments(clock, range)[0]
	if (clock === null || moment === undefined) return []
	const receivedAt = moment.epochSeconds
	const due = addServiceSeconds(clock.compiled, receivedAt, objective.value)
	const closed = addServiceSeconds(clock.compiled, receivedAt, 600)
	const from = closed === null ? null : nextOpening(clock.compiled, closed)
	if (due === null || from === null || from >= due) return []
	const until = addServiceSeconds(clock.compiled, from, WAITED_SECONDS)
	const later = addServiceSeconds(clock.compiled, receivedAt, objective.value + WAITED_SECONDS)
	if (until === null || later === null) return []
	return [
		reading('due.waited', {
			what: reportOf(agreement, objective),
			at: local(clock, receivedAt),
			from: local(clock, from),
			waited: seconds(WAITED_SECONDS),
			due: local(clock, later),
		}),
	]
}

/** The report as people speak of it: its priority and, where it is known, the channel it comes by. */
export function reportOf(agreement: Agreement, { priority }: Pick<Objective, 'priority'>): ReadingValue {
	const { channels } = agreement.serviceHours
	const named = channels.filter(({ name }) => name !== null && name.trim() !== '')
	// Mail and portals take a report until the last minute; a telephone is answered at once.
	const written = named.find(({ name }) => /mail|portal/i.test(name ?? '')) ?? named[0]
	return { unit: 'report', priority, channel: written?.name ?? null }
}

export function local({ compiled }: RunningClock, epochSeconds: number): ReadingValue {
	return instant(formatInstant(epochSeconds, compiled.timeZone))
}
