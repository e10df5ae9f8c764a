import { useEffect, useState } from 'react'
import type { ContractLanguage } from '../../../shared/outline/block'

export type Hyphenate = (text: string) => string

/** Put soft hyphens into long words. The browser has no patterns of its own on most systems. */
export type Hyphens = {
	/** For lines of text, where only long words tear the edge. */
	readonly text: Hyphenate
	/** For narrow columns, where even shorter words must break. */
	readonly cell: Hyphenate
}

const SOFT_HYPHEN = '\u00ad'

const asItIs: Hyphens = { text: (text) => text, cell: (text) => text }
const loaded = new Map<ContractLanguage, Hyphens>()

/** The words as they are until the patterns of the language are there; they are large and not needed for the first paint. */
export function useHyphens(language: ContractLanguage): Hyphens {
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
	const parts = (word: string): string => {
		const before = known.get(word)
		if (before !== undefined) return before
		const made = hyphenator.hyphenateSync(word, { minWordLength: 1 })
		known.set(word, made)
		return made
	}
	loaded.set(language, {
		text: (text) => withParts(text, /\p{L}{12,}/gu, parts),
		cell: (text) => withParts(text, /\p{L}{8,}/gu, parts),
	})
}

/** A hyphen within an address or a path would read as a part of it. */
function withParts(text: string, long: RegExp, parts: (word: string) => string): string {
	return text.replace(/\S+/g, (piece) => (/[@\\]|\.\p{L}|:\/\//u.test(piece) ? piece : piece.replace(long, parts)))
}

/** What is copied from the paper must find its words again. */
export function withoutSoftHyphens(text: string): string {
	return text.replaceAll(SOFT_HYPHEN, '')
}
