import type { Part } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { spanOfText } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'

/** What Word leaves where a reference has lost its place, and rows behind the last number of a numbered table. */
export const danglingRows: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: ({ parts }) => [...brokenFields(parts), ...missingRows(parts)],
}

function brokenFields(parts: readonly Part[]): readonly Located[] {
	return parts.flatMap((part): readonly Located[] => {
		const span = brokenIn(part.passage)
		return span === null ? [] : [{ part, ...span, values: { problem: 'name' } }]
	})
}

const BROKEN =
	/Error! (?:Reference source|Bookmark) not (?:found|defined)\.?|Fehler! (?:Verweisquelle konnte nicht gefunden werden|Textmarke nicht definiert)\.?/i
const brokenIn = remembered((passage: Passage): Span | null => {
	const match = passage.text.includes('!') ? BROKEN.exec(passage.text) : null
	return match === null ? null : spanOfText(passage, match.index, match.index + match[0].length)
})

function missingRows(parts: readonly Part[]): readonly Located[] {
	const tables = numberedTables(parts)
	if (tables.length === 0) return []
	return parts.flatMap((part): readonly Located[] =>
		part.kind !== 'running'
			? []
			: rowsNamedIn(part.passage)
					.filter(({ word, number }) => {
						const meant = tables.filter(({ head }) => isOf(word, head))
						// Where there are two of a kind nobody knows which is meant.
						return meant.length === 1 && number > meant[0]!.last
					})
					.map(({ from, to }) => ({ part, from, to, values: { problem: 'number' } })),
	)
}

/** What rows are called that have no name of their own, and in what words they are spoken of. */
const ROW = /^(?:nr\.?|lfd\. ?nr\.?|no\.?|#|pos\.?|position|zeile|row|line|item)$/
const OF_ROWS = /^(?:zeile|position|row|line|item)$/
const ROWS: ReadonlyMap<string, string> = new Map(
	'zeile:zeile zeilen:zeile position:position positionen:position pos:position row:row rows:row line:line lines:line item:item items:item'
		.split(' ')
		.map((pair) => pair.split(':') as [string, string]),
)
/** What may have its number from elsewhere: gates, rooms and lines of a town. */
const OF_TOWN =
	/^(?:tor|gate|raum|room|halle|hall|linie|line|haus|house|etage|floor|platz|seite|page|jahr|year|monat|month|woche|week|tag|day|version|kw|uhr|stunde|hour|menge|quantity|zahl|anzahl|count)$/

/** "Schritt 6" is a row of the table of steps, "Zeile 5" one of any, "Lift 4" of one whose first column is called so. */
const isOf = (word: string, head: string): boolean =>
	ROW.test(head) ? OF_ROWS.test(word) : word === head || /^(?:zeile|row)$/.test(word)

type Numbered = { readonly head: string; readonly last: number }

/** Tables that count their rows from one on. */
function numberedTables(parts: readonly Part[]): readonly Numbered[] {
	const tables = new Map<unknown, { head: string; numbers: number[] }>()
	for (const { at, kind, paragraph, passage } of parts) {
		if (at.block.kind !== 'table') continue
		if (kind === 'name' && at.address.endsWith('#0')) {
			const head = at.text.trim().toLowerCase()
			if (ROW.test(head) || passage.tokens.length === 1)
				tables.set(at.block, { head: ROW.test(head) ? head : passage.stems()[0]!, numbers: [] })
		} else if (kind === 'cell' && paragraph.isFirstCell) tables.get(at.block)?.numbers.push(Number(at.text.trim()))
	}
	return [...tables.values()].flatMap(({ head, numbers }) =>
		numbers.length >= FEWEST && !OF_TOWN.test(head) && numbers.every((one, at) => one === at + 1)
			? [{ head, last: numbers.length }]
			: [],
	)
}
const FEWEST = 2

type Row = Span & { readonly word: string; readonly number: number }

const JOINT = /^(?:und|and|or|oder|,|bis|to|–|-|sowie)$/

/** "Zeile 5", "Lifts 2 and 4": each number by itself. */
const rowsNamedIn = remembered((passage: Passage): readonly Row[] => {
	const { tokens, quoted, language } = passage
	return tokens.flatMap(({ lower, kind, isCapital }, at): readonly Row[] => {
		const first = tokens[at + 1]?.lower === '.' ? at + 2 : at + 1
		if (kind !== 'word' || !isNumber(tokens[first]?.lower) || quoted[at] === 1) return []
		if (language === 'de' && !isCapital) return []
		const places = [first]
		while (JOINT.test(tokens[places.at(-1)! + 1]?.lower ?? '') && isNumber(tokens[places.at(-1)! + 2]?.lower))
			places.push(places.at(-1)! + 2)
		// "line 3 of the invoice", "Zeile 4 des Formulars": of something else. "Raum 4 m²", "Lift 3 %": what is measured.
		const next = tokens[places.at(-1)! + 1]
		const isElsewhere =
			/^(?:of|in|der|des|im|vom)$/.test(next?.lower ?? '') &&
			!tokens.slice(places.at(-1)! + 2, places.at(-1)! + 4).some((token) => /^(?:tabelle|table)$/.test(token.lower))
		if (isElsewhere || (next !== undefined && next.kind !== 'mark' && UNIT.test(next.lower)) || next?.lower === '%')
			return []
		const stem = passage.stems()[at]!
		const word = ROWS.get(lower) ?? stem
		return places.map((place) => ({
			from: places.length === 1 ? at : place,
			to: place + 1,
			word,
			number: Number(tokens[place]!.lower),
		}))
	})
})

const isNumber = (lower: string | undefined): boolean => lower !== undefined && /^\d{1,2}$/.test(lower)
const UNIT =
	/^(?:minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|minutes?|hours?|days?|weeks?|months?|years?|prozent|percent|uhr|euro|eur|kg|m|km|l|t|mal|times)$/
