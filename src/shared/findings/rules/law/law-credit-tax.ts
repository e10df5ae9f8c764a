import { matcher } from '../../matcher'
import { lawRule } from './law-rule'

const credits = matcher(/(?<![\p{L}-])Gutschrift(?:en)?(?![\p{L}])/gu)

/** "Gutschrift" alone: in tax law the customer's own invoice. Our wording says Service-Gutschrift, and may go on shorter. */
export const lawCreditTaxRule = lawRule({
	id: 'law-credit-tax',
	norms: { de: '§ 14 II, § 17 UStG', at: '§ 11 Abs. 7, § 16 UStG' },
	places: ({ texts }) =>
		texts.flatMap(({ path, section, text }) =>
			credits(text).length > 0 && !text.includes('Service-Gutschrift') ? [{ path, section }] : [],
		),
})
