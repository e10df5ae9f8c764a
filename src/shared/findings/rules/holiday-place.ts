import { placesNamedIn } from '../../sections/service-hours/place-names'
import type { Rule } from '../finding'
import { found } from '../found'

/** The place of performance names one region, the calendars keep the holidays of another. */
export const holidayPlaceRule: Rule = {
	id: 'holiday-place',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { holidayPlace, calendars } = agreement.serviceHours
		const named = holidayPlace === null ? [] : placesNamedIn(holidayPlace)
		const kept = calendars.flatMap(({ id, holidays }) =>
			holidays?.region == null ? [] : [{ id, place: `${holidays.country}-${holidays.region}` }],
		)
		const [first] = kept
		// Where no calendar keeps a region's holidays, or the place names none, nothing can contradict.
		if (first === undefined || named.length === 0 || kept.some(({ place }) => named.includes(place))) return []
		const [place = ''] = named
		const [country = '', region = ''] = place.split('-')
		const values = { named: holidayPlace ?? '', keptPlace: first.place }
		const path = 'serviceHours.holidayPlace'
		// Stored dates are somebody's: the form shows what would change.
		if (calendars.some(({ holidays }) => holidays?.dates !== undefined))
			return [found('holiday-place', 'warning', path, values)]
		return [
			found('holiday-place', 'warning', path, values, {
				label: 'holiday-place.fix',
				values: { namedPlace: place },
				edits: kept.map(({ id }) => ({
					kind: 'set',
					path: `serviceHours.calendars.${id}.holidays`,
					value: { country, region },
				})),
			}),
		]
	},
}
