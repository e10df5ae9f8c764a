import { create } from 'zustand'
import type { Review } from '../../shared/agreement/review'
import type { Returned } from '../../shared/ipc/returned-shapes'

export type Imported = Extract<Returned, { kind: 'imported' }>

/** A Word file that came back, until it was taken into the review or another one came. */
export type ReturnedFile = Imported & {
	readonly agreementId: string
	/** The review when it was read. */
	readonly base: Review
}

type State = {
	readonly file: ReturnedFile | null
	/** Whether what it held is told just now. */
	readonly isTold: boolean
	readonly change: (part: Partial<Pick<State, 'file' | 'isTold'>>) => void
}

export const useReturnedStore = create<State>()((set) => ({
	file: null,
	isTold: false,
	change: (part) => set(part),
}))
