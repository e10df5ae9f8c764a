import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import classes from './ArrivalsTab.module.css'
import type { Volume } from './figures-answer'

/** More bars than this cannot carry their figures. */
const SHOWN_MONTHS = 24
const BAR_HEIGHT_PX = 124

/** How many came each month, from zero; the figure stands above its bar, months that the files cut off are hatched. */
export function MonthBars({ volume }: { readonly volume: Volume }) {
	const t = useT('histories')
	const figures = useT('figures')
	const format = useFormat()
	const months = volume.months.slice(-SHOWN_MONTHS)
	const most = Math.max(1, ...months.map(({ cases }) => cases))
	const complete = volume.months.filter((month) => month.complete)
	const mean = complete.reduce((sum, { cases }) => sum + cases, 0) / Math.max(1, complete.length)
	const top = complete.reduce<Volume['months'][number] | null>(
		(best, month) => (best === null || month.cases > best.cases ? month : best),
		null,
	)
	return (
		<>
			<p>
				{top === null
					? t('months.none')
					: t('months.sentence', {
							mean: format.number(mean, 0),
							months: t('start.months', { count: complete.length }),
							most: format.number(top.cases),
							month: format.month(top.month),
						})}
				{volume.months.length > SHOWN_MONTHS && ` ${t('months.last', { count: SHOWN_MONTHS })}`}
			</p>
			<ol className={classes.months}>
				{months.map(({ month, cases, complete: isComplete }, index) => {
					const name = isComplete ? format.month(month) : figures('month.cut', { month: format.month(month) })
					const isFirstOfYear = index === 0 || month.endsWith('-01')
					return (
						<li key={month} title={`${name}: ${format.number(cases)}`}>
							<span className={classes.unseen}>{name}: </span>
							<span className={classes.amount}>{format.number(cases)}</span>
							<span
								className={classes.bar}
								data-cut={!isComplete || undefined}
								style={{ height: Math.round((cases / most) * BAR_HEIGHT_PX) }}
								aria-hidden
							/>
							<span className={classes.month} aria-hidden>
								{format.monthName(Number(month.slice(5))).slice(0, 3)}
								{isFirstOfYear && <small>{month.slice(0, 4)}</small>}
							</span>
						</li>
					)
				})}
			</ol>
			{months.some((month) => !month.complete) && <p className={classes.second}>{t('months.cut')}</p>}
		</>
	)
}
