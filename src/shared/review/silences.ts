import type { Silence } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import type { Finding } from '../findings/finding'
import { canSilence, isSilencedBy } from '../findings/silenced'
import { type Deed, type ReviewEdit, withReview } from './with-review'

/**
 * Leaves a finding as it is, for a reason that reviewers see. A silence of the same finding is replaced.
 * Errors and blanks are `invalid`, as is a silence without a reason. The id is given in and must be new.
 */
export function silence(
	agreement: Agreement,
	finding: Finding,
	{ id, reason }: { readonly id: string; readonly reason: string },
	{ by, at }: Deed,
): ReviewEdit {
	const { rule, severity, path, values } = finding
	if (!canSilence(finding) || severity === 'error') return { kind: 'invalid', path: 'review.silenced.severity' }
	const added: Silence = { id, rule, severity, path, values: { ...values }, reason: reason.trim(), by, at }
	return withReview(agreement, (review) => ({
		...review,
		silenced: [...review.silenced.filter((one) => !isSilencedBy(finding, one)), added],
	}))
}

/** Lets a finding be told again. */
export function unsilence(agreement: Agreement, id: string): ReviewEdit {
	if (!agreement.review.silenced.some((one) => one.id === id)) return { kind: 'unknown', id }
	return withReview(agreement, (review) => ({ ...review, silenced: review.silenced.filter((one) => one.id !== id) }))
}
