import { contractOutline } from '../../../src/main/both-languages'
import { layoutPages } from '../../../src/main/exporting/pdf'
import type { RenderOptions } from '../../../src/main/exporting/render-options'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { Outline } from '../../../src/shared/outline/block'
import { fullAgreement } from '../../helpers/full-agreement'

const date = '2027-03-03'

/** A contract of forty pages, with everything that a document of ours carries; its own articles come again until it is as long. */
export function benchPaper(): { readonly outline: Outline; readonly options: RenderOptions; readonly pages: number } {
	const { agreement } = paperOf(TIMES)
	const outline = contractOutline(agreement, { date })
	const options = { date, hash: 'ab'.repeat(32), attachment: JSON.stringify(agreement) }
	return { outline, options, pages: layoutPages(outline).length }
}

const TIMES = 106

function paperOf(times: number): { readonly agreement: Agreement } {
	const full = fullAgreement()
	const parties = { ...full.parties, language: 'de', governingLanguage: 'de' } as const
	return { agreement: { ...full, parties, ownArticles: repeated(full.ownArticles, times) } }
}

/** An agreement whose contract has so many pages or a few more. */
export function paperOfPages(wanted: number): { readonly agreement: Agreement; readonly pages: number } {
	const { agreement } = paperOf(1)
	const pagesOf = (times: number) => {
		const longer = { ...agreement, ownArticles: repeated(agreement.ownArticles, times) }
		return { agreement: longer, pages: layoutPages(contractOutline(longer, { date })).length }
	}
	const [few, more] = [pagesOf(1), pagesOf(TIMES)]
	const times = Math.ceil(((wanted - few.pages) * (TIMES - 1)) / (more.pages - few.pages)) + 2
	return pagesOf(times)
}

function repeated(articles: Agreement['ownArticles'], times: number): Agreement['ownArticles'] {
	return Array.from({ length: times }, (_, time) =>
		articles.map((article) => ({ ...article, id: `${article.id}-${time}` })),
	).flat()
}
