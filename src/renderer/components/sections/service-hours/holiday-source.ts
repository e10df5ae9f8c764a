import { useMemo } from 'react'
import type { HolidayCountry } from '../../../../shared/calendar/holiday-regions'
import type { HolidayLanguage } from '../../../../shared/calendar/holidays'
import { type TermRange, termRange } from '../../../../shared/sections/readings/term-range'
import { useAgreement } from '../../../stores/agreement-store'
import { todayIso } from '../../fields/today'

type Place = { readonly country: string; readonly region: string | null }

export type HolidaySource = {
	readonly countries: readonly HolidayCountry[]
	/** Names by date; empty for a place the source does not know. */
	readonly datesOf: (place: Place, term: TermRange, names: HolidayLanguage) => Record<string, string>
}

const loaded = new Map<HolidayLanguage, Promise<HolidaySource>>()

/** The table of the world's holidays is large: it is loaded when a form with holidays is first shown. */
export function loadHolidays(language: HolidayLanguage): Promise<HolidaySource> {
	const known = loaded.get(language)
	if (known !== undefined) return known
	const loading = Promise.all([
		import('../../../../shared/calendar/holidays'),
		import('../../../../shared/calendar/holiday-regions'),
	]).then(([{ holidaysFor }, { holidayRegions }]) => ({
		countries: holidayRegions(language),
		datesOf: (place: Place, { fromDate, toDate }: TermRange, names: HolidayLanguage) => {
			const dates = holidaysFor(place, { fromDate, toDate, language: names })
			return dates.ok ? dates.value : {}
		},
	}))
	loaded.set(language, loading)
	return loading
}

/** The term of the open agreement; today stands in for a missing start. */
export function useTerm(): TermRange {
	const effectiveDate = useAgreement((agreement) => agreement.parties.effectiveDate)
	const term = useAgreement((agreement) => agreement.parties.term)
	return useMemo(() => termRange({ effectiveDate, term }, todayIso()), [effectiveDate, term])
}

/** Names of holidays are printed: they follow the contract, not the reader. The second language is null where there is one only. */
export function useContractLanguages(): { readonly first: HolidayLanguage; readonly second: HolidayLanguage | null } {
	const language = useAgreement(({ parties }) => parties.language)
	const governing = useAgreement(({ parties }) => parties.governingLanguage)
	if (language !== 'de+en') return { first: language, second: null }
	return { first: governing, second: governing === 'de' ? 'en' : 'de' }
}
