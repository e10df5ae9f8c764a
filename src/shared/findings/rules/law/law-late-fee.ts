import { matcher } from '../../matcher'
import { lawRule } from './law-rule'
import { ownWords } from './own-words'

/** The lump sum that the creditor may claim by law between businesses, minor units of euros. */
const LUMP_SUM_MINOR = 4_000

const fees = matcher(
	/(?<![\d.,])(?:(?:€|EUR)[\s\u00a0]*\d{1,3}(?:[.,]?\d{3})*(?!\d)|\d{1,3}(?:[.,]?\d{3})*(?:[.,]\d\d)?[\s\u00a0]*(?:€|EUR|Euro))(?![\p{L}\d])/giu,
)
const isReminder = (sentence: string) => /Mahn|reminder|dunning|late (?:payment )?fee/iu.test(sentence)
/** Cents say nothing here. */
const minorOf = (quote: string) => Number(quote.replace(/[.,]\d\d(?!\d)/, '').replace(/\D/g, '')) * 100

/** A reminder fee above what the law grants anyway, in the form or in own words. */
export const lawLateFeeRule = lawRule({
	id: 'law-late-fee',
	norms: { de: '§ 288 V BGB; § 309 Nr. 5 BGB', at: '§ 458 UGB' },
	places: ({ agreement, texts }) => {
		const { reminderFeeMinor } = agreement.remedies.payment
		if (agreement.parties.currency !== 'EUR') return []
		const severity = 'warning' as const
		if (reminderFeeMinor !== null && reminderFeeMinor > LUMP_SUM_MINOR) {
			const values = { lawfulMinor: LUMP_SUM_MINOR, feeMinor: reminderFeeMinor }
			return [{ path: 'remedies.payment.reminderFeeMinor', severity, values }]
		}
		const above = (text: string) => fees(text).filter(({ quote }) => minorOf(quote) > LUMP_SUM_MINOR)
		return ownWords(texts, above, ({ sentence }) => isReminder(sentence)).map(({ values: { quote }, ...place }) => ({
			...place,
			severity,
			values: { lawfulMinor: LUMP_SUM_MINOR, feeMinor: minorOf(quote) },
		}))
	},
})
