import { existsSync } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ExportEntry } from '../../shared/ipc/shapes'
import { finalVersion } from '../exporting/finals'
import { logFileOf, workspaceOf } from '../storage/agreement-log'
import { acquireLock, type Lock } from '../storage/lock'
import { appendLogEntry, readLog } from '../storage/log-file'
import { workspacePaths } from '../storage/workspace-paths'
import { CliError, EXIT } from './cli-error'
import type { CommandContext } from './command'

/** The place in an agreement's log where a final is going to stand. */
export type FinalRecord = {
	/** Null where no log can be kept, as on a disk that takes no writes. */
	readonly version: number | null
	/** Throws CliError with status 4 where the log of a workspace cannot be written. */
	readonly write: (entry: Omit<ExportEntry, 'at' | 'by' | 'recipient' | 'state' | 'version'>) => Promise<void>
	readonly close: () => Promise<void>
}

/**
 * Counts the finals of an agreement's file. In a workspace nobody else may be writing meanwhile (CliError with status 4); a file that lies
 * elsewhere gets a log beside it.
 */
export async function openFinalRecord(
	context: CommandContext,
	file: string,
	contentHash: string,
): Promise<FinalRecord> {
	const log = logFileOf(file)
	const folder = workspaceOf(file)
	const lock = folder === null ? null : await lockWorkspace(context, folder)
	let version: number | null = finalVersion((await readLog(log)).entries, contentHash)
	// A workspace that takes no writes has already failed at its lock.
	if (folder === null && !(await takesWrites(file, log))) version = null
	return {
		version,
		write: async (entry) => {
			if (version === null) {
				context.io.err(`${context.t('export.unlogged', { file: log })}\n`)
				return
			}
			await appendLogEntry(log, { at: context.io.now(), by: '', recipient: '', state: 'final', version, ...entry })
		},
		close: async () => lock?.release(),
	}
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

async function lockWorkspace({ io }: CommandContext, folder: string): Promise<Lock> {
	const outcome = await acquireLock(workspacePaths(folder).lockFile, { now: io.now() })
	if (outcome.kind === 'locked') throw new CliError(EXIT.output, 'export.locked', { folder })
	return outcome.lock
}
