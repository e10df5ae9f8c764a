import type { Agreement } from '../../../shared/agreement/schema'
import { wordsAt } from '../../../shared/library/deviations'
import { type WordingPlace, withOwnText } from '../../../shared/library/take'
import { buildOutline } from '../../../shared/outline/build'

/** The words that a text with marks prints in the place of a clause. */
export function printedAs(agreement: Agreement, place: WordingPlace, text: string): string {
	const edited = withOwnText(agreement, place, text, null)
	const wished = edited.kind === 'changed' ? edited.agreement : agreement
	return wordsAt(buildOutline(wished, place.language, { audience: 'internal' }), place.clause)
}
