import { useT } from '../../app/i18n'
import type { Check } from '../../stores/checks'

/** The sentence of a check: what a rule found in the reader's language, or what the paper waits for. */
export function useCheckText(): (check: Check) => string {
	const findings = useT('findings')
	return ({ severity, text, values }) => {
		if (severity !== 'open') return findings(text, values)
		const missing = text.replace(/^\[(.*)\]$/, '$1')
		return missing.charAt(0).toLocaleUpperCase() + missing.slice(1)
	}
}
