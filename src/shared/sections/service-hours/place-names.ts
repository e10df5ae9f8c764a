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

/** The name of a governing law's place: `DE` -> `Deutschland`. */
export function lawPlaceName(law: string, language: ContractLanguage): string {
	const index = language === 'de' ? 0 : 1
	return REGIONS[law]?.[index] ?? COUNTRIES[law]?.[index] ?? law
}
