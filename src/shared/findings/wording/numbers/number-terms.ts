import { adjectivesIn } from '../language/length-adjectives'
import { measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import type { Spotted } from '../text-finding'

/** "Die Laufzeit beträgt zwei Jahre … Nach der dreijährigen Laufzeit", "the two-year term ends after 36 months": a length as an adjective and another one. */
export function lengthsOfTerms(passage: Passage): readonly Spotted[] {
	const { tokens } = passage
	const stems = passage.stems()
	return adjectivesIn(passage).flatMap((adjective): readonly Spotted[] => {
		const noun = tokens[adjective.to]
		if (noun?.kind !== 'word' || !TERM.test(noun.lower)) return []
		const sentence = passage.sentenceAt(adjective.from)
		const spoken = passage.sentences.filter(
			(one) => one.from === sentence.from || stems.slice(one.from, one.to).includes(stems[adjective.to]!),
		)
		const others = measuresIn(passage).filter(
			(measure) =>
				measure.scale === adjective.scale && spoken.some(({ from, to }) => measure.from >= from && measure.to <= to),
		)
		const [other] = others
		if (other === undefined || others.length > 1 || other.value === adjective.value) return []
		if (tokens.slice(sentence.from, sentence.to).some(({ lower }) => OTHER.test(lower))) return []
		const words = ({ from, to }: Span) => passage.text.slice(tokens[from]!.start, tokens[to - 1]!.end)
		return [
			{
				from: adjective.from,
				to: adjective.to + 1,
				values: { problem: 'twice', first: words(other), second: words({ from: adjective.from, to: adjective.to }) },
			},
		]
	})
}

const TERM = /^(?:\p{L}*laufzeit|\p{L}*dauer|\p{L}*frist|\p{L}*zeitraum|term|period|duration|deadline)$/u
/** What makes of two lengths two things: a notice within a term, an extension, a share of it. */
const OTHER =
	/^(?:vor|before|prior|notice|kündig\p{L}*|verläng\p{L}*|extend\p{L}*|extension|renew\p{L}*|weitere[nrsm]?|further|additional|mindestens|höchstens|least|most|je|each|every|per|pro|first|erste[nrs]?|letzte[nrs]?|last)$/u
