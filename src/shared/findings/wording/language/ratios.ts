import { PARTS } from '../numbers/fractions'
import { ARTICLE, amountAt, type Bare, numberAt } from './amounts'
import { type Dimensions, multiplyDimensions, unitOf } from './dimensions'
import { numberWordAt } from './number-words'
import type { Passage } from './passage'
import { countedNoun } from './quantity-nouns'
import type { Span } from './sentences'

/** "a quarter of the 60 parking spaces", "ein Drittel der 240 Geräte", "20 % der 50 Räume". */
export function partAt(passage: Passage, at: number): Bare | null {
	const { tokens } = passage
	const share = shareAt(passage, at)
	if (share === null || !/^(?:of|der|von|des)$/.test(tokens[share.to]?.lower ?? '')) return null
	let next = share.to + 1
	while (/^(?:the|den|der|all|allen|its|these|those|diesen|insgesamt|vorhandenen)$/.test(tokens[next]?.lower ?? ''))
		next++
	const number = numberAt(passage, next)
	const noun = number === null ? null : countedNoun(passage, number.to)
	if (number === null || noun === null || number.value < 2) return null
	const value = share.value * number.value
	return { from: at, to: noun.to, value, printed: value, step: number.step, unit: noun.dims, noun: noun.word }
}

/** "ein Viertel", "two thirds", "20 %". */
export function shareAt(passage: Passage, at: number): { readonly value: number; readonly to: number } | null {
	const { tokens, language } = passage
	const first = tokens[at]!.lower
	if (/^(?:hälfte|half)$/.test(first)) return { value: 0.5, to: at + 1 }
	const many = ARTICLE.test(first) ? { value: 1, to: at + 1 } : numberWordAt(tokens, at, language)
	const parts = many === null ? undefined : PARTS.get(tokens[many.to]?.lower ?? '')
	if (many !== null && parts !== undefined && many.value < parts) return { value: many.value / parts, to: many.to + 1 }
	if (tokens[at]!.kind !== 'number') return null
	const bare = amountAt(passage, at)
	return bare?.unit.share === 1 && bare.value < 1 ? { value: bare.value, to: bare.to } : null
}

/** "one supervisor for every eight cleaners", "Für je 15 Kinder stellt der Träger eine Betreuerin". */
export function ratioAt(passage: Passage, at: number): Ratio | null {
	return forwards(passage, at) ?? backwards(passage, at)
}

type Ratio = Span & { readonly value: number; readonly dims: Dimensions; readonly noun: string }

const manyAt = (passage: Passage, at: number) => {
	const many = numberAt(passage, at)
	const noun = many === null || many.value < 2 ? null : countedNoun(passage, many.to)
	return many === null || noun === null ? null : { value: many.value, dims: noun.dims, to: noun.to }
}

function forwards(passage: Passage, at: number): Ratio | null {
	const { tokens, language } = passage
	const one = ARTICLE.test(tokens[at]!.lower) ? { value: 1, to: at + 1 } : numberAt(passage, at)
	if (one === null) return null
	for (let head = one.to; head < one.to + 4; head++) {
		const token = tokens[head]
		if (token === undefined || token.kind !== 'word') return null
		const next = tokens[head + 1]?.lower ?? ''
		const isFor = /^(?:for|auf|für)$/.test(next) && /^(?:every|each|je)$/.test(tokens[head + 2]?.lower ?? '')
		if (!isFor && !/^(?:per|je|pro)$/.test(next)) continue
		// "One first-aider is required per 50 visitors".
		const is = [one.to + 1, one.to + 2].find(
			(place) => place <= head && /^(?:is|shall|must|ist|wird)$/.test(tokens[place]!.lower),
		)
		const thing = is === undefined ? head : is - 1
		const many = manyAt(passage, head + (isFor ? 3 : 2))
		if (many === null || (language === 'de' && !tokens[thing]!.isCapital)) return null
		if (unitOf(tokens[thing]!.lower) !== undefined) return null
		return ratioOf(passage, { from: at, to: many.to }, thing, one.value, many)
	}
	return null
}

/** How far behind what it is for a thing may stand. */
const REACH = 9

function backwards(passage: Passage, at: number): Ratio | null {
	const { tokens, language, sentenceAt } = passage
	const word = (place: number) => tokens[place]?.lower ?? ''
	const isFor = /^(?:for every|for each|für je|auf je)$/.test(`${word(at)} ${word(at + 1)}`)
	const isHead = word(at) === 'je' && sentenceAt(at).from === at
	const many = isFor || isHead ? manyAt(passage, at + (isFor ? 2 : 1)) : null
	if (many === null) return null
	const end = Math.min(sentenceAt(at).to, many.to + REACH)
	for (let place = many.to; place < end - 1; place++) {
		const one = ARTICLE.test(word(place)) ? { value: 1, to: place + 1 } : numberAt(passage, place)
		if (one === null || tokens[one.to]?.kind !== 'word') continue
		if (language === 'de' && !tokens[one.to]!.isCapital) continue
		return ratioOf(passage, { from: at, to: one.to + 1 }, one.to, one.value, many)
	}
	return null
}

function ratioOf(
	passage: Passage,
	span: Span,
	thing: number,
	one: number,
	many: { readonly value: number; readonly dims: Dimensions },
): Ratio {
	const dims = multiplyDimensions({ [`#${passage.stems()[thing]}`]: 1 }, many.dims, -1)
	return { ...span, value: one / many.value, dims, noun: passage.tokens[thing]!.lower }
}
