import type { ContractLanguage } from '../outline/block'

const COMMON: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set(
		'der die das und ist nicht mit von den dem des ein eine einer zu für auf wird werden oder bei nach im als auch durch gemäß sowie kann'.split(
			' ',
		),
	),
	en: new Set(
		'the and of to in is not with for on by shall will be or any this that such as from which are may under its an if upon'.split(
			' ',
		),
	),
}

/** The language of a text by its commonest words; German where both or none speak. */
export function guessLanguage(text: string): ContractLanguage {
	let lead = 0
	for (const [word] of text
		.slice(0, 200_000)
		.toLowerCase()
		.matchAll(/\p{L}+/gu)) {
		if (COMMON.de.has(word)) lead++
		if (COMMON.en.has(word)) lead--
	}
	return lead >= 0 ? 'de' : 'en'
}
