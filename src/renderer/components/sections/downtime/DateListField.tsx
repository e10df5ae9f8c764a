import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useT } from '../../../app/i18n'
import { useField } from '../../../stores/use-field'
import { FieldFrame, type FrameProps } from '../../fields/FieldFrame'
import { DateAdder } from '../service-hours/DateAdder'
import classes from '../service-hours/hours.module.css'
import { useDayText } from '../service-hours/use-day-text'

/** Single dates, kept in order. */
export function DateListField(frame: FrameProps) {
	const t = useT('sections')
	const field = useField(frame.path)
	const dayText = useDayText()
	const dates = Array.isArray(field.value) ? field.value.map(String) : []
	return (
		<FieldFrame {...frame} group>
			{() => (
				<>
					<ul className={classes.dates}>
						{dates.map((date) => (
							<li key={date}>
								<span className={classes.name}>{dayText(date)}</span>
								{!field.readOnly && (
									<ActionIcon
										size={24}
										aria-label={t('days.remove', { date: dayText(date) })}
										onClick={() => field.set(dates.filter((other) => other !== date))}
									>
										<IconX size={14} stroke={1.6} />
									</ActionIcon>
								)}
							</li>
						))}
					</ul>
					{!field.readOnly && (
						<div className={classes.addRow}>
							<DateAdder label={t('days.add')} onAdd={(date) => field.set([...new Set([...dates, date])].sort())} />
						</div>
					)}
				</>
			)}
		</FieldFrame>
	)
}
