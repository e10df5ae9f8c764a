import { leadingNumber } from './leading-number'
import type { LineStart, Mark, Piece } from './piece'

type Open = { text: string; lines: LineStart[]; marks: readonly Mark[]; number: string | null; depth: number }

/**
 * Markdown as contracts use it (CommonMark and GitHub's tables): headings of both kinds, lists, quotes, tables, emphasis, links. What marks
 * the look is no part of the words; code is kept as text, and so is HTML but for what only frames words (tables, blocks, comments).
 */
export function piecesOfMarkdown(source: string): readonly Piece[] {
	const pieces: Piece[] = []
	let open: Open | null = null
	const close = () => {
		if (open !== null) pieces.push({ kind: 'text', heading: isBoldLine(open) ? BOLD_LEVEL : null, ...open })
		open = null
	}
	const heading = (level: number, text: string, line: number) => {
		close()
		const { number, text: words } = leadingNumber(plainWords(text))
		pieces.push({ kind: 'text', text: words, lines: [{ at: 0, line }], heading: level, number, depth: 0 })
	}
	const lines = source.split(/\r\n|\r|\n/)
	let fence: string | null = null
	for (let at = frontMatterEnd(lines); at < lines.length; at++) {
		const raw = lines[at]!
		const line = withoutFrame(raw.trim().replace(/^(?:>\s?)+/, ''))
		const number = at + 1
		const mark = /^(```|~~~)/.exec(line)?.[1]
		if (mark !== undefined && (fence === null || fence === mark)) {
			fence = fence === null ? mark : null
			close()
			continue
		}
		const atx = fence === null ? /^(#{1,6})\s+(.*?)\s*#*$/.exec(line) : null
		const below = fence === null && open === null ? /^(=+|-+)$/.exec(lines[at + 1]?.trim() ?? '')?.[1] : undefined
		if (atx !== null) heading(atx[1]!.length, atx[2]!, number)
		else if (below !== undefined && line !== '' && !line.includes('|')) {
			heading(below.startsWith('=') ? 1 : 2, line, number)
			at++
		} else if (line === '' || /^(?:[-*_]\s*){3,}$|^#{1,6}$/.test(line)) close()
		else if (fence === null && isTable(lines, at)) {
			close()
			const end = tableEnd(lines, at)
			pieces.push(tableOf(lines, at, end))
			at = end - 1
		} else open = goOn(open, { raw, line, number }, close)
	}
	close()
	return withWholeNumbers(pieces)
}

/** A list's item that has a number, as written and as Markdown counts it. */
type Numbered = {
	readonly depth: number
	/** With the numbers above it. */
	readonly number: string
	readonly written: string
	readonly counted: number
	/** No paragraph has ended its list yet. */
	readonly isLast: boolean
}

/**
 * Lists within lists have their own number alone: the 2 below the 4 is what the text itself calls 4.2. Whoever writes 1. before every item
 * leaves it to Markdown to count.
 */
function withWholeNumbers(pieces: readonly Piece[]): readonly Piece[] {
	let above: Numbered[] = []
	return pieces.map((piece) => {
		if (piece.kind !== 'text' || piece.heading !== null) {
			above = []
			return piece
		}
		if (piece.number === null || !/^\d{1,3}$/.test(piece.number)) {
			above = above.map((one) => (piece.depth <= one.depth ? { ...one, isLast: false } : one))
			return piece
		}
		const sibling = above.find(({ depth }) => depth === piece.depth)
		above = above.filter(({ depth }) => depth < piece.depth)
		const parent = above.at(-1)
		const counted =
			sibling?.isLast === true && sibling.written === piece.number ? sibling.counted + 1 : Number(piece.number)
		const number = parent === undefined ? `${counted}` : `${parent.number}.${counted}`
		above.push({ depth: piece.depth, number, written: piece.number, counted, isLast: true })
		return { ...piece, number }
	})
}

/** A line that begins a point or a numbered clause is a piece of its own; any other goes on with what is open. */
function goOn(
	open: Open | null,
	{ raw, line, number }: { raw: string; line: string; number: number },
	close: () => void,
): Open {
	const { text: words, marks } = markedWords(line)
	const letter = /^\s{2}/.test(raw) && /^[a-z]\.\s+\p{Lu}/u.test(words) ? words[0]! : null
	const point = letter !== null || /^(?:[-*+]|\d{1,9}[.)])\s+/.exec(line) !== null
	const lead =
		letter === null
			? leadingNumber(point && /^[*+]/.test(line) ? `-${line.slice(1)}` : words)
			: { number: `${letter})`, text: words.slice(2).trimStart() }
	if (open !== null && !point && lead.number === null) {
		const before = `${open.text} `
		return {
			...open,
			text: before + words,
			lines: [...open.lines, { at: before.length, line: number }],
			marks: [...open.marks, ...moved(marks, before.length)],
		}
	}
	close()
	const indent = /^\s*/.exec(raw.replaceAll('\t', '    '))?.[0].length ?? 0
	const text = plainWords(lead.text)
	return {
		text,
		lines: [{ at: 0, line: number }],
		marks: words.endsWith(text) ? moved(marks, text.length - words.length) : [],
		number: lead.number,
		depth: Math.floor(indent / 2),
	}
}

function moved(marks: readonly Mark[], by: number): readonly Mark[] {
	return marks
		.map(({ start, end, kind }) => ({ start: Math.max(0, start + by), end: end + by, kind }))
		.filter(({ start, end }) => end > start)
}

/** A short bold line by itself is a heading in all but its sign. */
const BOLD_LEVEL = 3
const LONGEST_HEADING = 90

function isBoldLine({ text, lines, marks, number }: Open): boolean {
	const [mark] = marks
	if (mark === undefined || lines.length > 1 || number !== null || text.length > LONGEST_HEADING) return false
	return mark.kind === 'strong' && mark.start === 0 && mark.end === text.length && !/[.;,:!?]$/.test(text)
}

/** Signs of our own in the place of stars, while the rest of the look is taken off. */
const SIGNS = { strong: ['\ue000', '\ue001'], emphasis: ['\ue002', '\ue003'] } as const

/** Words without what marks their look, and where they were bold or slanted. */
function markedWords(line: string): { readonly text: string; readonly marks: readonly Mark[] } {
	const signed = withoutLook(line, (words, kind) => `${SIGNS[kind][0]}${words}${SIGNS[kind][1]}`)
	const marks: Mark[] = []
	let text = ''
	let start = 0
	for (const sign of signed) {
		if (sign === SIGNS.strong[0] || sign === SIGNS.emphasis[0]) start = text.length
		else if (sign === SIGNS.strong[1]) marks.push({ start, end: text.length, kind: 'strong' })
		else if (sign === SIGNS.emphasis[1]) marks.push({ start, end: text.length, kind: 'emphasis' })
		else text += sign
	}
	return { text, marks: marks.filter(({ start: from, end }, at) => end > from && from >= (marks[at - 1]?.end ?? 0)) }
}

/** Words without what marks their look. */
export function plainWords(text: string): string {
	return withoutLook(text, (words) => words)
}

function withoutLook(text: string, marked: (words: string, kind: Mark['kind']) => string): string {
	return text
		.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
		.replace(/<((?:https?|mailto):[^>\s]+)>/g, '$1')
		.replace(/(\*\*|__)(?=[^\s_])(.*?[^\s_])\1/g, (all, _, words: string) =>
			/[\p{L}\p{N}]/u.test(words) ? marked(words, 'strong') : all,
		)
		.replace(/(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_]*[^\s*_])\1(?![\p{L}\p{N}])/gu, (_, __, words: string) =>
			marked(words, 'emphasis'),
		)
		.replace(/`([^`]+)`/g, '$1')
		.replace(/<br\s*\/?>/gi, ' ')
		.replace(/<\/?(?:span|a|u|b|i|s|em|strong|font|sup|sub|small|mark|code|kbd)(?:\s[^<>]*)?>/gi, '')
		.replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1')
		.trim()
}

/** Words without the HTML that puts them into rows and blocks; a cell's end still parts words. */
function withoutFrame(line: string): string {
	return line.includes('<') ? line.replace(FRAME, ' ').trim() : line
}

const FRAME =
	/<!--.*?-->|<\/?(?:table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col|div|p|center|section|article|header|footer|ul|ol|li|dl|dt|dd|details|summary|img|hr|blockquote|h[1-6])(?:\s[^<>]*)?\/?>/gi

function frontMatterEnd(lines: readonly string[]): number {
	if (lines[0]?.trim() !== '---') return 0
	const end = lines.findIndex((line, at) => at > 0 && line.trim() === '---')
	return end === -1 ? 0 : end + 1
}

function isTable(lines: readonly string[], at: number): boolean {
	return lines[at]!.includes('|') && /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/.test(lines[at + 1]?.trim() ?? '')
}

function tableEnd(lines: readonly string[], at: number): number {
	let end = at + 2
	while (end < lines.length && lines[end]!.includes('|')) end++
	return end
}

function tableOf(lines: readonly string[], from: number, to: number): Piece {
	const rows: Piece & { kind: 'table' } = {
		kind: 'table',
		rows: Array.from({ length: to - from }, (_, index) => from + index)
			.filter((at) => at !== from + 1)
			.map((at) =>
				lines[at]!.trim()
					.replace(/^\||(?<!\\)\|$/g, '')
					.split(/(?<!\\)\|/)
					.map((cell) => ({ text: plainWords(cell), lines: [{ at: 0, line: at + 1 }] })),
			),
	}
	return rows
}
