import type { Approval } from '../../shared/agreement/review'
import type { Agreement } from '../../shared/agreement/schema'
import { type ApprovalState, type Approved, approvalState, approve } from '../../shared/review/approvals'
import type { ApprovalEntry } from '../../shared/versions/log-approvals'
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
