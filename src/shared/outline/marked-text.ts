import type { BlockId } from './block'

/** A run of own wording: words as they are, in bold or in italics, a value of the agreement, or a cross reference. */
export type MarkedPiece =
	| { readonly kind: 'text' | 'strong' | 'emphasis'; readonly text: string }
	/** What a slot of the house wording prints; `clause` null is the clause that the own wording stands in the place of. */
	| { readonly kind: 'slot'; readonly slot: string; readonly clause: BlockId | null }
	| { readonly kind: 'reference'; readonly target: BlockId }

/** A paragraph, or a lettered point of the first (3) or second (4) level. */
export type MarkedPart =
	| { readonly kind: 'paragraph'; readonly pieces: readonly MarkedPiece[] }
	| { readonly kind: 'point'; readonly level: 3 | 4; readonly pieces: readonly MarkedPiece[] }

/**
 * Own wording with marks, written as wording files are:
 *
 *     Der Anbieter haftet **nur** bis {cap} ({cap@remedies.yearly-cap}), siehe {@legal.law}.
 *     - ein Punkt
 *       - ein Unterpunkt
 *
 * `**…**` is bold, `*…*` italic, `{slot}` a value, `{slot@clause}` one of another clause, `{@block}` a cross reference. An empty line parts
 * paragraphs, another line break is a space. `\` before a mark makes it a letter. Whatever is no mark is a letter, so every text can be read.
 */
export function parseMarked(text: string): readonly MarkedPart[] {
	const parts: { kind: 'paragraph' | 'point'; level: 3 | 4; text: string }[] = []
	let isOpen = false
	for (const line of text.split(/\r?\n/)) {
		const point = /^(\s*)- +(.*)$/.exec(line)
		const last = parts.at(-1)
		if (line.trim() === '') isOpen = false
		else if (point !== null) {
			// A point below a paragraph is of the first level, however far it stands to the right.
			const level = (point[1] ?? '').length >= 2 && last?.kind === 'point' ? 4 : 3
			parts.push({ kind: 'point', level, text: point[2] ?? '' })
			isOpen = true
		} else if (isOpen && last !== undefined) last.text = `${last.text.trimEnd()} ${line.trim()}`
		else {
			parts.push({ kind: 'paragraph', level: 3, text: line.trim() })
			isOpen = true
		}
	}
	return parts.map(({ kind, level, text: words }) => {
		const pieces = piecesOf(words.trim())
		return kind === 'paragraph' ? { kind, pieces } : { kind, level, pieces }
	})
}

const TOKEN = /\\([\\*{}-])|\{@([A-Za-z0-9._-]+)\}|\{([A-Za-z0-9]+)(?:@([A-Za-z0-9._-]+))?\}|\*\*|\*/g

function piecesOf(text: string): readonly MarkedPiece[] {
	const pieces: MarkedPiece[] = []
	const tokens = [...text.matchAll(TOKEN)]
	let style: 'text' | 'strong' | 'emphasis' = 'text'
	let at = 0
	const say = (words: string) => {
		const last = pieces.at(-1)
		if (words === '') return
		if (last?.kind === style) pieces[pieces.length - 1] = { kind: style, text: last.text + words }
		else pieces.push({ kind: style, text: words })
	}
	tokens.forEach((token, index) => {
		const [raw, letter, target, slot, clause] = token
		say(text.slice(at, token.index))
		at = token.index + raw.length
		if (letter !== undefined) say(letter)
		else if (target !== undefined) pieces.push({ kind: 'reference', target })
		else if (slot !== undefined) pieces.push({ kind: 'slot', slot, clause: clause ?? null })
		else {
			const marked = raw === '**' ? 'strong' : 'emphasis'
			const isClosed = tokens.slice(index + 1).some(([later]) => later === raw)
			if (style === marked) style = 'text'
			else if (style === 'text' && isClosed) style = marked
			else say(raw)
		}
	})
	say(text.slice(at))
	return joinPieces(pieces)
}

/** Space alone is neither bold nor italic; neighbours of one kind are one. */
export function joinPieces(pieces: readonly MarkedPiece[]): readonly MarkedPiece[] {
	const all: MarkedPiece[] = []
	for (const piece of pieces) {
		const last = all.at(-1)
		const one = 'text' in piece && piece.text.trim() === '' ? { ...piece, kind: 'text' as const } : piece
		if (last !== undefined && 'text' in last && 'text' in one && last.kind === one.kind)
			all[all.length - 1] = { kind: one.kind, text: last.text + one.text }
		else all.push(one)
	}
	return trimmed(trimmed(all, 0, 'trimStart'), all.length - 1, 'trimEnd').filter(
		(piece) => !('text' in piece) || piece.text !== '',
	)
}

/** No part begins or ends with space, even where a mark stood around it. */
function trimmed(pieces: readonly MarkedPiece[], at: number, how: 'trimStart' | 'trimEnd'): readonly MarkedPiece[] {
	return pieces.map((piece, index) =>
		index === at && 'text' in piece && piece.kind === 'text' ? { ...piece, text: piece.text[how]() } : piece,
	)
}

/** The other way: what `parseMarked` reads as these parts again. */
export function writeMarked(parts: readonly MarkedPart[]): string {
	let text = ''
	for (const [index, part] of parts.entries()) {
		const words = part.pieces.map(writtenPiece).join('')
		const isPoint = part.kind === 'point'
		// Points follow each other and the sentence before them line by line; a paragraph stands for itself.
		if (index > 0) text += isPoint ? '\n' : '\n\n'
		text += isPoint ? `${part.level === 4 ? '  ' : ''}- ${words}` : words.replace(/^(\s*)- /, '$1\\- ')
	}
	return text
}

function writtenPiece(piece: MarkedPiece): string {
	switch (piece.kind) {
		case 'text':
			return escaped(piece.text)
		case 'strong':
			return markedAs('**', piece.text)
		case 'emphasis':
			return markedAs('*', piece.text)
		case 'slot':
			return piece.clause === null ? `{${piece.slot}}` : `{${piece.slot}@${piece.clause}}`
		case 'reference':
			return `{@${piece.target}}`
	}
}

function markedAs(mark: string, text: string): string {
	return text.trim() === '' ? escaped(text) : `${mark}${escaped(text)}${mark}`
}

function escaped(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ').replace(/[\\*{}]/g, '\\$&')
}

/** Plain words, written so that none of them is a mark. */
export function asMarked(plain: string): string {
	return plain
		.split(/\n\s*\n/)
		.map((paragraph) => escaped(paragraph).replace(/^(\s*)- /, '$1\\- '))
		.join('\n\n')
}

/** The words alone, for those who look for words; `print` says what stands at a value or a reference. */
export function plainMarked(
	text: string,
	print: (piece: Extract<MarkedPiece, { kind: 'slot' | 'reference' }>) => string = () => '…',
): string {
	const word = (piece: MarkedPiece) => ('text' in piece ? piece.text : print(piece))
	return parseMarked(text)
		.map(({ pieces }) => pieces.map(word).join(''))
		.join('\n')
}

/** The words of an own text, whichever way it is written. */
export function wordsOf(own: { readonly text: string; readonly marked?: true | undefined }): string {
	return own.marked === true ? plainMarked(own.text) : own.text
}

/** Whether a text says by marks what plain words could not. */
export function hasMarks(text: string): boolean {
	const [first, ...more] = parseMarked(text)
	if (first === undefined) return false
	return more.length > 0 || first.kind === 'point' || first.pieces.some(({ kind }) => kind !== 'text')
}

/** The values of its own clause that a text prints, by the names of their slots. */
export function ownSlots(text: string): ReadonlySet<string> {
	const pieces = parseMarked(text).flatMap((part) => part.pieces)
	return new Set(pieces.flatMap((piece) => (piece.kind === 'slot' && piece.clause === null ? [piece.slot] : [])))
}
