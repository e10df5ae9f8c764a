import type { Override } from '../agreement/own-content'
import type { Agreement } from '../agreement/schema'
import { houseBasis } from '../outline/house-basis'
import { joinPieces, type MarkedPart, type MarkedPiece, parseMarked, writeMarked } from '../outline/marked-text'
import type { WordEdit } from './edit-words'

/** The own wording with marks that prints the words at an edit's address, and which of its parts. */
type OwnPart = { readonly own: Override; readonly parts: readonly MarkedPart[]; readonly index: number }

/**
 * The agreement with other words in an own wording that has marks: what is not touched keeps its marks, values and references. Null where
 * no such wording prints the words.
 *
 * @param lead units of the printed words that are the clause's run-in title
 */
export function withMarkedEdit(agreement: Agreement, edit: WordEdit, lead: number): Agreement | null {
	const found = ownPartAt(agreement, edit)
	const part = found?.parts[found.index]
	if (found === null || part === undefined) return null
	const range = { start: edit.start - lead, end: edit.end - lead }
	const pieces = editedPieces(part.pieces, edit.at.text.slice(lead), range, edit.replacement)
	if (pieces === null) return null
	const { own } = found
	const parts = found.parts.map((one, index) => (index === found.index ? { ...one, pieces } : one))
	const edited = replaced(agreement, own, { ...own, text: writeMarked(parts) })
	// A value that is now typed is one to fall behind of; what had fallen behind before stays so.
	const isCurrent = houseBasis(agreement, own) === own.madeFrom
	const madeFrom = isCurrent ? houseBasis(edited, own) : null
	return madeFrom === null ? edited : replaced(edited, own, { ...own, text: writeMarked(parts), madeFrom })
}

function replaced(agreement: Agreement, { clause, language }: Override, own: Override): Agreement {
	const overrides = agreement.overrides.map((one) => (one.clause === clause && one.language === language ? own : one))
	return { ...agreement, overrides }
}

function ownPartAt({ overrides }: Agreement, { at }: WordEdit): OwnPart | null {
	const below = /^(.*)\.own-(\d+)$/.exec(at.address)
	const clause = below?.[1] ?? at.address
	const own = overrides.find((one) => one.clause === clause && one.language === at.language && one.marked === true)
	if (own === undefined) return null
	const parts = parseMarked(own.text)
	const isLed = parts[0]?.kind === 'paragraph'
	if (below === null) return isLed ? { own, parts, index: 0 } : null
	return { own, parts, index: Number(below[2]) - (isLed ? 0 : 1) }
}

type Range = { readonly start: number; readonly end: number }
type Placed = { readonly piece: MarkedPiece; readonly from: number; readonly to: number }

function editedPieces(
	pieces: readonly MarkedPiece[],
	printed: string,
	{ start, end }: Range,
	replacement: string,
): readonly MarkedPiece[] | null {
	const placed = placedIn(pieces, printed)
	if (placed === null) return null
	const edited: MarkedPiece[] = []
	let isSaid = false
	const say = (kind: 'text' | 'strong' | 'emphasis', text: string) => {
		if (text !== '') edited.push({ kind, text })
	}
	for (const { piece, from, to } of placed) {
		const isWords = 'text' in piece
		const isTouched = start < to && end > from
		// What is put in between two values stands before the second.
		if (!isSaid && !isWords && start === end && start <= from) {
			say('text', replacement)
			isSaid = true
		}
		const isHere: boolean = !isSaid && start >= from && (isTouched || (isWords && start === end && start <= to))
		if (!isTouched && !isHere) {
			edited.push(piece)
			continue
		}
		const kind = isWords ? piece.kind : 'text'
		say(kind, printed.slice(from, Math.max(from, Math.min(start, to))))
		if (isHere) say(kind, replacement)
		isSaid ||= isHere
		say(kind, printed.slice(Math.min(to, Math.max(end, from)), to))
	}
	if (!isSaid) say('text', replacement)
	return joinPieces(edited)
}

/** Where each piece is printed: words as they are, values and references between them. Null where that cannot be told. */
function placedIn(pieces: readonly MarkedPiece[], printed: string): readonly Placed[] | null {
	const text = printed.replaceAll('\u00a0', ' ')
	const placed: Placed[] = []
	let at = 0
	let open: number | null = null
	for (const [index, piece] of pieces.entries()) {
		if (!('text' in piece)) {
			// Two values without a word between them cannot be told apart.
			if (open !== null) return null
			open = index
			continue
		}
		const from = open === null ? at : text.indexOf(piece.text.replaceAll('\u00a0', ' '), at)
		if (from < 0 || !text.startsWith(piece.text.replaceAll('\u00a0', ' '), from)) return null
		const before = open === null ? undefined : pieces[open]
		if (before !== undefined) placed.push({ piece: before, from: at, to: from })
		open = null
		at = from + piece.text.length
		placed.push({ piece, from, to: at })
	}
	const last = open === null ? undefined : pieces[open]
	if (last !== undefined) placed.push({ piece: last, from: at, to: text.length })
	else if (at !== text.length) return null
	return placed
}
