import type { Rule } from '../finding'
import { found, setting } from '../found'

/** Calendar days in which a report can be read, checked and answered. */
const LEAST_DAYS = 14

/** A claim that is lost before anybody can have checked the report, or before the report is binding. */
export const claimDeadlineRule: Rule = {
	id: 'claim-deadline',
	waitsFor: 'legal',
	check: ({ agreement }) => {
		const { claim, schemes } = agreement.remedies
		if (claim.kind !== 'on-claim' || claim.deadlineDays === null || schemes.length === 0) return []
		const { objectionDays } = agreement.reporting
		const path = 'remedies.claim.deadlineDays'
		const needed = Math.max(LEAST_DAYS, objectionDays ?? 0)
		if (claim.deadlineDays >= needed) return []
		const problem = claim.deadlineDays < LEAST_DAYS ? 'short' : 'before-binding'
		const values = { problem, days: claim.deadlineDays, objectionDays: objectionDays ?? 0 }
		const fix = setting('claim-deadline.fix', path, needed, { days: needed })
		return [found('claim-deadline', 'warning', path, values, fix)]
	},
}
