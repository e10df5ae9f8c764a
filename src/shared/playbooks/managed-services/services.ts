import type { Service, Services } from '../../sections/services/schema'
import { type Draft, hours, percent } from '../draft'

export function services(draft: Draft): Services {
	const { say } = draft
	return {
		items: [serviceDesk(draft), serverOperation(draft), siteNetwork(draft)],
		changes: say(
			'Der Anbieter führt das Verzeichnis. Der Kunde meldet Zu- und Abgänge mit einer Frist von 14 Kalendertagen; sie gelten ab dem folgenden Monatsersten. Ein weiterer Standort kommt durch das Änderungsverfahren hinzu.',
			'The Provider shall keep the Register. The Customer shall give 14 Calendar Days’ notice of additions and removals; they take effect on the first day of the following month. The parties shall add a further site through the change procedure.',
		),
	}
}

function serviceDesk({ say }: Draft): Service {
	return {
		id: 'service-desk',
		name: say('Service Desk', 'Service Desk'),
		description: say(
			'Der Service Desk nimmt alle Meldungen zu den verwalteten Systemen auf, löst sie oder steuert ihre Lösung und informiert die Melder. Meldungen der Priorität 1 bearbeitet er rund um die Uhr.',
			'The service desk records all Reports on the managed systems, resolves them or manages their resolution, and keeps those who made them informed. It works on Priority 1 Reports around the clock.',
		),
		delivery: say(
			'Per Telefon, E-Mail und Portal; Fernzugriff über eine verschlüsselte Verbindung mit Protokoll.',
			'By telephone, e-mail and portal; by remote access over an encrypted and logged connection.',
		),
		audience: say(
			'Alle Nutzer des Kunden an den vereinbarten Standorten.',
			'All users of the Customer at the agreed sites.',
		),
		inScope: [
			say(
				'Annahme und Bearbeitung von Störungen, Fragen und Bestellungen',
				'Receiving and handling Incidents, questions and orders',
			),
			say('Steuerung von Herstellern und Netzbetreibern', 'Managing manufacturers and network operators'),
			say('Verwaltung von Benutzerkonten und Rechten', 'Administration of user accounts and permissions'),
		],
		outOfScope: [
			say('Fachliche Fragen zu Geschäftsprozessen', 'Questions on business processes'),
			say('Systeme, die nicht im Verzeichnis stehen', 'Systems that are not in the Register'),
		],
		functions: [
			say('Meldung annehmen und einstufen', 'Receiving and classifying a Report'),
			say('Störung beheben', 'Resolving an Incident'),
			say('Konto anlegen, ändern und sperren', 'Creating, changing and locking an account'),
		],
		criticality: 'high',
		monthlyFeeMinor: null,
		calendarId: 'service-hours',
		request: {
			need: say(
				'Bei Stillstand muss sofort jemand arbeiten, auch nachts und am Wochenende.',
				'If work stops, somebody must act at once, including at night and at weekends.',
			),
			businessEffect: say(
				'Jede Stunde Stillstand verschiebt Auslieferungen auf den nächsten Tag.',
				'Every hour of standstill delays deliveries to the next working day.',
			),
			wishedMetric: 'first-response',
			wishedPriority: 'P1',
			wishedValue: hours(1),
			source: say(
				'Anforderungsgespräch mit der Betriebsleitung des Kunden',
				'requirements meeting with the Customer’s head of operations',
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

function serverOperation({ say }: Draft): Service {
	return {
		id: 'server-operation',
		name: say('Server und Fachanwendungen', 'Servers and Business Applications'),
		description: say(
			'Der Anbieter betreibt die Server des Kunden und die technische Plattform seiner Fachanwendungen. Er überwacht sie rund um die Uhr, hält sie aktuell, sichert die Daten und stellt den Betrieb nach einem Ausfall wieder her.',
			'The Provider operates the Customer’s servers and the technical platform of its business applications. It monitors them around the clock, keeps them up to date, backs up the data and restores the Service after an Outage.',
		),
		delivery: say(
			'Im Rechenzentrum des Anbieters, im Serverraum des Kunden oder bei einem Cloud-Anbieter, wie im Verzeichnis je System angegeben.',
			'In the Provider’s data centre, in the Customer’s server room or at a cloud provider, as the Register states for each system.',
		),
		audience: say(
			'Alle Nutzer und Systeme des Kunden, die auf die Server zugreifen.',
			'All users and systems of the Customer that access the servers.',
		),
		inScope: [
			say('Überwachung mit Alarm rund um die Uhr', 'Monitoring with alarms around the clock'),
			say('Einspielen kritischer Sicherheitsupdates', 'Installation of critical security updates'),
			say(
				'Tägliche Datensicherung und vierteljährlicher Wiederherstellungstest',
				'Daily backup and quarterly restore test',
			),
		],
		outOfScope: [
			say('Fehler im Programmcode der Fachanwendungen', 'Faults in the program code of the business applications'),
			say('Lizenzkosten', 'Licence costs'),
		],
		functions: [
			say('Fachanwendung starten und Vorgänge buchen', 'Starting the business applications and entering transactions'),
			say('Daten speichern und wiederherstellen', 'Storing and restoring data'),
			say('Schnittstellen zu Partnern ausführen', 'Running interfaces to partners'),
		],
		criticality: 'critical',
		monthlyFeeMinor: null,
		calendarId: 'around-the-clock',
		request: {
			need: say(
				'Die Fachanwendungen müssen in jeder Schicht laufen.',
				'The business applications must run during every shift.',
			),
			businessEffect: say(
				'Ohne Fachanwendung steht die Schicht.',
				'Without the business applications, the shift cannot work.',
			),
			wishedMetric: 'availability',
			wishedPriority: null,
			wishedValue: percent(99.8),
			source: say(
				'Anforderungsgespräch mit der Betriebsleitung des Kunden',
				'requirements meeting with the Customer’s head of operations',
			),
			date: null,
		},
		dependencies: [
			{
				id: 'data-centre',
				component: say('Strom und Kühlung des Rechenzentrums', 'Data centre power and cooling'),
				supplier: null,
				availabilityPpm: percent(99.98),
				note: say('Zwei getrennte Einspeisungen', 'Two independent feeds'),
			},
			{
				id: 'hardware',
				component: say('Wartungsvertrag für Server und Speicher', 'Maintenance contract for servers and storage'),
				supplier: null,
				availabilityPpm: percent(99.95),
				note: say('Ersatzteile innerhalb von 4 Zeitstunden', 'Spare parts within 4 Clock Hours'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters endet am Netzanschluss der Server; die Plattform der Fachanwendung gehört dazu, ihr Programmcode nicht.',
			'The Provider’s responsibility ends at the network port of the servers; it includes the platform of the business applications but not their program code.',
		),
		measurementPoint: say(
			'Testbuchung jede Minute vom Überwachungssystem im selben Netz; verfügbar ist der Server, wenn die Buchung innerhalb von 10 Sekunden bestätigt wird.',
			'Test transaction every minute by the monitoring system in the same network; a server is available when the transaction is confirmed within 10 seconds.',
		),
	}
}

function siteNetwork({ say }: Draft): Service {
	return {
		id: 'site-network',
		name: say('Standortnetz', 'Site Network'),
		description: say(
			'Der Anbieter plant, betreibt und überwacht das kabelgebundene und drahtlose Netz an den Standorten des Kunden und deren Verbindung untereinander.',
			'The Provider plans, operates and monitors the wired and wireless networks at the Customer’s sites and the connections between them.',
		),
		delivery: say(
			'Fernverwaltung aus dem Betriebszentrum des Anbieters; Einsatz vor Ort für den Tausch von Geräten.',
			'Remote management from the Provider’s operations centre; on-site visits to replace devices.',
		),
		audience: say(
			'Alle Nutzer und Geräte an den vereinbarten Standorten.',
			'All users and devices at the agreed sites.',
		),
		inScope: [
			say(
				'Betrieb von Switches, Funkzugangspunkten, Routern und Firewalls',
				'Operation of switches, wireless access points, routers and firewalls',
			),
			say('Steuerung des Netzbetreibers bei Leitungsstörungen', 'Managing the network operator when lines fail'),
			say('Tausch defekter Netzgeräte', 'Replacement of defective network devices'),
		],
		outOfScope: [
			say('Gebäudeverkabelung und Stromversorgung', 'Building cabling and power supply'),
			say('Verträge mit dem Netzbetreiber', 'Contracts with the network operator'),
		],
		functions: [
			say('Geräte am Standort verbinden', 'Connecting devices at the site'),
			say('Standorte und Rechenzentrum verbinden', 'Connecting sites and the data centre'),
			say('Zugriffe an der Firewall prüfen und sperren', 'Inspecting and blocking access at the firewall'),
		],
		criticality: 'high',
		monthlyFeeMinor: null,
		calendarId: 'around-the-clock',
		request: {
			need: say('Das Netz muss in jeder Schicht erreichbar sein.', 'The network must be reachable during every shift.'),
			businessEffect: say(
				'Ohne Netz fallen alle anderen Leistungen am Standort aus.',
				'Without the network, all other services at the site fail.',
			),
			wishedMetric: 'availability',
			wishedPriority: null,
			wishedValue: percent(99.5),
			source: say(
				'Anforderungsgespräch mit der IT-Leitung des Kunden',
				'requirements meeting with the Customer’s head of IT',
			),
			date: null,
		},
		dependencies: [
			{
				id: 'main-line',
				component: say('Glasfaserleitung des Standorts', 'Fibre line to the site'),
				supplier: null,
				availabilityPpm: percent(99.8),
				note: say(
					'Entstörung durch den Netzbetreiber innerhalb von 8 Zeitstunden',
					'Repair by the network operator within 8 Clock Hours',
				),
			},
			{
				id: 'backup-line',
				component: say('Ersatzverbindung über Mobilfunk', 'Backup connection over the mobile network'),
				supplier: null,
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
