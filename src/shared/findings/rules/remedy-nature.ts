import type { Agreement } from '../../agreement/schema'
import type { Finding, Rule } from '../finding'
import { found } from '../found'
import { matcher } from '../matcher'

type Nature = Agreement['remedies']['nature']

const WORDS: Readonly<Record<Nature, (text: string) => readonly { readonly quote: string; readonly index: number }[]>> =
	{
		'contractual-penalty': matcher(
			/\b(?:Vertragsstrafen?|Pönalen?|Konventionalstrafen?|contractual penalt(?:y|ies)|penalty payments?)\b/giu,
		),
		'liquidated-damages': matcher(/\b(?:pauschaliert\w* Schadens?ersatz\w*|liquidated damages)\b/giu),
		'price-reduction': matcher(/\b(?:Entgeltminderung|Minderung des Entgelts|price reduction)\b/giu),
	}

/** A text that says "neither a penalty" calls nothing one. */
const isDenied = (before: string) =>
	/\b(?:keine?r?|weder|nicht|noch|not?|neither|nor)\W+(?:\w+\W+){0,2}$/iu.test(before)

/** Typed words that call the remedy by another name than the one that was chosen: four names, four legal things. */
export const remedyNatureRule: Rule = {
	id: 'remedy-nature',
	waitsFor: 'legal',
	check: ({ agreement, texts }) => {
		const { nature, schemes } = agreement.remedies
		if (schemes.length === 0) return []
		const others = (Object.keys(WORDS) as Nature[]).filter((one) => one !== nature)
		return texts.flatMap(({ section, path, text }): Finding[] => {
			for (const other of others) {
				const match = WORDS[other](text).find(({ index }) => !isDenied(text.slice(0, index)))
				if (match !== undefined)
					return [{ ...found('remedy-nature', 'warning', path, { problem: nature, quote: match.quote }), section }]
			}
			return []
		})
	},
}
