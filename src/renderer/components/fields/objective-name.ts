import { useCallback } from 'react'
import type { Objective } from '../../../shared/agreement/values/objective'
import { useT } from '../../app/i18n'

/** `P1 Reaktionszeit`: how a list names an objective. */
export function useObjectiveName(): (objective: Objective) => string {
	const t = useT('sections')
	return useCallback(
		(objective) => {
			const metric =
				objective.metric === 'custom' && objective.customName !== null
					? objective.customName
					: t(`choice.metric.${objective.metric}`)
			return objective.priority === null ? metric : `${objective.priority} ${metric}`
		},
		[t],
	)
}
