import { type Agreement, emptyAgreement } from '../../src/shared/agreement/schema'
import { buildOutline } from '../../src/shared/outline/build'
import { plainText } from '../../src/shared/outline/writer'
import { contractDuties } from '../../src/shared/plan/contract-duties'
import { createFromPlaybook } from '../../src/shared/playbooks/create'
import { fullInterviews } from './full-interviews'
import { fullObligations } from './full-obligations'
import { fullReview } from './full-review'

const PARTY = {
	street: 'Hafenstraße 4',
	postalCode: '24937',
	city: 'Flensburg',
	country: 'Deutschland',
	registerCourt: 'Amtsgericht Flensburg',
	legalForm: 'GmbH',
}

/**
 * An agreement in which every field of every section holds something, so that a test can change each leaf and look for
 * what changes with it. Both languages, so that both texts are printed.
 */
export function fullAgreement(): Agreement {
	const agreement = withoutHouseWording()
	const house = buildOutline(agreement, 'de', { ignoreOverrides: true }).blocks.find(
		(block) => block.id === 'downtime.cap',
	)
	if (house?.kind !== 'clause') throw new Error('the clause that is overridden is not printed')
	return withTaskInStep({
		...agreement,
		overrides: agreement.overrides.map((one) => ({ ...one, madeFrom: plainText(house.inlines) })),
	})
}

/** Its task knows what the contract says today, so that any other word of it is a difference. */
function withTaskInStep(agreement: Agreement): Agreement {
	const [task] = agreement.actionPlan.tasks
	const duty = contractDuties(agreement).find(({ key }) => key === task?.source?.duty)
	if (task === undefined || duty === undefined) throw new Error('the duty of the task is not in the contract')
	const source = { duty: duty.key, facts: { ...duty.facts } }
	return { ...agreement, actionPlan: { ...agreement.actionPlan, tasks: [{ ...task, source }] } }
}

const taken = {
	clause: 'length-of-maintenance',
	origin: 'own',
	stance: 'customer',
	version: 2,
	text: 'Wortlaut der Bibliothek',
} as const

function withoutHouseWording(): Agreement {
	const base = createFromPlaybook({ playbookId: 'it-service', language: 'de+en', id: 'full', today: '2026-11-23' })
	const times = {
		kind: 'promise',
		customName: null,
		customUnit: 'count',
		startEvent: 'received',
		stopEvent: 'service-restored',
		pauses: ['waiting-for-customer'],
		reopenCounts: true,
		exclusions: 'Meldungen zu Testsystemen',
		measurementMethod: 'Zeitstempel des Ticketsystems',
		dataSource: 'Ticketsystem',
		rounding: 'minute',
		volumeFrom: 1,
		volumeTo: 120,
		rampUpMonths: 2,
	} as const
	return {
		...emptyAgreement('full'),
		...base,
		title: 'Vollständige Vereinbarung',
		parties: {
			...base.parties,
			purpose: 'Der Kunde betreibt zwei Umschlaglager und ist auf seine Systeme angewiesen.',
			mainContract: 'Rahmenvertrag vom 1. März 2026',
			effectiveDate: '2027-01-01',
			term: { kind: 'fixed', months: 24 },
			renewal: { kind: 'automatic', months: 12 },
			noticeMonths: 3,
			provider: {
				...PARTY,
				name: 'Nordlicht Systemhaus',
				registerNumber: 'HRB 4711',
				representedBy: 'Ute Jansen',
				contacts: [
					{ id: 'desk', name: 'Jan Petersen', role: 'Service Desk', email: 'desk@example.test', phone: '+49 461 1' },
				],
			},
			customer: {
				...PARTY,
				name: 'Hansen Logistik',
				registerNumber: 'HRA 815',
				representedBy: 'Maren Hansen',
				contacts: [{ id: 'it', name: 'Tom Hansen', role: 'IT-Leitung', email: 'it@example.test', phone: '+49 461 2' }],
			},
			adjustment: { by: 'either', afterMonths: 12, noticeWeeks: 6, limits: 'Höchstens zehn Prozent je Vertragsjahr' },
		},
		services: {
			changes: 'Änderungen vereinbaren die Parteien in Textform',
			items: [
				{
					id: 'desk',
					name: 'Service Desk',
					description: 'Der Anbieter nimmt Meldungen an und bearbeitet sie',
					delivery: 'Aus der Ferne und vor Ort',
					audience: '240 Arbeitsplätze',
					inScope: ['Annahme von Meldungen', 'Lösung von Störungen'],
					outOfScope: ['Schulungen'],
					functions: ['Telefon', 'Portal'],
					criticality: 'high',
					monthlyFeeMinor: 480_000,
					calendarId: 'office',
					request: {
						need: 'Steht ein Scanner, soll sofort jemand daran arbeiten',
						businessEffect: 'Je Stunde bleiben 140 Sendungen liegen',
						wishedMetric: 'first-response',
						wishedPriority: 'P1',
						wishedValue: 1_800,
						source: 'Gespräch mit der Betriebsleitung',
						date: '2026-10-01',
					},
					dependencies: [
						{
							id: 'line',
							component: 'Anbindung',
							supplier: 'Netz AG',
							availabilityPpm: 999_000,
							note: 'Zweite Leitung geplant',
						},
					],
					demarcation: 'Ausgang des Rechenzentrums',
					measurementPoint: 'Anmeldeseite des Portals',
				},
			],
		},
		serviceHours: {
			calendars: [
				{
					id: 'office',
					name: 'Bürozeit',
					timeZone: 'Europe/Berlin',
					weekly: {
						mon: [
							['08:00', '12:00'],
							['13:00', '18:00'],
						],
						tue: [['08:00', '18:00']],
						wed: [['08:00', '18:00']],
						thu: [['08:00', '18:00']],
						fri: [['08:00', '16:00']],
						sat: [['09:00', '12:00']],
						sun: [['22:00', '06:00']],
					},
					holidays: {
						country: 'DE',
						region: 'SH',
						dates: { '2027-01-01': 'Neujahr', '2027-10-31': 'Reformationstag' },
					},
					closed: ['2027-12-24'],
					open: { '2027-12-31': [['08:00', '12:00']] },
				},
			],
			channels: [{ id: 'phone', name: 'Telefon', contact: '+49 461 5550', calendarId: 'office' }],
			onCall: { calendarId: 'office', contact: '+49 461 5559', scope: 'Störungen der Priorität 1' },
			outsideHours: 'on-call-at-once',
			holidayPlace: 'Flensburg',
		},
		objectives: {
			measuredBy: 'provider',
			measurementTool: 'dem Ticketsystem',
			missingMeasurement: 'against-measurer',
			items: [
				{
					id: 'restore-p1',
					serviceId: 'desk',
					metric: 'restoration',
					priority: 'P1',
					comparison: 'at-most',
					value: 14_400,
					share: 900_000,
					window: { kind: 'calendar', unit: 'month', count: 2 },
					calendarId: 'office',
					...times,
					pauses: [...times.pauses],
				},
				{
					id: 'own-time',
					serviceId: 'desk',
					metric: 'custom',
					priority: null,
					comparison: 'at-most',
					value: 86_400,
					share: 950_000,
					window: { kind: 'rolling', unit: 'quarter', count: 2 },
					calendarId: 'office',
					...times,
					stopEvent: 'confirmed-by-customer',
					pauses: [...times.pauses],
					customName: 'Bereitstellung eines Arbeitsplatzes',
					customUnit: 'seconds',
					volumeFrom: null,
					volumeTo: 30,
					rampUpMonths: 3,
				},
			],
		},
		reporting: {
			...base.reporting,
			recipients: [{ id: 'it', name: 'Tom Hansen', function: 'IT-Leitung', email: 'it@example.test' }],
			furtherContents: ['Die fünf häufigsten Ursachen'],
			outageNotice: {
				deadlineSeconds: 1_800,
				clock: 'service',
				channel: 'E-Mail',
				contents: ['time', 'cause'],
				finalReportDays: 5,
			},
		},
		...fullObligations(),
		roles: {
			...base.roles,
			stakeholders: [
				{
					id: 'sm',
					party: 'provider',
					function: 'Servicemanagement',
					name: 'Jan Petersen',
					email: 'sm@example.test',
					phone: '+49 3',
					responsibilities: 'Bericht',
					decides: true,
				},
				{
					id: 'it',
					party: 'customer',
					function: 'IT-Leitung',
					name: 'Tom Hansen',
					email: 'it@example.test',
					phone: '+49 4',
					responsibilities: 'Priorität',
					decides: false,
				},
			],
			raci: [{ id: 'report', activity: 'Bericht erstellen', assignments: { sm: 'A', it: 'I' } }],
			duties: [
				{
					id: 'report',
					party: 'provider',
					title: 'Bericht',
					due: { kind: 'monthly', everyMonths: 2, day: 25 },
					ownerId: 'sm',
					note: 'Mit Messwerten',
				},
				{
					id: 'pay',
					party: 'customer',
					title: 'Zahlung',
					due: { kind: 'yearly', month: 3, day: 1 },
					ownerId: 'it',
					note: 'Jahresbetrag',
				},
				{
					id: 'once',
					party: 'customer',
					title: 'Abnahme',
					due: { kind: 'once', date: '2027-02-01' },
					ownerId: 'it',
					note: 'Einmalig',
				},
			],
		},
		governance: {
			...base.governance,
			agreementReview: { ...base.governance.agreementReview, next: '2027-12-01', triggers: ['breaches', 'volume'] },
		},
		legal: {
			...base.legal,
			liability: { kind: 'capped', capMinor: 10_000_000, per: 'year' },
			dataProtection: {
				processing: 'on-behalf',
				agreementReference: 'Vereinbarung vom 1. März 2026',
				ticketRetentionMonths: 24,
			},
			venue: 'Flensburg',
			standardTerms: true,
			negotiated: 'Die Staffel der Service-Gutschriften',
			definitions: [{ id: 'pool', term: 'Gerätepool', meaning: 'Eingerichtete Ersatzgeräte' }],
		},
		signatures: {
			signatories: [
				{ id: 'p1', party: 'provider', name: 'Ute Jansen', function: 'Geschäftsführung', place: 'Flensburg' },
				{ id: 'c1', party: 'customer', name: 'Maren Hansen', function: 'Geschäftsführung', place: 'Handewitt' },
			],
			providerJointly: true,
			customerJointly: false,
			initials: true,
			method: 'either',
			copies: 2,
			profile: 'plain',
		},
		actionPlan: {
			tasks: [
				{
					id: 't1',
					title: 'Schicht besetzen',
					owner: 'Leitung',
					note: 'Ab Januar',
					deputy: 'Vertretung',
					objectiveId: 'restore-p1',
					mode: 'staff',
					internalTarget: 10_800,
					targetBasis: {
						target: 10_800,
						promiseChancePpm: 910_000,
						targetChancePpm: 955_000,
						windows: 12,
						cases: 340,
						asOf: '2026-10-31',
					},
					startDate: '2026-12-01',
					done: false,
					source: { duty: 'promise.restore-p1', facts: {} },
				},
			],
			readiness: [{ question: 'Wie viele Meldungen?', answer: 'Etwa 40 im Monat' }],
			capacity: {
				peoplePerShift: 3,
				casesPerPersonPerDay: 18,
				note: 'Im Dezember vier',
				need: {
					objectiveId: 'restore-p1',
					people: 4,
					arrivalsPerWeek: 210,
					handlingSeconds: 1_500,
					load: 2.6,
					asOf: '2026-10-31',
				},
			},
			routing: [{ id: 'r1', when: 'Priorität 1', group: 'Bereitschaft', skill: 'Netz', openTicketLimit: 5 }],
			interviews: fullInterviews(),
			events: [
				{
					id: 'e1',
					trigger: 'percent-elapsed',
					objectiveId: 'restore-p1',
					atPercent: 80,
					times: 1,
					tell: 'Schichtleitung',
					action: 'Leitung unterrichten',
				},
				{
					id: 'e2',
					trigger: 'reopened',
					objectiveId: null,
					atPercent: 50,
					times: 3,
					tell: 'Leitung',
					action: 'Ursache suchen',
				},
			],
			declinedDuties: ['report'],
		},
		ownArticles: [
			{
				id: 'return',
				after: 'governance',
				title: 'Rückgabe',
				content: [
					{ id: 'b1', kind: 'text', text: 'Der Anbieter gibt Daten zurück.', marked: true, takenFrom: { ...taken } },
					{ id: 'b2', kind: 'table', head: ['Was', 'Wann'], rows: [['Daten', '30 Kalendertage']] },
				],
			},
		],
		annexes: [
			{
				id: 'sheet',
				title: 'Datenblatt',
				content: [
					{ id: 'b1', kind: 'text', text: 'Technische Angaben', marked: true, takenFrom: { ...taken } },
					{ id: 'b2', kind: 'table', head: ['Teil'], rows: [['Server']] },
				],
				attachment: { fileName: 'blatt.pdf', sha256: 'a'.repeat(64), pages: 3 },
			},
		],
		overrides: [
			{
				clause: 'downtime.cap',
				language: 'de',
				text: 'Eigener Wortlaut zur Höchstdauer.',
				madeFrom: 'Alter Wortlaut',
				marked: true,
				takenFrom: { ...taken },
			},
		],
		translations: { title: 'Full agreement', 'parties.purpose': 'The customer runs two warehouses.' },
		review: fullReview(),
	}
}
