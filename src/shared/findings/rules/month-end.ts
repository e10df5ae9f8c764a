import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

/** A monthly date that February does not have. Of a duty the 31st is printed as the last day; of the report it is not. */
export const monthEndRule: Rule = {
	id: 'month-end',
	check: ({ agreement: { reporting, roles } }) =>
		[
			{ path: 'reporting.dueDay', day: reporting.dueDay ?? 0, isLastDay: false },
			...roles.duties.flatMap(({ id, due }) =>
				due.kind === 'monthly' ? [{ path: `roles.duties.${id}.due.day`, day: due.day, isLastDay: due.day === 31 }] : [],
			),
		]
			.filter(({ day, isLastDay }) => day > 28 && !isLastDay)
			.map(({ path, day }): Finding => found('month-end', 'info', path, { day }, setting('month-end.fix', path, 28))),
}
