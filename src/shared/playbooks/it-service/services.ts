import type { Service, Services } from '../../sections/services/schema'
import { type Draft, hours, percent } from '../draft'

export function services(draft: Draft): Services {
	const { say } = draft
	return {
		items: [serviceDesk(draft), workplace(draft), serverOperation(draft)],
		changes: say(
			'Der Kunde kann Nutzer und Geräte mit einer Frist von 14 Kalendertagen zum Monatsende an- und abmelden. Jede andere Änderung des Umfangs folgt dem Änderungsverfahren dieser Vereinbarung.',
			'The Customer may add and remove users and devices by giving notice of 14 Calendar Days, expiring at the end of a calendar month. Any other change of scope requires a change to this Agreement.',
		),
	}
}

function serviceDesk({ say }: Draft): Service {
	return {
		id: 'service-desk',
		name: say('Service Desk', 'Service Desk'),
		description: say(
			'Der Service Desk ist die zentrale Anlaufstelle der Nutzer für Störungen, Fragen und Bestellungen. Er nimmt jede Meldung auf, löst sie selbst oder gibt sie weiter und hält den Nutzer bis zum Abschluss auf dem Laufenden.',
			'The service desk is the users’ single point of contact for Incidents, questions and orders. It records every Report, resolves it or passes it on, and keeps the user informed until the Report is closed.',
		),
		delivery: say(
			'Per Telefon, E-Mail und Serviceportal; Zugriff auf die Geräte der Nutzer per Fernwartung, nachdem der Nutzer zugestimmt hat.',
			'By telephone, e-mail and service portal; by remote access to a user’s device once the user has agreed.',
		),
		audience: say(
			'Alle Beschäftigten des Kunden mit einem Benutzerkonto in der Domäne des Kunden.',
			'All employees of the Customer with a user account in the Customer’s domain.',
		),
		inScope: [
			say('Annahme, Einstufung und Bearbeitung von Meldungen', 'Receiving, classifying and handling Reports'),
			say('Zurücksetzen von Kennwörtern und Freischalten von Konten', 'Resetting passwords and unlocking accounts'),
			say(
				'Weitergabe an Hersteller und Nachverfolgung bis zum Abschluss',
				'Passing Reports to manufacturers and following them up until they are closed',
			),
		],
		outOfScope: [
			say('Schulungen zu Fachanwendungen', 'Training on business applications'),
			say('Unterstützung privater Geräte der Beschäftigten', 'Support for employees’ private devices'),
		],
		functions: [
			say('Meldung annehmen und Eingang bestätigen', 'Receiving a Report and confirming its receipt'),
			say('Störung beheben oder Umgehungslösung bereitstellen', 'Resolving an Incident or providing a Workaround'),
			say(
				'Bestellung erfassen und an den zuständigen Bereich geben',
				'Recording an order and passing it to the responsible team',
			),
		],
		criticality: 'high',
		monthlyFeeMinor: null,
		calendarId: 'service-hours',
		request: {
			need: say(
				'Nutzer wollen tagsüber sofort eine Person erreichen, die ihnen weiterhilft.',
				'During office hours, users want to reach a person who can help at once.',
			),
			businessEffect: say(
				'Jede Stunde ohne Antwort hält einen Arbeitsplatz auf.',
				'Every hour without an answer stops a user from working.',
			),
			wishedMetric: 'first-response',
			wishedPriority: 'P1',
			wishedValue: hours(1),
			source: say(
				'Anforderungsgespräch mit der IT-Leitung des Kunden',
				'requirements meeting with the Customer’s head of IT',
			),
			date: null,
		},
		dependencies: [
			{
				id: 'telephony',
				component: say('Telefonanschluss des Service Desks', 'Telephone line of the service desk'),
				supplier: null,
				availabilityPpm: percent(99.9),
				note: say(
					'Bei Ausfall Rufumleitung auf Mobilgeräte',
					'The Provider diverts calls to mobile phones if it fails',
				),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters beginnt mit dem Eingang der Meldung in seinem Ticketsystem oder an seiner Telefonanlage.',
			'The Provider’s responsibility begins when the Report arrives in its ticket system or the call at its telephone system.',
		),
		measurementPoint: say(
			'Ticketsystem und Telefonanlage des Anbieters',
			'Ticket system and telephone system of the Provider',
		),
	}
}

function workplace({ say }: Draft): Service {
	return {
		id: 'workplace',
		name: say('Arbeitsplatzbetrieb', 'Managed Workstations'),
		description: say(
			'Der Anbieter stellt verwaltete Arbeitsplätze bereit: Er richtet Geräte ein, hält Betriebssystem und Standardsoftware aktuell und tauscht defekte Geräte aus.',
			'The Provider supplies managed workstations: it sets up devices, keeps the operating system and standard software up to date and replaces defective devices.',
		),
		delivery: say(
			'Per Fernwartung; Gerätetausch am Standort des Kunden durch eine Person des Anbieters.',
			'By remote management; the Provider’s staff replace devices at the Customer’s site.',
		),
		audience: say(
			'Alle Geräte, die in der Geräteverwaltung des Anbieters dem Kunden zugeordnet sind.',
			'The users of all devices assigned to the Customer in the Provider’s device management system.',
		),
		inScope: [
			say('Einrichten, Umziehen und Abbauen von Arbeitsplätzen', 'Setting up, moving and removing workstations'),
			say(
				'Verteilung von Sicherheitsupdates innerhalb von 14 Kalendertagen nach Veröffentlichung',
				'Distribution of security updates within 14 Calendar Days of their release',
			),
			say('Austausch defekter Geräte aus dem Gerätepool', 'Replacement of defective devices from the Device Pool'),
		],
		outOfScope: [
			say('Kauf von Geräten und Lizenzen', 'Purchase of devices and licences'),
			say('Druckerverbrauchsmaterial', 'Printer consumables'),
			say('Wiederherstellung von Dateien, die nur auf dem Gerät lagen', 'Recovery of files stored only on the device'),
		],
		functions: [
			say('Anmelden und mit Standardsoftware arbeiten', 'Logging in and working with standard software'),
			say('Drucken am Standort', 'Printing at the site'),
			say('Verschlüsselte Geräte bei Verlust sperren', 'Locking encrypted devices if they are lost'),
		],
		criticality: 'medium',
		monthlyFeeMinor: null,
		calendarId: 'service-hours',
		request: {
			need: say(
				'Ein defekter Arbeitsplatz muss am nächsten Morgen wieder benutzbar sein.',
				'A defective workstation must be usable again on the next working day.',
			),
			businessEffect: say(
				'Ohne Gerät kann eine Person keine Aufträge bearbeiten.',
				'Without a workstation, an employee cannot process orders.',
			),
			wishedMetric: 'restoration',
			wishedPriority: 'P3',
			wishedValue: hours(24),
			source: say(
				'Anforderungsgespräch mit den Fachbereichen des Kunden',
				'requirements meeting with the Customer’s business units',
			),
			date: null,
		},
		dependencies: [
			{
				id: 'device-supply',
				component: say('Ersatzgeräte des Herstellers', 'Replacement devices from the manufacturer'),
				supplier: null,
				availabilityPpm: percent(99),
				note: say(
					'Gerätepool von 3 % des Bestands beim Anbieter',
					'Device Pool of 3% of all devices, held by the Provider',
				),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters endet an der Netzwerkdose des Arbeitsplatzes und umfasst das Gerät, nicht das Netz des Kunden.',
			'The Provider’s responsibility ends at the network socket of the workstation; it covers the device but not the Customer’s network.',
		),
		measurementPoint: say(
			'Geräteverwaltung und Ticketsystem des Anbieters',
			'Device management system and ticket system of the Provider',
		),
	}
}

function serverOperation({ say }: Draft): Service {
	return {
		id: 'server-operation',
		name: say('Serverbetrieb', 'Server Operation'),
		description: say(
			'Der Anbieter betreibt die Datei-, Anmelde- und Anwendungsserver des Kunden. Er überwacht sie rund um die Uhr, spielt Updates ein, sichert die Daten und stellt sie nach einem Ausfall wieder her.',
			'The Provider operates the Customer’s file, logon and application servers. It monitors them around the clock, installs updates, backs up the data and restores it after an Outage.',
		),
		delivery: say(
			'Aus dem Rechenzentrum des Anbieters über die Standortverbindung des Kunden.',
			'From the Provider’s data centre over the Customer’s site connection.',
		),
		audience: say('Alle Nutzer der Domäne des Kunden.', 'All users of the Customer’s domain.'),
		inScope: [
			say(
				'Betrieb und Überwachung von Betriebssystem und Virtualisierung',
				'Operation and monitoring of the operating systems and the virtualisation layer',
			),
			say('Tägliche Datensicherung mit 30 Kalendertagen Aufbewahrung', 'Daily backup, kept for 30 Calendar Days'),
			say('Halbjährlicher Wiederherstellungstest mit Protokoll', 'A restore test twice a year, with a written record'),
		],
		outOfScope: [
			say('Fachliche Pflege der Anwendungen', 'Functional support of the applications'),
			say('Standortverbindung und Netz des Kunden', 'The Customer’s site connection and network'),
		],
		functions: [
			say('Anmeldung und Rechteprüfung', 'Logon and authorisation'),
			say('Dateiablage', 'File storage'),
			say('Ausführung der Fachanwendungen', 'Running the business applications'),
		],
		criticality: 'critical',
		monthlyFeeMinor: null,
		calendarId: 'service-hours',
		request: {
			need: say(
				'Anmeldung und Dateiablage müssen von Montag bis Freitag bereitstehen, auch vor Beginn der Servicezeit.',
				'Logon and file storage must be available on every working day, even before Service Hours begin.',
			),
			businessEffect: say('Fällt die Anmeldung aus, so arbeitet niemand.', 'If logon fails, nobody can work.'),
			wishedMetric: 'availability',
			wishedPriority: null,
			wishedValue: percent(99.8),
			source: say(
				'Anforderungsgespräch mit der IT-Leitung des Kunden',
				'requirements meeting with the Customer’s head of IT',
			),
			date: null,
		},
		dependencies: [
			{
				id: 'data-centre',
				component: say('Stromversorgung und Kühlung des Rechenzentrums', 'Data centre power and cooling'),
				supplier: null,
				availabilityPpm: percent(99.98),
				note: say('Zwei getrennte Einspeisungen', 'Two independent feeds'),
			},
			{
				id: 'virtualisation',
				component: say('Wartungsvertrag für die Virtualisierung', 'Maintenance contract for the virtualisation layer'),
				supplier: null,
				availabilityPpm: percent(99.95),
				note: say('Herstellersupport rund um die Uhr', '24-hour manufacturer support'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters endet am Ausgang des Routers, mit dem das Rechenzentrum an die Standortverbindung des Kunden angeschlossen ist.',
			'The Provider’s responsibility ends at the outbound port of the router that connects the data centre to the Customer’s site connection.',
		),
		measurementPoint: say(
			'Ausgang des Rechenzentrumsrouters; verfügbar ist der Server, wenn eine Testanmeldung mit Dateizugriff innerhalb von 5 Sekunden gelingt.',
			'Outbound port of the data centre router; a server is available when a test logon with file access succeeds within 5 seconds.',
		),
	}
}
