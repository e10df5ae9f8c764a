import type { Part } from '../language/document'
import { type Numbering, numberingOf } from '../language/numbering'
import { type Reference, referencesWith } from '../language/references'
import { stemOf } from '../language/stems'
import type { DocumentRule, Located } from '../text-finding'

/** An internal reference to a number that the text does not have. A text without numbers of its own is an extract and tells nothing. */
export const danglingReference: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: (document) => {
		const numbering = numberingOf(document)
		const referencesIn = referencesWith(new Set(numbering.labels.keys()))
		const found: Located[] = []
		for (const part of document.parts) {
			if (part.kind === 'name') continue
			for (const reference of referencesIn(part.passage))
				if (leadsNowhere(part, reference, numbering) && !isOurs(part, reference))
					found.push({ part, from: reference.from, to: reference.to, values: { problem: 'number' } })
		}
		return found
	},
}

/** With fewer numbers a text is a part of another. */
const FEWEST = 2

/** What is numbered from one on, so that a single number tells of all. */
const CAPTIONS = /^(?:tabelle|table|abbildung|figure|muster|template|formblatt|vordruck)$/

function leadsNowhere(
	part: Part,
	{ kind, word, number, point, inner }: Reference,
	{ parts, points, annexes, labels, partAt }: Numbering,
): boolean {
	if (kind === 'annex') return annexes.size > 0 && !annexes.has(number)
	if (kind === 'point') {
		const own = [partAt.get(part.at.order) ?? '', ''].find((one) => (points.get(one) ?? 0) >= FEWEST)
		return own !== undefined && !parts.has(`${own}(${number})`) && !parts.has(`(${number})`)
	}
	const label = labels.get(stemOf(word, part.passage.language))
	// "Section 8.1 (Caps) does not apply …" begins a sentence and captions nothing.
	if (label !== undefined && (label.size >= FEWEST || CAPTIONS.test(word)))
		return !label.has(number) && !(kind === 'part' && parts.has(number))
	if (kind === 'label' && !(/^(?:pos|position|positionen)$/.test(word) ? number.includes('.') : NUMBERED.test(word)))
		return false
	if (parts.size < FEWEST || isOfLaw(number, parts)) return false
	if (!parts.has(number) && point !== null && (points.get('') ?? 0) >= FEWEST && points.size === 1)
		return !parts.has(`(${point})`)
	if (!parts.has(number)) return isComparable(number, parts)
	if (point === null || (points.get(number) ?? 0) < FEWEST) return false
	return !parts.has(`${number}(${point})`) || (inner !== null && lacksInner(number, inner, parts))
}

const NUMBERED = /^(?:punkt|points?|schritte?n?|steps?|regeln?|rules?|nr|nrn)$/

/** "2.3(b)(iii)" where 2.3 has some (i) and (ii), and no (iii). */
function lacksInner(number: string, inner: string, parts: ReadonlySet<string>): boolean {
	const signs = [...parts].flatMap((one) => (one.startsWith(`${number}(`) ? [one.slice(number.length + 1, -1)] : []))
	const style = [/^\d+$/, /^[ivx]+$/, /^[a-z]$/].find((one) => one.test(inner))
	return !signs.includes(inner) && style !== undefined && signs.filter((one) => style.test(one)).length >= FEWEST
}

/** "3.4" tells nothing where no part has a number with a point, unless there is no part 3 either; letters tell nothing where parts have figures. */
function isComparable(number: string, parts: ReadonlySet<string>): boolean {
	const all = [...parts].filter((one) => !one.includes('('))
	if (/^[a-z]\./.test(number)) return all.filter((one) => /^[a-z]\./.test(one)).length >= FEWEST
	if (!/^\d/.test(number))
		return (
			all.filter((one) => /^[ivx]+$/.test(one) === /^[ivx]+$/.test(number) && /^[a-z]+$/.test(one)).length >= FEWEST
		)
	if (!number.includes('.')) return all.some((one) => /^\d/.test(one)) && !isOfLongerText(number, all)
	return (
		all.some((one) => one.includes('.')) || (all.some((one) => /^\d/.test(one)) && !all.includes(number.split('.')[0]!))
	)
}

/** Laws have sections far beyond any of a contract's: "Section 1798.83". */
function isOfLaw(number: string, parts: ReadonlySet<string>): boolean {
	const top = Number.parseInt(number, 10)
	return top >= 100 && ![...parts].some((one) => Number.parseInt(one, 10) >= 100)
}

/** A text that has nothing but 14.1 and 14.2 is a piece of a longer one, whose clause 2 stands elsewhere. */
function isOfLongerText(number: string, all: readonly string[]): boolean {
	const tops = new Set(all.flatMap((one) => (/^\d/.test(one) ? [Number.parseInt(one, 10)] : [])))
	const [only = 0] = tops
	return tops.size === 1 && only > 1 && Number(number) !== only
}

/** References that we printed ourselves know what they refer to. */
function isOurs({ at, passage }: Part, { from, to }: Reference): boolean {
	const start = passage.tokens[from]!.start
	const end = passage.tokens[to - 1]!.end
	let offset = at.text.length - at.inlines.reduce((sum, { text }) => sum + text.length, 0)
	for (const inline of at.inlines) {
		const next = offset + inline.text.length
		if (inline.kind === 'reference' && offset <= end && next >= start) return true
		offset = next
	}
	return false
}
