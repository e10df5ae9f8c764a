import { leadingNumber } from './leading-number'
import type { LineStart, Piece } from './piece'

type Open = { text: string; lines: LineStart[]; number: string | null; depth: number }

/**
 * Markdown as contracts use it (CommonMark and GitHub's tables): headings of both kinds, lists, quotes, tables, emphasis, links. What marks
 * the look is no part of the words; code and raw HTML are kept as text.
 */
export function piecesOfMarkdown(source: string): readonly Piece[] {
	const pieces: Piece[] = []
	let open: Open | null = null
	const close = () => {
		if (open !== null) pieces.push({ kind: 'text', heading: null, ...open })
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
		const line = raw.trim().replace(/^(?:>\s?)+/, '')
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
		} else if (line === '' || /^(?:[-*_]\s*){3,}$/.test(line)) close()
		else if (fence === null && isTable(lines, at)) {
			close()
			const end = tableEnd(lines, at)
			pieces.push(tableOf(lines, at, end))
			at = end - 1
		} else open = goOn(open, { raw, line, number }, close)
	}
	close()
	return pieces
}

/** A line that begins a point or a numbered clause is a piece of its own; any other goes on with what is open. */
function goOn(
	open: Open | null,
	{ raw, line, number }: { raw: string; line: string; number: number },
	close: () => void,
): Open {
	const words = plainWords(line)
	const point = /^(?:[-*+]|\d{1,9}[.)])\s+/.exec(line) !== null
	const lead = leadingNumber(point && /^[*+]/.test(line) ? `-${line.slice(1)}` : words)
	if (open !== null && !point && lead.number === null) {
		const before = `${open.text} `
		return { ...open, text: before + words, lines: [...open.lines, { at: before.length, line: number }] }
	}
	close()
	const indent = /^\s*/.exec(raw.replaceAll('\t', '    '))?.[0].length ?? 0
	return {
		text: plainWords(lead.text),
		lines: [{ at: 0, line: number }],
		number: lead.number,
		depth: Math.floor(indent / 2),
	}
}

/** Words without what marks their look. */
export function plainWords(text: string): string {
	return text
		.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
		.replace(/<((?:https?|mailto):[^>\s]+)>/g, '$1')
		.replace(/(\*\*|__)(?=[^\s_])(.*?[^\s_])\1/g, '$2')
		.replace(/(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_]*[^\s*_])\1(?![\p{L}\p{N}])/gu, '$2')
		.replace(/`([^`]+)`/g, '$1')
		.replace(/<br\s*\/?>/gi, ' ')
		.replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1')
		.trim()
}

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
