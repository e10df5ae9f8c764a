import { numberWordAt } from './number-words'
import type { Paragraph } from './paragraph'
import type { Passage } from './passage'
import { levelOf } from './references'
import { remembered } from './remembered'
import type { Token } from './tokens'

/** A number with the word that says what is numbered: `stufe` and `3`. */
export type Numbered = { readonly word: string; readonly number: string }

const TO = /^(?:–|—|-|bis|to)$/
const JOINT = /^(?:–|—|-|bis|to|und|and|or|oder|,|\/|&)$/

/** Levels such as `P1` that a paragraph introduces: in names and cells anywhere, in running text at the heads of sentences, in brackets and in rows: "P1–P3: …". */
export const levelsIn = remembered(({ passage: { tokens }, kind }: Paragraph): readonly Numbered[] => {
	const found: Numbered[] = []
	let last: { readonly at: number; readonly number: number } | null = null
	for (let at = 0; at < tokens.length; at++) {
		const level = levelOf(tokens[at]!.lower)
		if (level === null) continue
		const joint = tokens[at - 1]?.lower ?? ''
		const isNext = last !== null && last.at === at - 2 && JOINT.test(joint)
		if (kind === 'running' && !isNext && joint !== '(' && !isHead(tokens, at)) continue
		const number = Number(level.number)
		const first: number = isNext && TO.test(joint) ? last!.number : number
		for (let one = first; one <= number; one++) found.push({ word: level.word, number: String(one) })
		last = { at, number }
	}
	return found
})

function isHead(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1]
	return before === undefined || /^[.;:)]$/.test(before.lower) || tokens[at]!.gap === 'line'
}

/** What steps and classes are called; other words with numbers are names of things. */
const LEVEL =
	/^(?:stufe|eskalationsstufe|klasse|störungsklasse|fehlerklasse|priorität|prio|prioritätsstufe|kategorie|schweregrad|level|tier|severity|priority|class|category|stage|phase|zone)$/

/** A table's first column may number its rows: `3`, `Level 3`, and `3` under the head `Level`. */
export function levelsOfCell(text: string, head: string | undefined): readonly Numbered[] {
	if (text.length > LONGEST_CELL) return []
	const [, word, number] = /^(?:(\p{L}{3,20}) )?(\d{1,2})$/u.exec(text) ?? []
	if (number === undefined) return []
	if (word !== undefined) return LEVEL.test(word.toLowerCase()) ? [{ word: word.toLowerCase(), number }] : []
	const isLevel = head !== undefined && LEVEL.test(head)
	return [{ word: 'nr', number }, ...(isLevel ? [{ word: head, number }] : [])]
}
const LONGEST_CELL = 24

const DECLARES =
	/^\W*(?:anlagen|anhänge|annexes|schedules|appendices|exhibits|attachments)\W*:|(?:anlagen|anhänge|annexes|schedules|appendices|exhibits|attachments)\s*:|bestandteile?\b|consists? of|besteht aus|bestehend aus|comprises|umfasst|beigefügt|form(?:s|ing)? (?:an integral )?part|are attached|following (?:annexes|schedules|appendices)/i
const ANNEX = /^(?:anlagen?|anhang|anhänge|annex|annexes|schedules?|appendix|appendices|exhibits?|attachments?)$/

/** "Bestandteil sind Anlage 1 (Preise) und Anlage 2 (Standorte)": two or more annexes that a text says it has. */
export const declaredAnnexes = remembered(({ text, tokens, sentences }: Passage): readonly string[] => {
	if (!DECLARES.test(text)) return []
	return sentences.flatMap(({ from, to }): readonly string[] => {
		if (!DECLARES.test(text.slice(tokens[from]!.start, tokens[to - 1]!.end))) return []
		const found = tokens.slice(from, to).flatMap(({ lower }, at): readonly string[] => {
			const next = tokens[from + at + 1]
			return ANNEX.test(lower) && next !== undefined && isNumber(next) ? [next.lower] : []
		})
		return found.length >= 2 ? found : []
	})
})

/** "Diese Vereinbarung hat drei Anhänge", "This OLA has two appendices": how many there are, numbered from the first. */
export const countedAnnexes = remembered(({ tokens, language, text }: Passage): readonly string[] => {
	if (!/anlagen|anhänge|annexes|schedules|appendices|exhibits|attachments/i.test(text)) return []
	return tokens.flatMap(({ lower }, at): readonly string[] => {
		const number = /^(?:hat|has|have|umfasst|enthält|contains|comprises|sind|are|mit|with)$/.test(lower)
			? (numberWordAt(tokens, at + 1, language) ?? figureAt(tokens, at + 1))
			: null
		if (number === null || number.value > MOST_ANNEXES) return []
		const noun = tokens[number.to]?.lower ?? ''
		return /^(?:anlagen|anhänge|annexes|schedules|appendices|exhibits|attachments)$/.test(noun)
			? Array.from({ length: number.value }, (_, index) => [String(index + 1), String.fromCharCode(97 + index)]).flat()
			: []
	})
})
const MOST_ANNEXES = 20

function figureAt(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | null {
	const token = tokens[at]
	return token?.kind === 'number' && /^\d{1,2}$/.test(token.lower) ? { value: Number(token.lower), to: at + 1 } : null
}

const isNumber = ({ kind, lower, isCapital }: Token): boolean =>
	kind === 'number' || (isCapital && /^(?:[a-z]|[ivx]{1,4})$/.test(lower))
