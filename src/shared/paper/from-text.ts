import { headingLevel, leadingNumber } from './leading-number'
import type { LineStart, Piece } from './piece'

type Open = { text: string; lines: LineStart[] }

/**
 * Plain text: paragraphs end at empty lines, and where a line begins with a number or a bullet. Lines that were only wrapped are one
 * paragraph. Short lines with an article's number, or all in capitals, are headings. Cells parted by tabs make a table.
 */
export function piecesOfText(source: string): readonly Piece[] {
	const pieces: Piece[] = []
	let open: Open | null = null
	const close = () => {
		if (open !== null) pieces.push(textOf(open))
		open = null
	}
	const lines = source.split(/\r\n|\r|\n/)
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at]!.trim()
		const number = at + 1
		if (line === '' || /^[=_*–—-]{3,}$/.test(line)) {
			close()
			continue
		}
		const rows = tabbedRows(lines, at)
		if (rows >= 2) {
			close()
			pieces.push(tableOf(lines.slice(at, at + rows), number))
			at += rows - 1
			continue
		}
		const isStart = leadingNumber(line).number !== null
		if (isStart || (open !== null && isHeading(open))) close()
		if (open === null) open = { text: line, lines: [{ at: 0, line: number }] }
		else {
			const { text, lines: starts }: Open = open
			// A word that was parted at the end of a line.
			const isParted = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line)
			const before: string = isParted ? text.slice(0, -1) : `${text} `
			open = { text: before + line, lines: [...starts, { at: before.length, line: number }] }
		}
	}
	close()
	return pieces
}

function isHeading({ text }: Open): boolean {
	const { number, text: words } = leadingNumber(text)
	return headingLevel(words, number) !== null
}

function textOf({ text, lines }: Open): Piece {
	const { number, text: words, length } = leadingNumber(text)
	const moved = lines.map(({ at, line }) => ({ at: Math.max(0, at - length), line }))
	const depth = number === null || !/^\(?[ivx]+\)$|^(?:aa|bb|cc|dd|ee)\)$/.test(number) ? 0 : 1
	return { kind: 'text', text: words, lines: moved, heading: headingLevel(words, number), number, depth }
}

/** How many lines from here on have the same number of cells, two at least, parted by tabs. */
function tabbedRows(lines: readonly string[], from: number): number {
	const cells = (at: number) => lines[at]?.trim().split('\t').length ?? 0
	const width = cells(from)
	let at = from
	while (width > 1 && cells(at) === width) at++
	return at - from
}

function tableOf(rows: readonly string[], first: number): Piece {
	return {
		kind: 'table',
		rows: rows.map((row, index) =>
			row
				.trim()
				.split('\t')
				.map((text) => ({ text: text.trim(), lines: [{ at: 0, line: first + index }] })),
		),
	}
}
