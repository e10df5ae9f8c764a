import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { isKnownTimeZone } from '../../shared/calendar/zone-table'
import { HISTORY_FORMATS } from '../../shared/history/formats/list'
import type { History } from '../../shared/history/history'
import { type DateOrder, HistoryError, type HistoryProblem } from '../../shared/history/history-error'
import {
	parseImpactWeights,
	parseMapping,
	parseServiceNames,
	parseValueMapping,
} from '../../shared/history/mapping-text'
import { MOST_IGNORED_SECONDS } from '../../shared/history/most-ignored'
import { importHistory } from '../importing/import-history'
import type { OptionSpecs } from './arguments'
import { CliError, EXIT, usageError } from './cli-error'
import type { CommandContext } from './command'

/** How to read exports; shared by every command that takes a history. */
export const HISTORY_OPTIONS: OptionSpecs = {
	format: { takes: 'ID' },
	map: { takes: 'FIELD=COLUMN', several: 'pairs' },
	'map-value': { takes: 'priority:WORD=P2', several: 'pairs' },
	'time-zone': { takes: 'ZONE' },
	'date-order': { takes: 'dmy|mdy|ymd' },
	'ignore-responses-within': { takes: 'SECONDS' },
}

const DATE_ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']

/**
 * The history in the files, read in the order given. `defaultTimeZone` is assumed for times without a zone unless
 * `--time-zone` says another. `onBegun` is called once when reading has begun, other threads already at it: the moment for
 * this one to load what comes after. Throws CliError: 2 for a wrong option, 3 for a file.
 */
export async function readHistory(
	context: CommandContext,
	files: readonly string[],
	defaultTimeZone: string | null,
	onBegun: () => void = () => {},
): Promise<History> {
	const { args, io, resolve, shown, t } = context
	const format = args.one('format')
	const timeZone = args.one('time-zone')
	const order = args.one('date-order')
	const dateOrder = order === null ? null : DATE_ORDERS.find((word) => word === order)
	if (dateOrder === undefined)
		throw usageError('usage.choice', { option: '--date-order', value: order ?? '', words: DATE_ORDERS.join(', ') })
	if (timeZone !== null && !isKnownTimeZone(timeZone)) throw usageError('history.time-zone', { zone: timeZone })
	const ignoreResponsesWithin = ignoredSeconds(args.one('ignore-responses-within'))
	const paths = files.map(resolve)
	const names = paths.map(shown).join(', ')
	let isProgressShown = false
	let hasBegun = false
	try {
		return await importHistory({
			paths,
			options: {
				format,
				mapping: parseMapping(args.all('map')),
				priorityValues: parseValueMapping(args.all('map-value')),
				impactWeights: parseImpactWeights(args.all('map-value')),
				serviceNames: parseServiceNames(args.all('map-value')),
				timeZone,
				...(defaultTimeZone !== null && isKnownTimeZone(defaultTimeZone) ? { defaultTimeZone } : {}),
				dateOrder,
				ignoreResponsesWithin,
			},
			onProgress: (progress) => {
				if (!hasBegun) onBegun()
				hasBegun = true
				if (io.isTerminal) showProgress(progress)
			},
		})
	} catch (error) {
		if (error instanceof HistoryError) throw historyError(error.problem, context)
		throw error
	} finally {
		if (isProgressShown) io.err('\r\u001b[K')
	}

	function showProgress({ bytesRead, bytesTotal }: { readonly bytesRead: number; readonly bytesTotal: number }): void {
		isProgressShown = true
		const percent = bytesTotal === 0 ? 100 : Math.floor((100 * bytesRead) / bytesTotal)
		io.err(`\r\u001b[K${t('history.progress', { files: names, percent: String(percent) })}`)
	}
}

function ignoredSeconds(text: string | null): number | null {
	if (text === null) return null
	const seconds = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
	if (!(seconds <= MOST_IGNORED_SECONDS))
		throw usageError('history.ignored-seconds', { value: text, most: String(MOST_IGNORED_SECONDS) })
	return seconds
}

/** A wrong option is wrong whatever the files say; everything else is about a file. */
function historyError(problem: HistoryProblem, { shown }: CommandContext): CliError {
	const isUsage =
		problem.code === 'unknown-format' || problem.code === 'unknown-field' || problem.code === 'unknown-time-zone'
	const values: Record<string, string> = { formats: HISTORY_FORMATS.map(({ id }) => id).join(', ') }
	for (const [name, value] of Object.entries(problem))
		values[name] = name === 'file' ? shown(String(value)) : String(value)
	if (problem.code === 'unreadable' && problem.reason === 'ENOENT')
		return new CliError(EXIT.input, 'input.missing', values)
	if (problem.code === 'unreadable' && problem.reason === 'not-a-file')
		return new CliError(EXIT.input, 'input.not-a-file', values)
	return new CliError(isUsage ? EXIT.usage : EXIT.input, `history.${problem.code}`, values)
}

/** Hex SHA-256 of a file's bytes, for citing it. */
export async function fileHash(path: string): Promise<string> {
	const hash = createHash('sha256')
	for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array) // a stream without encoding gives bytes
	return hash.digest('hex')
}
