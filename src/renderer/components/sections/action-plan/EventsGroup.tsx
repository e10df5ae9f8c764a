import { EVENT_TRIGGERS, type EventRule } from '../../../../shared/sections/action-plan/schema'
import { useT } from '../../../app/i18n'
import { ChoiceField } from '../../fields/ChoiceField'
import { Fields } from '../../fields/Fields'
import { LongTextField } from '../../fields/LongTextField'
import { ReferenceField } from '../../fields/ReferenceField'
import { useReferences } from '../../fields/references'
import type { Row } from '../../fields/table/column'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import { NumberField, TextField } from '../../fields/ValueFields'
import { Internal } from './Internal'
import { useEventText } from './use-event-text'

/** When something happens to a case, somebody is told and does something. */
export function EventsGroup() {
	const t = useT('sections')
	const column = useColumns('actionPlan.events')
	const objectives = useReferences('objective')
	const whenText = useEventText()
	// Rows of this table are event rules.
	const rule = (row: Row) => row as unknown as EventRule
	return (
		<Internal>
			<EditableTable
				path="actionPlan.events"
				label={t('action-plan.events.title')}
				idWish="event"
				newRow={(id) => ({
					id,
					trigger: 'percent-elapsed',
					objectiveId: null,
					atPercent: 80,
					times: 1,
					tell: '',
					action: '',
				})}
				addLabel={t('add.event')}
				columns={[
					column.shown('trigger', (row) => whenText(rule(row)), { width: '22%' }),
					column.choice('objectiveId', objectives, { nullLabel: t('all-promises'), width: '31%' }),
					column.text('tell', { empty: '', width: '14%' }),
					column.text('action', { empty: '' }),
				]}
				detail={{
					title: (row) => whenText(rule(row)),
					body: (row, path) => <EventForm trigger={rule(row).trigger} path={path} />,
				}}
			/>
		</Internal>
	)
}

function EventForm({ trigger, path }: { readonly trigger: EventRule['trigger']; readonly path: string }) {
	const t = useT('sections')
	return (
		<Fields>
			<ChoiceField path={`${path}.trigger`} set="event-trigger" values={EVENT_TRIGGERS} span={8} />
			{trigger === 'percent-elapsed' && <NumberField path={`${path}.atPercent`} min={1} max={1_000} needed span={4} />}
			{(trigger === 'reopened' || trigger === 'reassigned') && (
				<NumberField path={`${path}.times`} min={1} max={100} needed span={4} />
			)}
			<ReferenceField path={`${path}.objectiveId`} to="objective" nullLabel={t('all-promises')} />
			<TextField path={`${path}.tell`} empty="" />
			<LongTextField path={`${path}.action`} empty="" />
		</Fields>
	)
}
