import { contractOutline } from '../../../src/main/both-languages'
import { layoutPages } from '../../../src/main/exporting/pdf'
import type { RenderOptions } from '../../../src/main/exporting/render-options'
import type { Outline } from '../../../src/shared/outline/block'
import { fullAgreement } from '../../helpers/full-agreement'

const date = '2027-03-03'

/** A contract of forty pages in both languages, with everything that a document of ours carries. */
export function benchPaper(): { readonly outline: Outline; readonly options: RenderOptions; readonly pages: number } {
	const agreement = fullAgreement()
	const outline = contractOutline(agreement, { date })
	const options = { date, hash: 'ab'.repeat(32), attachment: JSON.stringify(agreement) }
	return { outline, options, pages: layoutPages(outline).length }
}
