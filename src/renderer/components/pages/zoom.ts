/** Percent of the page's real size, or as large as the room allows. */
export type Zoom = 'width' | 'page' | number

/** In PDF points (1/72 inch) for a page, in CSS pixels for room on the screen. */
export type Size = { readonly width: number; readonly height: number }

export const ZOOM_STEPS = [50, 75, 90, 100, 110, 125, 150, 175, 200] as const
const LEAST = 50
const MOST = 200

/** A CSS pixel is 1/96 inch. */
export const PIXELS_PER_POINT = 96 / 72
/** Around and between pages, in CSS pixels. */
export const GAP = 24

/** The percentage a zoom comes to in the room there is, within 50 and 200. */
export function percentOf(zoom: Zoom, room: Size, page: Size): number {
	if (typeof zoom === 'number') return bounded(zoom)
	const wide = fitted(room.width, page.width)
	return bounded(zoom === 'width' ? wide : Math.min(wide, fitted(room.height, page.height)))
}

/** The next step above or below a percentage, which need not be a step itself. */
export function stepFrom(percent: number, direction: 1 | -1): number {
	const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse()
	return steps.find((step) => (step - percent) * direction > 0.5) ?? bounded(percent)
}

/** The real size where the room has it, else the width of the room. */
export function firstZoom(room: Size, page: Size): Zoom {
	return fitted(room.width, page.width) < 100 ? 'width' : 100
}

function fitted(room: number, points: number): number {
	return Math.floor(((room - 2 * GAP) / (points * PIXELS_PER_POINT)) * 100)
}

function bounded(percent: number): number {
	return Math.min(MOST, Math.max(LEAST, percent))
}
