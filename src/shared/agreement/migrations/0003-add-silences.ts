import type { Migration } from './migration'

/** Version 3 keeps in the review which findings were silenced, and why; whatever had that name before meant nothing. */
export const addSilences: Migration = {
	from: 2,
	to: 3,
	migrate: (old) => ({ ...old, schemaVersion: 3, review: { ...asObject(old.review), silenced: [] } }),
}

function asObject(value: unknown): object {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
