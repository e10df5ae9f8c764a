import type { ContractLanguage } from '../../outline/block'

/** Names as the contract prints them: `[German, English]`. What is not here is printed by its ISO code. */
const COUNTRIES: Readonly<Record<string, readonly [string, string]>> = {
	AT: ['Österreich', 'Austria'],
	BE: ['Belgien', 'Belgium'],
	CH: ['Schweiz', 'Switzerland'],
	CZ: ['Tschechien', 'Czechia'],
	DE: ['Deutschland', 'Germany'],
	DK: ['Dänemark', 'Denmark'],
	ES: ['Spanien', 'Spain'],
	FR: ['Frankreich', 'France'],
	GB: ['Vereinigtes Königreich', 'United Kingdom'],
	IE: ['Irland', 'Ireland'],
	IT: ['Italien', 'Italy'],
	LI: ['Liechtenstein', 'Liechtenstein'],
	LU: ['Luxemburg', 'Luxembourg'],
	NL: ['Niederlande', 'Netherlands'],
	PL: ['Polen', 'Poland'],
	SE: ['Schweden', 'Sweden'],
	US: ['Vereinigte Staaten', 'United States'],
}

const REGIONS: Readonly<Record<string, readonly [string, string]>> = {
	'DE-BW': ['Baden-Württemberg', 'Baden-Württemberg'],
	'DE-BY': ['Bayern', 'Bavaria'],
	'DE-BE': ['Berlin', 'Berlin'],
	'DE-BB': ['Brandenburg', 'Brandenburg'],
	'DE-HB': ['Bremen', 'Bremen'],
	'DE-HH': ['Hamburg', 'Hamburg'],
	'DE-HE': ['Hessen', 'Hesse'],
	'DE-MV': ['Mecklenburg-Vorpommern', 'Mecklenburg-Western Pomerania'],
	'DE-NI': ['Niedersachsen', 'Lower Saxony'],
	'DE-NW': ['Nordrhein-Westfalen', 'North Rhine-Westphalia'],
	'DE-RP': ['Rheinland-Pfalz', 'Rhineland-Palatinate'],
	'DE-SL': ['Saarland', 'Saarland'],
	'DE-SN': ['Sachsen', 'Saxony'],
	'DE-ST': ['Sachsen-Anhalt', 'Saxony-Anhalt'],
	'DE-SH': ['Schleswig-Holstein', 'Schleswig-Holstein'],
	'DE-TH': ['Thüringen', 'Thuringia'],
	'GB-ENG': ['England', 'England'],
	'GB-SCT': ['Schottland', 'Scotland'],
	'GB-WLS': ['Wales', 'Wales'],
	'GB-NIR': ['Nordirland', 'Northern Ireland'],
}

export function placeName(country: string, region: string | null, language: ContractLanguage): string {
	const index = language === 'de' ? 0 : 1
	const land = COUNTRIES[country]?.[index] ?? country
	if (region === null || region === '') return land
	return `${land}, ${REGIONS[`${country}-${region}`]?.[index] ?? region}`
}

/** Laws as a sentence takes them. */
const LAWS: Readonly<Record<string, readonly [string, string]>> = {
	AT: ['österreichisches Recht', 'Austrian law'],
	BE: ['belgisches Recht', 'Belgian law'],
	CH: ['Schweizer Recht', 'Swiss law'],
	CZ: ['tschechisches Recht', 'Czech law'],
	DE: ['deutsches Recht', 'German law'],
	DK: ['dänisches Recht', 'Danish law'],
	ES: ['spanisches Recht', 'Spanish law'],
	FR: ['französisches Recht', 'French law'],
	IE: ['irisches Recht', 'Irish law'],
	IT: ['italienisches Recht', 'Italian law'],
	LI: ['liechtensteinisches Recht', 'the law of Liechtenstein'],
	LU: ['luxemburgisches Recht', 'the law of Luxembourg'],
	NL: ['niederländisches Recht', 'Dutch law'],
	PL: ['polnisches Recht', 'Polish law'],
	SE: ['schwedisches Recht', 'Swedish law'],
	'GB-ENG': ['das Recht von England und Wales', 'the law of England and Wales'],
	'GB-WLS': ['das Recht von England und Wales', 'the law of England and Wales'],
	'GB-SCT': ['schottisches Recht', 'the law of Scotland'],
	'GB-NIR': ['nordirisches Recht', 'the law of Northern Ireland'],
}

/** A governing law in a sentence: `DE` -> `deutsches Recht`. What is not here is named by its ISO code. */
export function lawName(law: string, language: ContractLanguage): string {
	return LAWS[law]?.[language === 'de' ? 0 : 1] ?? (language === 'de' ? `das Recht von ${law}` : `the law of ${law}`)
}

/** Regions that a text names in German or English, by code (`DE-SH`). Of two names at one place the longer one is meant. */
export function placesNamedIn(text: string): readonly string[] {
	let rest = text
	const named: string[] = []
	for (const { code, pattern } of BY_LENGTH) {
		const without = rest.replace(pattern, '')
		if (without === rest) continue
		rest = without
		if (!named.includes(code)) named.push(code)
	}
	return named
}

const BY_LENGTH = Object.entries(REGIONS)
	.sort(([, [a]], [, [b]]) => b.length - a.length)
	.flatMap(([code, names]) =>
		names.map((name) => ({ code, pattern: new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'giu') })),
	)
