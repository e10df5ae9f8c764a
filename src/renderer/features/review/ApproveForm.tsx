import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { NameField } from '../../components/NameField'
import { useAgreement } from '../../stores/agreement-store'
import { useSettingsStore } from '../../stores/settings-store'
import { approveAs } from './approving'
import { Checklist } from './Checklist'
import { checklistOf, type Point, pointsFor } from './points'
import classes from './VersionsPane.module.css'

/** The list of what whoever approves in a role looks at, and the deed. */
export function ApproveForm({ role, onClose }: { readonly role: string; readonly onClose: () => void }) {
	const t = useT('review')
	const app = useT('app')
	const words = useT('approval')
	const approvals = useAgreement((agreement) => agreement.review.approvals)
	const [points, setPoints] = useState<readonly Point[]>(() => pointsFor(role, approvals, words))
	const [isBusy, setBusy] = useState(false)
	const isNamed = useSettingsStore((state) => state.settings.userName.trim() !== '')
	const open = checklistOf(points).filter(({ done }) => !done).length
	const form = useRef<HTMLDivElement>(null)
	// The name where it is asked for, else the first point.
	useEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus(), [])
	const approve = async () => {
		setBusy(true)
		try {
			await approveAs(role, checklistOf(points))
			onClose()
		} catch (error) {
			tellError(error)
		} finally {
			setBusy(false)
		}
	}
	return (
		<div ref={form}>
			<NameField />
			<Checklist points={points} onChange={setPoints} />
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
