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
						'Der Kunde kann die Daten seines Mandanten während der Laufzeit und bis 30 Kalendertage nach dem Ende dieser Vereinbarung in den dokumentierten Formaten CSV und JSON exportieren. Der Anbieter hält den Mandanten in dieser Zeit lesend erreichbar.',
						'The Customer may export the data of its Tenant in the documented formats CSV and JSON during the term and until 30 Calendar Days after the end of this Agreement. During that time, the Provider shall keep the Tenant accessible for reading.',
					),
				},
				{
					id: 'deletion',
					kind: 'text',
					text: say(
						'Danach löscht der Anbieter den Mandanten innerhalb von 14 Kalendertagen und die Sicherungen innerhalb weiterer 30 Kalendertage. Er bestätigt dem Kunden die Löschung in Textform und nennt dabei Zeitpunkt und Verfahren.',
						'The Provider shall then delete the Tenant within 14 Calendar Days and the backups within a further 30 Calendar Days. It shall confirm the deletion to the Customer in Text Form, stating its time and method.',
					),
				},
			],
		},
	]
}
