import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { REVIEW_STATES } from '../shared/ipc/shapes'
import type { Counter } from './counting/counter'
import { writeDurably } from './storage/durable-file'
import { nodeFileSystem } from './storage/file-system'
import { parseJsonBytes } from './storage/safe-json'
import type { WorkspacePaths } from './storage/workspace-paths'

/** What the list shows of an agreement and only a look into all of it can tell. */
export const pointsSchema = z.object({
	blanks: z.number(),
	errors: z.number(),
	warnings: z.number(),
	/** Sum of the known monthly fees times twelve. */
	yearlyValueMinor: z.number().nullable(),
	currency: z.string(),
	nextReview: z.string().nullable(),
	/** Where its review stands; a text that was approved and then changed is a draft again. */
	reviewState: z.enum(REVIEW_STATES),
	/** Of what a history is asked about: tells whether an earlier judgement still holds. */
	judgedPart: z.string(),
})
export type Points = z.infer<typeof pointsSchema>

const POINTS_VERSION = 4
/** `modifiedAtMs` of the file that was counted: a file replaced by other means is counted again. */
const rowSchema = z.tuple([z.string(), z.number(), pointsSchema])
const fileSchema = z.object({ version: z.literal(POINTS_VERSION), app: z.string(), rows: z.array(rowSchema) })

type Listed = { readonly id: string; readonly modifiedAtMs: number }

/** `isOld`: of an earlier state of the file, until this one is counted. */
export type ListedPoints = Points & { readonly isOld: boolean }

export type AgreementPoints = {
	/** Those known by now, by id. The others are counted afterwards, and `onCounted` is called when some are. */
	readonly of: (listed: readonly Listed[]) => Promise<ReadonlyMap<string, ListedPoints>>
	/** Keeps what was counted for the next start; what is being counted is given up. */
	readonly flush: () => Promise<void>
}

export type PointsOptions = {
	readonly paths: WorkspacePaths
	readonly writable: boolean
	/** Another version has other rules and counts again. */
	readonly appVersion: string
	readonly counter: Counter
	/** How long a list waits for what is not counted yet. */
	readonly patienceMs: number
	readonly onCounted: () => void
}

/** A list that does not wait is shown first: what is counted beside it would take its time. */
const BEGIN_AFTER_MS = 400
/** While many are counted, as often as this somebody is told of those that are. */
const TELL_EVERY_MS = 2_000

const stateOf = ({ id, modifiedAtMs }: Listed): string => `${id} ${modifiedAtMs}`

/** Keeps the points in `points.json`, which saves counting and nothing else: lost or wrong it costs time. */
export function createAgreementPoints(options: PointsOptions): AgreementPoints {
	const { paths, writable, appVersion, counter, patienceMs, onCounted } = options
	const file = join(paths.folder, 'points.json')
	type Entry = { readonly modifiedAtMs: number; readonly points: Points }
	let loaded: Promise<void> | null = null
	let entries = new Map<string, Entry>()
	let dirty = false
	let running: Promise<void> | null = null
	/** Files that are being counted, and whether a list asked for another meanwhile. */
	let batch: ReadonlySet<string> = new Set()
	let isMoreAsked = false
	/** Somebody has a list with some points missing. */
	let isAwaited = false
	const stopping = new AbortController()

	async function load(): Promise<void> {
		try {
			const json = parseJsonBytes(await nodeFileSystem.readFile(file))
			const parsed = fileSchema.safeParse(json.kind === 'json' ? json.value : null)
			if (!parsed.success || parsed.data.app !== appVersion) return
			entries = new Map(parsed.data.rows.map(([id, modifiedAtMs, points]) => [id, { modifiedAtMs, points }]))
		} catch {
			// Missing or unreadable: everything is counted again.
		}
	}

	async function of(listed: readonly Listed[]): Promise<ReadonlyMap<string, ListedPoints>> {
		loaded ??= load()
		await loaded
		const missing = listed.filter(({ id, modifiedAtMs }) => entries.get(id)?.modifiedAtMs !== modifiedAtMs)
		if (missing.length > 0 && running === null && !stopping.signal.aborted) {
			batch = new Set(missing.map(stateOf))
			isMoreAsked = false
			running = count(missing).finally(() => {
				running = null
			})
			if (patienceMs > 0) await Promise.race([running, pause(patienceMs)])
		} else if (missing.some((one) => !batch.has(stateOf(one)))) isMoreAsked = true
		const known = new Map<string, ListedPoints>()
		for (const { id, modifiedAtMs } of listed) {
			const entry = entries.get(id)
			const isOld = entry?.modifiedAtMs !== modifiedAtMs
			if (entry !== undefined) known.set(id, { ...entry.points, isOld })
			isAwaited ||= isOld
		}
		return known
	}

	async function count(listed: readonly Listed[]): Promise<void> {
		let untold = 0
		let toldAt = performance.now()
		const tell = () => {
			// Whoever is told lists again: without anything new that would go round for ever.
			if ((untold === 0 && !isMoreAsked) || !isAwaited || stopping.signal.aborted) return
			untold = 0
			toldAt = performance.now()
			isAwaited = false
			onCounted()
		}
		if (patienceMs === 0) await pause(BEGIN_AFTER_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
		for (const { id, modifiedAtMs } of listed) {
			if (stopping.signal.aborted) return
			const points = await counter.count({ id, file: paths.agreementFile(id) })
			if (points === null) continue
			entries.set(id, { modifiedAtMs, points })
			dirty = true
			untold++
			if (performance.now() - toldAt > TELL_EVERY_MS) tell()
		}
		await counter.end()
		// A list that waited has what it needs before anybody is told.
		setImmediate(tell)
	}

	async function flush(): Promise<void> {
		stopping.abort()
		await counter.end()
		await running
		if (!dirty || !writable) return
		const rows = [...entries].map(([id, { modifiedAtMs, points }]) => [id, modifiedAtMs, points])
		const text = JSON.stringify({ version: POINTS_VERSION, app: appVersion, rows })
		await writeDurably(file, text, { keepBackup: false }).catch(() => undefined)
	}

	return { of, flush }
}
