import type { Writer } from '../../outline/writer'

export function printActionPlan(w: Writer): void {
	w.heading('action-plan', 'annex')
}
