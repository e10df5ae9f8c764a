import type { OwnAnnex, OwnArticle } from '../../agreement/own-content'
import type { Draft } from '../draft'

/** How a deliverable goes from its date to its acceptance. Figures stand in the objectives, dates in the duties. */
export function ownArticles({ say }: Draft): OwnArticle[] {
	return [
		{
			id: 'delivery-dates',
			after: 'objectives',
			title: say('Liefertermine', 'Delivery dates'),
			content: [
				{
					id: 'binding-dates',
					kind: 'text',
					text: say(
						'Die Liefertermine stehen in der Anlage „Ansprechpartner, Zuständigkeiten und Termine“ und sind verbindlich. Ein Liefergegenstand ist übergeben, wenn er vollständig auf der Projektplattform liegt und der Anbieter die Projektleitung des Kunden darüber in Textform informiert hat.',
						'The delivery dates stand in the Annex on contacts, responsibilities and dates and are binding. A Deliverable is handed over when it lies complete on the project platform and the Provider has told the Customer’s project lead so in Text Form.',
					),
				},
				{
					id: 'delay-notice',
					kind: 'text',
					text: say(
						'Erkennt der Anbieter, dass er einen Termin nicht hält, so teilt er das dem Kunden innerhalb von 8 Servicestunden mit und nennt Ursache, neuen Termin und Folgen für andere Liefergegenstände. Die Mitteilung ändert den vereinbarten Termin nicht.',
						'If the Provider finds that it will not keep a date, it shall tell the Customer within 8 Service Hours and state cause, new date and consequences for other Deliverables. The notice does not change the agreed date.',
					),
				},
				{
					id: 'waiting',
					kind: 'text',
					text: say(
						'Fehlt eine Mitwirkung des Kunden, die der Anbieter in Textform angefordert hat, so verschiebt sich der Termin um die Servicestunden, die der Anbieter warten musste.',
						'If a contribution of the Customer is missing that the Provider has requested in Text Form, the date moves by the Service Hours for which the Provider had to wait.',
					),
				},
			],
		},
		{
			id: 'acceptance',
			after: 'objectives',
			title: say('Prüfung und Abnahme', 'Examination and acceptance'),
			content: [
				{
					id: 'examination',
					kind: 'text',
					text: say(
						'Der Kunde prüft einen Liefergegenstand innerhalb von 80 Servicestunden nach der Übergabe gegen dessen Abnahmekriterien. Er erklärt danach in Textform die Abnahme oder nennt die Mängel.',
						'The Customer shall examine a Deliverable against its acceptance criteria within 80 Service Hours after handover. It shall then declare acceptance in Text Form or name the defects.',
					),
				},
				{
					id: 'refusal',
					kind: 'text',
					text: say(
						'Der Kunde darf die Abnahme nur wegen eines wesentlichen Mangels verweigern. Wesentlich ist ein Mangel, der ein Abnahmekriterium verfehlt oder die vorgesehene Nutzung verhindert. Übrige Mängel hält das Protokoll mit Priorität fest; der Anbieter beseitigt sie innerhalb der Lösungszeit.',
						'The Customer may refuse acceptance for a material defect only. A defect is material if it fails an acceptance criterion or prevents the intended use. The record lists all other defects with a priority; the Provider shall remove them within the Resolution Time.',
					),
				},
				{
					id: 'silence',
					kind: 'text',
					text: say(
						'Äußert sich der Kunde innerhalb der Prüffrist nicht, so fordert der Anbieter ihn in Textform dazu auf und weist auf die folgende Wirkung hin. Nennt der Kunde innerhalb weiterer 40 Servicestunden keinen wesentlichen Mangel, so gilt der Liefergegenstand als abgenommen.',
						'If the Customer does not respond within the period for examination, the Provider shall call on it to do so in Text Form and point out the following consequence. If the Customer names no material defect within a further 40 Service Hours, the Deliverable counts as accepted.',
					),
				},
			],
		},
		{
			id: 'revision',
			after: 'objectives',
			title: say('Überarbeitungsrunden', 'Revision rounds'),
			content: [
				{
					id: 'one-round',
					kind: 'text',
					text: say(
						'Eine Überarbeitungsrunde beginnt mit dem Zugang der gesammelten Rückmeldungen des Kunden und endet mit der erneuten Übergabe. Der Kunde sammelt seine Rückmeldungen je Liefergegenstand in einer Liste; spätere Rückmeldungen gehören zur nächsten Runde.',
						'A revision round begins with receipt of the Customer’s collected feedback and ends with the next handover. The Customer shall collect its feedback for each Deliverable in one list; later feedback belongs to the next round.',
					),
				},
				{
					id: 'further-rounds',
					kind: 'text',
					text: say(
						'Runden, die ein Mangel verursacht, sind ohne Entgelt und unbegrenzt. Runden, die ein neuer Wunsch des Kunden verursacht, sind bis zu der Zahl des Ziels „Überarbeitungsrunden bis zur Abnahme“ im Entgelt enthalten; danach gilt das Änderungsverfahren.',
						'Rounds caused by a defect are free of charge and unlimited. Rounds caused by a new wish of the Customer are included in the fee up to the number in the Objective “Revision rounds until acceptance”; after that the change procedure applies.',
					),
				},
			],
		},
	]
}

export function annexes({ say }: Draft): OwnAnnex[] {
	return [
		{
			id: 'deliverables',
			title: say('Liefergegenstände und Abnahmekriterien', 'Deliverables and acceptance criteria'),
			content: [
				{
					id: 'deliverable-list',
					kind: 'table',
					head: [
						say('Nr.', 'No.'),
						say('Liefergegenstand', 'Deliverable'),
						say('Form', 'Form'),
						say('Abnahmekriterium', 'Acceptance criterion'),
					],
					rows: [
						[
							'1',
							say('Fachkonzept', 'Functional concept'),
							say('Dokument mit Anforderungsliste', 'Document with list of requirements'),
							say(
								'Jede Anforderung der Liste ist beschrieben, priorisiert und vom Fachbereich gezeichnet.',
								'Every requirement of the list is described, given a priority and signed off by the business unit.',
							),
						],
						[
							'2',
							say('Umsetzung', 'Implementation'),
							say('Lauffähiger Stand in der Testumgebung', 'Working version in the test environment'),
							say(
								'Alle Testfälle der Priorität 1 und 2 sind ohne Abweichung durchlaufen.',
								'All test cases of Priority 1 and 2 have run without deviation.',
							),
						],
						[
							'3',
							say('Schulung und Übergabe', 'Training and handover'),
							say('Schulung mit Unterlagen und Betriebshandbuch', 'Training with material and operations manual'),
							say(
								'Zwei Personen des Kunden führen die Abläufe des Handbuchs ohne Hilfe aus.',
								'Two people of the Customer carry out the procedures of the manual without help.',
							),
						],
					],
				},
			],
			attachment: null,
		},
	]
}
