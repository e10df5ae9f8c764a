import { type EditResult, getAt, insertAt, removeAt, setAt } from '../agreement/edit'
import type { Agreement } from '../agreement/schema'
import type { Reading } from '../readings/reading'

/** What an answer does to the agreement. `said` is a key of the `interview` sentences with its values. */
export type InterviewChange = {
	/** The same for the same change, however often the interview is gone over. */
	readonly id: string
	readonly said: Reading
	readonly edit: ChangeEdit
}

export type ChangeEdit =
	| { readonly kind: 'set'; readonly path: string; readonly before: unknown; readonly after: unknown }
	| { readonly kind: 'add'; readonly list: string; readonly item: { readonly id: string } }

/** Where the change is to be seen. */
export function pathOfChange({ edit }: InterviewChange): string {
	return edit.kind === 'set' ? edit.path : `${edit.list}.${edit.item.id}`
}

/** A value that differs from what is there, as a change; none where it is there already. */
export function toSet(agreement: Agreement, id: string, said: Reading, place: { path: string; after: unknown }) {
	const before = getAt(agreement, place.path)
	if (before === undefined || isSame(before, place.after)) return []
	return [{ id, said, edit: { kind: 'set', path: place.path, before, after: place.after } } satisfies InterviewChange]
}

/** An item that the list does not have yet. */
export function toAdd(agreement: Agreement, id: string, said: Reading, place: { list: string; item: { id: string } }) {
	if (getAt(agreement, `${place.list}.${place.item.id}`) !== undefined) return []
	return [{ id, said, edit: { kind: 'add', ...place } } satisfies InterviewChange]
}

/** The agreement with all of them, or what was wrong with the first that does not fit. */
export function withChanges(agreement: Agreement, changes: readonly InterviewChange[]): EditResult {
	let result: EditResult = { kind: 'changed', agreement }
	for (const { edit } of changes) {
		const now: Agreement = result.agreement
		result = edit.kind === 'set' ? setAt(now, edit.path, edit.after) : insertAt(now, edit.list, edit.item)
		if (result.kind !== 'changed') return result
	}
	return result
}

/** Whether what the change did is still as it left it: only then it can be taken back alone. */
export function isStanding(agreement: Agreement, { edit }: InterviewChange): boolean {
	if (edit.kind === 'set') return isSame(getAt(agreement, edit.path), edit.after)
	return isSame(getAt(agreement, `${edit.list}.${edit.item.id}`), edit.item)
}

/** The agreement without these changes; those that somebody has changed since stay. The last is taken back first. */
export function withoutChanges(agreement: Agreement, changes: readonly InterviewChange[]): EditResult {
	let result: EditResult = { kind: 'changed', agreement }
	for (const change of [...changes].reverse()) {
		const now: Agreement = result.agreement
		if (!isStanding(now, change)) continue
		const { edit } = change
		result = edit.kind === 'set' ? setAt(now, edit.path, edit.before) : removeAt(now, `${edit.list}.${edit.item.id}`)
		if (result.kind !== 'changed') return result
	}
	return result
}

function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b)
}
