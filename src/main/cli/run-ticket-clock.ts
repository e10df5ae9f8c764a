import type { Agreement } from '../../shared/agreement/schema'
import type { Objective } from '../../shared/agreement/values/objective'
import { compileCalendarOnDemand } from '../../shared/calendar/compile-on-demand'
import type { CompiledCalendar } from '../../shared/calendar/compiled-calendar'
import { alwaysOpen } from '../../shared/calendar/compiled-calendar'
import { formatInstant, roundToMillisecond } from '../../shared/calendar/instant-text'
import { clockOfTicket, keptText, type TicketAnswer, ticketClockJson } from '../../shared/realism/clock-of-ticket'
import { downtimeTerms } from '../../shared/realism/maintenance-times'
import { lastMoment } from '../../shared/realism/observation'
import { firstZoneOf } from '../first-zone'
import { objectiveLabel, targetWords } from '../words/objective-words'
import { calendarError } from './calendar-file'
import { CliError, EXIT, usageError } from './cli-error'
import type { CommandContext } from './command'
import { readHistory } from './history-options'
import { instantOption } from './instants'
import { readAgreement } from './read-agreement'
import { countedLine, traceLines } from './run-calendar-clock'

type Wanted = { readonly agreementFile: string; readonly objectiveId: string; readonly ticketId: string }

/** Prints the clock of one ticket under one objective: what the verdict counts, and why. */
export async function printTicketClock(context: CommandContext, wanted: Wanted): Promise<void> {
	const { args, t } = context
	const path = context.resolve(wanted.agreementFile)
	const shown = context.shown(path)
	const agreement = await readAgreement({ path, shown })
	const objective = agreement.objectives.items.find(({ id }) => id === wanted.objectiveId)
	if (objective === undefined) throw usageError('clock.objective', { id: wanted.objectiveId, file: shown })
	const firstZone = firstZoneOf(agreement)
	const history = await readHistory(context, [...args.all('history'), ...args.positionals], firstZone)
	if (history.tickets === null) throw new CliError(EXIT.input, 'clock.noTickets')
	const zone = firstZone ?? history.timeZone
	const asOfText = args.one('as-of')
	const asOf = asOfText === null ? (lastMoment(history) ?? 0) : instantOption('--as-of', asOfText, zone)
	const compiled = await clockFor({ agreement, objective, shown, zone, asOf })
	const { tickets } = history
	const downtime = downtimeTerms(agreement)
	const answer = clockOfTicket({ tickets, ticketId: wanted.ticketId, objective, downtime, compiled, asOf })
	if (answer.kind !== 'clock') throw noClock(answer, objective, wanted.ticketId)
	const { clock, met, applies } = answer
	const timeZone = compiled.timeZone
	if (context.json) {
		const { countedSeconds, trace, ...rest } = ticketClockJson(answer, { compiled, objective, asOf })
		const { ticketId } = wanted
		context.printJson({ countedSeconds, trace, ticketId, objectiveId: objective.id, metric: objective.metric, ...rest })
		return
	}
	const label = objectiveLabel(t, objective, agreement)
	context.printLine(t('clock.ticketHead', { ticket: wanted.ticketId, label, target: targetWords(t, objective) }))
	const kept = keptText(tickets, wanted.ticketId)
	if (kept !== null) context.printLine(t('clock.kept', { text: kept }))
	context.printLine(countedLine(t, clock.countedSeconds))
	context.printLine(
		clock.stopEpoch === null
			? t('clock.open', { asOf: formatInstant(asOf, timeZone) ?? '' })
			: t('clock.stopped', { field: clock.stoppedBy ?? '' }),
	)
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

function noClock(
	answer: Exclude<TicketAnswer, { kind: 'clock' }>,
	{ id, metric }: Objective,
	ticket: string,
): CliError {
	switch (answer.kind) {
		case 'no-tickets':
			return new CliError(EXIT.input, 'clock.noTickets')
		case 'unknown-ticket':
			return usageError('clock.ticket', { id: ticket })
		case 'not-a-clock':
			return usageError('clock.metric', { id, metric })
		case 'unusable':
			return new CliError(EXIT.input, 'clock.unusable', { id: ticket })
		case 'missing-column':
			return new CliError(EXIT.input, 'clock.column', { column: answer.column })
	}
}
