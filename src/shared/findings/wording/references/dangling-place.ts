import type { ContractLanguage } from '../../../outline/block'
import type { Part, TextDocument } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { spanOfText } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'

/** What a text points to by its place or rank and does not have: "the previous clause" in the first, "the fourth bullet" of two, "the third column" of two. */
export const danglingPlace: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: (document) => {
		const heads = document.blocks.filter(({ kind }) => kind === 'heading').length
		let shape: Shape | null = null
		return document.parts.flatMap((part, place): readonly Located[] => {
			if (part.kind !== 'running') return []
			return pointersIn(part.passage).flatMap((pointer): readonly Located[] => {
				shape ??= shapeOf(document, heads)
				const { from, to } = pointer
				// With fewer parts a text is an extract, of which only the lists and tables that it shows tell something.
				if (heads < FEWEST && !isShown(pointer, shape)) return []
				return isThere(pointer, shape, document, place) ? [] : [{ part, from, to, values: { problem: 'name' } }]
			})
		})
	},
}
const FEWEST = 2

const isShown = ({ kind }: Pointer, { bullets, rows, columns, steps }: Shape): boolean =>
	(kind === 'step' && steps >= FEWEST) ||
	(kind === 'bullet' && bullets >= FEWEST) ||
	(kind === 'row' && rows >= FEWEST) ||
	(kind === 'column' && columns >= FEWEST)

type Pointer = Span &
	(
		| { readonly kind: 'section' | 'clause' | 'text'; readonly way: 'back' | 'on' }
		| { readonly kind: 'bullet' | 'row' | 'column' | 'part' | 'step'; readonly rank: number }
		| { readonly kind: 'table' | 'preamble' }
	)
type Meant = Pointer extends infer One ? (One extends Span ? Omit<One, 'from' | 'to'> : never) : never

const RANKS: Readonly<Record<ContractLanguage, readonly string[]>> = {
	de: ['erste', 'zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebte', 'achte', 'neunte', 'zehnte'],
	en: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
}
const RANK = {
	de: `(${RANKS.de.join('|')})[nrsm]?`,
	en: `(${RANKS.en.join('|')})`,
} as const

const ranked =
	(kind: 'bullet' | 'row' | 'column' | 'part' | 'step', language: ContractLanguage) => (match: RegExpMatchArray) => {
		const word = match
			.slice(1)
			.find((one) => one !== undefined)!
			.toLowerCase()
		return { kind, rank: /^\d/.test(word) ? Number(word) : RANKS[language].indexOf(word) + 1 }
	}
const always = (meant: Meant) => () => meant

/** What is pointed to of another paper is not looked for. */
const OWN_DE = String.raw`(?! (?:des|der|zu[mr]?) (?!Vertrag|Vereinbarung|Tabelle|Liste|Aufzählung)\p{Lu})`
const OWN_EN = String.raw`(?! (?:of|to|in) (?:the|that|its|an?) (?!agreement|contract|table|list)\w)`

const PATTERNS: Readonly<Record<ContractLanguage, readonly (readonly [RegExp, (match: RegExpMatchArray) => Meant])[]>> =
	{
		de: [
			[
				new RegExp(
					`(?<!\\p{L})(?:vorstehende|vorherige|vorige|vorhergehende|vorangehende|vorangegangene)[nrsm]? (?:Abschnitts?|Kapitels?|Artikels?|Teils?)(?!\\p{L})${OWN_DE}`,
					'giu',
				),
				always({ kind: 'section', way: 'back' }),
			],
			[
				new RegExp(
					`(?<!\\p{L})(?:nächste|folgende|nachfolgende|nachstehende)[nrsm]? (?:Abschnitts?|Kapitels?|Artikels?)(?!\\p{L})${OWN_DE}`,
					'giu',
				),
				always({ kind: 'section', way: 'on' }),
			],
			[
				new RegExp(
					`(?<!\\p{L})(?:vorstehende|vorherige|vorige|vorhergehende|vorangehende)[nrsm]? (?:Absatz(?:es)?|Klausel|Ziffer|Paragraph|Bestimmung)(?!\\p{L})${OWN_DE}`,
					'giu',
				),
				always({ kind: 'clause', way: 'back' }),
			],
			[
				new RegExp(
					`(?<!\\p{L})(?:nächste|nachfolgende|nachstehende)[nrsm]? (?:Absatz(?:es)?|Klausel|Ziffer|Bestimmung)(?!\\p{L})${OWN_DE}`,
					'giu',
				),
				always({ kind: 'clause', way: 'on' }),
			],
			[
				/(?<!\p{L})wie oben (?:beschrieben|dargestellt|ausgeführt|geregelt|vereinbart)/giu,
				always({ kind: 'text', way: 'back' }),
			],
			[
				/(?<!\p{L})wie (?:weiter )?unten (?:beschrieben|dargestellt|ausgeführt|geregelt)/giu,
				always({ kind: 'text', way: 'on' }),
			],
			[
				new RegExp(
					`(?<!\\p{L})${RANK.de} (?:Spiegelstrich(?:s|es)?|Anstrich(?:s|es)?|Aufzählungspunkt(?:s|es)?|Listenpunkt(?:s|es)?|Listeneintrag(?:s|es)?|(?:Punkt|Eintrag)(?:s|es)? der (?:Liste|Aufzählung))(?!\\p{L})`,
					'giu',
				),
				ranked('bullet', 'de'),
			],
			[
				new RegExp(
					`(?<!\\p{L})(?:${RANK.de} Zeile|Zeile (\\d{1,2})) der (?:obigen |folgenden )?Tabelle(?!\\p{L}| \\d)${OWN_DE}`,
					'giu',
				),
				ranked('row', 'de'),
			],
			[
				new RegExp(`(?<!\\p{L})${RANK.de} Spalte der (?:obigen |folgenden )?Tabelle(?!\\p{L}| \\d)${OWN_DE}`, 'giu'),
				ranked('column', 'de'),
			],
			[
				new RegExp(
					`(?<!\\p{L})(?:letzten?|rechten?|linken?) (?:Spalte|Zeile) der Tabelle(?!\\p{L}| \\d)${OWN_DE}|(?<=\\bd(?:er|ie) )Tabelle (?:unten|oben)(?= |\\.|,)`,
					'giu',
				),
				always({ kind: 'table' }),
			],
			[
				new RegExp(
					`(?<!\\p{L})${RANK.de} (?:Abschnitts?|Kapitels?|Artikels?|Teils?) dieses Vertrag(?:e?s)?(?!\\p{L})`,
					'giu',
				),
				ranked('part', 'de'),
			],
			[
				new RegExp(`(?<!\\p{L})${RANK.de} (?:Schritt(?:s|es)?|Arbeitsschritt(?:s|es)?)(?!\\p{L})`, 'giu'),
				ranked('step', 'de'),
			],
			[/(?<!\p{L})(?:in|aus) der Präambel(?! (?:des|der|zu[mr]?) (?!Vertrag)\p{Lu})/giu, always({ kind: 'preamble' })],
		],
		en: [
			[
				new RegExp(`\\bthe (?:previous|preceding|foregoing) (?:section|chapter|article|part)\\b${OWN_EN}`, 'giu'),
				always({ kind: 'section', way: 'back' }),
			],
			[
				new RegExp(`\\bthe (?:next|following) (?:section|chapter|article)\\b${OWN_EN}`, 'giu'),
				always({ kind: 'section', way: 'on' }),
			],
			[
				new RegExp(
					`\\bthe (?:previous|preceding|foregoing) (?:clause|paragraph|sub-?clause|provision)\\b${OWN_EN}`,
					'giu',
				),
				always({ kind: 'clause', way: 'back' }),
			],
			[
				new RegExp(`\\bthe (?:next|following) (?:clause|paragraph|sub-?clause|provision)\\b${OWN_EN}`, 'giu'),
				always({ kind: 'clause', way: 'on' }),
			],
			[/\bas (?:described|set out|stated|explained|provided) above\b/giu, always({ kind: 'text', way: 'back' })],
			[/\bas (?:described|set out|stated|explained|provided) below\b/giu, always({ kind: 'text', way: 'on' })],
			[
				new RegExp(
					`\\bthe ${RANK.en} (?:bullet(?: point)?|indent|dash|list item|limb|(?:item|point|entry) (?:of|in|on) the list)\\b`,
					'giu',
				),
				ranked('bullet', 'en'),
			],
			[
				new RegExp(
					`\\b(?:the ${RANK.en} row|row (\\d{1,2})) (?:of|in) the (?:above |following )?table\\b(?! \\d)${OWN_EN}`,
					'giu',
				),
				ranked('row', 'en'),
			],
			[
				new RegExp(`\\bthe ${RANK.en} column (?:of|in) the (?:above |following )?table\\b(?! \\d)${OWN_EN}`, 'giu'),
				ranked('column', 'en'),
			],
			[
				new RegExp(
					`\\bthe (?:last|right-hand|left-hand) (?:column|row) (?:of|in) the table\\b(?! \\d)${OWN_EN}`,
					'giu',
				),
				always({ kind: 'table' }),
			],
			[
				new RegExp(
					`\\bthe ${RANK.en} (?:section|article|chapter|part|clause) of this (?:agreement|contract)\\b`,
					'giu',
				),
				ranked('part', 'en'),
			],
			[new RegExp(`\\bthe ${RANK.en} step\\b`, 'giu'), ranked('step', 'en')],
			[/\bin the (?:recitals|preamble)\b(?! (?:of|to) the (?!agreement|contract))/giu, always({ kind: 'preamble' })],
		],
	}

const HINT: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /vorstehend|vorherig|vorig|vorhergehend|vorangehend|vorangegangen|nächste|folgende|nachstehend|wie oben|unten|strich|aufzählung|liste|schritt|tabelle|dieses vertrag|präambel/i,
	en: /previous|preceding|foregoing|the next|following|above|below|bullet|indent|dash|limb|list item|the list| step|table|of this|recitals|preamble/i,
}

const pointersIn = remembered((passage: Passage): readonly Pointer[] => {
	const { text, language } = passage
	if (!HINT[language].test(text)) return []
	return PATTERNS[language].flatMap(([pattern, read]) =>
		[...text.matchAll(pattern)].flatMap((match): readonly Pointer[] => {
			const span = spanOfText(passage, match.index, match.index + match[0].length)
			return span === null || passage.quoted[span.from] === 1 ? [] : [{ ...span, ...read(match) } as Pointer]
		}),
	)
})

type Shape = {
	readonly parts: number
	readonly bullets: number
	/** Points numbered from 1 on. */
	readonly steps: number
	readonly rows: number
	readonly columns: number
	readonly hasPreamble: boolean
	/** Places of the first and last heading of a part among all texts. */
	readonly firstHead: number
	readonly secondHead: number
	readonly lastHead: number
}

/** Columns may be drawn with lines or spaces, and points with dashes within a paragraph. */
const DRAWN = /[|\t]|<t[dr]| {3}/
const DASHES = /^\s*[-–—•*·]\s/m
const PREAMBLE =
	/^\W*(?:[IVX\d]+\W+)?(?:präambel|vorbemerkung|vorwort|recital|preamble|whereas|background|ausgangslage|hintergrund)/i
const MANY = 99

function shapeOf({ parts, blocks }: TextDocument, heads: number): Shape {
	const places = parts.flatMap(({ at }, place) => (at.block.kind === 'heading' ? [place] : []))
	const rows = new Map<unknown, Set<string>>()
	let columns = 0
	for (const { at, paragraph, kind } of parts) {
		if (at.block.kind !== 'table') continue
		const own = rows.get(at.block) ?? new Set<string>()
		rows.set(at.block, own)
		columns = Math.max(columns, Number(/#(\d+)$/.exec(at.address)?.[1] ?? 0) + 1)
		if (kind === 'cell' && paragraph.isFirstCell) own.add(at.address)
	}
	let bullets = 0
	let row = 0
	let steps = 0
	let step = 0
	for (const block of blocks) {
		row = block.kind === 'item' ? row + 1 : 0
		bullets = Math.max(bullets, row)
		const number =
			'number' in block && block.number !== null ? /^\(?(\d{1,2})[.)]{0,2}$/.exec(block.number)?.[1] : undefined
		step = Number(number) === step + 1 ? step + 1 : Number(number) === 1 ? 1 : 0
		steps = Math.max(steps, step)
	}
	const isDrawn = parts.some(({ at }) => DRAWN.test(at.text))
	const firstHead = places[0] ?? 0
	return {
		parts: heads,
		steps: Math.max(steps, ...[...rows.values()].map(({ size }) => size)),
		bullets: parts.some(({ at }) => DASHES.test(at.text)) ? MANY : bullets,
		rows: isDrawn ? MANY : Math.max(0, ...[...rows.values()].map(({ size }) => size)),
		columns: isDrawn ? MANY : columns,
		hasPreamble:
			parts.slice(0, firstHead).some(({ kind }) => kind !== 'name') || parts.some(({ at }) => PREAMBLE.test(at.text)),
		firstHead,
		secondHead: places[1] ?? parts.length,
		lastHead: places.at(-1) ?? 0,
	}
}

function isThere(pointer: Pointer, shape: Shape, { parts }: TextDocument, place: number): boolean {
	const { text, tokens } = parts[place]!.passage
	const before = text.slice(0, tokens[pointer.from]!.start)
	const behind = text.slice(tokens[pointer.to - 1]!.end)
	const hasBefore = () => before.length > OWN_WORDS || parts.slice(0, place).some(isSaying)
	const hasBehind = () => behind.length > OWN_WORDS || behind.includes(':') || parts.slice(place + 1).some(isSaying)
	switch (pointer.kind) {
		case 'section':
			if (pointer.way === 'back') return place > shape.secondHead || parts.slice(0, shape.firstHead).some(isSaying)
			return place < shape.lastHead || hasBehind()
		case 'clause':
		case 'text':
			return pointer.way === 'back' ? hasBefore() : hasBehind()
		case 'bullet':
			return pointer.rank <= shape.bullets
		case 'step':
			return pointer.rank <= Math.max(shape.steps, shape.bullets)
		case 'row':
			// The heads of the columns may count as a row.
			return shape.rows === 0 || pointer.rank <= shape.rows + 1
		case 'column':
			return shape.columns === 0 || pointer.rank <= shape.columns
		case 'table':
			return shape.columns > 0
		case 'part':
			return pointer.rank <= shape.parts
		case 'preamble':
			return shape.hasPreamble
	}
}

/** So many letters of the same paragraph may be what is pointed to. */
const OWN_WORDS = 40
/** Lines for signatures say nothing. */
const isSaying = ({ kind, at }: Part): boolean => kind !== 'name' && at.text.trim().length > 12
