import { useDeferredValue, useMemo } from 'react'
import type { Agreement } from '../../../shared/agreement/schema'
import { buildRedline } from '../../../shared/compare/build-redline'
import { compareAgreements, type MeantChange } from '../../../shared/compare/compare-agreements'
import { useUiLanguage } from '../../app/i18n'
import { meaningWordsOf } from '../../app/meaning-words'
import { usePaperLanguage } from '../../stores/paper-language'
import { useReturnedStore } from '../../stores/returned-store'
import { useSettled } from '../../stores/settled-agreement'
import { useVersionsStore } from '../../stores/versions-store'
import { withDatesOf } from './comparable'
import { type ComparedPapers, comparedPapers } from './compared-papers'
import { type RedlinePaper, redlinePaper, type WordChange } from './redline-paper'
import { sideText } from './sides'

export type Comparison = {
	readonly before: Agreement
	readonly after: Agreement
	/** In meaning, without the internal plan. */
	readonly changes: readonly MeantChange[]
	readonly paper: RedlinePaper
	/** Words that no change in meaning speaks for: those of a document, and of a version what its Pledge worded otherwise. */
	readonly words: readonly WordChange[]
	readonly rebuilt: ComparedPapers['rebuilt']
}

/** The two versions that were chosen, compared; null while they are read, or while none is chosen. */
export function useComparison(): Comparison | null {
	const draft = useSettled('paper')
	const language = usePaperLanguage()
	const ui = useUiLanguage()
	const { older, newer, read } = useVersionsStore()
	const returned = useReturnedStore((state) => state.file)
	const question = useMemo(
		() => ({ older, newer, draft, read, returned, language, ui }),
		[older, newer, draft, read, returned, language, ui],
	)
	// Two contracts are built and compared: the choice answers first.
	const settled = useDeferredValue(question)
	return useMemo(() => {
		const [left, right] = [sideText(settled.older, settled), sideText(settled.newer, settled)]
		if (left === null || right === null) return null
		const before = { ...left, agreement: withDatesOf(left.agreement, right.agreement) }
		const after = { ...right, agreement: withDatesOf(right.agreement, left.agreement) }
		const meant = compareAgreements(before.agreement, after.agreement, meaningWordsOf(settled.ui))
		const papers = comparedPapers(before, after, settled.language)
		const paper = redlinePaper(buildRedline(papers.before, papers.after))
		const isDocument = before.kind === 'document' || after.kind === 'document'
		// Words of a document are told as what went and what came.
		const isTold = ({ isInternal, field }: MeantChange) =>
			!isInternal && !(isDocument && field.startsWith('overrides.'))
		const changes = meant.filter(isTold)
		const told = new Set(changes.map(({ block }) => block))
		const words = paper.words.filter(({ of }) => (isDocument || papers.reworded.has(of)) && !told.has(of))
		const { rebuilt } = papers
		return { ...{ before: before.agreement, after: after.agreement }, changes, paper, words, rebuilt }
	}, [settled])
}
