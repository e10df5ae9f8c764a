import type { ContractLanguage } from '../../outline/block'
import { type Measure, measuresIn } from './language/measures'
import { numberWordAt } from './language/number-words'
import type { Passage } from './language/passage'
import type { Span } from './language/sentences'
import type { Spotted } from './text-finding'

/** "Die Laufzeit beträgt zwei Jahre … Nach der dreijährigen Laufzeit", "the two-year term ends after 36 months": a length as an adjective and another one. */
export function lengthsOfTerms(passage: Passage): readonly Spotted[] {
	const { tokens } = passage
	const stems = passage.stems()
	return adjectivesIn(passage).flatMap((adjective): readonly Spotted[] => {
		const noun = tokens[adjective.to]
		if (noun?.kind !== 'word' || !TERM.test(noun.lower)) return []
		const sentence = passage.sentenceAt(adjective.from)
		const spoken = passage.sentences.filter(
			(one) => one.from === sentence.from || stems.slice(one.from, one.to).includes(stems[adjective.to]!),
		)
		const others = measuresIn(passage).filter(
			(measure) =>
				measure.scale === adjective.scale && spoken.some(({ from, to }) => measure.from >= from && measure.to <= to),
		)
		const [other] = others
		if (other === undefined || others.length > 1 || other.value === adjective.value) return []
		if (tokens.slice(sentence.from, sentence.to).some(({ lower }) => OTHER.test(lower))) return []
		const words = ({ from, to }: Span) => passage.text.slice(tokens[from]!.start, tokens[to - 1]!.end)
		return [
			{
				from: adjective.from,
				to: adjective.to + 1,
				values: { problem: 'twice', first: words(other), second: words({ from: adjective.from, to: adjective.to }) },
			},
		]
	})
}

const TERM = /^(?:\p{L}*laufzeit|\p{L}*dauer|\p{L}*frist|\p{L}*zeitraum|term|period|duration|deadline)$/u
/** What makes of two lengths two things: a notice within a term, an extension, a share of it. */
const OTHER =
	/^(?:vor|before|prior|notice|kündig\p{L}*|verläng\p{L}*|extend\p{L}*|extension|renew\p{L}*|weitere[nrsm]?|further|additional|mindestens|höchstens|least|most|je|each|every|per|pro|first|erste[nrs]?|letzte[nrs]?|last)$/u

type Adjective = Span & Pick<Measure, 'scale' | 'value'>

const MONTHS: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /^(\p{L}+|\d{1,2}-?)(jährig|monatig|wöchig|tägig|stündig|minütig)(?:e[nrsm]?)?$/u,
	en: /^(\p{L}+|\d{1,3})-(year|month|week|day|hour|minute)$/u,
}
const LENGTH: Readonly<Record<string, Pick<Measure, 'scale' | 'value'>>> = {
	...Object.fromEntries(['jährig', 'year'].map((unit) => [unit, { scale: 'date', value: 12 }])),
	...Object.fromEntries(['monatig', 'month'].map((unit) => [unit, { scale: 'date', value: 1 }])),
	...Object.fromEntries(['wöchig', 'week'].map((unit) => [unit, { scale: 'day', value: 7 }])),
	...Object.fromEntries(['tägig', 'day'].map((unit) => [unit, { scale: 'day', value: 1 }])),
	...Object.fromEntries(['stündig', 'hour'].map((unit) => [unit, { scale: 'time', value: 3_600 }])),
	...Object.fromEntries(['minütig', 'minute'].map((unit) => [unit, { scale: 'time', value: 60 }])),
}

function adjectivesIn(passage: Passage): readonly Adjective[] {
	const { tokens, language } = passage
	return tokens.flatMap(({ lower }, at): readonly Adjective[] => {
		const [, number, unit] = MONTHS[language].exec(lower) ?? []
		const length = unit === undefined ? undefined : LENGTH[unit]
		if (number === undefined || length === undefined) return []
		const value = /^\d/.test(number) ? Number.parseInt(number, 10) : wordValue(number, passage)
		return value === null ? [] : [{ from: at, to: at + 1, scale: length.scale, value: value * length.value }]
	})
}

function wordValue(word: string, { tokens, language }: Passage): number | null {
	const [first] = tokens
	return first === undefined
		? null
		: (numberWordAt([{ ...first, lower: word, kind: 'word' }], 0, language)?.value ?? null)
}
