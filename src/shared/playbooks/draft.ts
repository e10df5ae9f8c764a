import type { Agreement } from '../agreement/schema'

/** Picks the words of one language. German and English stand side by side, so that neither can lag behind. */
export type Say = (de: string, en: string) => string

/** The same words in both languages. */
type Worded = { readonly de: string; readonly en: string }

/** What follows from where the agreement is at home rather than from its language. */
export type Place = {
	readonly timeZone: string
	/** ISO 3166 country of the public holidays. */
	readonly holidayCountry: string
	/** ISO 3166-2 part after the hyphen, null where the parties have to choose. */
	readonly holidayRegion: string | null
	readonly governingLaw: string
	/** Whose courts decide; null where the parties have to choose. */
	readonly courts: string | null
	/** Who appoints an expert on whom the parties do not agree. */
	readonly appointingBody: Worded
	readonly currency: string
}

/** What a playbook is written with. `closed` are days (`2026-12-24`) on which office calendars rest beside public holidays. */
export type Draft = { readonly say: Say; readonly place: Place; readonly closed: readonly string[] }

/** All that a playbook says; the rest (id, language, translations) belongs to the agreement made from it. */
export type PlaybookContent = Omit<Agreement, 'schemaVersion' | 'id' | 'overrides' | 'translations' | 'review'>

export const GERMANY: Place = {
	timeZone: 'Europe/Berlin',
	holidayCountry: 'DE',
	holidayRegion: null,
	governingLaw: 'DE',
	courts: null,
	appointingBody: {
		de: 'die Industrie- und Handelskammer am Sitz des Kunden',
		en: 'the chamber of industry and commerce for the Customer’s registered office',
	},
	currency: 'EUR',
}
export const ENGLAND: Place = {
	timeZone: 'Europe/London',
	holidayCountry: 'GB',
	holidayRegion: 'ENG',
	governingLaw: 'GB-ENG',
	courts: 'England and Wales',
	appointingBody: {
		de: 'der Präsident der Law Society of England and Wales',
		en: 'the President of the Law Society of England and Wales',
	},
	currency: 'GBP',
}

export const minutes = (count: number): number => count * 60
export const hours = (count: number): number => count * 3_600
/** Percent as parts per million, rounded: 99.8 becomes 998000. */
export const percent = (value: number): number => Math.round(value * 10_000)
