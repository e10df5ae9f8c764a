import { useEffect, useMemo, useRef, useState } from 'react'
import type { Agreement } from '../../shared/agreement/schema'
import type { Objective } from '../../shared/agreement/values/objective'
import type { HistorySummary } from '../../shared/ipc/shapes'
import { useAgreementStore } from './agreement-store'
import { attachedTo, useHistoriesStore } from './histories-store'
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
}

/**
 * What history would say of objectives that are not in the draft: a wish, another target. One question is under way at a
 * time and only the newest waits, so a line may be dragged without a queue growing behind it. `items` must keep its
 * identity while nothing is to be asked anew; `suggest` also searches for a target that holds.
 */
export function useTrial(items: readonly Objective[] | null, suggest = false): Trial {
	const all = useHistoriesStore((state) => state.histories)
	const agreementId = useAgreementStore((state) => state.agreement?.id ?? null)
	const serviceHours = useAgreementStore((state) => state.agreement?.serviceHours)
	const histories = useMemo(() => attachedTo(all, agreementId), [all, agreementId])
	const [answer, setAnswer] = useState<{ readonly to: Question; readonly judgement: Judgement | null } | null>(null)
	const waiting = useRef<Question | null>(null)
	const isRunning = useRef(false)
	const isMounted = useRef(true)

	// biome-ignore lint/correctness/useExhaustiveDependencies: of the agreement itself only its calendars matter
	const question = useMemo((): Question | null => {
		const { agreement } = useAgreementStore.getState()
		return items === null || histories.length === 0 || agreement === null ? null : { items, agreement, histories }
	}, [items, histories, serviceHours])

	useEffect(() => {
		isMounted.current = true
		return () => {
			isMounted.current = false
		}
	}, [])
	useEffect(() => {
		waiting.current = question
		const run = async () => {
			isRunning.current = true
			while (isMounted.current && waiting.current !== null) {
				const asked = waiting.current
				waiting.current = null
				// A trial that fails says nothing; the verdict of the draft itself tells the failure.
				const judgement = await judgeWith(withObjectives(asked.agreement, asked.items), asked.histories, suggest).catch(
					() => null,
				)
				if (isMounted.current) setAnswer({ to: asked, judgement })
			}
			isRunning.current = false
		}
		if (question !== null && !isRunning.current) void run()
	}, [question, suggest])

	return {
		judgement: question === null ? null : (answer?.judgement ?? null),
		isPending: question !== null && answer?.to !== question,
	}
}
