import { Button } from '@mantine/core'
import type { ExportEntry } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { goToRedline } from '../../stores/go-to-review'
import { useVersionsStore } from '../../stores/versions-store'

type Props = {
	readonly entry: ExportEntry
	/** Before the redline is shown. */
	readonly onLeave: () => void
}

/** From an export to what changed since; nothing where its text was not kept. */
export function CompareWithToday({ entry, onLeave }: Props) {
	const t = useT('export')
	const format = useFormat()
	// By its text: versions that came with a bundle may have got other numbers here.
	const version = useVersionsStore(({ list }) =>
		list?.versions.find((one) => one.kind === 'version' && one.contentHash === entry.contentHash),
	)
	if (version === undefined) return null
	const recipient = entry.recipient === '' ? t('nobody') : entry.recipient
	return (
		<Button
			variant="subtle"
			size="compact-sm"
			aria-label={t('compare.label', { recipient, when: format.dateTime(entry.at) })}
			onClick={() => {
				onLeave()
				goToRedline(version.number)
			}}
		>
			{t('compare')}
		</Button>
	)
}
