import { IconAlertTriangleFilled } from '@tabler/icons-react'
import type { ExportEntry } from '../../../shared/ipc/shapes'
import type { LogFault } from '../../../shared/versions/log-chain'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { CompareReturned } from './CompareReturned'
import { CompareWithToday } from './CompareWithToday'
import classes from './ExportDialog.module.css'
import { FileList } from './FileList'

type Props = {
	readonly log: readonly ExportEntry[] | null
	/** What is not as it was written: then the list proves nothing. */
	readonly fault: LogFault | null
	readonly onLeave: () => void
}

/** What left this agreement: when, to whom, which text. */
export function ExportLog({ log, fault, onLeave }: Props) {
	const t = useT('export')
	const sections = useT('sections')
	const versions = useT('versions')
	const format = useFormat()
	if (log === null || (log.length === 0 && fault === null)) return null
	return (
		<section className={classes.log} aria-labelledby="export-log">
			<h2 id="export-log">{t('log')}</h2>
			{fault !== null && (
				<p className={classes.fault} role="alert">
					<IconAlertTriangleFilled size={16} aria-hidden />
					{versions(`log.${fault.kind}`, { line: fault.line })}
				</p>
			)}
			<ol>
				{log.map((entry) => (
					<li key={`${entry.at} ${entry.contentHash}`}>
						<p>
							<strong>{format.dateTime(entry.at)}</strong>{' '}
							{[
								entry.version === null
									? t(`state.${entry.state}`)
									: t('state.version', { version: String(entry.version) }),
								t(`audience.${entry.audience}`),
								entry.recipient === '' ? t('nobody') : entry.recipient,
								...(entry.profile === undefined || entry.profile === 'plain'
									? []
									: [sections(`choice.signature-profile.${entry.profile}`)]),
								...(entry.review === undefined ? [] : [t(`log.review.${entry.review}`)]),
								...(entry.language === undefined ? [] : [t(`log.only.${entry.language}`)]),
								...(entry.comparedWith === undefined ? [] : [t('log.compared', { version: entry.comparedWith })]),
								...(entry.by === '' ? [] : [t('log.by', { name: entry.by })]),
							].join(', ')}
						</p>
						<p className={classes.note} title={entry.contentHash}>
							{t('log.hash', { hash: entry.contentHash.slice(0, 16) })}
						</p>
						<FileList entry={entry} />
						<div className={classes.compare}>
							<CompareReturned entry={entry} onLeave={onLeave} />
							<CompareWithToday entry={entry} onLeave={onLeave} />
						</div>
					</li>
				))}
			</ol>
		</section>
	)
}
