import type { Agreement } from '../../agreement/schema'
import { civilOf, dayOf, parseDate } from '../../calendar/civil-date'
import { recurrenceDays } from '../../sections/readings/recurrence-dates'
import type { Rule } from '../finding'
import { found, setting } from '../found'

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** Agreed windows that are longer together than planned downtime may be in the fullest period of a year. */
export const maintenanceCapRule: Rule = {
	id: 'maintenance-cap',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { capSeconds, capPeriod } = agreement.downtime
		if (capSeconds === null) return []
		const planned = fullestPeriod(agreement)
		if (planned <= capSeconds) return []
		const path = 'downtime.capSeconds'
		const values = { period: capPeriod, capSeconds, plannedSeconds: planned }
		const fix = setting('maintenance-cap.fix', path, planned, { plannedSeconds: planned })
		return [found('maintenance-cap', 'warning', path, { problem: capPeriod, ...values }, fix)]
	},
}

/** Seconds of planned windows for one service in the period of the first contract year that has most of them. */
function fullestPeriod({ downtime, parties, services }: Agreement): number {
	const firstDay = parseDate(parties.effectiveDate ?? '') ?? dayOf(2024, 1, 1)
	const length = MONTHS[downtime.capPeriod]
	const start = civilOf(firstDay)
	const ofService = (serviceId: string | null) => {
		const windows = downtime.maintenance.filter((one) => one.serviceId === null || one.serviceId === serviceId)
		const sums = Array.from({ length: 12 / length }, () => 0)
		for (const { recurrence, durationSeconds } of windows)
			for (const day of recurrenceDays(recurrence, { firstDay, lastDay: firstDay + 364 }, parties.effectiveDate)) {
				const { year, month } = civilOf(day)
				const index = Math.floor(((year - start.year) * 12 + month - start.month) / length)
				if (index < sums.length) sums[index] = (sums[index] ?? 0) + durationSeconds
			}
		return Math.max(0, ...sums)
	}
	return Math.max(...[null, ...services.items.map(({ id }) => id)].map(ofService))
}
