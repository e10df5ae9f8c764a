import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openAgreement } from '../../shared/agreement/open'
import type { Agreement } from '../../shared/agreement/schema'
import { AppError } from '../../shared/ipc/errors'
import { type KeptWishes, wishesSchema } from '../../shared/ipc/wishes-shape'
import { toJsonText } from './adapter'
import { makeFolder, whenWritten, writeDurably } from './durable-file'
import { readUpTo } from './read-up-to'
import { MAX_JSON_BYTES, parseJsonBytes } from './safe-json'

/** Resolves when they are on the disk. Rejects like any write. */
export async function keepWishes(path: string, wishes: KeptWishes): Promise<void> {
	await makeFolder(dirname(path))
	await writeDurably(path, toJsonText(wishes), { keepBackup: false })
}

/** They became suggestions, or nobody wants them any more. */
export async function dropWishes(path: string): Promise<void> {
	await whenWritten(path)
	await rm(path, { force: true })
}

/** Null where there are none, and where they cannot be understood: they are another's draft, never worth refusing the agreement. */
export async function readWishes(path: string): Promise<KeptWishes | null> {
	let bytes: Awaited<ReturnType<typeof readUpTo>>
	try {
		bytes = await readUpTo(path, MAX_JSON_BYTES)
	} catch (error) {
		if (error instanceof AppError && error.code === 'not-found') return null
		throw error
	}
	if (!(bytes instanceof Uint8Array)) return null
	const json = parseJsonBytes(bytes)
	if (json.kind === 'refused' || typeof json.value !== 'object' || json.value === null) return null
	const { base, edited, ...rest } = json.value as Record<string, unknown>
	const [before, after] = [openedOrNull(base), openedOrNull(edited)]
	return wishesSchema.safeParse({ ...rest, base: before, edited: after }).data ?? null
}

function openedOrNull(value: unknown): Agreement | null {
	const opened = openAgreement(value)
	return opened.kind === 'opened' ? opened.agreement : null
}
