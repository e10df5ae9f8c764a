import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Agreement, emptyAgreement, SCHEMA_VERSION } from '../../src/shared/agreement/schema'
import { emptyWorkspace } from '../../src/shared/agreement/workspace'

/** What the program finds when it starts. Every world but `fresh` holds one sound agreement beside its trouble. */
export type World = 'fresh' | 'truncated-file' | 'newer-file' | 'read-only-folder'

export const SOUND = { id: 'sound', title: 'Sound agreement' } as const
export const TROUBLED = { id: 'troubled', title: 'Troubled agreement' } as const

export async function prepareWorld(world: World, workspaceFolder: string): Promise<void> {
	if (world === 'fresh') return
	await writeAgreement(workspaceFolder, SOUND.id, JSON.stringify(agreementNamed(SOUND)))
	await writeFile(path.join(workspaceFolder, 'workspace.json'), JSON.stringify(emptyWorkspace('Test workspace')))
	const troubled = agreementNamed(TROUBLED)
	if (world === 'truncated-file') {
		const text = JSON.stringify(troubled)
		await writeAgreement(workspaceFolder, TROUBLED.id, text.slice(0, text.length / 2))
	} else if (world === 'newer-file') {
		const newer = { ...troubled, schemaVersion: SCHEMA_VERSION + 1_000 }
		await writeAgreement(workspaceFolder, TROUBLED.id, JSON.stringify(newer))
	} else {
		await forbidWriting(workspaceFolder)
	}
}

/** Tests must be able to remove what they made. */
export async function allowWriting(folder: string): Promise<void> {
	for (const part of foldersOf(folder)) await chmod(part, 0o755).catch(() => {})
}

async function forbidWriting(folder: string): Promise<void> {
	for (const part of foldersOf(folder)) await chmod(part, 0o555)
}

function foldersOf(folder: string): string[] {
	return [path.join(folder, 'agreements', SOUND.id), path.join(folder, 'agreements'), folder]
}

async function writeAgreement(workspaceFolder: string, id: string, text: string): Promise<void> {
	const folder = path.join(workspaceFolder, 'agreements', id)
	await mkdir(folder, { recursive: true })
	await writeFile(path.join(folder, 'agreement.json'), text)
}

function agreementNamed({ id, title }: { readonly id: string; readonly title: string }): Agreement {
	return { ...emptyAgreement(id), title }
}
