import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

/** Periods that do not fit into the term they belong to: notice, renewal, adjustment. */
export const termNoticeRule: Rule = {
	id: 'term-notice',
	waitsFor: 'legal',
	check: ({ agreement }) => {
		const { term, renewal, noticeMonths, adjustment } = agreement.parties
		const months = term.kind === 'fixed' ? term.months : null
		const findings: Finding[] = []
		if (months !== null && noticeMonths !== null && noticeMonths >= months) {
			const shorter = Math.max(1, Math.floor(months / 4))
			const fix = shorter < months ? setting('term-notice.fix', 'parties.noticeMonths', shorter) : undefined
			findings.push(
				found('term-notice', 'warning', 'parties.noticeMonths', { problem: 'notice', noticeMonths, months }, fix),
			)
		} else if (
			renewal.kind === 'automatic' &&
			renewal.months !== null &&
			noticeMonths !== null &&
			renewal.months <= noticeMonths
		) {
			const values = { problem: 'renewal', noticeMonths, renewalMonths: renewal.months }
			findings.push(found('term-notice', 'warning', 'parties.renewal.months', values))
		}
		const after = adjustment?.afterMonths ?? null
		if (months !== null && after !== null && after >= months)
			findings.push(
				found('term-notice', 'warning', 'parties.adjustment.afterMonths', { problem: 'adjustment', after, months }),
			)
		return findings
	},
}
