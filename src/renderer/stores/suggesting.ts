import { create } from 'zustand'
import type { Agreement } from '../../shared/agreement/schema'
import { isSameJson } from '../../shared/compare/same-json'
import { type Proposal, proposeChanges } from '../../shared/review/propose-changes'
import { call } from '../ipc/api'
import { type Suggesting, useAgreementStore } from './agreement-store'
import { useReviewStore } from './review-store'
import { NO_STEPS } from './undo-steps'

/** How often something waited for changes that cannot be suggested; whoever shows them says why. */
export const useHeldStore = create<{ readonly held: number }>()(() => ({ held: 0 }))

/** From now on edits are wishes. Needs the user's name, which stands beside them. */
export function startSuggesting(by: string): void {
	const { bundle, startSuggesting: start } = useAgreementStore.getState()
	// What is said in a bundle of both sides is read by both.
	const visibility = bundle?.audience === 'external' ? 'external' : useReviewStore.getState().visibility
	start({ by, visibility })
}

/** What would be suggested of an edited agreement. */
export function proposalOf({ base, by, visibility }: Suggesting, edited: Agreement): Proposal {
	const deed = { by, at: new Date().toISOString() }
	return proposeChanges(base, edited, { visibility, deed, newId: () => crypto.randomUUID() })
}

/**
 * Ends suggesting: what was changed becomes suggestions, in one step. To be asked before anything that writes, leaves or hands on the
 * agreement.
 *
 * @returns false where a change cannot be suggested: the user has to decide about it first
 */
export function settleSuggesting(): boolean {
	const { agreement, suggesting, endSuggesting, dropSuggesting } = useAgreementStore.getState()
	if (suggesting === null || agreement === null) return true
	const { left, suggested, agreement: proposed } = proposalOf(suggesting, agreement)
	if (left.length > 0) {
		useHeldStore.setState(({ held }) => ({ held: held + 1 }))
		return false
	}
	if (suggested === 0) dropSuggesting()
	else endSuggesting(proposed)
	return true
}

/**
 * Goes on with wishes that a crash left. Where their base is another by now, they become suggestions on what is there.
 *
 * @returns whether there was anything to go on with
 */
export async function resumeSuggesting(id: string): Promise<boolean> {
	const { wishes } = await call('wishes:read', { id })
	const { agreement, suggesting, readOnly, resumeSuggesting: resume, edit } = useAgreementStore.getState()
	if (wishes === null || agreement?.id !== id || suggesting !== null || readOnly !== null) return false
	const { by, visibility } = wishes
	const [base, edited] = [wishes.base, wishes.edited].map((one) => ({ ...one, review: agreement.review }))
	if (base === undefined || edited === undefined) return false
	if (isSameJson(base, agreement)) resume({ by, visibility }, edited)
	else {
		const proposal = proposalOf({ base, steps: NO_STEPS, by, visibility }, edited)
		edit('undo.suggestion', (open) => ({
			kind: 'changed',
			agreement: { ...open, review: proposal.agreement.review },
		}))
		await call('wishes:keep', { id, wishes: null })
	}
	return true
}

/** Takes back what cannot be suggested, as one step of its own. */
export function takeBackLeft(): void {
	const { suggesting, edit } = useAgreementStore.getState()
	if (suggesting === null) return
	edit('undo.set', (agreement) => ({ kind: 'changed', agreement: proposalOf(suggesting, agreement).possible }))
}
