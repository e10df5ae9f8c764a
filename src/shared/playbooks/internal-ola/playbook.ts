import { type Draft, hours, minutes, type PlaybookContent } from '../draft'
import { downtimeOf, monthlyNight, yearEndFreeze } from '../parts/downtime'
import { governanceOf } from '../parts/governance'
import { aroundTheClock, officeCalendar } from '../parts/hours'
import { legalOf } from '../parts/legal'
import { partiesOf } from '../parts/parties'
import { itLevels, itScale, prioritiesOf } from '../parts/priorities'
import { remediesOf, rootCausePlan } from '../parts/remedies'
import { reportingOf } from '../parts/reporting'
import { signaturesOf } from '../parts/signatures'
import type { Playbook } from '../playbook'
import { actionPlan } from './action-plan'
import { escalation } from './escalation'
import { objectives } from './objectives'
import { roles } from './roles'
import { services } from './services'

const REPORT_DAY = 10

export const INTERNAL_OLA: Playbook = {
	id: 'internal-ola',
	kind: 'internal-ola',
	title: { de: 'Internes OLA', en: 'Internal OLA' },
	summary: {
		de: 'Vereinbarung zwischen zwei Bereichen eines Unternehmens, die die Zusagen gegenüber externen Kunden stützt; ohne Entgelt und Gutschriften.',
		en: 'Agreement between two units of one company that supports the promises to external customers; without fees and credits.',
	},
	languages: ['de', 'en', 'de+en'],
	content,
}

function content(draft: Draft): PlaybookContent {
	const { say } = draft
	const promised = objectives(draft)
	return {
		title: say('Infrastrukturleistungen', 'Infrastructure Services'),
		parties: partiesOf(draft, {
			kind: 'internal-ola',
			purpose: say(
				'Der Service Desk als Kunde sagt externen Kunden Zeiten zu, die er nur mit der Infrastruktur als Anbieter halten kann. Diese Vereinbarung legt fest, wie schnell die Infrastruktur zugewiesene Meldungen annimmt und den Betrieb wiederherstellt, damit der Service Desk seine Zusagen nach außen einhält.',
				'The service desk (as Customer) has made commitments to external customers that it can meet only with the support of the infrastructure team (as Provider). This Agreement supports those commitments.',
			),
			months: 12,
			renewalMonths: 12,
			noticeMonths: 3,
			adjustmentLimits: say(
				'Ändert sich, was der Service Desk externen Kunden verspricht, so passen die Parteien die Ziele an, die es stützen; sie bleiben strenger.',
				'If the commitments of the service desk to external customers change, the parties shall adjust the Objectives that support them; those Objectives must remain stricter.',
			),
		}),
		services: services(draft),
		serviceHours: {
			calendars: [
				officeCalendar(draft, {
					id: 'service-hours',
					name: say('Montag bis Freitag', 'Monday to Friday'),
					from: '08:00',
					to: '17:00',
				}),
				aroundTheClock(draft, 'around-the-clock', say('Rund um die Uhr', 'Around the clock')),
			],
			channels: [
				{
					id: 'ticket-system',
					name: say('Zuweisung im Ticketsystem', 'Assignment in the ticket system'),
					contact: null,
					calendarId: 'service-hours',
				},
				{
					id: 'on-call',
					name: say('Bereitschaftsnummer für Priorität 1', 'On-call number for Priority 1'),
					contact: null,
					calendarId: 'around-the-clock',
				},
			],
			onCall: {
				calendarId: 'around-the-clock',
				contact: null,
				scope: say(
					'Zuweisungen der Priorität 1 und Alarme des Überwachungssystems.',
					'Priority 1 Assignments and alarms of the monitoring system.',
				),
			},
			outsideHours: 'on-call-at-once',
			holidayPlace: say('Sitz des Unternehmens', 'the company’s registered office'),
		},
		priorities: prioritiesOf(draft, {
			...itScale(draft),
			dispute: say(
				'Einigen sich die Leitung Service Desk und die Leitung Infrastruktur nicht innerhalb von 16 Servicestunden, so entscheidet die IT-Leitung. Ihre Entscheidung gilt für die Messung ab dem Eingang der Meldung.',
				'If the head of the service desk and the head of infrastructure do not agree within 16 Service Hours, IT management shall decide. Its decision applies to the measurement from the receipt of the Report.',
			),
			levels: itLevels(draft, {
				P1: [
					say(
						'Eine Leistung für einen externen Kunden ist ausgefallen.',
						'A service for an external customer is down.',
					),
					say('Der Speicher nimmt keine Daten mehr an.', 'The storage no longer accepts data.'),
				],
				P2: [
					say(
						'Ein Knoten ist ausgefallen, der zweite trägt die Last.',
						'One node is down; the second carries the load.',
					),
					say(
						'Datensicherungen eines Kunden schlagen zwei Nächte nacheinander fehl.',
						'A customer’s backups fail on two consecutive nights.',
					),
				],
				P3: [
					say('Ein Testsystem antwortet nicht.', 'A test system does not respond.'),
					say(
						'Ein Zertifikat läuft in weniger als 30 Kalendertagen ab.',
						'A certificate expires in less than 30 Calendar Days.',
					),
				],
				P4: [
					say('Neuer virtueller Server zum nächsten Monat.', 'New virtual server for the next month.'),
					say('Frage zur Belegung eines Speicherbereichs.', 'Question on the use of a storage area.'),
				],
			}),
		}),
		objectives: promised,
		reporting: reportingOf(draft, {
			dueDay: REPORT_DAY,
			disputeRule: say(
				'Der Anbieter legt innerhalb von 7 Kalendertagen nach dem Widerspruch die Rohdaten vor. Einigen sich die Leitungen nicht innerhalb weiterer 14 Kalendertage, so entscheidet die IT-Leitung in Textform.',
				'The Provider shall present the raw data within 7 Calendar Days of the objection. If the heads of both units do not agree within a further 14 Calendar Days, IT management shall decide in Text Form.',
			),
			recipients: [
				{ id: 'service-desk-head', function: say('Leitung Service Desk', 'Head of the service desk') },
				{ id: 'it-management', function: say('IT-Leitung', 'IT management') },
			],
			contents: [
				'attainment-per-objective',
				'cases-list',
				'outages',
				'trend',
				'maintenance',
				'escalations',
				'volume',
				'improvements',
			],
			furtherContents: [
				say(
					'die verfehlten Zusagen gegenüber externen Kunden, an denen die Infrastruktur beteiligt war',
					'the missed commitments to external customers to which infrastructure contributed',
				),
			],
			noticeSeconds: minutes(10),
			noticeChannel: say(
				'Anruf bei der Schichtleitung und Eintrag im Ticketsystem',
				'telephone call to the shift lead and entry in the ticket system',
			),
		}),
		escalation: escalation(draft),
		downtime: downtimeOf(draft, {
			withFees: false,
			maintenance: [
				monthlyNight(draft, {
					id: 'platform-maintenance',
					name: say('Monatliche Plattformwartung', 'Monthly platform maintenance'),
					serviceId: 'platform',
					durationSeconds: minutes(30),
				}),
			],
			capSeconds: minutes(30),
			noticeSeconds: hours(240),
			noticeChannel: say(
				'Wartungskalender und E-Mail an den Service Desk',
				'maintenance calendar and e-mail to the service desk',
			),
			freezes: [yearEndFreeze(draft)],
			impactMeasures: [
				say(
					'Der Anbieter kündigt Wartungen so früh an, dass der Service Desk die Fristen gegenüber externen Kunden einhält.',
					'The Provider shall announce maintenance early enough for the service desk to meet its notice periods towards external customers.',
				),
				say(
					'Der Anbieter wartet doppelt vorhandene Systeme nacheinander.',
					'The Provider shall maintain redundant systems one after the other.',
				),
			],
			furtherExclusions: [
				say(
					'Abschaltungen, die der Service Desk in Textform verlangt hat',
					'a shutdown that the service desk requested in Text Form',
				),
			],
			degradation: say(
				'Ein Testzugriff, der länger dauert als am Messpunkt vereinbart, zählt als fehlgeschlagene Messung.',
				'A test request that takes longer than the time stated for the Measurement Point counts as a failed probe.',
			),
			emergencyCapSeconds: hours(1),
		}),
		remedies: {
			...remediesOf({
				schemes: [],
				monthlyCapPercent: 0,
				yearlyCapPercent: 0,
				otherRemedies: [
					rootCausePlan(draft),
					{
						id: 'extra-shift',
						kind: 'extra-service',
						description: say(
							'Verfehlt der Anbieter eine Zusage in zwei aufeinanderfolgenden Monaten, so stellt er dem Service Desk im folgenden Monat eine Person für 40 Servicestunden zur Verfügung.',
							'Where the Provider misses a Commitment in two consecutive months, it shall second one person to the service desk for 40 Service Hours in the following month.',
						),
					},
					{
						id: 'management-review',
						kind: 'other',
						description: say(
							'Verfehlt der Anbieter eine Zusage in drei Monaten eines Kalenderjahres, so legen beide Bereiche der IT-Leitung einen Vorschlag vor. Sie entscheidet über Personal, Technik oder eine Änderung dessen, was externen Kunden versprochen ist.',
							'Where the Provider misses a Commitment in three months of a calendar year, both units shall submit a proposal to IT management, which shall decide on staff, technology or a change to the commitments to external customers.',
						),
					},
				],
				chronicFailure: null,
			}),
			payment: {
				// Nothing is charged between the units, so there is nothing to pay either.
				termDays: null,
				interest: 'none',
				interestPpm: null,
				reminderFeeMinor: null,
				creditsRestWhileOverdue: false,
				earlyPayment: null,
			},
		},
		roles: roles(draft, REPORT_DAY),
		governance: governanceOf(draft, {
			participants: [
				say('Leitung Infrastruktur', 'the head of infrastructure'),
				say('Leitung Service Desk', 'the head of the service desk'),
				say('Teamleitung zweite Supportstufe', 'the second-level team lead'),
			],
			cadence: 'monthly',
			agenda: ['attainment', 'breaches-and-causes', 'open-cases', 'planned-changes', 'improvements', 'volume-outlook'],
		}),
		legal: {
			...legalOf(draft, {
				processing: 'own-responsibility',
				definitions: [
					{
						id: 'assignment',
						term: say('Zuweisung', 'Assignment'),
						meaning: say(
							'die Übergabe einer Meldung vom Service Desk an den Anbieter im Ticketsystem.',
							'the handover of a Report from the service desk to the Provider in the ticket system.',
						),
					},
					{
						id: 'handover-list',
						term: say('Übergabeliste', 'Handover List'),
						meaning: say(
							'die vom Service Desk freigegebene Liste der Angaben, die eine Meldung vor der Zuweisung enthalten muss.',
							'the list, approved by the service desk, of the details that a Report must contain before Assignment.',
						),
					},
				],
			}),
			// There is no main contract between two units that could say more.
			liability: { kind: 'statutory' },
			// Units of one house settle their differences themselves.
			venue: null,
			orderOfDocuments: [
				say('die Service-Level-Agreements mit externen Kunden', 'the service level agreements with external customers'),
				say('diese Vereinbarung ohne ihre Anlagen', 'this Agreement without its Annexes'),
				say('die Anlagen dieser Vereinbarung', 'the Annexes to this Agreement'),
				say('die Betriebshandbücher beider Bereiche', 'the operations manuals of both units'),
			],
		},
		signatures: signaturesOf({
			provider: say('Leitung Infrastruktur', 'Head of infrastructure'),
			customer: say('Leitung Service Desk', 'Head of the service desk'),
		}),
		actionPlan: actionPlan(draft, promised),
		ownArticles: [
			{
				id: 'internal-disputes',
				after: 'governance',
				title: say('Meinungsverschiedenheiten', 'Disagreements between the units'),
				content: [
					{
						id: 'decision',
						kind: 'text',
						text: say(
							'Beide Bereiche gehören demselben Unternehmen an. Diese Vereinbarung bindet sie im Innenverhältnis und begründet keine Ansprüche, die ein Gericht durchsetzt. Einigen sich die Leitungen nicht innerhalb von 14 Kalendertagen, so entscheidet die IT-Leitung in Textform.',
							'Both units belong to the same company. This Agreement binds them internally and creates no legally enforceable claims. If the heads of the units do not settle a disagreement within 14 Calendar Days, IT management shall decide it in Text Form.',
						),
					},
				],
			},
		],
		annexes: [],
	}
}
