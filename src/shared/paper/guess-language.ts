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

/** Words that a table or a heading is made of, where there are no sentences. */
const OF_CONTRACTS: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set(
		'anbieter auftraggeber auftragnehmer kunde vertrag vereinbarung innerhalb stunde stunden minuten tage woche monat jahr zeit reaktionszeit wiederherstellungszeit verfügbarkeit leistung leistungen störung gutschrift'.split(
			' ',
		),
	),
	en: new Set(
		'provider supplier customer client contract agreement within hour hours minutes day days week month year time response restoration resolution availability credit credits incident'.split(
			' ',
		),
	),
}

/**
 * The language of a text by its commonest words; where those leave it open by what its document says of itself (`stated`), and German where
 * that says nothing either.
 */
export function guessLanguage(text: string, stated: ContractLanguage | null = null): ContractLanguage {
	const words = [
		...text
			.slice(0, 200_000)
			.toLowerCase()
			.matchAll(/\p{L}+/gu),
	].map(([word]) => word)
	const lead = leadOf(words, COMMON) || leadOf(words, OF_CONTRACTS)
	if (lead === 0) return stated ?? 'de'
	return lead > 0 ? 'de' : 'en'
}

function leadOf(words: readonly string[], known: typeof COMMON): number {
	return words.reduce((lead, word) => lead + Number(known.de.has(word)) - Number(known.en.has(word)), 0)
}
