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
import { coreDuties, coreRaci, coreStakeholders } from '../parts/roles'
import { managements, signaturesOf } from '../parts/signatures'
import type { Playbook } from '../playbook'
import { actionPlan } from './action-plan'
import { objectives } from './objectives'
import { ownArticles } from './own-articles'
import { services } from './services'

const REPORT_DAY = 15

export const CLOUD_SAAS: Playbook = {
	id: 'cloud-saas',
	kind: 'customer-sla',
	title: { de: 'Cloud und SaaS', en: 'Cloud and SaaS' },
	summary: {
		de: 'Eine gehostete Anwendung mit Schnittstellen und Support: Verfügbarkeit rund um die Uhr, Statusmeldungen, Rückgabe der Daten.',
		en: 'A hosted application with interfaces and support: availability around the clock, status messages, return of data.',
	},
	languages: ['de', 'en', 'de+en'],
	content,
}

function content(draft: Draft): PlaybookContent {
	const { say } = draft
	const promised = objectives(draft)
	return {
		title: say('Cloud-Anwendung', 'Cloud Application Services'),
		parties: partiesOf(draft, {
			kind: 'customer-sla',
			purpose: say(
				'Der Kunde führt einen Teil seines Geschäfts mit der Anwendung des Anbieters und hat auf deren Betrieb keinen eigenen Einfluss. Diese Vereinbarung legt fest, wann die Anwendung und ihre Schnittstellen verfügbar sind, wie schnell der Anbieter bei Störungen handelt, wie beides gemessen wird und was der Kunde erhält, wenn ein Ziel verfehlt wird.',
				'The Customer runs part of its business on the Provider’s application and has no influence on its operation. It therefore depends on the availability of the application and its interfaces and on quick help with Incidents.',
			),
			months: 12,
			renewalMonths: 12,
			noticeMonths: 3,
			adjustmentLimits: say(
				'Die Anpassung betrifft nur die vereinbarten Mengen und die Aufrufrate. Die zugesagte Verfügbarkeit sinkt während der Laufzeit nicht.',
				'An adjustment may concern only the agreed volumes and the call rate. The agreed availability must not fall during the term.',
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
				{ id: 'portal', name: say('Supportportal', 'Support portal'), contact: null, calendarId: 'service-hours' },
				{ id: 'e-mail', name: say('E-Mail', 'E-mail'), contact: null, calendarId: 'service-hours' },
				{
					id: 'emergency',
					name: say('Notfalltelefon für Priorität 1', 'Emergency telephone for Priority 1'),
					contact: null,
					calendarId: 'around-the-clock',
				},
			],
			onCall: {
				calendarId: 'around-the-clock',
				contact: null,
				scope: say(
					'Meldungen der Priorität 1 zu Anwendung und Schnittstellen, die über das Notfalltelefon eingehen.',
					'Priority 1 Reports on the Application and the Interfaces, made through the emergency telephone.',
				),
			},
			outsideHours: 'on-call-at-once',
			holidayPlace: holidayPlace(draft),
		},
		priorities: prioritiesOf(draft, {
			...itScale(draft),
			levels: itLevels(draft, {
				P1: [
					say('Kein Nutzer des Mandanten kann sich anmelden.', 'No user of the Tenant can log in.'),
					say('Alle Schnittstellenaufrufe schlagen fehl.', 'All interface calls fail.'),
				],
				P2: [
					say('Das Speichern von Datensätzen schlägt für ein Team fehl.', 'Saving records fails for a team.'),
					say('Ereignisse kommen mehr als 30 Minuten zu spät an.', 'Events arrive more than 30 minutes late.'),
				],
				P3: [
					say(
						'Ein Bericht zeigt eine falsche Summe, die Einzelwerte stimmen.',
						'A report shows a wrong total although the individual values are right.',
					),
					say('Ein einzelner Nutzer kann sich nicht anmelden.', 'A single user cannot log in.'),
				],
				P4: [
					say('Frage zur Einrichtung einer Rolle.', 'Question on how to set up a role.'),
					say('Vorschlag für eine neue Funktion.', 'Proposal for a new function.'),
				],
			}),
		}),
		objectives: promised,
		reporting: reportingOf(draft, {
			dueDay: REPORT_DAY,
			recipients: recipientsOf(draft),
			furtherContents: [
				say('die Verfügbarkeit je Tag und Messstelle', 'the Availability by day and probe'),
				say(
					'die Versionen, die im Monat eingespielt wurden, mit ihren Änderungen',
					'the versions installed during the month with their changes',
				),
			],
			noticeSeconds: minutes(30),
			noticeChannel: say('Statusseite und E-Mail an die Schlüsselnutzer', 'status page and e-mail to the Key Users'),
		}),
		escalation: escalationOf(draft, {
			lead: say('Leitung Support', 'Head of support'),
			leadDeputy: say('Schichtleitung Support', 'Support shift lead'),
			outsideHours: say(
				'Außerhalb der Servicezeit erreicht der Kunde die Bereitschaft über das Notfalltelefon. Sie bearbeitet Meldungen der Priorität 1 sofort und informiert die Betriebsleitung innerhalb von 60 Minuten fortlaufender Zeit.',
				'Outside Service Hours, the Customer can reach the on-call engineer on the emergency telephone. The engineer shall start work on Priority 1 Reports at once and inform the head of operations within 60 minutes (continuous time).',
			),
			thirdParties: say(
				'Liegt die Ursache beim Betreiber der Cloud-Plattform, so eröffnet der Anbieter dort innerhalb von 1 Zeitstunde einen Fall mit der höchsten zutreffenden Dringlichkeit. Er gibt dessen Nachrichten auf der Statusseite weiter und bleibt gegenüber dem Kunden verantwortlich.',
				'If the cause lies with the operator of the cloud platform, the Provider shall open a case with the operator within 1 Clock Hour at the highest applicable urgency. It shall pass on the operator’s messages through the status page and remains responsible to the Customer.',
			),
		}),
		downtime: downtimeOf(draft, {
			maintenance: [
				monthlyNight(draft, {
					id: 'platform-maintenance',
					name: say('Monatliche Plattformwartung', 'Monthly platform maintenance'),
					serviceId: null,
					durationSeconds: minutes(30),
				}),
			],
			capSeconds: minutes(30),
			noticeChannel: say('Statusseite und E-Mail an die Schlüsselnutzer', 'status page and e-mail to the Key Users'),
			freezes: [yearEndFreeze(draft)],
			impactMeasures: [
				say(
					'Der Anbieter spielt neue Versionen Zone für Zone ein, sodass laufende Sitzungen erhalten bleiben.',
					'The Provider shall install new versions zone by zone so that active sessions are preserved.',
				),
				say(
					'Der Anbieter stellt während der Wartung lesenden Zugriff bereit.',
					'The Provider shall keep read access available during maintenance.',
				),
				say(
					'Der Anbieter nimmt Ereignisse während der Wartung entgegen und stellt sie danach in ihrer Reihenfolge zu.',
					'The Provider shall queue events during maintenance and afterwards deliver them in their original order.',
				),
			],
			furtherExclusions: [
				say(
					'Fehler einer Funktion, die in der Anwendung als Vorschau gekennzeichnet ist',
					'faults of a function marked as preview in the application',
				),
				say(
					'eine Drosselung von Aufrufen, die über der vereinbarten Rate liegen',
					'throttling of calls beyond the agreed rate',
				),
			],
			degradation: say(
				'Eine Messung der Schnittstellen zählt auch dann als fehlgeschlagen, wenn in derselben Minute mehr als 5 % der Aufrufe mit Status 500 bis 599 enden.',
				'A probe of the interfaces also counts as failed if more than 5% of the calls in the same minute return status 500 to 599.',
			),
			emergencyCapSeconds: hours(1),
		}),
		remedies: remediesOf({
			schemes: [
				tiered('availability', say('Verfügbarkeit', 'Availability'), {
					objectiveIds: ['application-availability', 'interface-availability'],
					steps: [
						[99.9, 5],
						[99.5, 10],
						[99, 25],
					],
				}),
				tiered('response-critical', say('Reaktionszeit Priorität 1 und 2', 'Response Time, Priorities 1 and 2'), {
					objectiveIds: ['response-p1', 'response-p2'],
					steps: [
						[95, 3],
						[90, 6],
						[80, 10],
					],
				}),
				tiered('times', say('Übrige Zeiten', 'Other times'), {
					objectiveIds: ['response-p3', 'response-p4', 'restoration-p1', 'restoration-p2', 'restoration-p3'],
					steps: [
						[90, 3],
						[80, 6],
						[70, 10],
					],
				}),
			],
			monthlyCapPercent: 25,
			yearlyCapPercent: 15,
			otherRemedies: [rootCausePlan(draft)],
			chronicFailure: { missed: 3, withinMonths: 6, consecutive: false, noticeWeeks: 4 },
		}),
		roles: {
			stakeholders: coreStakeholders(draft, {
				function: say('Leitung Support', 'Head of support'),
				responsibilities: say(
					'Teilt Meldungen zu, gibt Statusmeldungen frei und führt die erste Eskalationsstufe.',
					'Assigns Reports, approves status messages and leads the first escalation level.',
				),
			}),
			raci: coreRaci(draft),
			duties: [
				...coreDuties(draft, { reportDay: REPORT_DAY }),
				{
					id: 'key-users',
					party: 'customer',
					title: say('Liste der Schlüsselnutzer bestätigen', 'Confirm the list of Key Users'),
					due: { kind: 'yearly', month: 1, day: 31 },
					ownerId: 'customer-service-owner',
					note: say(
						'Der Anbieter sperrt ausgeschiedene Personen',
						'The Provider locks the accounts of people who have left',
					),
				},
			],
			cooperation: [
				{
					id: 'reports',
					text: say(
						'Der Kunde meldet Störungen durch seine Schlüsselnutzer und nennt Zeitpunkt, Nutzer, Schritte und Fehlermeldung; Priorität 1 meldet er über das Notfalltelefon.',
						'The Customer shall report Incidents through its Key Users and state the time, user, steps and error message. It shall report Priority 1 on the emergency telephone.',
					),
				},
				{
					id: 'requirements',
					text: say(
						'Der Kunde setzt Browser in einer Version ein, für die deren Hersteller noch Sicherheitsupdates liefert, und hält seine Zugriffsschlüssel geheim.',
						'The Customer shall use only browser versions for which the manufacturer still supplies security updates, and shall keep its access keys secret.',
					),
				},
				{
					id: 'old-versions',
					text: say(
						'Der Kunde stellt seine Systeme vor dem angekündigten Ende einer Schnittstellenversion auf die folgende Version um.',
						'The Customer shall move its systems to the next interface version before the announced end of the old one.',
					),
				},
			],
			missingCooperation: 'clocks-rest',
			changeNoticeDays: 14,
		},
		governance: governanceOf(draft, { participants: reviewRound(draft) }),
		legal: legalOf(draft, {
			processing: 'on-behalf',
			ticketRetentionMonths: 24,
			definitions: [
				{
					id: 'tenant',
					term: say('Mandant', 'Tenant'),
					meaning: say(
						'der abgegrenzte Bereich der Anwendung, in dem nur die Daten und Nutzer des Kunden liegen.',
						'the separate area of the application that holds only the Customer’s data and users.',
					),
				},
				{
					id: 'key-user',
					term: say('Schlüsselnutzer', 'Key User'),
					meaning: say(
						'eine Person, die der Kunde dem Anbieter als meldeberechtigt benannt hat.',
						'a person whom the Customer has named to the Provider as entitled to make Reports.',
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
