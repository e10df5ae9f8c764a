import type { Review, Suggestion, Thread } from '../../src/shared/agreement/review'
import { type Agreement, emptyAgreement } from '../../src/shared/agreement/schema'
import type { BundledVersion } from '../../src/shared/bundles/bundle'
import { chainedLine } from '../../src/shared/versions/log-chain'
import { type Version, versionText } from '../../src/shared/versions/version'

export type Random = () => number

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

const anchor = {
	language: 'en',
	block: 'legal.law',
	quote: '',
	before: '',
	after: '',
	text: '',
	start: 0,
	end: 0,
} as const
export const instant = (minute: number) => `2026-11-28T08:${String(minute % 60).padStart(2, '0')}:00Z`

/** Deeds of a reviewer: new threads, replies, resolving, suggestions, decisions, approvals and edits. */
export function worked(random: Random, agreement: Agreement, who: string): Agreement {
	let now = agreement
	const review = (change: (old: Review) => Review) => {
		now = { ...now, review: change(now.review) }
	}
	for (let step = 0; step < 6; step++) {
		const at = instant(Math.floor(random() * 60))
		const id = `${who}-${step}`
		const deed = Math.floor(random() * 9)
		if (deed === 0) {
			const thread: Thread = {
				id,
				anchor,
				visibility: 'external',
				assignee: null,
				resolved: null,
				comments: [{ id, author: who, at, text: id }],
			}
			review((old) => ({ ...old, threads: [...old.threads, thread] }))
		} else if (deed === 1 || deed === 2) {
			const on = Math.floor(random() * 9)
			review((old) => ({
				...old,
				threads: old.threads.map((thread, index) =>
					index !== on % Math.max(1, old.threads.length)
						? thread
						: deed === 1
							? { ...thread, comments: [...thread.comments, { id, author: who, at, text: id }], resolved: null }
							: { ...thread, resolved: { by: who, at }, assignee: pick(random, [null, 'Kim', 'Jana']) },
				),
			}))
		} else if (deed === 3) {
			const suggestion: Suggestion = {
				id,
				author: who,
				at,
				visibility: 'internal',
				state: 'open',
				decided: null,
				kind: 'value',
				path: 'title',
				before: '',
				after: id,
			}
			review((old) => ({ ...old, suggestions: [...old.suggestions, suggestion] }))
		} else if (deed === 4) {
			const state = pick(random, ['accepted', 'rejected'] as const)
			review((old) => ({
				...old,
				suggestions: old.suggestions.map((one) =>
					one.state === 'open' && random() < 0.5 ? { ...one, state, decided: { by: who, at } } : one,
				),
			}))
		} else if (deed === 5)
			review((old) => ({
				...old,
				approvals: [
					...old.approvals,
					{ id, role: pick(random, ['legal', 'board']), name: who, at, contentHash: 'ab'.repeat(32), checklist: [] },
				],
			}))
		else if (deed === 8) review((old) => takenBack(random, old))
		else if (deed === 6) now = { ...now, title: pick(random, ['One', 'Two', 'Three']) }
		else {
			const items = now.objectives.items
				.filter(() => random() < 0.9)
				.map((one) => (random() < 0.3 ? { ...one, share: pick(random, [900_000, 950_000]) } : one))
			now = { ...now, objectives: { ...now.objectives, items } }
		}
	}
	return now
}

/** The last word of a conversation is taken back, or a suggestion. */
function takenBack(random: Random, review: Review): Review {
	const on = Math.floor(random() * 7)
	return {
		...review,
		threads: review.threads.flatMap((thread, index) => {
			if (index !== on % review.threads.length) return [thread]
			const comments = thread.comments.slice(0, -1)
			return comments.length === 0 ? [] : [{ ...thread, comments }]
		}),
		suggestions: review.suggestions.filter((_, index) => index !== on),
	}
}

export function versionsOf(random: Random, who: string): BundledVersion[] {
	return Array.from({ length: Math.floor(random() * 3) }, (_, index) => {
		const contentHash = pick(random, ['1', '2', '3', '4', '5']).repeat(64)
		const agreement = { ...emptyAgreement('a1'), title: contentHash.slice(0, 1) }
		const version: Version = {
			number: index + 2,
			name: who,
			note: '',
			by: who,
			at: instant(Math.floor(random() * 60)),
			contentHash,
			agreement,
		}
		return { ...version, text: versionText(version) }
	}).filter((one, index, all) => all.findIndex((other) => other.contentHash === one.contentHash) === index)
}

export function logOf(random: Random, before: string, who: string): string {
	let text = before
	for (let n = 0; n < Math.floor(random() * 4); n++)
		text += `${chainedLine(text, { at: instant(Math.floor(random() * 60)), by: who, n })}\n`
	return text
}
