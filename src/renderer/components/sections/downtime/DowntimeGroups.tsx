import { EXCLUSIONS } from '../../../../shared/sections/downtime/schema'
import { useT } from '../../../app/i18n'
import { ChoiceField } from '../../fields/ChoiceField'
import { Fields } from '../../fields/Fields'
import { ListField } from '../../fields/ListField'
import { LongTextField } from '../../fields/LongTextField'
import { ManyChoiceField } from '../../fields/ManyChoiceField'
import { Readings } from '../../fields/Readings'
import { OptionalPart, SwitchField } from '../../fields/SwitchField'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import { DurationField, NumberField, TextField } from '../../fields/ValueFields'
import classes from '../sections.module.css'

const PERIODS = ['month', 'quarter', 'year'] as const

export function NoticeGroup() {
	return (
		<Fields>
			<DurationField path="downtime.noticeSeconds" clock="calendar" bareUnitSeconds={3_600} span={4} />
			<TextField path="downtime.noticeChannel" span={8} />
			<DurationField path="downtime.capSeconds" bareUnitSeconds={3_600} span={6} />
			<ChoiceField path="downtime.capPeriod" set="cap-period" values={PERIODS} span={6} />
			<OptionalPart path="downtime.refusal" initial={{ noticeSeconds: null, perYear: null }}>
				<Fields>
					<DurationField path="downtime.refusal.noticeSeconds" clock="calendar" bareUnitSeconds={3_600} span={6} />
					<NumberField path="downtime.refusal.perYear" unit="times" span={6} />
				</Fields>
			</OptionalPart>
			<Readings paths={['downtime.noticeSeconds', 'downtime.capSeconds']} />
		</Fields>
	)
}

const FIRST_EMERGENCY = { noticeSeconds: null, capSecondsPerMonth: null, countsAsDowntime: true, reasons: null }

export function EmergencyGroup() {
	const path = 'downtime.emergency'
	return (
		<OptionalPart path={path} initial={FIRST_EMERGENCY}>
			<Fields>
				<LongTextField path={`${path}.reasons`} />
				<DurationField path={`${path}.noticeSeconds`} clock="calendar" span={6} />
				<DurationField path={`${path}.capSecondsPerMonth`} bareUnitSeconds={3_600} span={6} />
				<SwitchField path={`${path}.countsAsDowntime`} />
			</Fields>
		</OptionalPart>
	)
}

export function FreezeGroup() {
	const t = useT('sections')
	const column = useColumns('downtime.freezes')
	return (
		<>
			<EditableTable
				path="downtime.freezes"
				label={t('downtime.freeze.title')}
				idWish="freeze"
				newRow={(id) => ({ id, name: null, from: '12-15', to: '01-06' })}
				addLabel={t('add.freeze')}
				columns={[
					column.text('name'),
					column.monthDay('from', { width: '128px' }),
					column.monthDay('to', { width: '128px' }),
				]}
			/>
			<div className={classes.block}>
				<ListField path="downtime.impactMeasures" />
			</div>
		</>
	)
}

export function ExclusionsGroup() {
	return (
		<Fields>
			<ManyChoiceField path="downtime.exclusions" set="exclusion" values={EXCLUSIONS} />
			<ListField path="downtime.furtherExclusions" />
			<NumberField path="downtime.forceMajeureTerminationDays" unit="days" span={6} />
			<LongTextField path="downtime.degradation" />
		</Fields>
	)
}
