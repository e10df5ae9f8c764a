import { type WindowSpan, windowsBetween } from '../calendar/windows'
import { CONTACT_METRICS, type CountedSeries, contactSeries } from './contact-series'
import { contactExtent, countExtent, type Extent, overlap } from './counted-range'
import type { Prepared } from './judge-cases'
import { clockOf, type JudgeContext, type JudgedObjective, serviceCodesOf } from './judge-context'
import { coveredSpan } from './observation'
import { MONTH, monthsInWindow, windowCases } from './own-windows'
import { personBasis, selfServiceSeries } from './self-service-series'
import type { VerdictReason } from './verdict'

/**
 * An objective about contacts or self-service, prepared from call logs, interval counts and chatbot counts. null where the
 * history has none of them or the metric is about something else; then tickets speak.
 */
export function prepareCounted(context: JudgeContext, objective: JudgedObjective): Prepared | null {
	const { history, asOf, covers } = context
	const { contacts, counts } = history
	const isContacts = CONTACT_METRICS.has(objective.metric)
	if (isContacts ? contacts === null : objective.metric !== 'self-service-share' || counts === null) return null
	const compiled = clockOf(context, objective.calendarId)
	const timeZone = compiled?.timeZone ?? context.defaultTimeZone
	const refuse = (reason: VerdictReason): Prepared => ({ ok: false, reason, timeZone })
	if (compiled === null) return refuse({ code: 'unknown-calendar', calendarId: objective.calendarId ?? '' })
	if (objective.priority !== null) return refuse({ code: 'missing-column', column: 'priority' })
	const starts = isContacts ? contactExtent(contacts!, asOf) : selfServiceExtent(context)
	const cover = coveredSpan({ starts, covers, asOf, timeZone })
	if (cover === null || starts === null) return refuse({ code: 'no-cases' })
	const range = {
		fromEpochSeconds: Math.min(cover.startEpoch, starts.first),
		toEpochSeconds: Math.max(cover.endEpoch - 1, starts.last),
	}
	const months = windowsBetween(MONTH, timeZone, range)
	const spans = windowsBetween(objective.window, timeZone, range)
	if (!months.ok || !spans.ok) return refuse({ code: 'unknown-calendar', calendarId: objective.calendarId ?? '' })
	const covered = (span: WindowSpan) => span.startEpoch >= cover.startEpoch && span.endEpoch <= cover.endEpoch
	const servicesIn = (words: readonly string[] | null | undefined) =>
		serviceCodesOf(context, objective.serviceId, words ?? null)
	const shared = { comparison: objective.comparison, asOf, months: months.value, covered }

	function series(): CountedSeries {
		if (!isContacts)
			return selfServiceSeries({
				...shared,
				history,
				counts: counts!,
				usable: context.usable,
				services: servicesIn(counts!.words.service?.words),
			})
		const callServices = servicesIn(contacts!.calls?.words.service?.words)
		const intervalServices = servicesIn(contacts!.intervals?.words.service?.words)
		return contactSeries({
			...shared,
			contacts: contacts!,
			metric: objective.metric,
			callServices,
			intervalServices,
			hours: objective.calendarId === null ? null : compiled,
		})
	}

	const tables = (isContacts ? [contacts!.calls, contacts!.intervals] : [counts]).filter((table) => table !== null)
	if (tables.every((table) => servicesIn(table.words.service?.words)?.size === 0))
		return refuse({ code: 'service-not-found', serviceId: objective.serviceId ?? '' })
	const found = series()
	if (!found.ok) return refuse(found.reason)
	if (!found.yesNo && objective.comparison === 'at-least')
		return refuse({ code: 'comparison-not-supported', comparison: objective.comparison })
	return {
		ok: true,
		prepared: {
			objective,
			timeZone,
			yesNo: found.yesNo,
			months: found.months,
			windows: windowCases(spans.value, found.months, covered),
			pooled: found.months.filter((month) => month.covered).map(({ decided }) => decided),
			monthsInWindow: monthsInWindow(objective.window),
			censored: 0,
			doubts: found.doubts,
			counted: { recordedSeconds: found.recordedSeconds },
		},
	}
}

/** Both sides of a share must have been counted. */
function selfServiceExtent({ history, created, asOf }: JudgeContext): Extent | null {
	const own = countExtent(history.counts!, asOf)
	const basis = personBasis(history)
	const others = basis === 'tickets' ? created : basis === 'contacts' ? contactExtent(history.contacts!, asOf) : own
	return own !== null && others !== null ? overlap(own, others) : null
}
