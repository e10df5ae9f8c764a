import { useDeferredValue, useMemo } from 'react'
import type { Agreement } from '../../../shared/agreement/schema'
import { buildRedline } from '../../../shared/compare/build-redline'
import { compareAgreements, type MeantChange } from '../../../shared/compare/compare-agreements'
import { buildOutline } from '../../../shared/outline/build'
import { useUiLanguage } from '../../app/i18n'
import { meaningWordsOf } from '../../app/meaning-words'
import { usePaperLanguage } from '../../stores/paper-language'
import { useSettled } from '../../stores/settled-agreement'
import { agreementOf, useVersionsStore } from '../../stores/versions-store'
import { withDatesOf } from './comparable'
import { type RedlinePaper, redlinePaper } from './redline-paper'

export type Comparison = {
	readonly before: Agreement
	readonly after: Agreement
	/** In meaning, without the internal plan. */
	readonly changes: readonly MeantChange[]
	readonly paper: RedlinePaper
}

/** The two versions that were chosen, compared; null while they are read, or while none is chosen. */
export function useComparison(): Comparison | null {
	const draft = useSettled('paper')
	const language = usePaperLanguage()
	const ui = useUiLanguage()
	const { older, newer, read } = useVersionsStore()
	const before = agreementOf(older, draft, read)
	const after = agreementOf(newer, draft, read)
	const question = useMemo(() => ({ before, after, language, ui }), [before, after, language, ui])
	// Two contracts are built and compared: the choice answers first.
	const settled = useDeferredValue(question)
	return useMemo(() => {
		if (settled.before === null || settled.after === null) return null
		const [old, now] = [withDatesOf(settled.before, settled.after), withDatesOf(settled.after, settled.before)]
		const outline = (agreement: Agreement) => buildOutline(agreement, settled.language)
		return {
			...{ before: old, after: now },
			changes: compareAgreements(old, now, meaningWordsOf(settled.ui)).filter(({ isInternal }) => !isInternal),
			paper: redlinePaper(buildRedline(outline(old), outline(now))),
		}
	}, [settled])
}
