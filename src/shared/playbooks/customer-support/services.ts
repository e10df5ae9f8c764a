import type { Service, Services } from '../../sections/services/schema'
import { type Draft, hours, percent } from '../draft'

export function services(draft: Draft): Services {
	const { say } = draft
	return {
		items: [telephoneSupport(draft), writtenSupport(draft), selfService(draft)],
		changes: say(
			'Neue Produkte, Sprachen und Kanäle kommen durch das Änderungsverfahren hinzu. Der Kunde kündigt Werbeaktionen und Produktstarts, die mehr als 20 % zusätzliche Anfragen erwarten lassen, 21 Kalendertage vorher an.',
			'New products, languages and channels are added through the change procedure. The Customer shall announce campaigns and product launches that are expected to bring more than 20% additional requests 21 Calendar Days ahead.',
		),
	}
}

function telephoneSupport({ say }: Draft): Service {
	return {
		id: 'telephone-support',
		name: say('Telefonischer Kundenservice', 'Telephone support'),
		description: say(
			'Der Anbieter nimmt die Anrufe der Endkunden im Namen des Kunden an, klärt ihr Anliegen im Gespräch oder legt eine Meldung an und sagt dem Anrufer, wann er eine Antwort erhält.',
			'The Provider answers the calls of End Customers in the Customer’s name, settles their request during the call or opens a Report, and tells the caller when to expect an answer.',
		),
		delivery: say(
			'Unter einer Rufnummer des Kunden, auf Deutsch und Englisch, durch Personen, die zu den Produkten des Kunden geschult sind.',
			'On a telephone number of the Customer, in German and English, by people trained on the Customer’s products.',
		),
		audience: say('Endkunden und Interessenten des Kunden.', 'End Customers and prospects of the Customer.'),
		inScope: [
			say(
				'Fragen zu Produkten, Bestellungen, Lieferungen und Rechnungen',
				'Questions on products, orders, deliveries and invoices',
			),
			say(
				'Beschwerden annehmen und bis zur Antwort verfolgen',
				'Receiving complaints and following them up until answered',
			),
			say(
				'Rückruf innerhalb der Servicezeit auf Wunsch des Anrufers',
				'Call back within the Service Hours at the caller’s request',
			),
		],
		outOfScope: [
			say('Verkaufsanrufe', 'Outbound sales calls'),
			say(
				'Rechtsauskünfte und Kulanz über den vereinbarten Rahmen hinaus',
				'Legal advice and goodwill beyond the agreed limits',
			),
		],
		functions: [
			say('Anruf annehmen', 'Answer a call'),
			say('Anliegen klären oder Meldung anlegen', 'Settle the request or open a Report'),
			say('Gesprächsergebnis dokumentieren', 'Record the result of the call'),
		],
		criticality: 'high',
		monthlyFeeMinor: null,
		calendarId: 'service-hours',
		request: {
			need: say('Kein Anrufer wartet länger als eine Minute.', 'Callers are not to wait longer than a minute.'),
			businessEffect: say(
				'Wer nicht durchkommt, bestellt anderswo oder ruft mehrfach an.',
				'Those who do not get through order elsewhere or call several times.',
			),
			wishedMetric: 'wait-time',
			wishedPriority: null,
			wishedValue: 60,
			source: say(
				'Anforderungsgespräch mit der Vertriebsleitung des Kunden',
				'Requirements meeting with the Customer’s head of sales',
			),
			date: null,
		},
		dependencies: [
			{
				id: 'contact-centre',
				component: say('Telefonanlage mit Warteschlange', 'Telephone system with queue'),
				supplier: null,
				availabilityPpm: percent(99.9),
				note: say('Zweiter Anschluss über Mobilfunk', 'Second line over the mobile network'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters beginnt, wenn der Anruf an seiner Telefonanlage eingeht; die Weiterleitung bis dorthin verantwortet der Kunde.',
			'The Provider’s responsibility begins when the call arrives at its telephone system; the Customer is responsible for forwarding it there.',
		),
		measurementPoint: say(
			'Telefonanlage des Anbieters, Ende der Ansage',
			'Telephone system of the Provider, end of the announcement',
		),
	}
}

function writtenSupport({ say }: Draft): Service {
	return {
		id: 'written-support',
		name: say('Schriftlicher Kundenservice', 'Written support'),
		description: say(
			'Der Anbieter beantwortet Anfragen der Endkunden aus E-Mail, Kontaktformular und Chat. Jede Antwort geht auf die gestellte Frage ein und nennt den nächsten Schritt.',
			'The Provider answers End Customers’ requests from e-mail, contact form and chat. Every answer deals with the question asked and names the next step.',
		),
		delivery: say(
			'Im Ticketsystem des Anbieters mit Absenderadresse des Kunden, auf Deutsch und Englisch.',
			'In the Provider’s ticket system with a sender address of the Customer, in German and English.',
		),
		audience: say('Endkunden und Interessenten des Kunden.', 'End Customers and prospects of the Customer.'),
		inScope: [
			say('Beantworten von Anfragen bis zum Abschluss', 'Answering requests until they are closed'),
			say('Änderungen an Bestellungen vor dem Versand', 'Changes to orders before dispatch'),
			say(
				'Weitergabe von Fachfragen an den Kunden und Rückmeldung an den Endkunden',
				'Passing specialist questions to the Customer and reporting back to the End Customer',
			),
		],
		outOfScope: [
			say('Antworten in sozialen Netzwerken', 'Answers in social networks'),
			say('Bearbeitung von Briefen', 'Handling of letters'),
		],
		functions: [
			say('Anfrage einstufen und zuteilen', 'Classify and assign a request'),
			say('Qualifizierte Antwort geben', 'Give a Qualified Response'),
			say('Anfrage abschließen und Zufriedenheit abfragen', 'Close the request and ask for satisfaction'),
		],
		criticality: 'high',
		monthlyFeeMinor: null,
		calendarId: 'service-hours',
		request: {
			need: say(
				'Antworten auf Anfragen in weniger als 12 Stunden, außer an gesetzlichen Feiertagen.',
				'Answers to requests in less than 12 hours, except on public holidays.',
			),
			businessEffect: say(
				'Unbeantwortete Anfragen führen zu Stornierungen.',
				'Unanswered requests lead to cancellations.',
			),
			wishedMetric: 'first-response',
			wishedPriority: 'P4',
			wishedValue: hours(12),
			source: say(
				'Anforderungsgespräch mit der Serviceleitung des Kunden',
				'Requirements meeting with the Customer’s head of service',
			),
			date: null,
		},
		dependencies: [
			{
				id: 'ticket-system',
				component: say('Ticketsystem', 'Ticket system'),
				supplier: null,
				availabilityPpm: percent(99.8),
				note: say(
					'Bei Ausfall Bearbeitung im Gruppenpostfach',
					'Work continues in the shared mailbox during an Outage',
				),
			},
			{
				id: 'order-system',
				component: say('Bestellsystem des Kunden', 'Order system of the Customer'),
				supplier: null,
				availabilityPpm: percent(99.5),
				note: say('Lesender Zugriff für alle Personen im Service', 'Read access for everybody in support'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters beginnt mit dem Eingang in seinem Ticketsystem und endet mit der Übergabe der Antwort an den Mailserver des Endkunden.',
			'The Provider’s responsibility begins with the receipt in its ticket system and ends when the answer is handed to the End Customer’s mail server.',
		),
		measurementPoint: say('Ticketsystem des Anbieters', 'Ticket system of the Provider'),
	}
}

function selfService({ say }: Draft): Service {
	return {
		id: 'self-service',
		name: say('Hilfeportal', 'Help portal'),
		description: say(
			'Der Anbieter betreibt ein Portal mit Wissensdatenbank und Chatbot, in dem Endkunden Antworten selbst finden und von dem aus sie eine Person erreichen.',
			'The Provider operates a portal with knowledge base and chatbot, in which End Customers find answers themselves and from which they reach a person.',
		),
		delivery: say(
			'Als Webseite unter einer Adresse des Kunden, rund um die Uhr.',
			'As a website under an address of the Customer, around the clock.',
		),
		audience: say('Alle Besucher der Webseite des Kunden.', 'All visitors of the Customer’s website.'),
		inScope: [
			say('Betrieb des Portals und der Suche', 'Operation of the portal and its search'),
			say('Monatliche Pflege der 50 meistgelesenen Artikel', 'Monthly maintenance of the 50 most-read articles'),
			say('Antworten des Chatbots auf die vereinbarten Anliegen', 'Chatbot answers to the agreed requests'),
		],
		outOfScope: [
			say('Fachliche Freigabe der Inhalte', 'Approval of the contents'),
			say('Webshop des Kunden', 'Web shop of the Customer'),
		],
		functions: [
			say('Artikel suchen und lesen', 'Search and read articles'),
			say('Chatbot befragen und an eine Person übergeben werden', 'Ask the chatbot and be passed to a person'),
			say('Meldung anlegen und verfolgen', 'Open and follow a Report'),
		],
		criticality: 'medium',
		monthlyFeeMinor: null,
		calendarId: 'around-the-clock',
		request: {
			need: say(
				'Wer eine häufige Frage hat, will ohne Wartezeit eine Antwort.',
				'Frequent questions are to be answered without waiting.',
			),
			businessEffect: say(
				'Jede dritte Anfrage fragt nach dem Lieferstand.',
				'One request in three asks for the state of a delivery.',
			),
			wishedMetric: 'self-service-share',
			wishedPriority: null,
			wishedValue: percent(30),
			source: say('Auswertung der Anfragen der letzten 12 Monate', 'Analysis of the requests of the last 12 months'),
			date: null,
		},
		dependencies: [
			{
				id: 'hosting',
				component: say('Hosting des Portals', 'Hosting of the portal'),
				supplier: null,
				availabilityPpm: percent(99.9),
				note: say('Zwei Standorte', 'Two sites'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters endet am Internetanschluss des Rechenzentrums, in dem das Portal läuft.',
			'The Provider’s responsibility ends at the internet connection of the data centre in which the portal runs.',
		),
		measurementPoint: say(
			'Abruf der Startseite und einer Suche von zwei Messstellen im Internet; verfügbar ist das Portal, wenn beide Antworten innerhalb von 5 Sekunden vollständig sind.',
			'Request of the start page and of a search from two probes on the internet; the portal is available when both answers are complete within 5 seconds.',
		),
	}
}
