import { z } from 'zod'
import { SCHEMA_VERSION } from '../../shared/agreement/schema'
import { backupPath } from './durable-file'
import { errnoOf, isMissing } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import type { BrokenReason } from './open'
import { MAX_JSON_BYTES, parseJsonBytes } from './safe-json'

const line = z.string().max(2_000).nullable().catch(null)
const party = z.object({ name: line }).catch({ name: null })

/** Only what every version of the file has, so that older and newer ones can be listed without being migrated. */
const listedSchema = z.object({
	schemaVersion: z.number().int().nonnegative(),
	title: z.string().catch(''),
	parties: z
		.object({ kind: line, language: line, provider: party, customer: party })
		.catch({ kind: null, language: null, provider: { name: null }, customer: { name: null } }),
})

export const summarySchema = z.object({
	title: z.string(),
	providerName: z.string().nullable(),
	customerName: z.string().nullable(),
	agreementKind: z.string().nullable(),
	language: z.string().nullable(),
	schemaVersion: z.number().int(),
})
export type AgreementSummary = z.infer<typeof summarySchema>

export type SummaryOutcome =
	| { readonly kind: 'summary'; readonly summary: AgreementSummary; readonly fromBackup: boolean }
	| { readonly kind: 'unreadable'; readonly reason: BrokenReason | 'cannot-read' }
	| { readonly kind: 'missing' }

/** Looks only: opening an agreement is what sets a broken file aside, listing never does. */
export async function readSummary(path: string, fileSystem: FileSystem = nodeFileSystem): Promise<SummaryOutcome> {
	const main = await readOne(path, fileSystem)
	if (main.kind === 'summary') return main
	const backup = await readOne(backupPath(path), fileSystem)
	if (backup.kind === 'summary') return { ...backup, fromBackup: true }
	return main.kind === 'missing' ? backup : main
}

async function readOne(path: string, fileSystem: FileSystem): Promise<SummaryOutcome> {
	try {
		const found = await fileSystem.stat(path)
		if (!found.isFile()) return { kind: 'unreadable', reason: 'not-a-file' }
		if (found.size > MAX_JSON_BYTES) return { kind: 'unreadable', reason: 'too-large' }
		const json = parseJsonBytes(await fileSystem.readFile(path))
		if (json.kind === 'refused') return { kind: 'unreadable', reason: json.problem }
		const listed = listedSchema.safeParse(json.value)
		if (!listed.success) return { kind: 'unreadable', reason: 'invalid' }
		const { title, parties, schemaVersion } = listed.data
		const summary = {
			title,
			providerName: parties.provider.name,
			customerName: parties.customer.name,
			agreementKind: parties.kind,
			language: parties.language,
			schemaVersion,
		}
		return { kind: 'summary', summary, fromBackup: false }
	} catch (error) {
		if (isMissing(error)) return { kind: 'missing' }
		return { kind: 'unreadable', reason: errnoOf(error) === 'ELOOP' ? 'not-a-file' : 'cannot-read' }
	}
}

export function isTooNew(summary: AgreementSummary): boolean {
	return summary.schemaVersion > SCHEMA_VERSION
}
