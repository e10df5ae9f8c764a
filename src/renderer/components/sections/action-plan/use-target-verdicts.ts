import { useMemo } from 'react'
import type { TargetVerdict } from '../../../../shared/plan/internal-target'
import { useVerdictStore } from '../../../stores/verdict-store'

/** What the attached histories said of each promise; empty without one. */
export function useTargetVerdicts(): readonly TargetVerdict[] {
	const judgement = useVerdictStore((state) => state.judgement)
	return useMemo(
		() => [...judgement.values()].map(({ verdict, asOf }) => ({ ...verdict, asOf: asOf.slice(0, 10) })),
		[judgement],
	)
}
