import { type MarkedPart, type MarkedPiece, parseMarked, writeMarked } from '../../../shared/outline/marked-text'
import { partName } from './MarkedView'
import classes from './marked.module.css'

export type Chip = Extract<MarkedPiece, { kind: 'slot' | 'reference' }>
export type ChipLabel = (chip: Chip) => { readonly text: string; readonly isLost: boolean }

/** Text with marks as elements that can be typed in: one a part, chips that are deleted as a whole. */
export function fillEditable(field: HTMLElement, text: string, label: ChipLabel): void {
	const parts = parseMarked(text)
	const shown: readonly MarkedPart[] = parts.length === 0 ? [{ kind: 'paragraph', pieces: [] }] : parts
	field.replaceChildren(...shown.map((part) => partElement(part, label)))
}

function partElement(part: MarkedPart, label: ChipLabel): HTMLElement {
	const element = document.createElement('p')
	element.className = classes.part ?? ''
	element.dataset.part = partName(part)
	element.append(...part.pieces.map((piece) => pieceNode(piece, label)))
	// An empty element has no line to type in.
	if (part.pieces.length === 0) element.append(document.createElement('br'))
	return element
}

function pieceNode(piece: MarkedPiece, label: ChipLabel): Node {
	if (piece.kind === 'text') return document.createTextNode(piece.text)
	if (piece.kind === 'slot' || piece.kind === 'reference') return chipElement(piece, label)
	const element = document.createElement(piece.kind === 'strong' ? 'b' : 'i')
	element.textContent = piece.text
	return element
}

export function chipElement(chip: Chip, label: ChipLabel): HTMLElement {
	const { text, isLost } = label(chip)
	const element = document.createElement('span')
	element.className = classes.chip ?? ''
	element.contentEditable = 'false'
	element.dataset.kind = chip.kind
	element.dataset.chip = JSON.stringify(chip)
	if (isLost) element.dataset.lost = 'true'
	element.textContent = text
	return element
}

/** What was typed, as text with marks. */
export function readEditable(field: HTMLElement): string {
	const parts: MarkedPart[] = []
	let loose: MarkedPiece[] = []
	const close = () => {
		if (loose.length > 0) parts.push({ kind: 'paragraph', pieces: loose })
		loose = []
	}
	for (const node of field.childNodes) {
		const isPart = node instanceof HTMLElement && ['P', 'DIV', 'LI'].includes(node.tagName)
		if (!isPart) {
			loose.push(...piecesIn(node, 'text'))
			continue
		}
		close()
		const pieces = [...node.childNodes].flatMap((child) => piecesIn(child, 'text'))
		if (pieces.every((piece) => 'text' in piece && piece.text.trim() === '')) continue
		const { part } = node.dataset
		if (part === '3' || part === '4') parts.push({ kind: 'point', level: part === '3' ? 3 : 4, pieces })
		else parts.push({ kind: 'paragraph', pieces })
	}
	close()
	// Written and read once, so that it is what the file will say.
	return writeMarked(parseMarked(writeMarked(parts)))
}

type Style = 'text' | 'strong' | 'emphasis'

function piecesIn(node: Node, style: Style): MarkedPiece[] {
	if (node instanceof Text) return [{ kind: style, text: node.data.replaceAll('\u00a0', ' ') }]
	if (!(node instanceof HTMLElement) || node.tagName === 'BR') return []
	const { chip } = node.dataset
	// Only `chipElement` writes it.
	if (chip !== undefined) return [JSON.parse(chip) as Chip]
	const own = styleOf(node, style)
	return [...node.childNodes].flatMap((child) => piecesIn(child, own))
}

function styleOf(element: HTMLElement, around: Style): Style {
	const { fontWeight, fontStyle } = element.style
	if (['B', 'STRONG'].includes(element.tagName) || fontWeight === 'bold' || Number(fontWeight) >= 600) return 'strong'
	// Bold and italic at once is bold: contracts have one mark at a time.
	if ((['I', 'EM'].includes(element.tagName) || fontStyle === 'italic') && around !== 'strong') return 'emphasis'
	return around
}

/** The part that the caret is in. */
export function currentPart(field: HTMLElement): HTMLElement | null {
	const anchor = window.getSelection()?.anchorNode
	if (anchor == null || !field.contains(anchor)) return null
	const element = anchor instanceof HTMLElement ? anchor : anchor.parentElement
	return element?.closest<HTMLElement>('[data-part]') ?? null
}
