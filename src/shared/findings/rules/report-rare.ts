import { monthsOf } from '../../credits/base-fee'
import { CADENCE_MONTHS } from '../../sections/reporting/schema'
import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** Promises that are settled more often than they are reported: a breach is known only when several more have followed. */
export const reportRareRule: Rule = {
	id: 'report-rare',
	check: ({ agreement }) => {
		const months = CADENCE_MONTHS[agreement.reporting.cadence]
		const windows = agreement.objectives.items
			.filter(({ kind }) => kind === 'promise')
			.map(({ window }) => monthsOf(window))
		const shortest = Math.min(...windows)
		// One report of two windows is still timely.
		if (windows.length === 0 || months < shortest * 3) return []
		const values = { reportMonths: months, windowMonths: shortest }
		const finding: Finding = found('report-rare', 'warning', 'reporting.cadence', values)
		return [finding]
	},
}
