import type { Agreement } from '../agreement/schema'
import type { Finding } from '../findings/finding'
import { approvalState, isKnownRole } from './approvals'

/**
 * What in the review stands between an agreement and its final: what is still open with the other side, and roles that did not approve this
 * text. `contentHash` is today's; null where it is not known yet leaves approvals out.
 */
export function reviewHindrances({ review }: Agreement, contentHash: string | null): Finding[] {
	const threads = review.threads.filter(({ visibility, resolved }) => visibility === 'external' && resolved === null)
	const suggestions = review.suggestions.filter(
		({ visibility, state }) => visibility === 'external' && state === 'open',
	)
	const found: Finding[] = []
	const [thread] = threads
	const [suggestion] = suggestions
	// Each leads to the first of them.
	if (thread !== undefined) found.push(finding('open-thread', `threads.${thread.id}`, { count: threads.length }))
	if (suggestion !== undefined)
		found.push(finding('open-suggestion', `suggestions.${suggestion.id}`, { count: suggestions.length }))
	if (contentHash === null) return found
	for (const { role, kind, isRequired } of approvalState(review, contentHash).roles) {
		if (!isRequired || kind === 'approved') continue
		const problem = `${isKnownRole(role) ? role : 'other'}${kind === 'void' ? '-void' : ''}`
		found.push(finding('missing-approval', 'approvals', { problem, role }))
	}
	return found
}

function finding(rule: string, place: string, values: Finding['values']): Finding {
	return { rule, severity: 'error', section: 'review', path: `review.${place}`, values }
}
