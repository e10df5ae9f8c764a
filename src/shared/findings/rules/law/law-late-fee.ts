import { lawRule } from './law-rule'

/** The lump sum that the creditor may claim by law between businesses, minor units of euros. */
const LUMP_SUM_MINOR = 4_000

/** A reminder fee above what the law grants anyway. */
export const lawLateFeeRule = lawRule({
	id: 'law-late-fee',
	norms: { de: '§ 288 V BGB; § 309 Nr. 5 BGB', at: '§ 458 UGB' },
	places: ({ agreement }) => {
		const { reminderFeeMinor } = agreement.remedies.payment
		if (agreement.parties.currency !== 'EUR' || reminderFeeMinor === null || reminderFeeMinor <= LUMP_SUM_MINOR)
			return []
		return [
			{
				path: 'remedies.payment.reminderFeeMinor',
				severity: 'warning',
				values: { lawfulMinor: LUMP_SUM_MINOR, feeMinor: reminderFeeMinor },
			},
		]
	},
})
