import { numberWordAt } from './number-words'
import type { Passage } from './passage'
import type { Span } from './sentences'

export type BareNumber = Span & { readonly value: number }

const MEASURED =
	/^(?:uhr|tage?n?|euro|eur|hours?|days?|percent|prozent|minuten?|minutes?|stunden?|monate?n?|months?|jahre?n?|years?|wochen?|weeks?|am|pm)$/

/** Numbers of a span that count something; null where one has a unit or a sign, so that they are no counts of one thing. */
export function bareNumbersIn({ tokens, language }: Passage, { from, to }: Span): readonly BareNumber[] | null {
	const found: BareNumber[] = []
	for (let at = from; at < to; at++) {
		const { kind, lower } = tokens[at]!
		const word = kind === 'word' ? numberWordAt(tokens, at, language) : null
		if (word === null && kind !== 'number') continue
		const end = word?.to ?? at + 1
		// "Haus 2", "gate 3": a name. "ein Lager": an article.
		const isNamed = kind === 'number' && tokens[at - 1]?.isCapital === true && at > from
		// "das Labor 12 Proben": German nouns have capitals, and this number counts the next.
		const isCounting = language === 'de' && tokens[end]?.isCapital === true
		if (isNamed && !isCounting) continue
		if (kind === 'word' && word!.value === 1 && word!.to === at + 1 && language === 'de') continue
		const next = tokens[end]
		if (word === null && !/^\d{1,3}(?:[.,]\d{3})?$/.test(lower)) return null
		if (next === undefined || (next.kind === 'mark' && !/^[,;]$/.test(next.lower)) || next.kind === 'number')
			return null
		if (MEASURED.test(next.lower) || /^[-–+~]$/.test(tokens[at - 1]?.lower ?? '')) return null
		found.push({ from: at, to: end, value: word?.value ?? Number(lower.replace(/[.,]/, '')) })
		at = end - 1
	}
	return found
}
