const WEEKDAYS: readonly RegExp[] = [
	/^(?:montag|monday)s?$/,
	/^(?:dienstag|tuesday)s?$/,
	/^(?:mittwoch|wednesday)s?$/,
	/^(?:donnerstag|thursday)s?$/,
	/^(?:freitag|friday)s?$/,
	/^(?:samstag|sonnabend|saturday)s?$/,
	/^(?:sonntag|sunday)s?$/,
]

/** The day that a word in small letters names, Monday 0 to Sunday 6; -1 for any other word. */
export const weekdayOf = (lower: string): number => WEEKDAYS.findIndex((day) => day.test(lower))

/** How many days lie from one day of the week to another, both counted. */
export const daysFromTo = (first: number, last: number): number => ((last - first + 7) % 7) + 1
