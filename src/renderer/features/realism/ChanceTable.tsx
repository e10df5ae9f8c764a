import { UnstyledButton } from '@mantine/core'
import type { Objective } from '../../../shared/agreement/values/objective'
import type { Verdict } from '../../../shared/ipc/shapes'
import { useT } from '../../app/i18n'
import { useMoneyText } from '../../components/verdict/use-money-text'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import type { Judgement } from '../../stores/verdict-store'
import classes from './ChanceTable.module.css'
import { variantId } from './try-targets'

type Props = {
	readonly objective: Objective
	readonly values: readonly number[]
	readonly suggested: number | null
	readonly tried: number | null
	readonly judgement: Judgement | null
	/** What was said of the draft, to the last digit as everywhere else. */
	readonly drafted: Verdict
	readonly isPending: boolean
	/** null where nothing may be changed. */
	readonly onTry: ((value: number) => void) | null
}

/** The chance at other targets with its interval, and what they would cost: no interval, no chance. */
export function ChanceTable({ objective, values, suggested, tried, judgement, drafted, isPending, onTry }: Props) {
	const t = useT('realism')
	const text = useVerdictText()
	const money = useMoneyText()
	const verdicts = values.map((value, index) =>
		value === objective.value ? drafted : (judgement?.get(variantId(index))?.verdict ?? null),
	)
	const hasCredits = verdicts.some((verdict) => verdict?.expectedCredits != null)
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
							{onTry === null ? (
								text.value(objective, value)
							) : (
								<UnstyledButton
									className={classes.try}
									aria-pressed={value === (tried ?? objective.value)}
									title={t('chances.try')}
									onClick={() => onTry(value)}
								>
									{text.value(objective, value)}
								</UnstyledButton>
							)}
							{value === objective.value && <span className={classes.unseen}> {t('chances.draft')}</span>}
							{value === suggested && <span className={classes.unseen}> {t('chances.suggested')}</span>}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				<tr>
					<th scope="row">{t('chances.chance')}</th>
					{verdicts.map((verdict, index) => {
						const chance = verdict?.passProbability
						return (
							<td key={values[index]}>
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
				{hasCredits && (
					<tr>
						<th scope="row">{t('chances.credits')}</th>
						{verdicts.map((verdict, index) => {
							const band = verdict?.expectedCredits
							return <td key={values[index]}>{band == null ? '–' : money.about(band.mean, band.currency)}</td>
						})}
					</tr>
				)}
			</tbody>
		</table>
	)
}
