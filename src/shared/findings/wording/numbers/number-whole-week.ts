import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { spanOfText } from '../language/text-span'
import { daysFromTo, weekdayOf } from '../language/weekdays'
import type { Spotted } from '../text-finding'

const WEEK =
	/\b24\s?\/\s?7\b|\b(?:sieben|7) Tagen? (?:in der|je|pro|die) Woche|\ban (?:allen )?sieben Tagen\b|\b(?:seven|7) days (?:a|per|each|every) week|\bevery day of the week\b/iu
/** Only where the days named are whole ones too: other hours may be those of something else. */
const DAYS =
	/(?<!\p{L})(\p{L}+tag|Mittwoch|Sonnabend|\p{L}+day)s?,?\s?(?:bis|to|through|–|-)\s?(?:einschließlich )?(\p{L}+tag|Mittwoch|Sonnabend|\p{L}+day)s?[,:]?\s(?:jeweils )?(?:von |from )?0?0[:.]00\s?(?:Uhr )?(?:bis|to|–|-|until)\s?(?:24[:.]00|00[:.]00|23[:.]59)/iu
const EXCEPT = /\b(?:außer|ausgenommen|mit Ausnahme|except|other than|excluding)\b/i

/** "an sieben Tagen in der Woche (24/7) … Montag bis Samstag, 0:00 bis 24:00 Uhr". */
export const wholeWeeks = remembered((passage: Passage): readonly Spotted[] => {
	const { text } = passage
	const week = WEEK.exec(text)
	const days = week === null ? null : DAYS.exec(text)
	if (week === null || days === null || EXCEPT.test(text)) return []
	const [first, last] = [days[1]!, days[2]!].map((day) => weekdayOf(day.toLowerCase())) as [number, number]
	const many = first < 0 || last < 0 ? 7 : daysFromTo(first, last)
	const span = spanOfText(passage, days.index, days.index + days[0].length)
	return many === 7 || span === null
		? []
		: [{ ...span, values: { problem: 'count', first: '7', second: String(many) } }]
})
