import type { Calendar } from '../agreement/values/calendar'
import type { Objective } from '../agreement/values/objective'
import type { EscalationLevel } from '../sections/escalation/schema'

export const POLICY_FORMATS = ['freshdesk', 'freshservice', 'zendesk', 'openslo'] as const
export type PolicyFormat = (typeof POLICY_FORMATS)[number]

/** What could not be carried as it was, or was taken for something: a sentence as values, from the locale area `policies`. */
export type PolicyNote = { readonly code: string; readonly values: Readonly<Record<string, string | number>> }

export const note = (code: string, values: PolicyNote['values'] = {}): PolicyNote => ({ code, values })

/** An objective with the place of the file that it was made of. Its calendar is `HOURS` where the policy counts business hours. */
export type ReadObjective = {
	readonly objective: Objective
	readonly from: string
	/** The service as the file names it; absent where a file knows none. */
	readonly service?: string
}

/** Stands for "the business hours", which only the agreement or another file knows. */
export const HOURS = 'business-hours'

/** One policy of a desk, or the objectives of one OpenSLO service. */
export type ReadPolicy = {
	/** As the file names it; empty where it has no name. */
	readonly name: string
	readonly description: string
	readonly isDefault: boolean
	/** A policy that is switched off is read, and says so. */
	readonly isActive: boolean
	readonly objectives: readonly ReadObjective[]
	readonly levels: readonly EscalationLevel[]
	readonly notes: readonly PolicyNote[]
}

export type ReadFile =
	| { readonly kind: 'policies'; readonly format: PolicyFormat; readonly policies: readonly ReadPolicy[] }
	/** Business hours of a desk, which its policies count by. */
	| { readonly kind: 'hours'; readonly calendars: readonly Calendar[]; readonly notes: readonly PolicyNote[] }
	| Refused

/** `path` is the place in the file; `code` a sentence of the area `policies`. */
export type Refused = {
	readonly kind: 'refused'
	readonly code: string
	readonly values: Readonly<Record<string, string | number>>
}

export const refused = (code: string, values: Refused['values'] = {}): Refused => ({ kind: 'refused', code, values })

/** A file that breaks off somewhere else than at its door; caught where it is read. */
export class PolicyProblem extends Error {
	constructor(
		readonly code: string,
		readonly values: Refused['values'],
	) {
		super(code)
	}
}
