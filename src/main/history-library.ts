import { access } from 'node:fs/promises'
import path from 'node:path'
import type { History } from '../shared/history/history'
import { HistoryError } from '../shared/history/history-error'
import {
	mappingTexts,
	parseImpactWeights,
	parseMapping,
	parseServiceNames,
	parseValueMapping,
} from '../shared/history/mapping-text'
import type { QualityExample } from '../shared/history/quality-items'
import { AppError } from '../shared/ipc/errors'
import type { HistoryOptions, HistorySummary, ImportOutcome } from '../shared/ipc/shapes'
import { createHistoryQuestions, type HistoryQuestions } from './history-questions'
import { askColumns, columnsToAsk, importProblemOutcome, zoneToAsk } from './import-problem'
import type { DeskClient } from './importing/history-desk-client'
import type { ImportProgress } from './importing/import-files'
import { importHistory } from './importing/import-history'
import { createHistoryStore, fingerprintOf, type HistoryMeta } from './storage/history-store'
import type { OpenWorkspace } from './storage/workspace'

export type ImportArgs = {
	readonly importId: string
	readonly agreementId: string | null
	readonly paths: readonly string[]
	readonly options: HistoryOptions
	readonly ask?: boolean
	readonly replaces?: string | null
	readonly askZone?: boolean
}

export type HistoryLibrary = HistoryQuestions & {
	readonly list: () => Promise<HistorySummary[]>
	readonly import: (args: ImportArgs) => Promise<ImportOutcome>
	/** How a history was read; the files only while this session knows them and they are there. */
	readonly origin: (historyId: string) => Promise<{ paths: string[]; options: HistoryOptions }>
	/** Of an import that has ended by then nothing happens. */
	readonly cancel: (importId: string) => void
	readonly attach: (historyId: string, agreementId: string | null) => Promise<void>
	readonly remove: (historyId: string) => Promise<void>
	/** Stops imports under way and waits until nothing is written any more. */
	readonly close: () => Promise<void>
}

export type LibraryOptions = {
	readonly workspace: OpenWorkspace
	readonly desk: DeskClient
	/** The built import worker; null reads in this thread. */
	readonly workerPath: string | null
	readonly newId: () => string
	readonly now: () => string
	/** Zone of times without one, where no agreement says another. */
	readonly systemTimeZone: string
	readonly onProgress: (importId: string, progress: ImportProgress) => void
	/** Files of a history that could not be read; they stay where they are. */
	readonly onUnreadable: (file: string) => void
}

/** The histories of a workspace: `histories/<id>/` with the columns and what is known of them. */
export function createHistoryLibrary(options: LibraryOptions): HistoryLibrary {
	const { workspace, desk, workerPath, newId, now, systemTimeZone, onProgress, onUnreadable } = options
	const store = createHistoryStore({ paths: workspace.paths, writable: () => workspace.readOnly === null })
	const { stopAll, ...questions } = createHistoryQuestions(store, desk)
	const imports = new Map<string, AbortController>()
	const running = new Set<Promise<unknown>>()
	/** Folders are not kept on the disk: they may name a person. */
	const pathsOf = new Map<string, readonly string[]>()

	async function runImport(args: ImportArgs, signal: AbortSignal): Promise<ImportOutcome> {
		const { importId, agreementId, paths } = args
		const known = await store.list()
		const remembered = known.metas.map((meta) => meta.options.map)
		try {
			if (args.ask) return await askColumns({ paths, remembered })
			const reading = await readerOptions(args)
			if (args.askZone && args.options.timeZone === null) {
				const { options } = args
				const question = await zoneToAsk({ paths, options, remembered, assumedZone: reading.defaultTimeZone })
				if (question !== null) return question
			}
			const history = await importHistory({
				paths,
				options: reading,
				workerPath,
				signal,
				onProgress: (progress) => onProgress(importId, progress),
			})
			const question = await columnsToAsk({ history, paths, options: args.options, remembered })
			if (question !== null) return question
			const summary = await keep({
				history,
				args,
				signal,
				before: known.metas.find(({ summary: { id } }) => id === args.replaces),
			})
			pathsOf.set(summary.id, paths)
			if (args.replaces != null) await remove(args.replaces)
			return { kind: 'imported', history: { ...summary, agreementId } }
		} catch (error) {
			if (!(error instanceof HistoryError)) throw error
			return importProblemOutcome({ problem: error.problem, paths, remembered })
		}
	}

	async function readerOptions({ agreementId, options: given }: ImportArgs) {
		const values = Object.entries(given.mapValue).map(
			([word, value]) => `${word.includes(':') ? '' : 'priority:'}${word}=${value}`,
		)
		return {
			format: given.format,
			mapping: parseMapping(mappingTexts(given.map)),
			priorityValues: parseValueMapping(values),
			impactWeights: parseImpactWeights(values),
			serviceNames: parseServiceNames(values),
			timeZone: given.timeZone,
			defaultTimeZone: (await zoneOf(agreementId)) ?? systemTimeZone,
			dateOrder: given.dateOrder,
			ignoreResponsesWithin: given.ignoreResponsesWithin ?? null,
		}
	}

	async function zoneOf(agreementId: string | null): Promise<string | null> {
		if (agreementId === null) return null
		const outcome = await workspace.agreements.open(agreementId)
		return outcome.kind === 'opened' ? (outcome.value.serviceHours.calendars[0]?.timeZone ?? null) : null
	}

	type Fresh = {
		readonly history: History
		readonly args: ImportArgs
		readonly signal: AbortSignal /** What the files are read anew for. */
		readonly before: HistoryMeta | undefined
	}

	async function keep({ history, args, signal, before }: Fresh): Promise<HistorySummary> {
		const id = newId()
		const sources = []
		for (const file of args.paths) sources.push({ file: path.basename(file), ...(await fingerprintOf(file)) })
		stopIf(signal)
		await store.begin(id)
		try {
			const { summary, hash } = await desk.store({ id, file: store.columnsFile(id), history: withoutFolders(history) })
			stopIf(signal)
			const entry: HistorySummary = {
				id,
				name: sources.map(({ file }) => file).join(', '),
				agreementId: args.agreementId,
				format: summary.format,
				importedAt: now(),
				rows: summary.rows,
				tickets: summary.tickets,
				outages: summary.outages,
				timeZone: summary.timeZone,
				range: summary.range,
				columns: { ...summary.columns },
				quality: summary.quality.map(({ rule, count, examples, values = {} }) => ({
					rule,
					count,
					examples: examples.map(exampleText),
					values: { ...values },
				})),
				timeZoneAssumed: summary.timeZoneAssumed,
				covers: before?.summary.covers ?? null,
				asOf: before?.summary.asOf ?? null,
				contacts: summary.contacts,
				counts: summary.counts,
				breaches: summary.breaches && {
					rows: summary.breaches.rows,
					years: summary.breaches.years.map((year) => ({ ...year, credits: [...year.credits] })),
				},
				sources,
				words: {
					priorities: [...summary.words.priorities],
					services: [...summary.words.services],
				},
			}
			await store.writeMeta(id, { summary: entry, options: args.options, hash })
			return entry
		} catch (error) {
			await desk.forget(id).catch(() => undefined)
			await store.remove(id).catch(() => undefined)
			throw error
		}
	}

	async function remove(historyId: string): Promise<void> {
		await store.readMeta(historyId).catch((error: unknown) => {
			// One that cannot be read may be deleted all the same.
			if (!(error instanceof AppError) || error.code !== 'broken-file') throw error
		})
		await desk.forget(historyId)
		await store.remove(historyId)
	}

	return {
		...questions,
		list: async () => {
			const { metas, unreadable } = await store.list()
			for (const file of unreadable) onUnreadable(file)
			return metas.map(({ summary }) => summary)
		},
		import: async (args) => {
			if (workspace.readOnly !== null) throw new AppError('read-only', workspace.paths.histories)
			if (imports.has(args.importId)) throw new AppError('bad-request', args.importId)
			const controller = new AbortController()
			imports.set(args.importId, controller)
			const run = runImport(args, controller.signal)
			running.add(run)
			try {
				return await run
			} finally {
				imports.delete(args.importId)
				running.delete(run)
			}
		},
		cancel: (importId) => imports.get(importId)?.abort(),
		attach: async (historyId, agreementId) => {
			const { summary, options: read, hash } = await store.readMeta(historyId)
			await store.writeMeta(historyId, { summary: { ...summary, agreementId }, options: read, hash })
		},
		remove,
		origin: async (historyId) => {
			const { options: read } = await store.readMeta(historyId)
			const paths = pathsOf.get(historyId) ?? []
			const areThere = await Promise.all(
				paths.map((file) =>
					access(file).then(
						() => true,
						() => false,
					),
				),
			)
			return { paths: areThere.every(Boolean) ? [...paths] : [], options: read }
		},
		close: async () => {
			stopAll()
			for (const controller of imports.values()) controller.abort()
			await Promise.allSettled(running)
			await desk.close()
		},
	}
}

function stopIf(signal: AbortSignal): void {
	if (signal.aborted) throw new HistoryError({ code: 'cancelled' })
}

/** Folders often carry a person's name and mean nothing on another machine. */
function withoutFolders(history: History): History {
	return {
		...history,
		sources: history.sources.map((source) => ({ ...source, file: path.basename(source.file) })),
		readingItems: history.readingItems.map((item) => ({
			...item,
			examples: item.examples.map((example) => ({ ...example, file: path.basename(example.file) })),
		})),
	}
}

/** `tickets.csv:12 · 4711 · 31.02.2026`: where, which, and what stood there. */
function exampleText({ file, line, id, column, value }: QualityExample): string {
	return [`${file}:${line}`, id, column, value].filter((part) => part != null && part !== '').join(' · ')
}
