import type { TextDocument } from '../language/document'
import type { Paragraph } from '../language/paragraph'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'

/** "Gewährleistungsfall (wie definiert)", "Warranty Claim (as defined)": it says that something says what it is, not where. */
const AS_DEFINED =
	/\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? \((?:wie definiert|gemäß Definition|siehe Definition|laut Definition|im Sinne der Definition|as defined|see definition|as per definition|per definition)\)/gu

/** Words that contracts write with a capital only before what they define: "Anrechenbare Ausfallzeit", "Permitted Exceptions". */
const PAIRS = {
	de: /(?<=\p{Ll},? )(?:Anrechenbar|Vereinbart|Ausgeschlossen|Zulässig|Befreiend|Zugelassen|Genehmigt|Erstattungsfähig|Vergütungspflichtig|Berechtigt|Wesentlich|Kritisch|Schwer|Schwerwiegend|Betroffen|Versichert|Geschützt|Vertraulich|Qualifiziert|Maßgeblich|Relevant|Geplant|Ungeplant)e[nrsm]? \p{Lu}\p{Ll}[\p{L}-]+(?! \p{Lu})/gu,
	en: /(?<=\p{Ll},? )(?:Agreed|Permitted|Chargeable|Excluded|Covered|Relief|Excused|Eligible|Approved|Qualifying|Relevant|Specified|Designated|Affected|Critical|Material|Major|Excepted|Authori[sz]ed|Allowable|Protected|Insured|Disputed|Deductible) \p{Lu}\p{Ll}[\p{L}-]+(?: \p{Lu}\p{Ll}[\p{L}-]+)?(?! (?:\p{Lu}|\d|of \p{Lu}))/gu,
}

/** Uses of terms that look like ones although the text defines none, or say of themselves that they are. */
export const loneTerms = remembered(({ passage, kind }: Paragraph): readonly Span[] => {
	if (kind !== 'running') return []
	return [...saidInBrackets(passage), ...matches(passage, PAIRS[passage.language])].filter(
		(one, at, all) => !all.slice(0, at).some(({ from, to }) => from < one.to && one.from < to),
	)
})

const saidInBrackets = (passage: Paragraph['passage']): readonly Span[] =>
	passage.text.includes('efin') ? matches(passage, AS_DEFINED) : []

const CAPITAL_PAIR = /(?<=\p{Ll},? )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu
const MOST_OTHERS = 2

/** Whether an English text is so full of words with capitals that it is a piece of a longer one, which says what they mean. */
export function isExtract({ language, parts }: TextDocument, told: number): boolean {
	if (language === 'de') return false
	const pairs = parts.flatMap(({ kind, passage }) =>
		kind === 'running' ? [...passage.text.matchAll(CAPITAL_PAIR)].map(([pair]) => pair) : [],
	)
	return new Set(pairs).size >= told + MOST_OTHERS
}

function matches({ text, tokens, quoted }: Paragraph['passage'], sign: RegExp): readonly Span[] {
	return [...text.matchAll(sign)].flatMap(({ index, 0: words }): readonly Span[] => {
		const from = tokens.findIndex(({ start }) => start === index)
		const to = tokens.findLastIndex(({ end }) => end <= index + words.length) + 1
		return from < 0 || to <= from || quoted[from] === 1 ? [] : [{ from, to }]
	})
}
