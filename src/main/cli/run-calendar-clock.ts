import type { Calendar } from '../../shared/agreement/values/calendar'
import { compileCalendarOnDemand } from '../../shared/calendar/compile-on-demand'
import type { CompiledCalendar } from '../../shared/calendar/compiled-calendar'
import { countSeconds } from '../../shared/calendar/count-seconds'
import { formatInstant, roundToMillisecond } from '../../shared/calendar/instant-text'
import { type TraceEntry, traceClock } from '../../shared/calendar/trace-clock'
import { traceJson } from '../../shared/calendar/trace-json'
import { durationWords, formatsOf } from '../words/formats'
import type { Translate } from '../words/messages'
import { calendarError, readCalendar } from './calendar-file'
import { readPairs } from './clock-pairs'
import type { CommandContext } from './command'
import { instantOption } from './instants'
import { columnsOf } from './text-table'

/** Prints the counted seconds between two instants and why. */
export async function clockBetween(
	context: CommandContext,
	wanted: { readonly calendarFile: string; readonly from: string; readonly to: string },
): Promise<void> {
	const path = context.resolve(wanted.calendarFile)
	const shown = context.shown(path)
	const calendar = await readCalendar({ path, shown })
	const from = instantOption('--from', wanted.from, calendar.timeZone)
	const to = instantOption('--to', wanted.to, calendar.timeZone)
	const compiled = await compile(context, calendar, { shown, from: Math.min(from, to), to: Math.max(from, to) })
	const { countedSeconds, entries } = traceClock(compiled, from, to)
	if (context.json) {
		const trace = traceJson(entries, calendar.timeZone)
		context.printJson({ countedSeconds: roundToMillisecond(countedSeconds), trace })
		return
	}
	context.printLine(countedLine(context.t, countedSeconds))
	for (const line of traceLines(context.t, entries, calendar.timeZone)) context.printLine(line)
}

/** Prints one number of seconds per line of the file. */
export async function clockOfPairs(context: CommandContext, calendarFile: string, pairsFile: string): Promise<void> {
	const path = context.resolve(calendarFile)
	const shown = context.shown(path)
	const calendar = await readCalendar({ path, shown })
	const pairsPath = context.resolve(pairsFile)
	const pairs = await readPairs({ path: pairsPath, shown: context.shown(pairsPath) }, calendar.timeZone)
	let first = Number.POSITIVE_INFINITY
	let last = Number.NEGATIVE_INFINITY
	for (const [from, to] of pairs) {
		first = Math.min(first, from, to)
		last = Math.max(last, from, to)
	}
	const compiled = await compile(context, calendar, { shown, from: first, to: last })
	const seconds = pairs.map(([from, to]) => roundToMillisecond(countSeconds(compiled, from, to)))
	if (context.json) context.printJson(seconds)
	else if (seconds.length > 0) context.io.out(`${seconds.join('\n')}\n`)
}

export function countedLine(t: Translate, seconds: number): string {
	const exact = formatsOf(t.language).number(roundToMillisecond(seconds), 3)
	return t('clock.counted', { seconds: exact, duration: durationWords(t.language, seconds) })
}

export function traceLines(t: Translate, entries: readonly TraceEntry[], timeZone: string): string[] {
	return columnsOf(
		entries.map(({ startEpoch, endEpoch, counted, reason, name }) => [
			`  ${formatInstant(startEpoch, timeZone) ?? ''}`,
			formatInstant(endEpoch, timeZone) ?? '',
			counted ? durationWords(t.language, endEpoch - startEpoch) : '-',
			name === null ? t(`reason.${reason}`) : `${t(`reason.${reason}`)}: ${name}`,
		]),
		[2],
	)
}

async function compile(
	context: CommandContext,
	calendar: Calendar,
	{ shown, from, to }: { readonly shown: string; readonly from: number; readonly to: number },
): Promise<CompiledCalendar> {
	const empty = !(from <= to)
	const range = { fromEpochSeconds: empty ? 0 : from, toEpochSeconds: empty ? 0 : to }
	const outcome = await compileCalendarOnDemand(calendar, range, context.language)
	if (!outcome.ok) throw calendarError(outcome.problem, shown)
	return outcome.value
}
