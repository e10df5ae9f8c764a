/** Gives the focus to the paper with a margin where nothing has it, as after a button that is gone: keys go on from there. */
export function focusPaperFromNowhere(): void {
	if (document.activeElement !== null && document.activeElement !== document.body) return
	document.querySelector<HTMLElement>('[data-pane][data-beside]')?.focus({ preventScroll: true })
}

/** When a dialog has faded away: what had the focus in it goes too, but only once everything else is drawn. */
export function focusPaperAfterDialog(): void {
	const active = document.activeElement
	if (active instanceof HTMLElement && active.closest('[role="dialog"]') !== null) active.blur()
	requestAnimationFrame(focusPaperFromNowhere)
}
