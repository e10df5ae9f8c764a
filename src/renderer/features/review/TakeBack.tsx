import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { takeBackFile } from '../../app/take-back'

/** Reads a Word file or a bundle that came back; what it held is told before any of it becomes part of the review. */
export function TakeBack() {
	const t = useT('review')
	const [isBusy, setBusy] = useState(false)
	const read = async () => {
		setBusy(true)
		try {
			await takeBackFile(null)
		} catch (error) {
			tellError(error)
		} finally {
			setBusy(false)
		}
	}
	return (
		<Button
			variant="subtle"
			color="gray"
			loading={isBusy}
			leftSection={<IconFileImport size={16} stroke={1.6} />}
			onClick={() => void read()}
		>
			{t('takeBack.file')}
		</Button>
	)
}
