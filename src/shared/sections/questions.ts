import { INTERVIEW_GROUPS } from './interview-questions'
import { group, type QuestionGroup, under } from './question-group'

const perService = { perItem: 'services.items' } as const
const perCalendar = { perItem: 'serviceHours.calendars' } as const
const wide = { wide: true } as const

const PARTY = [
	'name',
	'legalForm?',
	'street',
	'postalCode',
	'city',
	'country?',
	'registerCourt?',
	'registerNumber?',
	'representedBy',
]
const CONTACT = ['*?', '*.name', '*.role?', '*.email?', '*.phone?']

/** Every question of an agreement, in the order of the guided way. A field that stands in no group cannot be edited. */
export const QUESTION_GROUPS: readonly QuestionGroup[] = [
	group('parties.kind', [
		'title',
		...under('parties', ['kind', 'language', 'governingLanguage', 'currency', 'playbook']),
	]),
	group('parties.provider', under('parties.provider', PARTY)),
	group('parties.customer', under('parties.customer', PARTY)),
	group(
		'parties.contacts',
		[...under('parties.provider.contacts', CONTACT), ...under('parties.customer.contacts', CONTACT)],
		wide,
	),
	group('parties.purpose', under('parties', ['purpose', 'mainContract?'])),
	group(
		'parties.term',
		under('parties', [
			'effectiveDate',
			'term.kind',
			'term.months',
			'renewal.kind',
			'renewal.months',
			'noticeMonths',
			'noticeTo',
		]),
	),
	group('parties.adjustment', under('parties.adjustment', ['', 'by', 'afterMonths', 'noticeWeeks', 'limits?'])),

	group(
		'services.list',
		under('services.items', ['*.name', '*.monthlyFeeMinor', '*.criticality?', '*.calendarId?']),
		wide,
	),
	group(
		'services.request',
		under('services.items.*.request', [
			'need',
			'businessEffect',
			'wishedMetric?',
			'wishedPriority?',
			'wishedValue?',
			'source',
			'date?',
		]),
		perService,
	),
	group(
		'services.what',
		under('services.items.*', ['description', 'delivery', 'audience', 'functions?', 'inScope']),
		perService,
	),
	group('services.out', under('services.items.*', ['outOfScope']), perService),
	group(
		'services.dependencies',
		under('services.items.*.dependencies', ['*?', '*.component', '*.supplier?', '*.availabilityPpm?', '*.note?']),
		{ ...perService, wide: true },
	),
	group('services.demarcation', under('services.items.*', ['demarcation', 'measurementPoint']), perService),
	group('services.changes', ['services.changes']),

	group('service-hours.calendars', under('serviceHours.calendars', ['*.name', '*.timeZone']), wide),
	group('service-hours.weekly', under('serviceHours.calendars.*', ['weekly']), { ...perCalendar, wide: true }),
	group('service-hours.holidays', under('serviceHours.calendars.*', ['holidays']), { ...perCalendar, wide: true }),
	group('service-hours.days', under('serviceHours.calendars.*', ['closed?', 'open?']), perCalendar),
	group('service-hours.place', ['serviceHours.holidayPlace']),
	group('service-hours.channels', under('serviceHours.channels', ['*.name', '*.contact', '*.calendarId?']), wide),
	group('service-hours.outside', [
		'serviceHours.outsideHours',
		...under('serviceHours.onCall', ['', 'calendarId?', 'contact', 'scope']),
	]),

	group('priorities.levels', under('priorities.levels', ['*.id', '*.name', '*.definition', '*.examples?']), wide),
	group(
		'priorities.matrix',
		under('priorities', [
			'impacts.*.name',
			'impacts.*.definition?',
			'urgencies.*.name',
			'urgencies.*.definition?',
			'matrix',
		]),
		wide,
	),
	group('priorities.setting', under('priorities', ['setBy', 'dispute'])),

	group(
		'objectives.table',
		under('objectives.items.*', [
			'serviceId?',
			'metric',
			'priority?',
			'comparison',
			'value',
			'share?',
			'window',
			'calendarId?',
			'kind',
			'customName?',
			'customUnit?',
			'startEvent',
			'stopEvent?',
			'pauses?',
			'reopenCounts',
			'exclusions?',
			'measurementMethod?',
			'dataSource?',
			'rounding',
			'volumeFrom?',
			'volumeTo?',
			'rampUpMonths',
		]),
		wide,
	),
	group('objectives.measurement', under('objectives', ['measuredBy', 'measurementTool', 'missingMeasurement'])),

	group('reporting.report', under('reporting', ['cadence', 'dueDay', 'contents', 'furtherContents?', 'format'])),
	group('reporting.recipients', under('reporting.recipients', ['*.name', '*.function?', '*.email']), wide),
	group('reporting.data', under('reporting', ['dataCollection', 'rawDataAccess', 'retentionMonths'])),
	group('reporting.objection', under('reporting', ['objectionDays', 'disputeRule', 'missingReport'])),
	group(
		'reporting.outage',
		under('reporting.outageNotice', ['', 'deadlineSeconds', 'clock', 'channel', 'contents', 'finalReportDays']),
	),

	group(
		'escalation.ladder',
		under('escalation.levels.*', [
			'name',
			'trigger',
			'priorities?',
			'party',
			'role',
			'contact?',
			'channel',
			'deputy?',
			'responseSeconds',
			'responseClock',
			'outcome',
		]),
		wide,
	),
	group('escalation.outside', under('escalation', ['outsideHours', 'thirdParties?'])),

	group(
		'downtime.maintenance',
		under('downtime.maintenance', [
			'*?',
			'*.name',
			'*.serviceId?',
			'*.recurrence',
			'*.startTime',
			'*.durationSeconds',
			'*.timeZone',
		]),
		wide,
	),
	group('downtime.notice', [
		...under('downtime', ['noticeSeconds', 'noticeChannel', 'capSeconds', 'capPeriod']),
		...under('downtime.refusal', ['', 'noticeSeconds', 'perYear']),
	]),
	group(
		'downtime.emergency',
		under('downtime.emergency', ['', 'noticeSeconds', 'capSecondsPerMonth', 'countsAsDowntime', 'reasons']),
	),
	group('downtime.freeze', [
		...under('downtime.freezes', ['*?', '*.name', '*.from', '*.to']),
		'downtime.impactMeasures',
	]),
	group(
		'downtime.exclusions',
		under('downtime', ['exclusions', 'furtherExclusions?', 'forceMajeureTerminationDays?', 'degradation?']),
	),

	group('remedies.nature', under('remedies', ['nature', 'damages'])),
	group('remedies.schemes', under('remedies.schemes.*', ['name', 'objectiveIds', 'formula', 'base']), wide),
	group('remedies.caps', under('remedies', ['monthlyCapPpm', 'yearlyCapPpm', 'yearlyCapPeriod'])),
	group('remedies.claim', under('remedies', ['claim.kind', 'claim.deadlineDays', 'settlement', 'settlementDays'])),
	group('remedies.other', under('remedies.otherRemedies', ['*?', '*.kind', '*.description']), wide),
	group(
		'remedies.chronic',
		under('remedies.chronicFailure', ['', 'missed', 'withinMonths', 'consecutive', 'noticeWeeks']),
	),
	group(
		'remedies.payment',
		under('remedies.payment', [
			'termDays',
			'interest',
			'interestPpm?',
			'reminderFeeMinor?',
			'creditsRestWhileOverdue',
			'earlyPayment',
			'earlyPayment.discountPpm',
			'earlyPayment.withinDays',
		]),
	),

	group(
		'roles.stakeholders',
		under('roles.stakeholders.*', ['party', 'function', 'name', 'email?', 'phone?', 'responsibilities?', 'decides']),
		wide,
	),
	group('roles.raci', under('roles.raci', ['*?', '*.activity', '*.assignments']), wide),
	group('roles.duties', under('roles.duties.*', ['party', 'title', 'due', 'ownerId?', 'note?']), wide),
	group('roles.cooperation', [
		'roles.cooperation.*.text',
		...under('roles', ['missingCooperation', 'changeNoticeDays?']),
	]),

	group('governance.review', under('governance.serviceReview', ['cadence', 'participants', 'agenda', 'minutesDays'])),
	group(
		'governance.yearly',
		under('governance.agreementReview', [
			'everyMonths',
			'next',
			'triggers',
			'breachesInThreeMonths?',
			'volumeChangePercent?',
		]),
	),
	group('governance.changes', under('governance.changeControl', ['form', 'answerDays', 'procedure'])),
	group('governance.improvement', under('governance.improvement', ['', 'afterMisses', 'planDays', 'contents'])),

	group('legal.order', ['legal.orderOfDocuments']),
	group('legal.confidentiality', under('legal.confidentiality', ['', 'yearsAfterEnd', 'exceptions?'])),
	group(
		'legal.data',
		under('legal.dataProtection', ['', 'processing', 'agreementReference?', 'ticketRetentionMonths']),
	),
	group('legal.liability', under('legal.liability', ['kind', 'capMinor', 'per'])),
	group('legal.law', under('legal', ['governingLaw', 'venue', 'form', 'severability', 'assignmentNeedsConsent'])),
	group('legal.negotiated', under('legal', ['standardTerms', 'negotiated?'])),
	group('legal.definitions', under('legal.definitions', ['*?', '*.term', '*.meaning']), wide),

	group('signatures.people', under('signatures.signatories.*', ['party', 'name', 'function', 'place?']), wide),
	group(
		'signatures.way',
		under('signatures', ['providerJointly', 'customerJointly', 'initials', 'method', 'copies?', 'profile']),
	),

	group(
		'action-plan.tasks',
		under('actionPlan.tasks.*', [
			'title',
			'owner',
			'deputy',
			'objectiveId?',
			'mode?',
			'internalTarget?',
			'startDate?',
			'note?',
			'done',
		]),
		wide,
	),
	group('action-plan.readiness', under('actionPlan.readiness.*', ['question', 'answer']), wide),
	group('action-plan.capacity', under('actionPlan.capacity', ['peoplePerShift', 'casesPerPersonPerDay', 'note?'])),
	group(
		'action-plan.routing',
		under('actionPlan.routing', ['*?', '*.when', '*.group', '*.skill?', '*.openTicketLimit?']),
		wide,
	),
	group(
		'action-plan.events',
		under('actionPlan.events', ['*?', '*.trigger', '*.objectiveId?', '*.atPercent', '*.times?', '*.tell?', '*.action']),
		wide,
	),
	...INTERVIEW_GROUPS,
]
