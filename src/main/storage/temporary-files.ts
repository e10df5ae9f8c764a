import { basename, dirname, join, sep } from 'node:path'
import type { FileSystem } from './file-system'
import { isProcessAlive, startTicks } from './process-identity'

/** A pid alone would be taken for alive once another process, or on Linux a thread, has the same number. */
const OWNER = `${process.pid}-${startTicks(process.pid)}`

/** One name per process and target: only one write per path is under way in a process. */
export function temporaryPath(path: string): string {
	return `${path}.${OWNER}.tmp`
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
		const owner = leftoverOwner(name, basename(path))
		if (owner === null || (owner !== OWNER && isRunning(owner))) continue
		await fileSystem.rm(join(folder, name), { force: true })
	}
}

/** After a failed write: its temporary file may still be there, so the next write has to look again. */
export function sweepAgain(path: string): void {
	swept.delete(path)
}

/** After another process had a folder: what it left is looked for again. */
export function sweepAgainUnder(folder: string): void {
	for (const path of swept) if (path.startsWith(folder + sep)) swept.delete(path)
}

function leftoverOwner(name: string, target: string): string | null {
	if (!name.startsWith(`${target}.`)) return null
	return /^(?:bak\.)?(\d{1,10}-\d{1,20})\.tmp$/.exec(name.slice(target.length + 1))?.[1] ?? null
}

function isRunning(owner: string): boolean {
	const [pid, ticks] = owner.split('-')
	return isProcessAlive(Number(pid)) && startTicks(Number(pid)) === ticks
}
