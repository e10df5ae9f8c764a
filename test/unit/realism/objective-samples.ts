import type { Calendar } from '../../../src/shared/agreement/values/calendar'
import type { JudgedObjective } from '../../../src/shared/realism/judge-context'

export function objective(overrides: Partial<JudgedObjective>): JudgedObjective {
	return {
		id: 'o',
		serviceId: null,
		metric: 'resolution',
		priority: null,
		comparison: 'at-most',
		value: 3_600,
		share: 900_000,
		window: { kind: 'calendar', unit: 'month', count: 1 },
		calendarId: null,
		...overrides,
	}
}

const OFFICE: Calendar['weekly']['mon'] = [['09:00', '17:00']]

export const office: Calendar = {
	id: 'office',
	name: 'Office',
	timeZone: 'Europe/Berlin',
	weekly: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE, sat: [], sun: [] },
	holidays: null,
	closed: [],
	open: {},
}
