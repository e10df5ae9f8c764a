import type { Adapter } from 'lowdb'
import { type DurableOptions, writeDurably } from './durable-file'
import { type OpenOptions, type OpenOutcome, openStored, requireValue } from './open'

/** JSON with tabs: a person who looks into the folder, or compares two backups, can read it. */
export function toJsonText(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`
}

/**
 * lowdb's adapter over one file. `read` gives null for a missing file and rejects with AppError `too-new` or
 * `broken-file`; `write` resolves when the value, or a later one, is on the disk.
 */
export function durableAdapter<T>(path: string, options: OpenOptions<T>): Adapter<T> {
	const durable: DurableOptions = options.fileSystem === undefined ? {} : { fileSystem: options.fileSystem }
	return {
		read: async () => {
			const outcome: OpenOutcome<T> = await openStored(path, options)
			return outcome.kind === 'missing' ? null : requireValue(outcome)
		},
		write: (value) => writeDurably(path, toJsonText(value), durable),
	}
}
