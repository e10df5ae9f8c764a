import type { Agreement } from '../agreement/schema'
import { allowances } from '../readings/availability'
import { count, type Reading, reading, seconds } from '../readings/reading'
import { askedService } from './said'

/** What the answers say about each other and about the promises that no field can hold. */
export function interviewNotes(agreement: Agreement, today: string): readonly Reading[] {
	const { kind } = agreement.actionPlan.interviews
	if (kind === 'support') return supportNotes(agreement)
	return kind === 'it-service' ? itNotes(agreement, today) : []
}

function supportNotes({ actionPlan }: Agreement): Reading[] {
	const a = actionPlan.interviews.support
	const contacts = (a.callsPerDay ?? 0) + (a.writtenPerDay ?? 0)
	const peak = Math.ceil(contacts * (1 + (a.peakPercent ?? 0) / 100) * (1 - (a.selfServicePpm ?? 0) / 1_000_000))
	const able =
		a.peoplePerShift === null || a.casesPerPersonPerDay === null ? null : a.peoplePerShift * a.casesPerPersonPerDay
	const hasFigure = a.industrySeconds !== null
	const isSourced = a.industrySource !== null && a.industryDate !== null
	return [
		...(able === null || contacts === 0
			? []
			: [reading(able < peak ? 'note.too-few' : 'note.enough', { able: count(Math.floor(able)), peak: count(peak) })]),
		...(hasFigure && !isSourced ? [reading('note.no-source')] : []),
	]
}

function itNotes(agreement: Agreement, today: string): Reading[] {
	const { longestOutageSeconds: longest } = agreement.actionPlan.interviews.itService
	const service = askedService(agreement)
	const promise = agreement.objectives.items.find(
		(one) => one.metric === 'availability' && one.kind === 'promise' && one.serviceId === (service?.id ?? null),
	)
	if (longest === null || promise === undefined) return []
	const most = Math.max(...allowances(agreement, promise, today).map(({ allowedSeconds }) => allowedSeconds))
	if (!Number.isFinite(most) || longest <= most) return []
	return [reading('note.longest', { longest: seconds(longest), allowed: seconds(most) })]
}
