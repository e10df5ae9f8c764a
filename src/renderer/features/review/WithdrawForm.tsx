import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Approval } from '../../../shared/agreement/review'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { NameField } from '../../components/NameField'
import { useSettingsStore } from '../../stores/settings-store'
import { withdrawApproval } from './approving'
import classes from './VersionsPane.module.css'

/** Why an approval is taken back: nobody is left to guess. */
export function WithdrawForm({ approval, onClose }: { readonly approval: Approval; readonly onClose: () => void }) {
	const t = useT('review')
	const app = useT('app')
	const [reason, setReason] = useState('')
	const [isBusy, setBusy] = useState(false)
	const isNamed = useSettingsStore((state) => state.settings.userName.trim() !== '')
	const withdraw = async () => {
		setBusy(true)
		try {
			await withdrawApproval(approval, reason.trim())
			onClose()
		} catch (error) {
			tellError(error)
		} finally {
			setBusy(false)
		}
	}
	return (
		<div>
			<NameField />
			<Textarea
				mt={8}
				label={t('approvals.reason')}
				autoFocus
				autosize
				minRows={2}
				maxRows={8}
				maxLength={2_000}
				value={reason}
				onChange={(event) => setReason(event.currentTarget.value)}
			/>
			<div className={classes.deeds}>
				<Button variant="default" onClick={onClose}>
					{app('common.cancel')}
				</Button>
				<Button loading={isBusy} disabled={!isNamed || reason.trim() === ''} onClick={() => void withdraw()}>
					{t('approvals.takeBack')}
				</Button>
			</div>
		</div>
	)
}
