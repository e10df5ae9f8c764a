import { Button, Checkbox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { CHECKLISTS, isKnownRole } from '../../../shared/review/approvals'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { NameField } from '../../components/NameField'
import { useSettingsStore } from '../../stores/settings-store'
import { approveAs } from './approving'
import classes from './VersionsPane.module.css'

/** The list of what whoever approves in a role looks at, and the deed. */
export function ApproveForm({ role, onClose }: { readonly role: string; readonly onClose: () => void }) {
	const t = useT('review')
	const app = useT('app')
	const words = useT('approval')
	const points = isKnownRole(role) ? CHECKLISTS[role].map((point) => words(`${role}.${point}`)) : []
	const [done, setDone] = useState<ReadonlySet<string>>(new Set())
	const [isBusy, setBusy] = useState(false)
	const isNamed = useSettingsStore((state) => state.settings.userName.trim() !== '')
	const open = points.length - done.size
	const form = useRef<HTMLDivElement>(null)
	// The name where it is asked for, else the first point.
	useEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus(), [])
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
		<div ref={form} className={classes.approve}>
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
