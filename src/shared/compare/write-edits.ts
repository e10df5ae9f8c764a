import type { Change } from './settle-alignment'
import type { WordEdit } from './word-edit'
import { gapEnd, gapStart, readsAlike, type Tokens } from './word-tokens'

/** The edits of two texts whose words differ in `changes`: gaps are given to what is kept where they read alike. */
export function writeEdits(a: Tokens, b: Tokens, changes: readonly Change[]): readonly WordEdit[] {
	const writer = new EditWriter(a, b)
	let at = 0
	let beside = 0
	for (const change of changes) {
		writer.keep(at, beside, change.from - at)
		writer.replace(change)
		at = change.to
		beside = change.end
	}
	writer.keep(at, beside, a.ids.length - at)
	writer.finish()
	return writer.edits
}

function gap(tokens: Tokens, n: number): string {
	return tokens.text.slice(gapStart(tokens, n), gapEnd(tokens, n))
}

/** Edits in order, each from where the one before it ends. */
class EditWriter {
	readonly edits: WordEdit[] = []
	private inFirst = 0
	private inSecond = 0
	/** The gap before the next word is written already: a change takes the gaps on both of its sides. */
	private isGapWritten = false
	/** The last edit has the same letters on both sides. */
	private isExact = false
	private readonly a: Tokens
	private readonly b: Tokens

	constructor(a: Tokens, b: Tokens) {
		this.a = a
		this.b = b
	}

	/** Words that stand in both. */
	keep(at: number, beside: number, count: number): void {
		if (count === 0) return
		const { a, b } = this
		if (!this.isGapWritten) this.writeGap(at, beside)
		this.isGapWritten = false
		const [toFirst, toSecond] = [a.ends[at + count - 1]!, b.ends[beside + count - 1]!]
		if (a.text.slice(this.inFirst, toFirst) === b.text.slice(this.inSecond, toSecond)) {
			this.equal(toFirst, toSecond)
			return
		}
		for (let step = 0; step < count; step++) {
			if (step > 0) this.writeGap(at + step, beside + step)
			this.equal(a.ends[at + step]!, b.ends[beside + step]!)
		}
	}

	replace({ from, to, start, end }: Change): void {
		const { a, b } = this
		this.isGapWritten = true
		const isPlain = from < to && start < end
		const lead = readsAlike(gap(a, from), gap(b, start))
		const trail = readsAlike(gap(a, to), gap(b, end))
		// Where words are only removed or only added, one gap of the one text stands beside two of the other.
		if (lead) this.equal(gapEnd(a, from), gapEnd(b, start))
		if (trail && (isPlain || !lead)) {
			this.change(gapStart(a, to), gapStart(b, end))
			this.equal(gapEnd(a, to), gapEnd(b, end))
		} else this.change(gapEnd(a, to), gapEnd(b, end))
	}

	finish(): void {
		if (!this.isGapWritten) this.writeGap(this.a.ids.length, this.b.ids.length)
	}

	private writeGap(n: number, m: number): void {
		const { a, b } = this
		if (readsAlike(gap(a, n), gap(b, m))) this.equal(gapEnd(a, n), gapEnd(b, m))
		else this.change(gapEnd(a, n), gapEnd(b, m))
	}

	private change(toFirst: number, toSecond: number): void {
		if (toFirst > this.inFirst) this.push('removed', toFirst, this.inSecond)
		if (toSecond > this.inSecond) this.push('added', this.inFirst, toSecond)
	}

	/** Both read alike up to here; letters are compared to join what is the same. */
	private equal(toFirst: number, toSecond: number): void {
		if (toFirst === this.inFirst && toSecond === this.inSecond) return
		const isExact = this.a.text.slice(this.inFirst, toFirst) === this.b.text.slice(this.inSecond, toSecond)
		const last = this.edits.at(-1)
		if (isExact && this.isExact && last?.kind === 'equal') {
			this.edits.pop()
			this.inFirst = last.before.start
			this.inSecond = last.after.start
		}
		this.push('equal', toFirst, toSecond)
		this.isExact = isExact
	}

	private push(kind: WordEdit['kind'], toFirst: number, toSecond: number): void {
		const before = { start: this.inFirst, end: toFirst }
		const after = { start: this.inSecond, end: toSecond }
		this.edits.push({ kind, before, after })
		this.inFirst = toFirst
		this.inSecond = toSecond
	}
}
