import { wordDiff } from '../../../shared/compare/word-diff'
import { useT } from '../../app/i18n'
import type { SuggestionItem } from './items'

const SHOWN_LETTERS = 140

/** What a suggestion wants, in words: "30 minutes → 60 minutes", "Delete: …". `after` is what its place would say; null where unknown. */
export function useChangeText(): (item: SuggestionItem, after: string | null) => string {
	const t = useT('review')
	return ({ suggestion, place }, after) => {
		if (suggestion.kind === 'wording') return words(suggestion.anchor.quote, suggestion.replacement)
		if (place === null || after === null) return words(String(suggestion.before ?? ''), String(suggestion.after ?? ''))
		const changed = wordDiff(place.at.text, after).filter(({ kind }) => kind !== 'equal')
		const text = (kind: 'removed' | 'added') =>
			changed
				.filter((edit) => edit.kind === kind)
				.map(({ before, after: now }) =>
					kind === 'removed' ? place.at.text.slice(before.start, before.end) : after.slice(now.start, now.end),
				)
				.join(' … ')
		return words(text('removed'), text('added'))
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
