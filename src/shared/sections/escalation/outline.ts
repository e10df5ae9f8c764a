import type { Writer } from '../../outline/writer'

export function printEscalation(w: Writer): void {
	w.heading('escalation', 'article')
}

export function printEscalationAnnex(w: Writer): void {
	w.heading('annex-escalation', 'annex', 'annex')
}
