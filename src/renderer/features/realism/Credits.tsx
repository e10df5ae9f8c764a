import { Anchor } from '@mantine/core'
import type { Objective } from '../../../shared/agreement/values/objective'
import type { Verdict } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useMoneyText } from '../../components/verdict/use-money-text'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { useAgreement } from '../../stores/agreement-store'
import type { CreditOutlook } from '../../stores/credit-outlook'
import { useRouteStore } from '../../stores/route-store'
import { useVerdictStore } from '../../stores/verdict-store'
import classes from './Credits.module.css'

type Band = NonNullable<Verdict['expectedCredits']>

/** A year's credits at another target. */
export type TriedCredits = { readonly value: number; readonly band: Band }

type Props = {
	readonly objective: Objective
	/** null where none is suggested or it is the draft's. */
	readonly suggested: TriedCredits | null
	readonly tried: TriedCredits | null
}

/** What breaking this promise is expected to cost in a year, or why that cannot be said. */
export function Credits({ objective, suggested, tried }: Props) {
	const t = useT('realism')
	const format = useFormat()
	const text = useVerdictText()
	const credits = useVerdictStore((state) => state.credits)
	const reason = useSilence(objective, credits)
	const own = credits?.contributions.get(objective.id)
	if (own === undefined || credits === null)
		return (
			<section>
				<h2>{t('credits.title')}</h2>
				<p className={classes.second}>{reason.text}</p>
				{reason.section !== null && (
					<Anchor component="button" type="button" size="sm" onClick={() => edit(reason.section ?? '')}>
						{t(`credits.to.${reason.section}`)}
					</Anchor>
				)}
			</section>
		)
	const rows = [
		{ key: 'draft', value: objective.value, band: own },
		...(suggested === null ? [] : [{ key: 'suggested', ...suggested }]),
		...(tried === null || tried.value === suggested?.value ? [] : [{ key: 'tried', ...tried }]),
	]
	const reach = Math.max(1, ...rows.map(({ band }) => band.p95))
	const outside = credits.outsideVolume.get(objective.id)
	return (
		<section>
			<h2>{t('credits.title')}</h2>
			{rows.map(({ key, value, band }) => (
				<BandRow
					key={key}
					kind={key}
					label={t('credits.at', { value: text.value(objective, value) })}
					band={band}
					reach={reach}
				/>
			))}
			<p className={classes.note}>
				{t('credits.note', { count: format.number(credits.years, 0) })}{' '}
				{own.ofTotal !== null &&
					credits.contributions.size > 1 &&
					t('credits.part', { share: format.percent(own.ofTotal) })}{' '}
				{outside !== undefined && t('credits.outside', { windows: outside.windows, count: outside.of })}{' '}
				{credits.withRampUp.has(objective.id) && t('credits.ramp-up')}
			</p>
		</section>
	)
}

type RowProps = { readonly kind: string; readonly label: string; readonly band: Band; readonly reach: number }

function BandRow({ kind, label, band, reach }: RowProps) {
	const money = useMoneyText()
	const at = (minor: number) => `${(Math.max(0, Math.min(minor, reach)) / reach) * 100}%`
	return (
		<div className={classes.row} data-kind={kind}>
			<p className={classes.label}>{label}</p>
			<div>
				<p className={classes.figures}>
					<strong>{money.about(band.mean, band.currency)}</strong>
					<span>{money.band(band, band.currency)}</span>
				</p>
				<div className={classes.track} aria-hidden>
					<span style={{ left: at(band.p5), right: `calc(100% - ${at(band.p95)})` }} />
					<i style={{ left: at(band.mean) }} />
				</div>
			</div>
		</div>
	)
}

type Silence = { readonly text: string; readonly section: 'remedies' | 'services' | null }

/** Why there is no figure, in the order in which one would look for it. */
function useSilence(objective: Objective, credits: CreditOutlook | null): Silence {
	const t = useT('realism')
	const hasScheme = useAgreement(({ remedies }) =>
		remedies.schemes.some(({ objectiveIds }) => objectiveIds.includes(objective.id)),
	)
	if (objective.kind !== 'promise') return { text: t('credits.none.indicator'), section: null }
	if (!hasScheme) return { text: t('credits.none.scheme'), section: 'remedies' }
	const reason = credits?.missing.get(objective.id) ?? 'not-enough-data'
	return { text: t(`credits.none.${reason}`), section: reason === 'fee' ? 'services' : null }
}

function edit(section: string): void {
	useRouteStore.getState().setSection(section)
	useRouteStore.getState().setView('edit')
}
