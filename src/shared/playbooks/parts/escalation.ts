import type { Clock } from '../../agreement/values/scalars'
import type { Escalation, EscalationLevel, Trigger } from '../../sections/escalation/schema'
import { type Draft, hours, minutes } from '../draft'

type Step = {
	readonly id: string
	readonly name: string
	readonly trigger: Trigger
	readonly role: string
	readonly deputy: string
	readonly channel: string
	readonly responseSeconds: number
	readonly outcome: string
	readonly party?: EscalationLevel['party']
	readonly priorities?: EscalationLevel['priorities']
	readonly clock?: Clock
}

export function escalationLevel(step: Step): EscalationLevel {
	return {
		id: step.id,
		name: step.name,
		trigger: step.trigger,
		priorities: [...(step.priorities ?? [])],
		party: step.party ?? 'provider',
		role: step.role,
		contact: null,
		channel: step.channel,
		deputy: step.deputy,
		responseSeconds: step.responseSeconds,
		responseClock: step.clock ?? 'service',
		outcome: step.outcome,
	}
}

type LadderWords = {
	/** Who leads the people that work on tickets, and who stands in. */
	readonly lead: string
	readonly leadDeputy: string
	readonly outsideHours: string
	readonly thirdParties: string
}

/** Four steps: before the breach, at the breach, after it, and the managements of both sides. */
export function escalationOf({ say }: Draft, words: LadderWords): Escalation {
	return {
		levels: [
			escalationLevel({
				id: 'level-1',
				name: say('Stufe 1: Warnung', 'Level 1: warning'),
				trigger: { kind: 'percent-elapsed', percent: 80 },
				role: words.lead,
				deputy: words.leadDeputy,
				channel: say('Ticketsystem und Telefon', 'Ticket system and telephone'),
				responseSeconds: minutes(15),
				outcome: say(
					'Die Leitung teilt dem Fall eine weitere Person zu und trägt den nächsten Schritt mit Uhrzeit in die Meldung ein.',
					'The lead shall assign an additional person to the case and record the next step and its time in the ticket.',
				),
			}),
			escalationLevel({
				id: 'level-2',
				name: say('Stufe 2: verfehlte Zusage', 'Level 2: missed Commitment'),
				trigger: { kind: 'breach' },
				priorities: ['P1', 'P2', 'P3'],
				role: say('Servicemanagement des Anbieters', 'Service manager of the Provider'),
				deputy: say('Stellvertretendes Servicemanagement', 'Deputy service manager'),
				channel: say('Telefon, danach E-Mail', 'Telephone, then e-mail'),
				responseSeconds: minutes(30),
				outcome: say(
					'Das Servicemanagement nennt dem Kunden die Ursache, soweit sie bekannt ist, den Plan und den Zeitpunkt der nächsten Nachricht.',
					'The service manager shall inform the Customer of the cause as far as known, the plan and the time of the next update.',
				),
			}),
			escalationLevel({
				id: 'level-3',
				name: say('Stufe 3: anhaltende Störung', 'Level 3: continuing Incident'),
				trigger: { kind: 'time-after-breach', seconds: hours(2), clock: 'service' },
				priorities: ['P1', 'P2'],
				role: say('Betriebsleitung des Anbieters', 'Head of operations of the Provider'),
				deputy: say('Stellvertretende Betriebsleitung', 'Deputy head of operations'),
				channel: say('Telefonkonferenz', 'Conference call'),
				responseSeconds: hours(1),
				outcome: say(
					'Die Betriebsleitung stellt zusätzliche Personen und Mittel bereit und leitet bis zur Wiederherstellung jede Stunde eine Telefonkonferenz mit dem Kunden.',
					'The head of operations shall assign further people and resources and lead an hourly conference call with the Customer until the Service is restored.',
				),
			}),
			escalationLevel({
				id: 'level-4',
				name: say('Stufe 4: Geschäftsleitungen', 'Level 4: management'),
				trigger: { kind: 'time-after-breach', seconds: hours(8), clock: 'service' },
				priorities: ['P1'],
				role: say('Geschäftsleitung des Anbieters', 'Management of the Provider'),
				deputy: say('Prokura des Anbieters', 'Authorised signatory of the Provider'),
				channel: say('Gespräch der Geschäftsleitungen', 'Management meeting'),
				responseSeconds: hours(4),
				outcome: say(
					'Die Geschäftsleitungen beider Parteien beschließen Sofortmaßnahmen mit Personen und Terminen und halten sie in Textform fest.',
					'The management of both parties shall decide on immediate measures, the people responsible and dates, and record them in Text Form.',
				),
			}),
		],
		outsideHours: words.outsideHours,
		thirdParties: words.thirdParties,
	}
}
