import type { Objective } from '../../../shared/agreement/values/objective'
import { useT } from '../../app/i18n'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import type { Judgement } from '../../stores/verdict-store'
import classes from './ChanceTable.module.css'
import { variantId } from './try-targets'

type Props = {
	readonly objective: Objective
	readonly values: readonly number[]
	readonly suggested: number | null
	readonly judgement: Judgement | null
	readonly isPending: boolean
}

/** The chance at other targets, with its interval: no interval, no chance. */
export function ChanceTable({ objective, values, suggested, judgement, isPending }: Props) {
	const t = useT('realism')
	const text = useVerdictText()
	return (
		<table className={classes.table} aria-busy={isPending}>
			<thead>
				<tr>
					<th scope="row">{t('chances.target')}</th>
					{values.map((value) => (
						<th
							key={value}
							scope="col"
							data-draft={value === objective.value || undefined}
							data-suggested={value === suggested || undefined}
						>
							{text.value(objective, value)}
							{value === objective.value && <span className={classes.unseen}> {t('chances.draft')}</span>}
							{value === suggested && <span className={classes.unseen}> {t('chances.suggested')}</span>}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				<tr>
					<th scope="row">{t('chances.chance')}</th>
					{values.map((value, index) => {
						const chance = judgement?.get(variantId(index))?.verdict.passProbability
						return (
							<td key={value}>
								{chance == null ? (
									'–'
								) : (
									<>
										<strong>{text.percent(chance.estimate)}</strong> <span>{text.range(chance)}</span>
									</>
								)}
							</td>
						)
					})}
				</tr>
			</tbody>
		</table>
	)
}
