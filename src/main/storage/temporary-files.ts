import { basename, dirname, join } from 'node:path'
import type { FileSystem } from './file-system'
import { isProcessAlive } from './process-identity'

/** One name per process and target: only one write per path is under way in a process. */
export function temporaryPath(path: string): string {
	return `${path}.${process.pid}.tmp`
}

const swept = new Set<string>()

/**
 * Removes what a killed process left beside `path`, once per path and process.
 * The temporary file of a process that still runs stays.
 */
export async function sweepLeftovers(path: string, fileSystem: FileSystem): Promise<void> {
	if (swept.has(path)) return
	swept.add(path)
	const folder = dirname(path)
	for (const name of await fileSystem.readdir(folder)) {
		const pid = leftoverOwner(name, basename(path))
		if (pid === null || (pid !== process.pid && isProcessAlive(pid))) continue
		await fileSystem.rm(join(folder, name), { force: true })
	}
}

/** After a failed write: its temporary file may still be there, so the next write has to look again. */
export function sweepAgain(path: string): void {
	swept.delete(path)
}

function leftoverOwner(name: string, target: string): number | null {
	if (!name.startsWith(`${target}.`)) return null
	const match = /^(?:bak\.)?(\d{1,10})\.tmp$/.exec(name.slice(target.length + 1))
	return match?.[1] === undefined ? null : Number(match[1])
}
