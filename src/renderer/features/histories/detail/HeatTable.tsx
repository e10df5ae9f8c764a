import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import classes from './ArrivalsTab.module.css'
import type { Volume } from './figures-answer'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const DAYS = [0, 1, 2, 3, 4, 5, 6] as const
/** An hour counts as promised from half of it on. */
const PROMISED_FROM = 0.5

type Props = { readonly arrivals: Volume['arrivals']; readonly hasHours: boolean }

/**
 * Arrivals an hour, by hour and weekday. The figure stands in every cell; the tint only helps the eye, and a line under
 * it marks the promised hours.
 */
export function HeatTable({ arrivals, hasHours }: Props) {
	const t = useT('histories')
	const format = useFormat()
	const { counts, occurrences, open, days, timeZone } = arrivals
	const rateAt = (day: number, hour: number) => {
		const times = occurrences[day * 24 + hour] ?? 0
		return times === 0 ? 0 : (counts[day * 24 + hour] ?? 0) / times
	}
	const most = Math.max(...DAYS.flatMap((day) => HOURS.map((hour) => rateAt(day, hour))))
	const digits = most < 10 ? 1 : 0
	const least = 10 ** -digits
	/** Little is not nothing. */
	const shown = (rate: number) => {
		if (rate === 0) return '0'
		return rate < least / 2 ? `<${format.fixed(least, digits)}` : format.fixed(rate, digits)
	}
	return (
		<>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by key */}
			<section className={classes.scroll} tabIndex={0} aria-label={t('arrivals.title')}>
				<table className={classes.heat}>
					<caption>
						{t('arrivals.caption', { count: days, zone: timeZone })}
						{hasHours && ` ${t('arrivals.legend')}`}
					</caption>
					<thead>
						<tr>
							<th scope="col">
								<span className={classes.unseen}>{t('arrivals.weekday')}</span>
							</th>
							{HOURS.map((hour) => (
								<th key={hour} scope="col">
									{hour}
								</th>
							))}
							<th scope="col">{t('arrivals.day')}</th>
						</tr>
					</thead>
					<tbody>
						{DAYS.map((day) => (
							<tr key={day}>
								<th scope="row">
									<abbr title={format.weekday(day, 'long')}>{format.weekday(day)}</abbr>
								</th>
								{HOURS.map((hour) => {
									const rate = rateAt(day, hour)
									const isPromised = hasHours && (open[day * 24 + hour] ?? 0) >= PROMISED_FROM
									return (
										<td
											key={hour}
											data-promised={isPromised || undefined}
											data-none={rate === 0 || undefined}
											style={{ background: tint(most === 0 ? 0 : rate / most) }}
										>
											{shown(rate)}
											{isPromised && <span className={classes.unseen}> {t('arrivals.promised')}</span>}
										</td>
									)
								})}
								<td className={classes.sum}>{shown(HOURS.reduce((sum, hour) => sum + rateAt(day, hour), 0))}</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</>
	)
}

/** Up to 45 % of the band, so that text keeps its contrast on it. */
function tint(part: number): string {
	return `color-mix(in srgb, var(--band) ${Math.round(part * 45)}%, transparent)`
}
