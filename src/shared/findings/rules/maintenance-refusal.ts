import type { Rule } from '../finding'
import { found, setting } from '../found'

/** A window may be refused only earlier than it is announced: the right is there on paper only. */
export const maintenanceRefusalRule: Rule = {
	id: 'maintenance-refusal',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { noticeSeconds, refusal } = agreement.downtime
		const before = refusal?.noticeSeconds ?? null
		if (noticeSeconds === null || before === null || before < noticeSeconds) return []
		const half = Math.floor(noticeSeconds / 2)
		const path = 'downtime.refusal.noticeSeconds'
		const values = { refusalSeconds: before, noticeSeconds }
		return [
			found(
				'maintenance-refusal',
				'warning',
				path,
				values,
				setting('maintenance-refusal.fix', path, half, { halfSeconds: half }),
			),
		]
	},
}
