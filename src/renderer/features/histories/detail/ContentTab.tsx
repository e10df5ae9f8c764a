import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import { formatName } from '../format-name'
import { historyCounts } from '../history-counts'
import { periodText } from '../period-text'
import classes from './HistoryDetail.module.css'
import { Told } from './Told'

/** What a history is made of: its files, its period and zone, and what each column was taken for. */
export function ContentTab({ history }: { readonly history: HistorySummary }) {
	const t = useT('histories')
	const format = useFormat()
	const period = periodText(format, history.range)
	return (
		<div className={classes.columnsOfTwo}>
			<div>
				<section className={classes.part}>
					<h3>{t('made.title')}</h3>
					<dl className={classes.facts}>
						<dt>{t('column.size')}</dt>
						<dd>
							{historyCounts(t, history).map((count) => (
								<div key={count}>{count}</div>
							))}
						</dd>
						<dt>{t('made.rows')}</dt>
						<dd>{format.number(history.rows)}</dd>
						<dt>{t('column.range')}</dt>
						<dd>{period ?? t('made.no-range')}</dd>
						<dt>{t('made.format')}</dt>
						<dd>{formatName(t, history.format)}</dd>
						<dt>{t('made.zone')}</dt>
						<dd>
							{history.timeZone}
							{history.timeZoneAssumed && <span className={classes.second}>{t('made.assumed')}</span>}
						</dd>
					</dl>
				</section>
				<Told history={history} />
				<Files history={history} />
			</div>
			<Columns history={history} />
		</div>
	)
}

function Files({ history }: { readonly history: HistorySummary }) {
	const t = useT('histories')
	const format = useFormat()
	const { kept } = history.columns
	return (
		<section className={classes.part}>
			<h3>{t('made.files')}</h3>
			{history.sources.length === 0 && <p className={classes.second}>{t('made.older')}</p>}
			<ul className={classes.files}>
				{history.sources.map((source) => (
					<li key={source.sha256}>
						{source.file}
						<span className={classes.second}>
							{t('made.size', { size: format.number(source.bytes / 1_000, 0) })}, SHA-256 {source.sha256}
						</span>
					</li>
				))}
			</ul>
			<p className={classes.second}>{kept === undefined ? t('privacy') : t('privacy.kept', { column: kept })}</p>
		</section>
	)
}

function Columns({ history }: { readonly history: HistorySummary }) {
	const t = useT('histories')
	const columns = Object.entries(history.columns)
	return (
		<section className={classes.part}>
			<h3>{t('made.columns')}</h3>
			<table className={classes.columns}>
				<thead>
					<tr>
						<th scope="col">{t('made.field')}</th>
						<th scope="col">{t('mapping.column')}</th>
					</tr>
				</thead>
				<tbody>
					{columns.map(([field, column]) => (
						<tr key={field}>
							<th scope="row">{t.has(`field.${field}`) ? t(`field.${field}`) : field}</th>
							<td>{column}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
