import type { Edit, EditOnNew } from './edits'
import { editsOf, type OwnMark } from './edits'
import type { Unplaced, UnplacedReason } from './import-report'
import type { LaidOut, PlacedLine } from './laid-out'
import type { IsSettled, Line } from './lines'
import { plain } from './match-lines'
import type { Slot } from './slots'
import type { Mark, MarkKind, WordDocument } from './word-document'

/** A change of printed words with its place, before it becomes a suggestion. Offsets into the slot's words. */
export type PlacedChange = {
	readonly target: Slot
	readonly start: number
	readonly end: number
	readonly replacement: string
	/** Null for what nobody tracked. */
	readonly author: string | null
	readonly at: string | null
	readonly moves: Edit['moves']
	readonly isRow: boolean
	readonly joins: boolean
	/** The suggestion of ours that the document shows by it. */
	readonly own: string | null
	readonly paragraph: number
}

/** What is not placed; `replacement` is what would have been put for `quote`. */
export type UnplacedChange = Omit<Unplaced, 'keptAs'> & { readonly replacement: string }

export type PlacedChanges = {
	readonly changes: readonly PlacedChange[]
	readonly unplaced: readonly UnplacedChange[]
	/** Tracked changes by whether all that each says has its place; settled ones are none. */
	readonly placedCount: number
	readonly readCount: number
}

type Outcome = {
	readonly changes: PlacedChange[]
	readonly unplaced: UnplacedChange[]
	readonly fate: ('placed' | 'unplaced' | 'settled' | null)[]
}

type Beside = {
	readonly laidOut: LaidOut | null
	readonly lines: readonly Line[]
	readonly ownMark: OwnMark
	readonly isSettled: IsSettled
}

/** Every tracked change of a document, placed or not: each mark ends up in exactly one of both. */
export function placeChanges(document: WordDocument, { laidOut, lines, ownMark, isSettled }: Beside): PlacedChanges {
	const outcome: Outcome = {
		changes: [],
		unplaced: [],
		fate: document.marks.map((mark) => (isSettled(mark) ? 'settled' : null)),
	}
	for (const [index, line] of lines.entries()) {
		const placed = laidOut?.placed[index] ?? null
		const { edits, onNew } = editsOf(line, ownMark)
		const joins = joinsOf(lines, index, edits)
		for (const [at, edit] of edits.entries()) {
			const joined = at === joins.edit ? line.joins : []
			placeEdit(
				outcome,
				{ ...edit, marks: [...edit.marks, ...joined] },
				{ line, placed, laidOut, index, joins: joined.length > 0 },
			)
		}
		if (joins.edit === -1 && line.joins.length > 0 && !joins.isBehind) addJoin(outcome, line)
		if (joins.isBehind) for (const mark of line.joins) outcome.fate[mark.index] ??= 'placed'
		for (const edit of onNew) addOnNew(outcome, edit, line)
	}
	addRest(outcome, document.marks, document)
	return {
		changes: outcome.changes,
		unplaced: outcome.unplaced,
		placedCount: outcome.fate.filter((fate) => fate === 'placed').length,
		readCount: outcome.fate.filter((fate) => fate !== 'settled').length,
	}
}

/**
 * A paragraph's end that was taken away goes with the words that went beside it: the last of this paragraph, else the first of the next.
 * Only where both sides stay is it an edit of its own: two clauses became one.
 */
function joinsOf(lines: readonly Line[], index: number, edits: readonly Edit[]): { edit: number; isBehind: boolean } {
	const line = lines[index]!
	if (line.joins.length === 0) return { edit: -1, isBehind: false }
	const last = edits.length - 1
	if (edits[last] !== undefined && edits[last].quote !== '' && edits[last].to === line.text.length)
		return { edit: last, isBehind: false }
	const next = lines[index + 1]
	const first = next === undefined ? undefined : editsOf(next).edits[0]
	return { edit: -1, isBehind: first !== undefined && first.quote !== '' && first.from === 0 }
}

type Around = {
	readonly line: Line
	readonly placed: PlacedLine | null
	readonly laidOut: LaidOut | null
	readonly index: number
	readonly joins: boolean
}

function placeEdit(outcome: Outcome, edit: Edit, around: Around): void {
	const { line, placed, laidOut, index } = around
	const reason = edit.quote === '' && edit.replacement === '' ? 'empty' : reasonOf(line, laidOut)
	if (reason !== null || laidOut === null) {
		settle(outcome, edit, line, reason ?? 'not-ours')
		return
	}
	if (placed === null) {
		placeNew(outcome, edit, around, laidOut, index)
		return
	}
	const range = placed.offsets.range(edit.from, edit.to)
	const { target } = placed
	const isSame = range !== null && plain(target.text.slice(range.start, range.end)) === plain(edit.quote)
	if (range !== null && isSame)
		add(outcome, edit, { target, ...range, replacement: edit.replacement, joins: around.joins && edit.from > 0, line })
	else settle(outcome, edit, line, 'other-words')
}

/** A paragraph that is new as a whole stands behind the one before it, where that is a clause's. */
function placeNew(outcome: Outcome, edit: Edit, { line, joins }: Around, laidOut: LaidOut, index: number): void {
	const before = line.text === '' && edit.quote === '' ? standsBehind(laidOut, index) : null
	if (before === null) {
		settle(outcome, edit, line, isNewRow(line) ? 'table-shape' : 'unknown-paragraph')
		return
	}
	const end = before.text.length
	add(outcome, edit, {
		target: before,
		start: end,
		end,
		replacement: `\n${edit.replacement.replace(/\n$/, '')}`,
		joins,
		line,
	})
}

/** The slot that a new paragraph stands behind for sure; null where it does not stand between two neighbours in running text. */
export function standsBehind({ lines, placed, slots }: LaidOut, index: number): Slot | null {
	let at = index - 1
	while (at >= 0 && placed[at] == null && lines[at]!.text === '') at--
	const before = placed[at]
	let behind = index + 1
	while (behind < lines.length && placed[behind] == null) behind++
	const after = placed[behind]
	if (before == null || !before.target.isText || !isSameCell(lines[at]!, lines[index]!)) return null
	return after == null || slots[before.slot + 1] === after.target ? before.target : null
}

function isSameCell(a: Line, b: Line): boolean {
	return JSON.stringify(a.paragraphs[0]!.cells) === JSON.stringify(b.paragraphs[0]!.cells)
}

function isNewRow({ paragraphs }: Line): boolean {
	return paragraphs[0]!.cellMarks.length > 0
}

/** Why nothing in a line can be placed, whatever it says; null where it can. */
export function reasonOf({ paragraphs }: Line, laidOut: LaidOut | null): UnplacedReason | null {
	if (laidOut === null) return 'not-ours'
	if (paragraphs[0]!.story !== 'body') return 'outside-text'
	return paragraphs.some(({ isContents }) => isContents) ? 'contents' : null
}

type Place = {
	readonly target: Slot
	readonly start: number
	readonly end: number
	readonly replacement: string
	readonly joins: boolean
	readonly line: Line
}

function add(outcome: Outcome, edit: Edit, { target, start, end, replacement, joins, line }: Place): void {
	const { author, at, moves, isRow, own } = edit
	outcome.changes.push({
		target,
		start,
		end,
		replacement,
		author,
		at,
		moves,
		isRow,
		joins,
		own,
		paragraph: line.paragraphs[0]!.index + 1,
	})
	for (const { index } of edit.marks) outcome.fate[index] ??= 'placed'
}

function settle(outcome: Outcome, edit: Edit, line: Line, reason: UnplacedReason): void {
	const { author, at, quote, replacement, marks } = edit
	const kind = marks[0]?.kind ?? 'insertion'
	const what = quote !== '' && replacement !== '' ? 'replacement' : kind
	push(
		outcome,
		marks,
		{ what, reason, author, at, quote, replacement, text: replacement === '' ? quote : replacement },
		line,
	)
}

type Said = Omit<UnplacedChange, 'paragraph' | 'count'>

/** A mark counts once, also where it speaks of several places; one of them without place makes it one without. */
function push(outcome: Outcome, marks: readonly Mark[], said: Said, line: Line | null, paragraph?: number): void {
	const own = marks.filter(({ index }) => outcome.fate[index] !== 'unplaced')
	for (const { index } of marks) outcome.fate[index] = 'unplaced'
	const at = paragraph ?? line?.paragraphs[0]?.index
	outcome.unplaced.push({ ...said, paragraph: at === undefined || at < 0 ? null : at + 1, count: own.length })
}

function addOnNew(outcome: Outcome, { author, at, text, marks }: EditOnNew, line: Line): void {
	const said = { what: 'deletion', reason: 'on-new-words', author, at, text, quote: text, replacement: '' } as const
	push(outcome, marks, said, line)
}

function addJoin(outcome: Outcome, line: Line): void {
	const { author, at } = line.joins[0]!
	const said = {
		what: 'join',
		reason: 'joined',
		author,
		at,
		text: '',
		quote: line.text.slice(-80),
		replacement: '',
	} as const
	push(outcome, line.joins, said, line)
}

const WORDS: ReadonlySet<MarkKind> = new Set(['insertion', 'deletion', 'move-from', 'move-to'])

const besides = ({ kind, paragraph, author }: Mark): string => `${kind} ${paragraph} ${author}`

/**
 * Marks that hold no words. The signs of a field go with the words beside it; the rest is looks, shapes of tables, changes of nothing.
 * Those of looks in one paragraph by one author are told once.
 */
function addRest(outcome: Outcome, marks: readonly Mark[], { paragraphs }: WordDocument): void {
	const rest = new Map<string, Mark[]>()
	const told = new Set(marks.flatMap((mark) => (outcome.fate[mark.index] === 'placed' ? [besides(mark)] : [])))
	for (const mark of marks) {
		if (outcome.fate[mark.index] !== null) continue
		if (WORDS.has(mark.kind) && told.has(besides(mark))) {
			outcome.fate[mark.index] = 'placed'
			continue
		}
		const key = `${mark.kind} ${mark.paragraph} ${mark.author}`
		rest.set(key, [...(rest.get(key) ?? []), mark])
	}
	for (const group of rest.values()) {
		const { kind, author, at, paragraph } = group[0]!
		const reason =
			kind === 'formatting' ? 'formatting' : kind.startsWith('row') || kind.startsWith('cell') ? 'table-shape' : 'empty'
		const text = (paragraphs[paragraph]?.pieces ?? [])
			.map((piece) => piece.text)
			.join('')
			.slice(0, 120)
		push(outcome, group, { what: kind, reason, author, at, text: '', quote: text, replacement: '' }, null, paragraph)
	}
}
