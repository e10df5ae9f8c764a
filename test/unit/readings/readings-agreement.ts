import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import type { Calendar } from '../../../src/shared/agreement/values/calendar'
import type { Objective } from '../../../src/shared/agreement/values/objective'
import { newObjective, withMetric } from '../../../src/shared/sections/objectives/defaults'
import { emptyService } from '../../../src/shared/sections/services/schema'

const DAY: [string, string][] = [['08:00', '18:00']]

export const OFFICE: Calendar = {
	id: 'office',
	name: 'Office hours',
	timeZone: 'Europe/Berlin',
	weekly: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: [], sun: [] },
	// Good Friday and Easter Monday of 2027.
	holidays: { country: 'DE', region: null, dates: { '2027-03-26': 'Karfreitag', '2027-03-29': 'Ostermontag' } },
	closed: [],
	open: {},
}

/** One hour on office hours for P1, from 1 January 2027 on for 24 months, a service for 10,000.00 euros. */
export function readingsAgreement(): Agreement {
	const blank = emptyAgreement('readings')
	return {
		...blank,
		parties: {
			...blank.parties,
			effectiveDate: '2027-01-01',
			term: { kind: 'fixed', months: 24 },
			renewal: { kind: 'automatic', months: 12 },
			noticeMonths: 3,
			noticeTo: 'term-end',
		},
		services: {
			...blank.services,
			items: [{ ...emptyService('desk'), name: 'Service Desk', monthlyFeeMinor: 1_000_000 }],
		},
		serviceHours: {
			...blank.serviceHours,
			calendars: [OFFICE],
			channels: [
				{ id: 'phone', name: 'Telephone', contact: null, calendarId: 'office' },
				{ id: 'mail', name: 'E-mail', contact: null, calendarId: null },
			],
		},
		objectives: { ...blank.objectives, items: [responseP1()] },
	}
}

export function responseP1(): Objective {
	return { ...newObjective('p1', 'desk', 'office'), priority: 'P1', value: 3_600, pauses: ['waiting-for-customer'] }
}

export function availability(ppm: number, calendarId: string | null): Objective {
	return { ...withMetric(newObjective('up', 'desk', calendarId), 'availability'), value: ppm }
}
