import type { Block, Inline, SignatureBlock, SignatureLine } from '../outline/block'
import { inlineText, runInTitle } from '../outline/to-text'
import { heaviestPairs } from './heaviest-pairs'
import type { RedlineContent, RedlineLine } from './redline'
import { type Comparing, isChangedText, NO_CODES, redlineText } from './span-text'
import { isChangedTable, redlineTable } from './table-redline'

/** Sections whose wording names objectives by their codes. */
const NAMES_OBJECTIVES = new Set(['objectives', 'remedies', 'action-plan'])

/**
 * The words of a block in two versions of one kind (clause, point and paragraph are one kind); null where it was not yet or is no more.
 */
export function redlineContent(before: Block | null, after: Block | null, comparing: Comparing): RedlineContent {
	const block = after ?? before
	if (block === null) return { kind: 'text', title: [], spans: [] }
	const known = NAMES_OBJECTIVES.has(block.section) ? comparing : { ...comparing, codes: NO_CODES }
	if (block.kind === 'table')
		return redlineTable(before?.kind === 'table' ? before : null, after?.kind === 'table' ? after : null, known)
	if (block.kind === 'signature')
		return redlineSignature(
			before?.kind === 'signature' ? before : null,
			after?.kind === 'signature' ? after : null,
			known,
		)
	const [old, now] = [textParts(before), textParts(after)]
	return {
		kind: 'text',
		title: redlineText(old.title, now.title, known),
		spans: redlineText(old.inlines, now.inlines, known),
	}
}

export function isChangedContent(content: RedlineContent): boolean {
	switch (content.kind) {
		case 'text':
			return isChangedText(content.title) || isChangedText(content.spans)
		case 'table':
			return isChangedTable(content)
		case 'signature':
			return (
				isChangedText(content.heading) ||
				content.lines.some(({ label, value }) => isChangedText(label) || isChangedText(value ?? []))
			)
	}
}

type TextParts = { readonly title: readonly Inline[]; readonly inlines: readonly Inline[] }

function textParts(block: Block | null): TextParts {
	switch (block?.kind) {
		case 'title':
			return { title: [{ kind: 'text', text: block.text }], inlines: block.subtitle ?? [] }
		case 'heading':
			return { title: [{ kind: 'text', text: block.text }], inlines: [] }
		case 'clause':
			return {
				title: block.title === null ? [] : [{ kind: 'text', text: runInTitle(block.title) }],
				inlines: block.inlines,
			}
		case 'item':
		case 'paragraph':
			return { title: [], inlines: block.inlines }
		default:
			return { title: [], inlines: [] }
	}
}

function redlineSignature(
	before: SignatureBlock | null,
	after: SignatureBlock | null,
	comparing: Comparing,
): RedlineContent {
	return {
		kind: 'signature',
		heading: redlineText(before?.heading ?? [], after?.heading ?? [], comparing),
		lines: redlineLines(before?.lines ?? [], after?.lines ?? [], comparing),
	}
}

function redlineLines(
	before: readonly SignatureLine[],
	after: readonly SignatureLine[],
	comparing: Comparing,
): RedlineLine[] {
	const pairs = heaviestPairs(before.length, after.length, (x, y) => (before[x]!.label === after[y]!.label ? 1 : 0))
	const line = (old: SignatureLine | undefined, now: SignatureLine | undefined): RedlineLine => {
		const label = (one: SignatureLine | undefined): Inline[] =>
			one === undefined ? [] : [{ kind: 'text', text: one.label }]
		const values = [old?.value ?? [], now?.value ?? []] as const
		return {
			change: old === undefined ? 'added' : now === undefined ? 'removed' : 'same',
			label: redlineText(label(old), label(now), comparing),
			value: values.every((value) => inlineText(value) === '') ? null : redlineText(...values, comparing),
		}
	}
	const lines: RedlineLine[] = []
	let [old, now] = [0, 0]
	for (const [x, y] of [...pairs, [before.length, after.length] as const]) {
		for (; old < x; old++) lines.push(line(before[old], undefined))
		for (; now < y; now++) lines.push(line(undefined, after[now]))
		if (x < before.length) lines.push(line(before[old++], after[now++]))
	}
	return lines
}
