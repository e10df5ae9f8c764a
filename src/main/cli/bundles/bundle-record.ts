import { dirname } from 'node:path'
import type { Agreement } from '../../../shared/agreement/schema'
import { AppError } from '../../../shared/ipc/errors'
import { recordBundle, type SentBundle } from '../../bundles/record-bundle'
import { logFileOf, versionPlaceOf, workspaceOf } from '../../storage/agreement-log'
import { appendLogEntry } from '../../storage/log-file'
import { folderPlace } from '../../versions/folder-place'
import { CliError } from '../cli-error'
import type { CommandContext } from '../command'
import { lockWorkspace } from '../workspace-lock'

export type BundleRecord = {
	/** False where it could not be, which was said. */
	readonly write: (agreement: Agreement, sent: Omit<SentBundle, 'today' | 'language'>) => Promise<boolean>
	readonly close: () => Promise<void>
}

/**
 * Of an agreement in a workspace the log says what was sent, as the window does; a file that lies elsewhere has none. Where nobody can write
 * there now, the bundle is made all the same, and that it is not in the log is said on standard error.
 */
export async function openBundleRecord(context: CommandContext, file: string): Promise<BundleRecord | null> {
	const [folder, versions] = [workspaceOf(file), versionPlaceOf(file)]
	if (folder === null || versions === null) return null
	const log = logFileOf(file)
	const untold = (error: unknown) => {
		if (!(error instanceof CliError || error instanceof AppError)) throw error
		context.io.err(`${context.t('bundle.unrecorded', { file: log })}\n`)
		return null
	}
	const lock = await lockWorkspace(context, folder, 'export.locked').catch(untold)
	if (lock === null) return null
	const place = {
		...folderPlace(versions),
		folder: dirname(file),
		append: (entry: object) => appendLogEntry(log, entry),
	}
	const { io, t } = context
	return {
		write: async (agreement, sent) => {
			const said = { ...sent, today: io.today(), language: t.language }
			return (await recordBundle(place, agreement, said).catch(untold)) !== null
		},
		close: () => lock.release(),
	}
}
