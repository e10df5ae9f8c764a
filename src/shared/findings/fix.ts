import { type EditResult, insertAt, moveAt, removeAt, setAt } from '../agreement/edit'
import type { Agreement } from '../agreement/schema'
import type { Finding } from './finding'

/** One step of a fix; paths as in `agreement/edit.ts`. */
export type FixEdit =
	| { readonly kind: 'set'; readonly path: string; readonly value: unknown }
	| { readonly kind: 'insert'; readonly path: string; readonly item: unknown; readonly position?: number }
	| { readonly kind: 'remove'; readonly path: string }
	| { readonly kind: 'move'; readonly path: string; readonly position: number }

/** What one click changes. A value: whoever applies it can undo it as any other edit. */
export type Fix = {
	/** Key of the button's words in the locale area `findings`, e.g. `credit-cap.fix`. */
	readonly label: string
	/** Of the words (see `speakable`). */
	readonly values: Readonly<Record<string, string | number>>
	/** In order, each on what the ones before it made. */
	readonly edits: readonly FixEdit[]
}

/** All edits of a finding's fix or none: the first that cannot be made tells why. Without a fix its path is `unknown-path`. */
export function applyFix(agreement: Agreement, { path, fix }: Pick<Finding, 'path' | 'fix'>): EditResult {
	if (fix === undefined || fix.edits.length === 0) return { kind: 'unknown-path', path }
	let current = agreement
	for (const edit of fix.edits) {
		const result = applied(current, edit)
		if (result.kind !== 'changed') return result
		current = result.agreement
	}
	return { kind: 'changed', agreement: current }
}

function applied(agreement: Agreement, edit: FixEdit): EditResult {
	switch (edit.kind) {
		case 'set':
			return setAt(agreement, edit.path, edit.value)
		case 'insert':
			return insertAt(agreement, edit.path, edit.item, edit.position)
		case 'remove':
			return removeAt(agreement, edit.path)
		case 'move':
			return moveAt(agreement, edit.path, edit.position)
	}
}
