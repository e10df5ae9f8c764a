import type { Agreement } from '../agreement/schema'
import type { Outline } from '../outline/block'

export type Severity = 'error' | 'warning' | 'info'

/** What a rule says of the draft, as values; the window and the command line word it by `rule` from the locale area `findings`. */
export type Finding = {
	/** The rule's id, e.g. `dangling-reference`. */
	readonly rule: string
	readonly severity: Severity
	/** Section id the reader is led to. */
	readonly section: string
	/** Field path, e.g. `objectives.items.p1.value`. */
	readonly path: string
	readonly values: Readonly<Record<string, string | number>>
}

/** Key of a finding's sentence in the locale area `findings`: `share.every-case`, or the rule alone where it has one problem only. */
export function wordingKey(finding: Finding): string {
	const { problem } = finding.values
	return problem === undefined ? finding.rule : `${finding.rule}.${problem}`
}

export type RuleInput = {
	readonly agreement: Agreement
	/** The contract in its language, or in both for `de+en`: what is printed is what is looked at. */
	readonly outlines: readonly Outline[]
}

export type Rule = {
	readonly id: string
	readonly check: (input: RuleInput) => readonly Finding[]
}
