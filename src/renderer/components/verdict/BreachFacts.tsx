import type { HistorySummary } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'

type Props = {
	readonly years: NonNullable<HistorySummary['breaches']>['years']
	readonly className?: string | undefined
}

/** "3 breaches in 2025, EUR 1,200.00 credited." for each year that a history tells of. */
export function BreachFacts({ years, className }: Props) {
	const t = useT('histories')
	const format = useFormat()
	return years.map(({ year, breaches, credits }) => {
		const money = credits.map(({ currency, minor }) =>
			currency === '' ? format.number(minor / 100, 2) : format.moneyMinor(minor, currency),
		)
		const fact = t('breached', { count: breaches, year: String(year) })
		return (
			<p key={year} className={className}>
				{money.length === 0 ? `${fact}.` : t('breached.credited', { fact, money: format.list(money) })}
			</p>
		)
	})
}
