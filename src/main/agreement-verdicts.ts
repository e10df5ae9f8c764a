import { join } from 'node:path'
import { z } from 'zod'
import { type ListedVerdicts, type VerdictCounts, verdictCountsSchema } from '../shared/ipc/verdict-counts'
import { writeDurably } from './storage/durable-file'
import { nodeFileSystem } from './storage/file-system'
import { parseJsonBytes } from './storage/safe-json'
import type { WorkspacePaths } from './storage/workspace-paths'

const VERDICTS_VERSION = 1

const noteSchema = z.object({
	counts: verdictCountsSchema,
	judgedAt: z.string(),
	/** Of the draft that was judged, saved or not. */
	judgedPart: z.string(),
	/** Another version may judge otherwise. */
	app: z.string(),
	/** A history came, went or was read otherwise after the judgement. */
	isOutdated: z.boolean(),
})
type Note = z.infer<typeof noteSchema>

const fileSchema = z.object({ version: z.literal(VERDICTS_VERSION), rows: z.array(z.tuple([z.string(), noteSchema])) })

export type AgreementVerdicts = {
	/** The last judgement of an agreement; null: no history speaks for it any more. */
	readonly note: (agreementId: string, judged: { counts: VerdictCounts; judgedPart: string } | null) => void
	/** What was judged before is of other histories than there are now. */
	readonly outdate: (agreementId: string | null) => void
	/** By id, of those that were ever judged. `judgedParts` are of the files as they are now. */
	readonly of: (judgedParts: ReadonlyMap<string, string>) => Promise<ReadonlyMap<string, ListedVerdicts>>
	readonly flush: () => Promise<void>
}

export type VerdictsOptions = {
	readonly paths: WorkspacePaths
	readonly writable: boolean
	readonly appVersion: string
	readonly now: () => string
}

/** Keeps how the last judgements came out in `verdicts.json`, so that a list judges nothing; lost, it is judged when opened. */
export function createAgreementVerdicts({ paths, writable, appVersion, now }: VerdictsOptions): AgreementVerdicts {
	const file = join(paths.folder, 'verdicts.json')
	let loaded: Promise<void> | null = null
	let notes = new Map<string, Note>()
	/** Told before the file was read. */
	const gone = new Set<string>()
	const outdated = new Set<string>()
	let dirty = false

	async function load(): Promise<void> {
		try {
			const json = parseJsonBytes(await nodeFileSystem.readFile(file))
			const parsed = fileSchema.safeParse(json.kind === 'json' ? json.value : null)
			if (!parsed.success) return
			const stored = parsed.data.rows
				.filter(([id]) => !gone.has(id))
				.map(([id, note]) => [id, outdated.has(id) ? { ...note, isOutdated: true } : note] as const)
			// What was noted while the file was read is newer.
			notes = new Map([...stored, ...notes])
		} catch {
			// Missing or unreadable: nothing is known of earlier judgements.
		}
	}

	function ready(): Promise<void> {
		loaded ??= load()
		return loaded
	}

	return {
		note: (agreementId, judged) => {
			dirty = true
			gone.add(agreementId)
			if (judged === null) notes.delete(agreementId)
			else notes.set(agreementId, { ...judged, judgedAt: now(), app: appVersion, isOutdated: false })
		},
		outdate: (agreementId) => {
			if (agreementId === null) return
			dirty = true
			outdated.add(agreementId)
			const known = notes.get(agreementId)
			if (known !== undefined) notes.set(agreementId, { ...known, isOutdated: true })
		},
		of: async (judgedParts) => {
			await ready()
			const listed = new Map<string, ListedVerdicts>()
			for (const [id, { counts, judgedAt, judgedPart, app, isOutdated }] of notes) {
				const part = judgedParts.get(id)
				if (part === undefined) continue
				listed.set(id, { ...counts, judgedAt, isOld: isOutdated || app !== appVersion || judgedPart !== part })
			}
			return listed
		},
		flush: async () => {
			if (!dirty || !writable) return
			await ready()
			dirty = false
			const text = JSON.stringify({ version: VERDICTS_VERSION, rows: [...notes] })
			await writeDurably(file, text, { keepBackup: false }).catch(() => undefined)
		},
	}
}
