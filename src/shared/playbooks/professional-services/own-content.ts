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
						'Die Liefertermine stehen in der Anlage „Ansprechpartner, Zuständigkeiten und Termine“ und sind verbindlich. Ein Liefergegenstand ist übergeben, wenn er vollständig auf der Projektplattform liegt und der Anbieter die Servicekoordination des Kunden darüber in Textform informiert hat.',
						'The delivery dates are stated in the Annex “Contacts, responsibilities and dates” and are binding. A Deliverable is handed over when it is available in full on the Project Platform and the Provider has notified the service owner of the Customer in Text Form.',
					),
				},
				{
					id: 'delay-notice',
					kind: 'text',
					text: say(
						'Erkennt der Anbieter, dass er einen Termin nicht hält, so teilt er das dem Kunden innerhalb von 8 Servicestunden mit und nennt Ursache, neuen Termin und Folgen für andere Liefergegenstände. Die Mitteilung ändert den vereinbarten Termin nicht.',
						'If the Provider becomes aware that it will miss a delivery date, it shall notify the Customer within 8 Service Hours and state the cause, the new date and the consequences for other Deliverables. The notice does not change the agreed date.',
					),
				},
				{
					id: 'waiting',
					kind: 'text',
					text: say(
						'Fehlt eine Mitwirkung des Kunden, die der Anbieter in Textform angefordert hat, so verschiebt sich der Termin um die Servicestunden, die der Anbieter warten musste.',
						'If the Customer does not provide cooperation that the Provider has requested in Text Form, the delivery date moves by the Service Hours for which the Provider had to wait.',
					),
				},
			],
		},
		{
			id: 'acceptance',
			after: 'objectives',
			title: say('Prüfung und Abnahme', 'Review and acceptance'),
			content: [
				{
					id: 'examination',
					kind: 'text',
					text: say(
						'Der Kunde prüft einen Liefergegenstand innerhalb von 80 Servicestunden nach der Übergabe gegen dessen Abnahmekriterien. Er erklärt danach in Textform die Abnahme oder nennt die Mängel.',
						'The Customer shall review each Deliverable against its acceptance criteria within 80 Service Hours of its handover. It shall then either accept the Deliverable or list its defects, in each case in Text Form.',
					),
				},
				{
					id: 'refusal',
					kind: 'text',
					text: say(
						'Der Kunde darf die Abnahme nur wegen eines wesentlichen Mangels verweigern. Wesentlich ist ein Mangel, der ein Abnahmekriterium verfehlt oder die vorgesehene Nutzung verhindert. Übrige Mängel hält das Protokoll mit Priorität fest; der Anbieter beseitigt sie innerhalb der Lösungszeit.',
						'The Customer may refuse acceptance only for a material defect. A defect is material if it means that an acceptance criterion is not met or if it prevents the intended use. The acceptance record lists all other defects with their Priority; the Provider shall remedy them within the Resolution Time.',
					),
				},
				{
					id: 'silence',
					kind: 'text',
					text: say(
						'Äußert sich der Kunde innerhalb der Prüffrist nicht, so fordert der Anbieter ihn in Textform dazu auf und weist auf die folgende Wirkung hin. Nennt der Kunde innerhalb weiterer 40 Servicestunden keinen Mangel, so gilt der Liefergegenstand als abgenommen.',
						'If the Customer does not respond within the review period, the Provider shall remind it in Text Form and draw attention to the following effect. If the Customer names no defect within 40 Service Hours of the reminder, the Deliverable is deemed accepted.',
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
						'A revision round begins when the Provider receives the Customer’s consolidated feedback and ends with the next handover. Feedback given later belongs to the next round.',
					),
				},
				{
					id: 'further-rounds',
					kind: 'text',
					text: say(
						'Runden, die ein Mangel verursacht, sind ohne Entgelt und unbegrenzt. Runden, die ein neuer Wunsch des Kunden verursacht, sind bis zu der Zahl des Ziels „Überarbeitungsrunden bis zur Abnahme“ im Entgelt enthalten; danach gilt das Änderungsverfahren.',
						'Revision rounds caused by a defect are free of charge and unlimited. Revision rounds caused by a new request of the Customer are included in the fee up to the number stated in the Objective “Revision rounds until acceptance”; beyond that number, the change procedure applies.',
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
							say('Fachkonzept', 'Functional specification'),
							say('Dokument mit Anforderungsliste', 'Document with requirements list'),
							say(
								'Jede Anforderung der Liste ist beschrieben, priorisiert und vom Fachbereich gezeichnet.',
								'Every requirement in the list is described, prioritised and signed off by the business unit.',
							),
						],
						[
							'2',
							say('Umsetzung', 'Implementation'),
							say('Lauffähiger Stand in der Testumgebung', 'Working version in the test environment'),
							say(
								'Alle Testfälle der Priorität 1 und 2 sind ohne Abweichung durchlaufen.',
								'All test cases of priority 1 and 2 have passed.',
							),
						],
						[
							'3',
							say('Schulung und Übergabe', 'Training and handover'),
							say(
								'Schulung mit Unterlagen und Betriebshandbuch',
								'Training course with materials and an operations manual',
							),
							say(
								'Zwei Personen des Kunden führen die Abläufe des Handbuchs ohne Hilfe aus.',
								'Two of the Customer’s staff carry out the procedures in the manual without help.',
							),
						],
					],
				},
			],
			attachment: null,
		},
	]
}
