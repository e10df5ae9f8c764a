import { useEffect, useState } from 'react'
import type { ContractLanguage } from '../../../shared/outline/block'

/** Puts soft hyphens into long words. The browser has no patterns of its own on most systems. */
export type Hyphenate = (text: string) => string

const SOFT_HYPHEN = '\u00ad'
/** Shorter words are not worth a break. */
const MIN_WORD_LENGTH = 9

const asItIs: Hyphenate = (text) => text
const loaded = new Map<ContractLanguage, Hyphenate>()

/** The words as they are until the patterns of the language are there; they are large and not needed for the first paint. */
export function useHyphens(language: ContractLanguage): Hyphenate {
	const [, setCount] = useState(0)
	useEffect(() => {
		let isWanted = true
		if (!loaded.has(language)) void load(language).then(() => isWanted && setCount((count) => count + 1))
		return () => {
			isWanted = false
		}
	}, [language])
	return loaded.get(language) ?? asItIs
}

async function load(language: ContractLanguage): Promise<void> {
	const { default: hyphenator } =
		language === 'de' ? await import('hyphen/de/index.js') : await import('hyphen/en-gb/index.js')
	const known = new Map<string, string>()
	loaded.set(language, (text) =>
		text.replace(/\p{L}{9,}/gu, (word) => {
			const before = known.get(word)
			if (before !== undefined) return before
			const parts = hyphenator.hyphenateSync(word, { minWordLength: MIN_WORD_LENGTH })
			known.set(word, parts)
			return parts
		}),
	)
}

/** What is copied from the paper must find its words again. */
export function withoutSoftHyphens(text: string): string {
	return text.replaceAll(SOFT_HYPHEN, '')
}
