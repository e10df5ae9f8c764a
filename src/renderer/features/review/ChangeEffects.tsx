import { useMemo } from 'react'
import { compareChecks } from '../../../shared/compare/effect'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useObjectiveName } from '../../components/fields/objective-name'
import { useMoneyText } from '../../components/verdict/use-money-text'
import { VerdictMark } from '../../components/verdict/VerdictMark'
import { checksOf } from '../../stores/checks'
import { useAnswer } from '../../stores/use-answer'
import { judgeWith, useVerdictStore, type WholeJudgement } from '../../stores/verdict-store'
import type { Comparison } from './use-comparison'
import classes from './VersionsPane.module.css'

/** What follows from the changes: findings that came and went, past attainment, credits of a year. */
export function ChangeEffects({ comparison }: { readonly comparison: Comparison }) {
	const t = useT('review')
	const format = useFormat()
	const money = useMoneyText()
	const name = useObjectiveName()
	const histories = useVerdictStore((state) => state.histories)
	const { before, after } = comparison
	const question = useMemo(
		() => (histories.length === 0 ? null : { before, after, histories }),
		[before, after, histories],
	)
	const { answer, isPending } = useAnswer(question, judgeBoth)
	const effect = useMemo(() => {
		const findings = (agreement: Comparison['before']) =>
			checksOf(agreement)
				.filter(({ severity }) => severity !== 'open')
				.map(({ key, path, values }) => ({ rule: key, path, values }))
		const verdicts = (judged: WholeJudgement | undefined) =>
			[...(judged?.judgement.values() ?? [])].map(({ verdict }) => verdict)
		return compareChecks(
			{ findings: findings(before), verdicts: verdicts(answer?.before) },
			{ findings: findings(after), verdicts: verdicts(answer?.after) },
		)
	}, [before, after, answer])
	const [oldTotal, newTotal] = [answer?.before.credits?.total ?? null, answer?.after.credits?.total ?? null]
	const hasCredits = oldTotal !== null && newTotal !== null && oldTotal.mean !== newTotal.mean
	const part = (value: number | null | undefined) => (value == null ? '–' : format.percent(value, 1))
	const objective = (id: string) =>
		after.objectives.items.find((one) => one.id === id) ?? before.objectives.items.find((one) => one.id === id)
	const lines = [
		...effect.verdicts.flatMap(({ objectiveId, before: was, after: is }) => {
			const found = objective(objectiveId)
			if (found === undefined || was?.attainment === is?.attainment) return []
			const values = { name: name(found), before: part(was?.attainment), after: part(is?.attainment) }
			return [{ key: objectiveId, verdict: is?.verdict ?? null, text: t('effect.attainment', values) }]
		}),
		...(hasCredits
			? [
					{
						...{ key: 'credits', verdict: null },
						text: t('effect.credits', {
							before: money.about(oldTotal.mean, oldTotal.currency),
							after: money.about(newTotal.mean, newTotal.currency),
						}),
					},
				]
			: []),
		...(effect.appeared.length > 0
			? [{ key: 'appeared', verdict: null, text: t('effect.appeared', { count: effect.appeared.length }) }]
			: []),
		...(effect.gone.length > 0
			? [{ key: 'gone', verdict: null, text: t('effect.gone', { count: effect.gone.length }) }]
			: []),
	]
	if (isPending) return <p className={classes.hint}>{t('effect.pending')}</p>
	if (lines.length === 0) return null
	return (
		<>
			<h3 className={classes.effectHead}>{t('effect')}</h3>
			<ul className={classes.effects}>
				{lines.map(({ key, verdict, text }) => (
					<li key={key}>
						{verdict !== null && <VerdictMark verdict={verdict} />}
						{text}
					</li>
				))}
			</ul>
		</>
	)
}

type Question = Pick<Comparison, 'before' | 'after'> & { readonly histories: Parameters<typeof judgeWith>[1] }

async function judgeBoth({ before, after, histories }: Question) {
	// One after the other: they share the machine with the window.
	const old = await judgeWith(before, histories, { suggest: false })
	return { before: old, after: await judgeWith(after, histories, { suggest: false }) }
}
