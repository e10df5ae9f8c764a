/** Where a quality item shows: a row by file and line (from 1), the ticket's id if it has one, and what was seen. */
export type QualityExample = {
	readonly file: string
	readonly line: number
	readonly id: string | null
	readonly column?: string
	readonly value?: string
}

export type QualityItem = {
	readonly rule: QualityRuleId
	readonly count: number
	readonly examples: readonly QualityExample[]
	/** What the sentence names besides the count: a month (`YYYY-MM`), a share 0..1, seconds. */
	readonly values?: Readonly<Record<string, string | number>>
}

/** In the order in which they are reported. */
export const QUALITY_RULES = [
	'missing-created',
	'negative-response',
	'negative-resolution',
	'response-after-resolution',
	'response-missing',
	'quick-responses',
	'quick-responses-ignored',
	'quick-responses-kept',
	'closed-not-resolved',
	'duplicate-id',
	'several-rows',
	'missing-id',
	'merged',
	'spam',
	'reopened',
	'open',
	'no-open-cases',
	'dates-only',
	'too-many-unusable',
	'change-volume',
	'change-resolution',
	'change-response-recorded',
	'change-priority-mix',
	'vendor-response',
	'vendor-resolution',
	'cut-off-first-month',
	'cut-off-last-month',
	'gap',
	'ragged-row',
	'repeated-header',
	'bad-date',
	'bad-number',
	'no-time-zone',
	'repeated-hour',
	'unknown-priority',
	'outage-negative',
	'outage-open',
	'outage-overlap',
	'outage-uncounted',
	'contact-missing-start',
	'contact-both',
	'contact-negative',
	'interval-missing-start',
	'interval-negative',
	'interval-impossible',
	'interval-duplicate',
	'interval-overlap',
	'interval-sum',
	'interval-gap',
	'threshold-missing',
	'count-missing-start',
	'count-impossible',
	'count-duplicate',
] as const
export type QualityRuleId = (typeof QUALITY_RULES)[number]

export const MAX_EXAMPLES = 5

export type QualityLog = {
	readonly add: (
		rule: QualityRuleId,
		example: QualityExample | null,
		count?: number,
		values?: QualityItem['values'],
	) => void
	readonly items: () => QualityItem[]
}

/** Counts everything and keeps the first few examples of each rule. */
export function createQualityLog(): QualityLog {
	const found = new Map<QualityRuleId, { count: number; examples: QualityExample[]; values?: QualityItem['values'] }>()
	return {
		add(rule, example, count = 1, values) {
			const entry = found.get(rule) ?? { count: 0, examples: [] }
			if (values !== undefined) entry.values = values
			entry.count += count
			if (example !== null && entry.examples.length < MAX_EXAMPLES) entry.examples.push(example)
			found.set(rule, entry)
		},
		items: () =>
			QUALITY_RULES.flatMap((rule) => {
				const entry = found.get(rule)
				if (entry === undefined) return []
				const { count, examples, values } = entry
				return [{ rule, count, examples, ...(values && { values }) }]
			}),
	}
}

/** What the figures in `values` of a rule are, so that each reader's language can write them. */
export function qualityValueKind(rule: string, name: string): 'month' | 'seconds' | 'share' | 'count' {
	if (name === 'month') return 'month'
	if (name === 'share') return 'share'
	if (name === 'within') return 'seconds'
	if (name !== 'before' && name !== 'after') return 'count'
	return rule === 'change-resolution' ? 'seconds' : rule === 'change-volume' ? 'count' : 'share'
}
