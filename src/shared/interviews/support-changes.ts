import type { Agreement } from '../agreement/schema'
import type { Objective } from '../agreement/values/objective'
import { listText, monthName } from '../outline/format'
import { count, ppm, type Reading, reading, seconds, text } from '../readings/reading'
import type { SupportAnswers } from '../sections/action-plan/interviews-schema'
import { newObjective, withMetric } from '../sections/objectives/defaults'
import { alwaysOpen } from '../sections/readings/weekly-hours'
import { type InterviewChange, toAdd, toSet } from './interview-change'
import { planTask } from './plan-task'
import { askedService, contractLanguage, type Say, sayIn } from './said'

/** Days of a month on which contacts come in, by what the calendar is open. */
const MONTHS_PER_YEAR = 12
const WEEKS_PER_YEAR = 52

type Asked = { readonly agreement: Agreement; readonly answers: SupportAnswers; readonly say: Say }

/** What the answers of a customer-support team fill in, in the order of the questions. */
export function supportChanges(agreement: Agreement): InterviewChange[] {
	const answers = agreement.actionPlan.interviews.support
	const asked: Asked = { agreement, answers, say: sayIn(contractLanguage(agreement)) }
	return [
		...volume(asked),
		...season(asked),
		...speed(asked),
		...night(asked),
		...workload(asked),
		...chatbot(asked),
		...knowledge(asked),
	]
}

/** A team answers for several services: without a choice the objectives of all are meant. */
function ownObjectives({ objectives, actionPlan }: Agreement): readonly Objective[] {
	const { serviceId } = actionPlan.interviews
	return serviceId === null ? objectives.items : objectives.items.filter((one) => one.serviceId === serviceId)
}

/** Contacts of a busy month: those of a day on all days that the service is open, at the height of the season. */
export function busyMonth({ agreement, answers }: Pick<Asked, 'agreement' | 'answers'>, perDay: number): number {
	const calendarId = askedService(agreement)?.calendarId ?? agreement.serviceHours.calendars[0]?.id
	const calendar = agreement.serviceHours.calendars.find(({ id }) => id === calendarId)
	const open = calendar === undefined ? 7 : Object.values(calendar.weekly).filter((day) => day.length > 0).length
	const daysPerMonth = (open * WEEKS_PER_YEAR) / MONTHS_PER_YEAR
	return Math.ceil(perDay * daysPerMonth * (1 + (answers.peakPercent ?? 0) / 100))
}

/** Promises about all calls, or about all written requests, hold up to the volume that was named. */
function volume({ agreement, answers }: Asked): InterviewChange[] {
	const { callsPerDay, writtenPerDay } = answers
	return ownObjectives(agreement)
		.filter((one) => one.kind === 'promise' && one.priority === null)
		.flatMap((objective) => {
			const isCall = objective.metric === 'wait-time' || objective.metric === 'abandonment'
			const isWritten = objective.metric === 'first-response' || objective.metric === 'resolution'
			const perDay = isCall ? callsPerDay : isWritten ? writtenPerDay : null
			if (perDay === null) return []
			const after = busyMonth({ agreement, answers }, perDay)
			if (objective.window.unit !== 'month' || objective.window.count !== 1) return []
			return toSet(agreement, `volume-${objective.id}`, reading('volume', { count: count(after) }), {
				path: `objectives.items.${objective.id}.volumeTo`,
				after,
			})
		})
}

function season({ agreement, answers, say }: Asked): InterviewChange[] {
	const { peakMonths, peakPercent } = answers
	if (peakPercent === null || peakPercent === 0) return []
	const language = contractLanguage(agreement)
	const months = listText(
		peakMonths.map((month) => monthName(month, language)),
		language,
	)
	const known = agreement.governance.agreementReview.volumeChangePercent
	const task = planTask({
		id: 'interview-season',
		title: say('Personal für die Saison sichern', 'Secure staff for the season'),
		note:
			months === ''
				? say(`${peakPercent} % mehr Kontakte als sonst.`, `${peakPercent}% more contacts than usual.`)
				: say(`${months}: ${peakPercent} % mehr Kontakte.`, `${months}: ${peakPercent}% more contacts.`),
		mode: 'staff',
	})
	return [
		...toAdd(agreement, 'season-task', reading('task', { title: text(task.title) }), {
			list: 'actionPlan.tasks',
			item: task,
		}),
		// A season that comes every year must not bring the review forward each time.
		...(known !== null && known >= peakPercent
			? []
			: toSet(agreement, 'season-review', reading('volume-change', { count: count(peakPercent) }), {
					path: 'governance.agreementReview.volumeChangePercent',
					after: peakPercent,
				})),
	]
}

/**
 * What is promised of most reports must not be quicker than today: such a promise is only reported until history supports
 * it. Promises for urgent priorities are left alone, for an average says nothing about them.
 */
function speed({ agreement, answers }: Asked): InterviewChange[] {
	const { waitSeconds, responseSeconds, responseWithinSeconds } = answers
	const service = askedService(agreement)
	const own = ownObjectives(agreement)
	const response = responseWithinSeconds ?? responseSeconds
	const slower = [
		...own.filter((one) => one.metric === 'wait-time' && waitSeconds !== null && one.value < waitSeconds),
		...mostOf(own, 'first-response').filter((one) => response !== null && one.value < response),
	].filter(({ kind }) => kind === 'promise')
	const changes = slower.flatMap((objective) =>
		toSet(agreement, `indicator-${objective.id}`, tooQuick(objective, waitSeconds, response), {
			path: `objectives.items.${objective.id}.kind`,
			after: 'indicator',
		}),
	)
	if (responseWithinSeconds === null || own.some(({ metric }) => metric === 'first-response')) return changes
	const calendarId = service?.calendarId ?? agreement.serviceHours.calendars[0]?.id ?? null
	const item: Objective = {
		...newObjective('interview-response', service?.id ?? null, calendarId),
		value: responseWithinSeconds,
		share: 900_000,
		volumeTo: answers.writtenPerDay === null ? null : busyMonth({ agreement, answers }, answers.writtenPerDay),
	}
	const said = reading('response-added', { value: seconds(responseWithinSeconds), share: ppm(900_000) })
	return [...changes, ...toAdd(agreement, 'response-added', said, { list: 'objectives.items', item })]
}

function tooQuick({ metric, value }: Objective, wait: number | null, response: number | null): Reading {
	const today = metric === 'wait-time' ? wait : response
	return reading('too-quick', { promised: seconds(value), today: seconds(today ?? 0) })
}

/** Those for every report, or for the least urgent priority: most reports come under them. */
function mostOf(own: readonly Objective[], metric: Objective['metric']): readonly Objective[] {
	const all = own.filter((one) => one.metric === metric)
	const last = all
		.map(({ priority }) => priority)
		.filter((priority) => priority !== null)
		.sort()
		.at(-1)
	return all.filter(({ priority }) => priority === null || priority === last)
}

function night({ agreement, answers, say }: Asked): InterviewChange[] {
	const { nightNeed, nightContact } = answers
	const { calendars, onCall } = agreement.serviceHours
	const calendarId = askedService(agreement)?.calendarId ?? calendars[0]?.id
	const calendar = calendars.find(({ id }) => id === calendarId)
	const outside = (after: string) =>
		toSet(agreement, 'outside', reading(`outside.${after}`), { path: 'serviceHours.outsideHours', after })
	if (nightNeed === 'always' && calendar !== undefined) {
		const path = `serviceHours.calendars.${calendar.id}`
		const name = text(calendar.name)
		return [
			...toSet(agreement, 'always', reading('always', { name }), { path: `${path}.weekly`, after: alwaysOpen() }),
			...toSet(agreement, 'no-holidays', reading('no-holidays', { name }), { path: `${path}.holidays`, after: null }),
		]
	}
	if (nightNeed === 'on-call') {
		const scope = say('Störungen der höchsten Priorität', 'Incidents of the highest priority')
		const after =
			onCall === null
				? { calendarId: null, contact: nightContact, scope }
				: { ...onCall, contact: nightContact ?? onCall.contact }
		return [
			...toSet(agreement, 'on-call', reading('on-call'), { path: 'serviceHours.onCall', after }),
			...outside('on-call-at-once'),
		]
	}
	if (nightNeed !== 'service-hours') return []
	return [
		...toSet(agreement, 'no-on-call', reading('no-on-call'), { path: 'serviceHours.onCall', after: null }),
		...outside('next-opening'),
	]
}

function workload({ agreement, answers }: Asked): InterviewChange[] {
	const { peoplePerShift, casesPerPersonPerDay } = answers
	const path = 'actionPlan.capacity'
	return [
		...(peoplePerShift === null
			? []
			: toSet(agreement, 'people', reading('people', { count: count(peoplePerShift) }), {
					path: `${path}.peoplePerShift`,
					after: peoplePerShift,
				})),
		...(casesPerPersonPerDay === null
			? []
			: toSet(agreement, 'cases', reading('cases', { count: count(casesPerPersonPerDay) }), {
					path: `${path}.casesPerPersonPerDay`,
					after: casesPerPersonPerDay,
				})),
	]
}

function chatbot({ agreement, answers, say }: Asked): InterviewChange[] {
	const { chatbot: state, selfServicePpm } = answers
	const service = askedService(agreement)
	const task = planTask({
		id: 'interview-chatbot',
		title: say('Chatbot einrichten', 'Set up the chatbot'),
		note: say('Mit den zehn häufigsten Fragen beginnen.', 'Begin with the ten most frequent questions.'),
		mode: 'automate',
	})
	const planned =
		state === 'planned'
			? toAdd(agreement, 'chatbot-task', reading('task', { title: text(task.title) }), {
					list: 'actionPlan.tasks',
					item: task,
				})
			: []
	if (selfServicePpm === null) return planned
	const share = ppm(selfServicePpm)
	const known = ownObjectives(agreement).find(({ metric }) => metric === 'self-service-share')
	if (known !== undefined) {
		if (known.kind === 'indicator' || known.value <= selfServicePpm) return planned
		const said = reading('self-service-high', { promised: ppm(known.value), today: share })
		const path = `objectives.items.${known.id}.kind`
		return [...planned, ...toSet(agreement, `indicator-${known.id}`, said, { path, after: 'indicator' })]
	}
	const item: Objective = {
		...withMetric(newObjective('interview-self-service', service?.id ?? null, null), 'self-service-share'),
		// Whole percent below what was measured; only reported.
		value: Math.floor(selfServicePpm / 10_000) * 10_000,
		kind: 'indicator',
	}
	const said = reading('self-service-added', { share: ppm(item.value) })
	return [...planned, ...toAdd(agreement, 'self-service-added', said, { list: 'objectives.items', item })]
}

function knowledge({ agreement, answers, say }: Asked): InterviewChange[] {
	const { knowledgeBase, knowledgeOwner } = answers
	if (knowledgeBase === null || knowledgeBase === 'none') return []
	const item = planTask({
		id: 'interview-knowledge',
		title:
			knowledgeBase === 'planned'
				? say('Wissensdatenbank aufbauen', 'Build the knowledge base')
				: say('Wissensdatenbank pflegen', 'Maintain the knowledge base'),
		owner: knowledgeOwner ?? '',
		note: say('Je Monat die meistgesuchten Artikel prüfen.', 'Check the most searched articles each month.'),
		mode: 'staff',
	})
	return toAdd(agreement, 'knowledge-task', reading('task', { title: text(item.title) }), {
		list: 'actionPlan.tasks',
		item,
	})
}
