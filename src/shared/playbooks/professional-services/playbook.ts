import { type Draft, hours, type PlaybookContent } from '../draft'
import { downtimeOf, monthlyNight } from '../parts/downtime'
import { escalationOf } from '../parts/escalation'
import { governanceOf, reviewRound } from '../parts/governance'
import { aroundTheClock, holidayPlace, officeCalendar } from '../parts/hours'
import { legalOf } from '../parts/legal'
import { partiesOf } from '../parts/parties'
import { remediesOf, rootCausePlan, tiered } from '../parts/remedies'
import { recipientsOf, reportingOf } from '../parts/reporting'
import { managements, signaturesOf } from '../parts/signatures'
import type { Playbook } from '../playbook'
import { actionPlan } from './action-plan'
import { objectives } from './objectives'
import { annexes, ownArticles } from './own-content'
import { priorities } from './priorities'
import { roles } from './roles'
import { services } from './services'

const REPORT_DAY = 25

export const PROFESSIONAL_SERVICES: Playbook = {
	id: 'professional-services',
	kind: 'customer-sla',
	title: { de: 'Professional Services', en: 'Professional services' },
	summary: {
		de: 'Projekt- und Beratungsleistungen mit Lieferterminen, Abnahme und Überarbeitungsrunden statt bloßer Betriebszeiten.',
		en: 'Project and consulting work with delivery dates, acceptance and revision rounds rather than operating times alone.',
	},
	languages: ['de', 'en', 'de+en'],
	content,
}

function content(draft: Draft): PlaybookContent {
	const { say } = draft
	const promised = objectives(draft)
	return {
		title: say('Professional Services', 'Professional Services'),
		parties: partiesOf(draft, {
			kind: 'customer-sla',
			purpose: say(
				'Der Anbieter erbringt für den Kunden Projektleistungen, deren Ergebnisse zu festen Terminen gebraucht werden. Diese Vereinbarung legt fest, wann Liefergegenstände übergeben, geprüft, überarbeitet und abgenommen werden, wie schnell der Anbieter Fragen beantwortet und Mängel beseitigt und was gilt, wenn ein Ziel verfehlt wird.',
				'The Provider carries out project work for the Customer, who needs the results on fixed dates. The parties wish to agree how Deliverables are handed over, reviewed, revised and accepted, and how quickly the Provider answers questions and remedies defects.',
			),
			months: 12,
			renewalMonths: 6,
			noticeMonths: 2,
			adjustmentLimits: say(
				'Die Anpassung betrifft Termine und Mengen und setzt voraus, dass das Änderungsverfahren mehr als 10 % der Liefergegenstände geändert hat.',
				'An adjustment may concern only dates and volumes, and only if more than 10% of the Deliverables have changed through the change procedure.',
			),
		}),
		services: services(draft),
		serviceHours: {
			calendars: [
				officeCalendar(draft, {
					id: 'service-hours',
					name: say('Montag bis Freitag', 'Monday to Friday'),
					from: '09:00',
					to: '17:00',
				}),
				aroundTheClock(draft, 'around-the-clock', say('Rund um die Uhr', 'Around the clock')),
			],
			channels: [
				{
					id: 'platform',
					name: say('Projektplattform', 'Project Platform'),
					contact: null,
					calendarId: 'service-hours',
				},
				{
					id: 'telephone',
					name: say('Telefon der Projektleitung', 'Telephone of the project lead'),
					contact: null,
					calendarId: 'service-hours',
				},
			],
			onCall: {
				calendarId: 'around-the-clock',
				contact: null,
				scope: say(
					'Meldungen der Priorität 1 an Tagen einer Inbetriebnahme, die die Parteien mindestens 14 Kalendertage vorher vereinbart haben.',
					'Priority 1 Reports on go-live days that the parties have agreed at least 14 Calendar Days in advance.',
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
					'den Stand jedes Liefergegenstands mit Termin, Übergabe, Runden und Abnahme',
					'the status of each Deliverable with delivery date, handover, rounds and acceptance',
				),
				say(
					'die Risiken für Termine der nächsten 60 Kalendertage mit Gegenmaßnahme',
					'the risks to delivery dates in the next 60 Calendar Days, each with a countermeasure',
				),
			],
			noticeSeconds: hours(2),
			noticeChannel: say(
				'Anruf bei der Servicekoordination des Kunden, danach E-Mail',
				'telephone call to the service owner of the Customer, then e-mail',
			),
			dataCollection: say(
				'Der Anbieter wertet die Zeitstempel der Projektplattform und die unterschriebenen Prüf- und Abnahmeprotokolle aus. Er berechnet jede Zeit auf der Uhr des jeweiligen Ziels und rundet erst das Ergebnis.',
				'The Provider shall use the time stamps of the Project Platform and the signed review and acceptance records. It shall calculate each time on the clock of the Objective and round only the result.',
			),
		}),
		escalation: escalationOf(draft, {
			lead: say('Projektleitung des Anbieters', 'Project lead of the Provider'),
			leadDeputy: say('Stellvertretende Projektleitung', 'Deputy project lead'),
			outsideHours: say(
				'Außerhalb der Servicezeit beginnt die Eskalation mit der nächsten Servicezeit. An vereinbarten Tagen einer Inbetriebnahme läuft sie auch in der Bereitschaftszeit; der Kunde erreicht dann die Projektleitung über den Kontakt der Bereitschaft.',
				'Outside Service Hours, escalation starts when Service Hours next begin. On agreed go-live days, it also runs during the On-Call Hours; the Customer can then reach the project lead through the on-call contact.',
			),
			thirdParties: say(
				'Hängt ein Liefergegenstand von einem Dritten ab, den der Anbieter beauftragt hat, so steuert ihn der Anbieter und bleibt verantwortlich. Hat der Kunde den Dritten beauftragt, so benennt er eine Person, die innerhalb von 8 Servicestunden Termine mit ihm klärt.',
				'If a Deliverable depends on a third party engaged by the Provider, the Provider shall manage that third party and remain responsible for it. If the Customer has engaged the third party, the Customer shall name a person who agrees dates with it within 8 Service Hours of the Provider’s request.',
			),
		}),
		downtime: downtimeOf(draft, {
			maintenance: [
				monthlyNight(draft, {
					id: 'platform-maintenance',
					name: say('Monatliche Wartung der Projektplattform', 'Monthly maintenance of the Project Platform'),
					serviceId: 'project-platform',
					durationSeconds: hours(2),
				}),
			],
			capSeconds: hours(2),
			noticeChannel: say('E-Mail an die Servicekoordination des Kunden', 'e-mail to the service owner of the Customer'),
			freezes: [
				{
					id: 'year-end',
					name: say('Jahreswechsel ohne Liefertermine', 'Year end without delivery dates'),
					from: '12-20',
					to: '01-06',
				},
			],
			impactMeasures: [
				say(
					'Der Anbieter legt keine Wartung in die 72 Zeitstunden vor einem Liefertermin.',
					'The Provider shall not schedule maintenance in the 72 Clock Hours before a delivery date.',
				),
				say(
					'Der Anbieter übergibt während eines Ausfalls per verschlüsselter E-Mail und trägt die Übergabe danach auf der Plattform nach.',
					'During an Outage, the Provider shall hand over Deliverables by encrypted e-mail and afterwards record the handover on the platform.',
				),
			],
			furtherExclusions: [
				say(
					'Abschaltungen der Projektplattform, die der Kunde in Textform verlangt hat',
					'a shutdown of the Project Platform that the Customer requested in Text Form',
				),
			],
			degradation: say(
				'Schlägt das Hochladen oder das Herunterladen einer Testdatei fehl, zählt die Messung als fehlgeschlagen, auch wenn die Ablage angezeigt wird.',
				'If the upload or the download of a test file fails, the probe counts as failed even if the files are displayed.',
			),
		}),
		remedies: remediesOf({
			schemes: [
				tiered('delivery', say('Liefertermine', 'Delivery dates'), {
					objectiveIds: ['delivery-on-time'],
					base: 'service-period-fee',
					steps: [
						[90, 3],
						[75, 6],
						[50, 10],
					],
				}),
				tiered('quality', say('Qualität bei der ersten Prüfung', 'Quality at first review'), {
					objectiveIds: ['first-time-acceptance'],
					base: 'service-period-fee',
					steps: [
						[80, 2],
						[60, 4],
					],
				}),
				tiered('revision', say('Überarbeitung', 'Revision'), {
					objectiveIds: ['revision-rounds', 'revision-time'],
					base: 'service-period-fee',
					steps: [
						[90, 2],
						[75, 4],
					],
				}),
				tiered('response-critical', say('Reaktionszeit Priorität 1 und 2', 'Response Time, Priorities 1 and 2'), {
					objectiveIds: ['response-p1', 'response-p2'],
					steps: [
						[95, 3],
						[90, 6],
					],
				}),
				tiered('times', say('Übrige Zeiten', 'Other times'), {
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
				tiered('availability', say('Verfügbarkeit der Projektplattform', 'Availability of the Project Platform'), {
					objectiveIds: ['platform-availability'],
					steps: [
						[99.5, 5],
						[99, 10],
					],
				}),
			],
			monthlyCapPercent: 30,
			yearlyCapPercent: 10,
			otherRemedies: [
				rootCausePlan(draft),
				{
					id: 'extra-round',
					kind: 'extra-service',
					description: say(
						'Verfehlt der Anbieter einen Liefertermin um mehr als 80 Servicestunden, so führt er für diesen Liefergegenstand auf Wunsch des Kunden eine weitere Überarbeitungsrunde ohne Entgelt durch.',
						'Where the Provider misses a delivery date by more than 80 Service Hours, it shall, at the Customer’s request, carry out one further revision round for that Deliverable free of charge.',
					),
				},
			],
			chronicFailure: { missed: 2, withinMonths: 12, consecutive: false, noticeWeeks: 4 },
		}),
		roles: roles(draft, REPORT_DAY),
		governance: governanceOf(draft, { participants: reviewRound(draft), cadence: 'monthly' }),
		legal: legalOf(draft, {
			processing: 'none',
			definitions: [
				{
					id: 'deliverable',
					term: say('Liefergegenstand', 'Deliverable'),
					meaning: say(
						'ein Arbeitsergebnis aus der Anlage „Liefergegenstände und Abnahmekriterien“, das der Anbieter übergibt und der Kunde abnimmt.',
						'an item of work listed in the Annex “Deliverables and acceptance criteria” that the Provider hands over and the Customer accepts.',
					),
				},
			],
		}),
		signatures: signaturesOf(managements(draft)),
		actionPlan: actionPlan(draft, promised),
		ownArticles: ownArticles(draft),
		annexes: annexes(draft),
	}
}
