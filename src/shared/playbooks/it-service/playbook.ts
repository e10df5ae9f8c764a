import { type Draft, hours, minutes, type PlaybookContent } from '../draft'
import { downtimeOf, monthlyNight, yearEndFreeze } from '../parts/downtime'
import { escalationOf } from '../parts/escalation'
import { governanceOf, reviewRound } from '../parts/governance'
import { holidayPlace, officeCalendar } from '../parts/hours'
import { legalOf } from '../parts/legal'
import { partiesOf } from '../parts/parties'
import { itLevels, itScale, prioritiesOf } from '../parts/priorities'
import { remediesOf, rootCausePlan, tiered } from '../parts/remedies'
import { recipientsOf, reportingOf } from '../parts/reporting'
import { coreDuties, coreRaci, coreStakeholders } from '../parts/roles'
import { managements, signaturesOf } from '../parts/signatures'
import type { Playbook } from '../playbook'
import { actionPlan } from './action-plan'
import { objectives } from './objectives'
import { services } from './services'

const REPORT_DAY = 25

export const IT_SERVICE: Playbook = {
	id: 'it-service',
	kind: 'customer-sla',
	title: { de: 'IT-Service', en: 'IT service' },
	summary: {
		de: 'Service Desk, Arbeitsplätze und Server für die Beschäftigten eines Kunden, mit Zeiten je Priorität und Verfügbarkeit.',
		en: 'Service desk, workplaces and servers for a customer’s employees, with times per priority and availability.',
	},
	languages: ['de', 'en', 'de+en'],
	content,
}

function content(draft: Draft): PlaybookContent {
	const { say } = draft
	const promised = objectives(draft)
	return {
		title: say('IT-Services', 'IT Services'),
		parties: partiesOf(draft, {
			kind: 'customer-sla',
			purpose: say(
				'Die Beschäftigten des Kunden sind bei ihrer täglichen Arbeit auf funktionierende Arbeitsplätze und Server angewiesen. Diese Vereinbarung legt fest, welche IT-Leistungen der Anbieter erbringt, wie gut er sie erbringt, woran beide Parteien das erkennen und was gilt, wenn ein Ziel verfehlt wird.',
				'The Customer’s employees rely on working computers and servers every day. The Customer has engaged the Provider to support its users and to operate their workstations and the Customer’s servers to measurable service levels.',
			),
			months: 24,
			renewalMonths: 12,
			noticeMonths: 3,
			adjustmentLimits: say(
				'Die Anpassung betrifft nur Ziele, deren vereinbarte Menge in zwei aufeinanderfolgenden Monaten überschritten wurde. Ein Zeitziel ändert sich um höchstens 25 % seines Werts.',
				'An adjustment may concern only Objectives whose agreed volume was exceeded in two consecutive months. A time target may change by no more than 25% of its value.',
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
				officeCalendar(draft, {
					id: 'on-call-hours',
					name: say('Werktagabend', 'Weekday evening'),
					from: '17:00',
					to: '20:00',
				}),
			],
			channels: [
				{ id: 'telephone', name: say('Telefon', 'Telephone'), contact: null, calendarId: 'service-hours' },
				{ id: 'e-mail', name: say('E-Mail', 'E-mail'), contact: null, calendarId: 'service-hours' },
				{ id: 'portal', name: say('Serviceportal', 'Service portal'), contact: null, calendarId: 'service-hours' },
			],
			onCall: {
				calendarId: 'on-call-hours',
				contact: null,
				scope: say(
					'ausschließlich Meldungen der Priorität 1 zum Serverbetrieb, die der Kunde telefonisch abgibt.',
					'Priority 1 Reports on Server Operation made by telephone.',
				),
			},
			outsideHours: 'next-opening',
			holidayPlace: holidayPlace(draft),
		},
		priorities: prioritiesOf(draft, {
			...itScale(draft),
			levels: itLevels(draft, {
				P1: [
					say('Niemand am Standort kann sich anmelden.', 'Nobody at the site can log in.'),
					say('Die Dateiablage ist für alle Nutzer unerreichbar.', 'File storage cannot be reached by any user.'),
				],
				P2: [
					say(
						'Eine Abteilung kann nicht drucken und hat Liefertermine am selben Tag.',
						'A department cannot print and has deliveries due on the same day.',
					),
					say(
						'Die Fachanwendung antwortet an einem ganzen Standort erst nach mehr als 30 Sekunden.',
						'The business application takes more than 30 seconds to respond at a whole site.',
					),
				],
				P3: [
					say(
						'Ein Notebook startet nicht, und die Person kann nicht arbeiten.',
						'A laptop does not start, and its user cannot work.',
					),
					say(
						'Ein Team erreicht ein Netzlaufwerk nur über das Portal.',
						'A team can reach a network drive only through the portal.',
					),
				],
				P4: [
					say('Bestellung eines zweiten Bildschirms.', 'Order for a second screen.'),
					say('Frage zur Einrichtung einer Abwesenheitsnotiz.', 'Question on how to set up an out-of-office notice.'),
				],
			}),
		}),
		objectives: promised,
		reporting: reportingOf(draft, {
			dueDay: REPORT_DAY,
			recipients: recipientsOf(draft),
			furtherContents: [
				say(
					'die fünf häufigsten Ursachen von Störungen mit Anzahl',
					'the five most frequent causes of Incidents and their numbers',
				),
				say(
					'den Stand der Sicherheitsupdates je Gerätegruppe',
					'the status of security updates for each group of devices',
				),
			],
			noticeSeconds: minutes(30),
			noticeChannel: say(
				'Anruf bei der Servicekoordination, danach E-Mail',
				'telephone call to the service owner, then e-mail',
			),
		}),
		escalation: escalationOf(draft, {
			lead: say('Leitung Service Desk', 'Service desk lead'),
			leadDeputy: say('Schichtleitung Service Desk', 'Service desk shift lead'),
			outsideHours: say(
				'In der Bereitschaftszeit nimmt die Bereitschaft nur Meldungen der Priorität 1 zum Serverbetrieb an und informiert die Betriebsleitung innerhalb von 60 Minuten fortlaufender Zeit. Zu allen anderen Zeiten beginnt die Eskalation mit der nächsten Servicezeit.',
				'During the On-Call Hours, the on-call engineer shall take only Priority 1 Reports on Server Operation and inform the head of operations of each within 60 minutes (continuous time). At all other times, escalation starts when Service Hours next begin.',
			),
			thirdParties: say(
				'Liegt die Ursache bei einem Lieferanten, so eröffnet der Anbieter dort innerhalb einer Servicestunde einen Fall, verfolgt ihn bis zum Abschluss und bleibt gegenüber dem Kunden verantwortlich. Beauftragt der Kunde den Lieferanten selbst, so benennt er dem Anbieter dessen Ansprechstelle.',
				'If the cause lies with a supplier, the Provider shall open a case with that supplier within 1 Service Hour, follow it up and remain responsible to the Customer. If the Customer has engaged the supplier, the Customer shall give the Provider the supplier’s contact details.',
			),
		}),
		downtime: downtimeOf(draft, {
			maintenance: [
				monthlyNight(draft, {
					id: 'server-maintenance',
					name: say('Monatliche Serverwartung', 'Monthly server maintenance'),
					serviceId: 'server-operation',
					durationSeconds: hours(1),
				}),
			],
			capSeconds: hours(1),
			noticeChannel: say(
				'E-Mail an die Servicekoordination und Hinweis im Portal',
				'e-mail to the service owner and notice in the portal',
			),
			freezes: [yearEndFreeze(draft)],
			impactMeasures: [
				say(
					'Der Anbieter aktualisiert die Server nacheinander, sodass immer ein Anmeldeserver erreichbar ist.',
					'The Provider shall update the servers one after the other so that one logon server is always available.',
				),
				say(
					'Der Anbieter sichert die Daten vor jeder Wartung und hält einen Rückweg von höchstens 30 Minuten bereit.',
					'The Provider shall back up the data before any maintenance and be able to roll back within 30 minutes.',
				),
			],
			furtherExclusions: [
				say(
					'Ausfälle der Standortverbindung hinter dem Leistungsübergabepunkt',
					'a failure of the site connection beyond the Demarcation Point',
				),
			],
			degradation: say(
				'Eine Testanmeldung, die länger dauert als am Messpunkt vereinbart, zählt als fehlgeschlagene Messung.',
				'A test logon that takes longer than the time stated for the Measurement Point counts as a failed probe.',
			),
		}),
		remedies: remediesOf({
			schemes: [
				tiered('response-critical', say('Reaktionszeit Priorität 1 und 2', 'Response Time, Priorities 1 and 2'), {
					objectiveIds: ['response-p1', 'response-p2'],
					steps: [
						[95, 3],
						[90, 6],
						[80, 10],
					],
				}),
				tiered('times', say('Übrige Zeiten', 'Other times'), {
					objectiveIds: [
						'response-p3',
						'response-p4',
						'restoration-p1',
						'restoration-p2',
						'restoration-p3',
						'resolution-p4',
						'device-replacement',
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
						[80, 2],
						[70, 4],
					],
				}),
				tiered('availability', say('Verfügbarkeit', 'Availability'), {
					objectiveIds: ['server-availability'],
					steps: [
						[99.8, 5],
						[99.5, 10],
						[99, 15],
					],
				}),
			],
			monthlyCapPercent: 20,
			yearlyCapPercent: 10,
			otherRemedies: [
				rootCausePlan(draft),
				{
					id: 'extra-day',
					kind: 'extra-service',
					description: say(
						'Verfehlt der Anbieter eine Zusage in zwei Monaten eines Kalendervierteljahrs, so stellt er dem Kunden im folgenden Kalendervierteljahr eine Person für 8 Servicestunden vor Ort ohne Entgelt.',
						'Where the Provider misses a Commitment in two months of a calendar quarter, it shall provide one person on the Customer’s site for 8 Service Hours in the following quarter free of charge.',
					),
				},
			],
			chronicFailure: { missed: 3, withinMonths: 12, consecutive: false, noticeWeeks: 6 },
		}),
		roles: {
			stakeholders: coreStakeholders(draft, {
				function: say('Leitung Service Desk', 'Service desk lead'),
				responsibilities: say(
					'Teilt Meldungen zu, überwacht die Fristen und führt die erste Eskalationsstufe.',
					'Assigns Reports, monitors target times and leads the first escalation level.',
				),
			}),
			raci: coreRaci(draft),
			duties: coreDuties(draft, { reportDay: REPORT_DAY }),
			cooperation: [
				{
					id: 'reports',
					text: say(
						'Der Kunde meldet Störungen über die vereinbarten Wege und nennt dabei Nutzer, Gerät, Zeitpunkt und beobachtete Wirkung; Priorität 1 meldet er per Telefon.',
						'The Customer shall report Incidents through the agreed channels and state the user, device, time and observed effect. It shall report Priority 1 by telephone.',
					),
				},
				{
					id: 'access',
					text: say(
						'Der Kunde gewährt dem Anbieter in der Servicezeit den Fernzugriff und nach Terminvereinbarung den Zutritt zu den Räumen, in denen die Geräte stehen.',
						'The Customer shall grant the Provider remote access during Service Hours and, by appointment, access to the rooms in which the devices are located.',
					),
				},
				{
					id: 'answers',
					text: say(
						'Der Kunde beantwortet Rückfragen zu Priorität 1 innerhalb von 30 Minuten der Servicezeit und zu anderen Meldungen innerhalb von 8 Servicestunden.',
						'The Customer shall answer questions on Priority 1 within 30 minutes (Service Hours) and on other Reports within 8 Service Hours.',
					),
				},
			],
			missingCooperation: 'clocks-rest',
			changeNoticeDays: 14,
		},
		governance: governanceOf(draft, { participants: reviewRound(draft) }),
		legal: legalOf(draft, {
			processing: 'on-behalf',
			definitions: [
				{
					id: 'device-pool',
					term: say('Gerätepool', 'Device Pool'),
					meaning: say(
						'eingerichtete Ersatzgeräte, die der Anbieter für den Kunden bereithält.',
						'replacement devices that the Provider keeps set up and ready for the Customer’s use.',
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
