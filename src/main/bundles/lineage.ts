import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { openAgreement } from '../../shared/agreement/open'
import type { Agreement } from '../../shared/agreement/schema'
import type { Bundle } from '../../shared/bundles/bundle'
import { joinedPast, MOST_PAST, stateHash, withMark } from '../../shared/bundles/past'
import { toJsonText } from '../storage/adapter'
import { makeFolder, writeDurably } from '../storage/durable-file'
import { parseJsonBytes } from '../storage/safe-json'

const marksSchema = z
	.array(z.string().regex(/^[0-9a-f]{16}$/))
	.max(MOST_PAST)
	.default([])

/** Beside an agreement: where it came from, and which states it grew out of (`Exchanged`). */
const lineageSchema = z.object({
	origin: z.enum(['internal', 'external']).nullable().default(null),
	past: marksSchema,
	outside: marksSchema,
})
export type Lineage = z.infer<typeof lineageSchema>

const FILE = 'lineage.json'
const FOLDER = 'exchanged'
const NAME = /^(\d{6})-([0-9a-f]{16})\.json$/
const UNDONE = '.undone'
/** Each is a whole agreement; what was exchanged longer ago is merged from the text it was packed with. */
const MOST_KEPT = 40

/** What cannot be read is as good as none: more has to be decided then, and nothing is lost. */
export async function readLineage(folder: string): Promise<Lineage> {
	const parsed = lineageSchema.safeParse(await jsonIn(join(folder, FILE)))
	return parsed.success ? parsed.data : { origin: null, past: [], outside: [] }
}

export async function writeLineage(folder: string, lineage: Lineage): Promise<void> {
	await writeDurably(join(folder, FILE), toJsonText(lineage), { keepBackup: false })
}

/** Keeps a state that went out in a bundle or came in with one, to tell later on what changed since and who knows it. Rejects like any write. */
export async function noteExchanged(
	folder: string,
	{ agreement: state, past, audience }: Pick<Bundle, 'agreement' | 'past' | 'audience'>,
): Promise<void> {
	const names = await namesIn(folder)
	const hash = stateHash(state)
	const { origin, past: known, outside } = await readLineage(folder)
	const marks = withMark(past, hash)
	await makeFolder(join(folder, FOLDER))
	if (!names.some((name) => name.endsWith(`-${hash}.json`))) {
		const next = Number(NAME.exec(names[0] ?? '')?.[1] ?? 0) + 1
		const name = `${String(next).padStart(6, '0')}-${hash}.json`
		await writeDurably(join(folder, FOLDER, name), toJsonText(state), { keepBackup: false })
		for (const old of names.slice(MOST_KEPT - 1)) await rm(join(folder, FOLDER, old), { force: true })
	}
	await writeLineage(folder, {
		origin,
		past: [...joinedPast(known, marks)],
		outside: [...(audience === 'external' ? joinedPast(outside, marks) : outside)],
	})
}

/**
 * Somebody undid the taking in of a state, or took that back: what it brought is not part of ours then, and the same bundle would bring it
 * again. Of an unknown one nothing happens.
 */
export async function setTaken(folder: string, hash: string, isTaken: boolean): Promise<void> {
	const names = await readdir(join(folder, FOLDER)).catch(() => [])
	const [from, to] = isTaken ? [UNDONE, ''] : ['', UNDONE]
	for (const name of names) {
		const plain = name.endsWith(UNDONE) ? name.slice(0, -UNDONE.length) : name
		if (NAME.exec(plain)?.[2] !== hash || name !== plain + from) continue
		await rename(join(folder, FOLDER, name), join(folder, FOLDER, plain + to)).catch(() => undefined)
	}
}

/** The state exchanged last that a bundle grew out of; null where none is known. */
export async function exchangedIn(folder: string, past: readonly string[]): Promise<Agreement | null> {
	const grewOutOf = new Set(past)
	for (const name of await namesIn(folder)) {
		if (!grewOutOf.has(NAME.exec(name)?.[2] ?? '')) continue
		const opened = openAgreement(await jsonIn(join(folder, FOLDER, name)))
		if (opened.kind === 'opened') return opened.agreement
	}
	return null
}

/** Newest first. */
async function namesIn(folder: string): Promise<string[]> {
	const names = await readdir(join(folder, FOLDER)).catch(() => [])
	return names.filter((name) => NAME.test(name)).sort((a, b) => (a < b ? 1 : -1))
}

async function jsonIn(path: string): Promise<unknown> {
	const bytes = await readFile(path).catch(() => null)
	const json = bytes === null ? null : parseJsonBytes(bytes)
	return json?.kind === 'json' ? json.value : null
}
