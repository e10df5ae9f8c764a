/** Dates without a zone as day numbers: days since 1970-01-01 in the proleptic Gregorian calendar. */
export const SECONDS_PER_DAY = 86_400

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Day number of a year, month (1-12, others carry over) and day. After H. Hinnant, "chrono-compatible date algorithms". */
export function dayOf(year: number, month: number, day: number): number {
	const carried = year + Math.floor((month - 1) / 12)
	const monthOfYear = ((((month - 1) % 12) + 12) % 12) + 1
	// Years begin in March so that the leap day is the last day of its year.
	const y = monthOfYear <= 2 ? carried - 1 : carried
	const era = Math.floor(y / 400)
	const yearOfEra = y - era * 400
	const dayOfYear = Math.floor((153 * (monthOfYear + (monthOfYear > 2 ? -3 : 9)) + 2) / 5) + day - 1
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
	return era * 146_097 + dayOfEra - 719_468
}

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number }

/** The inverse of `dayOf`. */
export function civilOf(dayNumber: number): CivilDate {
	const shifted = dayNumber + 719_468
	const era = Math.floor(shifted / 146_097)
	const dayOfEra = shifted - era * 146_097
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
	)
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
	const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
	const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
	return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Day number of `YYYY-MM-DD`, or null where there is no such date. */
export function parseDate(text: string): number | null {
	const match = DATE.exec(text)
	if (match === null) return null
	const dayNumber = dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
	return formatDate(dayNumber) === text ? dayNumber : null
}

/** `YYYY-MM-DD` of a day number; years 0 to 9999. */
export function formatDate(dayNumber: number): string {
	const { year, month, day } = civilOf(dayNumber)
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** 0 for Monday to 6 for Sunday, the order of `WEEKDAYS`. */
export function weekdayIndex(dayNumber: number): number {
	return (((dayNumber + 3) % 7) + 7) % 7
}
