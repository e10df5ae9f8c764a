import type { Agreement } from '../../shared/agreement/schema'
import { type Finding, whyKey, wordingKey } from '../../shared/findings/finding'
import { speakable } from '../../shared/findings/speakable'
import { waitsFor } from '../../shared/findings/waits-for'
import type { WordedFinding } from '../evidence/check-data'
import { translator, type UiLanguage } from './messages'
import { objectiveLabel } from './objective-words'

/** A finding with its sentences, and its fix as a terminal or another program reads it. */
export function wordedFinding(finding: Finding, agreement: Agreement, language: UiLanguage): WordedFinding {
	const { fix, ...found } = finding
	const t = translator(language, 'findings')
	const say = (key: string, values: Finding['values']) =>
		t(key, speakable(values, language, agreement.parties.currency))
	return {
		...found,
		message:
			finding.rule === 'realism'
				? realismSentence(finding, agreement, language)
				: say(wordingKey(finding), finding.values),
		about: finding.rule === 'realism' ? null : objectiveOf(finding, agreement, language),
		why: t.has(whyKey(finding)) ? t(whyKey(finding)) : null,
		waitsFor: waitsFor(finding),
		...(fix === undefined ? {} : { fix: { message: say(fix.label, fix.values), edits: fix.edits } }),
	}
}

/** The sentence for a list that shows no field, after the name of what it is about. */
export function placedMessage({ about, message }: Pick<WordedFinding, 'about' | 'message'>): string {
	return about === null ? message : `${about}: ${message}`
}

function objectiveOf({ path, values }: Finding, agreement: Agreement, language: UiLanguage): string | null {
	const id = path.startsWith('objectives.items.') ? path.split('.')[2] : values.objective
	const objective = agreement.objectives.items.find((one) => one.id === id)
	return objective === undefined ? null : objectiveLabel(translator(language, 'cli'), objective, agreement)
}

/** The window shows the objective beside the sentence; a terminal has to name it. */
function realismSentence({ values }: Finding, agreement: Agreement, language: UiLanguage): string {
	const t = translator(language, 'cli')
	const objective = agreement.objectives.items.find(({ id }) => id === values.objective)
	const label = objective === undefined ? values.objective : objectiveLabel(t, objective, agreement)
	return t(`realism.${values.problem}`, { ...values, objective: label ?? '' })
}
