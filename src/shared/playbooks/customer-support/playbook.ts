import { type Draft, hours, type PlaybookContent } from '../draft'
import { downtimeOf, monthlyNight, yearEndFreeze } from '../parts/downtime'
import { escalationOf } from '../parts/escalation'
import { governanceOf, reviewRound } from '../parts/governance'
import { aroundTheClock, holidayPlace, officeCalendar } from '../parts/hours'
import { legalOf } from '../parts/legal'
import { partiesOf } from '../parts/parties'
import { remediesOf, rootCausePlan, tiered } from '../parts/remedies'
import { recipientsOf, reportingOf } from '../parts/reporting'
import { coreDuties, coreRaci, coreStakeholders } from '../parts/roles'
import { managements, signaturesOf } from '../parts/signatures'
import type { Playbook } from '../playbook'
import { actionPlan } from './action-plan'
import { objectives } from './objectives'
import { priorities } from './priorities'
import { services } from './services'

const REPORT_DAY = 15

export const CUSTOMER_SUPPORT: Playbook = {
	id: 'customer-support',
	kind: 'customer-sla',
	title: { de: 'Kundenservice', en: 'Customer support' },
	summary: {
		de: 'Telefon, schriftlicher Service und Hilfeportal für die Endkunden eines Unternehmens, mit Wartezeit, Antwort- und Lösungszeiten.',
		en: 'Telephone, written support and help portal for a company’s End Customers, with wait, response and resolution times.',
	},
	languages: ['de', 'en', 'de+en'],
	content,
}

function content(draft: Draft): PlaybookContent {
	const { say } = draft
	const promised = objectives(draft)
	return {
		title: say('Kundenservice', 'Customer Support Services'),
		parties: partiesOf(draft, {
			kind: 'customer-sla',
			purpose: say(
				'Der Anbieter beantwortet im Auftrag des Kunden die Anliegen von dessen Endkunden. Die Endkunden messen den Kunden daran, wie schnell sie eine Person erreichen und eine Antwort erhalten. Diese Vereinbarung legt die Zeiten fest, die der Anbieter dafür zusagt, ihre Messung und die Folgen, wenn er sie verfehlt.',
				'The Provider handles the requests of the Customer’s End Customers on the Customer’s behalf. End Customers judge the Customer by how quickly they reach a person and receive an answer.',
			),
			months: 24,
			renewalMonths: 12,
			noticeMonths: 3,
			adjustmentLimits: say(
				'Die Anpassung betrifft nur Ziele, deren vereinbarte Menge in zwei aufeinanderfolgenden Monaten überschritten wurde. Kein Anteil sinkt unter 80 %.',
				'An adjustment may concern only Objectives whose agreed volume was exceeded in two consecutive months. No share may fall below 80%.',
			),
		}),
		services: services(draft),
		serviceHours: {
			calendars: [
				officeCalendar(draft, {
					id: 'service-hours',
					name: say('Montag bis Freitag', 'Monday to Friday'),
					from: '08:00',
					to: '18:00',
				}),
				aroundTheClock(draft, 'around-the-clock', say('Rund um die Uhr', 'Around the clock')),
			],
			channels: [
				{ id: 'telephone', name: say('Telefon', 'Telephone'), contact: null, calendarId: 'service-hours' },
				{
					id: 'e-mail',
					name: say('E-Mail und Kontaktformular', 'E-mail and contact form'),
					contact: null,
					calendarId: 'service-hours',
				},
				{
					id: 'chat',
					name: say('Chat mit einer Person', 'Chat with a person'),
					contact: null,
					calendarId: 'service-hours',
				},
				{ id: 'portal', name: say('Hilfeportal', 'Help Portal'), contact: null, calendarId: 'around-the-clock' },
			],
			onCall: {
				calendarId: 'around-the-clock',
				contact: null,
				scope: say(
					'ausschließlich Ausfälle des Hilfeportals, die das Überwachungssystem erkennt oder der Kunde telefonisch meldet.',
					'Outages of the Help Portal that the monitoring system detects or the Customer reports by telephone.',
				),
			},
			outsideHours: 'next-opening',
			holidayPlace: holidayPlace(draft),
		},
		priorities: priorities(draft),
		objectives: promised,
		reporting: reportingOf(draft, {
			dueDay: REPORT_DAY,
			recipients: recipientsOf(draft),
			furtherContents: [
				say(
					'die Anfragen und Anrufe je Stunde, Wochentag und Kanal',
					'the requests and calls by hour, weekday and channel',
				),
				say(
					'die zehn häufigsten Anliegen mit Anzahl und Anteil der Selbstbedienung',
					'the ten most frequent requests, with their numbers and the share closed by self-service',
				),
			],
			noticeSeconds: hours(1),
			noticeChannel: say('E-Mail an die Servicekoordination', 'e-mail to the service owner'),
		}),
		escalation: escalationOf(draft, {
			lead: say('Teamleitung des betroffenen Kanals', 'Team lead of the channel concerned'),
			leadDeputy: say('Schichtleitung Kundenservice', 'Customer support shift lead'),
			outsideHours: say(
				'Außerhalb der Servicezeit erreicht der Kunde die Portalbereitschaft unter der Bereitschaftsnummer; sie nimmt nur Ausfälle des Hilfeportals an. Alle anderen Eskalationen beginnen mit der nächsten Servicezeit.',
				'Outside Service Hours, the Customer can reach the portal engineer at the on-call number; the engineer shall deal only with Outages of the Help Portal. All other escalations start when Service Hours next begin.',
			),
			thirdParties: say(
				'Hängt eine Antwort vom Kunden oder von einem Versanddienst ab, so fragt der Anbieter dort innerhalb von 2 Servicestunden nach. Er teilt dem Endkunden den Stand mit und hält die Wartezeit in der Meldung fest.',
				'If an answer depends on the Customer or on a carrier, the Provider shall ask for it within 2 Service Hours. It shall keep the End Customer informed and record the waiting time in the ticket.',
			),
		}),
		downtime: downtimeOf(draft, {
			maintenance: [
				monthlyNight(draft, {
					id: 'portal-maintenance',
					name: say('Monatliche Portalwartung', 'Monthly portal maintenance'),
					serviceId: 'self-service',
					durationSeconds: hours(2),
				}),
			],
			capSeconds: hours(2),
			noticeChannel: say(
				'E-Mail an die Servicekoordination und Hinweis im Hilfeportal',
				'e-mail to the service owner and notice in the Help Portal',
			),
			freezes: [
				{ id: 'christmas-business', name: say('Weihnachtsgeschäft', 'Christmas trading'), from: '11-15', to: '12-07' },
				yearEndFreeze(draft),
			],
			impactMeasures: [
				say(
					'Der Anbieter zeigt während der Wartung eine Hinweisseite mit Rufnummer, E-Mail-Adresse und Ende der Wartung.',
					'During maintenance, the Provider shall display a page with the telephone number, the e-mail address and the end of the maintenance.',
				),
				say(
					'Der Anbieter stellt Telefon und E-Mail nie gleichzeitig ab.',
					'The Provider shall not take telephone and e-mail out of service at the same time.',
				),
			],
			furtherExclusions: [
				say(
					'Störungen der Rufnummernweiterleitung bis zur Telefonanlage des Anbieters',
					'faults in call forwarding before the call reaches the Provider’s telephone system',
				),
			],
			degradation: say(
				'Antwortet das Meldungsformular mit einem Fehler, zählt die Messung als fehlgeschlagen, auch wenn Startseite und Suche erreichbar sind.',
				'If the ticket form returns an error, the probe counts as failed even if the start page and the search can be reached.',
			),
		}),
		remedies: remediesOf({
			schemes: [
				tiered('response-urgent', say('Reaktionszeit Priorität 1 und 2', 'Response Time, Priorities 1 and 2'), {
					objectiveIds: ['response-p1', 'response-p2'],
					steps: [
						[95, 3],
						[90, 6],
						[80, 10],
					],
				}),
				tiered('times', say('Übrige Reaktions- und Lösungszeiten', 'Other Response and Resolution Times'), {
					objectiveIds: [
						'response-p3',
						'response-p4',
						'resolution-p1',
						'resolution-p2',
						'resolution-p3',
						'resolution-p4',
					],
					steps: [
						[90, 3],
						[80, 6],
						[70, 10],
					],
				}),
				tiered('telephone', say('Wartezeit am Telefon', 'Telephone wait time'), {
					objectiveIds: ['wait-time'],
					steps: [
						[80, 4],
						[70, 8],
						[60, 12],
					],
				}),
				tiered('portal', say('Verfügbarkeit des Hilfeportals', 'Availability of the Help Portal'), {
					objectiveIds: ['portal-availability'],
					steps: [
						[99.5, 5],
						[99, 10],
						[97, 20],
					],
				}),
			],
			monthlyCapPercent: 20,
			yearlyCapPercent: 10,
			otherRemedies: [
				rootCausePlan(draft),
				{
					id: 'extra-staff',
					kind: 'extra-service',
					description: say(
						'Verfehlt der Anbieter die Zusage zur Wartezeit in zwei aufeinanderfolgenden Monaten, so besetzt er das Telefon im folgenden Monat während der ganzen Servicezeit ohne Entgelt mit einer weiteren Person.',
						'Where the Provider misses the Commitment on wait time in two consecutive months, it shall staff the telephone with one additional person during all Service Hours of the following month free of charge.',
					),
				},
			],
			chronicFailure: { missed: 3, withinMonths: 6, consecutive: false, noticeWeeks: 4 },
		}),
		roles: {
			stakeholders: coreStakeholders(
				draft,
				{
					function: say('Teamleitung Kundenservice', 'Customer support team lead'),
					responsibilities: say(
						'Plant die Besetzung, überwacht Warteschlangen und Fristen und führt die erste Eskalationsstufe.',
						'Plans staffing, monitors queues and target times and leads the first escalation level.',
					),
				},
				'provider',
			),
			raci: coreRaci(draft, 'provider'),
			duties: [
				...coreDuties(draft, { reportDay: REPORT_DAY }),
				{
					id: 'product-news',
					party: 'customer',
					title: say(
						'Produktänderungen und Aktionen des Folgemonats mitteilen',
						'Notify the Provider of product changes and campaigns in the next month',
					),
					due: { kind: 'monthly', everyMonths: 1, day: 10 },
					ownerId: 'customer-service-owner',
					note: say(
						'Die Mitteilung enthält Antworten auf die zu erwartenden Fragen',
						'The notice includes answers to the questions expected',
					),
				},
			],
			cooperation: [
				{
					id: 'knowledge',
					text: say(
						'Der Kunde liefert 14 Kalendertage vor jedem Produktstart die Informationen, mit denen der Anbieter Fragen dazu beantworten kann.',
						'At least 14 Calendar Days before each product launch, the Customer shall supply the information that the Provider needs to answer questions on the product.',
					),
				},
				{
					id: 'specialist-answers',
					text: say(
						'Der Kunde beantwortet Fachfragen des Anbieters zu Priorität 1 innerhalb von 1 Servicestunde und zu anderen Anfragen innerhalb von 8 Servicestunden.',
						'The Customer shall answer the Provider’s specialist questions within 1 Service Hour for Priority 1 and within 8 Service Hours for all other requests.',
					),
				},
				{
					id: 'system-access',
					text: say(
						'Der Kunde richtet für jede Person im Service innerhalb von 5 Kalendertagen nach der Anforderung einen Zugang zu seinem Bestellsystem ein.',
						'The Customer shall give each of the Provider’s support staff access to its order system within 5 Calendar Days of the request.',
					),
				},
			],
			missingCooperation: 'clocks-rest',
			changeNoticeDays: 14,
		},
		governance: governanceOf(draft, { participants: reviewRound(draft), cadence: 'monthly' }),
		legal: legalOf(draft, {
			processing: 'on-behalf',
			ticketRetentionMonths: 24,
			definitions: [
				{
					id: 'end-customer',
					term: say('Endkunde', 'End Customer'),
					meaning: say(
						'jede Person, die sich mit einem Anliegen zu den Produkten des Kunden an den Anbieter wendet.',
						'any person who contacts the Provider with a request about the Customer’s products.',
					),
				},
			],
		}),
		signatures: signaturesOf(managements(draft)),
		actionPlan: actionPlan(draft, promised),
		ownArticles: [],
		annexes: [],
	}
}
