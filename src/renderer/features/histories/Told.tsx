import type { HistorySummary } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { BreachFacts } from '../../components/verdict/BreachFacts'
import classes from './HistoryDetail.module.css'

type Props = { readonly history: HistorySummary }

/** What contacts, counts and past breaches amount to. Tickets and outages speak through verdicts instead. */
export function Told({ history: { contacts, counts, breaches } }: Props) {
	const t = useT('histories')
	const format = useFormat()
	if (contacts === null && counts === null && breaches === null) return null
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
		<section>
			<h3>{t('told.title')}</h3>
			{facts.length > 0 && (
				<dl className={classes.facts}>
					{facts.map(([name, value]) => (
						<div key={name} className={classes.source}>
							<dt>{name}</dt>
							<dd>{value}</dd>
						</div>
					))}
				</dl>
			)}
			{breaches !== null && <BreachFacts years={breaches.years} />}
		</section>
	)
}
