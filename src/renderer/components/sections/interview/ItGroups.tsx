import { WEEKDAYS } from '../../../../shared/agreement/values/calendar'
import { SERVICE_KINDS } from '../../../../shared/sections/action-plan/interviews-schema'
import { useT } from '../../../app/i18n'
import { ChoiceField } from '../../fields/ChoiceField'
import { EntryField } from '../../fields/EntryField'
import { timeEntry } from '../../fields/entry/hours'
import { Fields } from '../../fields/Fields'
import { ListField } from '../../fields/ListField'
import { LongTextField } from '../../fields/LongTextField'
import { DurationField, MoneyField, NumberField, ShareField, TextField } from '../../fields/ValueFields'

const path = 'actionPlan.interviews.itService'

export function ItKind() {
	const t = useT('interview')
	return (
		<Fields>
			<ChoiceField path={`${path}.serviceKind`} set="service-kind" values={SERVICE_KINDS} nullLabel={t('not-asked')} />
			<TextField path={`${path}.serviceName`} />
		</Fields>
	)
}

export function ItNeeds() {
	return (
		<Fields>
			<NumberField path={`${path}.users`} span={6} />
			<NumberField path={`${path}.sites`} span={6} />
			<LongTextField path={`${path}.need`} />
		</Fields>
	)
}

export function ItAvailability() {
	return (
		<Fields>
			<ShareField path={`${path}.availabilityPpm`} span={6} />
		</Fields>
	)
}

export function ItMaintenance() {
	const t = useT('interview')
	return (
		<Fields>
			<NumberField path={`${path}.maintenanceHoursPerYear`} span={6} />
			<ChoiceField
				path={`${path}.maintenanceWeekday`}
				set="weekday"
				values={WEEKDAYS}
				nullLabel={t('not-asked')}
				span={6}
			/>
			<EntryField
				path={`${path}.maintenanceStart`}
				entry={timeEntry}
				empty={null}
				figure
				placeholder="02:00"
				span={6}
			/>
		</Fields>
	)
}

export function ItFunctions() {
	return (
		<Fields>
			<ListField path={`${path}.functions`} />
		</Fields>
	)
}

export function ItScope() {
	return (
		<Fields>
			<ListField path={`${path}.inScope`} />
			<ListField path={`${path}.outOfScope`} />
		</Fields>
	)
}

export function ItRestoration() {
	return (
		<Fields>
			<DurationField path={`${path}.restorationWithinSeconds`} clock="calendar" bareUnitSeconds={3_600} span={6} />
			<DurationField path={`${path}.longestOutageSeconds`} clock="calendar" bareUnitSeconds={3_600} span={6} />
		</Fields>
	)
}

export function ItBreaches() {
	return (
		<Fields>
			<NumberField path={`${path}.breaches`} span={6} />
			<MoneyField path={`${path}.paidMinor`} span={6} />
		</Fields>
	)
}
