import type { Service, Services } from '../../sections/services/schema'
import { type Draft, hours, percent } from '../draft'

export function services(draft: Draft): Services {
	const { say } = draft
	return {
		items: [delivery(draft), projectSupport(draft), projectPlatform(draft)],
		changes: say(
			'Neue, geänderte oder entfallende Liefergegenstände vereinbaren die Parteien im Änderungsverfahren mit Termin und Aufwand. Der Anbieter arbeitet bis zur Einigung nach dem bisherigen Umfang weiter.',
			'The parties shall agree additional, changed and cancelled Deliverables in the change procedure, with dates and effort. Until they agree, the Provider shall continue to work to the existing scope.',
		),
	}
}

function delivery({ say }: Draft): Service {
	return {
		id: 'delivery',
		name: say('Projektleistungen', 'Project Delivery'),
		description: say(
			'Der Anbieter erstellt die Liefergegenstände, übergibt sie zu den vereinbarten Terminen, überarbeitet sie nach den Rückmeldungen des Kunden und führt sie zur Abnahme.',
			'The Provider produces the Deliverables, hands them over on the agreed dates, revises them in line with the Customer’s feedback and brings them to acceptance.',
		),
		delivery: say(
			'In Arbeitspaketen, mit Übergabe auf der Projektplattform; Arbeitssitzungen in den Räumen des Kunden oder per Videokonferenz.',
			'In work packages, handed over on the Project Platform; working sessions at the Customer’s premises or by video conference.',
		),
		audience: say(
			'Die Projektleitung und die Fachbereiche des Kunden.',
			'The Customer’s project lead and business units.',
		),
		inScope: [
			say('Erstellung der Liefergegenstände', 'Production of the Deliverables'),
			say('Eigene Qualitätsprüfung vor jeder Übergabe', 'The Provider’s own quality check before each handover'),
			say('Überarbeitung nach den Rückmeldungen des Kunden', 'Revision in line with the Customer’s feedback'),
		],
		outOfScope: [
			say('Laufender Betrieb der Ergebnisse', 'Operation of the Deliverables'),
			say('Kauf von Lizenzen und Geräten', 'Purchase of licences and devices'),
			say('Leistungen, die kein Liefergegenstand sind', 'Work that is not a Deliverable'),
		],
		functions: [
			say('Liefergegenstand übergeben', 'Handing over a Deliverable'),
			say('Rückmeldungen einarbeiten', 'Incorporating feedback'),
			say('Abnahme vorbereiten und begleiten', 'Preparing and supporting acceptance'),
		],
		criticality: 'high',
		monthlyFeeMinor: null,
		calendarId: 'service-hours',
		request: {
			need: say(
				'Jeder Liefergegenstand kommt zum vereinbarten Termin und ist nach wenigen Runden abnahmefähig.',
				'Every Deliverable arrives on the agreed date and is ready for acceptance after few revision rounds.',
			),
			businessEffect: say(
				'Ein verspäteter Liefergegenstand verschiebt die Inbetriebnahme und bindet das Projektteam des Kunden länger.',
				'A late Deliverable delays go-live and ties up the Customer’s project team for longer.',
			),
			wishedMetric: 'custom',
			wishedPriority: null,
			wishedValue: percent(90),
			source: say('Auftaktsitzung des Projekts', 'project kick-off meeting'),
			date: null,
		},
		dependencies: [
			{
				id: 'development-environment',
				component: say('Entwicklungsumgebung des Anbieters', 'Development environment of the Provider'),
				supplier: null,
				availabilityPpm: percent(99),
				note: say('Tägliche Sicherung aller Arbeitsstände', 'Daily backup of all work in progress'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters endet mit der Abnahme des Liefergegenstands; danach gelten die Rechte bei Mängeln.',
			'The Provider’s responsibility ends with acceptance of the Deliverable; after that, the Customer’s rights in respect of defects apply.',
		),
		measurementPoint: say(
			'Zeitstempel der Übergabe auf der Projektplattform und Abnahmeprotokoll',
			'Time stamp of the handover on the Project Platform, and the acceptance record',
		),
	}
}

function projectSupport({ say }: Draft): Service {
	return {
		id: 'project-support',
		name: say('Projektbetreuung', 'Project Support'),
		description: say(
			'Der Anbieter beantwortet während des Projekts Fragen des Kunden zu den Liefergegenständen und beseitigt Mängel, die nach der Übergabe auftreten.',
			'During the project, the Provider answers the Customer’s questions on the Deliverables and remedies defects that appear after handover.',
		),
		delivery: say(
			'Über das Ticketsystem der Projektplattform, per Telefon und per Videokonferenz.',
			'Through the ticket system of the Project Platform, by telephone and by video conference.',
		),
		audience: say('Das Projektteam des Kunden.', 'The Customer’s project team.'),
		inScope: [
			say('Antworten auf fachliche und technische Fragen', 'Answers to functional and technical questions'),
			say('Beseitigung von Mängeln an übergebenen Liefergegenständen', 'Remedying defects in Deliverables handed over'),
		],
		outOfScope: [
			say('Unterstützung der Endnutzer nach der Inbetriebnahme', 'Support of end users after go-live'),
			say(
				'Fehler in Systemen, die der Anbieter nicht geliefert hat',
				'Faults in systems that the Provider did not deliver',
			),
		],
		functions: [
			say('Frage oder Mangel aufnehmen', 'Recording a question or a defect'),
			say('Antwort geben oder Mangel beseitigen', 'Answering a question or remedying a defect'),
		],
		criticality: 'medium',
		monthlyFeeMinor: null,
		calendarId: 'service-hours',
		request: {
			need: say(
				'Das Projektteam darf nicht auf Antworten warten.',
				'The project team cannot afford to wait for answers.',
			),
			businessEffect: say(
				'Eine offene Frage hält ein Arbeitspaket des Kunden auf.',
				'An open question holds up a work package of the Customer.',
			),
			wishedMetric: 'first-response',
			wishedPriority: 'P2',
			wishedValue: hours(4),
			source: say('Auftaktsitzung des Projekts', 'project kick-off meeting'),
			date: null,
		},
		dependencies: [
			{
				id: 'test-environment',
				component: say('Testumgebung des Kunden', 'Test environment of the Customer'),
				supplier: null,
				availabilityPpm: percent(98),
				note: say('Zugang für zwei Personen des Anbieters', 'Access for two of the Provider’s staff'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters umfasst die Liefergegenstände in der übergebenen Fassung, nicht spätere Änderungen durch andere.',
			'The Provider’s responsibility covers the Deliverables in the version handed over, not later changes made by others.',
		),
		measurementPoint: say('Ticketsystem der Projektplattform', 'Ticket system of the Project Platform'),
	}
}

function projectPlatform({ say }: Draft): Service {
	return {
		id: 'project-platform',
		name: say('Projektplattform', 'Project Platform'),
		description: say(
			'Der Anbieter betreibt eine Plattform mit Ablage, Aufgaben und Ticketsystem, auf der beide Parteien zusammenarbeiten und jede Übergabe mit Zeitstempel belegt ist.',
			'The Provider operates a platform with files, tasks and a ticket system on which both parties work together and every handover receives a time stamp.',
		),
		delivery: say(
			'Über den Browser, aus einem Rechenzentrum in der Europäischen Union.',
			'Through a browser, from a data centre in the European Union.',
		),
		audience: say('Die Projektteams beider Parteien.', 'The project teams of both parties.'),
		inScope: [
			say('Ablage mit Versionen und Rechten', 'Files with versions and permissions'),
			say('Tägliche Sicherung mit 30 Kalendertagen Aufbewahrung', 'Daily backup, kept for 30 Calendar Days'),
		],
		outOfScope: [
			say('Archivierung nach Projektende', 'Archiving after the end of the project'),
			say('Ablage von Daten, die kein Teil des Projekts sind', 'Storage of data that is not part of the project'),
		],
		functions: [
			say('Liefergegenstände ablegen und abrufen', 'Storing and retrieving Deliverables'),
			say('Aufgaben und Fragen verfolgen', 'Following tasks and questions'),
		],
		criticality: 'medium',
		monthlyFeeMinor: null,
		calendarId: 'around-the-clock',
		request: {
			need: say('Beide Teams arbeiten mit demselben Stand.', 'Both teams work on the same version.'),
			businessEffect: say(
				'Ohne Plattform ist keine Übergabe belegt.',
				'Without the platform, neither team can prove a handover.',
			),
			wishedMetric: 'availability',
			wishedPriority: null,
			wishedValue: percent(99.5),
			source: say('Auftaktsitzung des Projekts', 'project kick-off meeting'),
			date: null,
		},
		dependencies: [
			{
				id: 'hosting',
				component: say('Hosting der Plattform', 'Hosting of the platform'),
				supplier: null,
				availabilityPpm: percent(99.9),
				note: say('Zweiter Knoten am selben Standort', 'Second node at the same site'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters endet am Internetanschluss des Rechenzentrums, in dem die Plattform läuft.',
			'The Provider’s responsibility ends at the internet connection of the data centre in which the platform runs.',
		),
		measurementPoint: say(
			'Testanmeldung jede Minute von einer Messstelle im Internet; verfügbar ist die Plattform, wenn die Ablage innerhalb von 10 Sekunden angezeigt wird.',
			'Test logon every minute by a probe on the internet; the platform is available when the files are displayed within 10 seconds.',
		),
	}
}
