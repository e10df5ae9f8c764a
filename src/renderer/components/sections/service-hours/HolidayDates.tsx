import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../../app/i18n'
import { DateAdder } from './DateAdder'
import classes from './hours.module.css'
import { useDayText } from './use-day-text'

type Props = {
	readonly path: string
	readonly dates: Readonly<Record<string, string>>
	/** What the days are called in the second language of the contract. */
	readonly names: Readonly<Record<string, string>>
	readonly readOnly: boolean
	readonly onChange: (dates: Record<string, string>) => void
}

/** The holidays of the term, one by one: those of the place, taken out or added by hand. */
export function HolidayDates({ path, dates, names, readOnly, onChange }: Props) {
	const t = useT('sections')
	const dayText = useDayText()
	const [name, setName] = useState('')
	return (
		<div data-path={path}>
			<ul className={classes.dates}>
				{Object.entries(dates)
					.sort(([a], [b]) => a.localeCompare(b))
					.map(([date, holiday]) => (
						<li key={date}>
							<span className={classes.date}>{dayText(date)}</span>
							<span className={classes.name}>
								{names[date] === undefined || names[date] === holiday ? holiday : `${holiday} / ${names[date]}`}
							</span>
							{!readOnly && (
								<ActionIcon
									size={24}
									aria-label={t('holidays.remove', { date: dayText(date), name: holiday })}
									onClick={() => {
										const { [date]: _gone, ...rest } = dates
										onChange(rest)
									}}
								>
									<IconX size={14} stroke={1.6} />
								</ActionIcon>
							)}
						</li>
					))}
			</ul>
			{!readOnly && (
				<div className={classes.addRow}>
					<DateAdder
						label={t('holidays.add')}
						onAdd={(date) => {
							onChange({ ...dates, [date]: name.trim() === '' ? t('holidays.unnamed') : name.trim() })
							setName('')
						}}
					>
						<TextInput
							aria-label={t('holidays.name')}
							placeholder={t('holidays.name')}
							value={name}
							maxLength={200}
							onChange={(event) => setName(event.currentTarget.value)}
						/>
					</DateAdder>
				</div>
			)}
		</div>
	)
}
