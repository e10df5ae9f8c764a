import { align } from './align'
import { type Change, changesOf, slid, withoutWeakTies } from './settle-alignment'
import type { WordEdit } from './word-edit'
import { type Atom, createVocabulary, tokensOf, type Vocabulary } from './word-tokens'
import { writeEdits } from './write-edits'

/**
 * Compares two texts by words, as a lawyer marks up: whole words and numbers, removed before added, no lone article or comma kept between
 * two changes. The edits cover both texts without gaps and in order; the pieces of `before` make the first, those of `after` the second.
 * Deterministic, and the comparison the other way round is its mirror.
 *
 * @returns no edits for two empty texts
 */
export function wordDiff(before: string, after: string): readonly WordEdit[] {
	return compareTexts({ text: before, atoms: [] }, { text: after, atoms: [] })
}

export type MarkedText = { readonly text: string; readonly atoms: readonly Atom[] }

/** As `wordDiff`, where some words stand for what they name. A vocabulary may be shared by many comparisons. */
export function compareTexts(
	before: MarkedText,
	after: MarkedText,
	vocabulary: Vocabulary = createVocabulary(),
): readonly WordEdit[] {
	const atomsOf = ({ atoms }: MarkedText) => atoms.map(({ start, name }) => `${start} ${name}`).join()
	if (before.text === after.text && atomsOf(before) === atomsOf(after)) {
		const whole = { start: 0, end: before.text.length }
		return before.text === '' ? [] : [{ kind: 'equal', before: whole, after: whole }]
	}
	// One direction is computed, the other mirrored: which of several equally good comparisons is taken must not depend on it.
	const isTurned =
		before.text.length > after.text.length || (before.text.length === after.text.length && before.text > after.text)
	return isTurned ? mirrored(ordered(after, before, vocabulary)) : ordered(before, after, vocabulary)
}

function ordered(first: MarkedText, second: MarkedText, vocabulary: Vocabulary): readonly WordEdit[] {
	const a = tokensOf(first.text, vocabulary, first.atoms)
	const b = tokensOf(second.text, vocabulary, second.atoms)
	const { weights, words } = vocabulary
	const rows = { a: a.ids, b: b.ids, weights, words }
	const partner = align(a.ids, b.ids, weights)
	return writeEdits(a, b, settled(withoutWeakTies(changesOf(partner, b.ids.length), rows), rows))
}

function settled(changes: readonly Change[], rows: Parameters<typeof slid>[2]): Change[] {
	const done: Change[] = []
	for (const [index, change] of changes.entries()) {
		const last = done.at(-1)
		const next = changes[index + 1]
		// A word is left between two changes, or they would be one.
		const limits = {
			from: last === undefined ? 0 : last.to + 1,
			start: last === undefined ? 0 : last.end + 1,
			to: next === undefined ? rows.a.length : next.from - 1,
			end: next === undefined ? rows.b.length : next.start - 1,
		}
		done.push(slid(change, limits, rows))
	}
	return done
}

function mirrored(edits: readonly WordEdit[]): readonly WordEdit[] {
	const turned = edits.map(
		({ kind, before, after }): WordEdit => ({
			kind: kind === 'equal' ? kind : kind === 'added' ? 'removed' : 'added',
			before: after,
			after: before,
		}),
	)
	// What is removed stands before what is added in its place.
	for (let at = 1; at < turned.length; at++) {
		const [one, two] = [turned[at - 1]!, turned[at]!]
		if (one.kind !== 'added' || two.kind !== 'removed') continue
		turned[at - 1] = { ...two, after: { start: one.after.start, end: one.after.start } }
		turned[at] = { ...one, before: { start: two.before.end, end: two.before.end } }
	}
	return turned
}
