import type { Approval } from '../../shared/agreement/review'
import type { Agreement } from '../../shared/agreement/schema'
import { type ApprovalState, type Approved, approvalState, approve, withdraw } from '../../shared/review/approvals'
import type { ApprovalEntry, WithdrawalEntry } from '../../shared/versions/log-approvals'
import { asAgreed, numberOf, type Place, putVersion } from './make-version'

export type SignOff = Pick<Approval, 'id' | 'role' | 'checklist'> & { readonly by: string; readonly at: string }

export type SignedOff = {
	/** With the holidays of its term stored, since they are part of what was approved. */
	readonly agreement: Agreement
	readonly contentHash: string
	readonly outcome: Approved
	readonly state: ApprovalState
}

/** Approves the text of an agreement as exports have it. Nothing is written. */
export async function signedOff(agreement: Agreement, { by, at, ...approval }: SignOff): Promise<SignedOff> {
	const agreed = await asAgreed(agreement)
	const { contentHash } = agreed
	const outcome = approve(agreed.agreement, { ...approval, contentHash }, { by, at })
	const signed = outcome.kind === 'changed' ? outcome.agreement : agreed.agreement
	return { agreement: signed, contentHash, outcome, state: approvalState(signed.review, contentHash) }
}

/** What the log says of an approval that was just given. */
export function approvalEntry({ state }: SignedOff, { id, at, name, role, contentHash }: Approval): ApprovalEntry {
	return { kind: 'approval', id, at, by: name, role, contentHash, isComplete: state.isApproved }
}

export type Withdrawal = { readonly id: string; readonly reason: string; readonly by: string; readonly at: string }

export type Withdrawn = {
	readonly agreement: Agreement
	/** Of the agreement as it stands; the approval may have been for another text. */
	readonly contentHash: string
	readonly state: ApprovalState
	/** What the log says of it; null where there was nothing to take back. */
	readonly entry: WithdrawalEntry | null
}

/** Takes an approval back. Nothing is written. */
export async function withdrawnFrom(agreement: Agreement, { id, reason, by, at }: Withdrawal): Promise<Withdrawn> {
	const { contentHash } = await asAgreed(agreement)
	const outcome = withdraw(agreement, { id, reason }, { by, at })
	const given = agreement.review.approvals.find((one) => one.id === id)
	if (outcome.kind !== 'changed' || given === undefined)
		return { agreement, contentHash, state: approvalState(agreement.review, contentHash), entry: null }
	const { review } = outcome.agreement
	const { role, contentHash: text } = given
	const { isApproved: isComplete } = approvalState(review, text)
	return {
		...{ agreement: outcome.agreement, contentHash, state: approvalState(review, contentHash) },
		entry: { kind: 'approval-withdrawn', id, at, by, role, contentHash: text, reason, isComplete },
	}
}

/** Keeps the text that was approved as a version, where it has none yet; call it within `alone`. */
export async function keepApproved(
	place: Place,
	signed: SignedOff,
	named: Pick<Approval, 'at'> & { readonly name: string; readonly by: string },
) {
	const { agreement, contentHash } = signed
	const number = await numberOf(place, agreement.id, contentHash)
	return putVersion(place, { ...named, note: '', number, contentHash, agreement })
}
