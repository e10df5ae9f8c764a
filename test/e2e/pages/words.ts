import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../launch'

export type UiLanguage = 'de' | 'en'

/**
 * The sentence of the interface that stands under `area` and `key`, as the window shows it; `count` chooses singular or
 * plural. Throws where there is none, so that a renamed key fails as itself and not as a missing button.
 */
export type Words = {
	readonly language: UiLanguage
	(area: string, key: string, values?: Readonly<Record<string, string | number>>): string
}

const files = new Map<string, Readonly<Record<string, string>>>()

export function wordsOf(language: UiLanguage): Words {
	const plurals = new Intl.PluralRules(language)
	const numbers = new Intl.NumberFormat(language)
	const words = (area: string, key: string, values: Readonly<Record<string, string | number>> = {}): string => {
		const sentences = sentencesOf(language, area)
		const form = typeof values.count === 'number' ? `${key}_${plurals.select(values.count)}` : key
		const sentence = sentences[form] ?? sentences[key]
		if (sentence === undefined) throw new Error(`No sentence ${key} in ${language}/${area}.json`)
		return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => {
			const value = values[name]
			if (value === undefined) return slot
			return typeof value === 'number' ? numbers.format(value) : value
		})
	}
	return Object.assign(words, { language })
}

/** The part of a sentence before its first slot, to find it whatever fills the slot. */
export function beginning(sentence: string): string {
	return sentence.split('{', 1)[0] ?? sentence
}

function sentencesOf(language: UiLanguage, area: string): Readonly<Record<string, string>> {
	const file = path.join(projectRoot, 'resources', 'locales', language, `${area}.json`)
	const known = files.get(file)
	if (known !== undefined) return known
	// Locale files hold one flat object of texts, which their own tests check.
	const sentences = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
	files.set(file, sentences)
	return sentences
}
