import type { Migration } from './migration'

/** Version 5 keeps the answers of the readiness interviews in the action plan, none yet; what had that name before meant nothing. */
export const addInterviews: Migration = {
	from: 4,
	to: 5,
	migrate: (old) => {
		const { interviews: _meaningless, ...actionPlan } = asObject(old.actionPlan)
		return { ...old, schemaVersion: 5, actionPlan }
	},
}

function asObject(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
