import { Checkbox } from '@mantine/core'
import type { Objective } from '../../../../shared/agreement/values/objective'
import type { ProposalShape } from '../../../../shared/ipc/what-if-shapes'
import type { ProposalChange, ProposalChoice } from '../../../../shared/realism/apply-proposal'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import { useObjectiveName } from '../../../components/fields/objective-name'
import { useVerdictText } from '../../../components/verdict/use-verdict-text'
import classes from './start.module.css'

type Props = {
	readonly proposal: ProposalShape
	readonly choice: ProposalChoice
	readonly changes: readonly ProposalChange[]
	readonly onChoose: (choice: ProposalChoice) => void
}

/** Every target that history supports: what it says, what it would replace, what it rests on, how sure it is. */
export function ObjectivesPart({ proposal, choice, changes, onChoose }: Props) {
	const t = useT('histories')
	const { objectives } = proposal
	if (objectives.length === 0) {
		return (
			<section className={classes.part}>
				<h3>{t('start.objectives')}</h3>
				<p>{t('start.objectives.none')}</p>
			</section>
		)
	}
	const ids = objectives.map(({ objective }) => objective.id)
	const taken = ids.filter((id) => choice.objectiveIds.includes(id)).length
	const set = (objectiveIds: readonly string[]) => onChoose({ ...choice, objectiveIds })
	return (
		<section className={classes.part}>
			<h3>{t('start.objectives')}</h3>
			<p className={classes.second}>{t('start.objectives.intro')}</p>
			<table className={classes.objectives}>
				<thead>
					<tr>
						<th scope="col">
							<Checkbox
								aria-label={t('start.all')}
								checked={taken === ids.length}
								indeterminate={taken > 0 && taken < ids.length}
								onChange={() => set(taken === ids.length ? [] : ids)}
							/>
						</th>
						<th scope="col">{t('start.objective')}</th>
						<th scope="col">{t('start.proposed')}</th>
						<th scope="col">{t('start.instead')}</th>
						<th scope="col">{t('start.basis')}</th>
						<th scope="col" className={classes.figure}>
							{t('start.chance')}
						</th>
					</tr>
				</thead>
				<tbody>
					{objectives.map((proposed) => {
						const { id } = proposed.objective
						return (
							<ProposedRow
								key={id}
								proposed={proposed}
								change={changes.find((change) => 'proposedId' in change && change.proposedId === id)}
								isTaken={choice.objectiveIds.includes(id)}
								onTake={(isWanted) =>
									set(isWanted ? [...choice.objectiveIds, id] : choice.objectiveIds.filter((one) => one !== id))
								}
							/>
						)
					})}
				</tbody>
			</table>
		</section>
	)
}

type RowProps = {
	readonly proposed: ProposalShape['objectives'][number]
	readonly change: ProposalChange | undefined
	readonly isTaken: boolean
	readonly onTake: (isWanted: boolean) => void
}

function ProposedRow({ proposed: { objective, basis, chance }, change, isTaken, onTake }: RowProps) {
	const t = useT('histories')
	const format = useFormat()
	const name = useObjectiveName()
	const promise = usePromiseText()
	const text = useVerdictText()
	const isAvailability = objective.metric === 'availability'
	return (
		<tr>
			<td>
				<Checkbox
					aria-label={t('start.take', { name: name(objective) })}
					checked={isTaken}
					onChange={(event) => onTake(event.currentTarget.checked)}
				/>
			</td>
			<th scope="row">{name(objective)}</th>
			<td className={classes.promise}>{promise(objective)}</td>
			<td>
				{change?.kind === 'objective-replaced' && promise(change.before)}
				{change?.kind === 'objective-replaced' && change.otherClock && (
					<span className={classes.second}>{t('start.other-clock')}</span>
				)}
				{change?.kind === 'objective-same' && t('start.same')}
				{change?.kind === 'objective-added' && t('start.new')}
				{change === undefined && '–'}
			</td>
			<td>
				{t('start.rests-on', {
					months: t('start.months', { count: basis.months }),
					cases: t(isAvailability ? 'start.of-outages' : 'start.cases', { count: basis.cases }),
				})}
				{basis.attainment !== null && (
					<span className={classes.second}>
						{isAvailability
							? t('start.available', { share: format.percent(basis.attainment, 3) })
							: t('start.attained', { share: format.percent(basis.attainment, 1) })}
					</span>
				)}
			</td>
			<td className={classes.figure}>
				{text.percent(chance.estimate)}
				<span className={classes.second}>{text.range(chance)}</span>
			</td>
		</tr>
	)
}

/** "≤ 1 h, 95% of cases, a month". */
function usePromiseText(): (objective: Objective) => string {
	const t = useT('histories')
	const sections = useT('sections')
	const format = useFormat()
	const text = useVerdictText()
	return (objective) =>
		[
			text.target(objective),
			...(objective.share === null ? [] : [t('start.of-cases', { share: format.sharePpm(objective.share) })]),
			sections(`in-window.${objective.window.unit}`, { count: objective.window.count }),
		].join(', ')
}
