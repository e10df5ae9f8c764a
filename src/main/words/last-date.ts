import { formatDate, parseDate } from '../../shared/calendar/civil-date'

/** The last day inside a range of ISO instants whose end is exclusive; ranges of a history end with a day. */
export function lastDateIn({ end }: { readonly end: string }): string {
	const day = parseDate(end.slice(0, 10))
	return day === null ? end : formatDate(day - 1)
}
