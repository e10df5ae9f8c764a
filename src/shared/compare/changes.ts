import type { Agreement } from '../agreement/schema'
import type { FieldPath } from '../outline/block'
import { type Aligned, alignKeyed, alignRows } from './align-entries'
import { isSameJson } from './same-json'

/**
 * One difference in what is agreed. `moved` has places within the list, counted from 1; `added` and `removed` have null on the side where
 * it is not. `field` is the path with `*` for entries of lists and records.
 */
export type Change = {
	readonly kind: 'changed' | 'added' | 'removed' | 'moved'
	/** Entries by id where they have one, else by place; of something removed, its place in the old agreement. */
	readonly path: FieldPath
	readonly field: string
	readonly before: unknown
	readonly after: unknown
}

/** What is said about a contract or names its file, and the text that an own wording was once made or taken from. */
const NOT_AGREED = new Set([
	'id',
	'schemaVersion',
	'review',
	'parties.playbook',
	'overrides.*.madeFrom',
	'overrides.*.takenFrom',
	'ownArticles.*.content.*.takenFrom',
	'annexes.*.content.*.takenFrom',
	// Another way to write the same words is told by the words.
	'overrides.*.marked',
	'ownArticles.*.content.*.marked',
	'annexes.*.content.*.marked',
])

/** Values of several parts that are read and changed as one. */
const WHOLE = new Set([
	'objectives.items.*.window',
	'escalation.levels.*.trigger',
	'downtime.maintenance.*.recurrence',
	'roles.duties.*.due',
	'serviceHours.calendars.*.open.*',
	...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => `serviceHours.calendars.*.weekly.${day}`),
])

/** Alternatives by `kind`: another kind is another thing, not another value of a field. */
const ALTERNATIVES = new Set([
	'parties.term',
	'parties.renewal',
	'remedies.claim',
	'remedies.schemes.*.formula',
	'legal.liability',
	'ownArticles.*.content.*',
	'annexes.*.content.*',
])

/** Objects whose keys are data. */
const RECORDS = new Set([
	'translations',
	'serviceHours.calendars.*.open',
	'serviceHours.calendars.*.holidays.dates',
	'roles.raci.*.assignments',
])

/** Lists of lists whose rows are followed by what is in them. */
const ROWS = new Set(['ownArticles.*.content.*.rows', 'annexes.*.content.*.rows'])

/**
 * Every difference between two agreements, in the order of the schema and of the new lists: none for what only the file has. Two equal
 * agreements have none, whatever the order of their keys.
 */
export function changesBetween(before: Agreement, after: Agreement): readonly Change[] {
	const changes: Change[] = []
	compareObjects(before, after, { path: '', field: '' }, changes)
	return changes
}

type Place = { readonly path: FieldPath; readonly field: string }

function within({ path, field }: Place, key: string, pattern = key): Place {
	return { path: path === '' ? key : `${path}.${key}`, field: field === '' ? pattern : `${field}.${pattern}` }
}

function compare(before: unknown, after: unknown, place: Place, changes: Change[]): void {
	if (NOT_AGREED.has(place.field) || isSameJson(before, after)) return
	if (Array.isArray(before) && Array.isArray(after) && !WHOLE.has(place.field)) {
		if (compareLists(before, after, place, changes)) return
	} else if (isObject(before) && isObject(after) && !isOtherThing(before, after, place.field)) {
		compareObjects(before, after, place, changes)
		return
	}
	changes.push({ kind: 'changed', ...place, before: before ?? null, after: after ?? null })
}

function isOtherThing(before: JsonObject, after: JsonObject, field: string): boolean {
	if (WHOLE.has(field)) return true
	// Other places have other holidays: every date would be told as a change of its own.
	if (field === 'serviceHours.calendars.*.holidays')
		return before.country !== after.country || before.region !== after.region
	return ALTERNATIVES.has(field) && before.kind !== after.kind
}

type JsonObject = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function compareObjects(before: JsonObject, after: JsonObject, place: Place, changes: Change[]): void {
	const isRecord = RECORDS.has(place.field)
	for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
		const inner = within(place, key, isRecord ? '*' : key)
		const [old, now] = [own(before, key), own(after, key)]
		if (isRecord && (old === undefined || now === undefined)) changes.push(cameOrWent(old, now, inner))
		else compare(old, now, inner, changes)
	}
}

function own(object: JsonObject, key: string): unknown {
	return Object.hasOwn(object, key) ? object[key] : undefined
}

function cameOrWent(before: unknown, after: unknown, place: Place): Change {
	return { kind: before === undefined ? 'added' : 'removed', ...place, before: before ?? null, after: after ?? null }
}

/** False where the list is told as a whole: lists of values. */
function compareLists(before: readonly unknown[], after: readonly unknown[], place: Place, changes: Change[]): boolean {
	if (place.field === 'priorities.matrix') return compareGrids(before, after, place, changes)
	if (ROWS.has(place.field)) {
		compareEntries(alignRows(before, after), before, after, place, changes)
		return true
	}
	const key = keyIn(place.field, [...before, ...after])
	if (key === null) return false
	compareEntries(alignKeyed(before.map(key), after.map(key)), before, after, place, changes)
	return true
}

/** What tells the entries of a list apart; null for lists of plain values. */
function keyIn(field: string, entries: readonly unknown[]): ((entry: unknown) => string) | null {
	if (!entries.every(isObject)) return null
	const named =
		(...keys: readonly string[]) =>
		(entry: unknown) =>
			// All entries are objects.
			keys.map((key) => String((entry as JsonObject)[key])).join('\n')
	if (field === 'overrides') return named('clause', 'language')
	if (field === 'actionPlan.readiness') return named('question')
	return entries.every(({ id }) => typeof id === 'string') ? named('id') : null
}

function compareEntries(
	aligned: readonly Aligned[],
	before: readonly unknown[],
	after: readonly unknown[],
	place: Place,
	changes: Change[],
): void {
	for (const { old, now, isMoved } of aligned) {
		const entry = now === null ? before[old!] : after[now]
		const id = isObject(entry) && typeof entry.id === 'string' ? entry.id : String(now ?? old)
		const inner = within(place, id, '*')
		if (old === null || now === null) {
			changes.push(cameOrWent(old === null ? undefined : before[old], now === null ? undefined : after[now], inner))
			continue
		}
		if (isMoved) changes.push({ kind: 'moved', ...inner, before: old + 1, after: now + 1 })
		if (Array.isArray(before[old]) && Array.isArray(after[now])) compareCells(before[old], after[now], inner, changes)
		else compare(before[old], after[now], inner, changes)
	}
}

function compareCells(before: readonly unknown[], after: readonly unknown[], place: Place, changes: Change[]): void {
	if (before.length !== after.length) {
		changes.push({ kind: 'changed', ...place, before, after })
		return
	}
	for (const [at, cell] of after.entries()) compare(before[at], cell, within(place, String(at), '*'), changes)
}

/** Cell by cell, where both have as many rows and columns. */
function compareGrids(before: readonly unknown[], after: readonly unknown[], place: Place, changes: Change[]): boolean {
	const shape = (grid: readonly unknown[]) => grid.map((row) => (Array.isArray(row) ? row.length : -1)).join()
	if (shape(before) !== shape(after)) return false
	for (const [at, row] of after.entries())
		if (Array.isArray(row)) {
			const old: unknown = before[at]
			compareCells(Array.isArray(old) ? old : [], row, within(place, String(at), '*'), changes)
		}
	return true
}
