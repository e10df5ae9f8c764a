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
	return places(library.getCountries(language)).map((country) => ({
		...country,
		regions: regionsOf(library, country.code, language),
	}))
}

/** States by name, each followed by the parts of it that have holidays of their own. */
function regionsOf(library: Holidays, country: string, language: HolidayLanguage): readonly HolidayRegion[] {
	return places(library.getStates(country, language)).flatMap((state) => [
		state,
		...places(library.getRegions(country, state.code, language)).map((part) => ({
			code: `${state.code}.${part.code}`,
			name: `${state.name}: ${part.name}`,
		})),
	])
}

/** A few names in the source carry a backslash that was meant for its own format. */
function places(names: { readonly [code: string]: string } | undefined): readonly HolidayRegion[] {
	return sortedByName(Object.entries(names ?? {}).map(([code, name]) => ({ code, name: name.replaceAll('\\', '') })))
}

function sortedByName(regions: readonly HolidayRegion[]): readonly HolidayRegion[] {
	return regions
		.map((place) => ({ place, key: sortKey(place.name) }))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
		.map(({ place }) => place)
}

/** Å and Ö sort with A and O; the same on every runtime, unlike a collator. */
function sortKey(name: string): string {
	return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
