import { Button, Group, Title } from '@mantine/core'
import { IconFileSearch, IconFolderOpen, IconPlus } from '@tabler/icons-react'
import { useEffect } from 'react'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { useBundleStore } from '../../stores/bundle-store'
import { useLayoutStore } from '../../stores/layout-store'
import { useListStore } from '../../stores/list-store'
import { useSettingsStore } from '../../stores/settings-store'
import { useVerifyStore } from '../../stores/verify-store'
import classes from './AgreementsPage.module.css'
import { AgreementsTable } from './AgreementsTable'
import { EmptyList } from './EmptyList'
import { NewDialog } from './NewDialog'

export function AgreementsPage() {
	const t = useT('agreements')
	const rows = useListStore((state) => state.rows)
	const reload = useListStore((state) => state.reload)
	const isNewOpen = useLayoutStore((state) => state.isNewOpen)
	const change = useLayoutStore((state) => state.change)
	const canWrite = useSettingsStore((state) => state.info?.readOnly == null)
	useEffect(() => {
		reload().catch(tellError)
	}, [reload])

	return (
		<main className={classes.page}>
			<header className={classes.head}>
				<Title order={1}>{t('title')}</Title>
				<Group gap="sm">
					<Button
						variant="default"
						leftSection={<IconFileSearch size={16} stroke={1.6} />}
						onClick={() => useVerifyStore.getState().open()}
					>
						{t('verify')}
					</Button>
					{rows !== null && rows.length > 0 && (
						<Button
							variant="default"
							leftSection={<IconFolderOpen size={16} stroke={1.6} />}
							onClick={() => void useBundleStore.getState().choose()}
						>
							{t('bundle')}
						</Button>
					)}
					{canWrite && rows !== null && rows.length > 0 && (
						<Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => change({ isNewOpen: true })}>
							{t('new')}
						</Button>
					)}
				</Group>
			</header>
			{rows !== null && rows.length === 0 && <EmptyList canWrite={canWrite} />}
			{rows !== null && rows.length > 0 && <AgreementsTable rows={rows} canWrite={canWrite} />}
			<NewDialog opened={isNewOpen} onClose={() => change({ isNewOpen: false })} />
		</main>
	)
}
