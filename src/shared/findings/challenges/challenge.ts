import type { Agreement } from '../../agreement/schema'
import type { Finding, KnownVerdict } from '../finding'

/** What agreements of this kind fail on, in the order in which they are usually told. */
export const CHALLENGES = [
	'unrealistic',
	'wrong-data',
	'no-look-ahead',
	'inflexible',
	'penalties',
	'imprecise',
] as const
export type ChallengeId = (typeof CHALLENGES)[number]

/** `unknown`: nothing that could be asked is there, as without a history. */
export type Answer = 'good' | 'watch' | 'act' | 'unknown'

/** A sentence as values, worded from the locale area `challenges` (for the values see `speakable`). */
export type Said = { readonly key: string; readonly values: Readonly<Record<string, string | number>> }

/** What to do next, and where: a field of a form, what history says of an objective, or the histories themselves. */
export type NextStep = Said & {
	readonly to:
		| { readonly kind: 'field'; readonly path: string }
		| { readonly kind: 'realism'; readonly objectiveId: string | null }
		| { readonly kind: 'histories' }
}

export type Challenge = {
	readonly id: ChallengeId
	readonly answer: Answer
	/** The answer in one sentence. */
	readonly sentence: Said
	/** The figures that it rests on. */
	readonly evidence: readonly Said[]
	/** Findings that belong to it, the gravest first. */
	readonly findings: readonly Finding[]
	/** How many more were found and left as they are, for a reason. */
	readonly silenced: number
	readonly next: readonly NextStep[]
}

/** What is known of a history that speaks of the agreement. */
export type HistoryFacts = {
	readonly name: string
	readonly cases: number
	/** Days covered; null without a start event. `end` is exclusive, both ISO. */
	readonly range: { readonly start: string; readonly end: string } | null
	readonly quality: readonly { readonly rule: string; readonly count: number }[]
}

export type ChallengeInput = {
	readonly agreement: Agreement
	readonly findings: readonly Finding[]
	readonly silenced: readonly Finding[]
	/** Empty where no history was asked. */
	readonly verdicts: readonly KnownVerdict[]
	/** Expected a year, whole minor units; null where it is not known. `p95` is null where several histories add up. */
	readonly credits: { readonly mean: number; readonly p95: number | null } | null
	readonly histories: readonly HistoryFacts[]
}

/** What a challenge says of itself; the findings are given to it. */
export type Asked = Pick<Challenge, 'answer' | 'sentence' | 'evidence' | 'next'>

export type Asker = (input: ChallengeInput, findings: readonly Finding[]) => Asked

export const say = (key: string, values: Said['values'] = {}): Said => ({ key, values })

export const toField = (key: string, path: string): NextStep => ({ key, values: {}, to: { kind: 'field', path } })

/** The worst of several; `unknown` only where nothing else is said. */
export function worst(answers: readonly Answer[]): Answer {
	return (['act', 'watch', 'good'] as const).find((one) => answers.includes(one)) ?? 'unknown'
}

/** Where nobody could be asked, what was found may still ask for something to be done; a mere look would not answer it. */
export function unheard(findings: readonly Finding[]): Answer {
	return ofFindings(findings) === 'act' ? 'act' : 'unknown'
}

/** Errors and warnings ask for something to be done; notes and blanks for a look. */
export function ofFindings(findings: readonly Finding[]): Answer {
	if (findings.some(({ rule, severity }) => severity !== 'info' && rule !== 'blank')) return 'act'
	return findings.length > 0 ? 'watch' : 'good'
}
