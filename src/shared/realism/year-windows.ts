/** A window that ends in a simulated year: its first month and the month after its last, counted from the cycle's January. */
export type YearWindow = { readonly startMonth: number; readonly endMonth: number }

export const MONTHS_IN_YEAR = 12

/**
 * The windows that end in each year of a cycle. They start in January; a length that does not fill its cycle of whole years
 * is cut short at the end of it, as in the calendar. Rolling windows are settled where they do not overlap, as these.
 */
export function yearWindows(monthsInWindow: number): readonly (readonly YearWindow[])[] {
	const years = Math.ceil(monthsInWindow / MONTHS_IN_YEAR)
	const cycle = years * MONTHS_IN_YEAR
	const byYear: YearWindow[][] = Array.from({ length: years }, () => [])
	for (let startMonth = 0; startMonth < cycle; startMonth += monthsInWindow) {
		const endMonth = Math.min(startMonth + monthsInWindow, cycle)
		byYear[Math.floor((endMonth - 1) / MONTHS_IN_YEAR)]!.push({ startMonth, endMonth })
	}
	return byYear
}
