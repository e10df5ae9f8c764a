/** Scrolls the desk to one of its elements. In the middle, what is in sight already stays where it is, above all what was just clicked. */
export function bringIntoSight(desk: HTMLElement, element: Element, block: 'center' | 'start'): void {
	const [place, view] = [element.getBoundingClientRect(), desk.getBoundingClientRect()]
	if (block === 'center' && place.top >= view.top && place.bottom <= view.bottom) return
	const distance = Math.abs(place.top - view.top)
	// A glide past ten pages only makes one wait.
	const isNear = distance < desk.clientHeight * 2
	element.scrollIntoView({ block, behavior: isNear && !calm() ? 'smooth' : 'auto' })
}

function calm(): boolean {
	return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
