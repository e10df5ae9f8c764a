import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { Finding } from '../../../shared/findings/finding'
import type { ExportEntry } from '../../../shared/ipc/shapes'
import { useT } from '../../app/i18n'
import { useFindingWords } from '../../components/findings/use-finding-words'
import { CompareReturned } from './CompareReturned'
import { CompareWithToday } from './CompareWithToday'
import classes from './ExportDialog.module.css'
import { FileList } from './FileList'

type Props = {
	readonly entry: ExportEntry
	/** What the draft went out without. */
	readonly warnings: readonly Finding[]
	readonly onAgain: () => void
	readonly onClose: () => void
}

/** The files that were made, with the ways to them. */
export function Done({ entry, warnings, onAgain, onClose }: Props) {
	const t = useT('export')
	const hasPages = entry.files.some(({ format }) => format === 'pdf' || format === 'docx')
	const words = useFindingWords()
	return (
		<>
			<div className={classes.done}>
				<h2 role="status">
					<IconCircleCheck size={20} stroke={1.6} aria-hidden />
					{t('done', { count: entry.files.length + entry.attachments.length })}
				</h2>
				<p>
					{t(entry.version === null ? `done.${entry.state}` : 'done.version', {
						recipient: entry.recipient === '' ? t('nobody') : entry.recipient,
						version: String(entry.version),
					})}
				</p>
				{entry.review !== undefined && <p>{t(`done.review.${entry.review}`)}</p>}
				<FileList entry={entry} />
				<div className={classes.compare}>
					<CompareReturned entry={entry} onLeave={onClose} />
					<CompareWithToday entry={entry} onLeave={onClose} />
				</div>
				{warnings.map((warning) => (
					<p key={warning.path} className={classes.failure}>
						{words.what(warning)}
					</p>
				))}
				<p className={classes.note} title={entry.contentHash}>
					{t(hasPages ? 'done.hash.pages' : 'done.hash', { hash: `${entry.contentHash.slice(0, 16)}…` })}
				</p>
			</div>
			<div className={classes.foot}>
				<div className={classes.where} />
				<Button variant="default" onClick={onAgain}>
					{t('done.again')}
				</Button>
				<Button autoFocus data-autofocus onClick={onClose}>
					{t('done.close')}
				</Button>
			</div>
		</>
	)
}
