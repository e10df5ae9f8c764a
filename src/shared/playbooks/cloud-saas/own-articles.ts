import type { OwnArticle } from '../../agreement/own-content'
import type { Draft } from '../draft'

/** What a customer of a hosted application needs when it leaves: its data, and the proof that the rest is gone. */
export function ownArticles({ say }: Draft): OwnArticle[] {
	return [
		{
			id: 'data-return',
			after: 'governance',
			title: say('Wechsel, Rückgabe und Löschung der Daten', 'Switching, return and deletion of data'),
			content: [
				{
					// Data Act, Regulation (EU) 2023/2854, article 25: two months' notice, thirty days to switch, thirty days to fetch the data.
					id: 'switching',
					kind: 'text',
					text: say(
						'Unabhängig von Laufzeit und Kündigungsfrist kann der Kunde in Textform verlangen, mit einer Frist von 2 Monaten zu einem anderen Anbieter oder auf eigene Systeme zu wechseln. Der Anbieter ermöglicht den Wechsel innerhalb von 30 Kalendertagen nach Ablauf dieser Frist, unterstützt ihn ohne gesondertes Entgelt und hält die Leistungen und ihre Sicherheit bis zum Abschluss aufrecht. Mit dem Abschluss des Wechsels endet diese Vereinbarung.',
						'Irrespective of the term and the notice period, the Customer may switch to another provider or to its own systems by giving 2 months’ notice in Text Form. The Provider shall enable the switch within 30 Calendar Days of the end of that notice, assist with it without a separate charge and maintain the Services and their security until it is complete. This Agreement ends when the switch is complete.',
					),
				},
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
