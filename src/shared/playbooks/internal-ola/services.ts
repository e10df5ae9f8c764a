import type { Service, Services } from '../../sections/services/schema'
import { type Draft, minutes, percent } from '../draft'

export function services(draft: Draft): Services {
	const { say } = draft
	return {
		items: [secondLevel(draft), platform(draft)],
		changes: say(
			'Beide Bereiche prüfen den Umfang jedes Mal, wenn sich das Service-Level-Agreement ändert, das diese Vereinbarung stützt. Neue Systeme übernimmt der Anbieter erst mit Dokumentation, Überwachung und benannter Vertretung.',
			'Both units shall review the scope whenever the service level agreement that this Agreement supports changes. The Provider shall take over a new system only if it comes with documentation, monitoring and a named deputy.',
		),
	}
}

function secondLevel({ say }: Draft): Service {
	return {
		id: 'second-level',
		name: say('Zweite Supportstufe', 'Second-Level Support'),
		description: say(
			'Der Anbieter bearbeitet Meldungen, die der Service Desk nicht selbst lösen kann, und gibt sie mit Ergebnis und Anleitung zurück.',
			'The Provider handles Reports that the service desk cannot resolve itself and returns them with the result and instructions.',
		),
		delivery: say(
			'Durch Zuweisung im gemeinsamen Ticketsystem; Priorität 1 zusätzlich per Anruf bei der Bereitschaft.',
			'By Assignment in the shared ticket system; Priority 1 also by a call to the on-call engineer.',
		),
		audience: say('Der Service Desk.', 'The service desk.'),
		inScope: [
			say(
				'Analyse und Behebung von Störungen an Servern, Netz und Datenbanken',
				'Analysing and resolving Incidents on servers, networks and databases',
			),
			say(
				'Anleitungen für wiederkehrende Störungen in der Wissensdatenbank',
				'Instructions for recurring Incidents in the knowledge base',
			),
			say('Steuerung der Hersteller', 'Managing manufacturers'),
		],
		outOfScope: [
			say('Gespräche mit Endnutzern', 'Conversations with end users'),
			say(
				'Meldungen ohne die Angaben der Übergabeliste',
				'Reports that lack the details required by the Handover List',
			),
		],
		functions: [
			say('Zuweisung annehmen', 'Accepting an Assignment'),
			say('Störung beheben oder Umgehungslösung beschreiben', 'Resolving an Incident or describing a Workaround'),
			say('Meldung mit Ursache zurückgeben', 'Returning the Report with its cause'),
		],
		criticality: 'high',
		monthlyFeeMinor: null,
		calendarId: 'service-hours',
		request: {
			need: say(
				'Der Service Desk braucht bei Priorität 1 sofort eine Person, die am System arbeiten kann.',
				'For Priority 1, the service desk immediately needs a person who can work on the system.',
			),
			businessEffect: say(
				'Jede Minute bis zur Annahme geht von der Zeit ab, die gegenüber dem externen Kunden zugesagt ist.',
				'Every minute until acceptance is lost from the time agreed with the external customer.',
			),
			wishedMetric: 'acknowledgement',
			wishedPriority: 'P1',
			wishedValue: minutes(15),
			source: say('Abstimmung der Leitungen beider Bereiche', 'meeting of the heads of both units'),
			date: null,
		},
		dependencies: [
			{
				id: 'ticket-system',
				component: say('Gemeinsames Ticketsystem', 'Shared ticket system'),
				supplier: null,
				availabilityPpm: percent(99.9),
				note: say(
					'Bei Ausfall Übergabe per Telefon mit Nacherfassung',
					'Handover by telephone during an Outage, entered afterwards',
				),
			},
		],
		demarcation: say(
			'Die Verantwortung beginnt mit der Zuweisung einer vollständigen Meldung und endet mit ihrer Rückgabe an den Service Desk.',
			'Responsibility begins with the Assignment of a complete Report and ends with its return to the service desk.',
		),
		measurementPoint: say(
			'Zeitstempel der Zuweisung und der Rückgabe im Ticketsystem',
			'Time stamps of Assignment and return in the ticket system',
		),
	}
}

function platform({ say }: Draft): Service {
	return {
		id: 'platform',
		name: say('Betriebsplattform', 'Operating Platform'),
		description: say(
			'Der Anbieter betreibt die Server, Netze und Datenbanken, auf denen die Leistungen für externe Kunden laufen, und überwacht sie rund um die Uhr.',
			'The Provider operates the servers, networks and databases on which the services for external customers run, and monitors them around the clock.',
		),
		delivery: say(
			'Aus dem eigenen Rechenzentrum und der angebundenen Cloud-Umgebung.',
			'From the company’s own data centre and the connected cloud environment.',
		),
		audience: say('Alle Servicebereiche des Unternehmens.', 'All service units of the company.'),
		inScope: [
			say(
				'Betrieb, Überwachung und Aktualisierung der Plattform',
				'Operation, monitoring and updating of the platform',
			),
			say('Datensicherung und Wiederherstellung', 'Backup and restore'),
			say('Kapazitätsplanung mit 6 Monaten Vorlauf', 'Capacity planning 6 months ahead'),
		],
		outOfScope: [say('Fachanwendungen', 'Business applications'), say('Arbeitsplatzgeräte', 'Workstations')],
		functions: [
			say('Rechenleistung und Speicher bereitstellen', 'Supplying computing capacity and storage'),
			say('Netz zwischen Standorten und Cloud bereitstellen', 'Supplying the network between sites and cloud'),
		],
		criticality: 'critical',
		monthlyFeeMinor: null,
		calendarId: 'around-the-clock',
		request: {
			need: say(
				'Die Plattform muss besser verfügbar sein als jede Leistung, die auf ihr läuft.',
				'The platform must have a higher availability than any service that runs on it.',
			),
			businessEffect: say(
				'Ein Ausfall der Plattform verletzt mehrere Service-Level-Agreements zugleich.',
				'An Outage of the platform puts several service level agreements in breach at once.',
			),
			wishedMetric: 'availability',
			wishedPriority: null,
			wishedValue: percent(99.9),
			source: say('Abstimmung der Leitungen beider Bereiche', 'meeting of the heads of both units'),
			date: null,
		},
		dependencies: [
			{
				id: 'power',
				component: say('Strom und Kühlung', 'Power and cooling'),
				supplier: null,
				availabilityPpm: percent(99.99),
				note: say('Zwei Einspeisungen und Notstrom für 24 Stunden', 'Two feeds and 24 hours of emergency power'),
			},
			{
				id: 'carrier',
				component: say('Zwei Leitungen verschiedener Netzbetreiber', 'Two lines from different network operators'),
				supplier: null,
				availabilityPpm: percent(99.98),
				note: say('Getrennte Hauseinführungen', 'Separate building entries'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters endet an der Schnittstelle, über die ein Fachservice die Plattform nutzt.',
			'The Provider’s responsibility ends at the interface through which a business service uses the platform.',
		),
		measurementPoint: say(
			'Testzugriff jede Minute auf Rechenleistung, Speicher und Netz; verfügbar ist die Plattform, wenn alle drei innerhalb von 5 Sekunden antworten.',
			'Test request to computing, storage and network every minute; the platform is available when all three respond within 5 seconds.',
		),
	}
}
