import { datesIn } from '../language/dates'
import { measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import type { Spotted } from '../text-finding'
import { isSame, spotted } from './number-brackets'

const DAY_MINUTES = 1440
/** How far from a window's times its length may stand. */
const WINDOW_REACH = 9
const TO = /^(?:bis|to|until|till|and|und|–|-|through)$/
const LASTS =
	/^(?:dauert|dauern|dauer|lang|stunden|window|period|lasts|lasting|long|so|has|also|mithin|insgesamt|gesamt|total|hours|hour|of|von|and|und|a|,|\(|der|the|das|sind|that|is|fenster|zeitfenster|zeitraum|eine?s?|takes|nimmt|for|;|sie|es|it|they)$/

const WEEKLY = /^(?:woche|kalenderwoche|wöchentlich|week|weekly)$/
const UNTIL_WORDS = /^(?:bis|to|until|till|and|und|–|-|through|uhr|ends|endet|closes|schließt|at|um|on|am|,)$/
const isUntil = (between: readonly string[]): boolean =>
	between.length > 0 && between.length <= 5 && between.every((lower) => UNTIL_WORDS.test(lower))

/** "von 02:00 bis 06:00 Uhr und dauert drei Stunden". */
export function windows(passage: Passage): readonly Spotted[] {
	const { tokens } = passage
	const measures = measuresIn(passage)
	return measures.flatMap((start, index): readonly Spotted[] => {
		const end = measures[index + 1]
		const length = measures[index + 2]
		if (
			start.scale !== 'clock' ||
			end?.scale !== 'clock' ||
			length?.scale !== 'time' ||
			!isUntil(tokens.slice(start.to, end.from).map(({ lower }) => lower))
		)
			return []
		const between = tokens.slice(end.to, length.from)
		if (
			between.length > WINDOW_REACH ||
			!between.every(({ lower, kind }) => LASTS.test(lower) || (kind === 'word' && lower === 'uhr')) ||
			passage.sentenceAt(start.from) !== passage.sentenceAt(length.from) ||
			// "45 Stunden in der Woche": `number-hours.ts` counts its days.
			tokens.slice(length.to, length.to + 3).some(({ lower }) => WEEKLY.test(lower)) ||
			// "(four hours on Saturdays)", and the second of two spans alone.
			/^(?:on|of|an)$/.test(tokens[length.to]?.lower ?? '') ||
			(measures[index - 1]?.scale === 'clock' &&
				measures[index - 2]?.scale === 'clock' &&
				passage.sentenceAt(measures[index - 2]!.from) === passage.sentenceAt(start.from))
		)
			return []
		const minutes = (end.value - start.value + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES
		return isSame(minutes * 60, length.value)
			? []
			: [spotted(passage, 'units', { from: start.from, to: end.to }, length)]
	})
}

/** Another length than that of the term. */
const APART = /^(?:renew\p{L}*|exten(?:d|s)\p{L}*|verlänger\p{L}*|notice|\p{L}*kündigungsfrist|probezeit|followed)$/u
const MONTH_DAYS = 30.4
/** A term of months is counted from day to day; a day more or less is a matter of how the last day is named. */
const TOLERANCE_DAYS = 3

/** "24 months, from 1 June 2026 to 31 May 2029". */
export function terms(passage: Passage): readonly Spotted[] {
	const dates = datesIn(passage)
	if (dates.length !== 2) return []
	const [first, last] = dates as [(typeof dates)[number], (typeof dates)[number]]
	// Dates in two sentences: `dates-apart.ts` knows whether they are of one thing.
	if (last.from >= passage.sentenceAt(first.from).to) return []
	const near = measuresIn(passage).filter(
		({ scale, from, unit }) =>
			(scale === 'date' || /^(?:wochen?|weeks?)$/.test(unit)) &&
			passage.sentenceAt(from) === passage.sentenceAt(first.from) &&
			!passage.tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => APART.test(lower)),
	)
	const [measure] = near
	if (
		measure === undefined ||
		near.length > 1 ||
		!passage.tokens
			.slice(Math.max(0, first.from - 5), last.from)
			.some(({ lower }) => TO.test(lower) || /^(?:end|läuft|laufzeit)/.test(lower)) ||
		Math.abs(measure.from - first.from) > 16
	)
		return []
	// "It ends on 31 December 2027, having begun on 1 January 2026."
	const days = Math.abs(last.day - first.day) + 1
	if (measure.scale === 'day' && (days === measure.value || days - 1 === measure.value)) return []
	if (measure.scale === 'date' && Math.abs(days - measure.value * MONTH_DAYS) <= TOLERANCE_DAYS + measure.value / 4)
		return []
	const from = Math.min(measure.from, first.from)
	return [
		{
			...spotted(passage, 'units', measure, { from: first.from, to: last.to }),
			from,
			to: Math.max(measure.to, last.to),
		},
	]
}
