import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Agreement } from '../../../shared/agreement/schema'
import type { ApprovalStateReply } from '../../../shared/ipc/approval-shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useRoleName } from '../../components/review/use-role-name'
import { call } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'
import { useReviewStore } from '../../stores/review-store'
import { useSettled } from '../../stores/settled-agreement'
import { ApproveForm } from './ApproveForm'
import { RequiredRoles, SuggestedRoles } from './RequiredRoles'
import classes from './VersionsPane.module.css'
import { WithdrawForm } from './WithdrawForm'

/** Who approved the text as it stands, whose approval a change voided, and the way to approve. */
export function Approvals() {
	const t = useT('review')
	const agreement = useSettled('checked')
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null || state.bundle?.canWrite === false)
	const state = useApprovals(agreement)
	const [role, setRole] = useState<string | null>(null)
	const [lastRole, setLastRole] = useState<string | null>(null)
	const close = () => {
		setLastRole(role)
		setRole(null)
	}
	const name = useRoleName()
	const required = agreement.review.required
	const head = useAsked()
	return (
		<section className={classes.approvals}>
			<div className={classes.head}>
				<h2 ref={head} tabIndex={-1}>
					{t('approvals')}
				</h2>
				{!isReadOnly && <RequiredRoles />}
			</div>
			{state !== null && state.roles.length === 0 && <p className={classes.hint}>{t('approvals.none')}</p>}
			{!isReadOnly && required.length === 0 && <SuggestedRoles agreement={agreement} />}
			<ul className={classes.roles}>
				{state?.roles.map((one) => (
					<li key={one.role}>
						<span className={classes.role} data-kind={one.kind}>
							<strong>{name(one.role)}</strong>
							<RoleNote one={one} />
						</span>
						{!isReadOnly && role !== one.role && (
							<Button
								// Where the form was, the focus is again.
								autoFocus={lastRole === one.role}
								variant={one.kind === 'approved' ? 'subtle' : 'default'}
								color={one.kind === 'approved' ? 'gray' : ''}
								onClick={() => setRole(one.role)}
							>
								{t(one.kind === 'approved' ? 'approvals.withdraw' : 'approvals.approve')}
							</Button>
						)}
						{role === one.role && (
							<fieldset
								className={classes.approve}
								aria-label={name(one.role)}
								onKeyDown={(event) => leave(event, close)}
							>
								{one.kind !== 'approved' && <ApproveForm role={one.role} onClose={close} />}
								{one.kind === 'approved' && one.approval !== null && (
									<WithdrawForm approval={one.approval} onClose={close} />
								)}
							</fieldset>
						)}
					</li>
				))}
			</ul>
		</section>
	)
}

/** What is chosen on the paper stays so. */
function leave(event: KeyboardEvent, close: () => void): void {
	if (event.key !== 'Escape') return
	event.preventDefault()
	event.stopPropagation()
	close()
}

function RoleNote({ one }: { readonly one: ApprovalStateReply['roles'][number] }) {
	const t = useT('review')
	const format = useFormat()
	if (one.approval === null) return <span>{t('approvals.missing')}</span>
	const { name, at, withdrawn, checklist } = one.approval
	if (withdrawn !== undefined) {
		const values = { name: withdrawn.by, date: format.dateTime(withdrawn.at), reason: withdrawn.reason }
		return <span>{t('approvals.withdrawn', values)}</span>
	}
	const open = checklist.filter(({ done }) => !done).map(({ text }) => text)
	return (
		<>
			<span>
				{t(one.kind === 'void' ? 'approvals.void' : 'approvals.approved', { name, date: format.dateTime(at) })}
			</span>
			{one.kind === 'approved' && open.length > 0 && (
				<span title={open.join('\n')}>{t('approvals.unticked', { count: open.length })}</span>
			)}
		</>
	)
}

function useApprovals(agreement: Agreement): ApprovalStateReply | null {
	const [state, setState] = useState<ApprovalStateReply | null>(null)
	useEffect(() => {
		let isWanted = true
		call('approvals:state', { agreement }).then(
			(found) => isWanted && setState(found),
			() => isWanted && setState(null),
		)
		return () => {
			isWanted = false
		}
	}, [agreement])
	return state
}

/** The heading, to which whoever asks for the approvals is led. */
function useAsked() {
	const head = useRef<HTMLHeadingElement>(null)
	const isAsked = useReviewStore((state) => state.isApprovalsAsked)
	const change = useReviewStore((state) => state.change)
	useEffect(() => {
		if (!isAsked) return
		head.current?.scrollIntoView({ block: 'start' })
		head.current?.focus({ preventScroll: true })
		change({ isApprovalsAsked: false })
	}, [isAsked, change])
	return head
}
