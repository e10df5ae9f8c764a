import { type Guidance, guidanceFor } from '../../app/guidance'
import { useT, useUiLanguage } from '../../app/i18n'
import { fieldKey } from './field-key'

export type Question = { readonly name: string; readonly label: string; readonly help: Guidance | null }

/** Label and guidance of the field at `path`; `name` says it where a part of a value is asked for. */
export function useQuestion(path: string, name: string | null = null): Question {
	const language = useUiLanguage()
	const sections = useT('sections')
	const key = name ?? fieldKey(path)
	return { name: key, label: sections(`label.${key}`), help: guidanceFor(language, key) }
}
