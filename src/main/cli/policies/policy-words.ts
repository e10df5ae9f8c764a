import type { PolicyNote, Refused } from '../../../shared/policies/policy'
import { translator, type UiLanguage } from '../../words/messages'
import { CliError, EXIT } from '../cli-error'

export type WordedNote = PolicyNote & { readonly message: string }

/** Each sentence once. */
export function noteWords(language: UiLanguage, notes: readonly PolicyNote[]): WordedNote[] {
	const t = translator(language, 'policies')
	const words = notes.map((one) => ({ ...one, message: t(`note.${one.code}`, named(language, one.values)) }))
	return words.filter(({ message }, index) => words.findIndex((other) => other.message === message) === index)
}

/** Metrics by their names. */
function named(language: UiLanguage, values: PolicyNote['values']): PolicyNote['values'] {
	const t = translator(language, 'cli')
	return typeof values.metric === 'string' ? { ...values, metric: t(`metric.${values.metric}`) } : values
}

export function refusal(language: UiLanguage, file: string, { code, values }: Refused): CliError {
	const problem = translator(language, 'policies')(`refused.${code}`, values)
	return new CliError(EXIT.input, 'policy.refused', { file, problem })
}
