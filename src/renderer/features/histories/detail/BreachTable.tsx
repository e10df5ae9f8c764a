import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import classes from './FiguresTab.module.css'

type Years = NonNullable<HistorySummary['breaches']>['years']

/** Past breaches and what was credited for them, by year and in all; currencies are never added up. */
export function BreachTable({ years }: { readonly years: Years }) {
	const t = useT('histories')
	const figures = useT('figures')
	const format = useFormat()
	const currencies = [...new Set(years.flatMap(({ credits }) => credits.map(({ currency }) => currency)))]
	const sum = (currency: string) =>
		years.reduce(
			(total, { credits }) => total + (credits.find((credit) => credit.currency === currency)?.minor ?? 0),
			0,
		)
	const money = (minor: number, currency: string) =>
		currency === '' ? format.number(minor / 100, 2) : format.moneyMinor(minor, currency)
	return (
		<table className={classes.breaches} aria-label={figures('breaches')}>
			<thead>
				<tr>
					<th scope="col">{t('breaches.year')}</th>
					<th scope="col">{t('breaches.count')}</th>
					{currencies.map((currency) => (
						<th key={currency} scope="col">
							{currency === '' ? t('field.credit') : t('breaches.credited', { currency })}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{years.map(({ year, breaches, credits }) => (
					<tr key={year}>
						<th scope="row">{year}</th>
						<td>{format.number(breaches)}</td>
						{currencies.map((currency) => {
							const credit = credits.find((one) => one.currency === currency)
							return <td key={currency}>{credit === undefined ? '–' : money(credit.minor, currency)}</td>
						})}
					</tr>
				))}
			</tbody>
			{years.length > 1 && (
				<tfoot>
					<tr>
						<th scope="row">{t('breaches.sum')}</th>
						<td>{format.number(years.reduce((total, { breaches }) => total + breaches, 0))}</td>
						{currencies.map((currency) => (
							<td key={currency}>{money(sum(currency), currency)}</td>
						))}
					</tr>
				</tfoot>
			)}
		</table>
	)
}
