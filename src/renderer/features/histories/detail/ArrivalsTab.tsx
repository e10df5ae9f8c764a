import { Loader, Select } from '@mantine/core'
import { useState } from 'react'
import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { useT } from '../../../app/i18n'
import classes from './ArrivalsTab.module.css'
import { FiguresFailed } from './FiguresFailed'
import type { Volume } from './figures-answer'
import { HeatTable } from './HeatTable'
import { MonthBars } from './MonthBars'
import { useClockText } from './use-clock-text'
import { type FiguresAnswer, useFigures } from './use-figures'

/** How much comes, month by month, and when in the week, against the hours that are promised. */
export function ArrivalsTab({ history }: { readonly history: HistorySummary }) {
	const t = useT('histories')
	const [calendarId, setCalendarId] = useState<string | null>(null)
	const { answer, error, again } = useFigures(history, calendarId)
	if (error !== null) return <FiguresFailed error={error} again={again} />
	if (answer === null) return <Loader size={20} aria-label={t('figures.loading')} />
	const { figures, agreement } = answer
	const calendars = agreement?.serviceHours.calendars ?? []
	return (
		<>
			{calendars.length > 1 && (
				<Select
					className={classes.calendar ?? ''}
					label={t('arrivals.calendar')}
					data={calendars.map(({ id, name }) => ({ value: id, label: name }))}
					value={figures.calendarId}
					allowDeselect={false}
					onChange={setCalendarId}
				/>
			)}
			{figures.volume.length === 0 && <p>{t('arrivals.none')}</p>}
			{figures.volume.map((volume) => (
				<VolumePart key={volume.source} volume={volume} answer={answer} />
			))}
		</>
	)
}

type PartProps = { readonly volume: Volume; readonly answer: FiguresAnswer }

function VolumePart({ volume, answer: { figures, agreement } }: PartProps) {
	const sources = useT('figures')
	const t = useT('histories')
	const text = useClockText(agreement)
	return (
		<>
			<section className={classes.part}>
				<h3>{sources(`source.${volume.source}`)}</h3>
				<MonthBars volume={volume} />
			</section>
			<section className={classes.part}>
				<h3>{t('arrivals.title')}</h3>
				<p>
					{agreement === null ? t('arrivals.no-agreement') : `${text.outside(figures, volume)}.`}{' '}
					{volume.arrivals.total > 0 && `${text.busiest(volume)}.`}
				</p>
				<HeatTable arrivals={volume.arrivals} hasHours={figures.calendarId !== null} />
			</section>
		</>
	)
}
