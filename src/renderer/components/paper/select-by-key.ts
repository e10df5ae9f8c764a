/**
 * Selects words of the block with the focus by key, as a text field would: Shift with an arrow takes the next word in or out, with Home or
 * End the rest of the clause; an arrow alone moves the beginning. Whether the key was one of these.
 */
export function selectByKey(
	event: { readonly key: string; readonly shiftKey: boolean },
	focused: Element | null,
): boolean {
	const holder = holderOf(focused)
	const selection = window.getSelection()
	if (holder === null || selection === null) return false
	const move = movement(event.key)
	if (move === null || (move.unit === 'lineboundary' && !event.shiftKey)) return false
	const isInside = selection.anchorNode !== null && holder.contains(selection.anchorNode)
	if (!isInside) {
		if (move.direction === 'backward') return false
		selection.collapse(firstText(holder) ?? holder, 0)
	}
	if (event.shiftKey && selection.isCollapsed && move.direction === 'forward') skipSpaces(selection)
	if (move.unit === 'word') selection.modify(event.shiftKey ? 'extend' : 'move', move.direction, 'word')
	else selection.extend(holder, move.direction === 'forward' ? holder.childNodes.length : 0)
	return true
}

/** A word that is passed ends before its space: what is taken begins behind it, or the space would belong to what is suggested. */
function skipSpaces(selection: Selection): void {
	for (let spaces = 0; spaces < 4; spaces++) {
		selection.modify('extend', 'forward', 'character')
		const isSpace = /^\s+$/.test(selection.toString())
		if (isSpace) selection.collapseToEnd()
		else selection.collapseToStart()
		if (!isSpace) return
	}
}

type Movement = { readonly direction: 'forward' | 'backward'; readonly unit: 'word' | 'lineboundary' }

function movement(key: string): Movement | null {
	switch (key) {
		case 'ArrowRight':
			return { direction: 'forward', unit: 'word' }
		case 'ArrowLeft':
			return { direction: 'backward', unit: 'word' }
		case 'End':
			return { direction: 'forward', unit: 'lineboundary' }
		case 'Home':
			return { direction: 'backward', unit: 'lineboundary' }
		default:
			return null
	}
}

function holderOf(focused: Element | null): Element | null {
	const block = focused?.closest('[data-block]') ?? null
	return block === null || block.hasAttribute('data-words') ? block : block.querySelector('[data-words]')
}

function firstText(holder: Element): Text | null {
	const node = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT).nextNode()
	return node instanceof Text ? node : null
}
