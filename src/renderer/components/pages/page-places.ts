import { GAP, PIXELS_PER_POINT, type Size } from './zoom'

/** Where equal pages stand under each other, in CSS pixels. */
export type PagePlaces = {
	readonly count: number
	readonly page: Size
	readonly total: number
}

export function pagePlaces(count: number, page: Size, percent: number): PagePlaces {
	const scale = (PIXELS_PER_POINT * percent) / 100
	const width = Math.round(page.width * scale)
	const height = Math.round(page.height * scale)
	return { count, page: { width, height }, total: GAP + count * (height + GAP) }
}

export function topOf(places: PagePlaces, index: number): number {
	return GAP + index * (places.page.height + GAP)
}

export type Sight = {
	/** The page that the eye is on: the one over the upper third of the view. Counts from 0. */
	readonly current: number
	/** Pages worth drawing: those in view and one beyond on either side. */
	readonly first: number
	readonly last: number
}

export function pagesInSight(places: PagePlaces, scrollTop: number, viewHeight: number): Sight {
	const at = (y: number) => {
		const index = Math.floor((y - GAP / 2) / (places.page.height + GAP))
		return Math.min(places.count - 1, Math.max(0, index))
	}
	// At the end the last page is read, however short the view's upper third falls.
	const isAtEnd = scrollTop + viewHeight >= places.total - 1
	return {
		current: isAtEnd ? places.count - 1 : at(scrollTop + viewHeight / 3),
		first: Math.max(0, at(scrollTop) - 1),
		last: Math.min(places.count - 1, at(scrollTop + viewHeight) + 1),
	}
}
