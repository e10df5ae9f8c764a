import { lawRule } from './law-rule'

const LONG_DAYS = 60
const LONG_DAYS_IN_STANDARD_TERMS = 30

/** A time for payment that law lets stand only where it was expressly agreed and is fair. */
export const lawPaymentTermRule = lawRule({
	id: 'law-payment-term',
	norms: {
		de: '§§ 271a, 308 Nr. 1a BGB',
		at: '§ 459 UGB',
		gb: 'Late Payment of Commercial Debts (Interest) Act 1998, s. 4',
	},
	places: ({ agreement }, law) => {
		const days = agreement.remedies.payment.termDays
		const limit = law === 'de' && agreement.legal.standardTerms ? LONG_DAYS_IN_STANDARD_TERMS : LONG_DAYS
		if (days === null || days <= limit) return []
		return [{ path: 'remedies.payment.termDays', severity: 'warning', values: { days, limit } }]
	},
})
