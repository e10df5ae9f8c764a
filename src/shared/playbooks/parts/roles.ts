import type { Priorities } from '../../sections/priorities/schema'
import type { Duty, RaciRow, Stakeholder } from '../../sections/roles/schema'
import type { Draft } from '../draft'

type Person = Pick<Stakeholder, 'id' | 'party' | 'function' | 'responsibilities'> & { readonly decides?: boolean }

export function stakeholder(person: Person): Stakeholder {
	return {
		id: person.id,
		party: person.party,
		function: person.function,
		name: null,
		email: null,
		phone: null,
		responsibilities: person.responsibilities,
		decides: person.decides ?? false,
	}
}

/** Both sides' people that nearly every agreement has. `lead` leads those who work on tickets. */
export function coreStakeholders(
	{ say }: Draft,
	lead: Pick<Person, 'function' | 'responsibilities'>,
	setBy: Priorities['setBy'] = 'customer',
): Stakeholder[] {
	return [
		stakeholder({
			id: 'provider-service-manager',
			party: 'provider',
			function: say('Servicemanagement des Anbieters', 'Service manager of the Provider'),
			responsibilities: say(
				'Verantwortet die Zusagen dieser Vereinbarung, erstellt den Leistungsbericht und leitet das Servicegespräch.',
				'Is accountable for the Commitments, delivers the Service Report and chairs the service review.',
			),
			decides: true,
		}),
		stakeholder({ id: 'provider-lead', party: 'provider', ...lead }),
		stakeholder({
			id: 'provider-operations',
			party: 'provider',
			function: say('Betriebsleitung des Anbieters', 'Head of operations of the Provider'),
			responsibilities: say(
				'Plant Wartung und Bereitschaft, gibt Änderungen am Betrieb frei und führt die dritte Eskalationsstufe.',
				'Plans maintenance and on-call duty, approves operational changes and leads the third escalation level.',
			),
		}),
		stakeholder({
			id: 'customer-service-owner',
			party: 'customer',
			function: say('Servicekoordination des Kunden', 'Service owner of the Customer'),
			responsibilities:
				setBy === 'customer'
					? say(
							'Stuft Meldungen ein, erteilt Auskünfte, prüft angekündigte Wartungen und nimmt Ergebnisse ab.',
							'Sets Priorities, provides information, reviews announced maintenance and accepts results.',
						)
					: say(
							'Prüft Einstufungen, erteilt Auskünfte, prüft angekündigte Wartungen und nimmt Ergebnisse ab.',
							'Reviews Priorities, provides information, reviews announced maintenance and accepts results.',
						),
		}),
		stakeholder({
			id: 'customer-contract-owner',
			party: 'customer',
			function: say('Vertragsmanagement des Kunden', 'Contract owner of the Customer'),
			responsibilities: say(
				'Prüft Leistungsbericht und Service-Gutschriften, erklärt Widerspruch und stimmt Änderungen dieser Vereinbarung zu.',
				'Reviews Service Reports and Service Credits, raises objections and approves changes to this Agreement.',
			),
			decides: true,
		}),
		stakeholder({
			id: 'customer-finance',
			party: 'customer',
			function: say('Rechnungswesen des Kunden', 'Accounts department of the Customer'),
			responsibilities: say(
				'Prüft und bezahlt Rechnungen und verrechnet Service-Gutschriften.',
				'Checks and pays invoices and accounts for Service Credits.',
			),
		}),
	]
}

export function raci(id: string, activity: string, assignments: RaciRow['assignments']): RaciRow {
	return { id, activity, assignments }
}

/** The rows that nearly every agreement has: one A each, and somebody who does it. */
export function coreRaci({ say }: Draft, setBy: Priorities['setBy'] = 'customer'): RaciRow[] {
	return [
		setBy === 'customer'
			? raci(
					'set-priority',
					say(
						'Einstufung des Kunden erfassen und Zweifel klären',
						'Record the Priority set by the Customer and resolve doubts',
					),
					{ 'customer-service-owner': 'A', 'provider-lead': 'R', 'provider-service-manager': 'I' },
				)
			: raci('set-priority', say('Priorität einer Meldung setzen', 'Set the Priority of a Report'), {
					'provider-service-manager': 'A',
					'provider-lead': 'R',
					'customer-service-owner': 'C',
				}),
		raci('work-on-tickets', say('Meldungen bearbeiten', 'Work on Reports'), {
			'provider-service-manager': 'A',
			'provider-lead': 'R',
			'customer-service-owner': 'C',
		}),
		raci('plan-maintenance', say('Wartung planen und ankündigen', 'Plan and announce maintenance'), {
			'provider-operations': 'A',
			'provider-lead': 'R',
			'customer-service-owner': 'C',
			'customer-contract-owner': 'I',
		}),
		raci('report', say('Leistungsbericht erstellen', 'Prepare the Service Report'), {
			'provider-service-manager': 'A',
			'provider-lead': 'R',
			'customer-service-owner': 'I',
			'customer-contract-owner': 'I',
		}),
		raci('change-agreement', say('Diese Vereinbarung ändern', 'Change this Agreement'), {
			'customer-contract-owner': 'A',
			'provider-service-manager': 'R',
			'customer-service-owner': 'C',
			'customer-finance': 'I',
		}),
	]
}

type Dates = { readonly reportDay: number }

/** Dated duties of both sides; the report's day is the one of the reporting section. */
export function coreDuties({ say }: Draft, { reportDay }: Dates): Duty[] {
	return [
		{
			id: 'report',
			party: 'provider',
			title: say('Leistungsbericht über den Vormonat vorlegen', 'Deliver the Service Report for the previous month'),
			due: { kind: 'monthly', everyMonths: 1, day: reportDay },
			ownerId: 'provider-service-manager',
			note: say(
				'Er enthält Messwerte und Service-Gutschriften',
				'It contains the measured values and the Service Credits',
			),
		},
		{
			id: 'invoice',
			party: 'provider',
			title: say('Rechnung für den Vormonat stellen', 'Issue the invoice for the previous month'),
			due: { kind: 'monthly', everyMonths: 1, day: 1 },
			ownerId: 'provider-service-manager',
			note: say(
				'Sie weist jede Service-Gutschrift mit Zusage und Monat aus',
				'It shows each Service Credit with its Commitment and month',
			),
		},
		{
			id: 'payment',
			party: 'customer',
			title: say('Die zum 1. gestellte Rechnung bezahlen', 'Pay the invoice issued by the 1st'),
			due: { kind: 'monthly', everyMonths: 1, day: 15 },
			ownerId: 'customer-finance',
			note: say(
				'Geht sie später zu, gilt allein die Zahlungsfrist für Rechnungen',
				'If it arrives later, only the payment period for invoices applies',
			),
		},
		{
			id: 'volume-forecast',
			party: 'customer',
			title: say(
				'Erwartete Zahl der Nutzer und Meldungen für das nächste Kalendervierteljahr mitteilen',
				'Send the service manager a forecast of the numbers of users and Reports for the next quarter',
			),
			due: { kind: 'monthly', everyMonths: 3, day: 15 },
			ownerId: 'customer-service-owner',
			note: say('Die Mitteilung geht in Textform an das Servicemanagement', 'The forecast must be in Text Form'),
		},
		{
			id: 'yearly-review',
			party: 'provider',
			title: say(
				'Jährliche Überprüfung dieser Vereinbarung vorbereiten',
				'Prepare the yearly review of this Agreement',
			),
			due: { kind: 'yearly', month: 9, day: 30 },
			ownerId: 'provider-service-manager',
			note: say(
				'Die Unterlage enthält Messwerte von 12 Monaten und einen Vorschlag zu jeder Zusage',
				'It contains the measured values of 12 months and a proposal for each Commitment',
			),
		},
	]
}
