import { useMemo } from 'react'
import type { Agreement } from '../../shared/agreement/schema'
import type { Objective } from '../../shared/agreement/values/objective'
import type { HistorySummary } from '../../shared/ipc/shapes'
import { useAgreementStore } from './agreement-store'
import { attachedTo, useHistoriesStore } from './histories-store'
import { useAnswer } from './use-answer'
import { type Judgement, judgeWith, withObjectives } from './verdict-store'

export type Trial = {
	/** The answer to the last question that was answered, be it an earlier one; null where none was. */
	readonly judgement: Judgement | null
	/** What is asked now is not answered yet. */
	readonly isPending: boolean
}

type Question = {
	readonly items: readonly Objective[]
	readonly agreement: Agreement
	readonly histories: readonly HistorySummary[]
	readonly options: TrialOptions
}

export type TrialOptions = {
	/** Also searches for a target that holds. */
	readonly suggest?: boolean
	/** The drafted objective that the tried ones stand for: what they would cost is told too. */
	readonly inPlaceOf?: string
	/** The history that spoke of it; else all are asked. */
	readonly historyId?: string
}

/**
 * What history would say of objectives that are not in the draft: a wish, another target. `items` must keep its identity
 * while nothing is to be asked anew.
 */
export function useTrial(items: readonly Objective[] | null, options: TrialOptions = {}): Trial {
	const all = useHistoriesStore((state) => state.histories)
	const agreementId = useAgreementStore((state) => state.agreement?.id ?? null)
	const serviceHours = useAgreementStore((state) => state.agreement?.serviceHours)
	const downtime = useAgreementStore((state) => state.agreement?.downtime)
	const { suggest = false, inPlaceOf, historyId } = options

	// biome-ignore lint/correctness/useExhaustiveDependencies: of the agreement itself only what a verdict reads matters
	const question = useMemo((): Question | null => {
		const { agreement } = useAgreementStore.getState()
		const attached = attachedTo(all, agreementId)
		const histories = historyId === undefined ? attached : attached.filter(({ id }) => id === historyId)
		if (items === null || histories.length === 0 || agreement === null) return null
		return { items, agreement, histories, options: { suggest, ...(inPlaceOf === undefined ? {} : { inPlaceOf }) } }
	}, [items, all, agreementId, historyId, serviceHours, downtime, suggest, inPlaceOf])

	const { answer, isPending } = useAnswer(question, judgeTrial)
	return { judgement: answer, isPending }
}

/** A trial that fails says nothing; the verdict of the draft itself tells the failure. */
async function judgeTrial({ items, agreement, histories, options }: Question): Promise<Judgement> {
	return (await judgeWith(withObjectives(agreement, items), histories, { suggest: false, ...options })).judgement
}
