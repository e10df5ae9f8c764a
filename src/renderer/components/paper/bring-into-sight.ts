/** Scrolls the desk to one of its elements. In the middle, what is in sight already stays where it is, above all what was just clicked. */
export function bringIntoSight(desk: HTMLElement, element: Element, block: 'center' | 'start'): void {
	const [place, view] = [element.getBoundingClientRect(), desk.getBoundingClientRect()]
	if (block === 'center' && place.top >= view.top && place.bottom <= view.bottom) return
	const distance = Math.abs(place.top - view.top)
	// A glide past ten pages only makes one wait.
	const isNear = distance < desk.clientHeight * 2
	element.scrollIntoView({ block, behavior: isNear && !calm() ? 'smooth' : 'auto' })
}

/** Scrolls no further than to where the words beside it still stand in sight; words that are on their way there already bring it along. */
export function bringFootIntoSight(desk: HTMLElement, element: Element, words: Element): void {
	const [foot, head, view] = [
		element.getBoundingClientRect().bottom,
		words.getBoundingClientRect().top,
		desk.getBoundingClientRect(),
	]
	const isWordsInSight = head >= view.top && head <= view.bottom
	const distance = Math.min(foot + ROOM_PX - view.bottom, head - ROOM_PX - view.top)
	if (isWordsInSight && distance > 0) desk.scrollBy({ top: distance, behavior: calm() ? 'auto' : 'smooth' })
}

const ROOM_PX = 16

function calm(): boolean {
	return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
