import { create } from 'zustand'
import { getAt } from '../../shared/agreement/edit'
import type { Agreement } from '../../shared/agreement/schema'
import { settled } from '../../shared/bundles/incoming'
import { mergeAgreements } from '../../shared/bundles/merge-bundles'
import { isSameJson } from '../../shared/compare/same-json'
import { type Proposal, proposeChanges } from '../../shared/review/propose-changes'
import { call } from '../ipc/api'
import { type Suggesting, useAgreementStore } from './agreement-store'
import { useReviewStore } from './review-store'
import { endSuggestingBy } from './settle-suggesting'
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

endSuggestingBy(() => {
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
})

/**
 * What became of wishes that a crash left. `carried`: they stand on another text than they were made on. `waiting`: this many rows that came,
 * went or moved do not fit into today's text and are kept for another time.
 */
export type Resumed =
	| { readonly kind: 'none' | 'resumed' | 'suggested' | 'carried' }
	| { readonly kind: 'waiting'; readonly count: number }

/**
 * Goes on with wishes that a crash left. Where their base is another by now, they become suggestions on what is there; with rows among them,
 * which no suggestion can carry, they go on as wishes on today's text.
 */
export async function resumeSuggesting(id: string): Promise<Resumed> {
	const { wishes } = await call('wishes:read', { id })
	const { agreement, suggesting, readOnly, resumeSuggesting: resume } = useAgreementStore.getState()
	if (wishes === null || agreement?.id !== id || suggesting !== null || readOnly !== null) return { kind: 'none' }
	const { by, visibility } = wishes
	const [base, edited] = [wishes.base, wishes.edited].map((one) => ({ ...one, review: agreement.review }))
	if (base === undefined || edited === undefined) return { kind: 'none' }
	if (isSameJson(base, agreement)) {
		resume({ by, visibility }, edited)
		return { kind: 'resumed' }
	}
	const proposal = proposalOf({ base, steps: NO_STEPS, by, visibility }, edited)
	if (proposal.left.length === 0) {
		suggestAll(proposal)
		await call('wishes:keep', { id, wishes: null })
		return { kind: 'suggested' }
	}
	const carried = carriedTo(agreement, { base, edited })
	if (carried !== null) {
		resume({ by, visibility }, carried)
		return { kind: 'carried' }
	}
	if (proposal.suggested > 0) suggestAll(proposal)
	// What is a suggestion by now is wished once: only the rows are left.
	await call('wishes:keep', { id, wishes: { ...wishes, base: proposal.possible, edited } })
	return { kind: 'waiting', count: proposal.left.length }
}

function suggestAll({ agreement: { review } }: Proposal): void {
	useAgreementStore.getState().edit('undo.suggestion', (open) => ({ kind: 'changed', agreement: { ...open, review } }))
}

type Wished = { readonly base: Agreement; readonly edited: Agreement }

/** Today's agreement with all that was wished on another; null where that does not fit together. */
function carriedTo(today: Agreement, { base, edited }: Wished): Agreement | null {
	// A section that does not fit together would be taken whole, and what came into it meanwhile be wished away.
	const { conflicts } = mergeAgreements({ base, a: today, b: edited }, [], [])
	if (conflicts.some(({ path }) => typeof getAt(today, path) === 'object' && !path.includes('.'))) return null
	const bundle = { agreement: edited, audience: 'internal', review: 'all', conflicts: [] } as const
	const { agreement, unfit, suggested } = settled(
		today,
		{ bundle, base },
		{
			choose: () => 'theirs',
			suggestion: () => ({ id: crypto.randomUUID(), author: '', at: '' }),
		},
	)
	return unfit.length + suggested > 0 ? null : agreement
}

/** Takes back what cannot be suggested, as one step of its own. */
export function takeBackLeft(): void {
	const { suggesting, edit } = useAgreementStore.getState()
	if (suggesting === null) return
	edit('undo.set', (agreement) => ({ kind: 'changed', agreement: proposalOf(suggesting, agreement).possible }))
}
