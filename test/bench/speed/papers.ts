import { contractOutline } from '../../../src/main/both-languages'
import { layoutPages } from '../../../src/main/exporting/pdf'
import type { RenderOptions } from '../../../src/main/exporting/render-options'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { Outline } from '../../../src/shared/outline/block'
import { fullAgreement } from '../../helpers/full-agreement'

const date = '2027-03-03'

/** A contract of forty pages, with everything that a document of ours carries; its own articles come again until it is as long. */
export function benchPaper(): { readonly outline: Outline; readonly options: RenderOptions; readonly pages: number } {
	const full = fullAgreement()
	const parties = { ...full.parties, language: 'de', governingLanguage: 'de' } as const
	const agreement = { ...full, parties, ownArticles: repeated(full.ownArticles, TIMES) }
	const outline = contractOutline(agreement, { date })
	const options = { date, hash: 'ab'.repeat(32), attachment: JSON.stringify(agreement) }
	return { outline, options, pages: layoutPages(outline).length }
}

const TIMES = 106

function repeated(articles: Agreement['ownArticles'], times: number): Agreement['ownArticles'] {
	return Array.from({ length: times }, (_, time) =>
		articles.map((article) => ({ ...article, id: `${article.id}-${time}` })),
	).flat()
}
