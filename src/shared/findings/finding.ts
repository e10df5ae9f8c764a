import type { Agreement } from '../agreement/schema'
import type { Outline } from '../outline/block'
import type { Fix } from './fix'
import type { HouseWords } from './house-words'
import type { TypedText } from './typed-texts'

export type Severity = 'error' | 'warning' | 'info'

/** Whose turn it is: who writes the draft, who answers for its law, who delivers the service, or the other side. */
export type WaitsFor = 'author' | 'legal' | 'service' | 'customer'

/** What a rule says of the draft, as values; the window and the command line word it by `rule` from the locale area `findings`. */
export type Finding = {
	/** The rule's id, e.g. `dangling-reference`. */
	readonly rule: string
	readonly severity: Severity
	/** Section id the reader is led to. */
	readonly section: string
	/** Field path, e.g. `objectives.items.p1.value`. */
	readonly path: string
	/** What the sentence says, and all that the finding hangs on: with other values it is another finding (see `speakable`). */
	readonly values: Readonly<Record<string, string | number>>
	/** What one click would change; left out where the reader has to decide. */
	readonly fix?: Fix
}

/** Key of a finding's sentence in the locale area `findings`: `share.every-case`, or the rule alone where it has one problem only. */
export function wordingKey(finding: Pick<Finding, 'rule' | 'values'>): string {
	const { problem } = finding.values
	return problem === undefined ? finding.rule : `${finding.rule}.${problem}`
}

/** Key of the one sentence, in the same area, that says why a rule's findings matter. */
export function whyKey({ rule }: Pick<Finding, 'rule'>): string {
	return `${rule}.why`
}

/** What history says of one objective, as far as a rule needs it. */
export type KnownVerdict = {
	readonly objectiveId: string
	readonly verdict: 'realistic' | 'tight' | 'unrealistic' | 'not enough data'
	/** The strictest target that history supports, in the objective's unit; null where there is none. */
	readonly suggested?: { readonly value: number } | null
}

export type RuleInput = {
	readonly agreement: Agreement
	/** The contract in its language, or in both for `de+en`: what is printed is what is looked at. */
	readonly outlines: readonly Outline[]
	/** Typed words, gathered once for all rules that read them. */
	readonly texts: readonly TypedText[]
	/** What stands where wording was changed by hand, built once for all rules; empty without such wording. */
	readonly house: HouseWords
	/** Empty where no history was asked. */
	readonly verdicts: readonly KnownVerdict[]
}

export type Rule = {
	readonly id: string
	/** Left out: whoever writes the draft. */
	readonly waitsFor?: WaitsFor | ((finding: Finding) => WaitsFor)
	readonly check: (input: RuleInput) => readonly Finding[]
}
