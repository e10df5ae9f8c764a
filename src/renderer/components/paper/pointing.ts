/** The field that the words under the pointer print, or that their row or block leads to; null where there is none. */
export function visitOf(element: Element | null): string | null {
	return element?.closest<HTMLElement>('[data-visit]')?.dataset.visit ?? null
}

export function blockAround(element: Element | null): string | null {
	return element?.closest<HTMLElement>('[data-block]')?.dataset.block ?? null
}

/** Moves the focus to the next or previous block; from the paper itself to the first one in sight. */
export function moveAmongBlocks(root: HTMLElement, step: 1 | -1): void {
	const blocks = [...root.querySelectorAll<HTMLElement>('[data-block]')]
	const { activeElement } = document
	const current = activeElement instanceof HTMLElement ? blocks.indexOf(activeElement) : -1
	const top = root.getBoundingClientRect().top
	const next =
		current < 0 ? blocks.find((block) => block.getBoundingClientRect().bottom >= top) : blocks[current + step]
	next?.focus({ preventScroll: true })
	next?.scrollIntoView({ block: 'nearest' })
}
