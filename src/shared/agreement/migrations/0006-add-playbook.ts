import type { Migration } from './migration'

/** Version 6 says which playbook an agreement follows; of older ones nobody knows, whatever had that name before. */
export const addPlaybook: Migration = {
	from: 5,
	to: 6,
	migrate: (old) => {
		const { parties } = old
		const isObject = typeof parties === 'object' && parties !== null && !Array.isArray(parties)
		return { ...old, schemaVersion: 6, parties: isObject ? { ...parties, playbook: null } : parties }
	},
}
