import { describe, expect, it } from 'vitest'
import { pagePlaces, pagesInSight, topOf } from '../../../src/renderer/components/pages/page-places'
import { firstZoom, GAP, percentOf, stepFrom } from '../../../src/renderer/components/pages/zoom'

const A4 = { width: 595.28, height: 841.89 }
/** A4 at 96 dots an inch. */
const REAL = { width: 794, height: 1123 }

describe('the zoom', () => {
	it('shows a page at its real size where it has the room, else as wide as the room', () => {
		expect(firstZoom({ width: REAL.width + 2 * GAP + 1, height: 600 }, A4)).toBe(100)
		expect(firstZoom({ width: REAL.width, height: 600 }, A4)).toBe('width')
	})

	it('fits the width, or the whole page, and stays between half and double', () => {
		const room = { width: 2 * REAL.width + 2 * GAP + 2, height: REAL.height * 0.75 + 2 * GAP + 1 }
		expect(percentOf('width', room, A4)).toBe(200)
		expect(percentOf('page', room, A4)).toBe(75)
		expect(percentOf('page', { width: 100, height: 100 }, A4)).toBe(50)
		expect(percentOf('width', { width: 9_000, height: 100 }, A4)).toBe(200)
	})

	it('goes from whatever percentage to the next step, and no further than the last', () => {
		expect([stepFrom(113, 1), stepFrom(113, -1), stepFrom(100, 1), stepFrom(100, -1)]).toEqual([125, 110, 110, 90])
		expect([stepFrom(200, 1), stepFrom(50, -1)]).toEqual([200, 50])
	})
})

describe('the pages under each other', () => {
	const places = pagePlaces(28, A4, 100)

	it('begin below a gap and keep one between them', () => {
		expect(places.page).toEqual(REAL)
		expect([topOf(places, 0), topOf(places, 1)]).toEqual([GAP, GAP + REAL.height + GAP])
		expect(places.total).toBe(topOf(places, 27) + REAL.height + GAP)
	})

	it('are drawn where they are in sight and one beyond, never all', () => {
		expect(pagesInSight(places, 0, 700)).toEqual({ current: 0, first: 0, last: 1 })
		expect(pagesInSight(places, topOf(places, 10), 700)).toEqual({ current: 10, first: 9, last: 11 })
		expect(pagesInSight(places, places.total - 700, 700)).toEqual({ current: 27, first: 26, last: 27 })
	})

	it('count the page under the upper third as the one that is read', () => {
		const seam = topOf(places, 5) - GAP / 2
		expect(pagesInSight(places, seam - 201, 600).current).toBe(4)
		expect(pagesInSight(places, seam - 199, 600).current).toBe(5)
	})

	it('are none before the document is there', () => {
		expect(pagesInSight(pagePlaces(0, A4, 100), 0, 700)).toEqual({ current: -1, first: 0, last: -1 })
	})
})
