import { Button, Popover } from '@mantine/core'
import { IconForms } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useT } from '../../app/i18n'
import { NameField } from '../../components/NameField'
import { useRouteStore } from '../../stores/route-store'
import { useSettingsStore } from '../../stores/settings-store'
import { startSuggesting } from '../../stores/suggesting'

/** Leads to the forms, where edits are wishes from then on. They are signed: whoever has no name yet is asked first. */
export function StartSuggesting() {
	const t = useT('review')
	const name = useSettingsStore((state) => state.settings.userName.trim())
	const [isAsking, setAsking] = useState(false)
	useEffect(() => {
		if (!isAsking || name === '') return
		setAsking(false)
		start(name)
	}, [isAsking, name])
	return (
		<Popover opened={isAsking && name === ''} onChange={setAsking} trapFocus position="bottom-start">
			<Popover.Target>
				<Button
					variant="subtle"
					color="gray"
					leftSection={<IconForms size={16} stroke={1.6} />}
					onClick={() => setAsking(true)}
				>
					{t('suggesting.start')}
				</Button>
			</Popover.Target>
			<Popover.Dropdown>
				<NameField />
			</Popover.Dropdown>
		</Popover>
	)
}

function start(name: string): void {
	startSuggesting(name)
	useRouteStore.getState().setView('edit')
}
