import { termRange } from '../../sections/readings/term-range'
import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** Stored holidays that end before the term does: afterwards the clock would run on every holiday. */
export const holidaysShortRule: Rule = {
	id: 'holidays-short',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { effectiveDate } = agreement.parties
		if (effectiveDate === null) return []
		const { toDate, isKnown } = termRange(agreement.parties, effectiveDate)
		if (!isKnown) return []
		return agreement.serviceHours.calendars.flatMap(({ id, name, holidays }): Finding[] => {
			if (holidays?.dates === undefined) return []
			const years = Object.keys(holidays.dates).map((date) => date.slice(0, 4))
			const [first, last] = [effectiveDate.slice(0, 4), toDate.slice(0, 4)]
			const missing = [first, last].find((year) => !years.includes(year))
			if (missing === undefined) return []
			const path = `serviceHours.calendars.${id}.holidays`
			// The form computes them anew for the whole term.
			return [found('holidays-short', 'warning', path, { calendar: name, year: missing })]
		})
	},
}
