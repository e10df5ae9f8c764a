/** Gives the focus to the paper with a margin where nothing has it, as after a button that is gone: keys go on from there. */
export function focusPaperFromNowhere(): void {
	if (document.activeElement !== null && document.activeElement !== document.body) return
	document.querySelector<HTMLElement>('[data-pane][data-beside]')?.focus({ preventScroll: true })
}
