import { getAt } from '../agreement/edit'
import type { Agreement } from '../agreement/schema'
import type { QuestionGroup } from './question-group'
import { QUESTION_GROUPS } from './questions'

export type Answered = { readonly answered: number; readonly total: number }

/**
 * How many of a group's questions have an answer. A list is one question, answered when it has items and none of their
 * needed fields is blank; what is switched off (null) asks nothing below it; optional questions are not counted.
 * `itemId` narrows a group with `perItem` to one item; without it all items are counted.
 */
export function answered(agreement: Agreement, group: QuestionGroup, itemId: string | null = null): Answered {
	let total = 0
	let done = 0
	for (const path of openPaths(agreement, group, itemId)) {
		total++
		if (path.done) done++
	}
	return { answered: done, total }
}

/** Path of the first question without an answer, as a field shows it, or null. */
export function firstOpen(agreement: Agreement, group: QuestionGroup, itemId: string | null = null): string | null {
	return openPaths(agreement, group, itemId).find((path) => !path.done)?.path ?? null
}

/** The sum over all groups of a section, or over all sections. */
export function answeredInSection(agreement: Agreement, section: string | null): Answered {
	const sums = QUESTION_GROUPS.filter((group) => section === null || group.section === section).map((group) =>
		answered(agreement, group),
	)
	return {
		answered: sums.reduce((sum, one) => sum + one.answered, 0),
		total: sums.reduce((sum, one) => sum + one.total, 0),
	}
}

type Asked = { readonly path: string; readonly done: boolean }

function openPaths(agreement: Agreement, group: QuestionGroup, itemId: string | null): Asked[] {
	if (group.perItem === null) return askedUnder(agreement, group, '')
	const ids = itemId === null ? idsOf(getAt(agreement, group.perItem)) : [itemId]
	return ids.flatMap((id) => askedUnder(agreement, group, `${group.perItem}.${id}`))
}

/** `item` is the path of the item a per-item group is about, or empty. */
function askedUnder(agreement: Agreement, group: QuestionGroup, item: string): Asked[] {
	const itemPattern = item === '' ? '' : `${group.perItem}.*`
	const concrete = (pattern: string) => (item === '' ? pattern : pattern.replace(itemPattern, item))
	const lists = new Map<string, string[]>()
	const asked: Asked[] = []
	for (const pattern of group.questions) {
		const path = concrete(pattern)
		const star = path.indexOf('.*')
		if (star >= 0) {
			const list = path.slice(0, star)
			lists.set(list, [...(lists.get(list) ?? []), pattern])
			continue
		}
		if (group.optional.includes(pattern)) continue
		const value = getAt(agreement, path)
		// Below what is switched off, or the other kind of a choice, nothing is asked.
		if (value === undefined) continue
		asked.push({ path, done: isSwitch(group, pattern) || isGiven(value) })
	}
	for (const [list, patterns] of lists) {
		const items = getAt(agreement, list)
		if (!Array.isArray(items)) continue
		const mayBeEmpty = group.optional.some((pattern) => concrete(pattern) === `${list}.*`)
		if (items.length === 0 && mayBeEmpty) continue
		const needed = patterns
			.filter((pattern) => !group.optional.includes(pattern))
			.map((pattern) => concrete(pattern).slice(list.length + 3))
		const done = items.length > 0 && items.every((one) => needed.every((key) => isGivenOrAbsent(getAt(one, key))))
		asked.push({ path: list, done })
	}
	return asked
}

/** A part that can be switched off: null is an answer. */
function isSwitch(group: QuestionGroup, pattern: string): boolean {
	return group.questions.some((other) => other.startsWith(`${pattern}.`)) || pattern.endsWith('.holidays')
}

function isGivenOrAbsent(value: unknown): boolean {
	return value === undefined || isGiven(value)
}

function isGiven(value: unknown): boolean {
	if (value === null || value === undefined) return false
	if (typeof value === 'string') return value.trim() !== ''
	if (Array.isArray(value)) return value.length > 0
	// Weekly hours: an empty week says nothing yet. RACI: nobody assigned.
	if (typeof value === 'object') {
		const parts = Object.values(value)
		return parts.length > 0 && (parts.some((part) => !Array.isArray(part)) || parts.some((part) => isGiven(part)))
	}
	return true
}

function idsOf(list: unknown): string[] {
	return Array.isArray(list) ? list.flatMap((item) => (typeof item?.id === 'string' ? [item.id] : [])) : []
}
