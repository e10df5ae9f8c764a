import { Button, Loader } from '@mantine/core'
import type { Objective } from '../../../shared/agreement/values/objective'
import type { Verdict } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { applySuggestion } from '../../components/verdict/apply-suggestion'
import { useMoneyText } from '../../components/verdict/use-money-text'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { VerdictMark } from '../../components/verdict/VerdictMark'
import { isAvailability } from '../../components/verdict/verdict-facts'
import classes from './RealismPage.module.css'

type Props = {
	readonly objective: Objective
	readonly value: number
	readonly verdict: Verdict | null
	readonly isPending: boolean
	readonly onBack: () => void
}

/** What history says of the target that is being tried; nothing is changed until it is taken. */
export function TrialBar({ objective, value, verdict, isPending, onBack }: Props) {
	const t = useT('realism')
	const text = useVerdictText()
	const facts = useFacts(objective, verdict)
	return (
		<div className={classes.trial} role="status" aria-label={t('trial.label')} aria-busy={isPending}>
			{verdict === null ? <Loader size={12} /> : <VerdictMark verdict={verdict.verdict} />}
			<p>
				<strong>{t('trial.at', { value: text.value(objective, value) })}</strong>{' '}
				{verdict !== null && `${text.word(verdict)} ${text.sentence(verdict, objective)}`}
				{facts !== '' && <span>{facts}</span>}
			</p>
			<Button variant="default" size="compact-md" onClick={onBack}>
				{t('trial.back', { value: text.value(objective) })}
			</Button>
			<Button
				variant="default"
				size="compact-md"
				onClick={() => {
					applySuggestion(objective.id, { value })
					onBack()
				}}
			>
				{t('trial.take', { value: text.value(objective, value) })}
			</Button>
		</div>
	)
}

/** Share attained and credits, in a line. */
function useFacts(objective: Objective, verdict: Verdict | null): string {
	const t = useT('realism')
	const format = useFormat()
	const money = useMoneyText()
	if (verdict === null) return ''
	const { attainment, expectedCredits } = verdict
	const digits = isAvailability(objective) ? 3 : 1
	return [
		...(attainment === null
			? []
			: [
					t(isAvailability(objective) ? 'trial.attained.up' : 'trial.attained', {
						share: format.percent(attainment, digits),
					}),
				]),
		...(expectedCredits === null
			? []
			: [
					t('trial.credits', {
						mean: money.about(expectedCredits.mean, expectedCredits.currency),
						band: money.band(expectedCredits, expectedCredits.currency),
					}),
				]),
	].join(' ')
}
