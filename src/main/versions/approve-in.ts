import type { Agreement } from '../../shared/agreement/schema'
import type { ApprovalStateReply, ApprovedReply, WithdrawnReply } from '../../shared/ipc/approval-shapes'
import { AppError } from '../../shared/ipc/errors'
import type { ApprovalState } from '../../shared/review/approvals'
import type { Place } from './make-version'
import { approvalEntry, keepApproved, type SignOff, signedOff, type Withdrawal, withdrawnFrom } from './sign-off'

/** Where approvals are kept: the versions that they sign, and the log that nobody edits unnoticed. */
export type SigningPlace = Place & { readonly appendLog: (id: string, entry: object) => Promise<void> }

/** Approves an agreement as it stands, keeps its text under `versionName` and says so in the log. Rejects like any write. */
export async function approveIn(
	place: SigningPlace,
	agreement: Agreement,
	{ versionName, ...signing }: SignOff & { readonly versionName: string },
): Promise<ApprovedReply> {
	const { by, role } = signing
	if (by === '') return { kind: 'nameless' }
	const { id } = agreement
	const signed = await signedOff(agreement, signing)
	const state = replyOf(signed.contentHash, signed.state)
	if (signed.outcome.kind === 'already') return { kind: 'already', agreement: signed.agreement, state }
	const approval = signed.agreement.review.approvals.at(-1)
	if (signed.outcome.kind !== 'changed' || approval === undefined) throw new AppError('bad-request', role)
	await place.versions.alone(id, async () => {
		await keepApproved(place, signed, { name: versionName, by, at: approval.at })
		await place.appendLog(id, approvalEntry(signed, approval))
	})
	return { kind: 'approved', agreement: signed.agreement, state }
}

/** Takes an approval back and says so in the log. Rejects like any write. */
export async function withdrawIn(
	place: Pick<SigningPlace, 'appendLog'>,
	agreement: Agreement,
	withdrawal: Withdrawal,
): Promise<WithdrawnReply> {
	if (withdrawal.by === '') return { kind: 'nameless' }
	const withdrawn = await withdrawnFrom(agreement, withdrawal)
	const { entry, contentHash, state } = withdrawn
	if (entry !== null) await place.appendLog(agreement.id, entry)
	const kind = entry === null ? 'gone' : 'withdrawn'
	return { kind, agreement: withdrawn.agreement, state: replyOf(contentHash, state) }
}

export function replyOf(contentHash: string, { roles, isApproved }: ApprovalState): ApprovalStateReply {
	return {
		contentHash,
		isApproved,
		roles: roles.map((one) => ({ ...one, approval: one.kind === 'missing' ? null : one.approval })),
	}
}
