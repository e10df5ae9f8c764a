import type { Block, ContractLanguage, Outline } from '../outline/block'
import { inlineText } from '../outline/to-text'
import { addCounts, countText, NO_TEXT, type ReadingEase, readingEase, type TextCounts } from './reading-ease'

/** An article, an annex or a part before them, as it reads. */
export type PartEase = {
	/** Of its head; what stands before the first head has none. */
	readonly id: string
	readonly section: string
	/** `Artikel 9`: only its number; null where it has none. */
	readonly number: string | null
	readonly heading: string
	readonly ease: ReadingEase
}

export type OutlineEase = {
	/** null where there is no sentence. */
	readonly whole: ReadingEase | null
	readonly parts: readonly PartEase[]
	/** The parts that have enough words to tell, the hardest to read first. */
	readonly ranked: readonly PartEase[]
	readonly hardest: PartEase | null
}

/** Flesch took samples of so many words; of fewer one long term would decide. */
const ENOUGH_WORDS = 100

/**
 * How easy the sentences of an outline read, as a whole and part by part. Clauses, points and paragraphs count, each point as a sentence
 * of its own; heads, tables and signatures are no sentences and do not.
 */
export function outlineEase(outline: Outline): OutlineEase {
	const { language } = outline
	const parts: { readonly head: Block; counts: TextCounts }[] = []
	let whole = NO_TEXT
	for (const block of outline.blocks) {
		if (block.kind === 'heading' && block.level === 1) parts.push({ head: block, counts: NO_TEXT })
		const text = sentenceText(block)
		// The other column of a contract in two languages is measured by itself.
		if (text === null || (block.language ?? language) !== language) continue
		const counts = countedOnce(text, language)
		whole = addCounts(whole, counts)
		const part = parts.at(-1)
		if (part !== undefined) part.counts = addCounts(part.counts, counts)
	}
	const read = parts.flatMap(({ head, counts }): PartEase[] => {
		const ease = readingEase(counts, language)
		if (ease === null || head.kind !== 'heading') return []
		return [{ id: head.id, section: head.section, number: head.number, heading: head.text, ease }]
	})
	const ranked = read.filter(({ ease }) => ease.words >= ENOUGH_WORDS).sort((a, b) => a.ease.score - b.ease.score)
	return { whole: readingEase(whole, language), parts: read, ranked, hardest: ranked[0] ?? null }
}

function sentenceText(block: Block): string | null {
	return block.kind === 'clause' || block.kind === 'item' || block.kind === 'paragraph'
		? inlineText(block.inlines)
		: null
}

// Clauses stay the same between keystrokes: what was counted once is kept, up to a few thousand paragraphs.
const counted = new Map<string, TextCounts>()
const MOST_KEPT = 4_000

function countedOnce(text: string, language: ContractLanguage): TextCounts {
	const key = `${language} ${text}`
	const known = counted.get(key)
	if (known !== undefined) return known
	const counts = countText(text, language)
	if (counted.size >= MOST_KEPT) counted.clear()
	counted.set(key, counts)
	return counts
}
