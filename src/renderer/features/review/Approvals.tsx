import { Button, Checkbox, Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { APPROVAL_ROLES } from '../../../shared/agreement/review'
import type { Agreement } from '../../../shared/agreement/schema'
import type { ApprovalStateReply } from '../../../shared/ipc/approval-shapes'
import { CHECKLISTS, isKnownRole } from '../../../shared/review/approvals'
import { withReview } from '../../../shared/review/with-review'
import { tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { NameField } from '../../components/NameField'
import { call } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'
import { useSettingsStore } from '../../stores/settings-store'
import { useSettled } from '../../stores/settled-agreement'
import { settleSuggesting } from '../../stores/suggesting'
import classes from './VersionsPane.module.css'

/** Who approved the text as it stands, whose approval a change voided, and the way to approve. */
export function Approvals() {
	const t = useT('review')
	const roles = useT('approval')
	const agreement = useSettled('checked')
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const state = useApprovals(agreement)
	const [role, setRole] = useState<string | null>(null)
	const name = (one: string) => (isKnownRole(one) ? roles(`role.${one}`) : one)
	const required = agreement.review.required
	return (
		<section className={classes.approvals}>
			<div className={classes.head}>
				<h2>{t('approvals')}</h2>
				{!isReadOnly && (
					<Menu position="bottom-end" closeOnItemClick={false}>
						<Menu.Target>
							<Button variant="subtle">{t('approvals.required')}</Button>
						</Menu.Target>
						<Menu.Dropdown>
							<Menu.Label>{t('approvals.required.hint')}</Menu.Label>
							{[...new Set([...APPROVAL_ROLES, ...required])].map((one) => (
								<Menu.Item
									key={one}
									aria-label={t(required.includes(one) ? 'approvals.isRequired' : 'approvals.notRequired', {
										role: name(one),
									})}
									rightSection={required.includes(one) && <IconCheck size={14} />}
									onClick={() => toggleRequired(one)}
								>
									{name(one)}
								</Menu.Item>
							))}
						</Menu.Dropdown>
					</Menu>
				)}
			</div>
			{state !== null && state.roles.length === 0 && <p className={classes.hint}>{t('approvals.none')}</p>}
			<ul className={classes.roles}>
				{state?.roles.map((one) => (
					<li key={one.role}>
						<span className={classes.role} data-kind={one.kind}>
							<strong>{name(one.role)}</strong>
							<RoleNote one={one} />
						</span>
						{one.kind !== 'approved' && !isReadOnly && role !== one.role && (
							<Button variant="default" onClick={() => setRole(one.role)}>
								{t('approvals.approve')}
							</Button>
						)}
						{role === one.role && <ApproveForm role={one.role} onClose={() => setRole(null)} />}
					</li>
				))}
			</ul>
		</section>
	)
}

function RoleNote({ one }: { readonly one: ApprovalStateReply['roles'][number] }) {
	const t = useT('review')
	const format = useFormat()
	if (one.approval === null) return <span>{t('approvals.missing')}</span>
	const values = { name: one.approval.name, date: format.dateTime(one.approval.at) }
	return <span>{t(one.kind === 'void' ? 'approvals.void' : 'approvals.approved', values)}</span>
}

function ApproveForm({ role, onClose }: { readonly role: string; readonly onClose: () => void }) {
	const t = useT('review')
	const app = useT('app')
	const words = useT('approval')
	const points = isKnownRole(role) ? CHECKLISTS[role].map((point) => words(`${role}.${point}`)) : []
	const [done, setDone] = useState<ReadonlySet<string>>(new Set())
	const [isBusy, setBusy] = useState(false)
	const isNamed = useSettingsStore((state) => state.settings.userName.trim() !== '')
	const open = points.length - done.size
	const approve = async () => {
		setBusy(true)
		try {
			await approveAs(
				role,
				points.map((text) => ({ text, done: done.has(text) })),
			)
			onClose()
		} catch (error) {
			tellError(error)
		} finally {
			setBusy(false)
		}
	}
	return (
		<div className={classes.approve}>
			<NameField />
			{points.map((point) => (
				<Checkbox
					key={point}
					mt={8}
					label={point}
					checked={done.has(point)}
					onChange={() => setDone(toggled(done, point))}
				/>
			))}
			{open > 0 && <p>{t('approvals.open', { count: open })}</p>}
			<div className={classes.deeds}>
				<Button variant="default" onClick={onClose}>
					{app('common.cancel')}
				</Button>
				<Button loading={isBusy} disabled={!isNamed} onClick={() => void approve()}>
					{t('approvals.sign')}
				</Button>
			</div>
		</div>
	)
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
	const next = new Set(set)
	if (!next.delete(one)) next.add(one)
	return next
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

function toggleRequired(role: string): void {
	useAgreementStore.getState().edit('undo.required', (agreement) =>
		withReview(agreement, (review) => ({
			...review,
			required: review.required.includes(role)
				? review.required.filter((one) => one !== role)
				: [...review.required, role],
		})),
	)
}

async function approveAs(role: string, checklist: { text: string; done: boolean }[]): Promise<void> {
	if (!settleSuggesting()) return
	const { agreement, edit, flush } = useAgreementStore.getState()
	if (agreement === null) return
	const reply = await call('approvals:approve', { agreement, role, checklist })
	if (reply.kind === 'nameless') return
	edit('undo.approve', (open) =>
		// What was typed meanwhile is not what was approved.
		open === agreement ? { kind: 'changed', agreement: reply.agreement } : { kind: 'unknown', id: 'agreement' },
	)
	await flush()
}
