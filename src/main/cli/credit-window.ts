import type { Agreement } from '../../shared/agreement/schema'
import type { Objective } from '../../shared/agreement/values/objective'
import { compileCalendarOnDemand } from '../../shared/calendar/compile-on-demand'
import { countSeconds } from '../../shared/calendar/count-seconds'
import { parseInstant } from '../../shared/calendar/instant-text'
import { windowsBetween } from '../../shared/calendar/windows'
import { allowedDowntime } from '../../shared/sections/readings/allowed-downtime'
import { secondsPerWeek } from '../../shared/sections/readings/weekly-hours'
import { firstZoneOf } from '../first-zone'
import { calendarError } from './calendar-file'
import { CliError, EXIT, usageError } from './cli-error'
import type { CommandContext } from './command'

/** Time that the promise counts in one window; `assumedDays` where no month was named. */
export type CreditWindow = { readonly seconds: number; readonly assumedDays: number | null }

/**
 * The window that `--month` lies in, to the second of its calendar. Without it a month has 30 days, a quarter 91, half a year
 * 182 and a year 365, with the service time of an ordinary week. Read for availability only.
 */
export async function creditWindow(
	context: CommandContext,
	agreement: Agreement,
	objective: Objective,
): Promise<CreditWindow> {
	const { args } = context
	const month = args.one('month')
	if (month !== null && objective.metric !== 'availability')
		throw usageError('credits.onlyAvailability', { option: '--month', id: objective.id })
	// Nothing but downtime is set in relation to the length of a window.
	if (objective.metric !== 'availability') return { seconds: 30 * 86_400, assumedDays: null }
	const calendar = agreement.serviceHours.calendars.find(({ id }) => id === objective.calendarId)
	if (objective.calendarId !== null && calendar === undefined)
		throw new CliError(EXIT.input, 'clock.calendar', { id: objective.calendarId, file: args.positionals[0] ?? '' })
	if (month === null) {
		const weekly = calendar === undefined ? null : secondsPerWeek(calendar.weekly)
		const { days, periodSeconds } = allowedDowntime(1_000_000, objective.window, weekly)
		if (periodSeconds === 0) throw new CliError(EXIT.input, 'credits.noTime', { id: objective.id })
		return { seconds: periodSeconds, assumedDays: days }
	}
	if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw usageError('credits.month', { value: month })
	const timeZone = calendar?.timeZone ?? firstZoneOf(agreement) ?? 'UTC'
	const start = parseInstant(`${month}-01`, timeZone)
	const spans = start.ok
		? windowsBetween(objective.window, timeZone, {
				fromEpochSeconds: start.epochSeconds,
				toEpochSeconds: start.epochSeconds + 1,
			})
		: null
	const span = spans?.ok ? spans.value.at(-1) : undefined
	if (span === undefined) throw usageError('credits.month', { value: month })
	if (calendar === undefined) return { seconds: span.endEpoch - span.startEpoch, assumedDays: null }
	const range = { fromEpochSeconds: span.startEpoch, toEpochSeconds: span.endEpoch }
	const compiled = await compileCalendarOnDemand(calendar, range, context.language)
	if (!compiled.ok) throw calendarError(compiled.problem, args.positionals[0] ?? '')
	const seconds = countSeconds(compiled.value, span.startEpoch, span.endEpoch)
	if (seconds === 0) throw new CliError(EXIT.input, 'credits.noTime', { id: objective.id })
	return { seconds, assumedDays: null }
}
