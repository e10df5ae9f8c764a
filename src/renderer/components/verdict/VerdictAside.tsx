import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { useJudging } from '../../stores/use-judging'
import { useVerdictStore } from '../../stores/verdict-store'
import { type ObjectiveAside, ObjectiveAsideContext } from '../sections/objectives/aside'
import { ObjectiveSuggestion, ObjectiveVerdict } from './ObjectiveVerdict'
import { VerdictLabel } from './VerdictMark'
import { casesPerWindow } from './verdict-facts'

const SILENT: ObjectiveAside = { verdict: null, passage: null, foot: null, casesPerWindow: () => null }

/** Judges the open agreement and gives the forms in it what history says. Without a history they stay as they are. */
export function VerdictAside({ children }: { readonly children: ReactNode }) {
	useJudging()
	const hasHistory = useVerdictStore((state) => state.state !== 'no-history')
	// Every row of a table of objectives reads it: they follow in pieces between frames.
	const judgement = useDeferredValue(useVerdictStore((state) => state.judgement))
	const aside = useMemo((): ObjectiveAside => {
		if (!hasHistory) return SILENT
		return {
			verdict: (objective) => {
				const judged = judgement.get(objective.id)
				return judged === undefined ? null : <VerdictLabel verdict={judged.verdict.verdict} />
			},
			passage: (objective) => <ObjectiveVerdict objectiveId={objective.id} />,
			foot: (objective) => {
				const verdict = judgement.get(objective.id)?.verdict
				// An empty foot would still draw its line.
				const isOpen = verdict?.suggested != null && verdict.suggested.value !== objective.value
				return isOpen ? <ObjectiveSuggestion objectiveId={objective.id} /> : null
			},
			casesPerWindow: (objective) => casesPerWindow(objective, judgement.get(objective.id)?.verdict),
		}
	}, [hasHistory, judgement])
	return <ObjectiveAsideContext value={aside}>{children}</ObjectiveAsideContext>
}
