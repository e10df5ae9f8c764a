import { sectionOf } from '../../agreement/section-list'
import type { Block, Inline } from '../../outline/block'
import type { Finding, Rule, WaitsFor } from '../finding'

/** Every blank on the paper, once a field. A heading or title that is a blank has no inlines: its brackets tell. */
export const blankRule: Rule = {
	id: 'blank',
	waitsFor: ({ path }) => askedOf(path),
	check: ({ outlines }) => {
		const outline = outlines[0]
		if (outline === undefined) return []
		const found = new Map<string, Finding>()
		for (const block of outline.blocks) {
			for (const blank of blanksOf(block)) {
				const key = blank.path === '' ? block.id : blank.path
				if (!found.has(key))
					found.set(key, {
						rule: 'blank',
						severity: 'warning',
						// A blank belongs to the section whose field is empty, wherever it is printed.
						section: sectionOf(blank.path) ?? block.section,
						path: blank.path,
						// Where a whole sentence is missing the brackets hold its full stop; a finding has its own.
						values: { label: blank.text.replace(/^\[|\.?\]$/g, ''), block: block.id },
					})
			}
		}
		return [...found.values()]
	},
}

/** Who knows what belongs into a field: the first prefix that fits. */
const ASKED: readonly (readonly [prefix: string, who: WaitsFor])[] = [
	['parties.customer', 'customer'],
	['parties.mainContract', 'legal'],
	['services.items', 'service'],
	['serviceHours', 'service'],
	['objectives', 'service'],
	['reporting.recipients', 'customer'],
	['escalation', 'service'],
	['downtime', 'service'],
	['roles', 'service'],
	['legal', 'legal'],
	['remedies', 'legal'],
	['actionPlan', 'service'],
]

function askedOf(path: string): WaitsFor {
	// What the customer wished, and the fee, are not the service's to say.
	if (/^services\.items\.[^.]+\.request\./.test(path)) return 'customer'
	if (path.endsWith('.monthlyFeeMinor')) return 'author'
	return ASKED.find(([prefix]) => path === prefix || path.startsWith(`${prefix}.`))?.[1] ?? 'author'
}

type Blank = { readonly path: string; readonly text: string }

function blanksOf(block: Block): readonly Blank[] {
	const of = (inlines: readonly Inline[]) => inlines.flatMap((inline) => (inline.kind === 'blank' ? [inline] : []))
	switch (block.kind) {
		case 'clause':
		case 'item':
		case 'paragraph':
			return of(block.inlines)
		case 'table':
			return block.rows.flatMap((row) => row.cells.flatMap(of))
		case 'signature':
			return [...of(block.heading), ...block.lines.flatMap((line) => (line.value === null ? [] : of(line.value)))]
		case 'title':
		case 'heading':
			return /^\[.+\]$/.test(block.text) && block.path !== null ? [{ path: block.path, text: block.text }] : []
	}
}
