import type { Priorities } from '../../sections/priorities/schema'
import type { Draft } from '../draft'
import { prioritiesOf } from '../parts/priorities'

/** Questions and defects in a project: how much of the plan they hold up, and by when. */
export function priorities(draft: Draft): Priorities {
	const { say } = draft
	return prioritiesOf(draft, {
		impacts: [
			[
				say('Projekt', 'Project'),
				say('Ein Liefertermin oder die Inbetriebnahme ist gefährdet.', 'A delivery date or the go-live is at risk.'),
			],
			[say('Arbeitspaket', 'Work package'), say('Ein Arbeitspaket kommt nicht weiter.', 'A work package is blocked.')],
			[say('Einzelne Aufgabe', 'Single task'), say('Eine Aufgabe ist erschwert.', 'A task is made more difficult.')],
		],
		urgencies: [
			[
				say('Sofort', 'Immediate'),
				say('Die Arbeit steht, und der Puffer ist aufgebraucht.', 'Work has stopped, and there is no slack left.'),
			],
			[
				say('In dieser Woche', 'This week'),
				say('Der Puffer reicht für höchstens 40 Servicestunden.', 'The slack lasts for no more than 40 Service Hours.'),
			],
			[say('Planbar', 'Can be planned'), say('Der Puffer reicht länger.', 'The slack lasts longer.')],
		],
		levels: {
			P1: {
				definition: say(
					'Ein Mangel oder eine offene Frage hält das Projekt auf, und es gibt keinen anderen Weg.',
					'A defect or an open question holds up the project, and there is no other way.',
				),
				examples: [
					say('Der Testlauf am Tag vor der Inbetriebnahme bricht ab.', 'The test run on the day before go-live fails.'),
					say('Eine übergebene Fassung löscht Daten.', 'A version handed over deletes data.'),
				],
			},
			P2: {
				definition: say(
					'Ein Arbeitspaket kommt nicht weiter, andere Arbeitspakete laufen.',
					'One work package is blocked; other work packages continue.',
				),
				examples: [
					say('Eine Schnittstelle liefert falsche Werte.', 'An interface returns wrong values.'),
					say('Zwei Anforderungen widersprechen sich.', 'Two requirements contradict each other.'),
				],
			},
			P3: {
				definition: say(
					'Eine Aufgabe ist erschwert, es gibt eine Umgehungslösung.',
					'A task is made more difficult, but there is a Workaround.',
				),
				examples: [
					say('Ein Bericht zeigt Spalten in falscher Reihenfolge.', 'A report shows columns in the wrong order.'),
					say('Eine Auswertung dauert länger als vereinbart.', 'A report takes longer to run than agreed.'),
				],
			},
			P4: {
				definition: say(
					'Eine Frage oder ein Wunsch, der keine Aufgabe aufhält.',
					'A question or request that holds up no task.',
				),
				examples: [
					say(
						'Rückfrage zu einer Formulierung im Fachkonzept.',
						'Query about the wording of the functional specification.',
					),
					say('Vorschlag für eine spätere Ausbaustufe.', 'Proposal for a later stage.'),
				],
			},
		},
	})
}
