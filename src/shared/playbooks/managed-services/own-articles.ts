import type { OwnArticle } from '../../agreement/own-content'
import type { Draft } from '../draft'

/** Operation is handed over twice: when it begins and when it ends. */
export function ownArticles({ say }: Draft): OwnArticle[] {
	return [
		{
			id: 'transition',
			after: 'governance',
			title: say('Übernahme und Rückgabe des Betriebs', 'Taking over and handing back operation'),
			content: [
				{
					id: 'takeover',
					kind: 'text',
					text: say(
						'Der Anbieter nimmt die Systeme vor dem Beginn dieser Vereinbarung gemeinsam mit dem Kunden auf und trägt jedes System mit Standort, Zustand und Lieferantenverträgen in das Verzeichnis ein. Der Kunde übergibt dazu Zugangsdaten, Dokumentation und die Ansprechstellen der Lieferanten.',
						'Before this Agreement begins, the Provider shall take stock of the systems together with the Customer and enter each system in the Register with its site, condition and supplier contracts. The Customer shall hand over access data, documentation and the suppliers’ contact points for this.',
					),
				},
				{
					id: 'hand-back',
					kind: 'text',
					text: say(
						'Endet diese Vereinbarung, so unterstützt der Anbieter die Übergabe an den Kunden oder einen Nachfolger über 3 Monate. Er übergibt Verzeichnis, Dokumentation, Zugangsdaten und Datensicherungen in einer gemeinsamen Sitzung und löscht danach seine Kopien; über beides stellt er ein Protokoll aus.',
						'At the end of this Agreement the Provider shall support the handover to the Customer or a successor for 3 months. It shall hand over Register, documentation, access data and backups in a joint meeting and then delete its copies; it shall issue a record of both.',
					),
				},
			],
		},
	]
}
