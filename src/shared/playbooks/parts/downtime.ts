import type { Downtime, MaintenanceWindow } from '../../sections/downtime/schema'
import { type Draft, hours } from '../draft'

type Said = {
	readonly maintenance: readonly MaintenanceWindow[]
	/** Planned downtime at most per service and month. */
	readonly capSeconds: number
	readonly noticeSeconds?: number
	readonly noticeChannel: string
	readonly freezes: Downtime['freezes']
	readonly impactMeasures: readonly string[]
	/** Where nothing is paid, nothing is suspended for late payment. */
	readonly withFees?: boolean
	readonly furtherExclusions: readonly string[]
	readonly degradation: string
	readonly emergencyCapSeconds?: number
}

export function downtimeOf({ say }: Draft, said: Said): Downtime {
	return {
		maintenance: [...said.maintenance],
		noticeSeconds: said.noticeSeconds ?? hours(120),
		noticeChannel: said.noticeChannel,
		capSeconds: said.capSeconds,
		capPeriod: 'month',
		refusal: { noticeSeconds: hours(48), perYear: 3 },
		emergency: {
			noticeSeconds: hours(1),
			capSecondsPerMonth: said.emergencyCapSeconds ?? hours(2),
			countsAsDowntime: true,
			reasons: say(
				'Eine Notfallwartung ist zulässig, um eine Sicherheitslücke zu schließen, die bereits ausgenutzt wird oder deren Ausnutzung der Hersteller als kritisch einstuft, oder um einen drohenden Datenverlust abzuwenden.',
				'Emergency maintenance is permitted only to close a vulnerability that is being exploited or that the manufacturer rates as critical, or to avert an imminent loss of data.',
			),
		},
		freezes: said.freezes.map((freeze) => ({ ...freeze })),
		impactMeasures: [...said.impactMeasures],
		exclusions: [
			'planned-maintenance',
			'force-majeure',
			'customer-caused',
			'customer-equipment',
			...(said.withFees === false ? [] : (['customer-suspension'] as const)),
			'test-systems',
		],
		furtherExclusions: [...said.furtherExclusions],
		forceMajeureTerminationDays: 30,
		degradation: said.degradation,
	}
}

type Night = {
	readonly id: string
	readonly name: string
	readonly serviceId: string | null
	readonly durationSeconds: number
	readonly startTime?: string
}

/** Once a month, in the night to the second Sunday: far from month ends and from office hours. */
export function monthlyNight(draft: Draft, night: Night): MaintenanceWindow {
	return {
		id: night.id,
		name: night.name,
		serviceId: night.serviceId,
		recurrence: { kind: 'monthly', weekday: 'sun', ordinal: 2 },
		startTime: night.startTime ?? '02:00',
		durationSeconds: night.durationSeconds,
		timeZone: draft.place.timeZone,
	}
}

/** Year's end: bookkeeping closes and hardly anybody is there to repair what a change broke. */
export function yearEndFreeze({ say }: Draft): Downtime['freezes'][number] {
	return { id: 'year-end', name: say('Jahreswechsel', 'Year end'), from: '12-18', to: '01-06' }
}
