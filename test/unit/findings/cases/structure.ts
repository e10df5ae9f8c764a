import { type Cases, cases, draft, everyObjective, type Trip } from './drafts'

const P1 = 'objectives.items.response-p1'
const DESK = 'services.items.service-desk'
const noMethod = { measurementMethod: null, dataSource: null }

const NO_WEEK = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }

/** The playbook's objectives of these metrics alone. */
const objectives = (metrics: readonly string[]) =>
	draft({}).objectives.items.filter(({ metric }) => metrics.includes(metric))

/** Sections, services, hours, objectives. */
export const STRUCTURE: Readonly<Record<string, Cases>> = {
	placeholder: cases(
		[{ 'parties.customer.name': 'Musterfirma GmbH' }, 'warning placeholder parties.customer.name'],
		[{ 'escalation.outsideHours': 'Zuständig ist Max Mustermann.' }, 'warning placeholder escalation.outsideHours'],
		[{ 'parties.customer.name': 'Mustafa Muster-Bau GmbH', 'downtime.noticeChannel': 'E-Mail an Jane Doering' }, null],
	),
	completeness: cases(
		[{ 'serviceHours.channels': [] }, 'warning completeness.channels serviceHours.channels'],
		[{ 'objectives.items': [] }, 'warning completeness.objectives objectives.items'],
		[
			{ 'reporting.contents': [], 'reporting.furtherContents': [] },
			'warning completeness.report-contents reporting.contents',
		],
		[{ 'reporting.recipients': [] }, 'warning completeness.report-recipients reporting.recipients'],
		[{ 'reporting.outageNotice': null }, 'info completeness.outage-notice reporting.outageNotice'],
		[{ 'escalation.levels': [] }, 'warning completeness.escalation escalation.levels'],
		[everyObjective('kind', 'indicator'), 'warning completeness.promises objectives.items'],
		[{ 'remedies.schemes': [], 'remedies.otherRemedies': [] }, 'warning completeness.remedies remedies.schemes'],
		[{ 'roles.stakeholders': [] }, 'warning completeness.roles roles.stakeholders'],
		[{ 'roles.duties': [] }, 'info completeness.duties roles.duties'],
		[{ 'roles.cooperation': [] }, 'info completeness.cooperation roles.cooperation'],
		[{ 'legal.confidentiality': null }, 'info completeness.confidentiality legal.confidentiality'],
		[
			{ 'legal.orderOfDocuments': [], 'parties.mainContract': 'Rahmenvertrag vom 1. März' },
			'info completeness.order legal.orderOfDocuments',
		],
		[{ 'signatures.signatories': [] }, 'warning completeness.signatories signatures.signatories'],
		[{ 'serviceHours.calendars': [] }, 'warning completeness.hours serviceHours.calendars'],
		// Within one house nobody pays anybody.
		[
			{
				...{ 'parties.kind': 'internal-ola', 'remedies.schemes': [], 'remedies.otherRemedies': [] },
				...{ 'legal.confidentiality': null, 'legal.orderOfDocuments': [] },
			},
			null,
		],
	),
	'playbook-part': cases(
		[{ 'objectives.items': objectives(['availability']) }, 'warning playbook-part.response objectives.items'],
		[
			{ 'objectives.items': objectives(['availability', 'wait-time']) },
			'warning playbook-part.repair objectives.items',
		],
		[
			{ 'objectives.items': objectives(['wait-time', 'resolution']) },
			'warning playbook-part.availability objectives.items',
		],
		[
			{ 'priorities.levels': [], 'objectives.items': objectives(['availability', 'wait-time', 'detection']) },
			'info playbook-part.priorities priorities.levels',
		],
		[{ 'downtime.maintenance': [] }, 'info playbook-part.maintenance downtime.maintenance'],
		[
			{ 'parties.playbook': 'customer-support', 'objectives.items': objectives(['availability', 'wait-time']) },
			'warning playbook-part.solution objectives.items',
		],
		[
			{ 'parties.playbook': 'customer-support', 'objectives.items': objectives(['wait-time', 'resolution']) },
			'info playbook-part.quality objectives.items',
		],
		[{ 'parties.playbook': 'cloud-saas' }, 'warning playbook-part.data-back parties.playbook -> playbook-part.fix'],
		[{ 'parties.playbook': 'managed-services' }, 'info playbook-part.handover parties.playbook -> playbook-part.fix'],
		[
			{ 'parties.playbook': 'professional-services' },
			'warning playbook-part.delivery parties.playbook -> playbook-part.fix',
		],
		[
			{ 'parties.playbook': 'professional-services' },
			'warning playbook-part.acceptance parties.playbook -> playbook-part.fix',
		],
		// Without any objective that is said once, and who follows no playbook is asked for nothing of one.
		[{ 'objectives.items': [] }, null],
		[{ 'parties.playbook': null, 'objectives.items': objectives(['detection']), 'downtime.maintenance': [] }, null],
		[
			{
				'parties.playbook': 'cloud-saas',
				ownArticles: [{ id: 'exit', after: 'legal', title: 'Anbieterwechsel', content: [] }],
			},
			null,
		],
		[
			{
				'parties.playbook': 'professional-services',
				'roles.duties': [
					{
						id: 'd',
						party: 'provider',
						title: 'Handbuch',
						due: { kind: 'once', date: null },
						ownerId: null,
						note: null,
					},
				],
				annexes: [
					{
						id: 'a',
						title: null,
						content: [
							{ id: 't', kind: 'text', text: 'Der Kunde nimmt ab, was er geprüft hat.' },
							{ id: 'u', kind: 'text', text: 'Die Abnahme erfolgt in Textform.' },
						],
						attachment: null,
					},
				],
			},
			null,
		],
	),
	'service-unpromised': cases(
		[
			{
				'objectives.items.server-availability.serviceId': 'workplace',
				'objectives.items.backup-success.serviceId': 'workplace',
			},
			'warning service-unpromised services.items.server-operation',
		],
		[
			{
				'objectives.items.server-availability.serviceId': null,
				'objectives.items.backup-success.serviceId': 'workplace',
			},
			null,
		],
	),
	'scope-open': cases(
		[{ [`${DESK}.outOfScope`]: [] }, `info scope-open ${DESK}.outOfScope`],
		[{ [`${DESK}.outOfScope`]: ['Schulungen'] }, null],
	),
	'wish-unmet': cases(
		[
			{
				...{ [`${DESK}.request.wishedMetric`]: 'custom', [`${DESK}.request.wishedValue`]: 1 },
				...{
					[`${DESK}.request.wishedPriority`]: null,
					'objectives.items.device-replacement.serviceId': 'service-desk',
				},
			},
			`info wish-unmet.count ${DESK}.request.wishedValue`,
		],
		[
			{
				[`${DESK}.request.wishedMetric`]: 'first-response',
				[`${DESK}.request.wishedPriority`]: 'P1',
				[`${DESK}.request.wishedValue`]: 600,
			},
			`info wish-unmet.time ${DESK}.request.wishedValue`,
		],
		[
			{
				'services.items.server-operation.request.wishedMetric': 'availability',
				'services.items.server-operation.request.wishedValue': 999_999,
			},
			'info wish-unmet.share services.items.server-operation.request.wishedValue',
		],
		[
			{
				[`${DESK}.request.wishedMetric`]: 'first-response',
				[`${DESK}.request.wishedPriority`]: 'P1',
				[`${DESK}.request.wishedValue`]: 3_600,
			},
			null,
		],
	),
	'supplier-unknown': cases(
		[
			{
				'services.items.server-operation.dependencies': [
					{ id: 'line', component: 'Leitung', supplier: null, availabilityPpm: null, note: null },
				],
			},
			'info supplier-unknown services.items.server-operation.dependencies.line.availabilityPpm',
		],
		// Nothing of it is promised to be available.
		[
			{
				[`${DESK}.dependencies`]: [
					{ id: 'line', component: 'Leitung', supplier: null, availabilityPpm: null, note: null },
				],
			},
			null,
		],
	),
	'on-call': cases(
		[
			{ 'serviceHours.onCall': null, 'serviceHours.outsideHours': 'on-call-at-once' },
			'warning on-call.none serviceHours.outsideHours -> on-call.fix',
		],
		[{ [`${P1}.calendarId`]: null }, `warning on-call.unmanned ${P1}.calendarId`],
		// Machines answer around the clock.
		[{ 'objectives.items.wait-time.calendarId': null }, null],
		[{ 'serviceHours.outsideHours': 'on-call-at-once' }, null],
	),
	'on-call-idle': cases(
		[
			{ 'serviceHours.calendars.1.weekly': { ...NO_WEEK, mon: [['09:00', '10:00']] } },
			'info on-call-idle serviceHours.onCall.calendarId -> on-call-idle.fix',
		],
		[
			{
				'serviceHours.calendars.1.weekly': { ...NO_WEEK, mon: [['09:00', '10:00']] },
				'serviceHours.outsideHours': 'on-call-at-once',
			},
			'info on-call-idle serviceHours.onCall.calendarId -> on-call-idle.fix',
		],
		[{ 'serviceHours.calendars.1.weekly': { ...NO_WEEK, sun: [['09:00', '10:00']] } }, null],
		// Ten o'clock there is another hour here.
		[
			{
				'serviceHours.calendars.1.weekly': { ...NO_WEEK, mon: [['09:00', '10:00']] },
				'serviceHours.calendars.1.timeZone': 'America/New_York',
			},
			null,
		],
	),
	'holiday-place': cases(
		[
			{
				'serviceHours.holidayPlace': 'München, Bayern',
				'serviceHours.calendars.0.holidays': { country: 'DE', region: 'SH' },
			},
			'warning holiday-place serviceHours.holidayPlace -> holiday-place.fix',
		],
		[
			{
				'serviceHours.holidayPlace': 'Halle in Sachsen-Anhalt',
				'serviceHours.calendars.0.holidays': { country: 'DE', region: 'ST' },
			},
			null,
		],
		[
			{
				'serviceHours.holidayPlace': 'Sitz des Anbieters',
				'serviceHours.calendars.0.holidays': { country: 'DE', region: 'SH' },
			},
			null,
		],
	),
	'holidays-short': cases(
		[
			{
				'parties.effectiveDate': '2027-01-01',
				'serviceHours.calendars.0.holidays': { country: 'DE', region: 'SH', dates: { '2027-01-01': 'Neujahr' } },
			},
			'warning holidays-short serviceHours.calendars.service-hours.holidays',
		],
		[
			{
				'parties.effectiveDate': '2027-01-01',
				'serviceHours.calendars.0.holidays': {
					...{ country: 'DE', region: 'SH' },
					dates: { '2027-01-01': 'Neujahr', '2028-01-01': 'Neujahr' },
				},
			},
			null,
		],
	),
	'priority-undescribed': cases(
		[{ 'priorities.levels': [] }, `error priority-undescribed ${P1}.priority`],
		[{ [`${P1}.priority`]: null }, null],
	),
	'target-absolute': cases(
		[
			{ 'objectives.items.server-availability.value': 1_000_000 },
			'warning target-absolute.always objectives.items.server-availability.value',
		],
		[{ [`${P1}.share`]: 1_000_000 }, `info target-absolute.every-case ${P1}.share -> target-absolute.fix`],
		[{ 'objectives.items.server-availability.value': 999_999 }, null],
		[{ 'objectives.items.resolution-p1.share': 1_000_000 }, null],
	),
	'update-late': cases(
		[
			{ 'objectives.items.update-interval-p1.value': 14_400 },
			'warning update-late objectives.items.update-interval-p1.value',
		],
		[{ 'objectives.items.update-interval-p1.value': 14_399 }, null],
	),
	'clock-events': cases(
		[{ [`${P1}.stopEvent`]: 'service-restored' }, `warning clock-events.stop ${P1}.stopEvent -> clock-events.fix`],
		[{ [`${P1}.startEvent`]: 'recorded' }, `warning clock-events.start ${P1}.startEvent -> clock-events.start-fix`],
		[{ [`${P1}.stopEvent`]: null }, null],
		[{ 'objectives.items.restoration-p1.stopEvent': 'confirmed-by-customer' }, null],
		[{ 'objectives.items.resolution-p1.startEvent': 'recorded' }, null],
	),
	measurement: cases(
		[{ [`${P1}.measurementMethod`]: null }, `warning measurement.method ${P1}.measurementMethod -> measurement.fix`],
		[{ [`${P1}.dataSource`]: ' ' }, `warning measurement.source ${P1}.dataSource -> measurement.fix`],
		[
			{ 'objectives.items.device-replacement.customName': null },
			'warning measurement.name objectives.items.device-replacement.customName',
		],
		[
			Object.fromEntries(
				Object.entries(noMethod).map(([key, value]) => [`objectives.items.abandonment.${key}`, value]),
			),
			null,
		],
	),
	realism: {
		trips: [
			...(
				[
					['unrealistic', 'warning realism.unrealistic'],
					['tight', 'info realism.tight'],
					['not enough data', 'info realism.not-enough-data'],
				] as const
			).map(
				([verdict, expected]): Trip => [
					() => draft({}),
					`${expected} ${P1}.value`,
					{ verdicts: [{ objectiveId: 'response-p1', verdict }] },
				],
			),
			[
				() => draft({}),
				`info realism.not-enough-data ${P1}.value -> realism.fix-ramp-up`,
				{ verdicts: [{ objectiveId: 'response-p1', verdict: 'not enough data' }] },
			],
			[
				() => draft({ [`${P1}.value`]: 1_800 }),
				`warning realism.unrealistic ${P1}.value -> realism.fix-time`,
				{ verdicts: [{ objectiveId: 'response-p1', verdict: 'unrealistic', suggested: { value: 2_700 } }] },
			],
			[
				() => draft({ [`${P1}.metric`]: 'reopen-rate', [`${P1}.share`]: null }),
				`warning realism.unrealistic ${P1}.value -> realism.fix-share`,
				{ verdicts: [{ objectiveId: 'response-p1', verdict: 'unrealistic', suggested: { value: 80_000 } }] },
			],
			[
				() => draft({ [`${P1}.metric`]: 'custom', [`${P1}.customUnit`]: 'count' }),
				`warning realism.unrealistic ${P1}.value -> realism.fix-count`,
				{ verdicts: [{ objectiveId: 'response-p1', verdict: 'unrealistic', suggested: { value: 36_000 } }] },
			],
		],
		quiet: [
			[() => draft({}), { verdicts: [{ objectiveId: 'response-p1', verdict: 'realistic' }] }],
			[
				() => draft({ [`${P1}.rampUpMonths`]: 3 }),
				{ verdicts: [{ objectiveId: 'response-p1', verdict: 'not enough data' }] },
			],
		],
	},
}
