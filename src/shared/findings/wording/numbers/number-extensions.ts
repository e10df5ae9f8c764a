import { measuresIn } from '../language/measures'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { textOf } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { miscount } from './miscount'
import { timesOf } from './number-frequencies'

const EXTENDS = /\b(?:\p{L}*verlänger\p{L}*|optionen|option|extension\p{L}*|extend\p{L}*|renew\p{L}*|options)\b/iu
const TOTAL =
	/\b(?:gesamtlaufzeit|gesamtdauer|gesamte\p{L}* (?:laufzeit|dauer)|insgesamt|höchstlaufzeit|maximallaufzeit|total|overall|in all|maximum (?:term|period|duration)|longest)\b/iu

/** "24 Monate … zweimal um jeweils zwölf Monate … Gesamtlaufzeit 60 Monate": a term with all its extensions. */
export const extensions = remembered((passage: Passage): readonly Spotted[] => {
	const { text, tokens } = passage
	if (!EXTENDS.test(text) || !TOTAL.test(text)) return []
	const lengths = measuresIn(passage).filter(({ scale }) => scale === 'date')
	const [base, more, total, other] = lengths
	if (base === undefined || more === undefined || total === undefined || other !== undefined) return []
	const { from, to } = passage.sentenceAt(total.from)
	if (!TOTAL.test(textOf(passage, { from: Math.max(from, more.to), to }))) return []
	const { from: start } = passage.sentenceAt(more.from)
	const own = { from: Math.max(start, base.to), to: more.from }
	if (!EXTENDS.test(textOf(passage, { from: own.from, to: Math.min(passage.sentenceAt(more.from).to, total.from) })))
		return []
	const counts = tokens.slice(own.from, own.to).flatMap(({ lower }, at) => {
		const times = timesOf(lower) ?? numberWordAt(tokens, own.from + at, passage.language)?.value ?? null
		return times === null || (times === 1 && !/^(?:einmal|once)$/.test(lower)) ? [] : [times]
	})
	const [times, ...others] = counts
	if (times === undefined || others.length > 0) return []
	const wanted = base.value + times * more.value
	return wanted === total.value ? [] : [miscount([total], wanted, total.value)]
})
