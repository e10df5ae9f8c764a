import type { Approval } from '../../../shared/agreement/review'
import { call } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'
import { settleSuggesting } from '../../stores/settle-suggesting'

/** Signs the open text off in a role; the log knows it, and the agreement is saved with it. */
export async function approveAs(role: string, checklist: { text: string; done: boolean }[]): Promise<void> {
	if (!settleSuggesting()) return
	const { agreement, bundle, edit, flush } = useAgreementStore.getState()
	if (agreement === null) return
	const asked = { agreement, role, checklist }
	const reply = await (bundle === null
		? call('approvals:approve', asked)
		: call('bundles:approve', { path: bundle.path, ...asked }))
	if (reply.kind === 'nameless') return
	edit('undo.approve', (open) =>
		// What was typed meanwhile is not what was approved.
		open === agreement ? { kind: 'changed', agreement: reply.agreement } : { kind: 'unknown', id: 'agreement' },
	)
	await flush()
}

/** Takes an approval back, with the reason for all to see. */
export async function withdrawApproval({ id }: Approval, reason: string): Promise<void> {
	if (!settleSuggesting()) return
	const { agreement, bundle, edit, flush } = useAgreementStore.getState()
	if (agreement === null) return
	const asked = { agreement, id, reason }
	const reply = await (bundle === null
		? call('approvals:withdraw', asked)
		: call('bundles:withdraw', { path: bundle.path, ...asked }))
	if (reply.kind !== 'withdrawn') return
	edit('undo.withdraw', (open) =>
		// Only the approvals: the text may have gone on meanwhile.
		({
			kind: 'changed',
			agreement: { ...open, review: { ...open.review, approvals: reply.agreement.review.approvals } },
		}),
	)
	await flush()
}
