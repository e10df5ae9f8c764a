import { CADENCES, NOTICE_CONTENTS, REPORT_CONTENTS } from '../../../../shared/sections/reporting/schema'
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

export function ReportGroup() {
	return (
		<Fields>
			<ChoiceField path="reporting.cadence" set="cadence" values={CADENCES} span={6} />
			<NumberField path="reporting.dueDay" min={1} max={31} unit="day-of-month" span={6} />
			<Readings paths={['reporting.dueDay']} />
			<ManyChoiceField path="reporting.contents" set="report-contents" values={REPORT_CONTENTS} />
			<ListField path="reporting.furtherContents" />
			<TextField path="reporting.format" />
		</Fields>
	)
}

export function RecipientsGroup() {
	const t = useT('sections')
	const column = useColumns('reporting.recipients')
	return (
		<EditableTable
			path="reporting.recipients"
			label={t('reporting.recipients.title')}
			idWish="recipient"
			newRow={(id) => ({ id, name: null, function: null, email: null })}
			addLabel={t('add.recipient')}
			columns={[column.text('name'), column.text('function'), column.text('email')]}
		/>
	)
}

export function DataGroup() {
	return (
		<Fields>
			<LongTextField path="reporting.dataCollection" />
			<SwitchField path="reporting.rawDataAccess" span={6} />
			<NumberField path="reporting.retentionMonths" unit="months" span={6} />
		</Fields>
	)
}

const MISSING = ['counts-as-missed', 'no-consequence'] as const

export function ObjectionGroup() {
	return (
		<Fields>
			<NumberField path="reporting.objectionDays" unit="days" span={6} />
			<ChoiceField path="reporting.missingReport" set="missing-report" values={MISSING} span={6} />
			<LongTextField path="reporting.disputeRule" />
			<Readings paths={['reporting.objectionDays']} />
		</Fields>
	)
}

const CLOCKS = ['service', 'calendar'] as const
const FIRST_NOTICE = { deadlineSeconds: null, clock: 'service', channel: null, contents: [], finalReportDays: null }

export function OutageGroup() {
	const path = 'reporting.outageNotice'
	return (
		<OptionalPart path={path} initial={FIRST_NOTICE}>
			<Fields>
				<DurationField path={`${path}.deadlineSeconds`} span={6} />
				<ChoiceField path={`${path}.clock`} set="clock" values={CLOCKS} span={6} />
				<TextField path={`${path}.channel`} />
				<ManyChoiceField path={`${path}.contents`} set="notice-contents" values={NOTICE_CONTENTS} />
				<NumberField path={`${path}.finalReportDays`} unit="days" span={6} />
				<Readings paths={[path]} />
			</Fields>
		</OptionalPart>
	)
}
