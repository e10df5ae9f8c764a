import type { ContractLanguage } from '../../../shared/outline/block'

type Words = {
	/** Of a comment whose words are no longer in the text. */
	readonly meant: (quote: string) => string
	readonly meantNothing: string
	/** Of a suggestion that the text cannot show. */
	readonly replace: (quote: string, replacement: string) => string
	readonly strike: (quote: string) => string
	readonly insert: (replacement: string) => string
	readonly value: (path: string, before: string, after: string) => string
}

const longest = 300

function short(text: string): string {
	const signs = Array.from(text.replace(/\s+/g, ' ').trim())
	return signs.length <= longest ? signs.join('') : `${signs.slice(0, longest - 1).join('')}…`
}

const words: Readonly<Record<ContractLanguage, Words>> = {
	de: {
		meant: (quote) => `Gemeint war „${short(quote)}“. Diese Wörter stehen nicht mehr im Text.`,
		meantNothing: 'Die Stelle, die gemeint war, steht nicht mehr im Text.',
		replace: (quote, replacement) => `Vorschlag: „${short(replacement)}“ statt „${short(quote)}“.`,
		strike: (quote) => `Vorschlag: „${short(quote)}“ streichen.`,
		insert: (replacement) => `Vorschlag: „${short(replacement)}“ einfügen.`,
		value: (path, before, after) => `Vorschlag: ${path} von ${before} auf ${after} ändern.`,
	},
	en: {
		meant: (quote) => `This was about “${short(quote)}”. These words are no longer in the text.`,
		meantNothing: 'The place this was about is no longer in the text.',
		replace: (quote, replacement) => `Suggestion: “${short(replacement)}” instead of “${short(quote)}”.`,
		strike: (quote) => `Suggestion: strike “${short(quote)}”.`,
		insert: (replacement) => `Suggestion: insert “${short(replacement)}”.`,
		value: (path, before, after) => `Suggestion: change ${path} from ${before} to ${after}.`,
	},
}

/** What a comment says of itself where the text cannot, in the language of the words it is about. */
export function reviewWords(language: ContractLanguage): Words {
	return words[language]
}

/** The first line of a comment whose words are gone. */
export function detachedLine(language: ContractLanguage, quote: string): string {
	return quote.trim() === '' ? words[language].meantNothing : words[language].meant(quote)
}

/** A wording suggestion in one sentence. */
export function suggestionLine(language: ContractLanguage, quote: string, replacement: string): string {
	const { replace, strike, insert } = words[language]
	if (quote === '') return insert(replacement)
	return replacement === '' ? strike(quote) : replace(quote, replacement)
}
