import type { ContractLanguage } from '../../outline/block'
import { placesOf, type TextRule } from './text-finding'

type Words = Readonly<Record<ContractLanguage, readonly string[]>>

/** A time that no clock can measure. */
const TIME: Words = {
	de: [
		'zeitnah(?:e[mnrs]?)?',
		'schnellstmöglich(?:e[mnrs]?)?',
		'baldmöglichst(?:e[mnrs]?)?',
		'so (?:schnell|bald) wie möglich',
		'kurzfristig(?:e[mnrs]?)?',
		'in der Regel',
		'in regelmäßigen Abständen',
		'von Zeit zu Zeit',
	],
	en: [
		'promptly',
		'as soon as (?:reasonably )?(?:possible|practicable)',
		'in a timely (?:manner|fashion)',
		'timely',
		'asap',
		'from time to time',
		'at regular intervals',
		'within a reasonable (?:time|period)',
	],
}

/** An effort instead of a result. */
const EFFORT: Words = {
	de: [
		'(?:bemüht sich|ist bemüht|sind bemüht|bemühen sich|wird sich bemühen|werden sich bemühen)',
		'nach besten Kräften',
		'nach Möglichkeit',
		'(?:so|in)weit (?:wie )?möglich',
		'best(?:-| )effort(?:s)?',
	],
	en: [
		'(?:commercially )?reasonable (?:efforts|endeavou?rs)',
		'best(?:-| )(?:efforts?|endeavou?rs)',
		'(?:shall|will) endeavou?r to',
		'(?:shall|will) (?:try|strive|aim) to',
		'where (?:possible|practicable)',
		'to the extent possible',
	],
}

/** A quality that everybody reads in a way of their own. */
const QUALITY: Words = {
	de: ['branchenüblich(?:e[mnrs]?)?', 'nach dem Stand der Technik'],
	en: [
		'industry(?:-| )standard',
		'state(?:-| )of(?:-| )the(?:-| )art',
		'good industry practice',
		'user(?:-| )friendly',
	],
}

const NEGATION: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /\b(?:nicht|kein(?:e[mnrs]?)?|statt|anstelle von)\s+(?:\p{L}+\s+)?$/iu,
	en: /\b(?:not|no|never|instead of)\s+(?:\p{L}+\s+)?$/iu,
}

/** Words that a text only speaks of: between quotation marks. */
function isQuoted(text: string, start: number, end: number): boolean {
	return /[„“"«‚‘']\s*$/u.test(text.slice(0, start)) && /^\s*[“”"»‘’']/u.test(text.slice(end))
}

function vague(id: string, words: Words): TextRule {
	const patterns: Readonly<Record<ContractLanguage, RegExp>> = { de: patternOf(words.de), en: patternOf(words.en) }
	return {
		id,
		severity: 'warning',
		find: (text, language) =>
			placesOf(
				text,
				patterns[language],
				(start, end) =>
					!isQuoted(text, start, end) && !NEGATION[language].test(text.slice(Math.max(0, start - 40), start)),
			),
	}
}

function patternOf(words: readonly string[]): RegExp {
	const spaced = words.map((word) => word.replaceAll(' ', '[\\s\\u00a0]+'))
	return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${spaced.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
}

export const vagueTime = vague('vague-time', TIME)
export const vagueEffort = vague('vague-effort', EFFORT)
export const vagueQuality = vague('vague-quality', QUALITY)
