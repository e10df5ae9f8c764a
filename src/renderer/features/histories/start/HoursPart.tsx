import { Radio } from '@mantine/core'
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
export function HoursPart({ agreement, proposal, choice, onChoose }: Props) {
	const t = useT('histories')
	const format = useFormat()
	const { calendar, doubts } = proposal
	const { calendars } = agreement.serviceHours
	const isUnknown = doubts.some(({ code }) => code === 'hours-unknown')
	const reading = ({ weekly, timeZone }: Calendar) => `${weekText(t, format, weekly)}, ${timeZone}`
	return (
		<section className={classes.part}>
			<h3>{t('start.hours')}</h3>
			{calendar === null && <p>{t(isUnknown ? 'start.hours.unknown' : 'start.hours.always')}</p>}
			{calendar !== null && (
				<>
					<p className={classes.reading}>{reading(calendar)}</p>
					<Radio.Group
						aria-label={t('start.hours.where')}
						value={keyOf(choice.hours)}
						onChange={(key) => onChoose({ ...choice, hours: hoursOf(key) })}
					>
						<div className={classes.options}>
							{calendars.map((one) => (
								<Radio
									key={one.id}
									value={keyOf({ kind: 'replace', calendarId: one.id })}
									label={t('start.hours.replace', { name: one.name })}
									description={t('start.now', { value: reading(one) })}
								/>
							))}
							<Radio value="add" label={t('start.hours.add', { name: calendar.name })} />
							{calendars.map((one) => (
								<Radio
									key={one.id}
									value={keyOf({ kind: 'keep', calendarId: one.id })}
									label={t('start.hours.keep', { name: one.name })}
									description={t('start.hours.kept')}
								/>
							))}
						</div>
					</Radio.Group>
				</>
			)}
		</section>
	)
}

function keyOf(hours: ProposalChoice['hours']): string {
	return hours.kind === 'add' ? 'add' : `${hours.kind} ${hours.calendarId ?? ''}`
}

function hoursOf(key: string): ProposalChoice['hours'] {
	const calendarId = key.slice(key.indexOf(' ') + 1)
	if (key.startsWith('replace ')) return { kind: 'replace', calendarId }
	return key.startsWith('keep ') ? { kind: 'keep', calendarId } : { kind: 'add' }
}
