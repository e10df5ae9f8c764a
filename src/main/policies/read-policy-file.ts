import { type ReadFile, refused } from '../../shared/policies/policy'
import { readPolicyJson, readPolicyYaml } from '../../shared/policies/read-policy'
import { parseJsonText } from '../storage/safe-json'

/** A policy has a few thousand lines at most. */
export const MAX_POLICY_BYTES = 5 * 1024 * 1024

/** What a file of a desk or of OpenSLO holds: JSON where it begins like it, else YAML. Never throws. */
export function readPolicyBytes(bytes: Uint8Array): ReadFile {
	if (bytes.byteLength > MAX_POLICY_BYTES) return refused('too-large')
	let text: string
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		return refused('not-utf8')
	}
	if (text.trim() === '') return refused('empty')
	// A flow mapping of YAML begins like JSON as well; files that are written so are JSON.
	if (!/^\s*[[{]/.test(text)) return readPolicyYaml(text)
	const outcome = parseJsonText(text)
	return outcome.kind === 'json' ? readPolicyJson(outcome.value) : refused(outcome.problem)
}
