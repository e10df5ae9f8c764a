import type { Block, Inline } from './block'

const NBSP = '\u00A0'

/** What is counted: `14 Kalendertagen`, `8 Service Hours`. */
const COUNTED =
	'%|€|EUR|Uhr|Mal\\b|(?:Service|Zeit)?[Ss]tunden?|Minuten?|Sekunden?|Kalendertag\\p{L}*|Wochen?|Monat\\p{L}*|Jahr\\p{L}*|Prozent\\p{L}*|Bewertungszeitr\\p{L}*|F[aä]lle?n?\\b|Nutzern?\\b|(?:aufeinanderfolgenden|consecutive)\\b|(?:Calendar|Service|Clock)\\s|[Hh]ours?\\b|minutes?\\b|seconds?\\b|weeks?\\b|months?\\b|years?\\b|cases?\\b|times?\\b|users?\\b|Assessment\\s'
/** What is numbered: `Priorität 1`, `Article 5`, and the sign before the last factor of a formula. */
const NUMBERED =
	'Priorität|Priority|Artikel|Article|Ziffer|Clause|Anlage|Annex|Stufe|Level|Status|status|Nr\\.|No\\.|§|[×÷]'

const afterNumber = new RegExp(`(?<=\\d) (?=${COUNTED})`, 'gu')
const beforeNumber = new RegExp(`(?<=(?:^|[^\\p{L}])(?:${NUMBERED})) (?=\\d)`, 'gu')
/** Both ends of a range and the last of a list: `500 bis 599`, `1, 2 und 3`. */
const range = /(?<=(?<!\d)\d{1,3}) (bis|to|und|and) (?=\d{1,3}(?![\d.]))/gu
/** A line may end before the sign of a division, not behind it. */
const afterSign = /(?<=÷) (?=\p{L})/gu
const germanDay = /(?<=\d\.) (?=Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/gu
const englishDay =
	/(?<=(?:^|[^\p{L}\d])\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))/gu
/** A difference in brackets: `(total time − Downtime)`. */
const difference = /\([^()]{1,40} − [^()]{1,40}\)/gu
/** Groups of a telephone number: `+49 461 555 01-20`. */
const telephone = /\+\d{1,3}(?: \d[\d/-]*)+/gu
const endsNumbered = new RegExp(`(?:^|[^\\p{L}])(?:${NUMBERED}) $`, 'u')
const startsCounted = new RegExp(`^ (?=${COUNTED})`, 'u')

/** A number never parts from its unit, nor from the word that it numbers, wherever a line or a cell ends. */
export function glueText(text: string): string {
	return text
		.replace(afterNumber, NBSP)
		.replace(beforeNumber, NBSP)
		.replace(range, `${NBSP}$1${NBSP}`)
		.replace(afterSign, NBSP)
		.replace(germanDay, NBSP)
		.replace(englishDay, NBSP)
		.replace(difference, (formula) => formula.replaceAll(' ', NBSP))
		.replace(telephone, (number) => number.replaceAll(' ', NBSP))
}

/** Values are inlines of their own, so the number may stand in one and its unit in the next. */
function glueInlines(inlines: readonly Inline[]): Inline[] {
	const glued = inlines.map((inline) => ({ ...inline, text: glueText(inline.text) }))
	for (let index = 1; index < glued.length; index++) {
		const before = glued[index - 1]!
		const here = glued[index]!
		if (/^\d/.test(here.text) && endsNumbered.test(before.text))
			glued[index - 1] = { ...before, text: before.text.slice(0, -1) + NBSP }
		if (/\d$/.test(before.text) && startsCounted.test(here.text))
			glued[index] = { ...here, text: NBSP + here.text.slice(1) }
	}
	return glued
}

/** Running text, cells and signature lines; heads and titles are set apart anyway. */
export function glueBlock(block: Block): Block {
	switch (block.kind) {
		case 'title':
		case 'heading':
			return block
		case 'clause':
		case 'item':
		case 'paragraph':
			return { ...block, inlines: glueInlines(block.inlines) }
		case 'table':
			return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(glueInlines) })) }
		case 'signature':
			return {
				...block,
				lines: block.lines.map((line) => ({
					...line,
					value: line.value === null ? null : glueInlines(line.value),
				})),
			}
	}
}
