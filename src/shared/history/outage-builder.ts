import { saysYes, shareOf } from './cell-values'
import { durationOf, unitOfHeader } from './duration-text'
import type { OutageColumns } from './history'
import { outagesOfChanges, type StateChange } from './outage-events'
import { inferSampling } from './outage-sampling'
import { impactShare, isMaintenance, outageState } from './outage-states'
import { createTableBuilder, type FileColumns, type TableSpec } from './table-builder'
import type { WordColumn } from './word-column'

const seconds = (text: string, header: string): number => durationOf(text, unitOfHeader(header))

const SPEC: TableSpec<
	'startedAt' | 'endedAt',
	'affectedShare' | 'durationSeconds' | 'samplingSeconds',
	'service' | 'cause' | 'impact' | 'state' | 'planned'
> = {
	times: ['startedAt', 'endedAt'],
	numbers: { affectedShare: shareOf, durationSeconds: seconds, samplingSeconds: seconds },
	words: ['service', 'cause', 'impact', 'state', 'planned'],
}

/** Columns of the outages, and how often the monitor of a source looked, seconds, where that is known. */
export type BuiltOutages = { readonly columns: OutageColumns; readonly samplingOf: (source: number) => number | null }

type File = {
	readonly tellsPlanned: boolean
	/** Rows are changes of state rather than outages. */
	readonly tellsChanges: boolean
	readonly samplingSeconds: number | null
}
type Kept = { readonly row: number; readonly startedAt: number; readonly endedAt: number; readonly state: string }

/**
 * Outages over all files. A share that is not given means that everybody was affected, unless the impact says otherwise;
 * rows of a state log in which nothing was down are no outages.
 */
export function createOutageBuilder(impactWeights: Readonly<Record<string, number>> = {}) {
	const table = createTableBuilder(SPEC)
	const files = new Map<number, File>()

	function startFile(index: number, columns: FileColumns, usualSampling: number | null = null): void {
		const { positions } = columns
		files.set(index, {
			tellsPlanned: positions.has('planned') || positions.has('impact'),
			tellsChanges: positions.has('state') && !positions.has('endedAt') && !positions.has('durationSeconds'),
			samplingSeconds: usualSampling,
		})
		table.startFile(index, columns)
	}

	function finish(): BuiltOutages {
		const all = table.finish()
		const { words, numbers } = all
		const textOf = (column: WordColumn | null, row: number) => column?.words[column.codes[row]!] ?? ''
		const start = all.times.startedAt ?? new Float64Array(all.count).fill(Number.NaN)
		const kept: Kept[] = []
		const changes = new Map<number, StateChange[]>()
		for (let row = 0; row < all.count; row++) {
			const source = all.sourceOf[row]!
			const word = textOf(words.state, row)
			const state = word === '' ? 'down' : outageState(word)
			if (files.get(source)?.tellsChanges) {
				const list = changes.get(source) ?? []
				changes.set(source, list)
				list.push({ row, at: start[row]!, service: words.service?.codes[row] ?? 0, state: word === '' ? 'up' : state })
			} else if (word === '' || state !== 'up') {
				const duration = numbers.durationSeconds?.[row] ?? Number.NaN
				const ended = all.times.endedAt?.[row] ?? Number.NaN
				const endedAt = Number.isNaN(ended) && duration > 0 ? start[row]! + duration : ended
				kept.push({ row, startedAt: start[row]!, endedAt, state: state === 'degraded' ? 'degraded' : '' })
			}
		}
		for (const list of changes.values())
			for (const { row, startedAt, endedAt, isDegraded } of outagesOfChanges(list))
				kept.push({ row, startedAt, endedAt, state: isDegraded ? 'degraded' : '' })
		const isYes = (row: number) => {
			const said = textOf(words.planned, row)
			return saysYes(said) || isMaintenance(textOf(words.impact, row)) || isMaintenance(textOf(words.state, row))
		}
		const share = ({ row, state }: Kept): number => {
			const given = numbers.affectedShare?.[row] ?? Number.NaN
			const impact = textOf(words.impact, row) || state
			return Number.isNaN(given) ? (impact === '' ? 1 : impactShare(impact, impactWeights)) : given
		}
		const gather = (column: WordColumn | null): WordColumn | null =>
			column && { words: column.words, codes: Uint16Array.from(kept, ({ row }) => column.codes[row]!) }
		const columns: OutageColumns = {
			count: kept.length,
			lines: Uint32Array.from(kept, ({ row }) => all.lines[row]!),
			sourceOf: Uint16Array.from(kept, ({ row }) => all.sourceOf[row]!),
			startedAt: Float64Array.from(kept, ({ startedAt }) => startedAt),
			endedAt: Float64Array.from(kept, ({ endedAt }) => endedAt),
			service: gather(words.service),
			planned: Uint8Array.from(kept, ({ row }) => (isYes(row) ? 1 : 0)),
			plannedKnown: Uint8Array.from(kept, ({ row }) => (files.get(all.sourceOf[row]!)?.tellsPlanned ? 1 : 0)),
			affectedShare: Float64Array.from(kept, share),
			cause: gather(words.cause),
		}
		const samplingOf = (source: number): number | null => {
			const rows = kept.filter(({ row }) => all.sourceOf[row] === source)
			let told = 0
			for (const [row, value] of (numbers.samplingSeconds ?? []).entries())
				if (all.sourceOf[row] === source && value > told) told = value
			if (told > 0) return told
			const usual = files.get(source)?.samplingSeconds ?? null
			return usual ?? inferSampling(rows.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]))
		}
		return { columns, samplingOf }
	}

	return { ...table, startFile, finish }
}
