import { hasAll, hasAny, type TicketFormat } from './format'

/**
 * Zammad's ticket download (CSV or XLSX, headers in the user's language) and the tickets of its API. Zammad knows no state
 * "resolved": its solution time ends when a ticket is closed, so that is the resolution; `last_close_at` is the last one.
 */
export const zammad: TicketFormat = {
	id: 'zammad',
	kind: 'tickets',
	recognises: (headers) =>
		hasAny(headers, ['#', 'number', 'nummer']) &&
		hasAny(headers, ['created at', 'erstellt am', 'erstellt']) &&
		hasAny(headers, [
			...['close escalation at', 'first response escalation at', 'close in min', 'first response in min'],
			...['create channel', 'create article type id', 'last contact agent at', 'update escalation at'],
			...[
				'letzter kontakt agent um',
				'letzter kontakt agent am',
				'letzter kontakt agent',
				'eskalation erstreaktion am',
			],
			...['erstreaktion in minuten', 'eskalation schließung am', 'geschlossen in minuten', 'kanal erstellen'],
		]) &&
		!hasAll(headers, ['summation column']),
	columns: {
		id: ['#', 'number', 'Nummer'],
		createdAt: ['Created At', 'Erstellt am', 'Erstellt'],
		updatedAt: ['Updated At', 'Aktualisiert am', 'Aktualisiert'],
		firstResponseAt: ['First Response At', 'Erstreaktion am', 'Erste Antwort am', 'Erste Reaktion am', 'Erste Antwort'],
		resolvedAt: ['close_at', 'Closed At', 'Geschlossen am', 'Geschlossen'],
		status: ['State', 'Status'],
		priority: ['Priority', 'Priorität'],
		channel: ['Create Channel', 'create_article_type', 'Kanal erstellen', 'Erstellungskanal', 'Kanal'],
		group: ['Group', 'Gruppe'],
		agent: ['Owner', 'Besitzer', 'owner_id'],
		vendorResponseSeconds: ['First Response In Min', 'Erstreaktion in Minuten', 'Erste Antwort in Minuten'],
		vendorResolutionSeconds: ['Close In Min', 'Geschlossen in Minuten', 'Lösung in Minuten'],
	},
	furtherResolvedAt: ['last_close_at', 'Last Close At'],
	highestFirst: false,
}
