import { type Metric, type Objective, TIME_METRICS } from '../../agreement/values/objective'
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
				'(Gesamtzeit − Ausfallzeit) ÷ Gesamtzeit × 100, Messung jede Minute am Messpunkt; zwei fehlgeschlagene Messungen in Folge sind ein Ausfall ab der ersten.',
				'(total time − downtime) ÷ total time × 100, probed every minute at the measurement point; two failed probes in a row are downtime from the first one.',
			)
		case 'first-response':
		case 'every-response':
			return say(
				'Zeit zwischen den Zeitstempeln „Eingang“ und „qualifizierte Antwort“ auf der Uhr des Ziels; eine automatische Eingangsbestätigung zählt nicht als Antwort.',
				'Time between the time stamps “received” and “qualified response” on the clock of the Objective; an automatic acknowledgement does not count as a response.',
			)
		case 'acknowledgement':
			return say(
				'Zeit zwischen der Zuweisung und dem Zeitstempel, mit dem eine Person die Aufgabe annimmt, auf der Uhr des Ziels.',
				'Time between assignment and the time stamp with which a person accepts the task, on the clock of the Objective.',
			)
		case 'update-interval':
			return say(
				'Längste Zeit zwischen zwei Zwischenberichten an den Kunden, solange die Störung offen ist.',
				'Longest time between two progress updates to the Customer while the incident is open.',
			)
		case 'restoration':
			return say(
				'Zeit zwischen „Eingang“ und „Betrieb wiederhergestellt“ auf der Uhr des Ziels; eine Umgehungslösung, mit der der Kunde arbeiten kann, stellt den Betrieb wieder her.',
				'Time between “received” and “service restored” on the clock of the Objective; a workaround with which the Customer can work restores the service.',
			)
		case 'resolution':
			return say(
				'Zeit zwischen „Eingang“ und dem letzten Zeitstempel „gelöst“ auf der Uhr des Ziels; gelöst ist eine Meldung, wenn ihre Ursache beseitigt ist.',
				'Time between “received” and the last time stamp “resolved” on the clock of the Objective; a Report is resolved when its cause is removed.',
			)
		case 'workaround':
			return say(
				'Zeit zwischen „Eingang“ und „Umgehungslösung bereitgestellt“ auf der Uhr des Ziels.',
				'Time between “received” and “workaround provided” on the clock of the Objective.',
			)
		case 'wait-time':
			return say(
				'Zeit vom Ende der Ansage bis zur Annahme durch eine Person, je angebotenem Anruf.',
				'Time from the end of the announcement until a person answers, per offered call.',
			)
		case 'abandonment':
			return say(
				'Abgebrochene ÷ angebotene Anrufe × 100; Abbrüche in den ersten 5 Sekunden zählen nicht.',
				'Abandoned ÷ offered calls × 100; calls abandoned in the first 5 seconds do not count.',
			)
		case 'handling-time':
			return say(
				'Gesprächs- und Nacharbeitszeit je angenommenem Anruf.',
				'Talk time and after-call work per answered call.',
			)
		case 'first-contact-resolution':
			return say(
				'Im ersten Kontakt gelöste ÷ alle gelösten Meldungen × 100; wird eine Meldung binnen 5 Kalendertagen wieder geöffnet, war sie nicht im ersten Kontakt gelöst.',
				'Reports resolved in the first contact ÷ all resolved Reports × 100; a Report reopened within 5 calendar days was not resolved in the first contact.',
			)
		case 'self-service-share':
			return say(
				'Ohne Person abgeschlossene ÷ alle Anliegen × 100; abgeschlossen ist ein Anliegen, zu dem binnen 24 Stunden keine Meldung desselben Nutzers folgt.',
				'Requests closed without a person ÷ all requests × 100; a request is closed when no Report of the same user follows within 24 hours.',
			)
		case 'escalation-share':
			return say(
				'An eine höhere Stufe übergebene ÷ alle Meldungen × 100.',
				'Reports passed to a higher level ÷ all Reports × 100.',
			)
		case 'reopen-rate':
			return say(
				'Wieder geöffnete ÷ gelöste Meldungen × 100, gezählt im Monat der Lösung.',
				'Reopened ÷ resolved Reports × 100, counted in the month of the resolution.',
			)
		case 'detection':
			return say(
				'Zeit vom Beginn des Ausfalls bis zum Alarm der Überwachung.',
				'Time from the start of the Outage to the alarm of the monitoring.',
			)
		case 'custom':
			return say(
				'Auszählung der Fälle des Zeitraums durch den Anbieter, je Fall mit Beleg.',
				'Count of the cases of the period by the Provider, with evidence for each case.',
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
			'Zeiten, die der Artikel über Wartung und Ausfälle ausnimmt',
			'Times which the article on maintenance and downtime leaves out',
		)
	if (metric === 'wait-time' || metric === 'abandonment' || metric === 'handling-time')
		return say('Anrufe außerhalb der Servicezeit', 'Calls outside the Service Hours')
	if (TIME_METRICS.has(metric))
		return say(
			'Wiederholungen einer bereits erfassten Meldung und Werbung',
			'Repetitions of a Report that is already recorded, and advertising',
		)
	return say(
		'Wiederholungen einer bereits erfassten Meldung und Werbung',
		'Repetitions of a Report that is already recorded, and advertising',
	)
}
