import type { Migration } from './migration'

type Json = Record<string, unknown>

function asObject(value: unknown): Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

/**
 * Version 0 kept one `signatory` line on each party. Version 1 lists signatories in `signatures`, so that several may sign
 * and each has a line of its own on paper.
 */
export const splitSignatory: Migration = {
	from: 0,
	to: 1,
	migrate: (old) => {
		const parties = { ...asObject(old.parties) }
		const signatures = { ...asObject(old.signatures) }
		const signatories = Array.isArray(signatures.signatories) ? [...signatures.signatories] : []
		for (const role of ['provider', 'customer']) {
			const { signatory, ...party } = asObject(parties[role])
			parties[role] = party
			if (typeof signatory === 'string' && signatory !== '') {
				signatories.push({ id: `${role}-1`, party: role, name: signatory, function: null, place: null })
			}
		}
		return { ...old, schemaVersion: 1, parties, signatures: { ...signatures, signatories } }
	},
}
