import { create } from 'zustand'
import type { Anchor, Visibility } from '../../shared/agreement/review'

/** What the paper of a review shows: the suggestions on today's words, two versions as one, or the words alone. */
export type ReviewMode = 'suggestions' | 'redline' | 'clean'

/** Words that somebody is about to comment on, or wants otherwise. */
export type Composing = { readonly kind: 'comment' | 'suggestion'; readonly anchor: Anchor }

export type ShownItems = 'open' | 'all'

type State = {
	readonly mode: ReviewMode
	/** A thread or a suggestion. */
	readonly chosenId: string | null
	readonly composing: Composing | null
	readonly shown: ShownItems
	/** A block of the redline that was asked for. */
	readonly showBlock: string | null
	/** Somebody was led to the approvals. */
	readonly isApprovalsAsked: boolean
	/** What a new comment starts with: as the last one. */
	readonly visibility: Visibility
	readonly change: (part: Partial<Omit<State, 'change' | 'leave'>>) => void
	/** Another agreement was opened. */
	readonly leave: () => void
}

const START = {
	mode: 'suggestions',
	chosenId: null,
	composing: null,
	shown: 'open',
	showBlock: null,
	isApprovalsAsked: false,
	visibility: 'internal',
} as const

export const useReviewStore = create<State>()((set) => ({
	...START,
	change: (part) => set(part),
	leave: () => set(START),
}))
