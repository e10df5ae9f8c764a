import type { FontSet } from '../../shared/brand/brand'

let current: FontSet = 'source-serif-4'

/** The set that words are measured and drawn with right now. */
export function currentFontSet(): FontSet {
	return current
}

/**
 * Measures and draws with a font set while `work` runs, which must not wait for anything: every width of the layout depends on it, and one
 * document is laid out at a time.
 */
export function withFontSet<Result>(set: FontSet, work: () => Result): Result {
	const before = current
	current = set
	try {
		return work()
	} finally {
		current = before
	}
}
