import type { AgreementSummary } from '../../../shared/ipc/shapes'

export const SORT_KEYS = [
	'customer',
	'title',
	'version',
	'findings',
	'verdicts',
	'changedAt',
	'nextReview',
	'yearlyValueMinor',
] as const
export type SortKey = (typeof SORT_KEYS)[number]
export type Sort = { readonly key: SortKey; readonly direction: 'ascending' | 'descending' }

/** By what history says: with such a promise, nothing but realistic ones, or nothing at all. */
export const VERDICT_FILTERS = ['all', 'unrealistic', 'tight', 'silent', 'realistic', 'none'] as const
export type VerdictFilter = (typeof VERDICT_FILTERS)[number]

export type State = 'all' | 'errors' | 'open' | 'clear' | 'too-new'

export type Filter = {
	readonly words: readonly string[]
	readonly customer: string | null
	readonly state: State
	readonly verdict: VerdictFilter
}

export function wordsOf(query: string): readonly string[] {
	return query
		.trim()
		.split(/\s+/)
		.filter((word) => word !== '')
}

/** Rows that have every searched word in customer, title or provider. */
export function filtered(rows: readonly AgreementSummary[], filter: Filter): readonly AgreementSummary[] {
	const words = filter.words.map((word) => word.toLocaleLowerCase())
	return rows.filter((row) => {
		if (filter.customer !== null && row.customer !== filter.customer) return false
		if (!isIn(row, filter.state) || !isJudged(row, filter.verdict)) return false
		if (words.length === 0) return true
		const text = `${row.customer ?? ''}\n${row.title}\n${row.provider ?? ''}`.toLocaleLowerCase()
		return words.every((word) => text.includes(word))
	})
}

function isIn(row: AgreementSummary, state: State): boolean {
	switch (state) {
		case 'all':
			return true
		case 'errors':
			return row.errors + row.warnings > 0
		case 'open':
			return row.blanks > 0
		case 'clear':
			return row.errors + row.warnings + row.blanks === 0 && !row.tooNew && row.uncounted !== true
		case 'too-new':
			return row.tooNew
	}
}

function isJudged({ verdicts }: AgreementSummary, wanted: VerdictFilter): boolean {
	if (wanted === 'all') return true
	if (wanted === 'none' || verdicts === undefined) return wanted === 'none' && verdicts === undefined
	if (wanted !== 'realistic') return verdicts[wanted] > 0
	return verdicts.realistic > 0 && verdicts.unrealistic + verdicts.tight + verdicts.silent === 0
}

/** What is missing stands last, whichever way is sorted: it says nothing about the order. */
export function sorted(
	rows: readonly AgreementSummary[],
	sort: Sort,
	compare: (a: string, b: string) => number,
): readonly AgreementSummary[] {
	const sign = sort.direction === 'ascending' ? 1 : -1
	return [...rows].sort((a, b) => {
		const [left, right] = [keyOf(a, sort.key), keyOf(b, sort.key)]
		if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0) || tie(a, b)
		const order =
			typeof left === 'string' && typeof right === 'string' ? compare(left, right) : Number(left) - Number(right)
		return order * sign || tie(a, b)
	})
}

function tie(a: AgreementSummary, b: AgreementSummary): number {
	if (a.id === b.id) return 0
	return a.id < b.id ? -1 : 1
}

function keyOf(row: AgreementSummary, key: SortKey): string | number | null {
	switch (key) {
		case 'findings':
			if (row.uncounted === true) return null
			// An error weighs more than any number of warnings, a warning more than any number of open questions.
			return row.errors * 1e12 + row.warnings * 1e6 + row.blanks
		case 'verdicts': {
			if (row.verdicts === undefined) return null
			const { unrealistic, tight, silent } = row.verdicts
			return unrealistic * 1e12 + tight * 1e6 + silent
		}
		case 'title':
			return row.title === '' ? null : row.title
		case 'changedAt':
			return Date.parse(row.changedAt)
		default:
			return row[key]
	}
}
