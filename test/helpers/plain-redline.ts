import type { Redline, RedlineBlock, RedlineContent, RedlineSpan } from '../../src/shared/compare/redline'
import type { Block, Inline, Outline } from '../../src/shared/outline/block'

/** Indexes of the longest row of equal keys, as pairs. */
function pairs(a: readonly string[], b: readonly string[]): [number, number][] {
	const best = a.map(() => b.map(() => 0))
	const at = (i: number, j: number) => best[i]?.[j] ?? 0
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			best[i]![j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
	const found: [number, number][] = []
	for (let i = 0, j = 0; i < a.length && j < b.length; )
		if (a[i] === b[j]) found.push([i++, j++])
		else if (at(i + 1, j) >= at(i, j + 1)) i++
		else j++
	return found
}

function merge<Item extends { readonly id: string }>(
	a: readonly Item[],
	b: readonly Item[],
	key: (item: Item) => string,
) {
	const merged: { before: Item | null; after: Item | null }[] = []
	let i = 0
	let j = 0
	for (const [x, y] of [...pairs(a.map(key), b.map(key)), [a.length, b.length] as const]) {
		while (i < x) merged.push({ before: a[i++]!, after: null })
		while (j < y) merged.push({ before: null, after: b[j++]! })
		if (i < a.length && j < b.length) merged.push({ before: a[i++]!, after: b[j++]! })
	}
	return merged
}

const spans = (change: RedlineSpan['change'], inlines: readonly Inline[]): RedlineSpan[] =>
	inlines.map((inline) => ({ change, inline }))
const both = (old: readonly Inline[] | null, now: readonly Inline[] | null) => [
	...spans('removed', old ?? []),
	...spans('added', now ?? []),
]

function contentOf(block: Block, previous: Block | null): RedlineContent {
	if (block.kind === 'table') {
		const old = previous?.kind === 'table' ? previous : null
		const sameColumns = old === null || old.columns.length === block.columns.length
		const rows = merge(old?.rows ?? [], block.rows, ({ id }) => id)
		return {
			kind: 'table',
			caption: [],
			columns: block.columns.map((column, index) => ({
				change: sameColumns || index < (old?.columns.length ?? 0) ? 'same' : 'added',
				column,
				head: [],
			})),
			rows:
				old === null
					? []
					: rows.map(({ before, after }) => ({
							fate: before === null ? 'added' : after === null ? 'removed' : 'changed',
							row: after ?? before!,
							cells: (after ?? before!).cells.map((cell, index) => both(before?.cells[index] ?? null, cell)),
						})),
		}
	}
	if (block.kind === 'signature') {
		const old = previous?.kind === 'signature' ? previous : null
		const isSame = old === null || old.lines.length === block.lines.length
		return {
			kind: 'signature',
			heading: [],
			lines: block.lines.map(() => ({ change: isSame ? 'same' : 'added', label: [], value: null })),
		}
	}
	return { kind: 'text', title: [], spans: [] }
}

/** The plainest comparison of two outlines: blocks of the same id and kind in the same order are the same block. */
export function plainRedline(before: Outline, after: Outline): Redline {
	const blocks = merge(before.blocks, after.blocks, ({ id, kind }) => `${kind} ${id}`).map(
		({ before: old, after: now }): RedlineBlock => ({
			fate: old === null ? 'added' : now === null ? 'removed' : 'changed',
			block: now ?? old!,
			previous: old,
			content: contentOf(now ?? old!, now === null ? null : old),
		}),
	)
	return { before, after, blocks }
}
