import { publicAgreement } from '../agreement/public-agreement'
import { emptyReview, type Review, type Suggestion, type Thread } from '../agreement/review'
import type { Agreement } from '../agreement/schema'

/** Which conversations and suggestions go along. */
export const CARRIED_REVIEWS = ['all', 'external', 'none'] as const
export type CarriedReview = (typeof CARRIED_REVIEWS)[number]

export type Carrying = { readonly audience: 'internal' | 'external'; readonly review: CarriedReview }

/**
 * An agreement as a bundle carries it. For the other side that is the public agreement, with external threads and suggestions, with what
 * they say and who said it: no approval, nobody's task. What the text both know must be reduced to, before it is told what is missing
 * from what came back.
 */
export function carried(agreement: Agreement, { audience, review }: Carrying): Agreement {
	if (audience === 'external')
		return {
			...publicAgreement(agreement),
			review: review === 'none' ? emptyReview() : externalReview(agreement.review),
		}
	if (review === 'all') return agreement
	const { threads, suggestions, ...signed } = agreement.review
	const isKept = ({ visibility }: Thread | Suggestion) => review === 'external' && visibility === 'external'
	return {
		...agreement,
		review: { ...signed, threads: threads.filter(isKept), suggestions: suggestions.filter(isKept) },
	}
}

/**
 * An agreement that stands in a bundle, whoever wrote it there: one for both sides holds nothing internal, whatever its file says or its
 * reader added. What was said in it since stays, also where it was packed without any conversation.
 */
export function sharedIn(audience: Carrying['audience'], agreement: Agreement): Agreement {
	return audience === 'external' ? carried(agreement, { audience, review: 'external' }) : agreement
}

/** What the other side may see: external words with who said them and nothing of the action plan, whatever it was marked as. */
export function externalReview({ threads, suggestions }: Review): Review {
	return {
		threads: threads
			.filter(({ visibility, anchor }) => visibility === 'external' && !anchor.block.startsWith('action-plan'))
			.map(externalThread),
		suggestions: suggestions.filter((one) => one.visibility === 'external' && !isInternal(one)).map(externalSuggestion),
		approvals: [],
		required: [],
		silenced: [],
	}
}

function externalThread({ id, anchor, visibility, resolved, comments }: Thread): Thread {
	const said = comments.map((comment) => ({
		id: comment.id,
		author: comment.author,
		at: comment.at,
		text: comment.text,
	}))
	return { id, anchor, visibility, assignee: null, resolved, comments: said }
}

function externalSuggestion(suggestion: Suggestion): Suggestion {
	const { id, author, at, visibility, note, state, decided } = suggestion
	const said = { id, author, at, visibility, ...(note === undefined ? {} : { note }), state, decided }
	return suggestion.kind === 'wording'
		? { ...said, kind: 'wording', anchor: suggestion.anchor, replacement: suggestion.replacement }
		: { ...said, kind: 'value', path: suggestion.path, before: suggestion.before, after: suggestion.after }
}

/** What is said of the action plan never leaves, whatever it was marked as. */
function isInternal(suggestion: Suggestion): boolean {
	return suggestion.kind === 'value'
		? /^(actionPlan|translations\.actionPlan)(\.|$)/.test(suggestion.path)
		: suggestion.anchor.block.startsWith('action-plan')
}
