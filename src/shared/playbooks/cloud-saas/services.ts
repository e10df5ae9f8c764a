import type { Service, Services } from '../../sections/services/schema'
import { type Draft, hours, percent } from '../draft'

export function services(draft: Draft): Services {
	const { say } = draft
	return {
		items: [application(draft), interfaces(draft), support(draft)],
		changes: say(
			'Der Anbieter kündigt den Wegfall einer Funktion oder einer Schnittstellenversion 180 Kalendertage vorher in Textform an. Zusätzliche Nutzer kann der Kunde jederzeit im Verwaltungsbereich freischalten; eine Verringerung wirkt zum Ende des Abrechnungsmonats.',
			'The Provider shall announce the removal of a function or of an interface version in Text Form at least 180 Calendar Days in advance. The Customer may add users in the administration area at any time; a reduction takes effect at the end of the billing month.',
		),
	}
}

function application({ say }: Draft): Service {
	return {
		id: 'application',
		name: say('Anwendung', 'Application'),
		description: say(
			'Der Anbieter stellt dem Kunden die Anwendung in einem eigenen Mandanten zur Nutzung über das Internet bereit, betreibt sie, hält sie aktuell und sichert die Daten des Kunden.',
			'The Provider makes the application available to the Customer in a Tenant of its own for use over the internet, operates it, keeps it up to date and backs up the Customer’s data.',
		),
		delivery: say(
			'Aus Rechenzentren in der Europäischen Union, über den Browser und verschlüsselte Verbindungen.',
			'From data centres in the European Union, through a browser and over encrypted connections.',
		),
		audience: say(
			'Alle Nutzer, die der Kunde in seinem Mandanten freigeschaltet hat.',
			'All users whom the Customer has enabled in its Tenant.',
		),
		inScope: [
			say(
				'Betrieb, Überwachung und Aktualisierung der Anwendung',
				'Operation, monitoring and updating of the application',
			),
			say(
				'Tägliche Sicherung des Mandanten mit 30 Kalendertagen Aufbewahrung',
				'Daily backup of the Tenant, kept for 30 Calendar Days',
			),
			say('Testmandant mit den Daten des Vortags', 'Test Tenant with the data of the previous day'),
		],
		outOfScope: [
			say('Endgeräte, Browser und Internetzugang des Kunden', 'Devices, browsers and internet access of the Customer'),
			say('Individuelle Anpassungen durch Dritte', 'Custom modifications by third parties'),
			say('Funktionen, die als Vorschau gekennzeichnet sind', 'Functions marked as preview'),
		],
		functions: [
			say('Anmelden', 'Logging in'),
			say('Datensätze lesen, anlegen und ändern', 'Reading, creating and changing records'),
			say('Auswertungen abrufen und Daten exportieren', 'Running reports and exporting data'),
		],
		criticality: 'critical',
		monthlyFeeMinor: null,
		calendarId: 'around-the-clock',
		request: {
			need: say(
				'Die Anwendung muss an sieben Tagen der Woche nutzbar sein, auch für Nutzer in anderen Zeitzonen.',
				'The application must be usable seven days a week, including by users in other time zones.',
			),
			businessEffect: say(
				'Während eines Ausfalls können keine Aufträge erfasst werden.',
				'Nobody can enter orders during an Outage.',
			),
			wishedMetric: 'availability',
			wishedPriority: null,
			wishedValue: percent(99.9),
			source: say('Anforderungsliste des Fachbereichs', 'requirements list of the business unit'),
			date: null,
		},
		dependencies: [
			{
				id: 'cloud-platform',
				component: say('Rechenleistung in zwei Zonen', 'Computing capacity in two zones'),
				supplier: null,
				availabilityPpm: percent(99.99),
				note: say('Umschaltung zwischen den Zonen ohne Eingriff', 'Failover between the zones without intervention'),
			},
			{
				id: 'database',
				component: say('Verwaltete Datenbank', 'Managed database'),
				supplier: null,
				availabilityPpm: percent(99.99),
				note: say('Zweiter Knoten in der anderen Zone', 'Second node in the other zone'),
			},
			{
				id: 'identity',
				component: say('Anmeldedienst', 'Identity service'),
				supplier: null,
				availabilityPpm: percent(99.99),
				note: say(
					'Bestehende Sitzungen laufen bei Ausfall 8 Stunden weiter',
					'Existing sessions continue for 8 hours if it fails',
				),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters endet am Internetanschluss des Rechenzentrums, aus dem er die Anwendung bereitstellt.',
			'The Provider’s responsibility ends at the internet connection of the data centre from which it provides the application.',
		),
		measurementPoint: say(
			'Testanmeldung und Lesen eines Datensatzes von zwei Messstellen im Internet; verfügbar ist die Anwendung, wenn eine von ihnen innerhalb von 10 Sekunden eine vollständige Antwort erhält.',
			'Test logon and reading of a record by two probes on the internet; the application is available when at least one of them receives a complete response within 10 seconds.',
		),
	}
}

function interfaces({ say }: Draft): Service {
	return {
		id: 'interfaces',
		name: say('Schnittstellen', 'Interfaces'),
		description: say(
			'Der Anbieter stellt dokumentierte Programmierschnittstellen bereit, über die Systeme des Kunden Daten lesen, schreiben und Ereignisse empfangen.',
			'The Provider supplies documented application programming interfaces through which the Customer’s systems read and write data and receive events.',
		),
		delivery: say('Über HTTPS mit Zugriffsschlüsseln je System.', 'Over HTTPS with access keys for each system.'),
		audience: say(
			'Systeme des Kunden, für die er einen Zugriffsschlüssel angelegt hat.',
			'Systems of the Customer for which it has created an access key.',
		),
		inScope: [
			say('Lesende und schreibende Aufrufe bis 100 je Sekunde', 'Read and write calls, up to 100 per second'),
			say('Ereignismeldungen mit Wiederholung über 24 Zeitstunden', 'Event messages, with retries for 24 Clock Hours'),
			say('Parallelbetrieb zweier Versionen', 'Operation of two interface versions in parallel'),
		],
		outOfScope: [
			say('Programmierung in Systemen des Kunden', 'Programming of the Customer’s systems'),
			say('Aufrufe oberhalb der vereinbarten Rate', 'Calls beyond the agreed rate'),
		],
		functions: [
			say('Datensätze abfragen und ändern', 'Querying and changing records'),
			say('Ereignisse zustellen', 'Delivering events'),
		],
		criticality: 'high',
		monthlyFeeMinor: null,
		calendarId: 'around-the-clock',
		request: {
			need: say(
				'Das Warenwirtschaftssystem gleicht jede Minute Bestände ab.',
				'The inventory system synchronises stock every minute.',
			),
			businessEffect: say(
				'Nach 30 Minuten ohne Abgleich stimmen Bestände nicht mehr.',
				'After 30 minutes without synchronisation, stock figures are wrong.',
			),
			wishedMetric: 'availability',
			wishedPriority: null,
			wishedValue: percent(99.9),
			source: say('Anforderungsliste der IT des Kunden', 'requirements list of the Customer’s IT department'),
			date: null,
		},
		dependencies: [
			{
				id: 'gateway',
				component: say('Schnittstellen-Gateway', 'Interface gateway'),
				supplier: null,
				availabilityPpm: percent(99.99),
				note: say('In beiden Zonen betrieben', 'Operated in both zones'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters endet am Internetanschluss des Rechenzentrums; bei Ereignissen endet sie mit der Zustellung an die Adresse, die der Kunde eingetragen hat.',
			'The Provider’s responsibility ends at the internet connection of the data centre; for events, it ends on delivery to the address entered by the Customer.',
		),
		measurementPoint: say(
			'Lesender Testaufruf je Minute von zwei Messstellen im Internet; verfügbar ist die Schnittstelle, wenn eine von ihnen innerhalb von 5 Sekunden den Status 200 erhält.',
			'Read-only test call every minute by two probes on the internet; the interface is available when at least one of them receives status 200 within 5 seconds.',
		),
	}
}

function support({ say }: Draft): Service {
	return {
		id: 'support',
		name: say('Support', 'Support'),
		description: say(
			'Der Anbieter nimmt Meldungen der Schlüsselnutzer des Kunden an, beantwortet Fragen zur Anwendung und beseitigt Fehler.',
			'The Provider receives Reports from the Customer’s Key Users, answers questions on the application and corrects faults.',
		),
		delivery: say(
			'Über das Supportportal und per E-Mail; Priorität 1 zusätzlich per Telefon rund um die Uhr.',
			'Through the support portal and by e-mail; Priority 1 also by telephone around the clock.',
		),
		audience: say('Bis zu zehn vom Kunden benannte Schlüsselnutzer.', 'Up to ten Key Users named by the Customer.'),
		inScope: [
			say('Fehleranalyse und Fehlerbeseitigung', 'Analysis and correction of faults'),
			say('Antworten auf Fragen zur Bedienung und Verwaltung', 'Answers to questions on use and administration'),
			say('Wiederherstellung gelöschter Datensätze aus der Sicherung', 'Restoring deleted records from the backup'),
		],
		outOfScope: [
			say('Schulung und Beratung zu Geschäftsprozessen', 'Training and consulting on business processes'),
			say('Direkte Unterstützung aller Endnutzer', 'Direct support for all end users'),
		],
		functions: [
			say('Meldung annehmen und einstufen', 'Receiving and classifying a Report'),
			say('Zwischenberichte auf der Statusseite veröffentlichen', 'Publishing progress updates on the status page'),
		],
		criticality: 'high',
		monthlyFeeMinor: null,
		calendarId: 'service-hours',
		request: {
			need: say(
				'Bei einem Ausfall muss jederzeit eine Person erreichbar sein.',
				'During an Outage, a person must be reachable at any time.',
			),
			businessEffect: say(
				'Ohne Auskunft kann der Kunde nicht über Notverfahren entscheiden.',
				'Without information, the Customer cannot decide on emergency procedures.',
			),
			wishedMetric: 'first-response',
			wishedPriority: 'P1',
			wishedValue: hours(1),
			source: say('Anforderungsliste der IT des Kunden', 'requirements list of the Customer’s IT department'),
			date: null,
		},
		dependencies: [
			{
				id: 'support-portal',
				component: say('Supportportal und Statusseite', 'Support portal and status page'),
				supplier: null,
				availabilityPpm: percent(99.9),
				note: say('Getrennt von der Anwendung betrieben', 'Operated separately from the application'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters beginnt mit dem Eingang der Meldung im Supportportal, im Postfach oder am Notfalltelefon.',
			'The Provider’s responsibility begins when the Report arrives in the support portal, in the mailbox or on the emergency telephone.',
		),
		measurementPoint: say('Supportportal des Anbieters', 'Support portal of the Provider'),
	}
}
