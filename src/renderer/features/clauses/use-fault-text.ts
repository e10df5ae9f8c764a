import type { BadClauseFile } from '../../../shared/ipc/clause-shapes'
import { useUiLanguage } from '../../app/i18n'
import { translator } from '../../app/messages'

/** One sentence: which file, which line, what is wrong there. */
export function faultText({ file, fault }: BadClauseFile, language: 'de' | 'en'): string {
	const t = translator(language, 'clauses')
	const name = file.split(/[\\/]/).at(-1) ?? file
	if (fault === null) return t('bad.unreadable', { file: name })
	return t(`bad.${fault.code}`, { file: name, line: fault.line, detail: fault.detail })
}

export function useFaultText(): (bad: BadClauseFile) => string {
	const language = useUiLanguage()
	return (bad) => faultText(bad, language)
}
