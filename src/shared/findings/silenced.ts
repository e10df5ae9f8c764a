import { canonicalJson } from '../agreement/canonical-json'
import type { Silence } from '../agreement/review'
import type { Finding } from './finding'

export type SilencedFinding = { readonly finding: Finding; readonly silence: Silence }

export type Sorted = {
	/** What is told. */
	readonly findings: readonly Finding[]
	/** What is found all the same, with the reason why it is not told; never dropped. */
	readonly silenced: readonly SilencedFinding[]
}

/** What keeps an agreement from being final can only be settled, not silenced. */
export function canSilence({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
	return severity !== 'error' && rule !== 'blank'
}

/** Parts findings that somebody silenced from the others, both in the order they came in. */
export function bySilence(findings: readonly Finding[], silences: readonly Silence[]): Sorted {
	if (silences.length === 0) return { findings, silenced: [] }
	const reasons = new Map(silences.map((silence) => [keyOf(silence), silence]))
	const told: Finding[] = []
	const silenced: SilencedFinding[] = []
	for (const finding of findings) {
		const silence = canSilence(finding) ? reasons.get(keyOf(finding)) : undefined
		if (silence === undefined) told.push(finding)
		else silenced.push({ finding, silence })
	}
	return { findings: told, silenced }
}

/** Silences that hide nothing today: what they were about is settled, or is another finding by now. */
export function endedSilences(findings: readonly Finding[], silences: readonly Silence[]): readonly Silence[] {
	const found = new Set(findings.map(keyOf))
	return silences.filter((silence) => !found.has(keyOf(silence)))
}

/** Is it the finding that was silenced, or another one? */
export function isSilencedBy(finding: Finding, silence: Silence): boolean {
	return keyOf(finding) === keyOf(silence)
}

function keyOf({ rule, severity, path, values }: Pick<Finding, 'rule' | 'severity' | 'path' | 'values'>): string {
	return `${rule} ${severity} ${path} ${canonicalJson(values)}`
}
