import type { Writer } from '../../outline/writer'

export function printDowntime(w: Writer): void {
	w.heading('downtime', 'article')
}

export function printDowntimeAnnex(w: Writer): void {
	w.heading('annex-downtime', 'annex', 'annex')
}
