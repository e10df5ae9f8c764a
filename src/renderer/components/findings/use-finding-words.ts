import { type Finding, whyKey, wordingKey } from '../../../shared/findings/finding'
import { speakable } from '../../../shared/findings/speakable'
import { useT, useUiLanguage } from '../../app/i18n'
import { useAgreementStore } from '../../stores/agreement-store'

type Said = Pick<Finding, 'rule' | 'values'>

export type FindingWords = {
	/** What was found. */
	readonly what: (finding: Said) => string
	/** Whether this Pledge has the rule: what somebody else's found is known by its name alone. */
	readonly knows: (finding: Said) => boolean
	/** Why it matters; null where nothing is said. */
	readonly why: (finding: Pick<Finding, 'rule'>) => string | null
	/** What the button does that applies its fix; null without one. */
	readonly fix: (finding: Pick<Finding, 'fix'>) => string | null
}

/** The sentences of a finding in the language of the interface. */
export function useFindingWords(): FindingWords {
	const t = useT('findings')
	const language = useUiLanguage()
	const currency = useAgreementStore(({ agreement }) => agreement?.parties.currency ?? 'EUR')
	const say = (key: string, values: Finding['values']) => t(key, speakable(values, language, currency))
	return {
		what: (finding) => say(wordingKey(finding), finding.values),
		knows: (finding) => t.has(wordingKey(finding)),
		why: (finding) => (t.has(whyKey(finding)) ? t(whyKey(finding)) : null),
		fix: ({ fix }) => (fix === undefined ? null : say(fix.label, fix.values)),
	}
}
