import Holidays from 'date-holidays'
import type { HolidayLanguage } from './holidays'

/** A place with public holidays of its own; `code` is what `holidays.region` stores (`BY`, or `BY.A` inside a state). */
export type HolidayRegion = { readonly code: string; readonly name: string }
export type HolidayCountry = {
	readonly code: string
	readonly name: string
	readonly regions: readonly HolidayRegion[]
}

/**
 * All countries and their regions for a picker, sorted by name without regard to accents. Names in the language where
 * the source has them. Source: date-holidays.
 */
export function holidayRegions(language: HolidayLanguage): readonly HolidayCountry[] {
	const library = new Holidays()
	return sortedByName(
		Object.entries(library.getCountries(language)).map(([code, name]) => ({
			code,
			name,
			regions: regionsOf(library, code, language),
		})),
	)
}

function regionsOf(library: Holidays, country: string, language: HolidayLanguage): readonly HolidayRegion[] {
	const states = Object.entries(library.getStates(country, language) ?? {})
	return sortedByName(
		states.flatMap(([state, stateName]) => [
			{ code: state, name: stateName },
			...Object.entries(library.getRegions(country, state, language) ?? {}).map(([part, name]) => ({
				code: `${state}.${part}`,
				name: `${stateName}: ${name}`,
			})),
		]),
	)
}

function sortedByName<Named extends { readonly name: string }>(places: readonly Named[]): readonly Named[] {
	return places
		.map((place) => ({ place, key: sortKey(place.name) }))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
		.map(({ place }) => place)
}

/** Å and Ö sort with A and O; the same on every runtime, unlike a collator. */
function sortKey(name: string): string {
	return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
