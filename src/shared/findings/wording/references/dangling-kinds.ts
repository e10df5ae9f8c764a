import type { ContractLanguage } from '../../../outline/block'
import type { Part, TextDocument } from '../language/document'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { spanOfText } from '../language/text-span'
import { tokensOf } from '../language/tokens'
import type { DocumentRule, Located } from '../text-finding'

/** One of a kind behind the last that the text says there is: "three phases … phase 4", "Schedules 1 to 3 … Schedule 5", "both annexes" of one. */
export const danglingKinds: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: (document) => [...beyondCounted(document), ...moreAnnexes(document)],
}

const words = (text: string): string => text.split(' ').join('|')
/** What comes in numbered kinds, by its forms: plural and singular, German and English. */
const KINDS: Readonly<Record<ContractLanguage, ReadonlyMap<string, string>>> = {
	de: kinds(
		'stufen:stufe eskalationsstufen:eskalationsstufe,stufe phasen:phase schritte:schritt prioritäten:priorität prioritätsstufen:priorität,prioritätsstufe klassen:klasse störungsklassen:störungsklasse,klasse felder:feld zonen:zone lose:los anlagen:anlage anhänge:anhang preislisten:preisliste leistungsscheine:leistungsschein einzelaufträge:einzelauftrag bestellscheine:bestellschein formulare:formular formblätter:formblatt module:modul bauabschnitte:bauabschnitt meilensteine:meilenstein teile:teil abschnitte:abschnitt kapitel:kapitel kategorien:kategorie gruppen:gruppe tarife:tarif muster:muster pläne:plan ebenen:ebene zeilen:zeile spalten:spalte',
	),
	en: kinds(
		'levels:level stages:stage phases:phase steps:step priorities:priority classes:class fields:field zones:zone lots:lot schedules:schedule annexes:annex appendices:appendix exhibits:exhibit attachments:attachment tiers:tier milestones:milestone modules:module parts:part categories:category groups:group price_lists:price_list order_forms:order_form statements_of_work:statement_of_work work_orders:work_order service_orders:service_order templates:template forms:form rows:row columns:column severities:severity severity_levels:severity_level,severity',
	),
}

function kinds(list: string): ReadonlyMap<string, string> {
	return new Map(
		list.split(' ').map((pair) => {
			const [many = '', one = ''] = pair.replaceAll('_', ' ').split(':')
			return [many, one]
		}),
	)
}

const MANY: Readonly<Record<ContractLanguage, string>> = {
	de: words([...KINDS.de.keys()].sort((a, b) => b.length - a.length).join(' ')),
	en: [...KINDS.en.keys()].sort((a, b) => b.length - a.length).join('|'),
}
/** That there are so many, and no more. */
const IS_THERE: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /(?<!\p{L})(?:hat|haben|umfasst|umfassen|gibt es|es gibt|besteht aus|bestehen aus|enthält|gliedert sich|verläuft in|läuft in|beigefügt|gehören|unterscheiden|unterscheidet|kennt)(?!\p{L})/iu,
	en: /\b(?:has|have|comprises?|consists? of|there are|contains?|are attached|is divided into|runs in|distinguish(?:es)?|includes?|made up of)\b/i,
}
/** Papers that are in force are all there are. */
const PAPER = /liste|schein|auftrag|order|statement|form|price list/i
const IN_FORCE: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /(?<!\p{L})(?:gelten|maßgeblich sind|in Kraft|vereinbart)(?!\p{L})/iu,
	en: /\b(?:apply|in force|are agreed|govern)\b/i,
}
const RANGE: Readonly<Record<ContractLanguage, RegExp>> = {
	de: new RegExp(
		`(?<!\\p{L})(${MANY.de}) (\\d{1,2}|[A-H])(, ?(?:\\d{1,2}|[A-H]))* ?(bis|–|-|und|sowie) ?(\\d{1,2}|[A-H])(?![\\p{L}\\d.,]\\d|\\p{L})`,
		'giu',
	),
	en: new RegExp(
		`\\b(${MANY.en}) (\\d{1,2}|[A-H])(, ?(?:\\d{1,2}|[A-H]))*,? ?(to|through|–|-|and) ?(\\d{1,2}|[A-H])(?![\\p{L}\\d.,]\\d|\\p{L})`,
		'giu',
	),
}
const FIGURES: Readonly<Record<ContractLanguage, string>> = {
	de: words('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
	en: words('two three four five six seven eight nine ten eleven twelve'),
}
/** Of others it may be said how many somebody has: "zwei Zonen", "two modules". */
const STEPS: Readonly<Record<ContractLanguage, string>> = {
	de: words('stufen eskalationsstufen phasen schritte prioritäten prioritätsstufen meilensteine'),
	en: words('levels stages phases steps priorities milestones severities'),
}

const COUNTED: Readonly<Record<ContractLanguage, RegExp>> = {
	de: counted('de'),
	en: counted('en'),
}

/** "three levels", and nothing behind it that tells of what. */
function counted(language: ContractLanguage): RegExp {
	const figure = String.raw`(?<![\p{L}\d])(${FIGURES[language]}|\d{1,2})`
	return new RegExp(String.raw`${figure} (?:\p{Ll}+ )?(${STEPS[language]})(?= ?[.:(;]|$)`, 'giu')
}

type Declared = { readonly many: string; readonly last: string }

/** "hat die Stufen 1 bis 3", "has three phases": the kind and its last number. */
const declaredIn = remembered((passage: Passage): readonly Declared[] => {
	const { text, language, tokens, sentences } = passage
	if (!IS_THERE[language].test(text) && !IN_FORCE[language].test(text)) return []
	return sentences.flatMap(({ from, to }): readonly Declared[] => {
		const sentence = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
		const isThere = IS_THERE[language].test(sentence)
		if (!isThere && !IN_FORCE[language].test(sentence)) return []
		const isClosed =
			!/mindestens|höchstens|weitere|zusätzlich|at least|at most|further|additional|up to|bis zu|other/i.test(sentence)
		if (!isClosed) return []
		const ranges = [...sentence.matchAll(RANGE[language])].flatMap((match): readonly Declared[] => {
			const [, many = '', first = '', , , last = ''] = match
			const isFirst = first === '1' || first === 'A'
			const isSaid = isThere || (PAPER.test(many) && match.index < 25)
			return isFirst && isSaid ? [{ many: many.toLowerCase(), last }] : []
		})
		if (!isThere) return ranges
		const counted = [...sentence.matchAll(COUNTED[language])].flatMap(
			([, figure = '', many = '']): readonly Declared[] => {
				const value = valueIn(figure, language)
				return value === null || value < 2 ? [] : [{ many: many.toLowerCase(), last: String(value) }]
			},
		)
		return [...ranges, ...counted]
	})
})

function valueIn(figure: string, language: ContractLanguage): number | null {
	if (/^\d/.test(figure)) return Number(figure)
	const tokens = tokensOf(figure)
	const word = numberWordAt(tokens, 0, language)
	return word !== null && word.to === tokens.length ? word.value : null
}

/** Of another paper, by what follows: "Phase 4 des Rahmenvertrags", "of the Master Agreement". */
const OF_ANOTHER =
	/^[ ,]*(?:de[sr] (?!(?:Vertrag|Vereinbarung|Eskalation|Projekt|Übergabe))\p{Lu}|zu[mr] |of (?:the|its|their|an?) (?!agreement|contract|project|escalation)|to the (?!agreement|contract)|of \p{Lu}|(?:nach|gemäß|under) \p{Lu}|DIN|ISO|BGB)/u

function beyondCounted({ parts, language }: TextDocument): readonly Located[] {
	const declared = [
		...parts.flatMap(({ passage, kind }) => (kind === 'running' ? declaredIn(passage) : [])),
		...headedIn(parts, language),
		...listedIn(parts),
	]
	if (declared.length === 0) return []
	const byKind = new Map<string, Declared>()
	for (const one of declared) {
		const before = byKind.get(one.many)
		if (before === undefined || rankOf(one.last) > rankOf(before.last)) byKind.set(one.many, one)
	}
	return [...byKind.values()].flatMap(({ many, last }) => {
		const singles = KINDS[language].get(many)?.split(',') ?? []
		const pattern = new RegExp(
			`(?<![\\p{L}-])(?:${singles.join('|')}) (${/^\d/.test(last) ? '\\d{1,2}' : '[A-H]'})(?![\\p{L}\\d]|[.,:]\\d| ?(?:%|Uhr|Stunden|Tage|hours|days))`,
			'giu',
		)
		// One that has a heading, a row or a line of its own is there.
		const isShown = (name: string) =>
			parts.some(({ at, kind }) => {
				const text = at.text.trim().toLowerCase()
				return text.startsWith(name) && (kind !== 'running' || /^\s*[:–—(]/.test(text.slice(name.length)))
			})
		return parts.flatMap((part): readonly Located[] =>
			part.kind === 'name'
				? []
				: beyond(part, pattern, last)
						.filter(({ name }) => !isShown(name))
						.map(({ from, to }) => ({ part, from, to, values: { problem: 'number' } })),
		)
	})
}

/** "Order Form 1" and "Order Form 2" as headings. What has one word is `dangling-reference.ts`. */
function headedIn(parts: readonly Part[], language: ContractLanguage): readonly Declared[] {
	const names = parts.flatMap(({ kind, at }) => (kind === 'name' ? [numbered(at).toLowerCase()] : []))
	return [...KINDS[language]].flatMap(([many, one]): readonly Declared[] => {
		if (!one.includes(' ') || one.includes(',')) return []
		const numbers = names.flatMap((name) => {
			const number = name.startsWith(`${one} `) ? /^\d{1,2}(?!\d)/.exec(name.slice(one.length + 1)) : null
			return number === null ? [] : [Number(number[0])]
		})
		return numbers.length < 2 ? [] : [{ many, last: String(Math.max(...numbers)) }]
	})
}

const ANNEXES =
	/^(anlagen|anhänge|schedules|annexes|appendices|exhibits|attachments)(?: (?:zu diesem vertrag|to this agreement))?:?$/i

/** A name and no sentence. */
const NAME = /^.{1,80}[^.;:]$/

/** "Anlagen:" and below it "1. Preise", "2. Orte". */
function listedIn(parts: readonly Part[]): readonly Declared[] {
	return parts.flatMap(({ at }, place): readonly Declared[] => {
		const many = ANNEXES.exec(at.text.trim())?.[1]
		if (many === undefined) return []
		const behind = parts.slice(place + 1)
		const end = behind.findIndex(
			({ at: { block, text } }) => !/^(?:item|clause)$/.test(block.kind) || !NAME.test(text.trim()),
		)
		const numbers = (end < 0 ? behind : behind.slice(0, end)).map(({ at: { block } }) =>
			Number.parseInt('number' in block && block.number !== null ? block.number : '', 10),
		)
		const isRow = numbers.length >= 2 && numbers.every((number, index) => number === index + 1)
		return isRow ? [{ many: many.toLowerCase(), last: String(numbers.length) }] : []
	})
}

function beyond({ passage }: Part, pattern: RegExp, last: string): readonly (Span & { readonly name: string })[] {
	const { text } = passage
	return [...text.matchAll(pattern)].flatMap((match) => {
		const [whole, number = ''] = match
		const end = match.index + whole.length
		if (rankOf(number) <= rankOf(last) || OF_ANOTHER.test(text.slice(end))) return []
		if (NEW.test(text.slice(Math.max(0, match.index - 60), end + 60)) || /^\s*[:–(]/.test(text.slice(end))) return []
		if (/(?:neue|weitere|new|further|another|eine?|keine?n?|no) $/i.test(text.slice(0, match.index))) return []
		const span = spanOfText(passage, match.index, end)
		return span === null || passage.quoted[span.from] === 1 ? [] : [{ ...span, name: whole.toLowerCase() }]
	})
}

/** One that is still to come. */
const NEW =
	/hinzu|künftig|geplant|tritt|folgt\b|später|planned|future|later|may order|added|to come|\bDIN\b|\bISO\b|\bBS \d|\bIEC\b|\bEN \d/u

const rankOf = (number: string): number =>
	/^\d/.test(number) ? Number(number) : number.toLowerCase().charCodeAt(0) - 96

const ANNEX_HEAD =
	/^(?:anlage|anhang|annex|schedule|appendix|exhibit|attachment)[ \u00a0](\d{1,2}|[a-z])(?![\p{L}\d])/iu
const ANNEX_MANY: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /(?<!\p{L})(beiden?|(?:alle|die|den|der|sämtliche) (\p{L}+|\d)) (?:Anlagen|Anhängen?)(?!\p{L}| \d| [A-H]\b| (?:zu|des|der) )/giu,
	en: /\b(both|(?:all|the) ([a-z]+|\d)) (?:annexes|schedules|appendices|exhibits|attachments)(?! \d| [A-H]\b| (?:to|of) the )\b/giu,
}

/** "both annexes" where the text has one, "all three schedules" where it has two. */
function moreAnnexes({ parts, language }: TextDocument): readonly Located[] {
	const spoken = parts.flatMap((part) =>
		part.kind === 'running' ? annexesIn(part.passage).map((one) => ({ part, ...one })) : [],
	)
	if (spoken.length === 0) return []
	const heads = new Set(
		parts.flatMap(({ at, kind, passage }) => {
			const isHead = kind === 'name' || (passage.language === language && at.text.length <= HEAD_LENGTH)
			const number = isHead ? (ANNEX_HEAD.exec(numbered(at)) ?? [])[1] : undefined
			return number === undefined ? [] : [number.toLowerCase()]
		}),
	)
	return heads.size === 0
		? []
		: spoken
				.filter(({ count }) => count > heads.size)
				.map(({ part, from, to }) => ({ part, from, to, values: { problem: 'number' } }))
}
/** An "Anlage" may also be a plant. */
const OF_PAPER =
	/bestandteil|beigefügt|vertrag|gelten|form part|attached|appl(?:y|ies)|agreement|annexed|belong|gehören|enthalten|contain/i
const HEAD_LENGTH = 80

/** A heading's number may stand apart from its words. */
function numbered({ block, text }: Part['at']): string {
	const number = 'number' in block ? block.number : null
	return number === null || text.startsWith(number) ? text.trim() : `${number} ${text}`.trim()
}

const annexesIn = remembered((passage: Passage): readonly (Span & { readonly count: number })[] => {
	const { text, language } = passage
	if (!/anlagen|anhänge|annexes|schedules|appendices|exhibits|attachments/i.test(text)) return []
	return [...text.matchAll(ANNEX_MANY[language])].flatMap((match) => {
		const [whole, , figure] = match
		if (!OF_PAPER.test(text)) return []
		const count = figure === undefined ? 2 : valueIn(figure, language)
		const span = spanOfText(passage, match.index, match.index + whole.length)
		return count === null || span === null || passage.quoted[span.from] === 1 ? [] : [{ ...span, count }]
	})
})
