import type { Part } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { DocumentRule, Located } from '../text-finding'

/** A sign behind the last of a row that a text counts up: "M5" where it has the milestones M1 to M3. */
export const danglingCodes: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: ({ parts }) => {
		const last = lastOfRows(parts)
		if (last.size === 0) return []
		return parts.flatMap((part): readonly Located[] =>
			part.kind !== 'running'
				? []
				: codesIn(part.passage)
						.filter(({ at, letters, number }) => at > 0 && number > (last.get(letters) ?? Number.POSITIVE_INFINITY))
						.map(({ at }) => ({ part, from: at, to: at + 1, values: { problem: 'number' } })),
		)
	},
}

type Code = { readonly at: number; readonly letters: string; readonly number: number }

const CODE = /^(\p{Lu}{1,4}-?)(\d{1,2})$/u
/** Levels have a rule of their own, and papers, roads and sizes of paper are no rows. */
const NO_ROW = /^(?:P|S|A|B|DIN|ISO|EN|G|L|Q|H|KW|T|U|IP|PT|EU)-?$/

const codesIn = remembered(({ tokens, text }: Passage): readonly Code[] =>
	tokens.flatMap(({ start, end, isCapital }, at): readonly Code[] => {
		if (!isCapital || end - start < 2 || end - start > 7) return []
		const [, letters, number] = CODE.exec(text.slice(start, end)) ?? []
		return letters === undefined || NO_ROW.test(letters) ? [] : [{ at, letters, number: Number(number) }]
	}),
)

/** The last number of each row of signs that first cells or heads of lines count up from 1 on. */
function lastOfRows(parts: readonly Part[]): ReadonlyMap<string, number> {
	const rows = new Map<string, number>()
	const broken = new Set<string>()
	for (const { kind, paragraph, passage } of parts) {
		const [code] = codesIn(passage)
		if (code === undefined || code.at !== 0) continue
		if (kind === 'cell' ? !paragraph.isFirstCell : !/^[:–—(-]$/.test(passage.tokens[1]?.lower ?? '')) continue
		const { letters, number } = code
		if (number === (rows.get(letters) ?? 0) + 1) rows.set(letters, number)
		else broken.add(letters)
	}
	return new Map([...rows].filter(([letters, number]) => number >= FEWEST && !broken.has(letters)))
}
const FEWEST = 2
