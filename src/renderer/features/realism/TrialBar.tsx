import { Button, Loader } from '@mantine/core'
import type { Objective } from '../../../shared/agreement/values/objective'
import type { Verdict } from '../../../shared/ipc/shapes'
import { useT } from '../../app/i18n'
import { applySuggestion } from '../../components/verdict/apply-suggestion'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { VerdictMark } from '../../components/verdict/VerdictMark'
import classes from './RealismPage.module.css'

type Props = {
	readonly objective: Objective
	readonly value: number
	readonly verdict: Verdict | null
	readonly isPending: boolean
	readonly onBack: () => void
}

/** What history says of the target that the line was moved to; nothing is changed until it is taken. */
export function TrialBar({ objective, value, verdict, isPending, onBack }: Props) {
	const t = useT('realism')
	const text = useVerdictText()
	return (
		<div className={classes.trial} aria-live="polite" aria-busy={isPending}>
			{verdict === null ? <Loader size={12} /> : <VerdictMark verdict={verdict.verdict} />}
			<p>
				<strong>{t('trial.at', { value: text.value(objective, value) })}</strong>{' '}
				{verdict !== null && `${text.word(verdict)} ${text.sentence(verdict, objective)}`}
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
