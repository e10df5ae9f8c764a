import { WEEKDAYS } from '../../agreement/values/calendar'
import { parseDate, weekdayIndex } from '../../calendar/civil-date'
import { dateText, durationText, moneyText, monthName, numberText, shareText, weekdayText } from '../../outline/format'
import { plainText } from '../../outline/writer'
import type { Reading, ReadingValue } from '../../readings/reading'
import type { SheetWriter } from '../sheet'

/** A reading in the contract's language: the phrase `reading.<key>`, in one number or several where the reading counts. */
export function readingText(w: SheetWriter, { key, values }: Reading): string {
	const slots = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText(w, key, value)]))
	const { count } = values
	const phrase = `reading.${key}`
	if (count?.unit !== 'count' || w.hasPhrase(phrase)) return w.phraseText(phrase, slots)
	return w.phraseText(`${phrase}_${count.value === 1 ? 'one' : 'other'}`, slots)
}

function valueText(w: SheetWriter, key: string, value: ReadingValue): string {
	switch (value.unit) {
		case 'instant':
			return instantText(w, value.iso)
		case 'date':
			return dateText(value.date, w.language)
		case 'months':
			return monthsText(w, value, key.startsWith('allowed.') ? 'in' : 'of')
		case 'seconds':
			return durationText(value.value, w.language)
		case 'ppm':
			return shareText(value.value, w.language)
		case 'count':
			return numberText(value.value, w.language)
		case 'money':
			return moneyText(value.minor, value.currency, w.language)
		case 'report':
			return value.priority === null
				? w.phraseText('report.any')
				: w.phraseText('report.priority', { priority: value.priority.slice(1) })
		case 'text':
			return value.text
	}
}

/** `Freitag, 8. Januar 2027, 17:50 Uhr`, in the zone that the instant is written in. */
function instantText(w: SheetWriter, iso: string): string {
	const [date = '', time = ''] = iso.split('T')
	const weekday = WEEKDAYS[weekdayIndex(parseDate(date) ?? 0)] ?? 'mon'
	return w.phraseText('instant', {
		weekday: weekdayText(weekday, w.language),
		date: dateText(date, w.language),
		time: time.slice(0, 5),
	})
}

type Months = Extract<ReadingValue, { unit: 'months' }>

/** `Im Februar 2027` at the head of a sentence, `für Februar 2027` within one. */
function monthsText(w: SheetWriter, { from, to }: Months, place: 'in' | 'of'): string {
	return from === to
		? w.phraseText(`${place}-month`, { month: monthText(w, from) })
		: w.phraseText(`${place}-months`, { from: monthText(w, from), to: monthText(w, to) })
}

/** `2027-02` -> `Februar 2027`. */
function monthText({ language }: SheetWriter, month: string): string {
	return `${monthName(Number(month.slice(5, 7)), language)} ${month.slice(0, 4)}`
}

/** A clause of the sheet's own words as text. */
export function sentence(w: SheetWriter, clause: string, slots: Readonly<Record<string, string>> = {}): string {
	return plainText(w.fillClause(clause, slots))
}
