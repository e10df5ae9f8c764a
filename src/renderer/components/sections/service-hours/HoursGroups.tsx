import { emptyWeek } from '../../../../shared/sections/readings/weekly-hours'
import { useT } from '../../../app/i18n'
import { ChoiceField } from '../../fields/ChoiceField'
import { Fields } from '../../fields/Fields'
import { LongTextField } from '../../fields/LongTextField'
import { ReferenceField } from '../../fields/ReferenceField'
import { useReferences } from '../../fields/references'
import { OptionalPart } from '../../fields/SwitchField'
import { timeZones } from '../../fields/TimeZoneField'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import { TextField } from '../../fields/ValueFields'

const ZONES = timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))

export function CalendarListGroup() {
	const t = useT('sections')
	const column = useColumns('serviceHours.calendars')
	return (
		<EditableTable
			path="serviceHours.calendars"
			label={t('service-hours.calendars.title')}
			idWish="calendar"
			newRow={(id) => ({
				id,
				name: '',
				timeZone: 'Europe/Berlin',
				weekly: emptyWeek(),
				holidays: null,
				closed: [],
				open: {},
			})}
			addLabel={t('add.calendar')}
			columns={[column.text('name', { empty: '' }), column.choice('timeZone', ZONES, { width: '45%' })]}
		/>
	)
}

export function HolidayPlaceGroup() {
	return <TextField path="serviceHours.holidayPlace" />
}

export function ChannelsGroup() {
	const t = useT('sections')
	const column = useColumns('serviceHours.channels')
	const calendars = useReferences('calendar')
	return (
		<EditableTable
			path="serviceHours.channels"
			label={t('service-hours.channels.title')}
			idWish="channel"
			newRow={(id) => ({ id, name: null, contact: null, calendarId: calendars[0]?.value ?? null })}
			addLabel={t('add.channel')}
			columns={[
				column.text('name', { placeholder: t('placeholder.channel') }),
				column.text('contact'),
				column.choice('calendarId', calendars, { nullLabel: t('always'), width: '168px' }),
			]}
		/>
	)
}

const OUTSIDE = ['next-opening', 'on-call-at-once'] as const
const FIRST_ON_CALL = { calendarId: null, contact: null, scope: null }

export function OutsideGroup() {
	const t = useT('sections')
	return (
		<Fields>
			<ChoiceField path="serviceHours.outsideHours" set="outside-hours" values={OUTSIDE} />
			<OptionalPart path="serviceHours.onCall" initial={FIRST_ON_CALL}>
				<Fields>
					<ReferenceField path="serviceHours.onCall.calendarId" to="calendar" nullLabel={t('always')} span={6} />
					<TextField path="serviceHours.onCall.contact" span={6} />
					<LongTextField path="serviceHours.onCall.scope" />
				</Fields>
			</OptionalPart>
		</Fields>
	)
}
