type Names = Readonly<Record<string, string>>

/** Of a calendar. */
export function holidaysPath(calendarId: string): string {
	return `serviceHours.calendars.${calendarId}.holidays`
}

/** The field of a holiday's name; in a contract in two languages, also where its second text is kept. */
export function holidayPath(holidays: string, date: string): string {
	return `${holidays}.dates.${date}`
}

/** The second texts of a calendar's holidays, by date. `holidays`: their path. */
export function secondHolidayNames(translations: Names, holidays: string): Names {
	const start = holidayPath(holidays, '')
	const own = Object.entries(translations).filter(([path]) => path.startsWith(start))
	return Object.fromEntries(own.map(([path, name]) => [path.slice(start.length), name]))
}

/**
 * All second texts with those of a calendar's holidays exchanged for others: only of days that it has, and none where both languages call
 * the day the same.
 *
 * @param names second texts by date
 */
export function withSecondHolidayNames(
	translations: Names,
	holidays: string,
	{ dates, names }: { readonly dates: Names; readonly names: Names },
): Record<string, string> {
	const start = holidayPath(holidays, '')
	const others = Object.entries(translations).filter(([path]) => !path.startsWith(start))
	const own = Object.keys(dates)
		.sort()
		.flatMap((date) => {
			const name = names[date]
			return name === undefined || name === dates[date] ? [] : [[start + date, name] as const]
		})
	return Object.fromEntries([...others, ...own])
}
