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
	/** Without it an expert decides. */
	readonly disputeRule?: string
}

export function reportingOf({ say, place }: Draft, said: Said): Reporting {
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
				'Der Anbieter wertet die Zeitstempel seines Ticketsystems und die Messungen seines Überwachungssystems aus. Er berechnet jede Zeit auf der Uhr des jeweiligen Ziels und rundet erst das Ergebnis.',
				'The Provider shall use the time stamps of its ticket system and the probes of its monitoring system. It shall calculate each time on the clock of the Objective and round only the result.',
			),
		rawDataAccess: true,
		retentionMonths: 36,
		objectionDays: 21,
		disputeRule:
			said.disputeRule ??
			say(
				`Der Anbieter legt innerhalb von 7 Kalendertagen nach dem Widerspruch die Rohdaten vor. Einigen sich die Parteien nicht innerhalb weiterer 14 Kalendertage, so prüft eine sachverständige Person die Rohdaten. Beide Parteien benennen sie gemeinsam; gelingt das nicht, so benennt sie auf Antrag einer Partei ${place.appointingBody.de}. Ihr Ergebnis bindet beide Parteien, es sei denn, es ist offenbar unrichtig. Ihre Kosten trägt die Partei, deren Wert weiter vom Ergebnis entfernt lag.`,
				`The Provider shall present the raw data within 7 Calendar Days of the objection. If the parties do not agree within a further 14 Calendar Days, either party may refer the contested values to an expert. The parties shall appoint the expert jointly; if they do not, ${place.appointingBody.en} shall do so at the request of either party. The expert acts as an expert and not as an arbitrator. The expert’s decision binds both parties unless it is manifestly wrong. The party whose figure was further from the decision shall bear the expert’s fees.`,
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
		{ id: 'customer-service-owner', function: say('Servicekoordination des Kunden', 'Service owner of the Customer') },
		{
			id: 'customer-contract-owner',
			function: say('Vertragsmanagement des Kunden', 'Contract owner of the Customer'),
		},
		{ id: 'customer-finance', function: say('Rechnungswesen des Kunden', 'Accounts department of the Customer') },
	]
}
