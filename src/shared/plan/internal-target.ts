import type { Agreement } from '../agreement/schema'
import { type Objective, SHARE_METRICS, TIME_METRICS } from '../agreement/values/objective'
import { NICE_SECONDS } from '../realism/nice-targets'
import type { TargetBasis, Task } from '../sections/action-plan/schema'

/** What a history said of a promise, as a verdict tells it. */
export type TargetVerdict = {
	readonly objectiveId: string
	readonly passProbability: { readonly estimate: number } | null
	readonly suggested: { readonly value: number; readonly passProbability: { readonly estimate: number } | null } | null
	readonly basis: { readonly months: number; readonly cases: number }
	/** Last day the history was known. */
	readonly asOf: string | null
}

export type InternalTarget = { readonly target: number; readonly basis: TargetBasis }

/** Without a history a team that aims at four fifths of a time, or at half of what may fail, has something in hand. */
const RULE_OF_THUMB = 0.8

/**
 * What the team should aim at: the strictest target that history supports where that is stricter than the promise, else a rule of
 * thumb. The basis says which of the two it is, and on how much it rests. null where nothing is stricter than the promise.
 */
export function internalTarget(objective: Objective, verdict: TargetVerdict | null): InternalTarget | null {
	const supported = verdict?.suggested ?? null
	const isSupported = supported !== null && isStricter(objective, supported.value)
	const target = isSupported ? supported.value : ruleOfThumb(objective)
	if (target === null) return null
	const ppm = (chance: number | undefined) => (chance === undefined ? null : Math.round(chance * 1_000_000))
	return {
		target,
		basis: {
			target,
			promiseChancePpm: ppm(verdict?.passProbability?.estimate),
			targetChancePpm: isSupported ? ppm(supported.passProbability?.estimate) : null,
			windows: verdict?.passProbability == null ? 0 : verdict.basis.months,
			cases: verdict?.passProbability == null ? 0 : verdict.basis.cases,
			asOf: verdict?.passProbability == null ? null : verdict.asOf,
		},
	}
}

function isStricter({ comparison, value }: Objective, other: number): boolean {
	return comparison === 'at-most' ? other < value : other > value
}

function ruleOfThumb({ metric, customUnit, comparison, value }: Objective): number | null {
	if (value === 0) return null
	const isShare = SHARE_METRICS.has(metric) || (metric === 'custom' && customUnit === 'share')
	if (comparison === 'at-least') {
		if (!isShare) return Math.ceil(value / RULE_OF_THUMB)
		return value >= 1_000_000 ? null : Math.ceil(1_000_000 - (1_000_000 - value) / 2)
	}
	const wished = value * RULE_OF_THUMB
	if (!TIME_METRICS.has(metric)) return Math.floor(wished)
	// A time that one can keep in mind, where there is one between half of it and itself.
	const nice = NICE_SECONDS.filter((one) => one <= wished && one >= wished / 2).at(-1)
	return nice ?? Math.floor(wished)
}

/** Every task of a promise with the target that the verdicts support; targets that somebody set by hand stay unless `all`. */
export function withTargets(agreement: Agreement, verdicts: readonly TargetVerdict[], all = false): Agreement {
	const byId = new Map(verdicts.map((one) => [one.objectiveId, one]))
	const tasks = agreement.actionPlan.tasks.map((task): Task => {
		const objective = agreement.objectives.items.find(({ id }) => id === task.objectiveId)
		const isOwn = task.internalTarget !== null && task.targetBasis?.target !== task.internalTarget
		if (objective?.kind !== 'promise' || (isOwn && !all)) return task
		const found = internalTarget(objective, byId.get(objective.id) ?? null)
		return found === null ? task : { ...task, internalTarget: found.target, targetBasis: found.basis }
	})
	return { ...agreement, actionPlan: { ...agreement.actionPlan, tasks } }
}
