import { useMemo } from 'react'
import { compareChecks } from '../../../shared/compare/effect'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useObjectiveName } from '../../components/fields/objective-name'
import { useMoneyText } from '../../components/verdict/use-money-text'
import type { VerdictWord } from '../../components/verdict/VerdictMark'
import { type Check, checksOf } from '../../stores/checks'
import { useAnswer } from '../../stores/use-answer'
import { judgeWith, useVerdictStore, type WholeJudgement } from '../../stores/verdict-store'
import type { Comparison } from './use-comparison'

/** What follows for one promise: what history says of it now, and how often it was kept before and after. */
export type PromiseEffect = {
	readonly objectiveId: string
	readonly verdict: VerdictWord | null
	readonly text: string
	/** The same beside its name. */
	readonly short: string
}

export type ChangeEffects = {
	readonly isPending: boolean
	readonly promises: readonly PromiseEffect[]
	/** Credits of a year before and after; null where they stay or nobody can tell. */
	readonly credits: string | null
	readonly appeared: readonly Check[]
	readonly gone: readonly Check[]
}

/** What follows from the changes between two versions: findings that came and went, past attainment, credits of a year. */
export function useChangeEffects({ before, after }: Pick<Comparison, 'before' | 'after'>): ChangeEffects {
	const t = useT('review')
	const format = useFormat()
	const money = useMoneyText()
	const name = useObjectiveName()
	const histories = useVerdictStore((state) => state.histories)
	const question = useMemo(
		() => (histories.length === 0 ? null : { before, after, histories }),
		[before, after, histories],
	)
	const { answer, isPending } = useAnswer(question, judgeBoth)
	const effect = useMemo(() => {
		const findings = (agreement: Comparison['before']) =>
			checksOf(agreement)
				.filter(({ severity }) => severity !== 'open')
				.map((check) => ({ rule: check.key, path: check.path, values: check.values, check }))
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
	return {
		isPending,
		promises: effect.verdicts.flatMap(({ objectiveId, before: was, after: is }): PromiseEffect[] => {
			const found = objective(objectiveId)
			if (found === undefined || (was?.attainment === is?.attainment && was?.verdict === is?.verdict)) return []
			const values = { name: name(found), before: part(was?.attainment), after: part(is?.attainment) }
			return [
				{
					objectiveId,
					verdict: is?.verdict ?? null,
					text: t('effect.attainment', values),
					short: t('effect.kept', values),
				},
			]
		}),
		credits: hasCredits
			? t('effect.credits', {
					before: money.about(oldTotal.mean, oldTotal.currency),
					after: money.about(newTotal.mean, newTotal.currency),
				})
			: null,
		appeared: effect.appeared.map(({ check }) => check),
		gone: effect.gone.map(({ check }) => check),
	}
}

type Question = Pick<Comparison, 'before' | 'after'> & { readonly histories: Parameters<typeof judgeWith>[1] }

async function judgeBoth({ before, after, histories }: Question) {
	// One after the other: they share the machine with the window.
	const old = await judgeWith(before, histories, { suggest: false })
	return { before: old, after: await judgeWith(after, histories, { suggest: false }) }
}
