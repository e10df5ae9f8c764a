import type { ContractLanguage } from '../../../outline/block'
import type { Measure } from './measures'
import { numberWordAt } from './number-words'
import type { Passage } from './passage'
import { remembered } from './remembered'
import type { Span } from './sentences'

/** A length as an adjective: "dreijährig", "two-year", "60-day". */
export type Adjective = Span & Pick<Measure, 'scale' | 'value'>

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

export const adjectivesIn = remembered((passage: Passage): readonly Adjective[] => {
	const { tokens, language } = passage
	return tokens.flatMap(({ lower, kind }, at): readonly Adjective[] => {
		if (kind === 'number') return hyphenated(passage, at)
		const [, number, unit] = MONTHS[language].exec(lower) ?? []
		const length = unit === undefined ? undefined : LENGTH[unit]
		if (number === undefined || length === undefined) return []
		const value = /^\d/.test(number) ? Number.parseInt(number, 10) : wordValue(number, passage)
		return value === null ? [] : [{ from: at, to: at + 1, scale: length.scale, value: value * length.value }]
	})
})

/** "60-day", "60-Tage-Frist": a figure, its hyphen and the unit. */
function hyphenated({ tokens }: Passage, at: number): readonly Adjective[] {
	const [{ lower: figure }, hyphen, unit] = [tokens[at]!, tokens[at + 1], tokens[at + 2]]
	if (hyphen?.lower !== '-' || hyphen.gap !== 'none' || unit?.gap !== 'none' || !/^\d{1,3}$/.test(figure)) return []
	const word = GERMAN.get(/^\p{L}+(?=-)/u.exec(unit.lower)?.[0] ?? '') ?? unit.lower
	const length = LENGTH[word]
	if (length === undefined) return []
	const value = Number(figure) * length.value
	return [{ from: at, to: at + 3, scale: length.scale, value }]
}
const GERMAN: ReadonlyMap<string, string> = new Map([
	['tage', 'day'],
	['tages', 'day'],
	['wochen', 'week'],
	['monats', 'month'],
	['jahres', 'year'],
	['stunden', 'hour'],
	['minuten', 'minute'],
])

function wordValue(word: string, { tokens, language }: Passage): number | null {
	const [first] = tokens
	return first === undefined
		? null
		: (numberWordAt([{ ...first, lower: word, kind: 'word' }], 0, language)?.value ?? null)
}
