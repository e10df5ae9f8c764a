import { datesIn } from '../language/dates'
import type { Passage } from '../language/passage'
import { weekdayOf } from '../language/weekdays'
import type { Spotted } from '../text-finding'

/** What may stand between a weekday and its date: "Montag, den 1. Juni", "Monday the 1st". */
const BETWEEN = /^(?:,|den|dem|der|the|\()$/
const FARTHEST = 2
/** Counted as `datesIn` counts days, that of a Monday: 1 June 2026. */
const A_MONDAY = 2026 * 365 + 506 + 151 + 1

/** "Montag, den 2. Juni 2026", "2 June 2026 (Monday)": a weekday that is not the date's. */
export function wrongWeekdays(passage: Passage): readonly Spotted[] {
	const { tokens, text } = passage
	const dayAt = (at: number) => weekdayOf(tokens[at]?.lower ?? '')
	return datesIn(passage).flatMap(({ from, to, day }): readonly Spotted[] => {
		const own = (((day - A_MONDAY) % 7) + 7) % 7
		const places = [...placesBefore(passage, from), tokens[to]?.lower === '(' ? to + 1 : to]
		const at = places.find((place) => dayAt(place) >= 0)
		if (at === undefined || dayAt(at) === own) return []
		const word = tokens[at]!
		const date = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
		return [
			{
				from: Math.min(at, from),
				to: Math.max(at + 1, to),
				values: { problem: 'weekday', first: text.slice(word.start, word.end), second: date },
			},
		]
	})
}

/** Places of a weekday before a date, nearest first. */
function placesBefore({ tokens }: Passage, from: number): readonly number[] {
	let at = from - 1
	while (at > from - 1 - FARTHEST && BETWEEN.test(tokens[at]?.lower ?? '')) at--
	return at < 0 ? [] : [at]
}
