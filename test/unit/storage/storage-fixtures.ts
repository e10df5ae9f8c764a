import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type FileSystem, nodeFileSystem } from '../../../src/main/storage/file-system'
import { type OpenWorkspace, openWorkspace, type WorkspaceOutcome } from '../../../src/main/storage/workspace'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'

export const NOW = '2026-03-01T09:15:00+01:00'
/** `NOW` as it stands in file names. */
export const STAMP = '2026-03-01T08-15-00-000Z'
export const now = () => NOW

export function tempFolder(): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pledge-storage-')))
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 60_000)
	return folder
}

export function agreement(id: string, title: string): Agreement {
	return { ...emptyAgreement(id), title }
}

export function expectOpened(outcome: WorkspaceOutcome): OpenWorkspace {
	if (outcome.kind !== 'opened') throw new Error(`expected an opened workspace, got ${JSON.stringify(outcome)}`)
	return outcome.workspace
}

export async function reopen(folder: string): Promise<OpenWorkspace> {
	return expectOpened(await openWorkspace(folder, { now }))
}

export function fault(errno: string): NodeJS.ErrnoException {
	return Object.assign(new Error(`${errno}: made by the test`), { code: errno })
}

/** The real file system, in which the named calls fail. */
export function failing(calls: readonly (keyof FileSystem)[], errno: string): FileSystem {
	const replaced = Object.fromEntries(calls.map((call) => [call, () => Promise.reject(fault(errno))]))
	return { ...nodeFileSystem, ...replaced }
}

/** The real file system, whose open files fail in the named call. */
export function failingHandles(call: 'writeFile' | 'appendFile' | 'sync', errno: string): FileSystem {
	return {
		...nodeFileSystem,
		open: async (...args: Parameters<FileSystem['open']>) => {
			const handle = await nodeFileSystem.open(...args)
			Object.defineProperty(handle, call, {
				value: async () => {
					// Half of the contents reach the disk, as on a disk that fills up.
					if (call !== 'sync') await handle.write('half of', null)
					throw fault(errno)
				},
			})
			return handle
		},
	}
}

/** Every file below a folder with its text. */
export function textsBelow(folder: string): Record<string, string> {
	const texts: Record<string, string> = {}
	for (const name of readdirSync(folder).sort()) {
		const path = join(folder, name)
		if (statSync(path).isFile()) texts[name] = readFileSync(path, 'utf8')
		else for (const [inner, text] of Object.entries(textsBelow(path))) texts[`${name}/${inner}`] = text
	}
	return texts
}

/** Seeded, so that a failure comes back: uniform in 0..1. */
export function seeded(seed: number): () => number {
	let state = seed >>> 0
	return () => {
		state = (state + 0x6d2b79f5) >>> 0
		let mixed = Math.imul(state ^ (state >>> 15), state | 1)
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
	}
}
