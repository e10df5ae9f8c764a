import type { Part } from './document'
import type { Passage } from './passage'
import { remembered } from './remembered'

/** So many lines in a row must look like meanings, and so many of their terms must be used. */
const FEWEST = 3
const FEWEST_USED = 2

/** "2.1 Reaktionszeit: Zeit von der Meldung bis zum Rückruf": lines of a list that says what words mean although nothing above it says so. */
export function listedTerms(parts: readonly Part[]): ReadonlySet<Part> {
	const found = new Set<Part>()
	let row: { readonly part: Part; readonly stem: string }[] = []
	const close = () => {
		if (row.length >= FEWEST) {
			const own = new Set(row.map(({ part }) => part))
			const used = row.filter(({ stem }) =>
				parts.some((part) => part.kind === 'running' && !own.has(part) && part.passage.stems().includes(stem)),
			)
			if (used.length >= FEWEST_USED) for (const { part } of row) if (saysMeaning(part.passage)) found.add(part)
		}
		row = []
	}
	for (const part of parts) {
		const { block } = part.at
		const isPoint = part.kind === 'running' && 'number' in block && block.number !== null
		if (isPoint && LINE.test(part.at.text)) row.push({ part, stem: part.passage.stems()[0]! })
		else close()
	}
	close()
	return found
}

const LINE = /^\p{Lu}[\p{L}-]{3,}: \S/u

/** "Weg, auf dem der Anwender arbeitet", "the time from the call to the answer": of what sort it is, and which. */
const saysMeaning = remembered(({ text, language }: Passage): boolean => {
	const meaning = text.slice(text.indexOf(':') + 2)
	if (/\d/.test(meaning) || meaning.split(' ').length < 3) return false
	return language === 'de'
		? /^(?:jede[rs]?|alle|der|die|das|ein|eine|\p{Ll}+e[rsn]? )? ?\p{Lu}[\p{L}-]+(?:,| (?:von|vom|zwischen|einer|eines|des|der|mit|ohne|in|an|bei|nach|durch|für|zum|zur) )/u.test(
				meaning,
			)
		: /^(?:an?|any|each|every|the|all) |^\p{Ll}+ (?:of|from|between|in|that|which|who|by|for) /u.test(meaning)
})
