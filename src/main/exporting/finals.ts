import { type ExportEntry, exportEntrySchema } from '../../shared/ipc/shapes'
import type { Numbered } from '../../shared/versions/next-number'

/** The exports in a log, which holds other things too and lines of newer versions. */
export function exportEntries(entries: readonly unknown[]): ExportEntry[] {
	return entries.flatMap((entry) => {
		const parsed = exportEntrySchema.safeParse(entry)
		return parsed.success ? [parsed.data] : []
	})
}

/** The numbers of finals; those made by an older Pledge have no version beside them. */
export function numberedFinals(entries: readonly unknown[]): Numbered[] {
	return exportEntries(entries).flatMap(({ state, version, contentHash }) =>
		state === 'final' && version !== null ? [{ number: version, contentHash }] : [],
	)
}

/** The latest final with this text, null where there is none. */
export function finalOf(entries: readonly unknown[], contentHash: string): ExportEntry | null {
	const isIt = (entry: ExportEntry) => entry.state === 'final' && entry.contentHash === contentHash
	return exportEntries(entries).findLast(isIt) ?? null
}

/** Content hashes of the texts that went out as finals. */
export function finalHashes(entries: readonly unknown[]): ReadonlySet<string> {
	const finals = exportEntries(entries).filter(({ state }) => state === 'final')
	return new Set(finals.map(({ contentHash }) => contentHash))
}
