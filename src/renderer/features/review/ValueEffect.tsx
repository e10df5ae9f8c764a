import { useMemo } from 'react'
import type { ValueSuggestion } from '../../../shared/agreement/review'
import type { Agreement } from '../../../shared/agreement/schema'
import { accept } from '../../../shared/review/accept'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useObjectiveName } from '../../components/fields/objective-name'
import classes from '../../components/review/Card.module.css'
import { useMoneyText } from '../../components/verdict/use-money-text'
import { VerdictMark } from '../../components/verdict/VerdictMark'
import { useAnswer } from '../../stores/use-answer'
import { judgeWith, useVerdictStore, type WholeJudgement } from '../../stores/verdict-store'

type Props = { readonly agreement: Agreement; readonly suggestion: ValueSuggestion }

/** What a suggested value does to the verdicts and to the credits of a year, where a history can tell. */
export function ValueEffect({ agreement, suggestion }: Props) {
	const t = useT('review')
	const format = useFormat()
	const money = useMoneyText()
	const name = useObjectiveName()
	const { histories, judgement, credits, agreementId } = useVerdictStore()
	const accepted = useMemo(() => {
		if (agreementId !== agreement.id || histories.length === 0) return null
		const outcome = accept(agreement, suggestion.id, { by: suggestion.author, at: suggestion.at })
		return outcome.kind === 'changed' ? { agreement: outcome.agreement, histories } : null
	}, [agreement, agreementId, histories, suggestion])
	const { answer, isPending } = useAnswer(accepted, judged)
	if (accepted === null) return null
	if (answer === null || isPending) return isPending ? <p className={classes.note}>{t('effect.pending')}</p> : null
	const changed = agreement.objectives.items.flatMap((objective) => {
		const before = judgement.get(objective.id)?.verdict
		const after = answer.judgement.get(objective.id)?.verdict
		if (before === undefined || after === undefined) return []
		const [old, now] = [before.passProbability?.estimate ?? null, after.passProbability?.estimate ?? null]
		return old === now && before.verdict === after.verdict ? [] : [{ objective, after, old, now }]
	})
	const [oldTotal, newTotal] = [credits?.total ?? null, answer.credits?.total ?? null]
	const hasCredits = oldTotal !== null && newTotal !== null && oldTotal.mean !== newTotal.mean
	const percent = (part: number | null) => (part === null ? '–' : format.percent(part))
	if (changed.length === 0 && !hasCredits) return <p className={classes.note}>{t('effect.none')}</p>
	return (
		<ul className={classes.effect}>
			{changed.map(({ objective, after, old, now }) => (
				<li key={objective.id}>
					<VerdictMark verdict={after.verdict} />
					{t('effect.chance', { name: name(objective), before: percent(old), after: percent(now) })}
				</li>
			))}
			{hasCredits && (
				<li>
					{t('effect.credits', {
						before: money.about(oldTotal.mean, oldTotal.currency),
						after: money.about(newTotal.mean, newTotal.currency),
					})}
				</li>
			)}
			{!hasCredits && oldTotal !== null && newTotal !== null && (
				<li>{t('effect.credits-same', { amount: money.about(oldTotal.mean, oldTotal.currency) })}</li>
			)}
		</ul>
	)
}

type Question = { readonly agreement: Agreement; readonly histories: Parameters<typeof judgeWith>[1] }

function judged({ agreement, histories }: Question): Promise<WholeJudgement> {
	return judgeWith(agreement, histories, { suggest: false })
}
