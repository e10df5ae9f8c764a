import type { ContractLanguage } from '../../../outline/block'
import type { Part, TextDocument } from './document'
import type { Passage } from './passage'
import type { Span } from './sentences'
import { stemOf } from './stems'

/** A place that says what a term means. */
export type Definition = {
	readonly part: Part
	/** The term's tokens. */
	readonly span: Span
	readonly words: string
	readonly stems: readonly string[]
	/** Only introduced in brackets, as a short name: `(the “Provider”)`. */
	readonly isAlias: boolean
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const DEFINING: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: list('bedeutet bedeuten bezeichnet bezeichnen meint heißt umfasst ist sind'),
	en: list('means mean is are refers has includes denotes shall'),
}
/** Enough without quotation marks. */
const SURELY: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: list('bedeutet bedeuten bezeichnet'),
	en: list('means denotes'),
}
const LONGEST_TERM = 5

/** Everything that a text defines, in its order. */
export function definitionsIn(document: TextDocument): readonly Definition[] {
	let isDefinitions = false
	return document.parts.flatMap((part) => {
		const { block } = part.at
		if (block.kind === 'heading')
			isDefinitions =
				block.level > 1 && isDefinitions ? true : /begriff|definition|glossar|interpretation/i.test(block.text)
		return definitionsOf(part, isDefinitions)
	})
}

/** @param isSection the passage stands under a heading such as "Definitions" */
function definitionsOf(part: Part, isSection: boolean): readonly Definition[] {
	const { passage } = part
	const spans: { span: Span; isAlias: boolean }[] = [
		...quotedTerms(passage),
		...boldTerms(part),
		...bareTerms(part, isSection),
	]
	const seen = new Set<number>()
	return spans.flatMap(({ span, isAlias }) => {
		if (seen.has(span.from)) return []
		seen.add(span.from)
		const tokens = passage.tokens.slice(span.from, span.to)
		const words = passage.text.slice(tokens[0]!.start, tokens.at(-1)!.end)
		return [{ part, span, words, stems: tokens.map(({ lower }) => stemOf(lower, passage.language)), isAlias }]
	})
}

/** `“Outage” means …`, `(nachfolgend „Anbieter“)`. */
function quotedTerms({ tokens, quoted, language }: Passage): { span: Span; isAlias: boolean }[] {
	const found: { span: Span; isAlias: boolean }[] = []
	for (let at = 0; at < tokens.length; at++) {
		if (quoted[at] !== 1 || quoted[at - 1] === 1) continue
		let to = at
		while (quoted[to] === 1) to++
		if (to - at <= LONGEST_TERM) {
			const next = tokens[to + 1]?.lower ?? ''
			if (DEFINING[language].has(next)) found.push({ span: { from: at, to }, isAlias: false })
			else if (isInBrackets(tokens, at, to)) found.push({ span: { from: at, to }, isAlias: true })
			else if (/^(?:genannt|bezeichnet)$/.test(next) || HEREINAFTER.has(tokens[at - 2]?.lower ?? ''))
				found.push({ span: { from: at, to }, isAlias: true })
		}
		at = to
	}
	return found
}

const HEREINAFTER = list('nachfolgend nachstehend folgenden kurz hereinafter hereafter')

function isInBrackets(tokens: Passage['tokens'], from: number, to: number): boolean {
	if (tokens[to + 1]?.lower !== ')' && tokens[to + 1]?.lower !== ',' && tokens[to + 1]?.lower !== ';') return false
	for (let at = from - 2; at >= Math.max(0, from - 8); at--) if (tokens[at]!.lower === '(') return true
	return false
}

/** A term that is printed bold, as ours are. */
function boldTerms({ at, passage }: Part): { span: Span; isAlias: boolean }[] {
	let offset = 0
	return at.inlines.flatMap((inline) => {
		const start = offset
		offset += inline.text.length
		if (inline.kind !== 'term') return []
		const shift = at.text.length - at.inlines.reduce((sum, { text }) => sum + text.length, 0)
		const from = passage.tokens.findIndex((token) => token.end > start + shift)
		const last = passage.tokens.findLastIndex((token) => token.start < start + shift + inline.text.length)
		return from < 0 || last < from ? [] : [{ span: { from, to: last + 1 }, isAlias: false }]
	})
}

const ARTICLES = list('der die das ein eine the a an jede jeder jedes each')

/** `Ausfall bedeutet …`; under "Definitions" also `Outage: …`, `Ausfall ist …` and the first cells of a table. */
function bareTerms({ passage, kind, at }: Part, isSection: boolean): { span: Span; isAlias: boolean }[] {
	const { tokens, language } = passage
	if (kind === 'name' || tokens.length === 0) return []
	if (kind === 'cell') {
		const isFirst = at.address.endsWith('#0')
		return isSection && isFirst && tokens.length <= LONGEST_TERM
			? [{ span: { from: 0, to: tokens.length }, isAlias: false }]
			: []
	}
	return passage.sentences.flatMap(({ from: head, to: end }) => {
		const from = ARTICLES.has(tokens[head]!.lower) ? head + 1 : head
		for (let to = from + 1; to <= Math.min(end - 1, from + LONGEST_TERM); to++) {
			const { lower } = tokens[to]!
			const isTerm = tokens[from]!.isCapital && tokens.slice(from, to).every(({ kind: one }) => one === 'word')
			if (!isTerm) return []
			const isColon = (lower === ':' || lower === '–' || lower === '—') && isSection && head === 0
			const isWeak =
				isSection && head === 0 && (lower === 'ist' || lower === 'sind' || lower === 'is' || lower === 'are')
			if (language === 'de' && !tokens[to - 1]!.isCapital) continue
			if (
				(SURELY[language].has(lower) && !/^(?:ist|sind|wird|werden)$/.test(tokens[to + 1]?.lower ?? '')) ||
				isColon ||
				isWeak
			)
				return [{ span: { from, to }, isAlias: false }]
			if (lower === 'meint' || lower === 'heißt') return [{ span: { from, to }, isAlias: false }]
		}
		return []
	})
}
