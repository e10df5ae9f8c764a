import { article, type Cases, cases, draft, everyObjective } from './drafts'

/** Nothing is known of any promise. */
const UNKNOWN = draft({}).objectives.items.map(({ id }) => ({ objectiveId: id, verdict: 'not enough data' }) as const)
const LEVEL = 'escalation.levels.level-1'
const breach = { kind: 'breach' }
const after = (seconds: number, clock = 'service') => ({ kind: 'time-after-breach', seconds, clock })
const wed = { kind: 'weekly', weekday: 'wed', everyWeeks: 1 }
const sun = { kind: 'weekly', weekday: 'sun', everyWeeks: 1 }
const need = (people: number) => ({
	...{ objectiveId: null, people, arrivalsPerWeek: 200, handlingSeconds: 900, load: 2.1, asOf: null },
})
const tiers = (first: number) => [{ id: 'a', threshold: first, creditPpm: 30_000, boundary: null, floor: null }]

/** Reports, escalation, downtime, remedies, term, roles, governance, action plan. */
export const TERMS: Readonly<Record<string, Cases>> = {
	'report-early': cases(
		[{ 'reporting.dueDay': 3 }, 'warning report-early reporting.dueDay -> report-early.fix'],
		[{ 'objectives.items.resolution-p4.value': 3_000_000 }, 'warning report-early reporting.dueDay'],
		[{ 'reporting.dueDay': 12, 'roles.duties.report.due.day': 12 }, null],
	),
	'report-day-twice': cases(
		[
			{ 'roles.duties.report.due.day': 20 },
			'warning report-day-twice roles.duties.report.due.day -> report-day-twice.fix',
		],
		[{ 'roles.duties.invoice.due.day': 20 }, null],
	),
	'month-end': cases(
		[{ 'roles.duties.invoice.due.day': 30 }, 'info month-end roles.duties.invoice.due.day -> month-end.fix'],
		[{ 'reporting.dueDay': 31 }, 'info month-end reporting.dueDay -> month-end.fix'],
		[{ 'roles.duties.invoice.due.day': 31 }, null],
	),
	'report-rare': cases(
		[{ 'reporting.cadence': 'half-yearly' }, 'warning report-rare reporting.cadence'],
		[{ 'reporting.cadence': 'every-two-months' }, null],
	),
	'escalation-late': cases(
		[{ [`${LEVEL}.trigger`]: breach }, `warning escalation-late ${LEVEL}.trigger -> escalation-late.fix`],
		[{ [`${LEVEL}.trigger`]: { kind: 'percent-elapsed', percent: 100 } }, `warning escalation-late ${LEVEL}.trigger`],
		[{ [`${LEVEL}.trigger`]: { kind: 'percent-elapsed', percent: 99 } }, null],
	),
	'escalation-order': cases(
		[
			{ 'escalation.levels.level-4.trigger': after(3_600) },
			'warning escalation-order escalation.levels.level-4.trigger',
		],
		[
			{ 'escalation.levels.level-3.trigger': breach, 'escalation.levels.level-2.trigger': after(60) },
			'warning escalation-order escalation.levels.level-3.trigger',
		],
		[{ 'escalation.levels.level-4.trigger': after(3_600, 'calendar') }, null],
		[{ 'escalation.levels.level-2.trigger': { kind: 'on-demand' } }, null],
	),
	'escalation-priority': cases(
		[{ [`${LEVEL}.priorities`]: ['P1', 'P2', 'P3'] }, 'warning escalation-priority escalation.levels'],
		[{ [`${LEVEL}.priorities`]: ['P1', 'P2', 'P3', 'P4'] }, null],
	),
	'escalation-deputy': cases(
		[{ [`${LEVEL}.deputy`]: null }, `warning escalation-deputy ${LEVEL}.deputy`],
		[{ [`${LEVEL}.deputy`]: null, [`${LEVEL}.party`]: 'third-party' }, null],
	),
	'maintenance-cap': cases(
		[{ 'downtime.capSeconds': 3_599 }, 'warning maintenance-cap.month downtime.capSeconds -> maintenance-cap.fix'],
		[{ 'downtime.capPeriod': 'quarter' }, 'warning maintenance-cap.quarter downtime.capSeconds -> maintenance-cap.fix'],
		[{ 'downtime.capPeriod': 'year' }, 'warning maintenance-cap.year downtime.capSeconds -> maintenance-cap.fix'],
		[{ 'downtime.capPeriod': 'quarter', 'downtime.capSeconds': 10_800 }, null],
	),
	'maintenance-refusal': cases(
		[
			{ 'downtime.refusal.noticeSeconds': 432_000 },
			'warning maintenance-refusal downtime.refusal.noticeSeconds -> maintenance-refusal.fix',
		],
		[{ 'downtime.refusal.noticeSeconds': 431_999 }, null],
	),
	'maintenance-hours': cases(
		[
			{ 'downtime.maintenance.0.recurrence': wed, 'downtime.maintenance.0.startTime': '10:00' },
			'info maintenance-hours downtime.maintenance',
		],
		// Runs past midnight into the office hours.
		[
			{
				'downtime.maintenance.0.recurrence': wed,
				'downtime.maintenance.0.startTime': '22:00',
				'downtime.maintenance.0.durationSeconds': 39_600,
			},
			'info maintenance-hours downtime.maintenance',
		],
		[{ 'downtime.maintenance.0.recurrence': wed, 'downtime.maintenance.0.startTime': '05:00' }, null],
	),
	'clock-change': cases(
		[
			{ 'downtime.maintenance.0.recurrence': sun, 'parties.effectiveDate': '2027-01-01' },
			'info clock-change.skipped downtime.maintenance',
		],
		[
			{
				'downtime.maintenance.0.recurrence': { kind: 'dates', dates: ['2027-10-31'] },
				'parties.effectiveDate': '2027-01-01',
			},
			'info clock-change.repeated downtime.maintenance',
		],
		[{ 'downtime.maintenance.0.recurrence': sun, 'downtime.maintenance.0.startTime': '03:30' }, null],
	),
	'promise-without-remedy': cases(
		[{ 'remedies.schemes.2.objectiveIds': [] }, 'info promise-without-remedy objectives.items.wait-time.kind'],
		[{ 'remedies.schemes.2.objectiveIds': [], 'objectives.items.wait-time.kind': 'indicator' }, null],
	),
	'claim-deadline': cases(
		[
			{ 'remedies.claim': { kind: 'on-claim', deadlineDays: 5 } },
			'warning claim-deadline.short remedies.claim.deadlineDays -> claim-deadline.fix',
		],
		[
			{ 'remedies.claim': { kind: 'on-claim', deadlineDays: 14 } },
			'warning claim-deadline.before-binding remedies.claim.deadlineDays -> claim-deadline.fix',
		],
		[{ 'remedies.claim': { kind: 'on-claim', deadlineDays: 21 } }, null],
	),
	'chronic-unreachable': cases(
		[
			{ 'remedies.chronicFailure.withinMonths': 2 },
			'warning chronic-unreachable remedies.chronicFailure.withinMonths -> chronic-unreachable.fix',
		],
		[{ 'remedies.chronicFailure.withinMonths': 3 }, null],
	),
	'penalty-reliance': cases(
		[
			{ 'governance.improvement': null, 'remedies.otherRemedies': [] },
			'warning penalty-reliance.only-money governance.improvement',
		],
		[{ 'remedies.monthlyCapPpm': 300_001 }, 'info penalty-reliance.high remedies.monthlyCapPpm'],
		[{ 'governance.improvement': null, 'remedies.monthlyCapPpm': 300_000 }, null],
	),
	'remedy-nature': cases(
		[
			article('Bei Verzug fällt eine Vertragsstrafe an.'),
			'warning remedy-nature.price-reduction ownArticles.own.content.t.text',
		],
		[
			{ ...article('Bei Verzug tritt eine Entgeltminderung ein.'), 'remedies.nature': 'liquidated-damages' },
			'warning remedy-nature.liquidated-damages ownArticles.own.content.t.text',
		],
		[
			{ ...article('Bei Verzug tritt eine Entgeltminderung ein.'), 'remedies.nature': 'contractual-penalty' },
			'warning remedy-nature.contractual-penalty ownArticles.own.content.t.text',
		],
		[article('Die Gutschrift ist keine Vertragsstrafe und kein pauschalierter Schadensersatz.'), null],
		[{ ...article('Bei Verzug fällt eine Vertragsstrafe an.'), 'remedies.nature': 'contractual-penalty' }, null],
	),
	'damages-twice': cases(
		[
			{ 'remedies.nature': 'liquidated-damages', 'remedies.damages': 'in-addition' },
			'warning damages-twice.liquidated-damages remedies.damages -> damages-twice.fix',
		],
		[
			{
				...{ 'remedies.nature': 'contractual-penalty', 'remedies.damages': 'in-addition' },
				'legal.governingLaw': 'FR',
			},
			'warning damages-twice.contractual-penalty remedies.damages -> damages-twice.fix',
		],
		// German law has a reminder of its own, and a lower price beside damages pays nothing twice.
		[{ 'remedies.nature': 'contractual-penalty', 'remedies.damages': 'in-addition' }, null],
		[{ 'remedies.damages': 'in-addition' }, null],
	),
	'sole-remedy': cases(
		[
			{ 'remedies.damages': 'sole-remedy', 'remedies.chronicFailure': null, 'legal.governingLaw': 'FR' },
			'warning sole-remedy remedies.chronicFailure -> sole-remedy.fix',
		],
		[{ 'remedies.damages': 'sole-remedy' }, null],
		[{ 'remedies.chronicFailure': null }, null],
	),
	'term-notice': cases(
		[{ 'parties.noticeMonths': 24 }, 'warning term-notice.notice parties.noticeMonths -> term-notice.fix'],
		[{ 'parties.renewal': { kind: 'automatic', months: 3 } }, 'warning term-notice.renewal parties.renewal.months'],
		[{ 'parties.adjustment.afterMonths': 24 }, 'warning term-notice.adjustment parties.adjustment.afterMonths'],
		[{ 'parties.noticeMonths': 6, 'parties.adjustment.afterMonths': 23 }, null],
	),
	'date-outside': cases(
		[
			{ 'parties.effectiveDate': '2027-01-01', 'governance.agreementReview.next': '2026-12-31' },
			'warning date-outside.before governance.agreementReview.next',
		],
		[
			{
				...{ 'parties.effectiveDate': '2027-01-01', 'parties.renewal': { kind: 'none' } },
				'governance.agreementReview.next': '2029-01-01',
			},
			'warning date-outside.after governance.agreementReview.next',
		],
		// The term goes on.
		[{ 'parties.effectiveDate': '2027-01-01', 'governance.agreementReview.next': '2029-01-01' }, null],
	),
	'look-ahead': cases(
		[{ 'parties.adjustment': null }, 'warning look-ahead.adjustment parties.adjustment'],
		[everyObjective('volumeTo', null), 'info look-ahead.volume objectives.items.response-p1.volumeTo'],
		[{}, 'info look-ahead.ramp-up objectives.items.response-p1.rampUpMonths -> look-ahead.fix', { verdicts: UNKNOWN }],
		[{ 'parties.adjustment': null, 'parties.term.months': 12 }, null],
		[{ 'parties.term.months': 12 }, null, { verdicts: UNKNOWN }],
		[everyObjective('rampUpMonths', 3), null, { verdicts: UNKNOWN }],
		[{}, null, { verdicts: UNKNOWN.slice(0, 2) }],
	),
	raci: cases(
		[{ 'roles.raci.0.assignments': { 'provider-lead': 'R' } }, 'warning raci.nobody roles.raci'],
		[
			{ 'roles.raci.0.assignments': { 'provider-lead': 'A', 'customer-service-owner': 'A' } },
			'warning raci.several roles.raci',
		],
		[
			{ 'roles.raci.0.assignments': { 'provider-lead': 'A', 'customer-service-owner': 'C' } },
			'warning raci.no-work roles.raci',
		],
		// Who answers may do it alone.
		[{ 'roles.raci.0.assignments': { 'provider-lead': 'A' } }, null],
	),
	'duty-owner': cases(
		[{ 'roles.duties.payment.ownerId': 'provider-lead' }, 'warning duty-owner roles.duties.payment.ownerId'],
		[{ 'roles.duties.payment.ownerId': 'customer-contract-owner' }, null],
	),
	'nobody-decides': cases(
		[
			{ 'roles.stakeholders.provider-service-manager.decides': false },
			'warning nobody-decides.provider roles.stakeholders',
		],
		[
			{ 'roles.stakeholders.customer-contract-owner.decides': false },
			'warning nobody-decides.customer roles.stakeholders',
		],
		[
			{
				'roles.stakeholders.provider-service-manager.decides': false,
				'roles.stakeholders.provider-lead.decides': true,
			},
			null,
		],
	),
	'review-rare': cases(
		[
			{ 'governance.agreementReview.everyMonths': 13 },
			'warning review-rare.rare governance.agreementReview.everyMonths -> review-rare.fix',
		],
		[
			{ 'parties.term.months': 6, 'parties.renewal': { kind: 'none' }, 'parties.adjustment.afterMonths': 1 },
			'info review-rare.never governance.agreementReview.everyMonths',
		],
		[{ 'governance.agreementReview.everyMonths': 6 }, null],
	),
	'review-fixed': cases(
		[
			{ 'governance.agreementReview.triggers': ['law'] },
			'warning review-fixed governance.agreementReview.triggers -> review-fixed.fix',
		],
		[
			{ 'governance.agreementReview.breachesInThreeMonths': null },
			'warning review-fixed governance.agreementReview.triggers -> review-fixed.fix',
		],
		[{ 'governance.agreementReview.triggers': [], 'governance.agreementReview.everyMonths': 3 }, null],
	),
	'form-mismatch': cases(
		[{ 'legal.form': 'written-form' }, 'warning form-mismatch governance.changeControl.form -> form-mismatch.fix'],
		[{ 'governance.changeControl.form': 'written-form' }, null],
	),
	'one-sided': cases(
		[
			{
				...{ 'objectives.missingMeasurement': 'left-out', 'reporting.missingReport': 'no-consequence' },
				...{ 'reporting.rawDataAccess': false, 'remedies.damages': 'sole-remedy' },
			},
			'warning one-sided.provider objectives.missingMeasurement',
		],
		[
			{
				...{ 'remedies.monthlyCapPpm': null, 'remedies.yearlyCapPpm': null, 'remedies.damages': 'in-addition' },
				...{ 'remedies.nature': 'contractual-penalty', 'roles.missingCooperation': 'no-effect' },
			},
			'warning one-sided.customer remedies.monthlyCapPpm',
		],
		[
			{
				...{ 'objectives.missingMeasurement': 'left-out', 'reporting.missingReport': 'no-consequence' },
				...{ 'reporting.rawDataAccess': false, 'remedies.damages': 'in-addition' },
			},
			null,
		],
	),
	'internal-target': cases(
		[{ 'actionPlan.tasks.0.internalTarget': 3_600 }, 'warning internal-target actionPlan.tasks'],
		[{ 'actionPlan.tasks.0.internalTarget': 3_599 }, null],
	),
	'task-late': cases(
		[
			{ 'parties.effectiveDate': '2027-01-01', 'actionPlan.tasks.0.startDate': '2027-01-02' },
			'warning task-late actionPlan.tasks',
		],
		[{ 'parties.effectiveDate': '2027-01-01', 'actionPlan.tasks.0.startDate': '2027-01-01' }, null],
	),
	'plan-step': cases(
		[
			{ 'actionPlan.tasks.0.source': { duty: 'promise.nowhere', facts: {} } },
			'warning plan-step.gone actionPlan.tasks.secure-response-p1.title -> plan-step.own',
		],
		[
			{ 'actionPlan.tasks.0.source': { duty: 'minutes', facts: { minutesDays: 99 } } },
			'warning plan-step.changed actionPlan.tasks.secure-response-p1.title -> plan-step.still',
		],
		[{ 'actionPlan.tasks.0.source': { duty: 'minutes', facts: { minutesDays: 7 } } }, null],
	),
	'capacity-short': cases(
		[
			{ 'actionPlan.capacity.need': need(4), 'actionPlan.capacity.peoplePerShift': 3 },
			'warning capacity-short actionPlan.capacity.peoplePerShift',
		],
		[{ 'actionPlan.capacity.need': need(4), 'actionPlan.capacity.peoplePerShift': 4 }, null],
	),
	'credit-tiers': cases(
		[{ 'remedies.schemes.2.formula.tiers': tiers(700_000) }, 'info credit-tiers.free-band remedies.schemes'],
		[{ 'remedies.schemes.2.formula.tiers': tiers(900_000) }, 'warning credit-tiers.paid-when-kept remedies.schemes'],
		[{ 'remedies.schemes.2.formula.tiers': tiers(800_000) }, null],
	),
}
