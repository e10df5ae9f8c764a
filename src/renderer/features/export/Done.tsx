import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { ExportEntry } from '../../../shared/ipc/shapes'
import { useT } from '../../app/i18n'
import classes from './ExportDialog.module.css'
import { FileList } from './FileList'

type Props = { readonly entry: ExportEntry; readonly onAgain: () => void; readonly onClose: () => void }

/** The files that were made, with the ways to them. */
export function Done({ entry, onAgain, onClose }: Props) {
	const t = useT('export')
	return (
		<>
			<div className={classes.done}>
				<h2 role="status">
					<IconCircleCheck size={20} stroke={1.6} aria-hidden />
					{t('done', { count: entry.files.length })}
				</h2>
				<p>{t(`done.${entry.state}`, { recipient: entry.recipient === '' ? t('nobody') : entry.recipient })}</p>
				<FileList files={entry.files} />
				<p className={classes.note}>{t('done.hash', { hash: entry.contentHash })}</p>
			</div>
			<div className={classes.foot}>
				<div className={classes.where} />
				<Button variant="default" onClick={onAgain}>
					{t('done.again')}
				</Button>
				<Button data-autofocus onClick={onClose}>
					{t('done.close')}
				</Button>
			</div>
		</>
	)
}
