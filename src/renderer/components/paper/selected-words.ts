import { withoutSoftHyphens } from './use-hyphens'

/** Words of one place of the paper, by UTF-16 offsets into what is printed there; both offsets the same for a place between two letters. */
export type SelectedWords = { readonly address: string; readonly start: number; readonly end: number }

/**
 * What is selected on the paper, as words of the place where the selection begins: what reaches beyond it is left out, since a comment
 * stands on one clause. Numbers, and words that only a suggestion puts there, are not counted. Null where no words are selected.
 */
export function selectedWords(root: HTMLElement, selection: Selection | null): SelectedWords | null {
	if (selection === null || selection.rangeCount === 0) return null
	const range = selection.getRangeAt(0)
	if (!root.contains(range.commonAncestorContainer)) return null
	for (const holder of holdersFrom(root, range.startContainer)) {
		const { length } = wordsOf(holder)
		const start = holder.contains(range.startContainer) ? offsetOf(holder, range.startContainer, range.startOffset) : 0
		const isLast = holder.contains(range.endContainer)
		const end = isLast ? offsetOf(holder, range.endContainer, range.endOffset) : length
		if (end > start || range.collapsed) return { address: holder.dataset.words ?? '', start, end: Math.max(start, end) }
		if (isLast || isAhead(range.endContainer, holder)) return null
	}
	return null
}

/** Places in print order from the one that a node stands in, or the first behind it. */
function holdersFrom(root: HTMLElement, node: Node): HTMLElement[] {
	const holders = [...root.querySelectorAll<HTMLElement>('[data-words]')]
	const around = elementOf(node)?.closest<HTMLElement>('[data-words]') ?? null
	const first = around === null ? holders.findIndex((holder) => isAhead(node, holder)) : holders.indexOf(around)
	return first < 0 ? [] : holders.slice(first)
}

/** The printed words of a place as it is drawn. */
function wordsOf(holder: HTMLElement): string {
	return textNodes(holder)
		.map((node) => printed(node))
		.join('')
}

function offsetOf(holder: HTMLElement, container: Node, offset: number): number {
	let words = 0
	for (const node of textNodes(holder)) {
		if (node === container) return words + printed(node, offset).length
		const child = container.childNodes[offset]
		const isBefore =
			child === undefined
				? isAhead(node, container) || container.contains(node)
				: !child.contains(node) && isAhead(node, child)
		if (!isBefore) return words
		words += printed(node).length
	}
	return words
}

function isAhead(node: Node, other: Node): boolean {
	return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
}

function printed(node: Text, end = node.data.length): string {
	return withoutSoftHyphens(node.data.slice(0, end))
}

function textNodes(holder: HTMLElement): Text[] {
	const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT, (node) =>
		elementOf(node)?.closest('[data-aside]') === null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
	)
	const nodes: Text[] = []
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		if (node instanceof Text) nodes.push(node)
	}
	return nodes
}

function elementOf(node: Node): Element | null {
	return node instanceof Element ? node : node.parentElement
}
