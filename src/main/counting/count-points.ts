import type { Agreement } from '../../shared/agreement/schema'
import { findingsOf } from '../../shared/findings/run'
import type { ReviewState } from '../../shared/ipc/shapes'
import { judgedPart } from '../../shared/realism/judged-part'
import { approvalState } from '../../shared/review/approvals'
import type { Points } from '../agreement-points'
import { openStored } from '../storage/open'
import { parseAgreementAs } from '../storage/parse-documents'
import { asAgreed } from '../versions/make-version'

/** A file whose agreement is to be counted. */
export type CountQuestion = { readonly id: string; readonly file: string }

/** The points of what is in a file by now; null where it cannot be read. */
export async function countFile({ id, file }: CountQuestion): Promise<Points | null> {
	// Looks only: opening an agreement is what sets a broken file aside, counting never does.
	const options = { parse: parseAgreementAs(id), label: id, aside: null }
	const outcome = await openStored(file, options).catch(() => null)
	return outcome?.kind === 'opened' ? pointsOf(outcome.value) : null
}

export async function pointsOf(agreement: Agreement): Promise<Points> {
	const points = { blanks: 0, errors: 0, warnings: 0 }
	for (const { rule, severity } of findingsOf(agreement)) {
		if (rule === 'blank') points.blanks++
		else if (severity === 'error') points.errors++
		else if (severity === 'warning') points.warnings++
	}
	const fees = agreement.services.items.flatMap(({ monthlyFeeMinor }) => monthlyFeeMinor ?? [])
	return {
		...points,
		yearlyValueMinor: fees.length === 0 ? null : 12 * fees.reduce((sum, fee) => sum + fee, 0),
		currency: agreement.parties.currency,
		nextReview: agreement.governance.agreementReview.next,
		reviewState: await reviewStateOf(agreement),
		judgedPart: judgedPart(agreement),
	}
}

async function reviewStateOf(agreement: Agreement): Promise<ReviewState> {
	const { approvals, threads, suggestions } = agreement.review
	// The hash costs more than all the rest, and most drafts were approved by nobody.
	if (approvals.length > 0) {
		const { contentHash } = await asAgreed(agreement)
		if (approvalState(agreement.review, contentHash).isApproved) return 'approved'
	}
	const isOpen = threads.some(({ resolved }) => resolved === null) || suggestions.some(({ state }) => state === 'open')
	return isOpen ? 'in-review' : 'draft'
}
