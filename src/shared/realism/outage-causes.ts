import type { EXCLUSIONS } from '../sections/downtime/schema'

/** Why an outage may not be downtime: an exclusion an agreement can name, or emergency work. */
export type AgreedCause = (typeof EXCLUSIONS)[number] | 'emergency-maintenance'

const WORDS: Readonly<Record<AgreedCause, readonly string[]>> = {
	'planned-maintenance': [
		...['maintenance', 'planned', 'planned work', 'scheduled', 'scheduled maintenance'],
		...['wartung', 'geplant', 'geplante wartung', 'geplante arbeiten', 'planmäßige wartung'],
	],
	'emergency-maintenance': ['emergency', 'emergency work', 'notfallwartung', 'notfallarbeiten'],
	'force-majeure': ['act of god', 'höhere gewalt'],
	'customer-caused': ['customer', 'caused by customer', 'kunde', 'kundenseitig', 'vom kunden verursacht'],
	'customer-equipment': ['customer device', 'kundengerät', 'kundengeräte', 'geräte des kunden', 'kundenausstattung'],
	'third-party-network': ['public network', 'internet', 'isp', 'fremdnetz', 'öffentliches netz', 'internetanbieter'],
	'customer-suspension': ['suspension', 'suspended', 'sperre', 'aussetzung'],
	'test-systems': ['test', 'test system', 'testsystem', 'testsysteme'],
}

const CAUSE_OF = new Map<string, AgreedCause>(
	Object.entries(WORDS).flatMap(([cause, words]) =>
		// The keys of WORDS are causes by its type.
		[cause.replaceAll('-', ' '), ...words].map((word) => [word, cause as AgreedCause] as const),
	),
)

/** The cause a word of the log stands for; null for any other: what is not named exactly is not left out. */
export function causeOf(word: string): AgreedCause | null {
	const plain = word
		.trim()
		.toLowerCase()
		.replaceAll(/[-_\s]+/g, ' ')
	return CAUSE_OF.get(plain) ?? null
}
