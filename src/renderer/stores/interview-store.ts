import { create } from 'zustand'
import { type InterviewChange, isStanding, withChanges, withoutChanges } from '../../shared/interviews/interview-change'
import { useAgreementStore } from './agreement-store'

type State = {
	readonly agreementId: string | null
	/** What was filled in since the agreement was opened, in that order. */
	readonly done: readonly InterviewChange[]
	/** One undo step for all of them. */
	readonly fillIn: (changes: readonly InterviewChange[]) => void
	/** What somebody has changed since stays as it is. One undo step. */
	readonly takeBack: (changes: readonly InterviewChange[]) => void
}

export const useInterviewStore = create<State>()((set, get) => ({
	agreementId: null,
	done: [],
	fillIn: (changes) => {
		const { agreement, edit } = useAgreementStore.getState()
		if (agreement === null || edit('undo.interview', (now) => withChanges(now, changes)) !== 'changed') return
		const ids = new Set(changes.map(({ id }) => id))
		const before = get().agreementId === agreement.id ? get().done.filter(({ id }) => !ids.has(id)) : []
		set({ agreementId: agreement.id, done: [...before, ...changes] })
	},
	takeBack: (changes) => {
		useAgreementStore.getState().edit('undo.interview-back', (now) => withoutChanges(now, changes))
	},
}))

/** Those of this agreement that still stand; undone ones and ones that were changed by hand are not shown as done. */
export function standingChanges(
	{ agreementId, done }: Pick<State, 'agreementId' | 'done'>,
	agreement: Parameters<typeof isStanding>[0],
): readonly InterviewChange[] {
	return agreementId === agreement.id ? done.filter((change) => isStanding(agreement, change)) : []
}
