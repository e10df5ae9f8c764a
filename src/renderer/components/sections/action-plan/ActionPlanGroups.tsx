import type { Task } from '../../../../shared/sections/action-plan/schema'
import { useT } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { ChoiceField } from '../../fields/ChoiceField'
import { DateField } from '../../fields/DateField'
import { EntryField } from '../../fields/EntryField'
import { Fields } from '../../fields/Fields'
import { LongTextField } from '../../fields/LongTextField'
import { ReferenceField } from '../../fields/ReferenceField'
import { SwitchField } from '../../fields/SwitchField'
import type { Row } from '../../fields/table/column'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import { NumberField, TextField } from '../../fields/ValueFields'
import { InterviewEntry } from '../interview/InterviewEntry'
import { useValueEntry } from '../objectives/use-value-entry'
import { Internal } from './Internal'
import { TakeTargets, TargetReason } from './InternalTargets'
import { PlanSteps } from './PlanSteps'
import { AddReadiness, ReadinessItem } from './ReadinessItem'
import { StaffNeed } from './StaffNeed'

export function TasksGroup() {
	const t = useT('sections')
	const column = useColumns('actionPlan.tasks')
	// Rows of this table are tasks.
	const task = (row: Row) => row as unknown as Task
	return (
		<Internal>
			<PlanSteps />
			<EditableTable
				path="actionPlan.tasks"
				label={t('action-plan.tasks.title')}
				idWish="task"
				newRow={(id) => ({
					id,
					title: '',
					owner: '',
					note: '',
					deputy: '',
					objectiveId: null,
					mode: null,
					internalTarget: null,
					targetBasis: null,
					startDate: null,
					done: false,
					source: null,
				})}
				addLabel={t('add.task')}
				columns={[
					column.text('title', { empty: '' }),
					column.text('owner', { empty: '', width: '22%' }),
					column.text('deputy', { empty: '', width: '22%' }),
					column.date('startDate', { width: '92px' }),
					column.toggle('done', { width: '72px' }),
				]}
				detail={{
					title: (row) => (task(row).title === '' ? t('unnamed.task') : task(row).title),
					body: (row, path) => <TaskForm task={task(row)} path={path} />,
				}}
			/>
			<TakeTargets />
		</Internal>
	)
}

const MODES = ['automate', 'staff'] as const

function TaskForm({ task, path }: { readonly task: Task; readonly path: string }) {
	const t = useT('sections')
	const entryFor = useValueEntry()
	const objective = useAgreement((agreement) => agreement.objectives.items.find((one) => one.id === task.objectiveId))
	return (
		<Fields>
			<TextField path={`${path}.title`} empty="" />
			<TextField path={`${path}.owner`} empty="" span={6} />
			<TextField path={`${path}.deputy`} empty="" span={6} />
			<ReferenceField path={`${path}.objectiveId`} to="objective" nullLabel={t('blank')} span={7} />
			<EntryField
				path={`${path}.internalTarget`}
				entry={entryFor(objective?.metric ?? 'custom', objective?.customUnit ?? 'count')}
				figure
				span={5}
			/>
			<TargetReason task={task} path={path} />
			<ChoiceField path={`${path}.mode`} set="task-mode" values={MODES} nullLabel={t('blank')} span={7} />
			<DateField path={`${path}.startDate`} span={5} />
			<LongTextField path={`${path}.note`} empty="" />
			<SwitchField path={`${path}.done`} />
		</Fields>
	)
}

export function ReadinessGroup() {
	const t = useT('sections')
	return (
		<Internal>
			<ReadinessTable label={t('action-plan.readiness.title')} />
		</Internal>
	)
}

/** Questions have no ids: each is a text field of its own. */
function ReadinessTable({ label }: { readonly label: string }) {
	const t = useT('sections')
	const items = useAgreement((agreement) => agreement.actionPlan.readiness)
	return (
		<section aria-label={label} data-path="actionPlan.readiness">
			<InterviewEntry />
			{items.map((_, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the interview is a fixed list; the position is what is edited
				<ReadinessItem key={index} index={index} />
			))}
			<AddReadiness label={t('add.question')} />
		</section>
	)
}

export function CapacityGroup() {
	const path = 'actionPlan.capacity'
	return (
		<Internal>
			<Fields>
				<NumberField path={`${path}.peoplePerShift`} whole={false} max={100_000} span={6} />
				<NumberField path={`${path}.casesPerPersonPerDay`} whole={false} max={100_000} span={6} />
				<LongTextField path={`${path}.note`} empty="" />
			</Fields>
			<StaffNeed />
		</Internal>
	)
}

export function RoutingGroup() {
	const t = useT('sections')
	const column = useColumns('actionPlan.routing')
	return (
		<Internal>
			<EditableTable
				path="actionPlan.routing"
				label={t('action-plan.routing.title')}
				idWish="route"
				newRow={(id) => ({ id, when: '', group: '', skill: '', openTicketLimit: null })}
				addLabel={t('add.route')}
				columns={[
					column.text('when', { empty: '' }),
					column.text('group', { empty: '' }),
					column.text('skill', { empty: '' }),
					column.number('openTicketLimit', { width: '120px' }),
				]}
			/>
		</Internal>
	)
}
