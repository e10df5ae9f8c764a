import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { Objective } from '../../../shared/agreement/values/objective'
import type { Verdict } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { applySuggestion, isStricter } from '../../components/verdict/apply-suggestion'
import { useMoneyText } from '../../components/verdict/use-money-text'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { useAgreementStore } from '../../stores/agreement-store'
import type { Judged } from '../../stores/verdict-store'
import classes from './SidePanel.module.css'

type Props = { readonly objective: Objective; readonly judged: Judged }

/** The strictest usual target that history supports, what it is worth, and the deed. */
export function Suggested({ objective, judged: { verdict } }: Props) {
	const t = useT('realism')
	const text = useVerdictText()
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const { suggested } = verdict
	if (suggested === null) {
		return (
			<section>
				<h2>{t('suggest.title')}</h2>
				<p className={classes.second}>{t(verdict.verdict === 'not enough data' ? 'suggest.silent' : 'suggest.none')}</p>
			</section>
		)
	}
	const chance = suggested.passProbability
	const isDraft = suggested.value === objective.value
	return (
		<section>
			<h2>{t('suggest.title')}</h2>
			<div className={classes.figure}>
				<span>{text.value(objective, suggested.value)}</span>
				{isDraft ? (
					<span className={classes.same}>
						<IconCheck size={16} stroke={1.6} aria-hidden />
						{t('suggest.same')}
					</span>
				) : (
					!isReadOnly && <Button onClick={() => applySuggestion(objective.id, suggested)}>{t('suggest.apply')}</Button>
				)}
			</div>
			<p className={classes.second}>
				{chance !== null && t('suggest.chance', { chance: text.percent(chance.estimate), range: text.range(chance) })}{' '}
				{!isDraft && <Price objective={objective} value={suggested.value} />} <Worth verdict={verdict} />
			</p>
			<Looseness objective={objective} verdict={verdict} />
		</section>
	)
}

/** How far the suggestion is from the draft, in words. */
function Price({ objective, value }: { readonly objective: Objective; readonly value: number }) {
	const t = useT('realism')
	const format = useFormat()
	if (isStricter(objective, value)) return t('suggest.room')
	if (objective.comparison === 'at-least' || objective.value === 0) return t('suggest.price')
	return t('suggest.price.times', { times: format.number(value / objective.value, 1) })
}

/** What taking it would change in a year's credits. */
function Worth({ verdict }: { readonly verdict: Verdict }) {
	const t = useT('realism')
	const money = useMoneyText()
	const { expectedCredits, expectedCreditsAtSuggestion } = verdict
	if (expectedCredits === null || expectedCreditsAtSuggestion === null) return null
	const { currency } = expectedCredits
	const less = expectedCredits.mean - expectedCreditsAtSuggestion
	// Below a whole unit of money it is noise of the simulation.
	if (Math.abs(less) < 100) return null
	return t(less > 0 ? 'suggest.saves' : 'suggest.costs', { amount: money.about(Math.abs(less), currency) })
}

/** How much looser than the naive quantile a target that holds has to be. */
function Looseness({ objective, verdict }: { readonly objective: Objective; readonly verdict: Verdict }) {
	const t = useT('realism')
	const format = useFormat()
	const text = useVerdictText()
	const { looseness, pooledQuantile } = verdict
	if (looseness === null || pooledQuantile === null || objective.share === null || looseness < 1.05) return null
	return (
		<p className={classes.note}>
			{t('suggest.looseness', {
				times: format.number(looseness, 1),
				share: format.sharePpm(objective.share),
				value: text.value(objective, Math.ceil(pooledQuantile)),
			})}
		</p>
	)
}
