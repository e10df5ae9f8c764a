import type { Agreement } from '../../agreement/schema'
import type { Duty } from '../../sections/roles/schema'
import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

type MonthlyDuty = Duty & { readonly due: Extract<Duty['due'], { kind: 'monthly' }> }

/** The day of the report stands in the reporting article and among the dated duties; two days are two promises. */
export const reportDayTwiceRule: Rule = {
	id: 'report-day-twice',
	check: ({ agreement }) => {
		const { dueDay } = agreement.reporting
		if (dueDay === null) return []
		return reportDuties(agreement)
			.filter(({ due }) => due.day !== dueDay)
			.map(({ id, due }): Finding => {
				const path = `roles.duties.${id}.due.day`
				const values = { dutyDay: due.day, reportDay: dueDay }
				return found('report-day-twice', 'warning', path, values, setting('report-day-twice.fix', path, dueDay, values))
			})
	},
}

/** The provider's monthly duties that deliver the service report, by the word the contract has for it. */
export function reportDuties({ roles }: Agreement): readonly MonthlyDuty[] {
	return roles.duties.filter(
		(duty): duty is MonthlyDuty =>
			duty.party === 'provider' &&
			duty.due.kind === 'monthly' &&
			/\bLeistungsbericht|\bService Report/i.test(duty.title ?? ''),
	)
}
