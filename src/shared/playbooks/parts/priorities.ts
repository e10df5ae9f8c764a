import type { Priority } from '../../agreement/values/objective'
import type { Priorities, PriorityLevel } from '../../sections/priorities/schema'
import type { Draft } from '../draft'

type Words = { readonly definition: string; readonly examples: readonly string[] }
type Step = readonly [name: string, definition: string]
export type Scale = {
	readonly levels: Readonly<Record<Priority, Words>>
	/** From the widest effect to the smallest. */
	readonly impacts: readonly [Step, Step, Step]
	/** From now to whenever. */
	readonly urgencies: readonly [Step, Step, Step]
}

const STEP_IDS = ['high', 'medium', 'low'] as const
const MATRIX: Priority[][] = [
	['P1', 'P2', 'P3'],
	['P2', 'P3', 'P4'],
	['P3', 'P4', 'P4'],
]

/** Four levels from impact and urgency; the customer sets them, since the customer knows what stands still. */
export function prioritiesOf({ say }: Draft, said: Scale & { readonly dispute?: string }): Priorities {
	const { levels, impacts, urgencies } = said
	const names: Record<Priority, string> = {
		P1: say('Kritisch', 'Critical'),
		P2: say('Hoch', 'High'),
		P3: say('Mittel', 'Medium'),
		P4: say('Niedrig', 'Low'),
	}
	const level = (id: Priority): PriorityLevel => ({
		id,
		name: names[id],
		definition: levels[id].definition,
		examples: [...levels[id].examples],
	})
	const steps = (scale: readonly Step[]) =>
		STEP_IDS.map((id, index) => ({ id, name: scale[index]?.[0] ?? null, definition: scale[index]?.[1] ?? null }))
	return {
		levels: [level('P1'), level('P2'), level('P3'), level('P4')],
		impacts: steps(impacts),
		urgencies: steps(urgencies),
		matrix: MATRIX.map((row) => [...row]),
		setBy: 'customer',
		dispute:
			said.dispute ??
			say(
				'Einigen sich die Servicekoordination des Kunden und das Servicemanagement des Anbieters nicht innerhalb von 16 Servicestunden, so entscheiden die Geschäftsleitungen beider Parteien gemeinsam. Ihre Entscheidung gilt für die Messung ab dem Eingang der Meldung.',
				'If the service owner of the Customer and the service manager of the Provider do not agree within 16 Service Hours, the management of both parties shall decide jointly. Their decision applies to the measurement from the receipt of the Report.',
			),
	}
}

/** Impact and urgency of faults in IT. */
export function itScale({ say }: Draft): Pick<Scale, 'impacts' | 'urgencies'> {
	return {
		impacts: [
			[
				say('Groß', 'Extensive'),
				say(
					'Ein Standort, ein Geschäftsprozess oder mehr als 25 % der Nutzer sind betroffen.',
					'A site, a business process or more than 25% of the users are affected.',
				),
			],
			[
				say('Mittel', 'Significant'),
				say(
					'Ein Team oder mehr als 5 Nutzer sind betroffen, aber kein ganzer Standort.',
					'A team or more than 5 users are affected, but not a whole site.',
				),
			],
			[say('Gering', 'Limited'), say('Bis zu 5 Nutzer sind betroffen.', 'Up to 5 users are affected.')],
		],
		urgencies: [
			[
				say('Sofort', 'Immediate'),
				say(
					'Die Arbeit steht, und es gibt keinen anderen Weg.',
					'Work has stopped, and there is no other way of doing it.',
				),
			],
			[
				say('Am selben Tag', 'Same day'),
				say(
					'Die Arbeit geht eingeschränkt oder mit einer Umgehungslösung weiter.',
					'Work continues with restrictions or with a Workaround.',
				),
			],
			[
				say('Planbar', 'Can be planned'),
				say('Die Arbeit geht ohne Einschränkung weiter.', 'Work continues without restriction.'),
			],
		],
	}
}

/** The four levels of faults in IT, with the examples of one kind of service. */
export function itLevels({ say }: Draft, examples: Readonly<Record<Priority, readonly string[]>>): Scale['levels'] {
	return {
		P1: {
			definition: say(
				'Betriebsverhindernd: Eine vereinbarte Leistung steht für einen Standort oder einen Geschäftsprozess still, und es gibt keine Umgehungslösung.',
				'Work is prevented: a Service is down for a site or a business process, and there is no Workaround.',
			),
			examples: examples.P1,
		},
		P2: {
			definition: say(
				'Betriebsbehindernd: Eine vereinbarte Leistung ist für einen Standort oder einen Geschäftsprozess wesentlich eingeschränkt, oder sie steht für ein Team still.',
				'Work is impeded: a Service is materially restricted for a site or a business process, or down for a team.',
			),
			examples: examples.P2,
		},
		P3: {
			definition: say(
				'Leicht: Ein Team kann eingeschränkt oder mit einer Umgehungslösung weiterarbeiten, oder einzelne Nutzer können nicht arbeiten.',
				'Minor: a team can continue to work with restrictions or with a Workaround, or individual users cannot work.',
			),
			examples: examples.P3,
		},
		P4: {
			definition: say(
				'Einzelne Nutzer arbeiten eingeschränkt oder mit einer Umgehungslösung weiter, oder es geht um eine Frage, eine Bestellung oder einen Änderungswunsch.',
				'Individual users continue with restrictions or with a Workaround, or the matter is a question, an order or a change request.',
			),
			examples: examples.P4,
		},
	}
}
