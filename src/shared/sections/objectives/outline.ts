import type { Writer } from '../../outline/writer'

export function printObjectives(w: Writer): void {
	w.heading('objectives', 'article')
}

export function printObjectivesAnnex(w: Writer): void {
	w.heading('annex-objectives', 'annex', 'annex')
}
