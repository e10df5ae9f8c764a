import type { ContractLanguage } from '../../../outline/block'

const known: Readonly<Record<ContractLanguage, Map<string, string>>> = { de: new Map(), en: new Map() }
const MOST = 20_000

/** What the forms of one word share: `störungen` and `störung`, `priorities` and `priority`. Rough: only for comparing words of one text. */
export function stemOf(lower: string, language: ContractLanguage): string {
	const before = known[language].get(lower)
	if (before !== undefined) return before
	if (known[language].size >= MOST) known[language].clear()
	const stem = language === 'de' ? germanStem(lower) : englishStem(lower)
	known[language].set(lower, stem)
	return stem
}

function germanStem(word: string): string {
	const plain = word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('ß', 'ss')
	if (plain.length <= 4) return plain
	return plain.replace(/(?:innen|ern|em|en|er|es|e|n|s)$/, '').replace(/e$/, '')
}

function englishStem(word: string): string {
	if (word.length <= 3) return word
	if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
	if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
	return word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') ? word.slice(0, -1) : word
}

export function stemsOf(words: readonly string[], language: ContractLanguage): readonly string[] {
	return words.map((word) => stemOf(word, language))
}
