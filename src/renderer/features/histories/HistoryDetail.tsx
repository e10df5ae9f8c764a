import { Button, Select } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { HistorySummary } from '../../../shared/ipc/shapes'
import { tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useQualityText } from '../../components/verdict/use-quality-text'
import { useHistoriesStore } from '../../stores/histories-store'
import { useImportStore } from '../../stores/import-store'
import { useListStore } from '../../stores/list-store'
import { openAgreement } from '../../stores/route-store'
import { useSettingsStore } from '../../stores/settings-store'
import { DeleteDialog } from './DeleteDialog'
import classes from './HistoryDetail.module.css'
import { formatName } from './HistoryTable'
import { Told } from './Told'

type Props = { readonly history: HistorySummary }

/** One history: its doubts first, then what it is made of, then what it is for. */
export function HistoryDetail({ history }: Props) {
	const t = useT('histories')
	return (
		<aside className={classes.panel} aria-label={history.name}>
			<h2 className={classes.title}>{history.name}</h2>
			<Quality history={history} />
			<Told history={history} />
			<Attach history={history} />
			<Made history={history} />
			<p className={classes.second}>{t('privacy')}</p>
		</aside>
	)
}

function Quality({ history }: Props) {
	const t = useT('histories')
	const quality = useQualityText()
	const only = history.sources.length === 1 ? history.sources[0]?.file : undefined
	/** `tickets.csv:72 · 10071` names the file for nothing where there is one only. */
	const place = (example: string) =>
		only !== undefined && example.startsWith(`${only}:`)
			? t('quality.line', { place: example.slice(only.length + 1) })
			: example
	return (
		<section>
			<h3>{t('quality.title')}</h3>
			{history.quality.length === 0 && (
				<p className={classes.fine}>
					<IconCheck size={16} stroke={1.6} aria-hidden />
					{t('quality.none')}
				</p>
			)}
			<ul className={classes.list}>
				{history.quality.map((item) => (
					<li key={item.rule}>
						<IconAlertCircle size={16} stroke={1.6} aria-hidden />
						<div>
							<p>{quality.sentence(item)}</p>
							{item.examples.length > 0 && (
								<p className={classes.second}>{t('quality.examples', { list: item.examples.map(place).join(', ') })}</p>
							)}
							<p className={classes.second}>{quality.effect(item, history)}</p>
							<p className={classes.advice}>{quality.advice(item)}</p>
						</div>
					</li>
				))}
			</ul>
		</section>
	)
}

function Attach({ history }: Props) {
	const t = useT('histories')
	const agreements = useListStore((state) => state.rows) ?? []
	const attach = useHistoriesStore((state) => state.attach)
	const isReadOnly = useSettingsStore((state) => state.info?.readOnly != null)
	const { agreementId } = history
	return (
		<section>
			<h3>{t('attach.title')}</h3>
			<Select
				aria-label={t('attach.title')}
				placeholder={t('attach.none')}
				data={agreements.map(({ id, title }) => ({ value: id, label: title }))}
				value={agreementId}
				searchable
				clearable
				clearButtonProps={{ 'aria-label': t('attach.clear') }}
				readOnly={isReadOnly}
				onChange={(id) => void attach(history.id, id).catch(tellError)}
			/>
			{agreementId !== null && (
				<Button variant="default" mt="sm" onClick={() => void openAgreement(agreementId, 'realism')}>
					{t('attach.show')}
				</Button>
			)}
		</section>
	)
}

function Made({ history }: Props) {
	const t = useT('histories')
	const format = useFormat()
	const [isAsked, setAsked] = useState(false)
	const again = useImportStore((state) => state.again)
	const isReadOnly = useSettingsStore((state) => state.info?.readOnly != null)
	return (
		<section>
			<h3>{t('made.title')}</h3>
			<dl className={classes.facts}>
				<dt>{t('made.format')}</dt>
				<dd>{formatName(t, history.format)}</dd>
				<dt>{t('made.rows')}</dt>
				<dd>{format.number(history.rows)}</dd>
				<dt>{t('made.zone')}</dt>
				<dd>
					{history.timeZone}
					{history.timeZoneAssumed && <span className={classes.second}> {t('made.assumed')}</span>}
				</dd>
				{history.sources.map((source) => (
					<div key={source.sha256} className={classes.source}>
						<dt>{t('made.file')}</dt>
						<dd>
							{source.file}
							<span className={classes.second}>
								{' '}
								{t('made.size', { size: format.number(source.bytes / 1_000, 0) })}
								<br />
								SHA-256 {source.sha256.slice(0, 16)}…
							</span>
						</dd>
					</div>
				))}
			</dl>
			<table className={classes.columns}>
				<caption>{t('made.columns')}</caption>
				<tbody>
					{Object.entries(history.columns).map(([field, column]) => (
						<tr key={field}>
							<th scope="row">{t.has(`field.${field}`) ? t(`field.${field}`) : field}</th>
							<td>{column}</td>
						</tr>
					))}
				</tbody>
			</table>
			{!isReadOnly && (
				<Button variant="default" mr="sm" onClick={() => void again(history).catch(tellError)}>
					{t('made.again')}
				</Button>
			)}
			{!isReadOnly && (
				<Button variant="default" leftSection={<IconTrash size={16} stroke={1.6} />} onClick={() => setAsked(true)}>
					{t('delete')}
				</Button>
			)}
			{isAsked && <DeleteDialog history={history} onClose={() => setAsked(false)} />}
		</section>
	)
}
