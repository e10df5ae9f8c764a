import { setAt } from '../../../shared/agreement/edit'
import type { Objective } from '../../../shared/agreement/values/objective'
import { useAgreementStore } from '../../stores/agreement-store'

/** Takes a target into the draft as one step that can be undone; the share of cases goes with it where there is one. */
export function applySuggestion(objectiveId: string, target: { readonly value: number }): void {
	const { edit, setFocusPath } = useAgreementStore.getState()
	const path = `objectives.items.${objectiveId}.value`
	edit('undo.set', (agreement) => setAt(agreement, path, target.value))
	// The paper shows what was changed.
	setFocusPath(path)
}

/** Whether `value` promises more than the objective does now. */
export function isStricter(objective: Pick<Objective, 'comparison' | 'value'>, value: number): boolean {
	return objective.comparison === 'at-most' ? value < objective.value : value > objective.value
}
