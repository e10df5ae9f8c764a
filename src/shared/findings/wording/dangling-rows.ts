import type { Part } from './language/document'
import type { Passage } from './language/passage'
import { remembered } from './language/remembered'
import type { Span } from './language/sentences'
import { spanOfText } from './language/text-span'
import type { DocumentRule, Located } from './text-finding'

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
	const last = lastNumbers(parts)
	if (last.size === 0) return []
	return parts.flatMap((part): readonly Located[] =>
		part.kind !== 'running'
			? []
			: rowsNamedIn(part.passage)
					.filter(({ word, number }) => [...last].some(([head, count]) => isOf(word, head) && number > count))
					.map(({ from, to }) => ({ part, from, to, values: { problem: 'number' } })),
	)
}

const HEAD = /^(?:nr\.?|lfd\. ?nr\.?|no\.?|#|pos\.?|position|zeile|row|line|step|schritt|item)$/i
const SAME: Readonly<Record<string, string>> = { step: 'step', schritt: 'step' }

/** "Schritt 6" is a row of the table of steps, "Zeile 5" one of any. */
const isOf = (word: string, head: string): boolean => (SAME[word] ?? 'row') === (SAME[head] ?? 'row')

/** The last number of each table that counts its rows from one on; where there are two of a kind nobody knows which is meant. */
function lastNumbers(parts: readonly Part[]): ReadonlyMap<string, number> {
	const tables = new Map<unknown, { head: string; numbers: number[] }>()
	for (const { at, kind, paragraph } of parts) {
		if (at.block.kind !== 'table') continue
		if (kind === 'name' && at.address.endsWith('#0') && HEAD.test(at.text.trim()))
			tables.set(at.block, { head: at.text.trim().toLowerCase(), numbers: [] })
		else if (kind === 'cell' && paragraph.isFirstCell) tables.get(at.block)?.numbers.push(Number(at.text.trim()))
	}
	const found = new Map<string, number>()
	const all = [...tables.values()].filter(
		({ numbers }) => numbers.length >= 2 && numbers.every((one, at) => one === at + 1),
	)
	for (const { head, numbers } of all) found.set(head, all.length > 1 ? Number.POSITIVE_INFINITY : numbers.length)
	return found
}

type Row = Span & { readonly word: string; readonly number: number }

const rowsNamedIn = remembered(({ tokens }: Passage): readonly Row[] =>
	tokens.flatMap(({ lower }, at): readonly Row[] => {
		const next = tokens[at + 1]
		if (!/^(?:zeile|row|line|step|schritt)$/.test(lower) || next?.kind !== 'number' || !/^\d{1,2}$/.test(next.lower))
			return []
		// "line 3 of the invoice", "Zeile 4 des Formulars": of something else.
		if (/^(?:of|in|der|des|im|vom)$/.test(tokens[at + 2]?.lower ?? '')) return []
		return [{ from: at, to: at + 2, word: lower, number: Number(next.lower) }]
	}),
)
