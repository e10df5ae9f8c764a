import { acquireLock, type Lock } from '../storage/lock'
import { workspacePaths } from '../storage/workspace-paths'
import { CliError, EXIT } from './cli-error'
import type { CommandContext } from './command'

/** While the command line writes in a workspace nobody else may. Throws CliError with status 4, worded by `key`, where somebody does. */
export async function lockWorkspace({ io }: CommandContext, folder: string, key: string): Promise<Lock> {
	const outcome = await acquireLock(workspacePaths(folder).lockFile, { now: io.now() })
	if (outcome.kind === 'locked') throw new CliError(EXIT.output, key, { folder })
	return outcome.lock
}
