import { emptyInterviews } from '../../sections/action-plan/interviews-schema'
import type { ActionPlan } from '../../sections/action-plan/schema'
import type { Objectives } from '../../sections/objectives/schema'
import { type Draft, hours, percent } from '../draft'
import { eventsAt80, promiseTasks, task } from '../parts/action-plan'

export function actionPlan(draft: Draft, objectives: Objectives): ActionPlan {
	const { say } = draft
	const lead = say('Projektleitung', 'Project lead')
	const leadDeputy = say('Stellvertretende Projektleitung', 'Deputy project lead')
	const quality = say('Qualitätssicherung', 'Quality assurance')
	const support = say('Leitung Projektbetreuung', 'Project support lead')
	const supportDeputy = say('Entwicklung, Bereitschaft im Projekt', 'Development, on duty in the project')
	return {
		tasks: [
			task({
				id: 'plan-handovers',
				title: say(
					'Übergaben 5 Kalendertage vor dem Termin fertigstellen',
					'Finish handovers 5 calendar days before the date',
				),
				owner: lead,
				deputy: leadDeputy,
				note: say(
					'Interner Termin je Liefergegenstand; wöchentlicher Abgleich von Restaufwand und Restzeit.',
					'Internal date for each deliverable; weekly comparison of remaining effort and remaining time.',
				),
				mode: 'staff',
				objectiveId: 'delivery-on-time',
				internalTarget: percent(95),
			}),
			task({
				id: 'check-before-handover',
				title: say(
					'Liefergegenstand gegen Abnahmekriterien prüfen',
					'Examine a deliverable against the acceptance criteria',
				),
				owner: quality,
				deputy: lead,
				note: say(
					'Prüfung durch eine Person, die nicht mitgearbeitet hat; Protokoll liegt der Übergabe bei.',
					'Examination by a person who did not take part in the work; the record goes with the handover.',
				),
				mode: 'staff',
				objectiveId: 'first-time-acceptance',
				internalTarget: percent(90),
			}),
			task({
				id: 'early-drafts',
				title: say('Zwischenstände mit dem Fachbereich durchgehen', 'Go through drafts with the business unit'),
				owner: lead,
				deputy: leadDeputy,
				note: say(
					'Ein Zwischenstand je Liefergegenstand nach der Hälfte der Arbeitszeit.',
					'One draft for each deliverable after half of the working time.',
				),
				mode: 'staff',
				objectiveId: 'revision-rounds',
				internalTarget: 1,
			}),
			task({
				id: 'revision-capacity',
				title: say('Kapazität für Überarbeitung freihalten', 'Keep capacity for revision free'),
				owner: lead,
				deputy: quality,
				note: say(
					'Nach jeder Übergabe eine Person für 24 Servicestunden eingeplant.',
					'After each handover one person is scheduled for 24 Service Hours.',
				),
				mode: 'staff',
				objectiveId: 'revision-time',
				internalTarget: hours(32),
			}),
			...promiseTasks(objectives.items, {
				prefix: 'response',
				title: (priority) =>
					say(`Erste Antwort für ${priority} absichern`, `Secure the first response for ${priority}`),
				owner: support,
				deputy: supportDeputy,
				note: say(
					'Fragen gehen an die Person, die den Liefergegenstand erstellt hat; die Leitung sieht alle Restzeiten.',
					'Questions go to the person who produced the deliverable; the lead sees all remaining times.',
				),
				mode: 'automate',
			}),
			...promiseTasks(objectives.items, {
				prefix: 'resolution',
				title: (priority) =>
					say(`Mängel der Priorität ${priority} beseitigen`, `Remove defects of priority ${priority}`),
				owner: support,
				deputy: supportDeputy,
				note: say(
					'Tägliche Durchsicht offener Mängel mit der Qualitätssicherung.',
					'Daily check of open defects with quality assurance.',
				),
				mode: 'staff',
			}),
			task({
				id: 'platform-monitoring',
				title: say('Projektplattform überwachen', 'Monitor the Project Platform'),
				owner: say('Plattformbetrieb', 'Platform operations'),
				deputy: support,
				note: say('Alarm nach zwei fehlgeschlagenen Messungen.', 'Alarm after two failed probes.'),
				mode: 'automate',
				objectiveId: 'platform-availability',
				internalTarget: percent(99.8),
			}),
		],
		readiness: [
			say(
				'Wie viele der letzten zehn Liefergegenstände waren zum vereinbarten Termin fertig?',
				'How many of the last ten deliverables were finished on the agreed date?',
			),
			say(
				'Wie viele Überarbeitungsrunden brauchten sie bis zur Abnahme, und warum?',
				'How many revision rounds did they need until acceptance, and why?',
			),
			say(
				'Welche Personen sind für das Projekt zu welchem Anteil frei, und wer vertritt sie?',
				'Which people are free for the project, for what share of their time, and who stands in for them?',
			),
			say(
				'Auf welche Zuarbeit des Kunden wartet jedes Arbeitspaket?',
				'Which contribution of the Customer does each work package wait for?',
			),
			say(
				'In welchen Wochen fehlen Personen wegen Urlaub oder anderer Projekte?',
				'In which weeks are people missing because of holidays or other projects?',
			),
			say(
				'Welche Annahmen stecken in der Aufwandsschätzung, und welche davon ist am wenigsten belegt?',
				'Which assumptions stand behind the effort estimate, and which of them has the least evidence?',
			),
		].map((question) => ({ question, answer: '' })),
		capacity: {
			peoplePerShift: 4,
			casesPerPersonPerDay: 3,
			need: null,
			note: say(
				'Drei Personen in der Umsetzung, eine in der Betreuung; Annahme bis zur Auftaktsitzung.',
				'Three people in implementation, one in support; assumption until the kick-off meeting.',
			),
		},
		routing: [
			{
				id: 'functional',
				when: say('Frage zu Anforderung oder Konzept', 'Question on a requirement or the concept'),
				group: say('Konzeption', 'Concept team'),
				skill: say('Fachprozesse des Kunden', 'Business processes of the Customer'),
				openTicketLimit: 8,
			},
			{
				id: 'defect',
				when: say('Mangel an einem Liefergegenstand', 'Defect in a deliverable'),
				group: say('Umsetzung', 'Implementation team'),
				skill: say('Technik des Liefergegenstands', 'Technology of the deliverable'),
				openTicketLimit: 5,
			},
		],
		events: eventsAt80(draft, objectives.items),
		interviews: emptyInterviews(),
		declinedDuties: [],
	}
}
