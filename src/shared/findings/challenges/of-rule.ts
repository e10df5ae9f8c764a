import type { Finding } from '../finding'
import type { ChallengeId } from './challenge'

/** To which of the six a rule's findings belong; a rule of several problems may part them (`completeness.remedies`). */
const RULES_OF: Readonly<Record<ChallengeId, readonly string[]>> = {
	unrealistic: [
		...['realism', 'maintenance-fits', 'maintenance-cap', 'supplier-undercuts', 'supplier-unknown', 'wish-unmet'],
		...['target-absolute', 'response-order', 'priority-order', 'update-late', 'internal-target', 'report-early'],
		...['on-call', 'on-call-idle', 'share'],
	],
	'wrong-data': [
		...['realism.not-enough-data', 'measurement', 'clock-events', 'report-rare', 'report-day-twice'],
		...['time-zone', 'holiday-place', 'clock-change', 'law-start-event'],
	],
	'no-look-ahead': [
		...[
			'unowned-promise',
			'plan-step',
			'capacity-short',
			'look-ahead.ramp-up',
			'task-late',
			'holidays-short',
			'date-outside',
			'escalation-deputy',
		],
		...['escalation-late', 'escalation-order', 'escalation-priority', 'nobody-decides', 'duty-owner', 'raci'],
		...['look-ahead.volume', 'maintenance-hours', 'maintenance-refusal', 'service-unpromised'],
		...['completeness.escalation', 'completeness.roles', 'completeness.duties', 'completeness.cooperation'],
		...['completeness.outage-notice', 'completeness.report-recipients', 'completeness.signatories'],
	],
	inflexible: [...['look-ahead', 'review-rare', 'review-fixed', 'term-notice', 'one-sided', 'form-mismatch']],
	penalties: [
		...['penalty-reliance', 'credit-tiers', 'credit-cap', 'indicator-credit', 'promise-without-remedy'],
		...['claim-deadline', 'chronic-unreachable', 'remedy-nature', 'completeness.remedies', 'law-penalty'],
		...['law-penalty-damages', 'law-penalty-reserve', 'law-penalty-extra', 'law-penalty-merchant'],
		...['law-penalty-cap', 'law-lump-sum', 'law-late-fee', 'law-sole-remedy', 'sole-remedy', 'damages-twice'],
	],
	imprecise: [
		...[
			'blank',
			'open-blank',
			'placeholder',
			'completeness',
			'playbook-part',
			'dangling-reference',
			'scope-open',
			'matrix-shape',
		],
		...[
			'priority-undescribed',
			'measurement.name',
			'day-word',
			'working-day',
			'month-end',
			'text-figures',
			'text-terms',
			'override-stale',
			'own-links',
		],
		...['override-figures', 'translation', 'vague-time', 'vague-effort', 'vague-quality', 'unbounded-list'],
		...['passive-without-actor', 'double-negation', 'long-sentence', 'number-mismatch', 'undefined-term'],
		...['unused-term', 'two-terms', 'two-values', 'law-vague', 'law-days', 'law-guarantee'],
	],
}

/** Belong to none: letters that cannot be printed, and reminders of the law that no challenge is about. */
const OF_NONE = [
	...['glyphs', 'law-unknown', 'law-availability', 'law-credit-tax', 'law-form', 'law-interest', 'law-liability'],
	...['law-negotiated', 'law-payment-term', 'law-personal-data', 'law-works-council'],
]

const OF_RULE: ReadonlyMap<string, ChallengeId | null> = new Map<string, ChallengeId | null>([
	...OF_NONE.map((rule) => [rule, null] as const),
	...(Object.keys(RULES_OF) as ChallengeId[]).flatMap((id) => RULES_OF[id].map((rule) => [rule, id] as const)),
])

/** Rules, and problems of rules, whose place is known. */
export const PLACED_RULES: readonly string[] = [...OF_RULE.keys()]

/** Null where it belongs to none of them, as a reminder of the law does. */
export function challengeOf({ rule, values }: Pick<Finding, 'rule' | 'values'>): ChallengeId | null {
	return OF_RULE.get(`${rule}.${values.problem}`) ?? OF_RULE.get(rule) ?? null
}
