import type { Writer } from '../../outline/writer'

export function printGovernance(w: Writer): void {
	w.heading('governance', 'article')
}
