import { useAgreementStore } from './agreement-store'

let ending: (() => boolean) | null = null

/** Who can end suggesting is loaded with what begins it, which nothing at the start of the window needs. */
export function endSuggestingBy(by: () => boolean): void {
	ending = by
}

/**
 * Ends suggesting: what was changed becomes suggestions, in one step. To be asked before anything that writes, leaves or hands on the
 * agreement.
 *
 * @returns false where a change cannot be suggested: the user has to decide about it first
 */
export function settleSuggesting(): boolean {
	return useAgreementStore.getState().suggesting === null || (ending?.() ?? false)
}
