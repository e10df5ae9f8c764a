import { type Entry, plain, type Read, refused, taken } from './entry'

const UNITS: readonly { readonly seconds: number; readonly words: RegExp }[] = [
	{ seconds: 3600, words: /^(h|hr|hrs|hour|hours|std|stunde|stunden)$/ },
	{ seconds: 60, words: /^(m|min|mins|minute|minutes|minuten)$/ },
	{ seconds: 1, words: /^(s|sec|secs|second|seconds|sek|sekunde|sekunden)$/ },
]
const DAYS = /^(d|day|days|tag|tage|tagen|w|week|weeks|woche|wochen|month|months|monat|monate)$/

/** Whole seconds, typed as `30 min`, `2 Std 30`, `1,5 h` or `2:30`; a bare number is minutes unless said otherwise. */
export function durationEntry(bareUnitSeconds = 60): Entry<number> {
	return { show: showDuration, read: (text) => readDuration(text, bareUnitSeconds) }
}

/** `5400` is `1 h 30 min`: the same signs in German and English. */
export function showDuration(seconds: number): string {
	const hours = Math.floor(seconds / 3600)
	const minutes = Math.floor((seconds % 3600) / 60)
	const rest = seconds % 60
	const parts = [
		...(hours > 0 ? [`${hours}\u00a0h`] : []),
		...(minutes > 0 ? [`${minutes}\u00a0min`] : []),
		...(rest > 0 ? [`${rest}\u00a0s`] : []),
	]
	return parts.length === 0 ? '0\u00a0min' : parts.join(' ')
}

function readDuration(text: string, bareUnitSeconds: number): Read<number> {
	const typed = plain(text).toLowerCase()
	const clock = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))? ?(h|std\.?|stunden|hours)?$/.exec(typed)
	if (clock !== null) return taken(Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0))
	const parts = [...typed.matchAll(/(\d+(?:[.,]\d+)?) ?([a-zäöü]*)\.?/g)]
	const left = typed.replace(/(\d+(?:[.,]\d+)?) ?([a-zäöü]*)\.?/g, '').replace(/[ ,]|und|and/g, '')
	if (parts.length === 0 || left !== '') return refused('duration')
	let total = 0
	let unit = 0
	for (const [, figure = '', word = ''] of parts) {
		if (DAYS.test(word)) return refused('duration-days')
		const named = UNITS.find((candidate) => candidate.words.test(word))?.seconds
		if (named === undefined && word !== '') return refused('duration')
		// "2 Std 30": a bare figure takes the next smaller unit; alone it takes the field's own.
		const next = named ?? (unit === 0 ? bareUnitSeconds : unit === 3600 ? 60 : unit === 60 ? 1 : 0)
		if (next === 0 || (unit !== 0 && next >= unit)) return refused('duration')
		unit = next
		total += Number(figure.replace(',', '.')) * next
	}
	const whole = Math.round(total)
	if (Math.abs(total - whole) > 1e-6) return refused('duration-whole')
	return whole > 10_000_000_000 ? refused('duration') : taken(whole)
}
