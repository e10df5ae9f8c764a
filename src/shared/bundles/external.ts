import { publicAgreement } from '../agreement/public-agreement'
import type { Review, Suggestion, Thread } from '../agreement/review'
import type { Bundle } from './bundle'

/**
 * A bundle for the other side, with what may leave the house and nothing else: the public agreement, threads and suggestions that are
 * external, with what they say and who said it. No version, no log, no approval, nobody's task.
 */
export function externalBundle({ agreement, base }: Pick<Bundle, 'agreement' | 'base'>): Bundle {
	return {
		audience: 'external',
		agreement: { ...publicAgreement(agreement), review: externalReview(agreement.review) },
		base: base === null ? null : { ...publicAgreement(base), review: externalReview(base.review) },
		versions: [],
		log: '',
		conflicts: [],
	}
}

function externalReview({ threads, suggestions }: Review): Review {
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
