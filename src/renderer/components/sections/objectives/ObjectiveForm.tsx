import { Select } from '@mantine/core'
import { memo } from 'react'
import { getAt, setAt } from '../../../../shared/agreement/edit'
import {
	METRICS,
	type Metric,
	type Objective,
	PAUSE_RULES,
	PRIORITIES,
	START_EVENTS,
	STOP_EVENTS,
} from '../../../../shared/agreement/values/objective'
import { withMetric } from '../../../../shared/sections/objectives/defaults'
import { useT } from '../../../app/i18n'
import { useAgreementStore } from '../../../stores/agreement-store'
import { useField } from '../../../stores/use-field'
import { ChoiceField } from '../../fields/ChoiceField'
import { useChoices } from '../../fields/choices'
import { EntryField } from '../../fields/EntryField'
import { FieldFrame } from '../../fields/FieldFrame'
import { Fields } from '../../fields/Fields'
import { ManyChoiceField } from '../../fields/ManyChoiceField'
import { Readings } from '../../fields/Readings'
import { ReferenceField } from '../../fields/ReferenceField'
import { SwitchField } from '../../fields/SwitchField'
import { NumberField, ShareField, TextField } from '../../fields/ValueFields'
import { unitOf, useValueEntry } from './use-value-entry'
import { WindowField } from './WindowField'

const COMPARISONS = ['at-most', 'at-least'] as const
const UNITS = ['count', 'share', 'seconds'] as const
const ROUNDINGS = ['none', 'second', 'minute', 'hundredth-percent', 'tenth-percent'] as const

export function ObjectiveForm({ objective, path }: { readonly objective: Objective; readonly path: string }) {
	const t = useT('sections')
	const entryFor = useValueEntry()
	const unit = unitOf(objective.metric, objective.customUnit)
	const isTime = unit === 'seconds'
	return (
		<Fields>
			<EntryField
				path={`${path}.value`}
				label={t(`choice.comparison.${objective.comparison}`)}
				entry={entryFor(objective.metric, objective.customUnit)}
				empty={undefined}
				figure
				span={6}
			/>
			{unit === 'share' ? (
				<ChoiceField path={`${path}.comparison`} set="comparison" values={COMPARISONS} span={6} />
			) : (
				<ShareField path={`${path}.share`} span={6} />
			)}
			<WindowField path={`${path}.window`} />
			<ReferenceField path={`${path}.calendarId`} to="calendar" nullLabel={t('always-short')} />
			{isTime && (
				<>
					<ChoiceField path={`${path}.startEvent`} set="start-event" values={START_EVENTS} />
					<ChoiceField
						path={`${path}.stopEvent`}
						set="stop-event"
						values={STOP_EVENTS}
						nullLabel={t('stop-of-metric', { event: t(`stop-of.${objective.metric}`) })}
					/>
					<ManyChoiceField path={`${path}.pauses`} set="pause" values={PAUSE_RULES} />
					<Readings paths={[`${path}.pauses`]} />
					<SwitchField path={`${path}.reopenCounts`} />
				</>
			)}
			<MetricField path={`${path}.metric`} span={6} />
			<ChoiceField
				path={`${path}.priority`}
				set="priority"
				values={PRIORITIES}
				nullLabel={t('all-priorities')}
				span={6}
			/>
			{objective.metric === 'custom' && (
				<>
					<TextField path={`${path}.customName`} span={6} />
					<ChoiceField path={`${path}.customUnit`} set="custom-unit" values={UNITS} span={6} />
				</>
			)}
			<ReferenceField path={`${path}.serviceId`} to="service" nullLabel={t('all-services')} span={6} />
			{unit !== 'share' && <ChoiceField path={`${path}.comparison`} set="comparison" values={COMPARISONS} span={6} />}
			<NumberField path={`${path}.volumeFrom`} span={6} />
			<NumberField path={`${path}.volumeTo`} span={6} />
			<NumberField path={`${path}.rampUpMonths`} unit="months" max={36} needed span={6} />
			<ChoiceField path={`${path}.rounding`} set="rounding" values={ROUNDINGS} span={6} />
			<TextField path={`${path}.exclusions`} />
			<TextField path={`${path}.measurementMethod`} />
			<TextField path={`${path}.dataSource`} />
		</Fields>
	)
}

type MetricProps = { readonly path: string; readonly span: number }

/** Another metric brings its own unit: value, share and comparison start anew where they must. */
const MetricField = memo(function MetricField({ path, span }: MetricProps) {
	const field = useField(path)
	const edit = useAgreementStore((state) => state.edit)
	const options = useChoices('metric', METRICS)
	const place = path.slice(0, path.lastIndexOf('.'))
	return (
		<FieldFrame path={path} span={span}>
			{({ id }) => (
				<Select
					id={id}
					searchable
					data={options.map((option) => ({ ...option }))}
					value={typeof field.value === 'string' ? field.value : null}
					allowDeselect={false}
					readOnly={field.readOnly}
					onFocus={field.focused}
					// The list offers metrics only, and the path leads to an objective's.
					onChange={(metric) =>
						metric !== null &&
						edit('undo.set', (agreement) =>
							setAt(agreement, place, withMetric(getAt(agreement, place) as Objective, metric as Metric)),
						)
					}
				/>
			)}
		</FieldFrame>
	)
})
