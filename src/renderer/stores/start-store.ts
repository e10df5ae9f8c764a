import { create } from 'zustand'

/** Where a start from a client's data stands: which history for which agreement, then what of its proposal. */
export type StartStep =
	| { readonly kind: 'closed' }
	| { readonly kind: 'asking'; readonly historyId: string | null; readonly agreementId: string | null }
	/** The agreement is the open one. */
	| { readonly kind: 'proposing'; readonly historyId: string; readonly agreementId: string }

type State = {
	readonly step: StartStep
	/** Asks for whom first; `historyId` null takes the newest, `agreementId` null offers a new agreement. */
	readonly ask: (historyId: string | null, agreementId: string | null) => void
	readonly propose: (historyId: string, agreementId: string) => void
	readonly close: () => void
}

export const useStartStore = create<State>()((set) => ({
	step: { kind: 'closed' },
	ask: (historyId, agreementId) => set({ step: { kind: 'asking', historyId, agreementId } }),
	propose: (historyId, agreementId) => set({ step: { kind: 'proposing', historyId, agreementId } }),
	close: () => set({ step: { kind: 'closed' } }),
}))
