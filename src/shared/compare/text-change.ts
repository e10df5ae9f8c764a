import type { MeaningWords } from './meaning-words'
import { wordDiff } from './word-diff'

/** Texts up to so many letters are said whole. */
const WHOLE = 80
/** So many letters are shown around a change, and so many of a change itself. */
const CONTEXT = 30
const LONGEST = 120
const MOST_PLACES = 2

/** Two texts: whole where they are short, else the first places that differ with the words around them. */
export function textChangeWords(before: string, after: string, { compare }: MeaningWords): string {
	const quote = (text: string) => compare('quoted', { text: text.trim().replace(/\s+/gu, ' ') })
	if (before.length <= WHOLE && after.length <= WHOLE)
		return compare('from-to', { before: quote(before), after: quote(after) })
	const places = changedPlaces(before, after)
	const said = places.slice(0, MOST_PLACES).map(({ old, now }) =>
		compare('from-to', {
			before: quote(excerpt(before, old.start, old.end)),
			after: quote(excerpt(after, now.start, now.end)),
		}),
	)
	const more = places.length - said.length
	return more > 0 ? `${said.join('; ')}; ${compare('more-places', { count: more })}` : said.join('; ')
}

type Span = { readonly start: number; readonly end: number }

/** Ranges of removed and added words; those whose surroundings touch are one. */
function changedPlaces(before: string, after: string): { readonly old: Span; readonly now: Span }[] {
	const places: { old: Span; now: Span }[] = []
	for (const edit of wordDiff(before, after)) {
		if (edit.kind === 'equal') continue
		const near = places.at(-1)
		const isNear = near !== undefined && edit.before.start - near.old.end <= CONTEXT
		if (isNear) places.pop()
		const [old, now] = isNear ? [near.old, near.now] : [edit.before, edit.after]
		places.push({ old: { start: old.start, end: edit.before.end }, now: { start: now.start, end: edit.after.end } })
	}
	return places
}

/** A range with whole words around it. */
function excerpt(text: string, start: number, end: number): string {
	let from = Math.max(0, start - CONTEXT)
	while (from > 0 && !/\s/u.test(text[from - 1]!)) from--
	let to = Math.min(text.length, end + CONTEXT)
	while (to < text.length && !/\s/u.test(text[to]!)) to++
	const middle = text.slice(start, end)
	const shown =
		middle.length > LONGEST
			? `${text.slice(from, start)}${middle.slice(0, LONGEST / 2).trimEnd()} … ${middle.slice(-LONGEST / 2).trimStart()}${text.slice(end, to)}`
			: text.slice(from, to)
	return `${from > 0 ? '… ' : ''}${shown}${to < text.length ? ' …' : ''}`
}
