import { existsSync } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Agreement } from '../../shared/agreement/schema'
import { AppError } from '../../shared/ipc/errors'
import type { ExportEntry } from '../../shared/ipc/shapes'
import type { LogFault } from '../../shared/versions/log-chain'
import { numberFor } from '../../shared/versions/next-number'
import { numberedFinals } from '../exporting/finals'
import { logFileOf, versionPlaceOf, workspaceOf } from '../storage/agreement-log'
import { appendLogEntry, readLog } from '../storage/log-file'
import { folderPlace } from '../versions/folder-place'
import { numberOf, putVersion } from '../versions/make-version'
import { isSent, sentName } from '../versions/sent-name'
import { CliError } from './cli-error'
import type { CommandContext } from './command'
import { lockWorkspace } from './workspace-lock'

/** What the command knows of an export before it is in the log. */
export type RecordedEntry = Omit<ExportEntry, 'at' | 'by' | 'recipient' | 'state' | 'version'>

/** The place in an agreement's log where a final is going to stand. */
export type FinalRecord = {
	/** Null where no log can be kept, as on a disk that takes no writes. */
	readonly version: number | null
	/** The first line of the log that is not as it was written. */
	readonly fault: LogFault | null
	/** Keeps the text as a version too, where versions are kept. Throws CliError with status 4 where that cannot be written. */
	readonly write: (entry: RecordedEntry) => Promise<void>
	readonly close: () => Promise<void>
}

/**
 * Counts the finals of an agreement's file. In a workspace nobody else may be writing meanwhile (CliError with status 4); a file that lies
 * elsewhere gets a log beside it.
 */
export async function openFinalRecord(
	context: CommandContext,
	file: string,
	{
		agreement,
		contentHash,
		date,
	}: { readonly agreement: Agreement; readonly contentHash: string; readonly date: string },
): Promise<FinalRecord> {
	const log = logFileOf(file)
	const folder = workspaceOf(file)
	const lock = folder === null ? null : await lockWorkspace(context, folder, 'export.locked')
	const versions = versionPlaceOf(file)
	const place = versions === null ? null : folderPlace(versions)
	const { entries, fault } = await readLog(log)
	let version: number | null =
		place === null ? numberFor(numberedFinals(entries), contentHash) : await numberOf(place, agreement.id, contentHash)
	// A workspace that takes no writes has already failed at its lock.
	if (folder === null && !(await takesWrites(file, log))) version = null
	return {
		version,
		fault,
		write: async (entry) => {
			if (version === null) {
				context.io.err(`${context.t('export.unlogged', { file: log })}\n`)
				return
			}
			const at = context.io.now()
			const name = `${context.t('export.finalName')} ${date}`
			if (place !== null)
				await putVersion(place, { number: version, name, note: '', by: '', at, contentHash, agreement })
			await appendLogEntry(log, { at, by: '', recipient: '', state: 'final', version, ...entry })
		},
		close: async () => lock?.release(),
	}
}

/**
 * Says in the log of an agreement in a workspace that a draft went out, and keeps the text as a version where the other side gets the
 * contract itself, as the window does. Where nobody can write there now, the draft is made all the same, and that it is not in the log is
 * said on standard error. A file that lies elsewhere has no log of drafts.
 */
export async function recordDraft(
	context: CommandContext,
	file: string,
	{ agreement, date, entry }: { readonly agreement: Agreement; readonly date: string; readonly entry: RecordedEntry },
): Promise<void> {
	const folder = workspaceOf(file)
	if (folder === null) return
	const log = logFileOf(file)
	try {
		const lock = await lockWorkspace(context, folder, 'export.locked')
		try {
			const told = { at: context.io.now(), by: '', recipient: '', state: 'draft', version: null } as const
			const formats = entry.files.map(({ format }) => format)
			const isKept = isSent({ ...entry, formats })
			const keptAs = isKept ? await keepSent(context, file, { ...told, ...entry, agreement, date }) : null
			await appendLogEntry(log, { ...told, ...(keptAs === null ? {} : { keptAs }), ...entry })
		} finally {
			await lock.release()
		}
	} catch (error) {
		if (!(error instanceof CliError || error instanceof AppError)) throw error
		context.io.err(`${context.t('export.unrecorded', { file: log })}\n`)
	}
}

/** The number under which a text that was sent is kept. */
async function keepSent(
	{ io, t }: CommandContext,
	file: string,
	{ agreement, contentHash, date, at, by, recipient, state }: ExportEntry & { agreement: Agreement; date: string },
): Promise<number | null> {
	const versions = versionPlaceOf(file)
	if (versions === null) return null
	const place = folderPlace(versions)
	const number = await numberOf(place, agreement.id, contentHash)
	const named = sentName({ recipient, state, date, today: io.today() }, t.language)
	await putVersion(place, { ...named, number, by, at, contentHash, agreement })
	return number
}

/** A pipe has nothing beside it. */
async function takesWrites(file: string, log: string): Promise<boolean> {
	if (!(await stat(file)).isFile()) return false
	const place = existsSync(log) ? log : dirname(log)
	return access(place, constants.W_OK).then(
		() => true,
		() => false,
	)
}
