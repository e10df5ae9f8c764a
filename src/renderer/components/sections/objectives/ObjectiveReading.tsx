import { useContext } from 'react'
import type { Objective } from '../../../../shared/agreement/values/objective'
import { objectiveReading } from '../../../../shared/sections/readings/objective-reading'
import { secondsPerWeek } from '../../../../shared/sections/readings/weekly-hours'
import { useFormat } from '../../../app/format'
import { useT, useUiLanguage } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { showDuration } from '../../fields/entry/duration'
import { showPercent } from '../../fields/entry/share'
import { Readings } from '../../fields/Readings'
import classes from '../sections.module.css'
import { ObjectiveAsideContext } from './aside'

/** Where neither the band nor history says how many cases there are. */
const EXAMPLE_CASES = 100

/** The value of an objective in plain words: minutes a month, cases that may be late. */
export function ObjectiveReading({ objective }: { readonly objective: Objective }) {
	const t = useT('sections')
	const language = useUiLanguage()
	const format = useFormat()
	const calendars = useAgreement((agreement) => agreement.serviceHours.calendars)
	const { casesPerWindow } = useContext(ObjectiveAsideContext)
	const calendar = calendars.find((one) => one.id === objective.calendarId)
	const measured = casesPerWindow(objective)
	const known = objective.volumeTo ?? measured
	const cases = known ?? EXAMPLE_CASES
	const weekSeconds = calendar === undefined ? null : secondsPerWeek(calendar.weekly)
	const reading = objectiveReading(objective, { cases, secondsPerWeek: weekSeconds })
	const period = t(`in-window.${objective.window.unit}`, { count: objective.window.count })
	const numberWord = (count: number) => (t.has(`number.${count}`) ? t(`number.${count}`) : format.number(count))
	const ordinalWord = (count: number) =>
		t.has(`ordinal.${count}`) ? t(`ordinal.${count}`) : t('ordinal', { number: count })
	const sentence = () => {
		if (reading === null) return t('reading.single', { value: showDuration(objective.value) })
		switch (reading.kind) {
			case 'downtime':
				return t(calendar === undefined ? 'reading.downtime' : 'reading.downtime-hours', {
					share: showPercent(objective.value, language),
					days: reading.days,
					allowed: showDuration(reading.allowedSeconds),
					hours: format.number(Math.round(reading.periodSeconds / 3600)),
				})
			case 'late':
				return t(reading.mayMiss === 0 ? 'reading.late-none' : 'reading.late', {
					cases: reading.cases,
					period,
					count: reading.mayMiss,
					some: numberWord(reading.mayMiss),
					value: showDuration(objective.value),
					breaking: ordinalWord(reading.breaking ?? reading.cases),
				})
			case 'counted':
				return t(`reading.counted-${objective.comparison}`, { cases: reading.cases, period, count: reading.count })
		}
	}
	return (
		<div>
			<p className={classes.readingHead}>{t('reading.head')}</p>
			<div className={classes.readings}>
				<p>{sentence()}</p>
				{reading !== null && reading.kind !== 'downtime' && known === null && (
					<p className={classes.second}>{t('reading.example-cases', { cases: EXAMPLE_CASES })}</p>
				)}
				{reading !== null && reading.kind !== 'downtime' && objective.volumeTo !== null && (
					<p className={classes.second}>
						{measured === null || measured === objective.volumeTo
							? t('reading.agreed-cases', { cases: objective.volumeTo })
							: t('reading.agreed-cases.measured', { cases: objective.volumeTo, count: measured })}
					</p>
				)}
				{objective.rampUpMonths > 0 && (
					<p className={classes.second}>{t('reading.ramp-up', { count: objective.rampUpMonths })}</p>
				)}
				{objective.kind === 'indicator' && <p className={classes.second}>{t('reading.indicator')}</p>}
			</div>
			<Readings bare paths={[`objectives.items.${objective.id}.value`]} />
		</div>
	)
}
