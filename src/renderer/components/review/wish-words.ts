import { setAt } from '../../../shared/agreement/edit'
import type { Proposed, ValueSuggestion } from '../../../shared/agreement/review'
import type { Agreement } from '../../../shared/agreement/schema'
import { changeMeaning } from '../../../shared/compare/change-meaning'
import { changesBetween } from '../../../shared/compare/changes'
import type { MeaningWords } from '../../../shared/compare/meaning-words'

/** What a suggested value would change, in the words of its field, as comparisons say it. Of a field that is not here only the value. */
export function wishWords(
	ours: Agreement,
	{ path, before, after }: Pick<ValueSuggestion, 'path' | 'before' | 'after'>,
	words: MeaningWords,
): string {
	const [old, wished] = [before, after].map((value) => setAt(ours, path, value))
	if (wished?.kind !== 'changed') return `→ ${plain(after)}`
	const compared = {
		before: old?.kind === 'changed' ? old.agreement : ours,
		after: wished.agreement,
		// Own wording is suggested as words, never as a value.
		clauseName: () => '',
		clauseText: () => null,
	}
	return changesBetween(compared.before, compared.after)
		.map((change) => changeMeaning(change, compared, words).sentence)
		.join('; ')
}

function plain(value: Proposed): string {
	if (value === null || typeof value !== 'object') return String(value ?? '–')
	return Object.values(value).flat().map(String).join(', ')
}
