import type { Writer } from '../../outline/writer'

export function printReporting(w: Writer): void {
	w.heading('reporting', 'article')
}
