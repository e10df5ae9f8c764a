import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { useRouteStore } from '../../stores/route-store'
import { stopAt, stoppedAt } from '../../stores/stopped-at'
import { type StepState, stateOf, sumOf } from './progress'
import { type Step, stepOfPath, stepsOf } from './steps'

export type Guided = {
	readonly steps: readonly Step[]
	readonly states: ReadonlyMap<string, StepState>
	readonly step: Step
	readonly index: number
	readonly answered: number
	readonly total: number
	readonly go: (step: Step) => void
	readonly next: Step | null
	readonly previous: Step | null
}

/** Where one is on the way, and what is answered; null where an agreement asks nothing. */
export function useGuided(): Guided | null {
	const id = useAgreement((agreement) => agreement.id)
	const agreement = useDeferredValue(useAgreement((open) => open))
	const reveal = useAgreementStore((state) => state.reveal)
	const setSection = useRouteStore((state) => state.setSection)
	const [wanted, setWanted] = useState(() => stoppedAt(id))
	const [seen, setSeen] = useState(reveal?.count ?? 0)
	const steps = useMemo(() => stepsOf(agreement), [agreement])
	const states = useMemo(() => new Map(steps.map((step) => [step.id, stateOf(agreement, step)])), [agreement, steps])

	// A click on the paper leads to the step that asks for its words.
	if (reveal !== null && reveal.count !== seen) {
		setSeen(reveal.count)
		const asking = stepOfPath(steps, reveal.path)
		if (asking !== null) setWanted(asking.id)
	}
	const stopped = steps.findIndex((step) => step.id === wanted)
	// The interview is offered, not asked for: the way begins behind it.
	const index =
		stopped >= 0
			? stopped
			: Math.max(
					0,
					steps.findIndex(({ chapter }) => chapter !== 'readiness'),
				)
	const step = steps[index]
	const section = step?.group.section
	useEffect(() => {
		// Free editing goes on in the same section.
		if (section !== undefined) setSection(section)
	}, [section, setSection])
	useEffect(() => {
		if (wanted !== null) stopAt(id, wanted)
	}, [id, wanted])
	const go = useCallback((to: Step) => {
		useAgreementStore.getState().setFocusPath(null)
		setWanted(to.id)
	}, [])
	if (step === undefined) return null
	const sum = sumOf([...states.values()])
	return {
		steps,
		states,
		step,
		index,
		...sum,
		go,
		next: steps[index + 1] ?? null,
		previous: steps[index - 1] ?? null,
	}
}
