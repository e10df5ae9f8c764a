import { expect, test } from 'vitest'
import { speakable } from '../../../src/shared/findings/speakable'

test('periods, shares, amounts and dates are said in the language of the sentence, the rest stays', () => {
	const values = {
		...{ targetSeconds: 5400, capPpm: 999_990, feeMinor: 125_000, dueDate: '2027-03-01' },
		...{ keptPlace: 'DE-SH', governingLaw: 'FR', count: 3, scheme: 'Seconds', problem: 'above' },
	}
	const rest = { count: 3, scheme: 'Seconds', problem: 'above' }
	expect([speakable(values, 'de', 'EUR'), speakable(values, 'en', 'GBP')]).toEqual([
		{
			targetSeconds: '1\u00a0Stunde 30\u00a0Minuten',
			capPpm: '99,999\u00a0%',
			feeMinor: '1.250,00\u00a0€',
			dueDate: '1.\u00a0März 2027',
			keptPlace: 'Deutschland, Schleswig-Holstein',
			governingLaw: 'französisches Recht',
			...rest,
		},
		{
			targetSeconds: '1\u00a0hour 30\u00a0minutes',
			capPpm: '99.999%',
			feeMinor: '£1,250.00',
			dueDate: '1\u00a0March 2027',
			keptPlace: 'Germany, Schleswig-Holstein',
			governingLaw: 'French law',
			...rest,
		},
	])
})
