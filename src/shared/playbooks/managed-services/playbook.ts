import { type Draft, hours, minutes, type PlaybookContent } from '../draft'
import { downtimeOf, monthlyNight, yearEndFreeze } from '../parts/downtime'
import { escalationOf } from '../parts/escalation'
import { governanceOf, reviewRound } from '../parts/governance'
import { aroundTheClock, holidayPlace, officeCalendar } from '../parts/hours'
import { legalOf } from '../parts/legal'
import { partiesOf } from '../parts/parties'
import { itLevels, itScale, prioritiesOf } from '../parts/priorities'
import { remediesOf, rootCausePlan, tiered } from '../parts/remedies'
import { recipientsOf, reportingOf } from '../parts/reporting'
import { coreDuties, coreRaci, coreStakeholders, raci } from '../parts/roles'
import { managements, signaturesOf } from '../parts/signatures'
import type { Playbook } from '../playbook'
import { actionPlan } from './action-plan'
import { objectives } from './objectives'
import { ownArticles } from './own-articles'
import { services } from './services'

const REPORT_DAY = 25

export const MANAGED_SERVICES: Playbook = {
	id: 'managed-services',
	kind: 'customer-sla',
	title: { de: 'Managed Services', en: 'Managed services' },
	summary: {
		de: 'Laufender Betrieb von Service Desk, Servern und Standortnetz mit Bereitschaft rund um die Uhr für Priorität\u00a01.',
		en: 'Continuous operation of service desk, servers and site network with on-call duty around the clock for Priority 1.',
	},
	languages: ['de', 'en', 'de+en'],
	content,
}

function content(draft: Draft): PlaybookContent {
	const { say } = draft
	const promised = objectives(draft)
	return {
		title: say('Managed Services', 'Managed Services'),
		parties: partiesOf(draft, {
			kind: 'customer-sla',
			purpose: say(
				'Der Kunde überträgt dem Anbieter den laufenden Betrieb von Servern, Netz und Service Desk, um sich auf sein Geschäft zu konzentrieren. Diese Vereinbarung legt fest, was der Anbieter betreibt, welche Zeiten und Verfügbarkeiten er zusagt, wie beide Parteien sie messen und was gilt, wenn eine Zusage verfehlt wird.',
				'The Customer has decided to have its servers, network and service desk operated by the Provider so that it can concentrate on its own business. It depends on their availability and on quick help when they fail.',
			),
			months: 36,
			renewalMonths: 12,
			noticeMonths: 6,
			adjustmentLimits: say(
				'Die Anpassung betrifft nur Ziele, deren vereinbarte Menge in zwei aufeinanderfolgenden Monaten überschritten oder deren System ersetzt wurde. Ein Zeitziel ändert sich um höchstens 25 % seines Werts.',
				'An adjustment may concern only Objectives whose agreed volume was exceeded in two consecutive months or whose system was replaced. A time target may change by no more than 25% of its value.',
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
				{ id: 'telephone', name: say('Telefon', 'Telephone'), contact: null, calendarId: 'service-hours' },
				{ id: 'e-mail', name: say('E-Mail', 'E-mail'), contact: null, calendarId: 'service-hours' },
				{ id: 'portal', name: say('Serviceportal', 'Service portal'), contact: null, calendarId: 'service-hours' },
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
					'Meldungen der Priorität 1 zu allen Leistungen, die über die Bereitschaftsnummer eingehen, und Alarme des Überwachungssystems.',
					'Priority 1 Reports on all Services, made through the on-call number, and alarms of the monitoring system.',
				),
			},
			outsideHours: 'on-call-at-once',
			holidayPlace: holidayPlace(draft),
		},
		priorities: prioritiesOf(draft, {
			...itScale(draft),
			levels: itLevels(draft, {
				P1: [
					say(
						'Die zentrale Fachanwendung ist an einem Standort nicht nutzbar.',
						'The central business application cannot be used at a site.',
					),
					say('Ein Standort ist vom Netz getrennt.', 'A site is cut off from the network.'),
					say('Ein Angriff verschlüsselt oder entwendet Daten.', 'An attack encrypts or steals data.'),
				],
				P2: [
					say(
						'Eine Schnittstelle zu einem Partner steht; die Mitarbeiter buchen von Hand.',
						'An interface to a partner is down; transactions are entered by hand.',
					),
					say(
						'Das Funknetz in einem Gebäude fällt wiederholt aus.',
						'The wireless network in one building fails repeatedly.',
					),
				],
				P3: [
					say(
						'Ein Team kann nicht drucken, ein zweiter Drucker steht bereit.',
						'A team cannot print; a second printer is available.',
					),
					say('Ein einzelner Funkzugangspunkt antwortet nicht.', 'A single wireless access point does not respond.'),
				],
				P4: [
					say('Neues Benutzerkonto zum Monatsersten.', 'New user account for the first of the month.'),
					say('Frage zur Ablage von Dateien.', 'Question on where to store files.'),
				],
			}),
		}),
		objectives: promised,
		reporting: reportingOf(draft, {
			dueDay: REPORT_DAY,
			recipients: recipientsOf(draft),
			furtherContents: [
				say(
					'die Auslastung von Speicher, Servern und Leitungen mit einer Prognose für 6 Monate',
					'the load on storage, servers and lines, with a 6-month forecast',
				),
				say(
					'den Stand der Sicherheitsupdates und der Wiederherstellungstests',
					'the status of security updates and restore tests',
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
				'Außerhalb der Servicezeit erreicht der Kunde die Bereitschaft unter der Bereitschaftsnummer. Sie bearbeitet Meldungen der Priorität 1 sofort. Ist der Betrieb nach 60 Minuten fortlaufender Zeit noch gestört, informiert sie die Betriebsleitung.',
				'Outside Service Hours, the Customer can reach the on-call engineer at the on-call number. The engineer shall start work on Priority 1 Reports at once. If the Service is not restored within 60 minutes (continuous time), the engineer shall inform the head of operations.',
			),
			thirdParties: say(
				'Liegt die Ursache bei einem Hersteller oder Netzbetreiber, so eröffnet der Anbieter dort innerhalb von 60 Minuten fortlaufender Zeit einen Fall, verfolgt ihn bis zum Abschluss und bleibt gegenüber dem Kunden verantwortlich. Der Kunde bevollmächtigt den Anbieter dazu gegenüber seinen Lieferanten.',
				'If the cause lies with a manufacturer or network operator, the Provider shall open a case with it within 60 minutes (continuous time), follow it up and remain responsible to the Customer. The Customer shall authorise the Provider to deal with the Customer’s suppliers for this purpose.',
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
				monthlyNight(draft, {
					id: 'network-maintenance',
					name: say('Monatliche Netzwartung', 'Monthly network maintenance'),
					serviceId: 'site-network',
					durationSeconds: hours(1),
					startTime: '04:00',
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
					'Der Anbieter legt Wartungen in Zeiten, in denen keine Schicht arbeitet, und stimmt sie mit der Servicekoordination ab.',
					'The Provider shall schedule maintenance when no shift is working and agree it with the service owner.',
				),
				say(
					'Der Anbieter wartet doppelt vorhandene Systeme nacheinander.',
					'The Provider shall maintain redundant systems one after the other.',
				),
				say(
					'Der Anbieter sichert die Daten vor jeder Wartung und hält einen Rückweg von höchstens 30 Minuten bereit.',
					'The Provider shall back up the data before any maintenance and be able to roll back within 30 minutes.',
				),
			],
			furtherExclusions: [
				say(
					'Ausfälle des Netzbetreibers hinter dem Ausgang des Routers, wenn auch die Ersatzverbindung ausfällt',
					'a failure of the network operator’s line beyond the router if the backup connection also fails',
				),
				say(
					'Systeme, deren Hersteller keine Sicherheitsupdates mehr liefert und deren Ersatz der Kunde in Textform abgelehnt hat',
					'a system for which the manufacturer no longer supplies security updates, if the Customer has declined its replacement in Text Form',
				),
			],
			degradation: say(
				'Eine Testbuchung, die länger dauert als am Messpunkt vereinbart, zählt als fehlgeschlagene Messung, ebenso eine Minute, in der ein Standort mehr als 10 % der Datenpakete verliert.',
				'A test transaction that takes longer than the time stated for the Measurement Point counts as a failed probe, and so does a minute in which a site loses more than 10% of its data packets.',
			),
		}),
		remedies: remediesOf({
			schemes: [
				tiered('response-critical', say('Reaktionszeit Priorität 1 und 2', 'Response Time, Priorities 1 and 2'), {
					objectiveIds: ['response-p1', 'response-p2'],
					steps: [
						[95, 5],
						[90, 10],
						[80, 15],
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
						'security-updates',
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
				tiered('server-availability', say('Verfügbarkeit der Server', 'Availability of the servers'), {
					objectiveIds: ['server-availability'],
					steps: [
						[99.8, 5],
						[99.5, 10],
						[99, 20],
					],
				}),
				tiered('network-availability', say('Verfügbarkeit des Standortnetzes', 'Availability of the site network'), {
					objectiveIds: ['network-availability'],
					steps: [
						[99.5, 5],
						[99, 10],
						[98, 20],
					],
				}),
			],
			monthlyCapPercent: 20,
			yearlyCapPercent: 10,
			otherRemedies: [
				rootCausePlan(draft),
				{
					id: 'extra-engineer',
					kind: 'extra-service',
					description: say(
						'Verfehlt der Anbieter eine Verfügbarkeit in zwei Monaten eines Kalendervierteljahrs, so stellt er im folgenden Kalendervierteljahr 16 Servicestunden Systemtechnik für Verbesserungen ohne Entgelt bereit.',
						'Where the Provider misses a Commitment on Availability in two months of a calendar quarter, it shall provide 16 Service Hours of engineering for improvements in the following quarter free of charge.',
					),
				},
			],
			chronicFailure: { missed: 3, withinMonths: 12, consecutive: false, noticeWeeks: 8 },
		}),
		roles: {
			stakeholders: coreStakeholders(draft, {
				function: say('Leitung Service Desk', 'Service desk lead'),
				responsibilities: say(
					'Teilt Meldungen zu, überwacht die Fristen und führt die erste Eskalationsstufe.',
					'Assigns Reports, monitors target times and leads the first escalation level.',
				),
			}),
			raci: [
				...coreRaci(draft),
				raci('maintain-register', say('Verzeichnis der Systeme pflegen', 'Maintain the Register'), {
					'provider-operations': 'A',
					'provider-lead': 'R',
					'customer-service-owner': 'C',
				}),
			],
			duties: [
				...coreDuties(draft, { reportDay: REPORT_DAY }),
				{
					id: 'restore-test',
					party: 'provider',
					title: say(
						'Wiederherstellungstest durchführen und Protokoll vorlegen',
						'Carry out a restore test and deliver the record',
					),
					due: { kind: 'monthly', everyMonths: 3, day: 20 },
					ownerId: 'provider-operations',
					note: say(
						'In jedem Kalendervierteljahr ist ein anderes System an der Reihe',
						'Each quarter, the Provider tests a different system',
					),
				},
				{
					id: 'confirm-register',
					party: 'customer',
					title: say('Verzeichnis der Systeme und Nutzer bestätigen', 'Confirm the Register'),
					due: { kind: 'monthly', everyMonths: 3, day: 28 },
					ownerId: 'customer-service-owner',
					note: say(
						'Der Anbieter sperrt Abgänge zum folgenden Monatsersten',
						'The Provider removes departed users and systems on the first of the following month',
					),
				},
			],
			cooperation: [
				{
					id: 'reports',
					text: say(
						'Der Kunde meldet Störungen über die vereinbarten Wege und nennt Nutzer, System, Zeitpunkt und beobachtete Wirkung; Priorität 1 meldet er per Telefon.',
						'The Customer shall report Incidents through the agreed channels and state the user, system, time and observed effect. It shall report Priority 1 by telephone.',
					),
				},
				{
					id: 'access',
					text: say(
						'Der Kunde gewährt dem Anbieter rund um die Uhr Fernzugriff und bei Priorität 1 innerhalb von 60 Minuten fortlaufender Zeit Zutritt zu den Räumen, in denen Server und Netzgeräte stehen.',
						'The Customer shall grant the Provider remote access around the clock and, for Priority 1, access within 60 minutes (continuous time) to the rooms in which servers and network devices are located.',
					),
				},
				{
					id: 'own-changes',
					text: say(
						'Der Kunde kündigt eigene Änderungen an Gebäude, Strom, Verkabelung und Fachanwendungen 10 Kalendertage vorher an.',
						'The Customer shall announce its own changes to buildings, power, cabling and business applications at least 10 Calendar Days in advance.',
					),
				},
			],
			missingCooperation: 'clocks-rest',
			changeNoticeDays: 14,
		},
		governance: governanceOf(draft, { participants: reviewRound(draft), cadence: 'monthly' }),
		legal: legalOf(draft, {
			processing: 'on-behalf',
			definitions: [
				{
					id: 'register',
					term: say('Verzeichnis', 'Register'),
					meaning: say(
						'die vom Anbieter geführte Liste aller verwalteten Server, Netzgeräte und Nutzer in der Fassung, die der Kunde zuletzt bestätigt hat.',
						'the list of all managed servers, network devices and users kept by the Provider, in the version last confirmed by the Customer.',
					),
				},
			],
		}),
		signatures: signaturesOf(managements(draft)),
		actionPlan: actionPlan(draft, promised),
		ownArticles: ownArticles(draft),
		annexes: [],
	}
}
