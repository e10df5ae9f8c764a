import type { Migration } from './migration'

/** Version 2 keeps threads, suggestions and approvals in the agreement; whatever had that name before meant nothing. */
export const addReview: Migration = {
	from: 1,
	to: 2,
	migrate: (old) => ({
		...old,
		schemaVersion: 2,
		review: { threads: [], suggestions: [], approvals: [], required: [] },
	}),
}
