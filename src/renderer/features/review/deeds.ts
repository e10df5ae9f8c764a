import { notifications } from '@mantine/notifications'
import type { Anchor, Thread, Visibility } from '../../../shared/agreement/review'
import type { Agreement } from '../../../shared/agreement/schema'
import { type Accepted, accept, acceptAll, rejectAll } from '../../../shared/review/accept'
import { place as placeOn } from '../../../shared/review/placing'
import { suggest as openSuggestion, reject } from '../../../shared/review/suggestions'
import {
	assign,
	deleteComment,
	openThread,
	reopen,
	reply,
	resolve,
	setVisibility,
} from '../../../shared/review/threads'
import type { Deed, ReviewEdit } from '../../../shared/review/with-review'
import { translator } from '../../app/messages'
import { useAgreementStore } from '../../stores/agreement-store'
import { useReviewStore } from '../../stores/review-store'
import { useSettingsStore } from '../../stores/settings-store'
import type { ReviewItem } from './items'

type Outcome = ReviewEdit | Accepted

/** Everything done in a review is one undoable edit of the open agreement, signed with the user's name and the time. */
function run(label: string, deed: (agreement: Agreement, by: Deed) => Outcome): boolean {
	let outcome: Outcome | null = null
	const name = useSettingsStore.getState().settings.userName.trim()
	if (name === '') {
		askForName()
		return false
	}
	const by: Deed = { by: name, at: new Date().toISOString() }
	const kind = useAgreementStore.getState().edit(label, (agreement) => {
		outcome = deed(agreement, by)
		return outcome
	})
	if (kind !== 'changed' && outcome !== null) tellRefusal(outcome)
	return kind === 'changed'
}

/** What is said or decided is signed: the card that is chosen has a field for the name. */
function askForName(): void {
	const t = translator(useSettingsStore.getState().language, 'review')
	notifications.show({ message: t('refused.nameless'), autoClose: 8_000 })
	document.querySelector<HTMLInputElement>('input[data-review-name]')?.focus()
}

function tellRefusal(outcome: Outcome): void {
	const t = translator(useSettingsStore.getState().language, 'review')
	const key = `refused.${outcome.kind === 'refused' ? outcome.refusal.reason : outcome.kind}`
	notifications.show({ color: 'red', message: t.has(key) ? t(key) : t('refused.invalid'), autoClose: 12_000 })
}

export type NewComment = { readonly anchor: Anchor; readonly text: string; readonly visibility: Visibility }

export function comment({ anchor, text, visibility }: NewComment): boolean {
	const id = crypto.randomUUID()
	const isDone = run('undo.comment', (agreement, deed) =>
		openThread(agreement, { id, commentId: crypto.randomUUID(), anchor, visibility, text }, deed),
	)
	if (isDone) useReviewStore.getState().change({ composing: null, chosenId: id, visibility })
	return isDone
}

export type NewSuggestion = NewComment & { readonly replacement: string }

/** `text` is the reason, which may be empty. */
export function suggest({ anchor, text, visibility, replacement }: NewSuggestion): boolean {
	const id = crypto.randomUUID()
	const note = text.trim() === '' ? {} : { note: text.trim() }
	const isDone = run('undo.suggestion', (agreement, deed) =>
		openSuggestion(agreement, { kind: 'wording', id, anchor, replacement, visibility, ...note }, deed),
	)
	if (isDone) useReviewStore.getState().change({ composing: null, chosenId: id, visibility })
	return isDone
}

export const answer = (threadId: string, text: string): boolean =>
	run('undo.comment', (agreement, deed) => reply(agreement, threadId, { id: crypto.randomUUID(), text }, deed))

export const toggleResolved = (thread: Thread): boolean =>
	run(thread.resolved === null ? 'undo.resolve' : 'undo.reopen', (agreement, deed) =>
		thread.resolved === null ? resolve(agreement, thread.id, deed) : reopen(agreement, thread.id),
	)

export const changeVisibility = (thread: Thread): boolean =>
	run('undo.visibility', (agreement) =>
		setVisibility(agreement, thread.id, thread.visibility === 'internal' ? 'external' : 'internal'),
	)

export const assignTo = (threadId: string, name: string | null): boolean =>
	run('undo.assign', (agreement) => assign(agreement, threadId, name))

export const takeBack = (threadId: string, commentId: string): boolean =>
	run('undo.remove', (agreement, { by }) => deleteComment(agreement, { threadId, commentId }, by))

/** Gives something that had no place the words that were selected. */
export function place(item: ReviewItem, anchor: Anchor): boolean {
	const replies = item.kind === 'suggestion' ? item.replies.map(({ id }) => id) : []
	return run('undo.place', (agreement) => placeOn(agreement, item.id, anchor, replies))
}

export const acceptOne = (id: string): boolean => run('undo.accept', (agreement, deed) => accept(agreement, id, deed))

export const rejectOne = (id: string): boolean => run('undo.reject', (agreement, deed) => reject(agreement, id, deed))

/** Accepts what somebody suggested, as one step; what could not be is told and stays open. */
export function acceptAllOf(author: string): void {
	let left = 0
	run('undo.accept', (agreement, deed) => {
		const { agreement: accepted, refused } = acceptAll(agreement, (one) => one.author === author, deed)
		left = refused.length
		return { kind: 'changed', agreement: accepted }
	})
	if (left === 0) return
	const t = translator(useSettingsStore.getState().language, 'review')
	notifications.show({ color: 'red', message: t('acceptAll.left', { count: left }), autoClose: 12_000 })
}

export function rejectAllOf(author: string): void {
	run('undo.reject', (agreement, deed) => ({
		kind: 'changed',
		agreement: rejectAll(agreement, (one) => one.author === author, deed),
	}))
}
