import type { Finding, WaitsFor } from './finding'
import { RULES } from './list'

const OF_RULE = new Map(RULES.map(({ id, waitsFor }) => [id, waitsFor]))

/** What stands between a draft and its final without being a rule's: comments of the other side, approvals, files of annexes. */
const OF_OTHERS: Readonly<Record<string, WaitsFor>> = {
	'open-thread': 'author',
	'open-suggestion': 'author',
	'missing-approval': 'legal',
}

/** Whose turn a finding is. */
export function waitsFor(finding: Finding): WaitsFor {
	const known = OF_RULE.get(finding.rule)
	if (typeof known === 'function') return known(finding)
	return known ?? OF_OTHERS[finding.rule] ?? 'author'
}
