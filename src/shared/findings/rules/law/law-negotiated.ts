import { lawRule } from './law-rule'

/** Standard terms beside individual terms: which of the two wins, and what proves that something was negotiated. */
export const lawNegotiatedRule = lawRule({
	id: 'law-negotiated',
	norms: { de: '§§ 305 I 3, 305b BGB' },
	places: ({ agreement: { legal } }) =>
		legal.standardTerms && (legal.negotiated ?? '').trim() !== '' ? [{ path: 'legal.negotiated' }] : [],
})
