import type { Inline } from './block'
import { WordingError } from './wording'

/** What a slot takes: words, or inlines that carry their path or are a blank. */
export type Slot = string | Inline | readonly Inline[]
export type Slots = Readonly<Record<string, Slot>>

export function slotInlines(filled: Slot): readonly Inline[] {
	if (typeof filled === 'string') return [{ kind: 'text', text: filled }]
	return Array.isArray(filled) ? (filled as readonly Inline[]) : [filled as Inline]
}

/** `{slot}`, `{@block}` and `**term**` of a wording become inlines. A slot that nobody fills is a fault of ours. */
export function fillSlots(input: { readonly text: string; readonly slots: Slots; readonly where: string }): Inline[] {
	const inlines: Inline[] = []
	const pattern = /\{@([A-Za-z0-9._-]+)\}|\{([A-Za-z0-9]+)\}|\*\*([^*]+)\*\*/g
	let last = 0
	for (const match of input.text.matchAll(pattern)) {
		if (match.index > last) inlines.push({ kind: 'text', text: input.text.slice(last, match.index) })
		last = match.index + match[0].length
		const [, target, slot, term] = match
		if (target !== undefined) inlines.push({ kind: 'reference', target, text: '', number: '' })
		else if (term !== undefined) inlines.push({ kind: 'term', text: term })
		else if (slot !== undefined) {
			const filled = input.slots[slot]
			if (filled === undefined) throw new WordingError(`${input.where}: the slot {${slot}} has no value`)
			inlines.push(...slotInlines(filled))
		}
	}
	if (last < input.text.length) inlines.push({ kind: 'text', text: input.text.slice(last) })
	return inlines
}
