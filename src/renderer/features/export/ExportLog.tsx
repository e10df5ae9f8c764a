import type { ExportEntry } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import classes from './ExportDialog.module.css'
import { FileList } from './FileList'

/** What left this agreement: when, to whom, which text. */
export function ExportLog({ log }: { readonly log: readonly ExportEntry[] | null }) {
	const t = useT('export')
	const format = useFormat()
	if (log === null || log.length === 0) return null
	return (
		<section className={classes.log} aria-labelledby="export-log">
			<h2 id="export-log">{t('log')}</h2>
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
								...(entry.by === '' ? [] : [t('log.by', { name: entry.by })]),
							].join(', ')}
						</p>
						<p className={classes.note} title={entry.contentHash}>
							{t('log.hash', { hash: entry.contentHash.slice(0, 16) })}
						</p>
						<FileList entry={entry} />
					</li>
				))}
			</ol>
		</section>
	)
}
