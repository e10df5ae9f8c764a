import { Checkbox } from '@mantine/core'
import type { Objective } from '../../../shared/agreement/values/objective'
import type { PolicyChange, PolicyChoice, PolicyPlan } from '../../../shared/policies/apply-policy'
import type { ReadObjective, ReadPolicy } from '../../../shared/policies/policy'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useObjectiveName } from '../../components/fields/objective-name'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import classes from './policies.module.css'

type Props = {
	readonly policy: ReadPolicy
	readonly plan: PolicyPlan
	readonly choice: PolicyChoice
	readonly onChoose: (choice: PolicyChoice) => void
}

/** One line for each objective of the file: what it was taken for, what it would replace, and its place in the file. */
export function PolicyRows({ policy, plan, choice, onChoose }: Props) {
	const t = useT('policies')
	// The plan has those that are taken, in the order of the file.
	const taken = policy.objectives.map((_, index) => index).filter((index) => choice.objectives.has(index))
	if (policy.objectives.length === 0) return <p>{t('window.no-objective')}</p>
	return (
		<table className={classes.rows}>
			<thead>
				<tr>
					<th>{t('window.column.take')}</th>
					<th>{t('window.column.objective')}</th>
					<th>{t('window.column.file')}</th>
					<th>{t('window.column.now')}</th>
					<th>{t('window.column.place')}</th>
				</tr>
			</thead>
			<tbody>
				{policy.objectives.map((read, index) => (
					<Row
						key={read.from + read.objective.id}
						read={read}
						change={plan.changes[taken.indexOf(index)] ?? null}
						onTake={(isWanted) => {
							const objectives = new Set(choice.objectives)
							if (isWanted) objectives.add(index)
							else objectives.delete(index)
							onChoose({ ...choice, objectives })
						}}
					/>
				))}
			</tbody>
		</table>
	)
}

type RowProps = {
	readonly read: ReadObjective
	/** null: left out. */
	readonly change: PolicyChange | null
	readonly onTake: (isWanted: boolean) => void
}

function Row({ read, change, onTake }: RowProps) {
	const t = useT('policies')
	const name = useObjectiveName()
	const promise = usePromise()
	return (
		<tr data-policy-change={change?.kind ?? 'left'}>
			<td>
				<Checkbox
					aria-label={t('window.take', { name: name(read.objective) })}
					checked={change !== null}
					onChange={(event) => onTake(event.currentTarget.checked)}
				/>
			</td>
			<th scope="row">{name(read.objective)}</th>
			<td>{promise(change?.objective ?? read.objective)}</td>
			<td>
				{change === null && t('window.left')}
				{change?.kind === 'new' && t('window.new')}
				{change?.kind === 'same' && t('window.same')}
				{change?.kind === 'changed' && change.before !== null && promise(change.before)}
			</td>
			<td className={classes.place}>{read.from}</td>
		</tr>
	)
}

/** "≤ 1 h, 95% of cases". */
function usePromise(): (objective: Objective) => string {
	const t = useT('policies')
	const format = useFormat()
	const text = useVerdictText()
	return (objective) =>
		[
			text.target(objective),
			...(objective.share === null ? [] : [t('window.of-cases', { share: format.sharePpm(objective.share) })]),
		].join(', ')
}
