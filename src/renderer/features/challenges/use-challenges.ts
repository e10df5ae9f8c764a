import { useMemo } from 'react'
import { answerChallenges } from '../../../shared/findings/challenges/answer'
import type { Challenge, ChallengeInput, HistoryFacts, Said } from '../../../shared/findings/challenges/challenge'
import { challengeOf } from '../../../shared/findings/challenges/of-rule'
import { speakable } from '../../../shared/findings/speakable'
import type { HistorySummary } from '../../../shared/ipc/shapes'
import { useT, useUiLanguage } from '../../app/i18n'
import { useMoneyText } from '../../components/verdict/use-money-text'
import { useAgreement } from '../../stores/agreement-store'
import { useChecked, verdictsOf } from '../../stores/checks'
import { useSettled } from '../../stores/settled-agreement'
import { useVerdictStore } from '../../stores/verdict-store'

export type AnsweredChallenges = {
	readonly challenges: readonly Challenge[]
	/** Findings that belong to none of them. */
	readonly others: number
}

/** The six challenges of the open agreement, as it was last checked. */
export function useChallenges(): AnsweredChallenges {
	const agreement = useSettled('checked')
	const { checks, silenced } = useChecked()
	const verdicts = useVerdictStore((known) => verdictsOf(known, agreement.id))
	const credits = useVerdictStore((state) => state.credits?.total ?? null)
	const histories = useVerdictStore((state) => state.histories)
	return useMemo(() => {
		const input: ChallengeInput = {
			agreement,
			verdicts,
			findings: checks.map(({ finding }) => finding),
			silenced: silenced.map(({ finding }) => finding),
			credits: credits && { mean: credits.mean, p95: credits.band?.p95 ?? null },
			histories: histories.map(factsOf),
		}
		const others = input.findings.filter((finding) => challengeOf(finding) === null).length
		return { challenges: answerChallenges(input), others }
	}, [agreement, checks, silenced, verdicts, credits, histories])
}

function factsOf({ name, tickets, outages, range, quality }: HistorySummary): HistoryFacts {
	return { name, cases: tickets > 0 ? tickets : outages, range, quality }
}

/** The sentences of the challenges in the language of the interface. */
export function useSaid(): (said: Said) => string {
	const t = useT('challenges')
	const language = useUiLanguage()
	const currency = useAgreement((open) => open.parties.currency)
	const money = useMoneyText()
	return ({ key, values }) => {
		// Simulated amounts read as on the page that shows how they come about.
		const amounts = Object.entries(values).flatMap(([name, value]) =>
			name.endsWith('Minor') && typeof value === 'number' ? [[name, money.about(value, currency)] as const] : [],
		)
		return t(key, { ...speakable(values, language, currency), ...Object.fromEntries(amounts) })
	}
}
