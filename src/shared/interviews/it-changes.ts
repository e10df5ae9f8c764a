import type { Agreement } from '../agreement/schema'
import type { Objective } from '../agreement/values/objective'
import { count, ppm, type Reading, reading, seconds, text } from '../readings/reading'
import { NICE_AVAILABILITIES_PPM } from '../realism/nice-targets'
import type { ItAnswers } from '../sections/action-plan/interviews-schema'
import type { MaintenanceWindow } from '../sections/downtime/schema'
import { newObjective, withMetric } from '../sections/objectives/defaults'
import { emptyService } from '../sections/services/schema'
import { type InterviewChange, toAdd, toSet } from './interview-change'
import { askedService, contractLanguage, type Say, sayIn } from './said'

type Asked = {
	readonly agreement: Agreement
	readonly answers: ItAnswers
	readonly say: Say
	/** Of the service that the interview is about, also one that it adds itself. */
	readonly serviceId: string | null
}

const NEW_SERVICE = 'interview-service'

/** What the answers of an IT service team fill in, in the order of the questions. */
export function itChanges(agreement: Agreement): InterviewChange[] {
	const answers = agreement.actionPlan.interviews.itService
	const serviceId = askedService(agreement)?.id ?? null
	const asked: Asked = { agreement, answers, say: sayIn(contractLanguage(agreement)), serviceId }
	return [
		...service(asked),
		...availability(asked),
		...maintenance(asked),
		...lists(asked),
		...restoration(asked),
		...breaches(asked),
	]
}

function service({ agreement, answers, say, serviceId }: Asked): InterviewChange[] {
	const { serviceName, serviceKind, users, sites, need } = answers
	const description = descriptionOf(serviceKind, say)
	const audience = audienceOf(users, sites, say)
	if (serviceId === null) {
		if (serviceName === null) return []
		const item = {
			...emptyService(NEW_SERVICE),
			...{ name: serviceName, description, audience },
			...{ inScope: [...answers.inScope], outOfScope: [...answers.outOfScope], functions: [...answers.functions] },
			request: { ...emptyService(NEW_SERVICE).request, need },
		}
		const said = reading('service-added', { name: text(serviceName) })
		return toAdd(agreement, 'service', said, { list: 'services.items', item })
	}
	const path = `services.items.${serviceId}`
	const known = agreement.services.items.find(({ id }) => id === serviceId)
	return [
		...(serviceName === null || known?.name != null
			? []
			: toSet(agreement, 'name', reading('service-name', { name: text(serviceName) }), {
					path: `${path}.name`,
					after: serviceName,
				})),
		...(description === null || known?.description != null
			? []
			: toSet(agreement, 'description', reading('service-description'), {
					path: `${path}.description`,
					after: description,
				})),
		...(audience === null
			? []
			: toSet(agreement, 'audience', reading('audience', { audience: text(audience) }), {
					path: `${path}.audience`,
					after: audience,
				})),
		...(need === null ? [] : toSet(agreement, 'need', reading('need'), { path: `${path}.request.need`, after: need })),
	]
}

function descriptionOf(kind: ItAnswers['serviceKind'], say: Say): string | null {
	switch (kind) {
		case 'workplace':
			return say(
				'Der Anbieter betreibt die Arbeitsplätze des Kunden und hilft dessen Nutzern bei Störungen und Fragen.',
				'The Provider operates the Customer’s workstations and helps its users with incidents and questions.',
			)
		case 'server':
			return say(
				'Der Anbieter betreibt, überwacht und sichert die Server des Kunden.',
				'The Provider operates, monitors and backs up the Customer’s servers.',
			)
		case 'application':
			return say(
				'Der Anbieter stellt dem Kunden eine Anwendung bereit und betreibt sie.',
				'The Provider makes an application available to the Customer and operates it.',
			)
		case 'network':
			return say(
				'Der Anbieter betreibt und überwacht das Netz an den Standorten des Kunden.',
				'The Provider operates and monitors the network at the Customer’s sites.',
			)
		default:
			return null
	}
}

function audienceOf(users: number | null, sites: number | null, say: Say): string | null {
	if (users === null) return null
	if (sites === null) return say(`${users} Nutzer`, `${users} users`)
	return say(
		`${users} Nutzer an ${sites === 1 ? 'einem Standort' : `${sites} Standorten`}`,
		`${users} users at ${sites === 1 ? 'one site' : `${sites} sites`}`,
	)
}

/** A promise of more than was measured gives way to the next usual figure below it; one of less stays. */
function availability({ agreement, answers, serviceId }: Asked): InterviewChange[] {
	const { availabilityPpm } = answers
	if (availabilityPpm === null) return []
	const bearable = NICE_AVAILABILITIES_PPM.find((nice) => nice < availabilityPpm)
	if (bearable === undefined) return []
	const known = agreement.objectives.items.filter(
		(one) => one.metric === 'availability' && one.serviceId === serviceId && one.kind === 'promise',
	)
	const values = { measured: ppm(availabilityPpm), value: ppm(bearable) }
	if (known.length === 0) {
		const item: Objective = {
			...withMetric(newObjective('interview-availability', serviceId ?? NEW_SERVICE, null), 'availability'),
			value: bearable,
		}
		const place = { list: 'objectives.items', item }
		return toAdd(agreement, 'availability', reading('availability-added', values), place)
	}
	return known
		.filter(({ value }) => value > availabilityPpm)
		.flatMap(({ id, value }) =>
			toSet(agreement, `availability-${id}`, reading('availability-lowered', { ...values, promised: ppm(value) }), {
				path: `objectives.items.${id}.value`,
				after: bearable,
			}),
		)
}

/** Room for the maintenance that a year needs: a monthly window where there is none, and a cap that holds it. */
function maintenance({ agreement, answers, say }: Asked): InterviewChange[] {
	const { maintenanceHoursPerYear, maintenanceWeekday, maintenanceStart } = answers
	if (maintenanceHoursPerYear === null || maintenanceHoursPerYear === 0) return []
	const monthlySeconds = Math.ceil(maintenanceHoursPerYear / 12) * 3_600
	const { capSeconds, capPeriod, exclusions, maintenance: windows } = agreement.downtime
	const perMonth = capSeconds === null ? null : capSeconds / { month: 1, quarter: 3, year: 12 }[capPeriod]
	const window: MaintenanceWindow = {
		id: 'interview-window',
		name: say('Monatliches Fenster', 'Monthly window'),
		serviceId: null,
		recurrence: { kind: 'monthly', weekday: maintenanceWeekday ?? 'sun', ordinal: 1 },
		startTime: maintenanceStart ?? '02:00',
		durationSeconds: monthlySeconds,
		timeZone: agreement.serviceHours.calendars[0]?.timeZone ?? 'Europe/Berlin',
	}
	const length = seconds(monthlySeconds)
	return [
		...(windows.length > 0 && !windows.some(({ id }) => id === window.id)
			? []
			: toAdd(agreement, 'window', reading('window-added', { length, start: text(window.startTime) }), {
					list: 'downtime.maintenance',
					item: window,
				})),
		...(perMonth !== null && perMonth >= monthlySeconds
			? []
			: toSet(agreement, 'cap', reading('cap', { length }), {
					path: 'downtime.capSeconds',
					after: monthlySeconds * { month: 1, quarter: 3, year: 12 }[capPeriod],
				})),
		...(exclusions.includes('planned-maintenance')
			? []
			: toSet(agreement, 'exclusion', reading('maintenance-excluded'), {
					path: 'downtime.exclusions',
					after: ['planned-maintenance', ...exclusions],
				})),
	]
}

function lists({ agreement, answers, serviceId }: Asked): InterviewChange[] {
	if (serviceId === null) return []
	return (['functions', 'inScope', 'outOfScope'] as const).flatMap((key) =>
		answers[key].length === 0
			? []
			: toSet(agreement, key, reading(`list.${key}`, { count: count(answers[key].length) }), {
					path: `services.items.${serviceId}.${key}`,
					after: [...answers[key]],
				}),
	)
}

/** The most urgent restoration is promised no quicker than nine in ten were; less urgent ones are not quicker than it. */
function restoration({ agreement, answers, serviceId }: Asked): InterviewChange[] {
	const { restorationWithinSeconds: within } = answers
	if (within === null) return []
	const own = agreement.objectives.items
		.filter((one) => one.metric === 'restoration' && one.serviceId === serviceId && one.kind === 'promise')
		.sort((a, b) => (a.priority ?? 'P9').localeCompare(b.priority ?? 'P9'))
	if (own.length === 0) {
		const item: Objective = {
			...withMetric(newObjective('interview-restoration', serviceId ?? NEW_SERVICE, null), 'restoration'),
			...{ priority: agreement.priorities.levels.some(({ id }) => id === 'P1') ? 'P1' : null },
			...{ value: within, share: 900_000 },
		}
		const said = reading('restoration-added', { value: seconds(within), share: ppm(900_000) })
		return toAdd(agreement, 'restoration', said, { list: 'objectives.items', item })
	}
	// Service hours are never more than the hours on the wall, so a promise in them is not proved too quick.
	return own
		.filter(({ calendarId, value }) => calendarId === null && value < within)
		.flatMap((objective) =>
			toSet(agreement, `restoration-${objective.id}`, slower(objective, within), {
				path: `objectives.items.${objective.id}.value`,
				after: within,
			}),
		)
}

function slower({ value }: Objective, within: number): Reading {
	return reading('restoration-slower', { promised: seconds(value), value: seconds(within) })
}

/** Past misses bring the review forward, make it a trigger, and ask for a plan after the second. */
function breaches({ agreement, answers, say }: Asked): InterviewChange[] {
	const missed = answers.breaches
	if (missed === null || missed === 0) return []
	const { agreementReview, improvement } = agreement.governance
	const { everyMonths, triggers, breachesInThreeMonths } = agreementReview
	const path = 'governance.agreementReview'
	return [
		...(everyMonths !== null && everyMonths <= 6
			? []
			: toSet(agreement, 'review', reading('review-earlier', { count: count(6) }), {
					path: `${path}.everyMonths`,
					after: 6,
				})),
		...(triggers.includes('breaches')
			? []
			: toSet(agreement, 'trigger', reading('review-trigger'), {
					path: `${path}.triggers`,
					after: ['breaches', ...triggers],
				})),
		...(breachesInThreeMonths !== null
			? []
			: toSet(agreement, 'breaches', reading('review-breaches', { count: count(2) }), {
					path: `${path}.breachesInThreeMonths`,
					after: 2,
				})),
		...(improvement !== null
			? []
			: toSet(agreement, 'improvement', reading('improvement', { misses: count(2), days: count(10) }), {
					path: 'governance.improvement',
					after: {
						afterMisses: 2,
						planDays: 10,
						contents: say(
							'Ursache, Maßnahme, verantwortliche Person und Termin',
							'Cause, measure, person responsible and date',
						),
					},
				})),
	]
}
