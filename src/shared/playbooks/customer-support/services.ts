import type { Service, Services } from '../../sections/services/schema'
import { type Draft, hours, percent } from '../draft'

export function services(draft: Draft): Services {
	const { say } = draft
	return {
		items: [telephoneSupport(draft), writtenSupport(draft), selfService(draft)],
		changes: say(
			'Neue Produkte, Sprachen und Kanäle kommen durch das Änderungsverfahren hinzu. Der Kunde kündigt Werbeaktionen und Produktstarts, die mehr als 20 % zusätzliche Anfragen erwarten lassen, 21 Kalendertage vorher an.',
			'The parties shall add new products, languages and channels through the change procedure. The Customer shall announce campaigns and product launches that it expects to raise the number of requests by more than 20% at least 21 Calendar Days in advance.',
		),
	}
}

function telephoneSupport({ say }: Draft): Service {
	return {
		id: 'telephone-support',
		name: say('Telefonischer Kundenservice', 'Telephone Support'),
		description: say(
			'Der Anbieter nimmt die Anrufe der Endkunden im Namen des Kunden an, klärt ihr Anliegen im Gespräch oder legt eine Meldung an und sagt dem Anrufer, wann er eine Antwort erhält.',
			'The Provider answers End Customers’ calls in the Customer’s name, settles the request during the call or opens a Report, and tells the caller when to expect an answer.',
		),
		delivery: say(
			'Unter einer Rufnummer des Kunden, auf Deutsch, durch Personen, die zu den Produkten des Kunden geschult sind.',
			'On a telephone number of the Customer, in English, by staff trained on the Customer’s products.',
		),
		audience: say('Endkunden und Interessenten des Kunden.', 'End Customers and prospects of the Customer.'),
		inScope: [
			say(
				'Fragen zu Produkten, Bestellungen, Lieferungen und Rechnungen',
				'Questions on products, orders, deliveries and invoices',
			),
			say(
				'Beschwerden annehmen und bis zur Antwort verfolgen',
				'Receiving complaints and following them up until they are answered',
			),
			say(
				'Rückruf innerhalb der Servicezeit auf Wunsch des Anrufers',
				'Calling back during Service Hours at the caller’s request',
			),
		],
		outOfScope: [
			say('Verkaufsanrufe', 'Outbound sales calls'),
			say(
				'Rechtsauskünfte und Kulanz über den vereinbarten Rahmen hinaus',
				'Legal advice and goodwill gestures beyond the agreed limits',
			),
		],
		functions: [
			say('Anruf annehmen', 'Answering a call'),
			say('Anliegen klären oder Meldung anlegen', 'Settling the request or opening a Report'),
			say('Gesprächsergebnis dokumentieren', 'Recording the outcome of the call'),
		],
		criticality: 'high',
		monthlyFeeMinor: null,
		calendarId: 'service-hours',
		request: {
			need: say('Kein Anrufer wartet länger als eine Minute.', 'No caller waits longer than a minute.'),
			businessEffect: say(
				'Wer nicht durchkommt, bestellt anderswo oder ruft mehrfach an.',
				'Callers who do not get through buy elsewhere or call several times.',
			),
			wishedMetric: 'wait-time',
			wishedPriority: null,
			wishedValue: 60,
			source: say(
				'Anforderungsgespräch mit der Vertriebsleitung des Kunden',
				'requirements meeting with the Customer’s head of sales',
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
		name: say('Schriftlicher Kundenservice', 'Written Support'),
		description: say(
			'Der Anbieter beantwortet Anfragen der Endkunden aus E-Mail, Kontaktformular und Chat. Jede Antwort geht auf die gestellte Frage ein und nennt den nächsten Schritt.',
			'The Provider answers End Customers’ requests received by e-mail, contact form and chat. Every answer addresses the question asked and states the next step.',
		),
		delivery: say(
			'Im Ticketsystem des Anbieters mit Absenderadresse des Kunden, auf Deutsch.',
			'Through the Provider’s ticket system, from a sender address of the Customer, in English.',
		),
		audience: say('Endkunden und Interessenten des Kunden.', 'End Customers and prospects of the Customer.'),
		inScope: [
			say('Beantworten von Anfragen bis zum Abschluss', 'Answering requests until they are closed'),
			say('Änderungen an Bestellungen vor dem Versand', 'Changing orders before dispatch'),
			say(
				'Weitergabe von Fachfragen an den Kunden und Rückmeldung an den Endkunden',
				'Passing specialist questions to the Customer and reporting back to the End Customer',
			),
		],
		outOfScope: [
			say('Antworten in sozialen Netzwerken', 'Answers on social networks'),
			say('Bearbeitung von Briefen', 'Handling of postal mail'),
		],
		functions: [
			say('Anfrage einstufen und zuteilen', 'Classifying and assigning a request'),
			say('Qualifizierte Antwort geben', 'Giving a Qualified Response'),
			say('Anfrage abschließen und Zufriedenheit abfragen', 'Closing the request and asking for a satisfaction rating'),
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
				'requirements meeting with the Customer’s head of service',
			),
			date: null,
		},
		dependencies: [
			{
				id: 'ticket-system',
				component: say('Ticketsystem', 'Ticket system'),
				supplier: null,
				availabilityPpm: percent(99.8),
				note: say('Bei Ausfall Bearbeitung im Gruppenpostfach', 'Work continues in the shared mailbox if it fails'),
			},
			{
				id: 'order-system',
				component: say('Bestellsystem des Kunden', 'Order system of the Customer'),
				supplier: null,
				availabilityPpm: percent(99.5),
				note: say('Lesender Zugriff für alle Personen im Service', 'Read access for all support staff'),
			},
		],
		demarcation: say(
			'Die Verantwortung des Anbieters beginnt mit dem Eingang in seinem Ticketsystem und endet mit der Übergabe der Antwort an den Mailserver des Endkunden.',
			'The Provider’s responsibility begins when the request arrives in its ticket system and ends when the answer is delivered to the End Customer’s mail server.',
		),
		measurementPoint: say('Ticketsystem des Anbieters', 'Ticket system of the Provider'),
	}
}

function selfService({ say }: Draft): Service {
	return {
		id: 'self-service',
		name: say('Hilfeportal', 'Help Portal'),
		description: say(
			'Der Anbieter betreibt ein Portal mit Wissensdatenbank und Chatbot, in dem Endkunden Antworten selbst finden und von dem aus sie eine Person erreichen.',
			'The Provider operates a portal with a knowledge base and a chatbot in which End Customers can find answers themselves and from which they can reach a person.',
		),
		delivery: say(
			'Als Webseite unter einer Adresse des Kunden, rund um die Uhr.',
			'As a website at an address of the Customer, around the clock.',
		),
		audience: say('Alle Besucher der Webseite des Kunden.', 'All visitors of the Customer’s website.'),
		inScope: [
			say('Betrieb des Portals und der Suche', 'Operation of the portal and its search'),
			say('Monatliche Pflege der 50 meistgelesenen Artikel', 'Monthly updating of the 50 most-read articles'),
			say('Antworten des Chatbots auf die vereinbarten Anliegen', 'Chatbot answers to the agreed requests'),
		],
		outOfScope: [
			say('Fachliche Freigabe der Inhalte', 'Approval of the content'),
			say('Webshop des Kunden', 'The Customer’s web shop'),
		],
		functions: [
			say('Artikel suchen und lesen', 'Searching and reading articles'),
			say('Chatbot befragen und an eine Person übergeben werden', 'Asking the chatbot and being passed to a person'),
			say('Meldung anlegen und verfolgen', 'Opening and following a Report'),
		],
		criticality: 'medium',
		monthlyFeeMinor: null,
		calendarId: 'around-the-clock',
		request: {
			need: say(
				'Wer eine häufige Frage hat, will ohne Wartezeit eine Antwort.',
				'End Customers want answers to frequent questions without waiting.',
			),
			businessEffect: say(
				'Jede dritte Anfrage fragt nach dem Lieferstand.',
				'One request in three asks about the status of a delivery.',
			),
			wishedMetric: 'self-service-share',
			wishedPriority: null,
			wishedValue: percent(30),
			source: say('Auswertung der Anfragen der letzten 12 Monate', 'analysis of the requests of the last 12 months'),
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
			'Start page and search, requested by two probes on the internet; the portal is available when both respond in full within 5 seconds.',
		),
	}
}
