import { lawRule } from './law-rule'

/** An own rate of interest on late payments in place of the one by law. */
export const lawInterestRule = lawRule({
	id: 'law-interest',
	norms: {
		de: '§ 288 II, VI BGB',
		at: '§ 456 UGB',
		ch: 'Art. 104 OR',
		gb: 'Late Payment of Commercial Debts (Interest) Act 1998',
	},
	places: ({ agreement }) =>
		agreement.remedies.payment.interest === 'agreed' ? [{ path: 'remedies.payment.interest' }] : [],
})
