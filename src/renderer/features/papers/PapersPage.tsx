import { ActionIcon, Button, Menu, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDots, IconFileText, IconFolderOpen, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { PaperSummary } from '../../../shared/ipc/paper-shapes'
import { tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { translator } from '../../app/messages'
import { call } from '../../ipc/api'
import { usePapersStore } from '../../stores/papers-store'
import { openPaper } from '../../stores/route-store'
import { useSettingsStore } from '../../stores/settings-store'
import classes from './PapersPage.module.css'

/** Contracts of others that the workspace keeps, with what was found in them and said about them. */
export function PapersPage() {
	const t = useT('papers')
	const rows = usePapersStore((state) => state.rows)
	const isReading = usePapersStore((state) => state.reading !== null)
	const { reload, choose } = usePapersStore.getState()
	const canWrite = useSettingsStore((state) => state.info?.readOnly == null)
	useEffect(() => {
		reload().catch(tellError)
	}, [reload])
	const opener = useRef<HTMLButtonElement>(null)
	// It had the focus before it was read, and could not keep it meanwhile.
	useEffect(() => {
		if (!isReading && document.activeElement === document.body) opener.current?.focus()
	}, [isReading])
	const open = canWrite && (
		<Button
			ref={opener}
			loading={isReading}
			leftSection={<IconFolderOpen size={16} stroke={1.6} />}
			onClick={() => void choose().catch(tellError)}
		>
			{t('open')}
		</Button>
	)
	return (
		<main className={classes.page}>
			<header className={classes.head}>
				<Title order={1}>{t('title')}</Title>
				{rows !== null && rows.length > 0 && open}
			</header>
			{rows !== null && rows.length === 0 && (
				<div className={classes.empty}>
					<IconFileText size={40} stroke={1.2} aria-hidden />
					<Title order={2}>{t('empty')}</Title>
					<p>{t(canWrite ? 'empty.text' : 'empty.readOnly')}</p>
					{open}
				</div>
			)}
			{rows !== null && rows.length > 0 && <PapersTable rows={rows} canWrite={canWrite} />}
		</main>
	)
}

function PapersTable({ rows, canWrite }: { readonly rows: readonly PaperSummary[]; readonly canWrite: boolean }) {
	const t = useT('papers')
	return (
		<table className={classes.table}>
			<thead>
				<tr>
					{(['name', 'language', 'findings', 'threads', 'addedAt'] as const).map((column) => (
						<th key={column} scope="col">
							{t(`column.${column}`)}
						</th>
					))}
					<th scope="col">
						<span className={classes.unseen}>{t('column.menu')}</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<PaperRow key={row.id} row={row} canWrite={canWrite} />
				))}
			</tbody>
		</table>
	)
}

function PaperRow({ row, canWrite }: { readonly row: PaperSummary; readonly canWrite: boolean }) {
	const t = useT('papers')
	const app = useT('app')
	const format = useFormat()
	const onKey = (event: KeyboardEvent) => {
		// Keys of the menu in this row are its own.
		if (event.target === event.currentTarget && event.key === 'Enter') void openPaper(row.id)
	}
	return (
		<tr className={classes.row} tabIndex={0} onClick={() => void openPaper(row.id)} onKeyDown={onKey}>
			<td>
				<strong>{row.title}</strong>
				<span className={classes.file}>{row.name}</span>
			</td>
			<td>{app(`language.${row.language}`)}</td>
			<td>{t('findings', { count: row.findings })}</td>
			<td>{row.threads === 0 ? '–' : t('threads', { open: row.openThreads, count: row.threads })}</td>
			<td>{format.date(row.addedAt)}</td>
			<td onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
				{canWrite && (
					<Menu position="bottom-end">
						<Menu.Target>
							<ActionIcon variant="transparent" aria-label={t('menu', { title: row.title })}>
								<IconDots size={16} stroke={1.6} />
							</ActionIcon>
						</Menu.Target>
						<Menu.Dropdown>
							<Menu.Item
								leftSection={<IconTrash size={16} stroke={1.6} />}
								onClick={() => void deletePaper(row.id, row.title)}
							>
								{app('common.delete')}
							</Menu.Item>
						</Menu.Dropdown>
					</Menu>
				)}
			</td>
		</tr>
	)
}

/** Gone from the list at once; the notice brings it back. */
async function deletePaper(id: string, title: string): Promise<void> {
	const { language } = useSettingsStore.getState()
	const noticeId = `deleted ${id}`
	const { reload } = usePapersStore.getState()
	try {
		await call('papers:delete', { id })
		await reload()
		notifications.show({
			id: noticeId,
			autoClose: 12_000,
			closeButtonProps: { 'aria-label': translator(language, 'app')('common.close') },
			message: (
				<>
					{translator(language, 'papers')('deleted', { title })}{' '}
					<Button
						variant="subtle"
						size="compact-sm"
						onClick={() => {
							notifications.hide(noticeId)
							void call('papers:restore', { id }).then(reload).catch(tellError)
						}}
					>
						{translator(language, 'app')('common.undo')}
					</Button>
				</>
			),
		})
	} catch (error) {
		tellError(error)
	}
}
