import { ActionIcon, SegmentedControl, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Calendar, Segment } from '../../../../shared/agreement/values/calendar'
import { specialDays, withSpecialDay, yearlyDates } from '../../../../shared/sections/special-days'
import { useT } from '../../../app/i18n'
import { useField } from '../../../stores/use-field'
import { hoursEntry } from '../../fields/entry/hours'
import { FieldFrame } from '../../fields/FieldFrame'
import { useEntry } from '../../fields/use-entry'
import type { GroupProps } from '../group-props'
import { ItemScope } from '../ItemScope'
import { DateAdder } from './DateAdder'
import { useTerm } from './holiday-source'
import classes from './hours.module.css'
import { useDayText } from './use-day-text'

/** Days that are no public holidays in many places, yet hardly anybody works on them: asked for by name. */
const ASKED = ['12-24', '12-31'] as const
const UNTIL_NOON: readonly Segment[] = [['08:00', '12:00']]

export function SpecialDaysGroup({ itemId }: GroupProps) {
	return (
		<ItemScope list="serviceHours.calendars" itemId={itemId}>
			{(path) => <SpecialDays path={path} />}
		</ItemScope>
	)
}

function SpecialDays({ path }: { readonly path: string }) {
	const t = useT('sections')
	const term = useTerm()
	const field = useField(path)
	// The path leads to a calendar.
	const calendar = field.value as Calendar
	const put = (dates: readonly string[], segments: readonly Segment[] | null) =>
		field.set(dates.reduce((next, date) => withSpecialDay(next, date, segments), calendar))
	return (
		<>
			{ASKED.map((monthDay) => {
				const dates = yearlyDates(monthDay, term.fromDate, term.toDate)
				return dates.length === 0 ? null : (
					<div key={monthDay} className={classes.asked}>
						<span>{t(`days.asked-${monthDay}`)}</span>
						<SegmentedControl
							aria-label={t(`days.asked-${monthDay}`)}
							readOnly={field.readOnly}
							value={stateOf(calendar, dates)}
							data={['plan', 'closed', 'noon', ...(stateOf(calendar, dates) === 'own' ? ['own'] : [])].map((value) => ({
								value,
								label: t(`days.${value}`),
							}))}
							onChange={(state) => {
								if (state !== 'own') put(dates, state === 'plan' ? null : state === 'closed' ? [] : UNTIL_NOON)
							}}
						/>
					</div>
				)
			})}
			<FieldFrame path={`${path}.closed`} group>
				{() => (
					<div data-path={`${path}.open`}>
						{specialDays(calendar).map(({ date, segments }) => (
							<SpecialDayRow
								key={date}
								path={path}
								date={date}
								segments={segments}
								readOnly={field.readOnly}
								onChange={(next) => put([date], next)}
							/>
						))}
						{!field.readOnly && (
							<div className={classes.addRow}>
								<DateAdder label={t('days.add')} onAdd={(date) => put([date], [])} />
							</div>
						)}
					</div>
				)}
			</FieldFrame>
		</>
	)
}

type RowProps = {
	readonly path: string
	readonly date: string
	readonly segments: readonly Segment[]
	readonly readOnly: boolean
	readonly onChange: (segments: readonly Segment[] | null) => ReturnType<ReturnType<typeof useField>['set']>
}

function SpecialDayRow({ path, date, segments, readOnly, onChange }: RowProps) {
	const t = useT('sections')
	const dayText = useDayText()
	const typed = useEntry<readonly Segment[]>({
		entry: hoursEntry,
		value: segments,
		empty: [],
		place: `${path}.open.${date}`,
		onChange: (next) => onChange(next ?? []),
	})
	return (
		<div className={classes.special}>
			<span>{dayText(date)}</span>
			<TextInput
				aria-label={t('days.hours', { date: dayText(date) })}
				placeholder={t('week.closed')}
				value={typed.text}
				error={typed.error}
				readOnly={readOnly}
				onChange={(event) => typed.type(event.currentTarget.value)}
				onBlur={typed.leave}
				onKeyDown={typed.onKeyDown}
			/>
			{!readOnly && (
				<ActionIcon aria-label={t('days.remove', { date: dayText(date) })} onClick={() => onChange(null)}>
					<IconX size={16} stroke={1.6} />
				</ActionIcon>
			)}
		</div>
	)
}

function stateOf(calendar: Calendar, dates: readonly string[]): 'plan' | 'closed' | 'noon' | 'own' {
	const days = dates.map((date) => specialDays(calendar).find((day) => day.date === date)?.segments ?? null)
	if (days.every((day) => day === null)) return 'plan'
	if (days.every((day) => day !== null && day.length === 0)) return 'closed'
	if (days.every((day) => JSON.stringify(day) === JSON.stringify(UNTIL_NOON))) return 'noon'
	return 'own'
}
