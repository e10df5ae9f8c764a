import type { OwnArticle } from '../../agreement/own-content'
import type { Draft } from '../draft'

/** Operation is handed over twice: when it begins and when it ends. */
export function ownArticles({ say }: Draft): OwnArticle[] {
	return [
		{
			id: 'transition',
			after: 'governance',
			title: say('Übernahme und Rückgabe des Betriebs', 'Transition and exit'),
			content: [
				{
					id: 'takeover',
					kind: 'text',
					text: say(
						'Der Anbieter nimmt die Systeme vor dem Beginn dieser Vereinbarung gemeinsam mit dem Kunden auf und trägt jedes System mit Standort, Zustand und Lieferantenverträgen in das Verzeichnis ein. Der Kunde übergibt dazu Zugangsdaten, Dokumentation und die Ansprechstellen der Lieferanten.',
						'Before the start of this Agreement, the Provider shall take stock of the systems together with the Customer and enter each system in the Register with its site, condition and supplier contracts. For this purpose, the Customer shall hand over access credentials, documentation and the suppliers’ contact details.',
					),
				},
				{
					id: 'hand-back',
					kind: 'text',
					text: say(
						'Endet diese Vereinbarung, so unterstützt der Anbieter 3 Monate lang die Übergabe an den Kunden oder einen Nachfolger. Er übergibt Verzeichnis, Dokumentation, Zugangsdaten und Datensicherungen in einer gemeinsamen Sitzung und löscht danach seine Kopien; über beides stellt er ein Protokoll aus.',
						'At the end of this Agreement, the Provider shall support the handover to the Customer or its new provider for 3 months. It shall hand over the Register, documentation, access credentials and backups in a joint meeting and then delete its copies. It shall provide the Customer with a written record of both steps.',
					),
				},
			],
		},
	]
}
