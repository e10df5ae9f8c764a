import { Button } from '@mantine/core'
import { internalTarget, withTargets } from '../../../../shared/plan/internal-target'
import type { Task } from '../../../../shared/sections/action-plan/schema'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import { useAgreement, useAgreementStore } from '../../../stores/agreement-store'
import { useValueEntry } from '../objectives/use-value-entry'
import classes from '../sections.module.css'
import { useTargetVerdicts } from './use-target-verdicts'

/** Targets for all tasks of promises at once; those that somebody set by hand stay. */
export function TakeTargets() {
	const t = useT('sections')
	const verdicts = useTargetVerdicts()
	const agreement = useAgreement((open) => open)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	if (
		isReadOnly ||
		withTargets(agreement, verdicts).actionPlan.tasks.every((task, at) => isSame(task, agreement.actionPlan.tasks[at]))
	)
		return null
	const take = () =>
		useAgreementStore
			.getState()
			.edit('undo.plan', (open) => ({ kind: 'changed' as const, agreement: withTargets(open, verdicts) }))
	return (
		<Button variant="default" size="compact-sm" mt={8} onClick={take}>
			{t(verdicts.length === 0 ? 'plan.targets.thumb' : 'plan.targets.history')}
		</Button>
	)
}

function isSame(one: Task, other: Task | undefined): boolean {
	return one.internalTarget === other?.internalTarget && one.targetBasis?.target === other?.targetBasis?.target
}

/** Where a task's target comes from, and what history would support now. */
export function TargetReason({ task, path }: { readonly task: Task; readonly path: string }) {
	const t = useT('sections')
	const format = useFormat()
	const entryFor = useValueEntry()
	const objective = useAgreement((open) => open.objectives.items.find(({ id }) => id === task.objectiveId))
	const verdict = useTargetVerdicts().find(({ objectiveId }) => objectiveId === task.objectiveId) ?? null
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	if (objective === undefined || objective.kind !== 'promise') return null
	const { show } = entryFor(objective.metric, objective.customUnit)
	const found = internalTarget(objective, verdict)
	const basis = task.targetBasis?.target === task.internalTarget ? task.targetBasis : null
	const percent = (ppm: number) => format.percent(Math.min(0.99, Math.round(ppm / 10_000) / 100))
	const values = {
		target: show(task.internalTarget ?? 0),
		promise: show(objective.value),
		chance: percent(basis?.targetChancePpm ?? 0),
		promiseChance: basis?.promiseChancePpm == null ? '–' : percent(basis.promiseChancePpm),
		count: basis?.windows ?? 0,
		cases: format.number(basis?.cases ?? 0),
		asOf: basis?.asOf == null ? '–' : format.date(basis.asOf),
	}
	const key =
		basis === null ? null : basis.targetChancePpm !== null ? 'history' : basis.windows > 0 ? 'no-room' : 'thumb'
	const take = () =>
		useAgreementStore.getState().edit('undo.plan', (open) => ({
			kind: 'changed' as const,
			agreement: {
				...open,
				actionPlan: {
					...open.actionPlan,
					tasks: open.actionPlan.tasks.map((one) =>
						one.id === task.id && found !== null
							? { ...one, internalTarget: found.target, targetBasis: found.basis }
							: one,
					),
				},
			},
		}))
	return (
		<div className={classes.reading} data-path={`${path}.targetBasis`} style={{ gridColumn: '1 / -1', marginTop: 0 }}>
			{key !== null && <p style={{ margin: 0 }}>{t(`plan.reason.${key}`, values)}</p>}
			{!isReadOnly && found !== null && found.target !== task.internalTarget && (
				<Button variant="default" size="compact-sm" mt={4} onClick={take}>
					{t('plan.take-target', { target: show(found.target) })}
				</Button>
			)}
		</div>
	)
}
