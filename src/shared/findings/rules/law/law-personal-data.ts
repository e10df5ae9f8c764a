import { lawRule } from './law-rule'

/** Tickets name people: nothing said of their data, or for how long it is kept. */
export const lawPersonalDataRule = lawRule({
	id: 'law-personal-data',
	norms: {
		de: 'Art. 5, 28 DSGVO',
		at: 'Art. 5, 28 DSGVO',
		ch: 'Art. 6, 9 DSG',
		gb: 'UK GDPR Art. 5, 28',
	},
	places: ({ agreement: { legal } }) => {
		if (legal.dataProtection === null) return [{ path: 'legal.dataProtection', severity: 'warning' }]
		return legal.dataProtection.ticketRetentionMonths === null && legal.dataProtection.processing !== 'none'
			? [{ path: 'legal.dataProtection.ticketRetentionMonths' }]
			: []
	},
})
