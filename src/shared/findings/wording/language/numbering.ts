import { type CountedUp, countedUp, introduced } from './counted-up'
import type { Part, TextDocument } from './document'
import { countedAnnexes, declaredAnnexes, levelsIn, levelsOfCell } from './levels'
import type { Passage } from './passage'
import { remembered } from './remembered'
import { stemOf } from './stems'
import type { Token } from './tokens'

/** The numbers that a text gives its parts. */
export type Numbering = {
	/** `3`, `3.2`, `b`, and with the points below: `3(1)`, `3.2(b)`. */
	readonly parts: ReadonlySet<string>
	/** How many points with a sign of their own each part has. */
	readonly points: ReadonlyMap<string, number>
	readonly annexes: ReadonlySet<string>
	/** Numbers behind words that count something up, by the word's stem: "Tabelle 1: …", "Level 2: …", "Part One (Kitchen)". */
	readonly labels: ReadonlyMap<string, ReadonlySet<string>>
	/** The part that each passage stands in, by its order. */
	readonly partAt: ReadonlyMap<number, string>
}

const ANNEX = /^(?:anlagen?|anhang|anhänge|annex|annexes|schedules?|appendix|appendices|exhibits?|attachments?)$/
/** Words that number their own kind: "Tabelle 1", "Milestone 2". Not what measures. */
const LABEL =
	/^(?!(?:uhr|um|von|bis|ab|am|im|in|at|from|to|until|the|der|die|das|nach|vor|eur|euro|usd|gbp|und|and|or|oder)$)\p{L}{2,20}$/u

type Finds = {
	readonly parts: Set<string>
	readonly points: Map<string, number>
	readonly annexes: Set<string>
	readonly labels: Map<string, Set<string>>
	current: string
}

/** Reads numbers of headings, clauses and points, and those that stand at the heads of sentences: "1 Umfang 1.1 Der …", "§ 2 Der …". */
export function numberingOf({ parts: texts, blocks }: TextDocument): Numbering {
	const finds: Finds = { parts: new Set(), points: new Map(), annexes: new Set(), labels: new Map(), current: '' }
	const partAt = new Map<number, string>()
	const seen = new Set<unknown>()
	const inRow = rowsOf(texts)
	const heads = new Map<unknown, string>()
	const inOrder: CountedUp[] = []
	let chapter = ''
	for (const { at, passage, paragraph } of texts) {
		const { block } = at
		const own = 'number' in block ? block.number : null
		if (own !== null && !seen.has(block)) {
			const read = readNumber(own)
			addNumber(read, block.kind === 'item', passage, finds)
			seen.add(block)
			// Paragraphs that are counted anew in each chapter: the 6 of chapter 5 is also called 5.6.
			if (block.kind === 'heading') chapter = /^\d+$/.test(read.plain) ? read.plain : ''
			else if (chapter !== '' && /^\d{1,2}$/.test(read.plain)) finds.parts.add(`${chapter}.${read.plain}`)
		}
		for (const sign of signsIn(passage)) addSign(sign, finds, inRow)
		for (const { word, number } of levelsIn(paragraph)) addLabel(finds, word, number)
		inOrder.push(...countedUp(passage))
		for (const annex of declaredAnnexes(passage)) finds.annexes.add(annex)
		for (const annex of countedAnnexes(passage)) finds.annexes.add(annex)
		if (block.kind === 'table' && at.address.endsWith('#0')) {
			const head = heads.get(block)
			if (head === undefined) heads.set(block, at.text.trim().toLowerCase())
			for (const { word, number } of levelsOfCell(at.text.trim(), head))
				addLabel(finds, stemOf(word, passage.language), number)
		}
		partAt.set(at.order, finds.current)
	}
	for (const { word, number } of introduced(inOrder)) addLabel(finds, word, number)
	// A row of points without a part above is the numbering itself: 1. 2. 3.
	for (const block of blocks) {
		if (block.kind !== 'item') continue
		const { plain } = readNumber(block.number)
		if (/^\d/.test(plain)) finds.parts.add(plain)
	}
	return { ...finds, partAt }
}

type ReadNumber = {
	readonly plain: string
	readonly word: string
	readonly isAnnex: boolean
	readonly isLabel: boolean
}

/** Long contracts number many parts alike: each number is taken apart once. */
const known = new Map<string, ReadNumber>()
const MOST_KNOWN = 5_000

function readNumber(number: string): ReadNumber {
	const before = known.get(number)
	if (before !== undefined) return before
	if (known.size >= MOST_KNOWN) known.clear()
	const [word = ''] = number.toLowerCase().split(/[\s\u00a0]/)
	const read = { plain: plainNumber(number), word, isAnnex: ANNEX.test(word), isLabel: LABEL.test(word) }
	known.set(number, read)
	return read
}

function addNumber(
	{ plain, word, isAnnex, isLabel }: ReadNumber,
	isItem: boolean,
	{ language }: Passage,
	finds: Finds,
): void {
	if (isAnnex) finds.annexes.add(plain)
	else if (isItem) {
		if (/^[\da-z]+$/.test(plain)) addPoint(finds, plain)
		if (/^\d+$/.test(plain) && finds.current === '') open(finds, plain)
	} else if (/^(?:\d|[a-z]+$|[a-z]\.\d)/.test(plain)) open(finds, plain)
	if (isLabel) addLabel(finds, stemOf(word, language), plain)
}

function open(finds: Finds, number: string): void {
	finds.parts.add(number)
	finds.current = number
}

function addPoint({ parts, points, current }: Finds, sign: string): void {
	const point = `${current}(${sign})`
	if (!parts.has(point)) points.set(current, (points.get(current) ?? 0) + 1)
	parts.add(point)
}

function addLabel({ labels }: Finds, word: string, number: string): void {
	labels.set(word, (labels.get(word) ?? new Set<string>()).add(number))
}

/** What numbers something within a paragraph; one with a rank does so only in a row. */
type Sign =
	| { readonly kind: 'ranked'; readonly row: string; readonly rank: number; readonly number: string }
	| { readonly kind: 'part' | 'point' | 'annex'; readonly number: string }
	| { readonly kind: 'label'; readonly word: string; readonly number: string }

function addSign(sign: Sign, finds: Finds, inRow: ReadonlySet<Sign>): void {
	switch (sign.kind) {
		case 'ranked':
			if (inRow.has(sign)) open(finds, sign.number)
			return
		case 'part':
			open(finds, sign.number)
			return
		case 'point':
			addPoint(finds, sign.number)
			return
		case 'annex':
			finds.annexes.add(sign.number)
			return
		case 'label':
			addLabel(finds, sign.word, sign.number)
			return
	}
}

const signsIn = remembered(({ tokens, language }: Passage): readonly Sign[] => {
	const signs: Sign[] = []
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at]!
		const { lower } = token
		const next = tokens[at + 1]
		const ranked = rankOf(tokens, at)
		if (ranked !== null) signs.push({ kind: 'ranked', ...ranked, number: lower })
		// Most words stand before words.
		else if (token.kind === 'word' && next?.kind === 'word' && next.lower.length > 4 && !isDotted(lower)) continue
		else if (
			(token.kind === 'number' || token.isCapital) &&
			isDotted(lower) &&
			isHead(tokens, at) &&
			beginsWords(tokens, at + 1)
		)
			signs.push({ kind: 'part', number: lower })
		if (lower === '§' && next?.kind === 'number' && isHead(tokens, at)) signs.push({ kind: 'part', number: next.lower })
		if (
			lower === '(' &&
			tokens[at + 2]?.lower === ')' &&
			next?.gap === 'none' &&
			isSign(next.lower) &&
			(isHead(tokens, at) ||
				(goesOnAt(tokens, at) && tokens[at + 3] !== undefined && tokens[at + 3]!.kind !== 'mark') ||
				tokens[at - 1]!.kind === 'number')
		)
			signs.push({ kind: 'point', number: next.lower })
		// "a) … b) …" in one paragraph.
		if (
			next?.lower === ')' &&
			next.gap === 'none' &&
			/^[a-h]$/.test(lower) &&
			(isHead(tokens, at) || goesOnAt(tokens, at))
		)
			signs.push({ kind: 'point', number: lower })
		const behind = tokens[at + 2]?.lower ?? ''
		if (next === undefined || next.lower.length > 4) continue
		if (ANNEX.test(lower) && (/^[–—:]$/.test(behind) || (at === 0 && behind !== '' && isNumber(next))))
			signs.push({ kind: 'annex', number: next.lower })
		if (ANNEX.test(lower) && next.lower === ':')
			for (const number of listed(tokens, at + 2)) signs.push({ kind: 'annex', number })
		if (LABEL.test(lower) && isHead(tokens, at) && isNumber(next) && /^[–—:(.]$/.test(behind))
			signs.push({ kind: 'label', word: stemOf(lower, language), number: next.lower })
	}
	return signs
})

const isDotted = (lower: string): boolean => /^(?:\d{1,2}|[a-z])(?:\.\d{1,2}){1,3}$/.test(lower)
const isNumber = ({ kind, lower, isCapital }: Token): boolean =>
	kind === 'number' || (isCapital && /^(?:[a-z]|[ivx]{1,4})$/.test(lower))
const isSign = (lower: string): boolean => /^(?:\d{1,2}|[a-z]|[ivx]{1,4})$/.test(lower)

/** "Anlagen: 1 Preise, 2 Standorte", "Schedules: 1 (Prices), 2 (Sites)". */
function listed(tokens: readonly Token[], from: number): readonly string[] {
	const found: string[] = []
	for (let at = from; at < tokens.length && tokens[at]!.lower !== '.'; at++) {
		const before = tokens[at - 1]!.lower
		if (isNumber(tokens[at]!) && /^[:,;]$|^(?:und|and)$/.test(before)) found.push(tokens[at]!.lower)
	}
	return found
}

/** At the head of a text, or behind the end of a sentence. */
function isHead(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1]
	return before === undefined || /^[.;:)]$/.test(before.lower) || tokens[at]!.gap === 'line'
}

/** In a row within a sentence: "a) Strom, b) Gas"; not "the duties in (b) and (f)". */
function goesOnAt(tokens: readonly Token[], at: number): boolean {
	if (!/^(?:,|und|and|or|oder)$/.test(tokens[at - 1]?.lower ?? '')) return false
	const place = tokens[at]!.lower === '(' ? at + 1 : at
	const { lower } = tokens[place]!
	if (!/^[b-h]$/.test(lower)) return true
	const before = String.fromCharCode(lower.charCodeAt(0) - 1)
	return tokens.slice(0, at).some((token, index) => token.lower === before && tokens[index + 1]?.lower === ')')
}

function beginsWords(tokens: readonly Token[], at: number): boolean {
	const next = tokens[at]
	return next === undefined || (next.kind === 'word' && next.isCapital) || /^["“„(]$/.test(next.lower)
}

/** What a number in a row may be: "2 Wege", "2. log", "3) Kühlung", "B. Wartung". */
function rankOf(tokens: readonly Token[], at: number): { readonly row: string; readonly rank: number } | null {
	const token = tokens[at]!
	const next = tokens[at + 1]
	if (token.kind !== 'number' && !(token.isCapital && token.lower.length <= 4)) return null
	const isOpen = isHead(tokens, at) || /^(?:,|und|and)$/.test(tokens[at - 1]?.lower ?? '')
	if (!isOpen || next === undefined) return null
	const sign = next.gap === 'none' && /^[.)]$/.test(next.lower) ? next.lower : ''
	const word = sign === '' ? next : tokens[at + 2]
	if (word === undefined || word.kind !== 'word' || word.gap === 'none') return null
	if (token.kind === 'number' && /^\d{1,2}$/.test(token.lower) && (sign !== '' || word.isCapital))
		return { row: `1${sign}`, rank: Number(token.lower) }
	if (token.kind !== 'word' || !token.isCapital || !word.isCapital || !isHead(tokens, at)) return null
	const roman = ROMAN.indexOf(token.lower)
	// "II Charges" as a heading has no sign.
	if (sign === '' && !(at === 0 && roman >= 0)) return null
	if (roman >= 0 && (token.lower.length > 1 || token.lower === 'i')) return { row: 'i', rank: roman + 1 }
	return /^[a-z]$/.test(token.lower) ? { row: 'a', rank: token.lower.charCodeAt(0) - 96 } : null
}
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** Only numbers that stand in a row from the first on number parts; "30 Minuten" at the head of a sentence does not. */
function rowsOf(texts: readonly Part[]): ReadonlySet<Sign> {
	const rows = new Map<string, Sign[]>()
	const goOn: Sign[] = []
	for (const { passage, at } of texts) {
		goOn.push(...goingOn(passage, 'number' in at.block ? at.block.number : null))
		for (const sign of signsIn(passage)) {
			if (sign.kind !== 'ranked') continue
			for (const [name, rank] of ranksOf(sign)) {
				const row = rows.get(name) ?? []
				rows.set(name, row)
				if (rank === row.length + 1) row.push(sign)
			}
		}
	}
	return new Set([...[...rows.values()].filter((row) => row.length >= 2).flat(), ...goOn])
}

/** "I." is the first of Roman numbers, or the one behind "H.". */
function ranksOf({ row, rank, number }: Extract<Sign, { kind: 'ranked' }>): readonly (readonly [string, number])[] {
	const isBoth = row === 'i' && number.length === 1
	return isBoth
		? [
				[row, rank],
				['a', number.charCodeAt(0) - 96],
			]
		: [[row, rank]]
}

/** "1. The farrier calls. 2. He charges. …" in one paragraph, whose first number is the paragraph's own. */
function goingOn(passage: Passage, own: string | null): readonly Sign[] {
	if (own === null || !/^\d{1,2}[.)]?$/.test(own)) return []
	let next = Number.parseInt(own, 10) + 1
	return signsIn(passage).filter((sign) => {
		const isNext = sign.kind === 'ranked' && /^1./.test(sign.row) && sign.rank === next
		if (isNext) next++
		return isNext
	})
}

/** `§ 3`, `Article 3`, `3.` and `3` are the same number; `(a)` and `a)` the same sign. */
export function plainNumber(number: string): string {
	const words = number
		.trim()
		.toLowerCase()
		.replace(/^\(/, '')
		.replace(/[.):]+$/, '')
		.split(/[\s\u00a0]+/)
	const [first = '', second = ''] = words
	return (/^\p{L}{2,}$/u.test(first) && second !== '') || first === '§' ? second : first
}
