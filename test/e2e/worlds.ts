import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { type Agreement, emptyAgreement, SCHEMA_VERSION } from '../../src/shared/agreement/schema'
import { emptyWorkspace } from '../../src/shared/agreement/workspace'

/** What the program finds when it starts. Every world but `fresh` holds one sound agreement beside its trouble. */
export type World =
	| 'fresh'
	| 'sound'
	| 'truncated-file'
	| 'truncated-file-with-backup'
	| 'newer-file'
	| 'unreadable-workspace-file'
	| 'read-only-folder'

export const SOUND = { id: 'sound', title: 'Sound agreement' } as const
export const TROUBLED = { id: 'troubled', title: 'Troubled agreement' } as const

export async function prepareWorld(world: World, workspaceFolder: string): Promise<void> {
	if (world === 'fresh') return
	await writeAgreement(workspaceFolder, SOUND.id, JSON.stringify(agreementNamed(SOUND)))
	const workspaceFile = path.join(workspaceFolder, 'workspace.json')
	await writeFile(workspaceFile, JSON.stringify(emptyWorkspace('Test workspace')))
	const troubled = agreementNamed(TROUBLED)
	const text = JSON.stringify(troubled)
	switch (world) {
		case 'sound':
			return
		case 'truncated-file':
			return writeAgreement(workspaceFolder, TROUBLED.id, text.slice(0, text.length / 2))
		case 'truncated-file-with-backup':
			await writeAgreement(workspaceFolder, TROUBLED.id, text.slice(0, text.length / 2))
			return writeFile(`${storedFile(workspaceFolder, TROUBLED.id)}.bak`, text)
		case 'newer-file':
			return writeAgreement(
				workspaceFolder,
				TROUBLED.id,
				JSON.stringify({ ...troubled, schemaVersion: SCHEMA_VERSION + 1_000, fromTheFuture: true }),
			)
		case 'unreadable-workspace-file':
			return writeFile(workspaceFile, '{"schemaVersion": 1, "na')
		case 'read-only-folder':
			return forbidWriting(workspaceFolder)
	}
}

export function storedFile(workspaceFolder: string, id: string): string {
	return path.join(workspaceFolder, 'agreements', id, 'agreement.json')
}

export function storedText(workspaceFolder: string, id: string): Promise<string> {
	return readFile(storedFile(workspaceFolder, id), 'utf8')
}

/** Tests must be able to remove what they made. */
export async function allowWriting(folder: string): Promise<void> {
	for (const part of foldersOf(folder)) await chmod(part, 0o755).catch(() => {})
}

/**
 * From now on the disk takes only half of each file that the running program writes, until it is given room again.
 * Works without rights to mount a small disk.
 */
export async function fillDisk(app: ElectronApplication): Promise<{ readonly makeRoom: () => Promise<void> }> {
	const kept = await app.evaluateHandle(async () => {
		const fs = process.mainModule?.require('node:fs/promises') as typeof import('node:fs/promises')
		const handle = await fs.open(process.execPath, 'r')
		const prototype = Object.getPrototypeOf(handle) as { writeFile: (contents: string | Uint8Array) => Promise<void> }
		await handle.close()
		const { writeFile: write } = prototype
		prototype.writeFile = async function (contents) {
			await write.call(this, contents.slice(0, Math.floor(contents.length / 2)))
			throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 })
		}
		return { prototype, write }
	})
	return {
		makeRoom: () =>
			kept.evaluate(({ prototype, write }) => {
				prototype.writeFile = write
			}),
	}
}

async function forbidWriting(folder: string): Promise<void> {
	for (const part of foldersOf(folder)) await chmod(part, 0o555)
}

function foldersOf(folder: string): string[] {
	return [path.join(folder, 'agreements', SOUND.id), path.join(folder, 'agreements'), folder]
}

async function writeAgreement(workspaceFolder: string, id: string, text: string): Promise<void> {
	const file = storedFile(workspaceFolder, id)
	await mkdir(path.dirname(file), { recursive: true })
	await writeFile(file, text)
}

function agreementNamed({ id, title }: { readonly id: string; readonly title: string }): Agreement {
	return { ...emptyAgreement(id), title }
}
