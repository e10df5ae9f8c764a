import { tiersByDepth } from '../../credits/tiered'
import { schemeBase } from '../../sections/readings/scheme-base'
import { type TierMark, tierMarks } from '../../sections/readings/tier-marks'
import type { CreditScheme } from '../../sections/remedies/schema'
import type { Finding, Rule } from '../finding'
import type { Fix } from '../fix'
import { setting } from '../found'

/** Marks that are findings, the weightiest first; `not-deeper` is told as `cheaper` where the deeper miss pays less. */
const TOLD: readonly { readonly mark: TierMark; readonly problem: string; readonly severity: Finding['severity'] }[] = [
	{ mark: 'same-threshold', problem: 'overlap', severity: 'error' },
	{ mark: 'never', problem: 'never', severity: 'error' },
	{ mark: 'hole', problem: 'hole', severity: 'warning' },
	{ mark: 'open-end', problem: 'open-end', severity: 'warning' },
	{ mark: 'above-target', problem: 'paid-when-kept', severity: 'warning' },
	{ mark: 'at-promise', problem: 'paid-when-kept', severity: 'warning' },
]

/**
 * Tiers: none at all, two at one bound, a deeper miss that costs less, figures that lie in no tier, a credit although the
 * promise is kept; and schemes whose promises are not measured alike.
 */
export const creditTiersRule: Rule = {
	id: 'credit-tiers',
	check: ({ agreement }) =>
		agreement.remedies.schemes.flatMap((scheme): Finding[] => {
			const { isOneScale, target, worse, unit } = schemeBase(agreement, scheme)
			const path = `remedies.schemes.${scheme.id}.formula`
			const found = (problem: string, severity: Finding['severity'], at: string): Finding => ({
				rule: 'credit-tiers',
				severity,
				section: 'remedies',
				path: at,
				values: { problem, scheme: scheme.name ?? scheme.id },
			})
			if (!isOneScale && looksAtFigure(scheme)) return [found('mixed-scale', 'error', path)]
			if (scheme.formula.kind === 'proportional' && unit !== 'ppm') return [found('needs-share', 'error', path)]
			if (scheme.formula.kind !== 'tiered') return []
			const { tiers, boundary } = scheme.formula
			if (tiers.length === 0) return [found('none', 'error', `${path}.tiers`)]
			const marks = tierMarks({ tiers, boundary, target, worse })
			return tiersByDepth(tiers, worse).flatMap((tier, index, sorted) => {
				const at = `${path}.tiers.${tier.id}`
				const before = sorted[index - 1]
				// Of two at one bound the second is told.
				const isFirstOfTwins = before?.threshold !== tier.threshold
				const told = TOLD.find(
					({ mark }) => marks[tier.id]?.includes(mark) && !(mark === 'same-threshold' && isFirstOfTwins),
				)
				if (told !== undefined) {
					const fix = fixOf(told.problem, at, target)
					const finding = found(told.problem, told.severity, at)
					return [fix === null ? finding : { ...finding, fix }]
				}
				if (before !== undefined && before.creditPpm > tier.creditPpm) {
					const credit = setting('credit-tiers.fix-credit', `${at}.creditPpm`, before.creditPpm, {
						creditPpm: before.creditPpm,
					})
					return [{ ...found('cheaper', 'error', at), fix: credit }]
				}
				// The promise is broken and nothing is paid until the first tier.
				return marks[tier.id]?.includes('free-band') ? [found('free-band', 'info', at)] : []
			})
		}),
}

/** What one click settles without changing what is paid elsewhere. */
function fixOf(problem: string, at: string, target: number | null): Fix | null {
	switch (problem) {
		case 'hole':
		case 'open-end':
		case 'never':
			return setting('credit-tiers.fix-floor', `${at}.floor`, null)
		case 'overlap':
			return { label: 'credit-tiers.fix-double', values: {}, edits: [{ kind: 'remove', path: at }] }
		case 'paid-when-kept':
			if (target === null) return null
			return {
				label: 'credit-tiers.fix-start',
				values: {},
				edits: [
					{ kind: 'set', path: `${at}.threshold`, value: target },
					{ kind: 'set', path: `${at}.boundary`, value: 'below' },
				],
			}
		default:
			return null
	}
}

/** Formulas that compare the attained figure with one of their own. */
function looksAtFigure({ formula }: CreditScheme): boolean {
	return formula.kind === 'tiered' || formula.kind === 'bonus-malus'
}
