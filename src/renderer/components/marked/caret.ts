let lastCaret: Range | null = null

/** The caret leaves the field when a list of picks opens; it is where it was last. */
export function rememberCaret(): void {
	const selection = window.getSelection()
	if (selection !== null && selection.rangeCount > 0) lastCaret = selection.getRangeAt(0).cloneRange()
}

export function insertAtCaret(element: HTMLElement, node: HTMLElement): void {
	if (lastCaret === null || !element.contains(lastCaret.startContainer)) caretToEnd(element)
	else {
		element.focus()
		window.getSelection()?.removeAllRanges()
		window.getSelection()?.addRange(lastCaret)
	}
	const range = window.getSelection()?.getRangeAt(0)
	if (range === undefined) return
	range.deleteContents()
	range.insertNode(node)
	range.setStartAfter(node)
	range.collapse(true)
	rememberCaret()
}

export function caretToEnd(element: HTMLElement): void {
	element.focus()
	const range = document.createRange()
	range.selectNodeContents(element.lastElementChild ?? element)
	range.collapse(false)
	window.getSelection()?.removeAllRanges()
	window.getSelection()?.addRange(range)
}
