import type { ApprovalStateReply } from '../../shared/ipc/approval-shapes'
import { AppError } from '../../shared/ipc/errors'
import { type ApprovalState, approvalState } from '../../shared/review/approvals'
import { dialogWords } from '../dialog-words'
import type { Session } from '../session'
import { asAgreed } from '../versions/make-version'
import { approvalEntry, keepApproved, signedOff, withdrawnFrom } from '../versions/sign-off'
import type { NounHandlers } from './noun-handlers'
import { requireLog } from './require-log'

export type ApprovalsHandlersOptions = {
	readonly session: Session
	/** Who approves; empty while the user has not said. */
	readonly userName: () => string
}

export function approvalsHandlers({ session, userName }: ApprovalsHandlersOptions): NounHandlers<'approvals'> {
	const { workspace, now, newId, today } = session

	return {
		'approvals:state': async ({ agreement }) => {
			const { contentHash } = await asAgreed(agreement)
			return replyOf(contentHash, approvalState(agreement.review, contentHash))
		},
		'approvals:approve': async ({ agreement, role, checklist }) => {
			const { id } = agreement
			requireLog(workspace, id)
			const by = userName().trim()
			if (by === '') return { kind: 'nameless' }
			const signed = await signedOff(agreement, { id: newId(), role, checklist, by, at: now() })
			const state = replyOf(signed.contentHash, signed.state)
			if (signed.outcome.kind === 'already') return { kind: 'already', agreement: signed.agreement, state }
			const approval = signed.agreement.review.approvals.at(-1)
			if (signed.outcome.kind !== 'changed' || approval === undefined) throw new AppError('bad-request', role)
			const name = `${dialogWords(session.language())['version.approved']} ${today()}`
			await workspace.versions.alone(id, async () => {
				await keepApproved(workspace, signed, { name, by, at: approval.at })
				await workspace.appendLog(id, approvalEntry(signed, approval))
			})
			return { kind: 'approved', agreement: signed.agreement, state }
		},
		'approvals:withdraw': async ({ agreement, id, reason }) => {
			requireLog(workspace, agreement.id)
			const by = userName().trim()
			if (by === '') return { kind: 'nameless' }
			const withdrawn = await withdrawnFrom(agreement, { id, reason, by, at: now() })
			const { entry } = withdrawn
			if (entry !== null) await workspace.appendLog(agreement.id, entry)
			return {
				kind: entry === null ? 'gone' : 'withdrawn',
				agreement: withdrawn.agreement,
				state: replyOf(withdrawn.contentHash, withdrawn.state),
			}
		},
	}
}

function replyOf(contentHash: string, { roles, isApproved }: ApprovalState): ApprovalStateReply {
	return {
		contentHash,
		isApproved,
		roles: roles.map((one) => ({ ...one, approval: one.kind === 'missing' ? null : one.approval })),
	}
}
