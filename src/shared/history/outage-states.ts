/** What a row of a monitor says of its service; `up` also stands for pauses and for times nobody looked. */
export type OutageState = 'down' | 'degraded' | 'up'

const DOWN = [
	...[
		'down',
		'offline',
		'outage',
		'failed',
		'failure',
		'critical',
		'unavailable',
		'unreachable',
		'hard down',
		'flapping',
	],
	...['ausfall', 'ausgefallen', 'nicht erreichbar', 'gestört', '🟥', '1', '9'],
]
const DEGRADED = [
	'degraded',
	'partial',
	'partial outage',
	'degraded performance',
	'warning',
	'eingeschränkt',
	'🟨',
	'8',
]

/**
 * A status word of a monitor. Numbers are UptimeRobot's: 1 down, 2 up, 98 started, 99 paused in its log; 8 and 9 are monitors
 * that seem down or are down. Any other word means that the service was not seen down.
 */
export function outageState(word: string): OutageState {
	const plain = word
		.trim()
		.toLowerCase()
		.replaceAll(/[-_\s]+/g, ' ')
	if (DOWN.includes(plain)) return 'down'
	return DEGRADED.includes(plain) ? 'degraded' : 'up'
}

/** Part of an outage that counts by its impact, 0..1, as far as the user did not say otherwise. */
const IMPACTS: Readonly<Record<string, number>> = {
	...{ critical: 1, major: 1, 'major outage': 1, 'full outage': 1, down: 1, flapping: 1 },
	...{ minor: 0, none: 0, degraded: 0, 'degraded performance': 0, partial: 0, 'partial outage': 0 },
}

/**
 * The share that an impact means: what the user said of the word, else critical and major count whole and minor ones do
 * not; a word that says nothing, such as a free text, counts whole.
 */
export function impactShare(word: string, weights: Readonly<Record<string, number>>): number {
	const plain = word
		.trim()
		.toLowerCase()
		.replaceAll(/[-_\s]+/g, ' ')
	return (Object.hasOwn(weights, plain) ? weights[plain] : undefined) ?? IMPACTS[plain] ?? 1
}

/** Impacts and states that stand for agreed work. */
export function isMaintenance(word: string): boolean {
	return /^(maintenance|under[-_ ]maintenance|scheduled|wartung)$/i.test(word.trim())
}
