import type { Writer } from '../../outline/writer'

export function printRemedies(w: Writer): void {
	w.heading('remedies', 'article')
}

export function printRemediesAnnex(w: Writer): void {
	w.heading('annex-remedies', 'annex', 'annex')
}
