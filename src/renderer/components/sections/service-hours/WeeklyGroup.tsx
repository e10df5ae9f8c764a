import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { WEEKDAYS, type Weekday } from '../../../../shared/agreement/values/calendar'
import {
	alwaysOpen,
	isAlways,
	secondsPerWeek,
	type Weekly,
	weekStretches,
} from '../../../../shared/sections/readings/weekly-hours'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import { useField } from '../../../stores/use-field'
import { HelpFold } from '../../fields/HelpFold'
import type { GroupProps } from '../group-props'
import { ItemScope } from '../ItemScope'
import { DayHours } from './DayHours'
import { DayStrip, StripScale } from './DayStrip'
import classes from './hours.module.css'

const WORKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

export function WeeklyGroup({ itemId }: GroupProps) {
	return (
		<ItemScope list="serviceHours.calendars" itemId={itemId} chooses>
			{(path) => <WeeklyEditor path={`${path}.weekly`} />}
		</ItemScope>
	)
}

/** The hours of a week: each day typed as `8-12, 13-18`, seen as a strip, copied to other days. */
export function WeeklyEditor({ path }: { readonly path: string }) {
	const t = useT('sections')
	const format = useFormat()
	const field = useField(path)
	// The path leads to the weekly plan of a calendar.
	const weekly = field.value as Weekly | undefined
	if (weekly === undefined) return null
	const stretches = weekStretches(weekly)
	const copy = (from: Weekday, to: readonly Weekday[]) => {
		const copied = to.map((day) => [day, weekly[from]])
		field.set({ ...weekly, ...Object.fromEntries(copied) })
	}
	return (
		<div data-path={path} className={classes.week}>
			<div className={classes.scaleRow}>
				<span />
				<span className={classes.columnHead}>{t('week.hours')}</span>
				<StripScale />
				<span />
			</div>
			{WEEKDAYS.map((day) => (
				<div key={day} className={classes.day}>
					<span className={classes.dayName} id={`${path}-${day}`}>
						{t(`choice.weekday.${day}`)}
					</span>
					<DayHours path={`${path}.${day}`} labelledBy={`${path}-${day}`} onFocus={field.focused} />
					<DayStrip stretches={stretches[day]} day={t(`choice.weekday.${day}`)} />
					{!field.readOnly && (
						<Menu position="bottom-end">
							<Menu.Target>
								<ActionIcon aria-label={t('week.copy-from', { day: t(`choice.weekday.${day}`) })}>
									<IconCopy size={16} stroke={1.6} />
								</ActionIcon>
							</Menu.Target>
							<Menu.Dropdown>
								<Menu.Item onClick={() => copy(day, WORKDAYS)}>{t('week.to-workdays')}</Menu.Item>
								<Menu.Item onClick={() => copy(day, WEEKDAYS)}>{t('week.to-all')}</Menu.Item>
								<Menu.Divider />
								{WEEKDAYS.filter((other) => other !== day).map((other) => (
									<Menu.Item key={other} onClick={() => copy(day, [other])}>
										{t('week.to-day', { day: t(`choice.weekday.${other}`) })}
									</Menu.Item>
								))}
							</Menu.Dropdown>
						</Menu>
					)}
				</div>
			))}
			<Group gap={12} mt={12}>
				<Button
					variant="default"
					disabled={field.readOnly || isAlways(weekly)}
					onClick={() => {
						field.focused()
						field.set(alwaysOpen())
					}}
				>
					{t('week.always')}
				</Button>
				<span className={classes.sum}>
					{isAlways(weekly)
						? t('week.sum-always')
						: t('week.sum', { hours: format.number(secondsPerWeek(weekly) / 3600, 2) })}
				</span>
			</Group>
			<HelpFold path={path} />
		</div>
	)
}
