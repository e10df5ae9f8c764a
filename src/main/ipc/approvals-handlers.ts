import { dateText } from '../../shared/outline/format'
import { approvalState } from '../../shared/review/approvals'
import { dialogWords } from '../dialog-words'
import type { Session } from '../session'
import { approveIn, replyOf, withdrawIn } from '../versions/approve-in'
import { asAgreed } from '../versions/make-version'
import type { NounHandlers } from './noun-handlers'
import { requireLog } from './require-log'

export type ApprovalsHandlersOptions = {
	readonly session: Session
	/** Who approves; empty while the user has not said. */
	readonly userName: () => string
}

export function approvalsHandlers({ session, userName }: ApprovalsHandlersOptions): NounHandlers<'approvals'> {
	const { workspace, now, newId } = session

	return {
		'approvals:state': async ({ agreement }) => {
			const { contentHash } = await asAgreed(agreement)
			return replyOf(contentHash, approvalState(agreement.review, contentHash))
		},
		'approvals:approve': async ({ agreement, ...asked }) => {
			requireLog(workspace, agreement.id)
			const signing = { ...asked, id: newId(), by: userName().trim(), at: now() }
			return approveIn(workspace, agreement, { ...signing, versionName: approvedName(session) })
		},
		'approvals:withdraw': async ({ agreement, ...asked }) => {
			requireLog(workspace, agreement.id)
			return withdrawIn(workspace, agreement, { ...asked, by: userName().trim(), at: now() })
		},
	}
}

/** How a text is called that got its version by being approved. */
export function approvedName({ language, today }: Pick<Session, 'language' | 'today'>): string {
	return `${dialogWords(language())['version.approved']} ${dateText(today(), language())}`
}
