import { datesIn } from '../language/dates'
import { measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Spotted } from '../text-finding'

const HINT = /(?:invoice|rechnung|receipt|zugang|erhalt|dated|notice|kündigung|order|bestellung|liefer|deliver)/i
const DUE = /\b(?:due|fällig|payable|zahlbar|zu zahlen|paid by)\b/i
const LEFT_ALONE =
	/\b(?:business|working|werktag\p{L}*|arbeitstag\p{L}*|bankarbeitstag\p{L}*|month\p{L}*|monat\p{L}*|monatsende|if|wenn|falls(?! due)|sofern|mindestens|at least)\b/iu

/** "30 days after the invoice date. Example: an invoice dated 1 April 2027 falls due on 15 May 2027". */
export const dueDates = remembered((passage: Passage): readonly Spotted[] => {
	const { text, tokens } = passage
	if (!HINT.test(text) || !DUE.test(text) || !/\b(?:19|20)\d\d\b/.test(text)) return []
	const dates = datesIn(passage)
	const lengths = measuresIn(passage).filter(({ scale }) => scale === 'day')
	const [first, second] = dates
	const [length] = lengths
	if (first === undefined || second === undefined || dates.length > 2 || length === undefined || lengths.length > 1)
		return []
	const last = passage.sentenceAt(second.from)
	const start = passage.sentenceAt(Math.min(length.from, first.from))
	// The days and their example stand next to each other.
	if (passage.sentences.indexOf(last) - passage.sentences.indexOf(start) > 2) return []
	const after = tokens.slice(length.to, length.to + 2).map(({ lower }) => lower)
	if (!after.some((word) => /^(?:after|from|of|nach|ab|seit|following)$/.test(word))) return []
	const words = text.slice(tokens[start.from]!.start, tokens[last.to - 1]!.end)
	if (LEFT_ALONE.test(words) || !DUE.test(words)) return []
	// The two dates are those of an invoice and its day.
	const example = passage.sentenceAt(first.from)
	const told = text.slice(tokens[example.from]!.start, tokens[first.from]!.start)
	if (!HINT.test(told) || !DUE.test(text.slice(tokens[first.to]!.start, tokens[last.to - 1]!.end))) return []
	const days = second.day - first.day
	// The day itself may count.
	if (days <= 0 || days === length.value || days === length.value - 1) return []
	const values = { problem: 'count', first: String(length.value), second: String(days) }
	return [{ from: first.from, to: second.to, values }]
})
