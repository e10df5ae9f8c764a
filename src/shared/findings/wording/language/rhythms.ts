import { timesOf } from '../numbers/number-frequencies'
import { MONTHS } from './abbreviations'
import { type Dimensions, periodOf } from './dimensions'
import { measuresIn } from './measures'
import { figureValue, numberWordAt } from './number-words'
import type { Passage } from './passage'
import { adverbOf } from './per'
import type { Span } from './sentences'
import { daysFromTo, weekdayOf } from './weekdays'

/** How often something is done (`#event` by a time), on how many days of a week, in how many months, or for how many hours of a day. */
export type Rhythm = Span & { readonly value: number; readonly dims: Dimensions }

/** "twice a week", "alle zwei Wochen", "dienstags und freitags", "on all seven nights of the week", "from 19:00 to 07:00". */
export function rhythmAt(passage: Passage, at: number): Rhythm | null {
	return (
		timesAt(passage, at) ?? everyAt(passage, at) ?? daysAt(passage, at) ?? monthsAt(passage, at) ?? hoursAt(passage, at)
	)
}

const event = (value: number, base: string, from: number, to: number): Rhythm => ({
	from,
	to,
	value,
	dims: { '#event': 1, [base]: -1 },
})

const numberAt = ({ tokens, language }: Passage, at: number) => {
	const token = tokens[at]
	if (token === undefined || token.kind === 'mark') return null
	if (token.kind === 'word') return numberWordAt(tokens, at, language)
	return /^\d{1,3}$/.test(token.lower) ? { value: figureValue(token.lower, language), to: at + 1 } : null
}

/** "zweimal im Monat", "once every fortnight", "12 times a month", "je zweimal" of months that stand before. */
function timesAt(passage: Passage, at: number): Rhythm | null {
	const { tokens } = passage
	const word = (place: number) => tokens[place]?.lower ?? ''
	const number = numberAt(passage, at)
	const isCounted = number !== null && /^(?:times|mal)$/.test(word(number.to))
	const times = timesOf(word(at)) ?? (isCounted ? number.value : null)
	if (times === null) return null
	const end = isCounted ? number.to + 1 : at + 1
	const every = everyAt(passage, end)
	if (every !== null) return { ...every, from: at, value: every.value * times }
	const days = daysAt(passage, /^(?:on|an)$/.test(word(end)) ? end + 1 : end)
	if (days?.dims['#event'] === 1) return { ...days, from: at, value: days.value * times }
	const adverb = adverbOf(word(end))
	if (adverb !== null) return event(times / adverb.factor, adverb.base, at, end + 1)
	if (/^(?:im|in|je|pro|per|a|an|each|every|jede[nsrm]?|am)$/.test(word(end))) {
		let noun = end + 1
		while (noun < end + 4 && /^(?:calendar|contract|der|any|jedem|the|one|einem)$/.test(word(noun))) noun++
		const period = periodOf(word(noun))
		if (period !== undefined) return event(times / period[1], period[0], at, noun + 1)
	}
	const isEach = /^(?:je|jeweils)$/.test(word(at - 1)) || word(end) === 'each'
	const isMonthly = isEach && [1, 2, 3].some((back) => MONTHS[passage.language].has(word(at - back)))
	return isMonthly ? event(times, 'month', at, end) : null
}

/** "every two weeks", "alle sechs Monate", "every fortnight", "jeden Monat". */
function everyAt(passage: Passage, at: number): Rhythm | null {
	const { tokens } = passage
	const word = (place: number) => tokens[place]?.lower ?? ''
	if (!/^(?:every|alle|each|jede[nrs]?)$/.test(word(at))) return null
	const number = /^(?:every|alle)$/.test(word(at)) ? numberAt(passage, at + 1) : null
	const period = periodOf(word(number?.to ?? at + 1))
	if (period === undefined || period[0] === 'hour') return null
	const to = (number?.to ?? at + 1) + 1
	if (period[0] === 'day' && number === null) return { from: at, to, value: 7, dims: { day: 1, week: -1 } }
	return event(1 / (period[1] * (number?.value ?? 1)), period[0], at, to)
}

const ON = /^(?:on|an|every|each|jeden|am|und|and|sowie|,|&)$/

/** "dienstags und freitags": as often a week; "Monday to Friday", "täglich", "on all seven nights of the week": so many days. */
function daysAt(passage: Passage, at: number): Rhythm | null {
	const { tokens } = passage
	const word = (place: number) => tokens[place]?.lower ?? ''
	const daily = /^(?:täglich|daily)$/.test(word(at))
	if (daily) return { from: at, to: at + 1, value: 7, dims: { day: 1, week: -1 } }
	const first = weekdayOf(word(at))
	if (first < 0) {
		const number = numberAt(passage, at)
		if (number === null || periodOf(word(number.to))?.[0] !== 'day' || number.value > 7) return null
		const opens = word(number.to + 1)
		const noun = /^(?:a|per|pro|je)$/.test(opens) ? number.to + 2 : number.to + 3
		const isOf =
			noun === number.to + 2 ||
			/^(?:in der|of the|of each|of every|of a|in each|in jeder|die der)$/.test(`${opens} ${word(number.to + 2)}`)
		if (!isOf || !/^(?:week|woche|kalenderwoche)$/.test(word(noun))) return null
		return { from: at, to: noun + 1, value: number.value, dims: { day: 1, week: -1 } }
	}
	const second = weekdayOf(word(at + 2))
	if (/^(?:bis|to|through|–|-)$/.test(word(at + 1)) && second >= 0)
		return { from: at, to: at + 3, value: daysFromTo(first, second), dims: { day: 1, week: -1 } }
	// A day with a date, or an event of its own, is no rhythm.
	const isRegular = /s$/.test(word(at)) || /^(?:every|each|jeden)$/.test(word(at - 1))
	if (!isRegular) return null
	let [days, to] = [1, at + 1]
	for (let next = to; next < to + 3 && ON.test(word(next)); next++) {
		if (weekdayOf(word(next + 1)) < 0) continue
		days++
		to = next + 2
		next = to - 1
	}
	return event(days, 'week', at, to)
}

/** "in den Monaten April bis September", "from April to September": without days of the month. */
function monthsAt({ tokens, language }: Passage, at: number): Rhythm | null {
	const word = (place: number) => tokens[place]?.lower ?? ''
	const months = [...MONTHS[language]]
	const first = months.indexOf(word(at))
	const last = months.indexOf(word(at + 2))
	if (first < 0 || last < 0 || !/^(?:bis|to|through|until|–|-)$/.test(word(at + 1))) return null
	const isDay = (token: Passage['tokens'][number] | undefined) => token?.kind === 'number' || token?.lower === '.'
	if (isDay(tokens[at - 1]) || tokens[at + 3]?.kind === 'number') return null
	return { from: at, to: at + 3, value: ((last - first + 12) % 12) + 1, dims: { month: 1 } }
}

/** "from 19:00 to 07:00", "von 8 bis 17 Uhr". */
function hoursAt(passage: Passage, at: number): Rhythm | null {
	const { tokens } = passage
	if (tokens[at]!.kind !== 'number') return null
	const clocks = measuresIn(passage).filter(({ scale }) => scale === 'clock')
	const place = clocks.findIndex(({ from }) => from === at)
	const [start, end] = [clocks[place], clocks[place + 1]]
	if (place < 0 || start === undefined || end === undefined) return null
	const between = tokens.slice(start.to, end.from).map(({ lower }) => lower)
	if (!/^(?:uhr )?(?:bis|to|until|till|and|und|–|-)(?: um)?$/.test(between.join(' '))) return null
	const minutes = (end.value - start.value + 1440) % 1440 || 1440
	return { from: at, to: end.to, value: minutes / 60, dims: { hour: 1, day: -1 } }
}
