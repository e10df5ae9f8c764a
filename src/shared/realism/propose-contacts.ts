import { type Objective, objectiveSchema } from '../agreement/values/objective'
import { judgePrepared } from './judge-cases'
import type { JudgeContext } from './judge-context'
import { prepareCounted } from './judge-counted'
import type { ProposalDoubt, ProposedObjective } from './propose'
import { suggestTarget } from './suggest-target'
import { MAX_WIDTH } from './verdict'

type Draft = Pick<Objective, 'metric' | 'comparison'> & { readonly shares: readonly (number | null)[] }

/** The stricter share where history supports it; counts of a share have only that to choose. */
const CONTACT_DRAFTS: readonly Draft[] = [
	{ metric: 'wait-time', comparison: 'at-most', shares: [900_000, 800_000] },
	{ metric: 'abandonment', comparison: 'at-most', shares: [null] },
]
const COUNT_DRAFTS: readonly Draft[] = [{ metric: 'self-service-share', comparison: 'at-least', shares: [null] }]

/** Promises that calls, interval counts and chatbot counts support; a doubt for each that they do not. */
export function proposeContacts(
	context: JudgeContext,
	wanted: { readonly serviceId: string | null; readonly calendarId: string | null },
	doubts: ProposalDoubt[],
): ProposedObjective[] {
	const { contacts, counts } = context.history
	const drafts = [...(contacts === null ? [] : CONTACT_DRAFTS), ...(counts === null ? [] : COUNT_DRAFTS)]
	return drafts.flatMap((draft) => {
		const found = proposeOne(context, draft, wanted)
		if (typeof found !== 'string') return [found]
		doubts.push({ code: 'no-target', metric: draft.metric, priority: null, reason: found })
		return []
	})
}

/** The objective, or the code of the reason why there is none. */
function proposeOne(
	context: JudgeContext,
	{ metric, comparison, shares }: Draft,
	{ serviceId, calendarId }: { readonly serviceId: string | null; readonly calendarId: string | null },
): ProposedObjective | string {
	for (const share of shares) {
		const draft = objectiveSchema.parse({
			...{ id: metric, serviceId, metric, priority: null, comparison, value: 0, share, calendarId },
			window: { kind: 'calendar', unit: 'month', count: 1 },
		})
		const outcome = prepareCounted(context, draft)
		if (outcome === null) return 'no-target'
		if (!outcome.ok) return outcome.reason.code
		const suggested = suggestTarget(outcome.prepared, share ?? 1_000_000, context.confidence)
		if (suggested === null || suggested.passProbability.high - suggested.passProbability.low > MAX_WIDTH) continue
		const objective = { ...draft, value: suggested.value, share: share === null ? null : suggested.share }
		const { basis, attainment } = judgePrepared({ ...context, suggest: false }, outcome.prepared, objective)
		return { objective, basis: { ...basis, attainment }, chance: suggested.passProbability }
	}
	return 'no-target'
}
