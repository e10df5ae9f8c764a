import { type Decode, decoderOf } from './character-map'
import type { PdfFile } from './file'
import { createLexer, isSpace, isWord, type Lexer } from './lexer'
import { valueFrom } from './parse'
import { dictOf, isArray, isKind, isName, type PdfDict, PdfFault, type PdfValue } from './values'

/** Words between two marks of the content, in the order in which they are drawn. */
export type Piece = {
	/** The outermost mark around them (`P`, `Artifact`); null for words that nobody marked. */
	readonly tag: string | null
	text: string
	/** Where a line was begun: the letters before it in this piece, and its place in points of the page. */
	readonly starts: { readonly at: number; readonly x: number; readonly y: number }[]
}

type Matrix = readonly [number, number, number, number, number, number]
const UNIT: Matrix = [1, 0, 0, 1, 0, 0]
const product = (a: Matrix, b: Matrix): Matrix => [
	a[0] * b[0] + a[1] * b[2],
	a[0] * b[1] + a[1] * b[3],
	a[2] * b[0] + a[3] * b[2],
	a[2] * b[1] + a[3] * b[3],
	a[4] * b[0] + a[5] * b[2] + b[4],
	a[4] * b[1] + a[5] * b[3] + b[5],
]

/** `hidden`: rendering mode 3 draws nothing. */
type Graphics = { readonly matrix: Matrix; readonly decode: Decode; readonly leading: number; readonly hidden: boolean }

const MAX_OPERATORS = 5_000_000
const MAX_FORM_DEPTH = 10

/** What a page's content stream says, forms it draws included (ISO 32000-1, 8.4, 9.4 and 14.6). Throws PdfFault. */
export function readContent(file: PdfFile, content: Uint8Array, resources: PdfDict | null): readonly Piece[] {
	const pieces: Piece[] = []
	const marks: string[] = []
	const fonts = new Map<PdfValue, Decode>()
	let operators = 0
	let piece: Piece | null = null
	let begun: { x: number; y: number } | null = null

	function show(state: Graphics, codes: string): void {
		if (state.hidden) return
		if (piece === null) {
			piece = { tag: marks[0] ?? null, text: '', starts: [] }
			pieces.push(piece)
		}
		if (begun !== null) piece.starts.push({ at: piece.text.length, ...begun })
		begun = null
		piece.text += state.decode(codes)
	}

	function mark(tag: string): void {
		if (marks.length === 0) piece = null
		marks.push(tag)
	}

	function fontNamed(name: PdfValue | undefined, within: PdfDict | null): Decode {
		const font = isKind(name, 'name') && within !== null ? file.find(within, 'Font', name.name) : null
		const known = fonts.get(font)
		if (known !== undefined) return known
		const decode = isKind(font, 'dict') ? decoderOf(file, font) : (codes: string) => '\ufffd'.repeat(codes.length)
		fonts.set(font, decode)
		return decode
	}

	function run(bytes: Uint8Array, within: PdfDict | null, outer: Graphics, depth: number): void {
		const lexer = createLexer(bytes)
		const saved: Graphics[] = []
		let state = outer
		let line: Matrix = UNIT
		let operands: PdfValue[] = []
		const numbers = (): number[] => operands.filter((value) => typeof value === 'number')
		const moveTo = (matrix: Matrix): void => {
			line = matrix
			const placed = product(line, state.matrix)
			begun = { x: placed[4], y: placed[5] }
		}
		const nextLine = (x: number, y: number): void => moveTo(product([1, 0, 0, 1, x, y], line))
		const text = (value: PdfValue | undefined): void => {
			if (isKind(value, 'string')) show(state, value.text)
		}
		const operate = (word: string): void => {
			const last = operands.at(-1)
			switch (word) {
				case 'q':
					if (saved.length > 1_000) throw new PdfFault()
					saved.push(state)
					break
				case 'Q':
					state = saved.pop() ?? state
					break
				case 'cm':
					state = { ...state, matrix: product(matrixOf(numbers()), state.matrix) }
					break
				case 'BT':
					moveTo(UNIT)
					break
				case 'Tf':
					state = { ...state, decode: fontNamed(operands[0], within) }
					break
				case 'TL':
					state = { ...state, leading: numbers()[0] ?? 0 }
					break
				case 'Tr':
					state = { ...state, hidden: last === 3 }
					break
				case 'Tm':
					moveTo(matrixOf(numbers()))
					break
				case 'TD':
					state = { ...state, leading: -(numbers()[1] ?? 0) }
					nextLine(numbers()[0] ?? 0, numbers()[1] ?? 0)
					break
				case 'Td':
					nextLine(numbers()[0] ?? 0, numbers()[1] ?? 0)
					break
				case "'":
				case '"':
				case 'T*':
					nextLine(0, -state.leading)
					text(last)
					break
				case 'Tj':
					text(last)
					break
				case 'TJ':
					for (const item of isArray(last) ? last : []) text(item)
					break
				case 'BMC':
				case 'BDC':
					mark(isKind(operands[0], 'name') ? operands[0].name : '')
					break
				case 'EMC':
					marks.pop()
					if (marks.length === 0) piece = null
					break
				case 'Do':
					form(last, within, state, depth)
					break
				case 'ID':
					skipImage(lexer)
					break
			}
		}
		for (let token = lexer.next(); token !== null; token = lexer.next()) {
			if (typeof token === 'object' && token.kind === 'keyword' && !isValueStart(token.word)) {
				if (++operators > MAX_OPERATORS) throw new PdfFault('too-large')
				operate(token.word)
				operands = []
			} else operands.push(valueFrom(token, lexer, false))
			if (operands.length > 1_000) throw new PdfFault()
		}
	}

	function form(name: PdfValue | undefined, within: PdfDict | null, state: Graphics, depth: number): void {
		const found = isKind(name, 'name') && within !== null ? file.find(within, 'XObject', name.name) : null
		if (!isKind(found, 'stream') || !isName(file.find(found.dict, 'Subtype'), 'Form')) return
		if (depth >= MAX_FORM_DEPTH) throw new PdfFault()
		const own = file.find(found.dict, 'Matrix')
		const matrix = isArray(own)
			? matrixOf(own.map((value) => file.resolve(value)).filter((value) => typeof value === 'number'))
			: UNIT
		const inner = { ...state, matrix: product(matrix, state.matrix) }
		run(file.decode(found), dictOf(file.find(found.dict, 'Resources')) ?? within, inner, depth + 1)
	}

	run(content, resources, { matrix: UNIT, decode: (codes) => codes, leading: 0, hidden: false }, 0)
	return pieces
}

const isValueStart = (word: string): boolean => ['[', '<<', 'true', 'false', 'null'].includes(word)

function matrixOf(numbers: readonly number[]): Matrix {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
	return [a, b, c, d, e, f]
}

/** The bytes of an image inside the content: up to `EI` between spaces. */
function skipImage(lexer: Lexer): void {
	const { bytes } = lexer
	for (let at = lexer.at + 1; at + 2 < bytes.length; at++) {
		const isEnd = bytes[at] === 0x45 && bytes[at + 1] === 0x49 && isSpace(bytes[at - 1]) && isSpace(bytes[at + 2])
		if (!isEnd) continue
		lexer.at = at
		if (isWord(lexer.next(), 'EI')) return
	}
	lexer.at = bytes.length
}
