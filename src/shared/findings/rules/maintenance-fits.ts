import type { Agreement } from '../../agreement/schema'
import type { Objective } from '../../agreement/values/objective'
import { dayOf, parseDate } from '../../calendar/civil-date'
import { alwaysOpen, type CompiledCalendar, compileStoredCalendar } from '../../calendar/compiled-calendar'
import { countSeconds } from '../../calendar/count-seconds'
import { windowsBetween } from '../../calendar/windows'
import { startOfDay, zoneTable } from '../../calendar/zone-table'
import { allowedSeconds } from '../../realism/availability-windows'
import { downtimeTerms, maintenanceTimes } from '../../realism/maintenance-times'
import type { Finding, Rule } from '../finding'

const MONTH_SECONDS = 30 * 86_400
const SECONDS_OF: Readonly<Record<Agreement['downtime']['capPeriod'], number>> = {
	month: MONTH_SECONDS,
	quarter: 3 * MONTH_SECONDS,
	year: 365 * 86_400,
}
/** A year of windows, and one more so that a window of a year is whole at least once. */
const YEARS_LOOKED_AT = 2

/** Where planned maintenance counts as downtime, it must fit into what the availability allows, in every single window. */
export const maintenanceFitsRule: Rule = {
	id: 'maintenance-fits',
	waitsFor: 'service',
	check: ({ agreement }) => {
		if (agreement.downtime.exclusions.includes('planned-maintenance')) return []
		return agreement.objectives.items.flatMap((one): Finding[] => {
			if (one.metric !== 'availability' || one.comparison !== 'at-least') return []
			const found = tooMuchPlanned(agreement, one) ?? tooHighCap(agreement, one)
			if (found === null) return []
			const { path, ...values } = found
			return [
				{
					rule: 'maintenance-fits',
					severity: 'error',
					section: 'downtime',
					path,
					values: { objective: one.id, ...values },
				},
			]
		})
	},
}

type TooMuch = { readonly path: string; readonly plannedSeconds: number; readonly allowedSeconds: number }

/** The first window of the term whose maintenance dates take more of the service hours than the promise allows. */
function tooMuchPlanned(agreement: Agreement, objective: Objective): TooMuch | null {
	if (agreement.downtime.maintenance.length === 0) return null
	const { calendars } = agreement.serviceHours
	const timeZone = (calendars.find(({ id }) => id === objective.calendarId) ?? calendars[0])?.timeZone ?? 'UTC'
	const firstDay = parseDate(agreement.parties.effectiveDate ?? '') ?? dayOf(2024, 1, 1)
	const zone = zoneTable(timeZone, firstDay * 86_400, (firstDay + 366 * YEARS_LOOKED_AT) * 86_400)
	if (zone === null) return null
	const startEpoch = startOfDay(zone, firstDay)
	const endEpoch = startOfDay(zone, firstDay + 365 * YEARS_LOOKED_AT)
	const range = { fromEpochSeconds: startEpoch, toEpochSeconds: endEpoch - 1 }
	const compiled = clockOf(agreement, objective, range, timeZone)
	const windows = windowsBetween(objective.window, timeZone, range)
	if (compiled === null || !windows.ok) return null
	const times = maintenanceTimes(downtimeTerms(agreement), objective.serviceId, { startEpoch, endEpoch })
	for (const window of windows.value) {
		const planned = times.reduce((sum, time) => {
			const from = Math.max(time.startEpoch, window.startEpoch)
			const to = Math.min(time.endEpoch, window.endEpoch)
			return from < to ? sum + countSeconds(compiled, from, to) : sum
		}, 0)
		const allowed = allowedSeconds(compiled, window, objective.value)
		if (planned > allowed)
			return { path: 'downtime.maintenance', plannedSeconds: planned, allowedSeconds: Math.floor(allowed) }
	}
	return null
}

/** Without dates the agreed maximum must fit into an average period of a promise round the clock. */
function tooHighCap({ downtime }: Agreement, objective: Objective): TooMuch | null {
	const { capSeconds, capPeriod } = downtime
	if (capSeconds === null || objective.calendarId !== null) return null
	const allowed = Math.floor((SECONDS_OF[capPeriod] * (1_000_000 - objective.value)) / 1_000_000)
	return capSeconds > allowed
		? { path: 'downtime.capSeconds', plannedSeconds: capSeconds, allowedSeconds: allowed }
		: null
}

/** Holidays without stored dates are no part of it: the list of the world's holidays is too large for what runs at every keystroke. */
function clockOf(
	agreement: Agreement,
	objective: Objective,
	range: { readonly fromEpochSeconds: number; readonly toEpochSeconds: number },
	timeZone: string,
): CompiledCalendar | null {
	if (objective.calendarId === null) return alwaysOpen(timeZone)
	const calendar = agreement.serviceHours.calendars.find(({ id }) => id === objective.calendarId)
	if (calendar === undefined) return null
	const isDated = calendar.holidays?.dates !== undefined
	const compiled = compileStoredCalendar(isDated ? calendar : { ...calendar, holidays: null }, range)
	return compiled.ok ? compiled.value : null
}
