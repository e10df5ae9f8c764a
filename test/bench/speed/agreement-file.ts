import { readFileSync, writeFileSync } from 'node:fs'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

/** What the four objectives of the bench promise; times are service hours in Berlin without its holidays. */
const OBJECTIVES = [
	{ id: 'response-all', metric: 'first-response', priority: null, value: 14_400, share: 900_000 },
	{ id: 'response-urgent', metric: 'first-response', priority: 'P1', value: 3_600, share: 900_000 },
	{ id: 'restoration-high', metric: 'restoration', priority: 'P2', value: 43_200, share: 900_000 },
	{ id: 'resolution-all', metric: 'resolution', priority: null, value: 86_400, share: 900_000 },
] as const

/** An agreement with four promises, a monthly fee and tiers of credits, so that a check simulates them all. */
export function writeBenchAgreement(path: string): Agreement {
	const made = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'bench', today: '2025-01-01' })
	const pattern = made.objectives.items[0]!
	const scheme = made.remedies.schemes[0]!
	const calendar = made.serviceHours.calendars[0]!
	const service = made.services.items[0]!
	const agreement: Agreement = {
		...made,
		services: { ...made.services, items: [{ ...service, monthlyFeeMinor: 250_000 }] },
		serviceHours: {
			...made.serviceHours,
			calendars: [{ ...calendar, timeZone: 'Europe/Berlin', holidays: { country: 'DE', region: 'BE' } }],
		},
		objectives: {
			...made.objectives,
			items: OBJECTIVES.map((objective) => ({
				...pattern,
				...objective,
				...{ serviceId: service.id, calendarId: calendar.id, stopEvent: null, volumeFrom: null, volumeTo: null },
			})),
		},
		remedies: {
			...made.remedies,
			schemes: [{ ...scheme, objectiveIds: OBJECTIVES.map(({ id }) => id) }],
		},
	}
	writeFileSync(path, JSON.stringify(agreement, null, '\t'))
	return JSON.parse(readFileSync(path, 'utf8')) as Agreement // what was just written
}
