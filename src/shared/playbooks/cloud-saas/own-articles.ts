import type { OwnArticle } from '../../agreement/own-content'
import type { Draft } from '../draft'

/** What a customer of a hosted application needs when it leaves: its data, and the proof that the rest is gone. */
export function ownArticles({ say }: Draft): OwnArticle[] {
	return [
		{
			id: 'data-return',
			after: 'governance',
			title: say('Rückgabe und Löschung der Daten', 'Return and deletion of data'),
			content: [
				{
					id: 'export',
					kind: 'text',
					text: say(
						'Der Kunde kann die Daten seines Mandanten während der Laufzeit und bis 30 Kalendertage nach Vertragsende in den dokumentierten Formaten CSV und JSON exportieren. Der Anbieter hält den Mandanten in dieser Zeit lesend erreichbar.',
						'The Customer may export the data of its tenant in the documented formats CSV and JSON during the term and until 30 calendar days after the end of the Agreement. The Provider shall keep the tenant readable during that time.',
					),
				},
				{
					id: 'deletion',
					kind: 'text',
					text: say(
						'Danach löscht der Anbieter den Mandanten innerhalb von 14 Kalendertagen und die Sicherungen innerhalb weiterer 30 Kalendertage. Er bestätigt dem Kunden die Löschung in Textform und nennt dabei Zeitpunkt und Verfahren.',
						'The Provider shall then delete the tenant within 14 calendar days and the backups within a further 30 calendar days. It shall confirm the deletion to the Customer in text form and state time and method.',
					),
				},
			],
		},
	]
}
