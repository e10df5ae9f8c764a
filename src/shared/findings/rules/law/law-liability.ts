import { wordsOf } from '../../../outline/marked-text'
import { matcher } from '../../matcher'
import { lawRule } from './law-rule'
import { ownWords } from './own-words'

const caps = matcher(
	/(?<![\p{L}])(?:Haftung(?:[^.;]|\.(?=\d)){0,80}\b(?:begrenzt|beschränkt|ausgeschlossen)|haftet[^.;]{0,40}\b(?:höchstens|nur|maximal|nicht)|(?:total |aggregate )?liability(?:[^.;]|\.(?=\d)){0,80}\b(?:limited to|capped|excluded|(?:not|never) exceed))(?![\p{L}])/giu,
)

/** What no cap may cover, by law; our clauses leave it open. */
const UNLIMITED = {
	de: /vorsatz|intent|will?ful/iu,
	at: /vorsatz|intent|will?ful/iu,
	ch: /absicht|vorsatz|intent|will?ful|grob|gross/iu,
	gb: /death|personal injury|tod/iu,
} as const

/** Of availability as a limit of liability another reminder speaks; nobody is liable for force majeure. */
const ANOTHER_MATTER = /Verfügbarkeit|availability|höhere[rn]? Gewalt|force majeure/iu

/** A cap on liability in standard terms, or in own wording that does not leave open what no cap may cover. */
export const lawLiabilityRule = lawRule({
	id: 'law-liability',
	norms: {
		de: '§§ 276 III, 307 II, 309 Nr. 7 BGB',
		at: '§ 879 ABGB',
		ch: 'Art. 100 OR',
		gb: 'Unfair Contract Terms Act 1977, s. 2',
	},
	places: ({ agreement: { legal, overrides }, texts }, law) => {
		const own = overrides.flatMap((one, index) =>
			one.clause.startsWith('legal.liability') && !UNLIMITED[law].test(wordsOf(one))
				? [{ path: `overrides.${index}`, section: 'legal', severity: 'warning' as const }]
				: [],
		)
		if (own.length > 0) return own
		const others = texts.filter(({ clause }) => clause?.startsWith('legal.liability') !== true)
		const typed = ownWords(
			others,
			caps,
			({ sentence, text }) => !UNLIMITED[law].test(text) && !ANOTHER_MATTER.test(sentence),
		)
		if (typed.length > 0) return typed.map((place) => ({ ...place, severity: 'warning' as const }))
		return legal.liability.kind === 'capped' && legal.standardTerms ? [{ path: 'legal.liability' }] : []
	},
})
