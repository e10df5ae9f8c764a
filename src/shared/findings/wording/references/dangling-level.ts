import type { Part, TextDocument } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { DocumentRule, Located } from '../text-finding'

/** A level by its name, that the table does not have: "tier Platinum". */
export const danglingLevel: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: (document) => {
		const running = document.parts.filter(({ kind }) => kind === 'running')
		const sentences = running.flatMap(missingSentences)
		const tables = tablesOf(document)
		if (tables.length === 0) return sentences
		return [
			...sentences,
			...namedLevels(tables).flatMap((levels) => running.flatMap((part) => missingIn(part, levels))),
		]
	},
}

type Table = { readonly head: string; readonly firsts: readonly string[] }

function tablesOf({ parts }: TextDocument): readonly Table[] {
	const found = new Map<unknown, { head: string; firsts: string[] }>()
	for (const { at, kind, paragraph } of parts) {
		if (at.block.kind !== 'table') continue
		const table = found.get(at.block) ?? { head: '', firsts: [] }
		found.set(at.block, table)
		if (kind === 'name') {
			if (at.address.endsWith('#0')) table.head = at.text.trim()
		} else if (paragraph.isFirstCell) table.firsts.push(at.text.trim())
	}
	return [...found.values()]
}

/** What levels of service are called. */
const LEVEL =
	/^(?:(?:\p{L}*)?(?:tarif|paket|stufe|klasse|kategorie|zone|gruppe|variante|modul|level|tier|plan|package|band|class|grade|category|option|rate|zone|group|module|bundle|edition|schedule|lot|los|route|linie|line|bereich|area|priorität|priority|severity))$/iu
const NAME = /^\p{Lu}[\p{L}+-]{0,20}$/u

type Levels = { readonly word: string; readonly names: ReadonlySet<string>; readonly isLettered: boolean }

function namedLevels(tables: readonly Table[]): readonly Levels[] {
	return tables.flatMap(({ head, firsts }): readonly Levels[] => {
		const isRow = LEVEL.test(head) && firsts.length >= 2 && firsts.every((first) => NAME.test(first))
		if (!isRow) return []
		const names = new Set(firsts.map((first) => first.toLowerCase()))
		const isLettered = firsts.every((first) => first.length === 1)
		// Another table may have the others.
		const isAlone = tables.filter((other) => other.head.toLowerCase() === head.toLowerCase()).length === 1
		return isAlone ? [{ word: head.toLowerCase(), names, isLettered }] : []
	})
}

const levelWordsIn = remembered(({ tokens }: Passage): readonly number[] =>
	tokens.flatMap(({ lower, kind }, at) => (kind === 'word' && LEVEL.test(lower) ? [at] : [])),
)

function missingIn(part: Part, { word, names, isLettered }: Levels): readonly Located[] {
	const { tokens, quoted, language } = part.passage
	return levelWordsIn(part.passage).flatMap((at): readonly Located[] => {
		if (tokens[at]!.lower !== word || quoted[at] === 1) return []
		const name = [at + 1, at - 1].find((place) => isNameOf(part.passage, place, at, isLettered))
		const value = name === undefined ? undefined : tokens[name]?.lower
		// A word with a capital behind a German noun may be any noun: only names as short as theirs, or in English, are compared.
		if (name === undefined || value === undefined || names.has(value)) return []
		if (language === 'de' && !isLettered && !isLikeName(part.passage, name)) return []
		return [{ part, from: Math.min(at, name), to: Math.max(at, name) + 1, values: { problem: 'number' } }]
	})
}

function isNameOf({ tokens, sentenceAt, language }: Passage, at: number, word: number, isLettered: boolean): boolean {
	const token = tokens[at]
	if (token?.kind !== 'word' || !token.isCapital || token.lower.length > 1 === isLettered) return false
	if (at > word) return token.gap === 'space'
	// "the Platinum tier".
	return language === 'en' && at !== sentenceAt(at).from && !/^(?:The|This|Each|Every|That)$/i.test(token.lower)
}

/** "Tarif Platin wählt", "in Stufe Rot": no article stands between, and no other noun behind. */
function isLikeName({ tokens }: Passage, at: number): boolean {
	const next = tokens[at + 1]
	return next === undefined || !next.isCapital
}

/** "Satz 4" of a paragraph that has three. */
function missingSentences(part: Part): readonly Located[] {
	return sentencesNamedIn(part.passage).map((at) => ({ part, from: at, to: at + 2, values: { problem: 'number' } }))
}

const sentencesNamedIn = remembered(({ tokens, language, sentences, quoted, text }: Passage): readonly number[] => {
	if (language !== 'de' || !/Satz(?:es)? \d/.test(text)) return []
	return tokens.flatMap(({ lower }, at) => {
		const number = Number(tokens[at + 1]?.lower)
		const isOwn =
			/^satz(?:es)?$/.test(lower) && Number.isInteger(number) && quoted[at] !== 1 && tokens[at - 1]?.kind !== 'number'
		// "§ 7 Abs. 2 Satz 4 BGB", "Satz 4 der Anlage": of something else.
		const isElsewhere =
			tokens
				.slice(Math.max(0, at - 4), at)
				.some((token) => /^(?:§|abs|absatz|nr|nummer|ziffer|abschnitt|artikel|art|s)$/.test(token.lower)) ||
			/^(?:der|des|von|vom|bgb|hgb|in|im|,)$/.test(tokens[at + 2]?.lower ?? '')
		return isOwn && !isElsewhere && number > sentences.length ? [at] : []
	})
})
