import { setAt } from '../agreement/edit'
import type { ValueSuggestion } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import { type Change, changesBetween } from '../compare/changes'

/** What a value suggestion would change, as two agreements that differ in nothing else. */
export type ValueChange = {
	readonly before: Agreement
	readonly after: Agreement
	/** In the shape of every comparison of agreements, to be put in words as they are; empty where it changes nothing. */
	readonly changes: readonly Change[]
}

/**
 * A value suggestion on today's agreement: with the value it was made from and with the one it wishes, whatever stands there now. So it
 * reads the same before and after it is decided, and its effect on verdicts and credits can be computed from `before` and `after`.
 *
 * @returns null where the path is gone, or the field takes one of the values no longer
 */
export function valueChange(agreement: Agreement, { path, before, after }: ValueSuggestion): ValueChange | null {
	const old = setAt(agreement, path, before)
	const next = setAt(agreement, path, after)
	if (old.kind !== 'changed' || next.kind !== 'changed') return null
	return { before: old.agreement, after: next.agreement, changes: changesBetween(old.agreement, next.agreement) }
}
