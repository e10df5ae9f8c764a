import type { Service } from '../../sections/services/schema'
import { type Draft, minutes, percent } from '../draft'

/** Three services for a forwarder with two shifts: people, the warehouse, and the network under both. */
export function hansenServices(draft: Draft): Service[] {
	return [serviceDesk(draft), warehouseSystem(draft), siteNetwork(draft)]
}

function serviceDesk({ say }: Draft): Service {
	return {
		id: 'service-desk',
		name: say('Service Desk', 'Service Desk'),
		description: say(
			'Der Service Desk nimmt alle Meldungen aus Büro, Lager und Fuhrpark auf, löst sie oder steuert ihre Lösung und informiert die Melder bis zum Abschluss.',
			'The service desk records all Reports from office, warehouse and fleet, resolves them or manages their resolution, and keeps those who made them informed until they are closed.',
		),
		delivery: say(
			'Per Telefon, E-Mail und Serviceportal aus Flensburg; Fernzugriff über eine verschlüsselte Verbindung mit Protokoll.',
			'By telephone, e-mail and service portal from Flensburg; by remote access over an encrypted and logged connection.',
		),
		audience: say(
			'220 Beschäftigte an den Standorten Flensburg-Hafen, Handewitt und Padborg.',
			'220 employees at the sites Flensburg Harbour, Handewitt and Padborg.',
		),
		inScope: [
			say(
				'Annahme und Bearbeitung von Störungen, Fragen und Bestellungen',
				'Receiving and handling Incidents, questions and orders',
			),
			say('Handscanner, Etikettendrucker und Bürogeräte', 'Handheld scanners, label printers and office devices'),
			say('Verwaltung von Benutzerkonten und Rechten', 'Administration of user accounts and permissions'),
		],
		outOfScope: [
			say('Bordrechner der Fahrzeuge', 'On-board computers of the vehicles'),
			say('Fachliche Fragen zu Zoll und Tarifen', 'Questions on customs and tariffs'),
		],
		functions: [
			say('Meldung annehmen und einstufen', 'Receiving and classifying a Report'),
			say('Störung beheben oder Ersatzgerät ausgeben', 'Resolving an Incident or handing out a replacement'),
			say('Konto anlegen, ändern und sperren', 'Creating, changing and locking an account'),
		],
		criticality: 'high',
		monthlyFeeMinor: 1_180_000,
		calendarId: 'service-hours',
		request: {
			need: say(
				'Wenn im Lager ein Scanner ausfällt, muss in einer halben Stunde jemand daran arbeiten.',
				'When a scanner in the warehouse fails, somebody must be working on it within half an hour.',
			),
			businessEffect: say(
				'Ein Tor ohne Scanner verlädt 14 Paletten je Stunde weniger.',
				'A gate without a scanner loads 14 pallets an hour less.',
			),
			wishedMetric: 'first-response',
			wishedPriority: 'P1',
			wishedValue: minutes(30),
			source: say('Anforderungsgespräch mit der Lagerleitung', 'requirements meeting with the warehouse manager'),
			date: '2026-09-15',
		},
		dependencies: [
			{
				id: 'telephony',
				component: say('Telefonanschluss des Service Desks', 'Telephone line of the service desk'),
				supplier: 'Fördetel GmbH',
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

function warehouseSystem({ say }: Draft): Service {
	return {
		id: 'warehouse-system',
		name: say('Lagerverwaltung', 'Warehouse System'),
		description: say(
			'Der Anbieter betreibt die Server und die Datenbank der Lagerverwaltung, überwacht sie rund um die Uhr, sichert die Daten und stellt den Betrieb nach einem Ausfall wieder her.',
			'The Provider operates the servers and the database of the warehouse system, monitors them around the clock, backs up the data and restores the Service after an Outage.',
		),
		delivery: say('Aus dem Rechenzentrum des Anbieters in Flensburg.', 'From the Provider’s data centre in Flensburg.'),
		audience: say(
			'Lager, Disposition und die Schnittstellen zu elf Verladern.',
			'Warehouse, dispatch and the interfaces to eleven shippers.',
		),
		inScope: [
			say(
				'Betrieb und Überwachung von Anwendungsserver und Datenbank',
				'Operation and monitoring of the application server and the database',
			),
			say(
				'Datensicherung je Stunde und vierteljährlicher Wiederherstellungstest',
				'Hourly backup and quarterly restore test',
			),
			say(
				'Kritische Sicherheitsupdates innerhalb von 72 Zeitstunden nach Veröffentlichung',
				'Critical security updates within 72 Clock Hours of their release',
			),
		],
		outOfScope: [
			say('Fehler im Programmcode der Lagerverwaltung', 'Faults in the program code of the warehouse system'),
			say('Systeme der Verlader', 'The shippers’ systems'),
		],
		functions: [
			say('Wareneingang und Warenausgang buchen', 'Entering goods in and goods out'),
			say('Lagerplätze zuweisen und Bestände führen', 'Assigning storage locations and keeping stock'),
			say('Avise der Verlader empfangen', 'Receiving the shippers’ advice notes'),
		],
		criticality: 'critical',
		monthlyFeeMinor: 840_000,
		calendarId: 'around-the-clock',
		request: {
			need: say(
				'Die Lagerverwaltung muss in beiden Schichten laufen.',
				'The warehouse system must run during both shifts.',
			),
			businessEffect: say(
				'Nach zwei Stunden Stillstand ist der Hof voll, und Fahrzeuge fahren leer ab.',
				'After two hours of standstill, the yard is full and vehicles leave empty.',
			),
			wishedMetric: 'availability',
			wishedPriority: null,
			wishedValue: percent(99.9),
			source: say('Anforderungsgespräch mit der Lagerleitung', 'requirements meeting with the warehouse manager'),
			date: '2026-09-15',
		},
		dependencies: [
			{
				id: 'data-centre',
				component: say('Strom und Kühlung des Rechenzentrums', 'Data centre power and cooling'),
				supplier: 'Nordufer Rechenzentrum GmbH',
				availabilityPpm: percent(99.98),
				note: say('Zwei getrennte Einspeisungen', 'Two independent feeds'),
			},
			{
				id: 'database',
				component: say('Wartungsvertrag für die Datenbank', 'Maintenance contract for the database'),
				supplier: 'Lagersoft AG',
				availabilityPpm: percent(99.95),
				note: say('Herstellersupport rund um die Uhr', '24-hour manufacturer support'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters endet am Ausgang seines Rechenzentrumsrouters; die Datenbank gehört dazu, der Programmcode der Lagerverwaltung nicht.',
			'The Provider’s responsibility ends at the outbound port of its data centre router; it includes the database but not the program code of the warehouse system.',
		),
		measurementPoint: say(
			'Testbuchung jede Minute am Ausgang des Rechenzentrumsrouters; verfügbar ist die Lagerverwaltung, wenn die Buchung innerhalb von 10 Sekunden bestätigt wird.',
			'Test transaction every minute at the outbound port of the data centre router; the warehouse system is available when the transaction is confirmed within 10 seconds.',
		),
	}
}

function siteNetwork({ say }: Draft): Service {
	return {
		id: 'site-network',
		name: say('Standortnetz', 'Site Network'),
		description: say(
			'Der Anbieter betreibt und überwacht das kabelgebundene und drahtlose Netz der drei Standorte und deren Verbindung mit dem Rechenzentrum.',
			'The Provider operates and monitors the wired and wireless networks of the three sites and their connections to the data centre.',
		),
		delivery: say(
			'Fernverwaltung aus Flensburg; Einsatz vor Ort für den Tausch von Geräten.',
			'Remote management from Flensburg; on-site visits to replace devices.',
		),
		audience: say(
			'Alle Nutzer, Scanner und Geräte an den drei Standorten.',
			'All users, scanners and devices at the three sites.',
		),
		inScope: [
			say(
				'Betrieb von Switches, Funkzugangspunkten, Routern und Firewalls',
				'Operation of switches, wireless access points, routers and firewalls',
			),
			say('Steuerung des Netzbetreibers bei Leitungsstörungen', 'Managing the network operator when lines fail'),
		],
		outOfScope: [
			say('Gebäudeverkabelung und Stromversorgung', 'Building cabling and power supply'),
			say('Mobilfunk der Fahrzeuge', 'The vehicles’ mobile connections'),
		],
		functions: [
			say('Scanner und Arbeitsplätze verbinden', 'Connecting scanners and workstations'),
			say('Standorte und Rechenzentrum verbinden', 'Connecting sites and the data centre'),
		],
		criticality: 'high',
		monthlyFeeMinor: 390_000,
		calendarId: 'around-the-clock',
		request: {
			need: say('Die Scanner müssen in jeder Halle verbunden sein.', 'The scanners must be connected in every hall.'),
			businessEffect: say(
				'Ohne Netz wird mit Papier gebucht und abends nacherfasst.',
				'Without the network, bookings are made on paper and entered in the evening.',
			),
			wishedMetric: 'availability',
			wishedPriority: null,
			wishedValue: percent(99.5),
			source: say('Anforderungsgespräch mit der IT-Leitung', 'requirements meeting with the head of IT'),
			date: '2026-09-22',
		},
		dependencies: [
			{
				id: 'fibre',
				component: say('Glasfaserleitungen der Standorte', 'Fibre lines of the sites'),
				supplier: 'Küstennetz GmbH',
				availabilityPpm: percent(99.8),
				note: say('Entstörung innerhalb von 8 Zeitstunden', 'Repair within 8 Clock Hours'),
			},
			{
				id: 'mobile-backup',
				component: say('Ersatzverbindung über Mobilfunk', 'Backup connection over the mobile network'),
				supplier: 'Fördetel GmbH',
				availabilityPpm: percent(99.8),
				note: say('Umschaltung ohne Eingriff', 'Failover without intervention'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters beginnt an der Netzwerkdose und endet am Ausgang des Routers zum Netzbetreiber.',
			'The Provider’s responsibility begins at the network socket and ends at the router port towards the network operator.',
		),
		measurementPoint: say(
			'Router je Standort, geprüft jede Minute vom Überwachungssystem; verfügbar ist das Netz, wenn der Router und mindestens die Hälfte der Funkzugangspunkte antworten.',
			'Router of each site, probed every minute by the monitoring system; the network is available when the router and at least half of the wireless access points respond.',
		),
	}
}
