import { lawRule } from './law-rule'

/** Written form by agreement: in doubt an e-mail keeps it, and a clause of one's own may say otherwise. */
export const lawFormRule = lawRule({
	id: 'law-form',
	norms: { de: '§§ 126, 126a, 126b, 127 BGB', at: '§ 886 ABGB', ch: 'Art. 13, 16 OR' },
	places: ({ agreement: { legal, governance } }) => {
		if (legal.form === 'written-form') return [{ path: 'legal.form' }]
		return governance.changeControl.form === 'written-form' ? [{ path: 'governance.changeControl.form' }] : []
	},
})
