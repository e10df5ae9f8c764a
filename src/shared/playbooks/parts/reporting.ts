import type { Reporting } from '../../sections/reporting/schema'
import type { Draft } from '../draft'

type Said = {
	/** Late enough that the slowest target of the reported month has run out. */
	readonly dueDay: number
	readonly recipients: readonly { readonly id: string; readonly function: string }[]
	readonly furtherContents: readonly string[]
	readonly contents?: Reporting['contents']
	readonly cadence?: Reporting['cadence']
	/** Until an outage is told, on the clock on the wall. */
	readonly noticeSeconds: number
	readonly noticeChannel: string
	readonly dataCollection?: string
}

export function reportingOf({ say }: Draft, said: Said): Reporting {
	return {
		cadence: said.cadence ?? 'monthly',
		dueDay: said.dueDay,
		recipients: said.recipients.map((recipient) => ({ ...recipient, name: null, email: null })),
		contents: [
			...(said.contents ?? [
				'attainment-per-objective',
				'cases-list',
				'outages',
				'credits',
				'trend',
				'maintenance',
				'escalations',
				'volume',
				'improvements',
			]),
		],
		furtherContents: [...said.furtherContents],
		format: say('PDF mit Messwerten als CSV, per E-Mail', 'PDF with the measured values as CSV, by e-mail'),
		dataCollection:
			said.dataCollection ??
			say(
				'Der Anbieter wertet die Zeitstempel seines Ticketsystems und die Messungen seines Überwachungssystems aus. Er berechnet jede Zeit auf der Uhr des jeweiligen Ziels und rundet erst das Ergebnis. Fehlt eine Messung, die der Anbieter liefern musste, so zählt der Fall oder die Minute als verfehlt.',
				'The Provider shall evaluate the time stamps of its ticket system and the probes of its monitoring system. It shall compute every time on the clock of the Objective and round only the result. Where a measurement is missing that the Provider had to deliver, the case or the minute counts as missed.',
			),
		rawDataAccess: true,
		retentionMonths: 36,
		objectionDays: 21,
		disputeRule: say(
			'Der Kunde widerspricht in Textform und nennt den Wert, den er für falsch hält. Der Anbieter legt innerhalb von 7 Kalendertagen die Rohdaten vor. Einigen sich die Servicemanager danach nicht innerhalb von 14 Kalendertagen, so prüft eine von beiden Parteien benannte sachverständige Person die Rohdaten; ihr Ergebnis bindet beide Parteien, und ihre Kosten trägt die Partei, deren Wert weiter vom Ergebnis entfernt lag.',
			'The Customer shall object in text form and name the figure it holds to be wrong. The Provider shall present the raw data within 7 calendar days. If the service managers do not agree within a further 14 calendar days, an expert named by both parties shall examine the raw data; the result binds both parties, and the party whose figure was further from it shall bear the cost.',
		),
		missingReport: 'counts-as-missed',
		outageNotice: {
			deadlineSeconds: said.noticeSeconds,
			clock: 'calendar',
			channel: said.noticeChannel,
			contents: ['time', 'cause', 'effect', 'measures', 'expected-end'],
			finalReportDays: 5,
		},
	}
}

/** The usual recipients: who runs the service, who owns the contract, who pays. */
export function recipientsOf({ say }: Draft): Said['recipients'] {
	return [
		{ id: 'customer-service-owner', function: say('Serviceverantwortung des Kunden', 'Service owner of the Customer') },
		{
			id: 'customer-contract-owner',
			function: say('Vertragsverantwortung des Kunden', 'Contract owner of the Customer'),
		},
		{ id: 'customer-finance', function: say('Rechnungswesen des Kunden', 'Accounts department of the Customer') },
	]
}
