import type { Metric, Objective } from '../../agreement/values/objective'
import type { Draft } from '../draft'

type Measurement = Pick<Objective, 'measurementMethod' | 'dataSource' | 'exclusions'>

/** How a metric is taken, from where, and what is left out; each in one sentence that a sceptic can check. */
export function measurementOf(draft: Draft, metric: Metric): Measurement {
	return {
		measurementMethod: method(draft, metric),
		dataSource: source(draft, metric),
		exclusions: leftOut(draft, metric),
	}
}

function method({ say }: Draft, metric: Metric): string {
	switch (metric) {
		case 'availability':
			return say(
				'Messung jede Minute am Messpunkt; zwei fehlgeschlagene Messungen in Folge sind ein Ausfall ab der ersten.',
				'One probe every minute at the Measurement Point; two consecutive failed probes are an Outage from the first of them.',
			)
		case 'every-response':
			return say(
				'Zeit vom Eingang jeder Nachricht zur Meldung bis zur nächsten qualifizierten Antwort auf der Uhr des Ziels.',
				'Time from receipt of each message on the Report to the next Qualified Response, on the clock of the Objective.',
			)
		case 'first-response':
			return say(
				'Zeit zwischen den Zeitstempeln „Eingang“ und „qualifizierte Antwort“ auf der Uhr des Ziels.',
				'Time between the time stamps “received” and “qualified response”, on the clock of the Objective.',
			)
		case 'acknowledgement':
			return say(
				'Zeit zwischen dem Eingang der Meldung und dem Zeitstempel, mit dem eine Person sie annimmt, auf der Uhr des Ziels.',
				'Time between receipt of the Report and the time stamp at which a person accepts it, on the clock of the Objective.',
			)
		case 'update-interval':
			return say(
				'Längste Zeit zwischen zwei Zwischenständen an den Kunden, solange die Störung offen ist.',
				'Longest time between two updates to the Customer while the Incident is open.',
			)
		case 'restoration':
			return say(
				'Zeit zwischen „Eingang“ und „Betrieb wiederhergestellt“ auf der Uhr des Ziels; eine Umgehungslösung gilt als Wiederherstellung.',
				'Time between the time stamps “received” and “service restored”, on the clock of the Objective; a Workaround counts as restoration.',
			)
		case 'resolution':
			return say(
				'Zeit zwischen „Eingang“ und dem letzten Zeitstempel „gelöst“ auf der Uhr des Ziels.',
				'Time between the time stamp “received” and the last time stamp “resolved”, on the clock of the Objective.',
			)
		case 'workaround':
			return say(
				'Zeit zwischen „Eingang“ und „Umgehungslösung bereitgestellt“ auf der Uhr des Ziels.',
				'Time between the time stamps “received” and “Workaround provided”, on the clock of the Objective.',
			)
		case 'wait-time':
			return say(
				'Zeit bis zur Annahme durch eine Person, je angebotenem Anruf; die Warteschlange beginnt mit dem Ende der Ansage.',
				'Time until a person answers, for each call offered; the queue begins at the end of the announcement.',
			)
		case 'abandonment':
			return say(
				'Abgebrochene ÷ angebotene Anrufe × 100; Abbrüche in den ersten 5 Sekunden zählen nicht.',
				'Abandoned ÷ offered calls × 100; calls abandoned in the first 5 seconds do not count.',
			)
		case 'handling-time':
			return say(
				'Gesprächs- und Nacharbeitszeit je angenommenem Anruf.',
				'Talk time and after-call work for each answered call.',
			)
		case 'first-contact-resolution':
			return say(
				'Im ersten Kontakt gelöste ÷ alle gelösten Meldungen × 100; wird eine Meldung innerhalb von 5 Kalendertagen wieder geöffnet, war sie nicht im ersten Kontakt gelöst.',
				'Reports resolved at first contact ÷ all resolved Reports × 100; a Report reopened within 5 Calendar Days does not count as resolved at first contact.',
			)
		case 'self-service-share':
			return say(
				'Ohne Person abgeschlossene ÷ alle Anliegen × 100; abgeschlossen ist ein Anliegen, zu dem innerhalb von 24 Zeitstunden keine Meldung desselben Nutzers folgt.',
				'Requests closed without a person ÷ all requests × 100; a request counts as closed if the same user makes no Report within 24 Clock Hours.',
			)
		case 'escalation-share':
			return say(
				'An eine höhere Stufe übergebene ÷ alle Meldungen × 100.',
				'Reports passed to a higher level ÷ all Reports × 100.',
			)
		case 'reopen-rate':
			return say(
				'Wieder geöffnete ÷ gelöste Meldungen × 100, gezählt im Monat der Lösung.',
				'Reopened Reports ÷ resolved Reports × 100, counted in the month of resolution.',
			)
		case 'detection':
			return say(
				'Zeit vom Beginn des Ausfalls bis zum Alarm der Überwachung.',
				'Time from the start of the Outage to the alarm of the monitoring system.',
			)
		case 'custom':
			return say(
				'Auszählung der Fälle des Bewertungszeitraums durch den Anbieter, je Fall mit Beleg.',
				'The Provider’s count of the cases of the Assessment Period, with evidence for each case.',
			)
	}
}

function source({ say }: Draft, metric: Metric): string {
	if (metric === 'availability' || metric === 'detection')
		return say('Überwachungssystem des Anbieters', 'Monitoring system of the Provider')
	if (metric === 'wait-time' || metric === 'abandonment' || metric === 'handling-time')
		return say('Telefonanlage des Anbieters', 'Telephone system of the Provider')
	if (metric === 'self-service-share')
		return say('Ticketsystem und Portalstatistik des Anbieters', 'Ticket system and portal statistics of the Provider')
	return say('Ticketsystem des Anbieters', 'Ticket system of the Provider')
}

function leftOut({ say }: Draft, metric: Metric): string {
	if (metric === 'availability')
		return say(
			'Zeiten, die nach dieser Vereinbarung keine Ausfallzeit sind',
			'times that are not Downtime under this Agreement',
		)
	if (metric === 'detection') return say('Ausfälle in geplanter Wartung', 'Outages during planned maintenance')
	if (metric === 'custom')
		return say('Fälle, die beide Parteien in Textform ausnehmen', 'cases that both parties exclude in Text Form')
	if (metric === 'wait-time' || metric === 'abandonment' || metric === 'handling-time')
		return say('Anrufe außerhalb der Servicezeit', 'calls outside Service Hours')
	return say(
		'Werbung und Wiederholungen einer bereits erfassten Meldung',
		'repeats of a Report already recorded, and advertising',
	)
}
