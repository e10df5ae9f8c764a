import { Select } from '@mantine/core'
import type { Agreement } from '../../../../shared/agreement/schema'
import type { Calendar } from '../../../../shared/agreement/values/calendar'
import type { ProposalShape } from '../../../../shared/ipc/what-if-shapes'
import type { ProposalChoice } from '../../../../shared/realism/apply-proposal'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import { weekText } from '../week-text'
import classes from './start.module.css'

type Props = {
	readonly agreement: Agreement
	readonly proposal: ProposalShape
	readonly choice: ProposalChoice
	readonly onChoose: (choice: ProposalChoice) => void
}

/** The hours in which the desk works, and where they go. */
export function HoursPart({ agreement, proposal, choice: { hours, ...others }, onChoose }: Props) {
	const t = useT('histories')
	const format = useFormat()
	const { calendar, doubts } = proposal
	const { calendars } = agreement.serviceHours
	const isUnknown = doubts.some(({ code }) => code === 'hours-unknown')
	const reading = ({ weekly, timeZone }: Calendar) => `${weekText(t, format, weekly)}, ${timeZone}`
	const chosen = hours.kind === 'add' ? undefined : calendars.find(({ id }) => id === hours.calendarId)
	if (calendar === null) {
		return (
			<section className={classes.part}>
				<h3>{t('start.hours')}</h3>
				<p>{t(isUnknown ? 'start.hours.unknown' : 'start.hours.always')}</p>
			</section>
		)
	}
	const isSame = chosen !== undefined && reading(chosen) === reading(calendar)
	return (
		<section className={classes.part}>
			<h3>{t('start.hours')}</h3>
			<p className={classes.reading}>{reading(calendar)}</p>
			<Select
				label={t('start.hours.where')}
				data={[
					...calendars.map(({ id, name }) => ({ value: `replace ${id}`, label: t('start.hours.replace', { name }) })),
					{ value: 'add', label: t('start.hours.add', { name: calendar.name }) },
					...calendars.map(({ id, name }) => ({ value: `keep ${id}`, label: t('start.hours.keep', { name }) })),
				]}
				value={hours.kind === 'add' ? 'add' : `${hours.kind} ${hours.calendarId ?? ''}`}
				allowDeselect={false}
				onChange={(key) => key !== null && onChoose({ ...others, hours: hoursOf(key) })}
			/>
			{chosen !== undefined && (
				<p className={`${classes.second} ${classes.under}`}>
					{isSame ? t('start.hours.same') : t('start.now', { value: reading(chosen) })}
					{!isSame && hours.kind === 'keep' && ` ${t('start.hours.kept')}`}
				</p>
			)}
		</section>
	)
}

function hoursOf(key: string): ProposalChoice['hours'] {
	const calendarId = key.slice(key.indexOf(' ') + 1)
	if (key.startsWith('replace ')) return { kind: 'replace', calendarId }
	return key.startsWith('keep ') ? { kind: 'keep', calendarId } : { kind: 'add' }
}
