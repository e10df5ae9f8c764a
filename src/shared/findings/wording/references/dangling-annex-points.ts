import type { Part } from '../language/document'
import { plainNumber } from '../language/numbering'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { spanOfText } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'

/** A point of an annex that the annex does not have: "Ziffer 5 der Anlage 2", "Schedule 1, paragraph 4". */
export const danglingAnnexPoints: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: ({ parts }) => {
		const named = parts.flatMap((part) =>
			part.kind === 'running' ? pointsNamedIn(part.passage).map((one) => ({ part, ...one })) : [],
		)
		if (named.length === 0) return []
		const annexes = annexesOf(parts)
		return named
			.filter(({ annex, number }) => {
				const numbers = annexes.get(annex)
				return numbers !== undefined && numbers.size >= FEWEST && !numbers.has(number)
			})
			.map(({ part, from, to }): Located => ({ part, from, to, values: { problem: 'number' } }))
	},
}
/** With fewer points of its own an annex is not numbered. */
const FEWEST = 2

const POINT = String.raw`(?:Ziffer|Nummer|Nr\.|Punkt|Abschnitt|Position|clause|section|paragraph|item|point|part|row) (?<number>\d{1,2}(?:\.\d{1,2}){0,2})`
const ANNEX = String.raw`(?:Anlage|Anhang|Annex|Schedule|Appendix|Exhibit|Attachment) (?<annex>\d{1,2}|[A-H])`
const NAMED = [
	new RegExp(String.raw`(?<!\p{L})${POINT} (?:de[sr]|in|zu[mr]?|von|of|to) ${ANNEX}(?![\p{L}\d]|\.\d)`, 'gu'),
	new RegExp(String.raw`(?<!\p{L})${ANNEX},? ${POINT}(?![\p{L}\d(]|\.\d)`, 'gu'),
]

type Named = Span & { readonly annex: string; readonly number: string }

const pointsNamedIn = remembered((passage: Passage): readonly Named[] => {
	const { text } = passage
	if (!/Anlage|Anhang|Annex|Schedule|Appendix|Exhibit|Attachment/.test(text)) return []
	return NAMED.flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap((match): readonly Named[] => {
			const { annex = '', number = '' } = match.groups ?? {}
			const span = spanOfText(passage, match.index, match.index + match[0].length)
			return span === null || passage.quoted[span.from] === 1 ? [] : [{ ...span, annex: annex.toLowerCase(), number }]
		}),
	)
})

const HEAD = new RegExp(String.raw`^${ANNEX}(?![\p{L}\d]|\.\d)`, 'u')
/** A heading is no sentence. */
const LONGEST_HEAD = 80

/** The numbers below the heading of each annex, up to that of the next. */
function annexesOf(parts: readonly Part[]): ReadonlyMap<string, ReadonlySet<string>> {
	const found = new Map<string, Set<string>>()
	let current: Set<string> | null = null
	for (const { at, kind } of parts) {
		const number = 'number' in at.block && at.block.number !== null ? at.block.number : ''
		const text = at.text.trim()
		const own = HEAD.exec(number) ?? (text.length <= LONGEST_HEAD && !/[.;,]$/.test(text) ? HEAD.exec(text) : null)
		if (own !== null && kind !== 'cell') {
			const annex = own.groups!.annex!.toLowerCase()
			current = found.get(annex) ?? new Set<string>()
			found.set(annex, current)
		} else if (/^\d/.test(plainNumber(number))) current?.add(plainNumber(number))
	}
	return found
}
