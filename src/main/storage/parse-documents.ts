import { z } from 'zod'
import { openAgreement, problemsOf } from '../../shared/agreement/open'
import type { Agreement } from '../../shared/agreement/schema'
import { WORKSPACE_VERSION, type Workspace, workspaceSchema } from '../../shared/agreement/workspace'
import type { Parse } from './open'

/** The folder's name is the agreement's id: of a folder that was copied by hand, a save must not hit the original. */
export function parseAgreementAs(id: string): Parse<Agreement> {
	return (json) => {
		const outcome = openAgreement(json)
		switch (outcome.kind) {
			case 'opened':
				return { kind: 'parsed', value: { ...outcome.agreement, id }, migratedFrom: outcome.migratedFrom }
			case 'too-new': {
				const asKnown = outcome.agreement === null ? null : { ...outcome.agreement, id }
				return { kind: 'too-new', schemaVersion: outcome.schemaVersion, asKnown }
			}
			case 'broken':
				return { kind: 'invalid', problems: outcome.problems }
		}
	}
}

const versionSchema = z.object({ schemaVersion: z.number().int().nonnegative() })

export const parseWorkspace: Parse<Workspace> = (json) => {
	const version = versionSchema.safeParse(json)
	if (version.success && version.data.schemaVersion > WORKSPACE_VERSION) {
		const known = workspaceSchema.safeParse({ ...(json as object), schemaVersion: WORKSPACE_VERSION })
		const asKnown = known.success ? known.data : null
		return { kind: 'too-new', schemaVersion: version.data.schemaVersion, asKnown }
	}
	const parsed = workspaceSchema.safeParse(json)
	if (!parsed.success) return { kind: 'invalid', problems: problemsOf(parsed.error) }
	return { kind: 'parsed', value: parsed.data, migratedFrom: null }
}
