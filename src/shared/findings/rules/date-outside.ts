import type { Agreement } from '../../agreement/schema'
import { termRange } from '../../sections/readings/term-range'
import type { Finding, Rule } from '../finding'
import { found } from '../found'

type Dated = { readonly path: string; readonly date: string | null }

/** Dates before the term begins or after it ends. A term that renews itself has no end. */
export const dateOutsideRule: Rule = {
	id: 'date-outside',
	check: ({ agreement }) => {
		const { effectiveDate, renewal } = agreement.parties
		if (effectiveDate === null) return []
		const { toDate, isKnown } = termRange(agreement.parties, effectiveDate)
		const last = isKnown && renewal.kind === 'none' ? toDate : null
		return datesOf(agreement).flatMap(({ path, date }): Finding[] => {
			if (date === null) return []
			if (date < effectiveDate)
				return [found('date-outside', 'warning', path, { problem: 'before', onDate: date, effectiveDate })]
			return last !== null && date > last
				? [found('date-outside', 'warning', path, { problem: 'after', onDate: date, endDate: last })]
				: []
		})
	},
}

function datesOf({ governance, roles, downtime }: Agreement): Dated[] {
	return [
		{ path: 'governance.agreementReview.next', date: governance.agreementReview.next },
		...roles.duties.flatMap(({ id, due }) =>
			due.kind === 'once' ? [{ path: `roles.duties.${id}.due.date`, date: due.date }] : [],
		),
		...downtime.maintenance.flatMap(({ id, recurrence }) =>
			// One date that is over tells enough of a list.
			recurrence.kind === 'dates'
				? [{ path: `downtime.maintenance.${id}.recurrence`, date: [...recurrence.dates].sort().at(-1) ?? null }]
				: [],
		),
	]
}
