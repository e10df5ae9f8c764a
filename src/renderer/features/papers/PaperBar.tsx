import { Button, Kbd, Menu } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { PaperFile } from '../../../shared/paper/paper-file'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { DocumentBar } from '../../components/frame/DocumentBar'
import { usePaperStore } from '../../stores/paper-store'
import { useRouteStore } from '../../stores/route-store'
import { exportPaper } from './deeds'
import classes from './PaperPage.module.css'

/** Over the paper: what it is, whether what was said is saved, the way through its findings, and the ways out. */
export function PaperBar({ file }: { readonly file: PaperFile }) {
	const t = useT('papers')
	const app = useT('app')
	const navigate = useRouteStore((state) => state.navigate)
	const findings = usePaperStore((state) => state.findings.length)
	const isLooked = usePaperStore((state) => state.looking === 'done')
	const title = usePaperStore((state) => state.paper?.outline.title ?? '')
	return (
		<DocumentBar
			back={{ label: t('back'), onClick: () => void navigate({ name: 'papers' }) }}
			title={title}
			detail={file.name}
			badge={t('badge')}
			state={<Saved />}
		>
			<span className={classes.counts} role="status">
				{isLooked && t('findings', { count: findings })}
			</span>
			<Button
				variant="subtle"
				color="gray"
				disabled={findings === 0}
				rightSection={<Kbd>F8</Kbd>}
				onClick={() => usePaperStore.getState().step(1)}
			>
				{t('next')}
			</Button>
			<Menu position="bottom-end">
				<Menu.Target>
					<Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.6} />}>
						{app('top.export')}
					</Button>
				</Menu.Target>
				<Menu.Dropdown>
					{file.format === 'docx' && (
						<Menu.Item disabled={file.review.threads.length === 0} onClick={() => void exportPaper('docx')}>
							{t('export.docx')}
						</Menu.Item>
					)}
					<Menu.Item onClick={() => void exportPaper('list')}>{t('export.list')}</Menu.Item>
				</Menu.Dropdown>
			</Menu>
		</DocumentBar>
	)
}

/** What stands here is on the disk. */
function Saved() {
	const app = useT('app')
	const format = useFormat()
	const state = usePaperStore((store) => store.saveState)
	if (state.kind === 'error')
		return (
			<span className={classes.error} role="alert">
				<IconAlertTriangle size={16} stroke={1.6} aria-hidden />
				{app('save.error')}
				<Button variant="subtle" size="compact-sm" onClick={() => void usePaperStore.getState().flush()}>
					{app('save.retry')}
				</Button>
			</span>
		)
	if (state.kind !== 'saved')
		return <span className={classes.saved}>{app(state.kind === 'saving' ? 'save.saving' : 'save.unsaved')}</span>
	if (state.at === null) return null
	return (
		<span className={classes.saved} data-save-state="saved">
			<IconCheck size={16} stroke={1.6} aria-hidden />
			{app('save.saved', { time: format.time(state.at) })}
		</span>
	)
}
