import { compileCalendarOnDemand } from '../../../shared/calendar/compile-on-demand'
import { alwaysOpen, type CompiledCalendar } from '../../../shared/calendar/compiled-calendar'
import type { History } from '../../../shared/history/history'
import { keyFigures } from '../../../shared/realism/figures/key-figures'
import { type HistorySummary, historySummary } from '../../../shared/realism/history-summary'
import { lastMoment } from '../../../shared/realism/observation'
import { PLAIN_NAMES } from '../../words/figure-words'
import { durationWords, formatsOf } from '../../words/formats'
import { lastDateIn } from '../../words/last-date'
import { qualityLines } from '../../words/quality-words'
import { calendarError, readCalendar } from '../calendar-file'
import { EXIT, usageError } from '../cli-error'
import type { Command, CommandContext } from '../command'
import { countedLines } from '../counted-lines'
import { figureLines } from '../figure-lines'
import { HISTORY_OPTIONS, readHistory } from '../history-options'
import { withShownFiles } from '../shown-files'
import { columnsOf } from '../text-table'

/** `pledge history`: what was recognised in exports, how good the data is, and key figures. */
export const historyCommand: Command = {
	usage: ['F ... [--calendar CALENDAR.json] [--json]'],
	options: { ...HISTORY_OPTIONS, calendar: { takes: 'CALENDAR.json' } },
	run: async (context) => {
		const { args, shown } = context
		if (args.positionals.length === 0) throw usageError('usage.missing', { name: 'F' })
		const calendarFile = args.one('calendar')
		const calendarPath = calendarFile === null ? null : context.resolve(calendarFile)
		const calendar =
			calendarPath === null ? null : await readCalendar({ path: calendarPath, shown: shown(calendarPath) })
		const history = await readHistory(context, args.positionals, calendar?.timeZone ?? null)
		let compiled: CompiledCalendar = alwaysOpen(history.timeZone)
		if (calendar !== null && calendarPath !== null) {
			const at = lastMoment(history) ?? 0
			const outcome = await compileCalendarOnDemand(calendar, { fromEpochSeconds: at, toEpochSeconds: at })
			if (!outcome.ok) throw calendarError(outcome.problem, shown(calendarPath))
			compiled = outcome.value
		}
		const summary = withShownFiles(historySummary(history, compiled), shown)
		const figures = keyFigures(history, { compiled })
		if (context.json) context.printJson({ ...summary, figures, calendarId: compiled.calendarId })
		else {
			const names = { ...PLAIN_NAMES, calendar: (id: string) => calendar?.name ?? id }
			const lines = [...summaryLines(context, history, summary), ...figureLines(context.t, figures, names)]
			for (const line of lines) context.printLine(line)
		}
		return EXIT.fine
	},
}

function summaryLines({ t, language }: CommandContext, history: History, summary: HistorySummary): string[] {
	const { number, percent, day } = formatsOf(language)
	const lines = summary.files.map(({ file, format, rows }) => t('history.file', { file, format, count: rows }))
	if (history.tickets !== null) lines.push(t('history.tickets', { count: summary.tickets }))
	if (history.outages !== null) lines.push(t('history.outages', { count: summary.outages }))
	lines.push(...countedLines(t, summary))
	if (summary.range !== null)
		lines.push(t('history.range', { start: day(summary.range.start), end: day(lastDateIn(summary.range)) }))
	const zone = { zone: summary.timeZone }
	lines.push(t(summary.timeZoneAssumed ? 'history.zoneAssumed' : 'history.zone', zone))
	lines.push('', t('history.columns'))
	lines.push(...columnsOf(Object.entries(summary.columns).map(([field, header]) => [`  ${field}`, header])))
	const unused = [...new Set(summary.files.flatMap(({ unusedColumns }) => unusedColumns))]
	if (unused.length > 0) lines.push('', t('history.unused'), `  ${unused.join(', ')}`)
	if (summary.quality.length > 0) lines.push('', t('history.quality'), ...qualityLines(t, summary.quality, summary))
	const figures = Object.entries(summary.metrics).map(([metric, figure]) => {
		const name = `  ${t(`metric.${metric}`)}`
		const cases = t('history.cases', { count: figure.cases })
		if ('share' in figure) return [name, cases, figure.share === null ? '-' : percent(figure.share, 2)]
		const words = (seconds: number | null) => (seconds === null ? '-' : durationWords(language, Math.round(seconds)))
		const open = figure.open === 0 ? '' : t('history.open', { open: number(figure.open) })
		return [
			name,
			cases,
			t('history.quantiles', {
				median: words(figure.medianSeconds),
				p90: words(figure.p90Seconds),
				p95: words(figure.p95Seconds),
			}),
			open,
		]
	})
	if (figures.length > 0) lines.push('', t('history.metrics'), ...columnsOf(figures))
	return lines
}
