import type { Agreement } from '../../shared/agreement/schema'
import type { Objective } from '../../shared/agreement/values/objective'
import { compileCalendarOnDemand } from '../../shared/calendar/compile-on-demand'
import type { CompiledCalendar } from '../../shared/calendar/compiled-calendar'
import { alwaysOpen } from '../../shared/calendar/compiled-calendar'
import { formatInstant, roundToMillisecond } from '../../shared/calendar/instant-text'
import type { TicketColumns } from '../../shared/history/history'
import { idAt } from '../../shared/history/id-table'
import { downtimeTerms, maintenanceTimes } from '../../shared/realism/maintenance-times'
import { lastMoment } from '../../shared/realism/observation'
import { ticketClock } from '../../shared/realism/ticket-clock'
import { usableRows } from '../../shared/realism/usable-rows'
import { calendarError } from './calendar-file'
import { CliError, EXIT, usageError } from './cli-error'
import type { CommandContext } from './command'
import { firstZoneOf } from './first-zone'
import { readHistory } from './history-options'
import { instantOption } from './instants'
import { objectiveLabel, targetWords } from './objective-words'
import { readAgreement } from './read-agreement'
import { countedLine, traceJson, traceLines } from './run-calendar-clock'

type Wanted = { readonly agreementFile: string; readonly objectiveId: string; readonly ticketId: string }

/** Prints the clock of one ticket under one objective: what the verdict counts, and why. */
export async function clockOfTicket(context: CommandContext, wanted: Wanted): Promise<void> {
	const { args, t } = context
	const path = context.resolve(wanted.agreementFile)
	const shown = context.shown(path)
	const agreement = await readAgreement({ path, shown })
	const objective = agreement.objectives.items.find(({ id }) => id === wanted.objectiveId)
	if (objective === undefined) throw usageError('clock.objective', { id: wanted.objectiveId, file: shown })
	const firstZone = firstZoneOf(agreement)
	const history = await readHistory(context, [...args.all('history'), ...args.positionals], firstZone)
	const { tickets } = history
	if (tickets === null) throw new CliError(EXIT.input, 'clock.noTickets')
	const row = rowOf(tickets, wanted.ticketId)
	if (row < 0) throw usageError('clock.ticket', { id: wanted.ticketId })
	const zone = firstZone ?? history.timeZone
	const asOfText = args.one('as-of')
	const asOf = asOfText === null ? (lastMoment(history) ?? 0) : instantOption('--as-of', asOfText, zone)
	const compiled = await clockFor({ agreement, objective, shown, zone, asOf })
	const created = tickets.times.createdAt?.[row] ?? asOf
	const maintenance = maintenanceTimes(downtimeTerms(agreement), objective.serviceId, {
		startEpoch: Math.min(created, asOf),
		endEpoch: asOf,
	})
	const usable = usableRows(tickets)
	const outcome = ticketClock({ tickets, usable, row, objective, compiled, asOf, maintenance })
	if (outcome.kind === 'not-a-clock') throw usageError('clock.metric', { id: objective.id, metric: objective.metric })
	if (outcome.kind === 'unusable') throw new CliError(EXIT.input, 'clock.unusable', { id: wanted.ticketId })
	if (outcome.kind === 'missing-column') throw new CliError(EXIT.input, 'clock.column', { column: outcome.column })
	const { clock } = outcome
	const counted = roundToMillisecond(clock.countedSeconds)
	const isOver = counted > objective.value
	// While it runs, only a time that is over already decides.
	const met = clock.stopEpoch !== null ? !isOver : isOver ? false : null
	const applies = appliesTo(tickets, row, objective)
	const timeZone = compiled.timeZone
	if (context.json) {
		context.printJson({
			countedSeconds: counted,
			trace: traceJson(clock.trace.entries, timeZone),
			ticketId: wanted.ticketId,
			objectiveId: objective.id,
			metric: objective.metric,
			start: formatInstant(clock.startEpoch, timeZone),
			stop: clock.stopEpoch === null ? null : formatInstant(clock.stopEpoch, timeZone),
			stoppedBy: clock.stoppedBy,
			asOf: formatInstant(asOf, timeZone),
			pausedSeconds: roundToMillisecond(clock.pausedSeconds),
			targetSeconds: objective.value,
			met,
			applies,
		})
		return
	}
	const label = objectiveLabel(t, objective, agreement)
	context.printLine(t('clock.ticketHead', { ticket: wanted.ticketId, label, target: targetWords(t, objective) }))
	context.printLine(countedLine(t, clock.countedSeconds))
	if (clock.pausedSeconds > 0)
		context.printLine(t('clock.paused', { seconds: roundToMillisecond(clock.pausedSeconds) }))
	context.printLine(t(met === null ? 'clock.running' : met ? 'clock.met' : 'clock.missed'))
	if (!applies) context.printLine(t('clock.otherPriority'))
	for (const line of traceLines(t, clock.trace.entries, timeZone)) context.printLine(line)
}

async function clockFor(input: {
	readonly agreement: Agreement
	readonly objective: Objective
	readonly shown: string
	readonly zone: string
	readonly asOf: number
}): Promise<CompiledCalendar> {
	const { agreement, objective, shown, zone, asOf } = input
	if (objective.calendarId === null) return alwaysOpen(zone)
	const calendar = agreement.serviceHours.calendars.find(({ id }) => id === objective.calendarId)
	if (calendar === undefined)
		throw new CliError(EXIT.input, 'clock.calendar', { file: shown, id: objective.calendarId })
	const outcome = await compileCalendarOnDemand(calendar, { fromEpochSeconds: asOf, toEpochSeconds: asOf })
	if (!outcome.ok) throw calendarError(outcome.problem, shown)
	return outcome.value
}

function rowOf(tickets: TicketColumns, id: string): number {
	if (tickets.ids === null) return -1
	for (let row = 0; row < tickets.count; row++) if (idAt(tickets.ids, row) === id) return row
	return -1
}

/** Whether the objective speaks of a ticket of this priority at all. */
function appliesTo(tickets: TicketColumns, row: number, { priority }: Objective): boolean {
	return priority === null || tickets.priority === null || `P${tickets.priority[row]!}` === priority
}
