import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { OpenPdf } from './open-pdf'
import { type PagePlaces, pagePlaces, pagesInSight, type Sight, topOf } from './page-places'
import { firstZoom, GAP, percentOf, type Size, stepFrom, type Zoom } from './zoom'

export type Pages = {
	readonly scroller: RefObject<HTMLDivElement | null>
	readonly places: PagePlaces
	readonly sight: Sight
	readonly percent: number
	readonly setZoom: (zoom: Zoom) => void
	readonly zoomStep: (direction: 1 | -1) => void
	/** Counts from 0; beyond the ends the nearest. */
	readonly goTo: (index: number) => void
	readonly onScroll: () => void
	readonly onKeyDown: (event: KeyboardEvent) => void
}

const NO_ROOM: Size = { width: 0, height: 0 }

/** Before the first page is known; as large as paper is here. */
const NO_PAGES = { count: 0, size: { width: 595, height: 842 } }

/** Zoom, place and keys of a document's pages. `openedWith` names what is looked at: another one is shown from its top. */
export function usePages(opened: Pick<OpenPdf, 'count' | 'size'> | null, openedWith: string): Pages {
	const pdf = opened ?? NO_PAGES
	const scroller = useRef<HTMLDivElement>(null)
	const [room, setRoom] = useState<Size>(NO_ROOM)
	const [scrollTop, setScrollTop] = useState(0)
	const [chosen, setZoom] = useState<Zoom | null>(null)
	const percent = percentOf(chosen ?? firstZoom(room, pdf.size), room, pdf.size)
	const places = pagePlaces(pdf.count, pdf.size, percent)

	useLayoutEffect(() => {
		const element = scroller.current
		if (element === null) return
		const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(element)
		return () => observer.disconnect()
	}, [])
	useHeldPlace(scroller, places.total, percent)
	// biome-ignore lint/correctness/useExhaustiveDependencies: another document begins at its top
	useEffect(() => scroller.current?.scrollTo({ top: 0 }), [openedWith])

	const goTo = useCallback(
		(index: number) => {
			const page = Math.min(places.count - 1, Math.max(0, index))
			scroller.current?.scrollTo({ top: topOf(places, page) - GAP / 2 })
		},
		[places],
	)
	const zoomStep = (direction: 1 | -1) => setZoom(stepFrom(percent, direction))
	const sight = pagesInSight(places, scrollTop, room.height)
	return {
		...{ scroller, places, sight, percent, setZoom, zoomStep, goTo },
		onScroll: () => setScrollTop(scroller.current?.scrollTop ?? 0),
		onKeyDown: (event) => {
			const deed = deedOf(event)
			if (deed === null) return
			event.preventDefault()
			const fits = places.page.height + GAP <= room.height
			if (deed.kind === 'zoom') zoomStep(deed.by)
			else if (deed.kind === 'end') goTo(deed.by === 1 ? places.count - 1 : 0)
			// A page taller than the view is read on; only one that is seen whole is turned.
			else if (fits || event.ctrlKey) goTo(sight.current + deed.by)
			else scroller.current?.scrollBy({ top: deed.by * (room.height - 2 * GAP) })
		},
	}
}

type Deed = { readonly kind: 'zoom' | 'end' | 'turn'; readonly by: 1 | -1 }

function deedOf({ key, target, altKey, metaKey }: KeyboardEvent): Deed | null {
	if (altKey || metaKey) return null
	// Fields and menus have these keys for themselves.
	if (target instanceof HTMLElement && target.closest('input, textarea, [role="menu"], [role="listbox"]') !== null)
		return null
	switch (key) {
		case '+':
		case '=':
			return { kind: 'zoom', by: 1 }
		case '-':
			return { kind: 'zoom', by: -1 }
		case 'PageDown':
			return { kind: 'turn', by: 1 }
		case 'PageUp':
			return { kind: 'turn', by: -1 }
		case 'Home':
			return { kind: 'end', by: -1 }
		case 'End':
			return { kind: 'end', by: 1 }
		default:
			return null
	}
}

/** Keeps the middle of the view on the same words when the pages grow or shrink; the beginning stays the beginning. */
function useHeldPlace(scroller: RefObject<HTMLDivElement | null>, total: number, percent: number): void {
	const before = useRef({ total, percent })
	useLayoutEffect(() => {
		const element = scroller.current
		const last = before.current
		before.current = { total, percent }
		if (element === null || last.percent === percent || element.scrollTop === 0) return
		const half = element.clientHeight / 2
		element.scrollTop = ((element.scrollTop + half) / last.total) * total - half
	}, [scroller, total, percent])
}
