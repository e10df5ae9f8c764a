import { PRIORITIES } from '../../../../shared/agreement/values/objective'
import type { EscalationLevel, Trigger } from '../../../../shared/sections/escalation/schema'
import { useT } from '../../../app/i18n'
import { ChoiceField } from '../../fields/ChoiceField'
import { Fields } from '../../fields/Fields'
import { LongTextField } from '../../fields/LongTextField'
import { ManyChoiceField } from '../../fields/ManyChoiceField'
import { Readings } from '../../fields/Readings'
import type { Row } from '../../fields/table/column'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import { DurationField, NumberField, TextField } from '../../fields/ValueFields'
import { KindChoice } from '../KindChoice'
import { useTriggerText } from './use-trigger-text'

const PARTIES = ['provider', 'customer', 'third-party'] as const
const CLOCKS = ['service', 'calendar'] as const

export function LadderGroup() {
	const t = useT('sections')
	const column = useColumns('escalation.levels')
	const triggerText = useTriggerText()
	// Rows of this table are escalation levels.
	const level = (row: Row) => row as unknown as EscalationLevel
	return (
		<EditableTable
			path="escalation.levels"
			label={t('escalation.ladder.title')}
			idWish="level"
			newRow={(id) => ({
				id,
				name: null,
				trigger: { kind: 'breach' },
				priorities: [],
				party: 'provider',
				role: null,
				contact: null,
				channel: null,
				deputy: null,
				responseSeconds: null,
				responseClock: 'service',
				outcome: null,
			})}
			addLabel={t('add.level-of-escalation')}
			columns={[
				column.text('name', { width: '19%' }),
				column.shown('trigger', (row) => triggerText(level(row).trigger), { width: '19%' }),
				column.text('role'),
				column.text('channel', { width: '20%' }),
				column.duration('responseSeconds', { width: '84px' }),
			]}
			detail={{
				title: (row) => level(row).name ?? t('unnamed.level'),
				subtitle: (row) => triggerText(level(row).trigger),
				body: (row, path) => <LevelForm path={path} trigger={level(row).trigger} />,
			}}
		/>
	)
}

const TRIGGERS = ['percent-elapsed', 'breach', 'time-after-breach', 'on-demand'] as const
const TRIGGER_BLANKS = {
	'percent-elapsed': { percent: 80 },
	breach: {},
	'time-after-breach': { seconds: null, clock: 'service' },
	'on-demand': {},
}

function LevelForm({ path, trigger }: { readonly path: string; readonly trigger: Trigger }) {
	return (
		<Fields>
			<KindChoice
				path={`${path}.trigger`}
				name="escalation.levels.trigger"
				set="trigger"
				values={TRIGGERS}
				blank={TRIGGER_BLANKS}
				segments={false}
			/>
			{trigger.kind === 'percent-elapsed' && (
				<NumberField
					path={`${path}.trigger.percent`}
					name="escalation.levels.trigger.percent"
					min={1}
					max={1_000}
					unit="percent"
					needed
					span={6}
				/>
			)}
			{trigger.kind === 'time-after-breach' && (
				<>
					<DurationField path={`${path}.trigger.seconds`} name="escalation.levels.trigger.seconds" span={6} />
					<ChoiceField
						path={`${path}.trigger.clock`}
						name="escalation.levels.trigger.clock"
						set="clock"
						values={CLOCKS}
						span={6}
					/>
				</>
			)}
			<TextField path={`${path}.name`} span={8} />
			<ChoiceField path={`${path}.party`} set="escalation-party" values={PARTIES} span={4} />
			<TextField path={`${path}.role`} span={6} />
			<TextField path={`${path}.deputy`} span={6} />
			<TextField path={`${path}.contact`} span={6} />
			<TextField path={`${path}.channel`} span={6} />
			<DurationField path={`${path}.responseSeconds`} span={6} />
			<ChoiceField path={`${path}.responseClock`} set="clock" values={CLOCKS} span={6} />
			<ManyChoiceField path={`${path}.priorities`} set="priority" values={PRIORITIES} />
			<LongTextField path={`${path}.outcome`} />
			<Readings paths={[path]} />
		</Fields>
	)
}

export function EscalationOutsideGroup() {
	return (
		<Fields>
			<LongTextField path="escalation.outsideHours" />
			<LongTextField path="escalation.thirdParties" />
		</Fields>
	)
}
