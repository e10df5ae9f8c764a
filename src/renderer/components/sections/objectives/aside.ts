import { createContext, type ReactNode } from 'react'
import type { Objective } from '../../../../shared/agreement/values/objective'

/** What history says of an objective, given by whoever knows it: a mark for the table, a passage and a foot for the drawer. */
export type ObjectiveAside = {
	readonly verdict: ((objective: Objective) => ReactNode) | null
	readonly passage: ((objective: Objective) => ReactNode) | null
	readonly foot: ((objective: Objective) => ReactNode) | null
	/** Cases a window as history has them; null where nothing is known. */
	readonly casesPerWindow: (objective: Objective) => number | null
}

export const ObjectiveAsideContext = createContext<ObjectiveAside>({
	verdict: null,
	passage: null,
	foot: null,
	casesPerWindow: () => null,
})
