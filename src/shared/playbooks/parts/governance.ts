import type { Governance } from '../../sections/governance/schema'
import type { Draft } from '../draft'

type Said = {
	readonly participants: readonly string[]
	readonly cadence?: Governance['serviceReview']['cadence']
	readonly agenda?: Governance['serviceReview']['agenda']
}

export function governanceOf({ say }: Draft, said: Said): Governance {
	return {
		serviceReview: {
			cadence: said.cadence ?? 'quarterly',
			participants: [...said.participants],
			agenda: said.agenda ?? [
				'attainment',
				'breaches-and-causes',
				'credits',
				'open-cases',
				'planned-changes',
				'improvements',
				'volume-outlook',
			],
			minutesDays: 7,
		},
		agreementReview: {
			everyMonths: 12,
			next: null,
			triggers: ['breaches', 'law', 'market', 'volume', 'product', 'organisation'],
			breachesInThreeMonths: 3,
			volumeChangePercent: 20,
		},
		changeControl: {
			form: 'text-form',
			answerDays: 14,
			procedure: say(
				'Wer eine Änderung verlangt, nennt Anlass, Inhalt und gewünschten Termin. Die andere Partei nennt die Wirkung auf Ziele, Entgelt und Termine und stimmt zu oder lehnt mit Begründung ab. Eine Änderung gilt erst, wenn beide Parteien ihr zugestimmt haben; bis dahin gilt diese Vereinbarung unverändert.',
				'A party requesting a change shall state its reason, its content and the desired date. The other party shall state its effect on Objectives, fees and dates and either agree or decline with reasons. Until both parties have agreed to a change, this Agreement continues to apply unchanged.',
			),
		},
		improvement: {
			afterMisses: 2,
			planDays: 14,
			contents: say(
				'Der Plan nennt je verfehlter Zusage die Ursache, die Maßnahme, die verantwortliche Person, den Termin und den Messwert, an dem der Kunde die Wirkung erkennt. Der Anbieter berichtet bis zum Abschluss in jedem Servicegespräch über den Stand.',
				'For each missed Commitment, the plan must name the cause, the measure, the responsible person, the date and the figure that shows its effect. The Provider shall report on progress in every service review until the plan is completed.',
			),
		},
	}
}

/** The usual round of a service review. */
export function reviewRound({ say }: Draft): string[] {
	return [
		say('Servicemanagement des Anbieters', 'the service manager of the Provider'),
		say('Servicekoordination des Kunden', 'the service owner of the Customer'),
		say('Vertragsmanagement des Kunden', 'the contract owner of the Customer'),
	]
}
