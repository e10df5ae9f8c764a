import { create } from 'zustand'

/** What was told last of where the focus is; whoever cannot see it hears it. `at` tells one telling from the next. */
export type PaneTold = { readonly name: string; readonly number: number; readonly count: number }

export const usePaneStore = create<{ readonly told: PaneTold | null }>()(() => ({ told: null }))

/** Where the focus was when it left a pane. */
const left = new WeakMap<Element, HTMLElement>()

/** Remembers where the focus is in each pane. Returns what ends it. */
export function watchPanes(): () => void {
	const onFocus = ({ target }: FocusEvent) => {
		const pane = paneAround(target)
		if (pane !== null && target instanceof HTMLElement) left.set(pane, target)
	}
	document.addEventListener('focusin', onFocus)
	return () => document.removeEventListener('focusin', onFocus)
}

/**
 * Moves the focus to the next pane of the page (`data-pane`), around the end: to where it was in it, to the pane itself where it takes the
 * focus, else to its first control. A dialog keeps the focus.
 */
export function goToPane(step: 1 | -1): void {
	if (document.querySelector('[aria-modal="true"]') !== null) return
	const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isSeen)
	const here = paneAround(document.activeElement)
	const at = here === null ? -1 : panes.indexOf(here)
	const number = at < 0 ? (step === 1 ? 0 : panes.length - 1) : (at + step + panes.length) % panes.length
	const pane = panes[number]
	if (pane === undefined) return
	const last = left.get(pane)
	const target = last?.isConnected === true && isSeen(last) ? last : firstControl(pane)
	// Without a control it still can be read.
	if (target === pane && !pane.hasAttribute('tabindex')) pane.tabIndex = -1
	target.focus()
	usePaneStore.setState({ told: { name: nameOf(pane), number: number + 1, count: panes.length } })
}

function paneAround(target: EventTarget | null): HTMLElement | null {
	return target instanceof Element ? target.closest<HTMLElement>('[data-pane]') : null
}

const CONTROLS =
	'a[href], button:not(:disabled), input:not(:disabled, [type="hidden"]), select, textarea:not(:disabled), [tabindex="0"]'

/** Of the pane, not of one that lies within it. */
function firstControl(pane: HTMLElement): HTMLElement {
	if (pane.hasAttribute('tabindex')) return pane
	const controls = [...pane.querySelectorAll<HTMLElement>(CONTROLS)]
	return controls.find((one) => paneAround(one) === pane && one.tabIndex >= 0 && isSeen(one)) ?? pane
}

function isSeen(element: HTMLElement): boolean {
	return element.getClientRects().length > 0
}

/** What its attribute says, where it has no label of its own. */
function nameOf(pane: HTMLElement): string {
	return pane.getAttribute('aria-label') ?? (pane.dataset.pane || (pane.querySelector('h1, h2')?.textContent ?? ''))
}
