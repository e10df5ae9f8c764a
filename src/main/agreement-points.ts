import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { z } from 'zod'
import type { Agreement } from '../shared/agreement/schema'
import { findingsOf } from '../shared/findings/run'
import { REVIEW_STATES, type ReviewState } from '../shared/ipc/shapes'
import { judgedPart } from '../shared/realism/judged-part'
import { approvalState } from '../shared/review/approvals'
import { writeDurably } from './storage/durable-file'
import { fileStamp } from './storage/file-stamp'
import { nodeFileSystem } from './storage/file-system'
import { openStored } from './storage/open'
import { parseAgreementAs } from './storage/parse-documents'
import { parseJsonBytes } from './storage/safe-json'
import type { WorkspacePaths } from './storage/workspace-paths'
import { asAgreed } from './versions/make-version'

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

export async function pointsOf(agreement: Agreement): Promise<Points> {
	const points = { blanks: 0, errors: 0, warnings: 0 }
	for (const { rule, severity } of findingsOf(agreement)) {
		if (rule === 'blank') points.blanks++
		else if (severity === 'error') points.errors++
		else if (severity === 'warning') points.warnings++
	}
	const fees = agreement.services.items.flatMap(({ monthlyFeeMinor }) => monthlyFeeMinor ?? [])
	return {
		...points,
		yearlyValueMinor: fees.length === 0 ? null : 12 * fees.reduce((sum, fee) => sum + fee, 0),
		currency: agreement.parties.currency,
		nextReview: agreement.governance.agreementReview.next,
		reviewState: await reviewStateOf(agreement),
		judgedPart: judgedPart(agreement),
	}
}

async function reviewStateOf(agreement: Agreement): Promise<ReviewState> {
	const { approvals, threads, suggestions } = agreement.review
	// The hash costs more than all the rest, and most drafts were approved by nobody.
	if (approvals.length > 0) {
		const { contentHash } = await asAgreed(agreement)
		if (approvalState(agreement.review, contentHash).isApproved) return 'approved'
	}
	const isOpen = threads.some(({ resolved }) => resolved === null) || suggestions.some(({ state }) => state === 'open')
	return isOpen ? 'in-review' : 'draft'
}

type Listed = { readonly id: string; readonly modifiedAtMs: number }

export type AgreementPoints = {
	/** Remembers what was just written; it is counted when a list asks, so that saving does not wait for it. */
	readonly note: (agreement: Agreement) => void
	/** Those known by now, by id. The others are counted afterwards, and `onCounted` is called when all are. */
	readonly of: (listed: readonly Listed[]) => Promise<ReadonlyMap<string, Points>>
	readonly flush: () => Promise<void>
}

export type PointsOptions = {
	readonly paths: WorkspacePaths
	readonly writable: boolean
	/** Another version has other rules and counts again. */
	readonly appVersion: string
	readonly onCounted: () => void
	/** How long a list may wait for counting. */
	readonly patienceMs?: number
}

/** Keeps the points in `points.json`, which saves counting and nothing else: lost or wrong it costs time. */
export function createAgreementPoints(options: PointsOptions): AgreementPoints {
	const { paths, writable, appVersion, onCounted, patienceMs = 300 } = options
	const file = join(paths.folder, 'points.json')
	type Entry = { readonly modifiedAtMs: number; readonly points: Points }
	let loaded: Promise<void> | null = null
	let entries = new Map<string, Entry>()
	const written = new Map<string, { readonly modifiedAtMs: number; readonly agreement: Agreement }>()
	let dirty = false
	let running: Promise<void> | null = null
	let stopped = false

	async function load(): Promise<void> {
		try {
			const json = parseJsonBytes(await nodeFileSystem.readFile(file))
			const parsed = fileSchema.safeParse(json.kind === 'json' ? json.value : null)
			if (!parsed.success || parsed.data.app !== appVersion) return
			const stored = parsed.data.rows.map(([id, modifiedAtMs, points]) => [id, { modifiedAtMs, points }] as const)
			// What was noted while the file was read is newer.
			entries = new Map([...stored, ...entries])
		} catch {
			// Missing or unreadable: everything is counted again.
		}
	}

	function note(agreement: Agreement): void {
		const stamp = fileStamp(paths.agreementFile(agreement.id))
		if (stamp !== null) written.set(agreement.id, { modifiedAtMs: stamp.modifiedAtMs, agreement })
	}

	/** The agreement behind a file's state; null when it cannot be read. */
	async function look(id: string, modifiedAtMs: number): Promise<Agreement | null> {
		const known = written.get(id)
		written.delete(id)
		if (known?.modifiedAtMs === modifiedAtMs) return known.agreement
		// Looks only: opening an agreement is what sets a broken file aside, counting never does.
		const options = { parse: parseAgreementAs(id), label: id, aside: null }
		const outcome = await openStored(paths.agreementFile(id), options).catch(() => null)
		return outcome?.kind === 'opened' ? outcome.value : null
	}

	async function of(listed: readonly Listed[]): Promise<ReadonlyMap<string, Points>> {
		loaded ??= load()
		await loaded
		const missing = listed.filter(({ id, modifiedAtMs }) => entries.get(id)?.modifiedAtMs !== modifiedAtMs)
		if (missing.length > 0 && running === null) {
			let isLate = false
			running = count(missing).finally(() => {
				running = null
				if (isLate && !stopped) onCounted()
			})
			const waited = await Promise.race([running.then(() => 'counted'), pause(patienceMs)])
			isLate = waited === 'late'
		}
		const known = new Map<string, Points>()
		for (const { id, modifiedAtMs } of listed) {
			const entry = entries.get(id)
			if (entry?.modifiedAtMs === modifiedAtMs) known.set(id, entry.points)
		}
		return known
	}

	async function count(listed: readonly Listed[]): Promise<void> {
		for (const { id, modifiedAtMs } of listed) {
			await breathe()
			if (stopped) return
			const agreement = await look(id, modifiedAtMs)
			if (agreement === null) continue
			entries.set(id, { modifiedAtMs, points: await pointsOf(agreement) })
			dirty = true
		}
	}

	async function flush(): Promise<void> {
		stopped = true
		await running
		for (const [id, { modifiedAtMs, agreement }] of written) {
			entries.set(id, { modifiedAtMs, points: await pointsOf(agreement) })
			dirty = true
		}
		if (!dirty || !writable) return
		const rows = [...entries].map(([id, { modifiedAtMs, points }]) => [id, modifiedAtMs, points])
		const text = JSON.stringify({ version: POINTS_VERSION, app: appVersion, rows })
		await writeDurably(file, text, { keepBackup: false }).catch(() => undefined)
	}

	return { note, of, flush }
}

function pause(milliseconds: number): Promise<'late'> {
	return new Promise((resolve) => setTimeout(() => resolve('late'), milliseconds))
}
