import { type ExportEntry, exportEntrySchema } from '../../shared/ipc/shapes'

/** The exports in a log, which holds other things too and lines of newer versions. */
export function exportEntries(entries: readonly unknown[]): ExportEntry[] {
	return entries.flatMap((entry) => {
		const parsed = exportEntrySchema.safeParse(entry)
		return parsed.success ? [parsed.data] : []
	})
}

/** The number of a final: that of an earlier one with the same text, else the next after all of them. Counts from 1. */
export function finalVersion(entries: readonly unknown[], contentHash: string): number {
	const finals = exportEntries(entries).filter(({ state }) => state === 'final')
	const same = finals.find((entry) => entry.contentHash === contentHash && entry.version !== null)
	if (same?.version != null) return same.version
	return Math.max(0, ...finals.map(({ version }) => version ?? 0)) + 1
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
