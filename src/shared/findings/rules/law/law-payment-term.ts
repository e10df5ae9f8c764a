import { matcher } from '../../matcher'
import { lawRule } from './law-rule'
import { ownWords } from './own-words'

const LONG_DAYS = 60
const LONG_DAYS_IN_STANDARD_TERMS = 30

const periods = matcher(/(?<![\d.,])\d{2,3}[\s\u00a0]+(?:(?:Kalendert|T)agen?|(?:calendar )?days)(?!\p{L})/giu)
const isPayment = (sentence: string) =>
	/Rechnung|invoice/iu.test(sentence) && /zahl|fällig|begleich|pay|due/iu.test(sentence)

/** A time for payment that law lets stand only where it was expressly agreed and is fair. */
export const lawPaymentTermRule = lawRule({
	id: 'law-payment-term',
	norms: {
		de: '§§ 271a, 308 Nr. 1a BGB',
		at: '§ 459 UGB',
		gb: 'Late Payment of Commercial Debts (Interest) Act 1998, s. 4',
	},
	places: ({ agreement, texts }, law) => {
		const days = agreement.remedies.payment.termDays
		const limit = law === 'de' && agreement.legal.standardTerms ? LONG_DAYS_IN_STANDARD_TERMS : LONG_DAYS
		const severity = 'warning' as const
		if (days !== null && days > limit) return [{ path: 'remedies.payment.termDays', severity, values: { days, limit } }]
		const long = (text: string) => periods(text).filter(({ quote }) => Number.parseInt(quote, 10) > limit)
		return ownWords(texts, long, ({ sentence }) => isPayment(sentence)).map(({ values: { quote }, ...place }) => ({
			...place,
			severity,
			values: { days: Number.parseInt(quote, 10), limit },
		}))
	},
})
