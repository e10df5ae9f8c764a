import type { Writer } from '../../outline/writer'

export function printLegal(w: Writer): void {
	w.heading('legal', 'article')
}
