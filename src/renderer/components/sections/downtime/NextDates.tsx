import type { MaintenanceWindow } from '../../../../shared/sections/downtime/schema'
import { plannedDowntime } from '../../../../shared/sections/readings/planned-downtime'
import { recurrenceDates } from '../../../../shared/sections/readings/recurrence-dates'
import { useT } from '../../../app/i18n'
import { useAgreementStore } from '../../../stores/agreement-store'
import { showDuration } from '../../fields/entry/duration'
import { Readings } from '../../fields/Readings'
import { todayIso } from '../../fields/today'
import { ComingDates } from '../ComingDates'
import classes from '../sections.module.css'

/** The next dates of a maintenance window and what it sums up to in a year. */
export function NextDates({ window }: { readonly window: MaintenanceWindow }) {
	const t = useT('sections')
	const today = todayIso()
	const termStart = useAgreementStore((state) => state.agreement?.parties.effectiveDate ?? null)
	const dates = recurrenceDates(window.recurrence, today, 6, termStart)
	const year = plannedDowntime([window], today)
	return (
		<>
			<ComingDates head={t('reading.next-dates')} dates={dates} />
			<p className={classes.reading}>
				{t('reading.maintenance-year', { count: year.times, total: showDuration(year.seconds) })}
			</p>
			<Readings bare paths={[`downtime.maintenance.${window.id}`]} />
		</>
	)
}
