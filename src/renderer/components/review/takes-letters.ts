/** Whether a letter struck there is written, or belongs to a dialog: a box to tick and one choice of several take none. */
export function takesLetters(target: EventTarget | null): boolean {
	return (
		target instanceof Element &&
		target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="dialog"]') !== null
	)
}
