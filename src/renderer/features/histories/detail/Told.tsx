import { Fragment } from 'react'
import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import classes from './HistoryDetail.module.css'

type Props = { readonly history: HistorySummary }

/** What contacts and counts amount to, as their files have it. Tickets and outages speak through figures and verdicts. */
export function Told({ history: { contacts, counts } }: Props) {
	const t = useT('histories')
	const format = useFormat()
	if (contacts === null && counts === null) return null
	const count = (key: string, value: number | null | undefined) =>
		value == null ? [] : [[t(`told.${key}`), format.number(value)] as const]
	const time = (key: string, seconds: number | null | undefined) =>
		seconds == null ? [] : [[t(`told.${key}`), format.duration(Math.round(seconds))] as const]
	const within =
		contacts === null || contacts.answeredWithin === null || contacts.thresholdSeconds === null
			? []
			: [
					[
						t('told.within', { time: format.duration(contacts.thresholdSeconds) }),
						format.number(contacts.answeredWithin),
					] as const,
				]
	const facts = [
		...count('offered', contacts?.offered),
		...count('answered', contacts?.answered),
		...within,
		...count('abandoned', contacts?.abandoned),
		...time('wait', contacts?.averageWaitSeconds),
		...time('handling', contacts?.averageHandlingSeconds),
		...count('sessions', counts?.sessions),
		...count('deflected', counts?.deflected),
		...count('handed-over', counts?.handedOver),
		...count('views', counts?.articleViews),
		...count('self-service', counts?.selfServiceSolved),
	]
	return (
		<section className={classes.part}>
			<h3>{t('told.title')}</h3>
			<dl className={classes.facts}>
				{facts.map(([name, value]) => (
					<Fragment key={name}>
						<dt>{name}</dt>
						<dd>{value}</dd>
					</Fragment>
				))}
			</dl>
		</section>
	)
}
