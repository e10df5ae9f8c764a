import type { Objective } from '../../../shared/agreement/values/objective'
import { speakable } from '../../../shared/findings/speakable'
import type { RenewalPoint } from '../../../shared/renewal/points'
import { useT, useUiLanguage } from '../../app/i18n'
import { useObjectiveName } from '../../components/fields/objective-name'
import { useMoneyText } from '../../components/verdict/use-money-text'
import { useVerdictText } from '../../components/verdict/use-verdict-text'

type Of = { readonly objectives: readonly Objective[]; readonly currency: string }

/** What is to be gone through in a renewal, in the reader's language. */
export function usePointText({ objectives, currency }: Of): (point: Pick<RenewalPoint, 'code' | 'values'>) => string {
	const t = useT('renewal')
	const language = useUiLanguage()
	const name = useObjectiveName()
	const money = useMoneyText()
	const verdicts = useVerdictText()
	return ({ code, values }) => {
		const objective = objectives.find(({ id }) => id === values.objective)
		const word = (verdict: string | number | undefined) => (verdict === undefined ? '' : t(`verdict.${verdict}`))
		// What the command line says by its options has a sentence of its own here.
		const key = t.has(`window.${code}`) ? `window.${code}` : code
		const proposed = values.proposedValue
		const more =
			objective === undefined || typeof proposed !== 'number'
				? ''
				: ` ${t('proposal', { target: verdicts.target({ ...objective, value: proposed }) })}`
		const said = t(key, {
			...speakable(values, language, currency),
			// A simulated amount reads as on the page that shows how it comes about.
			...(typeof values.meanMinor === 'number' ? { meanMinor: money.about(values.meanMinor, currency) } : {}),
			...(objective === undefined ? {} : { objective: name(objective) }),
			...(values.before === undefined ? {} : { before: word(values.before), now: word(values.now) }),
		})
		return said + more
	}
}
