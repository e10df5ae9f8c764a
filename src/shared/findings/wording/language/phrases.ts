import type { Passage } from './passage'
import type { Span } from './sentences'
import type { Token } from './tokens'

/**
 * A phrase in a notation of its own, one element a word:
 *
 * | element | stands for |
 * | --- | --- |
 * | `frist` | this word |
 * | `frist\|fristen` | one of these |
 * | `kunde+` | a noun with any of its endings, English plurals included |
 * | `zeitnah~` | an adjective's stem with any of its German endings |
 * | `?so` | this word or none |
 * | `...` | up to three words in between |
 * | `#` | a number |
 */
export type Phrases = readonly string[]

type Element = {
	readonly forms: ReadonlySet<string> | null
	readonly kind: 'word' | 'gap' | 'number'
	readonly isOptional: boolean
}
type Phrase = readonly Element[]

/** Phrases by the words they may begin with. */
export type Lexicon = ReadonlyMap<string, readonly Phrase[]>

const ADJECTIVE_ENDINGS = [
	'',
	'e',
	'em',
	'en',
	'er',
	'es',
	'ere',
	'eren',
	'eres',
	'erer',
	'ste',
	'sten',
	'stes',
	'ster',
	'stem',
]
const NOUN_ENDINGS = ['', 's', 'es', 'e', 'n', 'en', 'er', 'ern', 'in', 'innen']
const WIDEST_GAP = 3

export function lexiconOf(phrases: Phrases): Lexicon {
	const lexicon = new Map<string, Phrase[]>()
	for (const phrase of phrases.map(parse)) {
		for (const form of beginnings(phrase)) {
			const known = lexicon.get(form)
			if (known === undefined) lexicon.set(form, [phrase])
			else known.push(phrase)
		}
	}
	return lexicon
}

function beginnings(phrase: Phrase): ReadonlySet<string> {
	const forms = new Set<string>()
	for (const element of phrase) {
		for (const form of element.forms ?? []) forms.add(form)
		if (!element.isOptional) break
	}
	return forms
}

function parse(phrase: string): Phrase {
	return phrase.split(' ').map((source): Element => {
		if (source === '...') return { kind: 'gap', forms: null, isOptional: true }
		if (source === '#') return { kind: 'number', forms: null, isOptional: false }
		const isOptional = source.startsWith('?')
		const forms = source.replaceAll('?', '').split('|').flatMap(inflected)
		return { kind: 'word', forms: new Set(forms), isOptional }
	})
}

function inflected(form: string): readonly string[] {
	if (form.endsWith('+')) return NOUN_ENDINGS.map((ending) => form.slice(0, -1) + ending)
	if (!form.endsWith('~')) return [form]
	const stem = form.slice(0, -1)
	return ADJECTIVE_ENDINGS.map((ending) =>
		stem.endsWith('e') && ending.startsWith('e') ? stem + ending.slice(1) : stem + ending,
	)
}

/** Where phrases of a lexicon stand, the longest at each place, none within another. */
export function phrasesIn({ tokens }: Passage, lexicon: Lexicon): readonly Span[] {
	const found: Span[] = []
	for (let at = 0; at < tokens.length; at++) {
		const phrases = lexicon.get(tokens[at]!.lower)
		if (phrases === undefined) continue
		const to = Math.max(...phrases.map((phrase) => matchEnd(tokens, at, phrase)))
		if (to <= at) continue
		found.push({ from: at, to })
		at = to - 1
	}
	return found
}

/** Whether one of the phrases begins right here. */
export function phraseAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Span | null {
	const phrases = at < tokens.length ? lexicon.get(tokens[at]!.lower) : undefined
	const to = phrases === undefined ? -1 : Math.max(...phrases.map((phrase) => matchEnd(tokens, at, phrase)))
	return to > at ? { from: at, to } : null
}

function matchEnd(tokens: readonly Token[], at: number, phrase: Phrase, element = 0): number {
	const here = phrase[element]
	if (here === undefined) return at
	if (here.kind === 'gap') {
		for (let next = at; next <= at + WIDEST_GAP; next++) {
			const end = matchEnd(tokens, next, phrase, element + 1)
			if (end >= 0) return end
			if (tokens[next]?.kind === 'mark') return -1
		}
		return -1
	}
	const token = tokens[at]
	const isHere =
		token !== undefined && (here.kind === 'number' ? token.kind === 'number' : here.forms!.has(token.lower))
	const end = isHere ? matchEnd(tokens, at + 1, phrase, element + 1) : -1
	return end < 0 && here.isOptional ? matchEnd(tokens, at, phrase, element + 1) : end
}
