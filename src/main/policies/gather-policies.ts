import type { Calendar } from '../../shared/agreement/values/calendar'
import type { PolicyFormat, PolicyNote, ReadPolicy, Refused } from '../../shared/policies/policy'
import { readPolicyBytes } from './read-policy-file'

export type GatheredPolicies = {
	readonly kind: 'read'
	readonly format: PolicyFormat
	readonly policies: readonly ReadPolicy[]
	/** Business hours of files that hold nothing else. */
	readonly calendars: readonly Calendar[]
	readonly notes: readonly PolicyNote[]
}

/** Why a file cannot be taken; `no-policy` where all of them hold business hours alone. */
export type RefusedFile = Refused & { readonly file: string }

type File = { readonly name: string; readonly bytes: Uint8Array }

/** Several files as one: the policies of all, and the business hours that they count by. The first one that cannot be read ends it. */
export function gatherPolicies(files: readonly File[]): GatheredPolicies | RefusedFile {
	const policies: ReadPolicy[] = []
	const calendars: Calendar[] = []
	const notes: PolicyNote[] = []
	let format: PolicyFormat | null = null
	for (const { name, bytes } of files) {
		const found = readPolicyBytes(bytes)
		if (found.kind === 'refused') return { ...found, file: name }
		if (found.kind === 'hours') {
			calendars.push(...found.calendars)
			notes.push(...found.notes)
			continue
		}
		format ??= found.format
		policies.push(...found.policies)
	}
	if (format === null) return { kind: 'refused', code: 'no-policy', values: {}, file: files[0]?.name ?? '' }
	return { kind: 'read', format, policies, calendars, notes }
}
