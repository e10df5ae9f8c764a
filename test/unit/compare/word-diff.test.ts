import { describe, expect, it } from 'vitest'
import { scanWords, WORD } from '../../../src/shared/compare/scan-words'
import { wordDiff } from '../../../src/shared/compare/word-diff'
import type { WordEdit } from '../../../src/shared/compare/word-edit'
import { createRandom } from '../../../src/shared/realism/random'

/** `kept [-removed-]{+added+}` */
function marked(before: string, after: string): string {
	const mark = ({ kind, ...at }: WordEdit) => {
		const old = before.slice(at.before.start, at.before.end)
		return kind === 'equal'
			? old
			: kind === 'removed'
				? `[-${old}-]`
				: `{+${after.slice(at.after.start, at.after.end)}+}`
	}
	return wordDiff(before, after).map(mark).join('')
}

const sideOf = (text: string, edits: readonly WordEdit[], side: 'before' | 'after') =>
	edits.map((edit) => text.slice(edit[side].start, edit[side].end)).join('')

/** The plain way: words kept by a longest common subsequence, and the changes between them. */
function longestCommon(
	a: readonly string[],
	b: readonly string[],
): { readonly kept: number; readonly changes: number } {
	const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
	let [i, j, changes, isInChange] = [0, 0, 0, false]
	while (i < a.length || j < b.length) {
		const isKept = i < a.length && j < b.length && a[i] === b[j]
		const isRemoved = j === b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!)
		if (!isKept && !isInChange) changes++
		isInChange = !isKept
		if (isKept || isRemoved) i++
		if (isKept || !isRemoved) j++
	}
	return { kept: table[0]![0]!, changes }
}

const wordsOf = (text: string) => text.match(/\p{L}+|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? []

const VOCABULARY = (
	'der die das und in von Anbieter Kunde Störung Wiederherstellung binnen Stunden Minuten Frist Bericht Servicezeit ' +
	'Vergütung Gutschrift Entgelt Monat Verfügbarkeit Messpunkt , , . ; 30 99,5 1.250,00 § z.B. Service-Desk'
).split(' ')
const GAPS = [' ', ' ', ' ', ' ', '  ', '\u00a0', '\n', '']

/** Texts as they come from everywhere: every kind of gap, and words changed, removed, put in and moved. */
function randomPair(seed: number): readonly [string, string] {
	const random = createRandom(seed).uniform
	const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!
	const written = (word: string) => word + pick(GAPS)
	const words = Array.from({ length: Math.floor(random() * 60) }, () => written(pick(VOCABULARY)))
	const share = random() * 0.6
	const changed = words.flatMap((word) => {
		if (random() >= share) return [word]
		const how = random()
		if (how < 0.3) return []
		return how < 0.6
			? [written(pick(VOCABULARY))]
			: how < 0.8
				? [word, written(pick(VOCABULARY))]
				: [word.replace('e', 'e\u00ad').replace(' ', '\u00a0')]
	})
	if (random() < 0.3) changed.push(...changed.splice(0, 7))
	return [words.join(''), changed.join('')]
}

const PAIRS = Array.from({ length: 300 }, (_, seed) => randomPair(seed + 1))

describe('word diff', () => {
	it('makes the second text of what is kept and added, the first of what is kept and removed, without gaps', () => {
		for (const [before, after] of PAIRS) {
			const edits = wordDiff(before, after)
			expect(sideOf(before, edits, 'before')).toBe(before)
			expect(sideOf(after, edits, 'after')).toBe(after)
			let [inFirst, inSecond] = [0, 0]
			for (const edit of edits) {
				const isSound =
					edit.before.start === inFirst &&
					edit.after.start === inSecond &&
					(edit.kind !== 'added' || edit.before.end === inFirst) &&
					(edit.kind !== 'removed' || edit.after.end === inSecond)
				if (!isSound) expect.unreachable(`${JSON.stringify(edit)} does not go on from ${inFirst} and ${inSecond}`)
				inFirst = edit.before.end
				inSecond = edit.after.end
			}
		}
	})

	it('keeps only what reads the same', () => {
		const read = (text: string) =>
			text
				.replace(/\u00ad/g, '')
				.replace(/\s*\n\s*/g, '\n')
				.replace(/[^\S\n]+/g, ' ')
		for (const [before, after] of PAIRS)
			for (const edit of wordDiff(before, after))
				if (edit.kind === 'equal')
					expect(read(before.slice(edit.before.start, edit.before.end))).toBe(
						read(after.slice(edit.after.start, edit.after.end)),
					)
	})

	it('is the mirror of the comparison the other way round', () => {
		const shape = (edits: readonly WordEdit[], kind: 'removed' | 'added', side: 'before' | 'after') =>
			edits.filter((edit) => edit.kind === kind).map((edit) => edit[side])
		for (const [before, after] of PAIRS) {
			const there = wordDiff(before, after)
			const back = wordDiff(after, before)
			expect(shape(there, 'removed', 'before')).toEqual(shape(back, 'added', 'after'))
			expect(shape(there, 'added', 'after')).toEqual(shape(back, 'removed', 'before'))
		}
	})

	it('needs no more changes than the longest common row of words, and keeps most of it', () => {
		const total = { kept: 0, changes: 0, mostKept: 0, plainChanges: 0 }
		const read = (text: string) => wordsOf(text.replace(/\u00ad/g, ''))
		for (const [before, after] of PAIRS) {
			const edits = wordDiff(before, after)
			const equal = edits.filter(({ kind }) => kind === 'equal')
			const here = equal.reduce((sum, { before: at }) => sum + read(before.slice(at.start, at.end)).length, 0)
			const plain = longestCommon(read(before), read(after))
			expect(here).toBeLessThanOrEqual(plain.kept)
			total.kept += here
			total.mostKept += plain.kept
			total.changes += edits.filter(
				({ kind }, at) => kind !== 'equal' && (edits[at - 1]?.kind ?? 'equal') === 'equal',
			).length
			total.plainChanges += plain.changes
		}
		expect(total.kept / total.mostKept).toBeGreaterThan(0.75)
		expect(total.changes / total.plainChanges).toBeLessThan(0.9)
	})

	it('compares long texts too, with and without words to hold on to', () => {
		const long = Array.from({ length: 12_000 }, (_, n) => (n % 9 === 0 ? `Begriff${n}` : VOCABULARY[n % 20]!))
		const changed = long.map((word, n) => (n % 13 === 0 ? `neu${n % 50}` : word))
		const monotonous = Array.from({ length: 12_000 }, (_, n) => VOCABULARY[(n * 7) % 20]!)
		for (const [a, b] of [
			[long, changed],
			[monotonous, monotonous.filter((_, n) => n % 11 !== 0)],
			[monotonous, long],
		]) {
			const [before, after] = [a!.join(' '), b!.join(' ')]
			const edits = wordDiff(before, after)
			expect(sideOf(after, edits, 'after')).toBe(after)
		}
	}, 10_000)
})

describe('marked as a lawyer would', () => {
	it.each([
		[
			'a number is one change',
			'mindestens 99,5 % im Monat',
			'mindestens 99,95 % im Monat',
			'mindestens [-99,5-]{+99,95+} % im Monat',
		],
		['a time of day too', 'ab 08:00 Uhr', 'ab 07:30 Uhr', 'ab [-08:00-]{+07:30+} Uhr'],
		['a compound is one word', 'die Service-Zeit', 'die Service-Zeiten', 'die [-Service-Zeit-]{+Service-Zeiten+}'],
		[
			'changes with a space between them are one',
			'binnen 30 Minuten nach',
			'binnen 2 Stunden nach',
			'binnen [-30 Minuten-]{+2 Stunden+} nach',
		],
		[
			'changes with an article between them are one',
			'zahlt der Kunde das Entgelt monatlich',
			'trägt der Anbieter das Risiko monatlich',
			'[-zahlt der Kunde das Entgelt-]{+trägt der Anbieter das Risiko+} monatlich',
		],
		[
			'articles do not tie different sentences together',
			'Der Kunde zahlt die Vergütung nach Zugang der Rechnung.',
			'Der Anbieter meldet jede Störung in der Servicezeit.',
			'[-Der Kunde zahlt die Vergütung nach Zugang der Rechnung.-]{+Der Anbieter meldet jede Störung in der Servicezeit.+}',
		],
		['a sentence put in is whole', 'A b. C d.', 'A b. X y. C d.', 'A b. {+X y. +}C d.'],
		['a last sentence takes the space before it', 'A b.', 'A b. X y.', 'A b.{+ X y.+}'],
		[
			'a part begins with its conjunction',
			'der Anbieter und der Kunde',
			'der Anbieter und der Lieferant und der Kunde',
			'der Anbieter {+und der Lieferant +}und der Kunde',
		],
		[
			'a word in a list goes with its comma',
			'Anruf, Mail oder Portal',
			'Anruf, Mail, Chat oder Portal',
			'Anruf, Mail{+, Chat+} oder Portal',
		],
		['punctuation stands for itself', 'zahlt, wenn', 'zahlt wenn', 'zahlt[-,-] wenn'],
		['umlauts belong to words', 'für Störungen', 'für Störung', 'für [-Störungen-]{+Störung+}'],
		['both ways to write an umlaut read alike', 'für', 'fu\u0308r', 'für'],
		[
			'soft hyphens are no change',
			'Wiederherstellungszeit',
			'Wieder\u00adherstellungs\u00adzeit',
			'Wiederherstellungszeit',
		],
		['the kind of a space is no change', '99,5 % im Monat', '99,5\u00a0% im  Monat', '99,5 % im Monat'],
		['a new line is one', 'A b. C d.', 'A b.\nC d.', 'A b.[- -]{+\n+}C d.'],
		['nothing was there', '', 'neu', '{+neu+}'],
		['nothing is left', 'alt', '', '[-alt-]'],
	])('%s', (_, before, after, expected) => {
		expect(marked(before, after)).toBe(expected)
	})

	it('has no edits for two empty texts', () => {
		expect(wordDiff('', '')).toEqual([])
	})
})

describe('words', () => {
	it('are found by the table as by the pattern', () => {
		const random = createRandom(11).uniform
		const signs = [..."aäßZ9٣_́.,:;-'’@„“–§%€ \u00a0\n\u00ad\u200b\u2011\u202f(“¼ªˇ漢".normalize('NFC'), 'e\u0301']
		for (let turn = 0; turn < 1_000; turn++) {
			const text = Array.from({ length: 12 }, () => signs[Math.floor(random() * signs.length)]!).join('')
			const found = { starts: [], ends: [], hashes: [] as number[] }
			scanWords(text, 0, text.length, found)
			expect(found.starts.map((start, at) => text.slice(start, found.ends[at]))).toEqual(text.match(WORD) ?? [])
		}
	})

	it('are found beyond the table too', () => {
		expect(wordDiff('a 漢字 b', 'a 仮名 b').map(({ kind }) => kind)).toEqual(['equal', 'removed', 'added', 'equal'])
		expect(wordDiff('a 😀 b', 'a b').map(({ kind }) => kind)).toEqual(['equal', 'removed', 'equal'])
	})
})
