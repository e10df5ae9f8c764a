import { useMemo } from 'react'
import { WEEKDAYS } from '../../../../shared/agreement/values/calendar'
import type { MaintenanceWindow, Recurrence } from '../../../../shared/sections/downtime/schema'
import { plannedDowntime } from '../../../../shared/sections/readings/planned-downtime'
import { useT } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { ChoiceField, OptionsField } from '../../fields/ChoiceField'
import { showDuration } from '../../fields/entry/duration'
import { Fields } from '../../fields/Fields'
import { ReferenceField } from '../../fields/ReferenceField'
import { TimeZoneField } from '../../fields/TimeZoneField'
import type { Row } from '../../fields/table/column'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import { todayIso } from '../../fields/today'
import { DurationField, NumberField, TextField, TimeField } from '../../fields/ValueFields'
import { KindChoice } from '../KindChoice'
import classes from '../sections.module.css'
import { DateListField } from './DateListField'
import { NextDates } from './NextDates'
import { useRecurrenceText } from './use-recurrence-text'

export function MaintenanceGroup() {
	const t = useT('sections')
	const column = useColumns('downtime.maintenance')
	const recurrenceText = useRecurrenceText()
	const windows = useAgreement((agreement) => agreement.downtime.maintenance)
	const zone = useAgreement((agreement) => agreement.serviceHours.calendars[0]?.timeZone ?? 'Europe/Berlin')
	const year = plannedDowntime(windows, todayIso())
	// Rows of this table are maintenance windows.
	const asWindow = (row: Row) => row as unknown as MaintenanceWindow
	return (
		<>
			<EditableTable
				path="downtime.maintenance"
				label={t('downtime.maintenance.title')}
				idWish="window"
				newRow={(id) => ({
					id,
					name: null,
					serviceId: null,
					recurrence: { kind: 'monthly', weekday: 'sun', ordinal: 2 },
					startTime: '02:00',
					durationSeconds: 7_200,
					timeZone: zone,
				})}
				addLabel={t('add.window')}
				emptyText={t('downtime.none')}
				columns={[
					column.text('name'),
					column.shown('recurrence', (row) => recurrenceText(asWindow(row).recurrence)),
					column.time('startTime', { width: '80px' }),
					column.duration('durationSeconds', { width: '96px', empty: undefined }),
				]}
				detail={{
					title: (row) => asWindow(row).name ?? t('unnamed.window'),
					subtitle: (row) => recurrenceText(asWindow(row).recurrence),
					body: (row, path) => <WindowForm path={path} recurrence={asWindow(row).recurrence} />,
					aside: (row) => <NextDates window={asWindow(row)} />,
				}}
			/>
			{windows.length > 0 && (
				<p className={classes.reading}>
					{t('reading.maintenance-year', { count: year.times, total: showDuration(year.seconds) })}
				</p>
			)}
		</>
	)
}

const KINDS = ['weekly', 'monthly', 'dates'] as const
const BLANKS = {
	weekly: { weekday: 'sun', everyWeeks: 1 },
	monthly: { weekday: 'sun', ordinal: 2 },
	dates: { dates: [] },
}
const ORDINALS = ['1', '2', '3', '4', '-1'] as const
const NAME = 'downtime.maintenance.recurrence'

function WindowForm({ path, recurrence }: { readonly path: string; readonly recurrence: Recurrence }) {
	const t = useT('sections')
	const ordinals = useMemo(() => ORDINALS.map((value) => ({ value, label: t(`choice.ordinal.${value}`) })), [t])
	return (
		<Fields>
			<TextField path={`${path}.name`} />
			<KindChoice
				path={`${path}.recurrence`}
				name={NAME}
				set="recurrence"
				values={KINDS}
				blank={BLANKS}
				segments={false}
			/>
			{recurrence.kind === 'monthly' && (
				<OptionsField
					path={`${path}.recurrence.ordinal`}
					name={`${NAME}.ordinal`}
					options={ordinals}
					toValue={Number}
					span={6}
				/>
			)}
			{recurrence.kind !== 'dates' && (
				<ChoiceField
					path={`${path}.recurrence.weekday`}
					name={`${NAME}.weekday`}
					set="weekday"
					values={WEEKDAYS}
					span={6}
				/>
			)}
			{recurrence.kind === 'weekly' && (
				<NumberField
					path={`${path}.recurrence.everyWeeks`}
					name={`${NAME}.everyWeeks`}
					min={1}
					max={52}
					unit="weeks"
					needed
					span={6}
				/>
			)}
			{recurrence.kind === 'dates' && <DateListField path={`${path}.recurrence.dates`} name={`${NAME}.dates`} />}
			<TimeField path={`${path}.startTime`} span={6} />
			<DurationField path={`${path}.durationSeconds`} needed span={6} />
			<ReferenceField path={`${path}.serviceId`} to="service" nullLabel={t('all-services')} />
			<TimeZoneField path={`${path}.timeZone`} />
		</Fields>
	)
}
