import type { DateOrder } from './history-error'

/** What the open dates of one column have shown so far. */
export type OrderEvidence = { open: number; dayFirst: number; monthFirst: number; yearFirst: number }

export function noEvidence(): OrderEvidence {
	return { open: 0, dayFirst: 0, monthFirst: 0, yearFirst: 0 }
}

/** `25/03/2026` can only be day first, `03/25/2026` only month first, `99/03/01` only year first. */
export function addEvidence(evidence: OrderEvidence, a: number, b: number): void {
	evidence.open++
	if (a > 31) evidence.yearFirst++
	else if (a > 12) evidence.dayFirst++
	else if (b > 12) evidence.monthFirst++
}

export function joinEvidence(evidence: OrderEvidence, other: OrderEvidence): void {
	evidence.open += other.open
	evidence.dayFirst += other.dayFirst
	evidence.monthFirst += other.monthFirst
	evidence.yearFirst += other.yearFirst
}

/**
 * The order of a column's dates: its own evidence, else that of the other columns of the same file (one program wrote
 * them all), else null, which means that the user must say it. Contradicting evidence is no evidence.
 */
export function decideOrder(own: OrderEvidence, others: readonly OrderEvidence[]): DateOrder | null {
	const alone = orderOf(own)
	if (alone !== 'none') return alone === 'mixed' ? null : alone
	const found = new Set(others.map(orderOf).filter((order) => order !== 'none'))
	const [only] = found
	return found.size === 1 && only !== 'mixed' && only !== undefined ? only : null
}

function orderOf(evidence: OrderEvidence): DateOrder | 'none' | 'mixed' {
	const kinds = [evidence.dayFirst > 0, evidence.monthFirst > 0, evidence.yearFirst > 0].filter(Boolean).length
	if (kinds === 0) return 'none'
	if (kinds > 1) return 'mixed'
	return evidence.dayFirst > 0 ? 'dmy' : evidence.monthFirst > 0 ? 'mdy' : 'ymd'
}
