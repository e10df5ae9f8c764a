import { type RefObject, useEffect } from 'react'
import { useAgreementStore } from '../../stores/agreement-store'

/** A drawer that opens for its row, or a form that is drawn late, gets this many frames to show the field. */
const FRAMES = 20

/** Brings the field that was asked for into sight and focuses it. */
export function useRevealedField(pane: RefObject<HTMLElement | null>): void {
	const reveal = useAgreementStore((state) => state.reveal)
	useEffect(() => {
		if (reveal === null) return
		let frame = 0
		let left = FRAMES
		const look = () => {
			const exact = fieldOf(pane.current, reveal.path)
			if (exact !== null) return show(exact)
			left--
			if (left > 0) frame = requestAnimationFrame(look)
			else show(nearestOf(pane.current, reveal.path))
		}
		frame = requestAnimationFrame(look)
		return () => cancelAnimationFrame(frame)
	}, [reveal, pane])
}

function fieldOf(pane: HTMLElement | null, path: string): HTMLElement | null {
	const scope = path === 'title' ? document : pane
	return scope?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) ?? null
}

/** The field around the path, such as the table of a row's cell; else a field under it. */
export function nearestOf(pane: HTMLElement | null, path: string): HTMLElement | null {
	const segments = path.split('.')
	for (let length = segments.length - 1; length > 0; length--) {
		const around = fieldOf(pane, segments.slice(0, length).join('.'))
		if (around !== null) return around
	}
	return pane?.querySelector<HTMLElement>(`[data-path^="${CSS.escape(path)}."]`) ?? null
}

const CONTROL = 'input:not([type="hidden"]), textarea, select'
const FOCUSABLE = 'button, [tabindex="0"]'

function show(field: HTMLElement | null): void {
	if (field === null) return
	field.scrollIntoView({ block: 'center' })
	// The button for help stands before the control it is about, and is not what was asked for.
	const target = field.matches(`${CONTROL}, ${FOCUSABLE}`)
		? field
		: (field.querySelector<HTMLElement>(CONTROL) ?? field.querySelector<HTMLElement>(FOCUSABLE))
	target?.focus({ preventScroll: true })
}
