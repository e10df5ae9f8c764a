import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ExportEntry } from '../../../shared/ipc/shapes'
import { tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { takeBackFile } from '../../app/take-back'
import { goToRedline, goToReview } from '../../stores/go-to-review'
import { useReturnedStore } from '../../stores/returned-store'

type Props = {
	readonly entry: ExportEntry
	/** Before the redline is shown. */
	readonly onLeave: () => void
}

/** From an export to what came back of it: the file is chosen, and the redline shows what was done to it. Word alone comes back. */
export function CompareReturned({ entry, onLeave }: Props) {
	const t = useT('export')
	const format = useFormat()
	const [isBusy, setBusy] = useState(false)
	if (!entry.files.some((file) => file.format === 'docx')) return null
	const recipient = entry.recipient === '' ? t('nobody') : entry.recipient
	const compare = async () => {
		setBusy(true)
		try {
			if (!(await takeBackFile(entry.contentHash))) return
			onLeave()
			if (useReturnedStore.getState().file?.papers != null) goToRedline('sent', 'returned')
			else goToReview('')
		} catch (error) {
			tellError(error)
		} finally {
			setBusy(false)
		}
	}
	return (
		<Button
			variant="subtle"
			size="compact-sm"
			loading={isBusy}
			aria-label={t('compare.returned.label', { recipient, when: format.dateTime(entry.at) })}
			onClick={() => void compare()}
		>
			{t('compare.returned')}
		</Button>
	)
}
