import type { Objective } from '../../../shared/agreement/values/objective'
import type { Verdict } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { isAvailability } from '../../components/verdict/verdict-facts'
import { useWindowNames } from '../../components/verdict/window-names'
import classes from './Outlook.module.css'

/** Reasons that speak of what lies ahead; they are told here and not among the doubts. */
export const AHEAD: ReadonlySet<string> = new Set([
	'trend-better',
	'trend-worse',
	'season',
	'busy-month',
	'quiet-month',
])

type Props = { readonly objective: Objective; readonly verdict: Verdict }

/** Trend, season and the next windows, where history tells of them. */
export function Outlook({ objective, verdict }: Props) {
	const t = useT('realism')
	const text = useVerdictText()
	const news = verdict.reasons.filter(({ code }) => AHEAD.has(code))
	if (news.length === 0 && verdict.forecast.length === 0) return null
	const [next] = verdict.forecast
	const said = verdict.passProbability
	// The same fit and sizes say both; only a month of the year that brings more or fewer cases sets them apart.
	const differs =
		next !== undefined && said !== null && text.percent(next.passProbability.estimate) !== text.percent(said.estimate)
	const steady = news.length === 0 ? t('outlook.steady') : null
	return (
		<section className={classes.part}>
			<h2>{t('outlook.title')}</h2>
			{news.map((reason) => (
				<p key={reason.code}>{text.reason(reason)}</p>
			))}
			{steady !== null && <p className={classes.second}>{steady}</p>}
			{verdict.forecast.length > 0 && <Forecast objective={objective} verdict={verdict} />}
			{differs && <p className={classes.note}>{t('outlook.season-first')}</p>}
		</section>
	)
}

function Forecast({ objective, verdict: { forecast, timeZone } }: Props) {
	const t = useT('realism')
	const format = useFormat()
	const text = useVerdictText()
	const names = useWindowNames(timeZone)
	const hasCases = !isAvailability(objective)
	const most = Math.max(1, ...forecast.map(({ cases }) => cases?.high ?? 0))
	return (
		<table className={classes.table}>
			<thead>
				<tr>
					<th scope="col">{t('outlook.window')}</th>
					{hasCases && <th scope="col">{t('outlook.cases')}</th>}
					{hasCases && <td />}
					<th scope="col">{t('outlook.chance')}</th>
				</tr>
			</thead>
			<tbody>
				{forecast.map(({ start, cases, passProbability }) => (
					<tr key={start}>
						<th scope="row">{names.long({ start })}</th>
						{hasCases && (
							<td>
								{cases === null ? (
									'–'
								) : (
									<>
										<strong>{format.number(cases.expected, 0)}</strong>{' '}
										<span>
											{format.number(cases.low, 0)}–{format.number(cases.high, 0)}
										</span>
									</>
								)}
							</td>
						)}
						{hasCases && (
							<td className={classes.bandCell} aria-hidden>
								{cases !== null && (
									<div className={classes.band}>
										<span style={{ left: part(cases.low / most), right: part(1 - cases.high / most) }} />
										<i style={{ left: part(cases.expected / most) }} />
									</div>
								)}
							</td>
						)}
						<td>
							<strong>{text.percent(passProbability.estimate)}</strong> <span>{text.range(passProbability)}</span>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}

function part(share: number): string {
	return `${Math.min(1, Math.max(0, share)) * 100}%`
}
