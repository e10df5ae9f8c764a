import type { Agreement } from '../../../shared/agreement/schema'
import { useT, useUiLanguage } from '../../app/i18n'
import { meaningWordsOf } from '../../app/meaning-words'
import { wishWords } from '../../components/review/wish-words'
import type { SuggestionItem } from './items'

const SHOWN_LETTERS = 140

/** What a suggestion wants, in words: "P1 Response, Value: 60 min → 30 min", "Delete: …". */
export function useChangeText(agreement: Agreement): (item: SuggestionItem) => string {
	const t = useT('review')
	const meaning = meaningWordsOf(useUiLanguage())
	return ({ suggestion }) => {
		if (suggestion.kind === 'wording') return words(suggestion.anchor.quote, suggestion.replacement)
		return (
			wishWords(agreement, suggestion, meaning) ||
			words(String(suggestion.before ?? ''), String(suggestion.after ?? ''))
		)
	}

	function words(before: string, after: string): string {
		const [from, to] = [shortened(before), shortened(after)]
		if (before === '') return t('change.insert', { after: to })
		if (after === '') return t('change.delete', { before: from })
		return t('change.replace', { before: from, after: to })
	}
}

/** One line of it. */
export function shortened(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim()
	return line.length <= SHOWN_LETTERS ? line : `${line.slice(0, SHOWN_LETTERS).trimEnd()} …`
}
