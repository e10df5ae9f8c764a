import type { Agreement } from '../agreement/schema'
import type { Objective } from '../agreement/values/objective'
import type { TaskSource } from '../sections/action-plan/schema'
import type { Due } from '../sections/roles/schema'

/** What the contract says of a duty, in values: two that are equal ask for the same. */
export type Facts = TaskSource['facts']

export type DutyKind =
	| 'promise'
	| 'duty'
	| 'report'
	| 'outage-notice'
	| 'outage-report'
	| 'escalation'
	| 'maintenance-notice'
	| 'service-review'
	| 'minutes'
	| 'agreement-review'
	| 'change-answer'
	| 'improvement-plan'
	| 'settlement'
	| 'on-call'
	| 'retention'

/** Something that the contract asks of the provider, and that somebody therefore has to do. */
export type ContractDuty = {
	/** Names the duty as long as the contract has it: `promise.<objective>`, `duty.<duty>`, `report`. */
	readonly key: string
	readonly kind: DutyKind
	/** The field that says it. */
	readonly path: string
	readonly facts: Facts
	readonly objectiveId: string | null
	/** What the contract itself says of who does it; empty where it does not. */
	readonly owner: string
	readonly deputy: string
	readonly mode: 'automate' | 'staff'
}

/** Every duty of the provider, promises first; what is blank or switched off asks for nothing. */
export function contractDuties(agreement: Agreement): readonly ContractDuty[] {
	return [
		...promiseDuties(agreement),
		...datedDuties(agreement),
		...reportingDuties(agreement),
		...escalationDuties(agreement),
		...operationDuties(agreement),
		...governanceDuties(agreement),
	]
}

type Rest = Partial<Pick<ContractDuty, 'owner' | 'deputy' | 'objectiveId'>>

function duty(
	kind: DutyKind,
	path: string,
	facts: Facts,
	{ key = kind, mode = 'staff', ...rest }: Rest & { readonly key?: string; readonly mode?: 'automate' | 'staff' } = {},
): ContractDuty {
	return { key, kind, path, facts, objectiveId: null, owner: '', deputy: '', mode, ...rest }
}

/** What a machine can watch or do, and what people have to be there for. */
const AUTOMATED: ReadonlySet<Objective['metric']> = new Set<Objective['metric']>([
	...([
		'availability',
		'acknowledgement',
		'detection',
		'first-response',
		'update-interval',
		'self-service-share',
	] as const),
])

function promiseDuties({ objectives, escalation }: Agreement): ContractDuty[] {
	return objectives.items
		.filter(({ kind }) => kind === 'promise')
		.map((one) => {
			// Who is first on the ladder of a priority is who works on it.
			const level = escalation.levels.find(
				({ party, priorities, role }) =>
					party === 'provider' &&
					role !== null &&
					(priorities.length === 0 || one.priority === null || priorities.includes(one.priority)),
			)
			return duty('promise', `objectives.items.${one.id}`, promiseFacts(one), {
				key: `promise.${one.id}`,
				objectiveId: one.id,
				owner: level?.role ?? '',
				deputy: level?.deputy ?? '',
				mode: AUTOMATED.has(one.metric) ? 'automate' : 'staff',
			})
		})
}

function promiseFacts({ metric, priority, comparison, value, share, window, serviceId, calendarId }: Objective): Facts {
	const period = `${window.kind} ${window.count} ${window.unit}`
	return { metric, priority, comparison, value, share, period, serviceId, calendarId }
}

function datedDuties({ roles }: Agreement): ContractDuty[] {
	return roles.duties
		.filter(({ party, title }) => party === 'provider' && (title ?? '').trim() !== '')
		.map(({ id, title, due, ownerId }) => {
			const owner = roles.stakeholders.find((one) => one.id === ownerId)?.function ?? ''
			return duty('duty', `roles.duties.${id}`, { title, due: dueKey(due) }, { key: `duty.${id}`, owner })
		})
}

export function dueKey(due: Due): string {
	if (due.kind === 'once') return `once ${due.date ?? ''}`
	return due.kind === 'monthly' ? `every ${due.everyMonths} months on ${due.day}` : `yearly ${due.month}-${due.day}`
}

function reportingDuties({ reporting, roles }: Agreement): ContractDuty[] {
	const { cadence, dueDay, outageNotice, retentionMonths } = reporting
	// A dated duty that says the same is the same.
	const isSaid = roles.duties.some(
		({ party, due, title }) =>
			party === 'provider' && due.kind === 'monthly' && due.day === dueDay && /report|bericht/i.test(title ?? ''),
	)
	return [
		...(dueDay === null || isSaid
			? []
			: [duty('report', 'reporting.dueDay', { cadence, dueDay }, { mode: 'automate' })]),
		...(outageNotice === null || outageNotice.deadlineSeconds === null
			? []
			: [
					duty('outage-notice', 'reporting.outageNotice.deadlineSeconds', {
						deadlineSeconds: outageNotice.deadlineSeconds,
						clock: outageNotice.clock,
						channel: outageNotice.channel,
					}),
				]),
		...(outageNotice === null || outageNotice.finalReportDays === null
			? []
			: [
					duty('outage-report', 'reporting.outageNotice.finalReportDays', {
						finalReportDays: outageNotice.finalReportDays,
					}),
				]),
		...(retentionMonths === null
			? []
			: [duty('retention', 'reporting.retentionMonths', { retentionMonths }, { mode: 'automate' })]),
	]
}

function escalationDuties({ escalation }: Agreement): ContractDuty[] {
	return escalation.levels
		.filter(({ party, name }) => party === 'provider' && (name ?? '').trim() !== '')
		.map(({ id, name, trigger, role, deputy, responseSeconds, outcome }) =>
			duty(
				'escalation',
				`escalation.levels.${id}`,
				{ name, trigger: JSON.stringify(trigger), responseSeconds, outcome: (outcome ?? '').slice(0, 2_000) },
				{ key: `level.${id}`, owner: role ?? '', deputy: deputy ?? '' },
			),
		)
}

function operationDuties({ downtime, serviceHours, remedies }: Agreement): ContractDuty[] {
	const { noticeSeconds, noticeChannel, maintenance } = downtime
	const { settlementDays, settlement, schemes, claim } = remedies
	return [
		...(noticeSeconds === null || maintenance.length === 0
			? []
			: [
					duty(
						'maintenance-notice',
						'downtime.noticeSeconds',
						{ noticeSeconds, channel: noticeChannel },
						{ mode: 'automate' },
					),
				]),
		...(serviceHours.onCall === null
			? []
			: [
					duty('on-call', 'serviceHours.onCall', {
						calendarId: serviceHours.onCall.calendarId,
						scope: (serviceHours.onCall.scope ?? '').slice(0, 2_000),
					}),
				]),
		...(schemes.length === 0
			? []
			: [
					duty(
						'settlement',
						'remedies.settlement',
						{ settlement, settlementDays, claim: claim.kind },
						{ mode: 'automate' },
					),
				]),
	]
}

function governanceDuties({ governance }: Agreement): ContractDuty[] {
	const { serviceReview, agreementReview, changeControl, improvement } = governance
	return [
		duty('service-review', 'governance.serviceReview.cadence', { cadence: serviceReview.cadence }),
		...(serviceReview.minutesDays === null
			? []
			: [duty('minutes', 'governance.serviceReview.minutesDays', { minutesDays: serviceReview.minutesDays })]),
		...(agreementReview.everyMonths === null
			? []
			: [
					duty('agreement-review', 'governance.agreementReview.everyMonths', {
						everyMonths: agreementReview.everyMonths,
						next: agreementReview.next,
					}),
				]),
		...(changeControl.answerDays === null
			? []
			: [duty('change-answer', 'governance.changeControl.answerDays', { answerDays: changeControl.answerDays })]),
		...(improvement === null
			? []
			: [
					duty('improvement-plan', 'governance.improvement', {
						afterMisses: improvement.afterMisses,
						planDays: improvement.planDays,
					}),
				]),
	]
}
