import type { Part, TextDocument } from '../language/document'
import { adjectivesIn } from '../language/length-adjectives'
import { type Measure, measuresIn } from '../language/measures'
import { plainNumber } from '../language/numbering'
import type { Passage } from '../language/passage'
import { type Reference, referencesWith } from '../language/references'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { textOf } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'

/** "the limit of 15 % set by clause 5.1" where clause 5.1 says 10 %: a value that a text says stands elsewhere in it. */
export const restatedByReference: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }: TextDocument) =>
		parts.flatMap((part, at): readonly Located[] => {
			if (part.kind === 'name') return []
			return takenUpIn(part.passage).flatMap(({ value, reference }): readonly Located[] => {
				const target = targetOf(parts, at, reference)
				if (target.length === 0 || target.includes(part)) return []
				const known = target.flatMap(({ passage }) => valuesIn(passage).filter(({ scale }) => scale === value.scale))
				const [first] = known
				// Of several values nobody knows which one is meant.
				if (first === undefined || new Set(known.map((one) => one.value)).size > 1) return []
				if (Math.abs(first.value - value.value) < 1e-6 || !isOfNoun(part.passage, value, target)) return []
				const owner = target.find(({ passage }) => valuesIn(passage).includes(first)) ?? part
				const values = {
					problem: 'twice',
					first: textOf(owner.passage, first),
					second: textOf(part.passage, value),
				}
				return [{ part, from: value.from, to: value.to, values }]
			})
		}),
}

type Value = Span & Pick<Measure, 'scale' | 'value'>

/** Measures, and lengths as adjectives: "the 60-day period". */
const valuesIn = remembered((passage: Passage): readonly Value[] => [
	...measuresIn(passage).filter(({ scale }) => scale !== 'clock' && scale !== 'count'),
	...adjectivesIn(passage),
])

const referencesIn = referencesWith(new Set())

type TakenUp = { readonly value: Value; readonly reference: Reference }

/** Values that are said of a part in the same breath. */
const takenUpIn = remembered((passage: Passage): readonly TakenUp[] => {
	const references = referencesIn(passage).filter(({ kind }) => kind === 'part' || kind === 'point')
	if (references.length === 0) return []
	return references.flatMap((reference): readonly TakenUp[] => {
		const { from, to } = passage.sentenceAt(reference.from)
		const values = valuesIn(passage).filter((one) => one.from >= from && one.to <= to)
		const value = values.find((one) => isTied(passage, one, reference))
		return value === undefined ? [] : [{ value, reference }]
	})
})

const DEVIATES =
	/\b(?:abweichend|abweichung|statt|anstelle|ungeachtet|unbeschadet|instead|notwithstanding|despite|derogation|deviat\p{L}*|other than|in addition|zusätzlich|verlänger\p{L}*|verkürz\p{L}*|exten(?:d|s)\p{L}*|reduc\p{L}*|increas\p{L}*|erhöh\p{L}*|senk\p{L}*|doppelte\p{L}*|twice|half of|hälfte|amend\p{L}*|replac\p{L}*|ersetz\p{L}*)\b/iu
/** What joins a value to the part that sets it. */
const SET_BY =
	/\b(?:set|stated|specified|laid down|defined|given|agreed|mentioned|referred to|named|provided|required|allowed|permitted|fixed|prescribed|set out|in|under|of|by|pursuant|according)\b/iu
const SET_DE = /(?<!\p{L})(?:nach|gemäß|aus|laut|in|unter|der|des|von|vom)(?!\p{L})/iu
const SAID_DE =
	/(?:^|\s)(?:bestimmte|genannte|geregelte|vereinbarte|festgelegte|vorgesehene|bezeichnete|angegebene|festgesetzte|beschriebene)[nrsm]?(?:\s|$)/iu
const FAR = 9
const DEFINITE = /^(?:the|this|that|said|der|die|das|dem|den|des|zur|zum|diese[rnms]?)$/

function isTied(passage: Passage, value: Value, reference: Reference): boolean {
	const { tokens, language } = passage
	const isBehind = reference.from >= value.to
	const between = isBehind ? { from: value.to, to: reference.from } : { from: reference.to, to: value.from }
	if (between.to - between.from > FAR || between.to <= between.from) return false
	const words = textOf(passage, between)
	if (/[,;.:()]/.test(words)) return false
	const sentence = passage.sentenceAt(value.from)
	const start = Math.max(sentence.from, Math.min(value.from, reference.from) - 6)
	const end = Math.max(value.to, reference.to)
	if (DEVIATES.test(textOf(passage, { from: start, to: end }))) return false
	const isDefinite = (from: number, to: number) =>
		tokens.slice(Math.max(0, from), to).some(({ lower }) => DEFINITE.test(lower))
	if (!isBehind) {
		const isSaid = SAID_DE.test(words) && / (?:von|in Höhe von)$/.test(` ${words}`)
		return language === 'de' && isSaid && isDefinite(reference.from - 3, reference.from)
	}
	// "the limit of 15 %", "the 60-day period".
	const isOf = /^(?:of|von)$/.test(tokens[value.from - 1]?.lower ?? '')
	if (!(isOf ? isDefinite(value.from - 5, value.from - 2) : isDefinite(value.from - 1, value.from))) return false
	// A verb in between says something new: "the limit of 15 % applies to clause 5.1".
	if (VERB.test(words)) return false
	return language === 'de' ? SET_DE.test(words) || SAID_DE.test(words) : SET_BY.test(words)
}

const VERB =
	/\b(?:is|are|shall|will|may|must|applies|apply|has|have|ist|sind|wird|werden|gilt|gelten|kann|darf|muss|hat|haben|und|and|or|oder|to|from|if|wenn|for|für)\b/iu

/** Nouns that mean a value itself, whatever it is of. */
const ANY_VALUE =
	/^(?:limits?|cap|ceiling|periods?|deadline|amount|sum|rate|target|level|threshold|term|maximum|minimum|percentage|figure|value|[\p{L}-]*frist|\p{L}*betrag|\p{L}*grenze|(?:prozent|höchst|mindest)?satz|\p{L}*wert|summe|zeitraums?|schwelle|laufzeit|deckel)$/u

/** "the surcharge of £20 under clause 4.1" is not the fee that clause 4.1 speaks of. */
function isOfNoun(passage: Passage, value: Value, target: readonly Part[]): boolean {
	const { tokens } = passage
	const isOf = /^(?:of|von)$/.test(tokens[value.from - 1]?.lower ?? '')
	const nouns = isOf ? [value.from - 2] : [value.to, value.to + 1, value.to - 1]
	return nouns.some((at) => {
		const stem = passage.stems()[at]
		if (stem === undefined || tokens[at]!.kind !== 'word') return false
		return ANY_VALUE.test(tokens[at]!.lower) || target.some((part) => part.passage.stems().includes(stem))
	})
}

/** The parts that a reference means: the clause with its number, or the paragraph of the same section. */
function targetOf(parts: readonly Part[], at: number, { kind, number, point }: Reference): readonly Part[] {
	const numberOf = ({ at: { block } }: Part) => ('number' in block && block.number !== null ? block.number : '')
	if (kind === 'point') {
		for (let place = at - 1; place >= 0; place--) {
			const { block } = parts[place]!.at
			if (block.kind === 'heading' || block.kind === 'title') return []
			if (plainNumber(numberOf(parts[place]!)) === number) return [parts[place]!]
		}
		return []
	}
	if (point !== null) return []
	const found = parts.flatMap((part, place) => (plainNumber(numberOf(part)) === number ? [place] : []))
	const [only] = found
	if (only === undefined || found.some((place) => parts[place]!.at.block !== parts[only]!.at.block)) return []
	const { block } = parts[only]!.at
	if (block.kind !== 'heading') return [parts[only]!]
	const end = parts.findIndex((part, place) => place > only && part.at.block.kind === 'heading')
	return parts.slice(only + 1, end < 0 ? parts.length : end).filter(({ kind: of }) => of === 'running')
}
