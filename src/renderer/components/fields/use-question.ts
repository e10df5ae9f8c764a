import { useT } from '../../app/i18n'
import { fieldKey } from './field-key'

export type Help = { readonly why: string; readonly example: string; readonly pitfall: string }
export type Question = { readonly name: string; readonly label: string; readonly help: Help | null }

/** Label and help of the field at `path`; `name` says it where a part of a value is asked for. */
export function useQuestion(path: string, name: string | null = null): Question {
	const sections = useT('sections')
	const help = useT('help')
	const key = name ?? fieldKey(path)
	return {
		name: key,
		label: sections(`label.${key}`),
		help: help.has(`${key}.why`)
			? { why: help(`${key}.why`), example: help(`${key}.example`), pitfall: help(`${key}.pitfall`) }
			: null,
	}
}
