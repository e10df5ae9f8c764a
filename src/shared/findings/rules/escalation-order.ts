import type { EscalationLevel } from '../../sections/escalation/schema'
import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** A higher level that is called before the one below it. */
export const escalationOrderRule: Rule = {
	id: 'escalation-order',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const levels = agreement.escalation.levels.filter(({ trigger }) => trigger.kind !== 'on-demand')
		return levels.flatMap((level, index): Finding[] => {
			const before = levels[index - 1]
			if (before === undefined || !isBefore(level, before)) return []
			return [
				found('escalation-order', 'warning', `escalation.levels.${level.id}.trigger`, {
					level: level.name ?? level.id,
					before: before.name ?? before.id,
				}),
			]
		})
	},
}

function isBefore(a: EscalationLevel, b: EscalationLevel): boolean {
	const [left, right] = [stageOf(a), stageOf(b)]
	if (left === null || right === null) return false
	// Hours of service and of the clock are not compared.
	if (left.clock !== right.clock && left.stage === right.stage) return false
	return left.stage < right.stage || (left.stage === right.stage && left.at < right.at)
}

type Stage = { readonly stage: number; readonly at: number; readonly clock: string }

/** Before the breach by percent, at the breach, or so long after it; null while a time is blank. */
function stageOf({ trigger }: EscalationLevel): Stage | null {
	switch (trigger.kind) {
		case 'percent-elapsed':
			return { stage: trigger.percent < 100 ? 0 : 1, at: trigger.percent, clock: '' }
		case 'breach':
			return { stage: 1, at: 100, clock: '' }
		case 'time-after-breach':
			return trigger.seconds === null ? null : { stage: 2, at: trigger.seconds, clock: trigger.clock }
		case 'on-demand':
			return null
	}
}
