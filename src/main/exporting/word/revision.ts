import type { Block, BlockId, TableRow } from '../../../shared/outline/block'
import type { Change } from './change'
import type { WordContext } from './context'
import { asDeleted, asInserted, type Changes, mixSpans } from './mix-spans'
import type { Span } from './spans'

/** What a version did to a block, or to a row of a table. `old` is of the same kind and shape. */
export type BlockChange =
	/** `move`: names the pair of a paragraph that went at one place and came at another, word for word. */
	| { readonly kind: 'inserted'; readonly move?: string }
	| { readonly kind: 'deleted'; readonly move?: string }
	| { readonly kind: 'changed'; readonly old: Block }
	| { readonly kind: 'row'; readonly old: TableRow }

/** A document that shows two versions at once. */
export type Revision = {
	readonly changes: Changes
	readonly moves: { readonly from: Change; readonly to: Change }
	/** By the ids of the outline that holds both; what is not named stayed as it was. */
	readonly of: ReadonlyMap<BlockId, BlockChange>
	/** What the parts of the old version's document share. */
	readonly old: WordContext
}

/** How the parts of one block are written: as they are, or as what a version did to them. */
export type Pen = {
	/** Of the paragraphs and rows of a block that came or went whole. */
	readonly mark: Change | undefined
	/** Whose words they are: a deleted block is the old version's. */
	readonly context: WordContext
	/** `old`: the same part of the old block; null where it had none. Only of a changed block. */
	spans(now: readonly Span[], old?: readonly Span[] | null): readonly Span[]
	/** The runs of a paragraph, with what says where it moved. */
	paired(runs: string): string
}

const alone = (runs: string) => runs

/** Word shows both ends of a move as one; LibreOffice, too, only leaves the next paragraph's shape alone when it is told. */
function movedPen(move: string, change: Change, context: WordContext): Pen {
	const changes = { inserted: change, deleted: change }
	return {
		mark: change,
		context,
		spans: (spans) => (change.kind === 'ins' ? asInserted(spans, changes) : asDeleted(spans, changes)),
		paired: (runs) => {
			const attributes = change.attributes()
			const id = /^w:id="\d+"/.exec(attributes)?.[0] ?? ''
			const name = `w:${change.element}Range`
			return `<${name}Start ${attributes} w:name="${move}"/>${runs}<${name}End ${id}/>`
		},
	}
}

export function penOf(change: BlockChange | undefined, context: WordContext): Pen {
	const { revision } = context
	if (revision === undefined || change === undefined)
		return { mark: undefined, context, spans: (now) => now, paired: alone }
	const { changes, moves, old: oldContext } = revision
	if (change.kind === 'inserted' && change.move !== undefined) return movedPen(change.move, moves.to, context)
	if (change.kind === 'deleted' && change.move !== undefined) return movedPen(change.move, moves.from, oldContext)
	switch (change.kind) {
		case 'inserted':
			return { mark: changes.inserted, context, spans: (now) => asInserted(now, changes), paired: alone }
		case 'deleted':
			return { mark: changes.deleted, context: oldContext, spans: (old) => asDeleted(old, changes), paired: alone }
		case 'changed':
		case 'row':
			return {
				mark: undefined,
				context,
				paired: alone,
				spans: (now, old) => {
					if (old === undefined) return now
					if (old === null) return asInserted(now, changes)
					return mixSpans(old, now, changes, (id) => revision.of.get(id)?.kind !== 'inserted')
				},
			}
	}
}

/** The old version of a changed block. */
export function oldOf<Kind extends Block['kind']>(
	block: Block & { readonly kind: Kind },
	context: WordContext,
): (Block & { readonly kind: Kind }) | null {
	const change = context.revision?.of.get(block.id)
	// Made by `redline-outline.ts`, which pairs blocks of one kind only.
	return change?.kind === 'changed' ? (change.old as Block & { readonly kind: Kind }) : null
}
