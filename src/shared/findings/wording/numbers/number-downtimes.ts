import { type Measure, measuresIn, withJoinedLengths } from '../language/measures'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import type { Spotted } from '../text-finding'
import { timesIn } from './number-sums'

const HOURS: ReadonlyMap<number, readonly [least: number, most: number]> = new Map([
	[12, [28 * 24, 31 * 24]],
	[4, [90 * 24, 92 * 24]],
	[1, [365 * 24, 366 * 24]],
])
const AVAILABLE =
	/^(?:\p{L}*verfügbarkeit\p{L}*|availability|uptime|available|verfügbar|erreichbarkeit|erreichbar|up)$/u
const DOWN = /ausf[aä]ll|downtime|nichtverfügbar|unterbrech|stillst|unavailab|outage|^down$|unerreichbar/
const SAYS_AGAIN =
	/^(?:also|entspricht|entsprechen|entsprechend|mithin|somit|damit|daher|demnach|das|sind|heißt|=|≈|equals|equivalent|ie|meaning|thus|so|hence|therefore|means|corresponds|allows|leaves|may|can|permits?|permitting|allowing|leaving|erlaubt|gestattet|lässt|ergibt|darf|dürfen|kann|\()$/
/** A share of less than the whole day leaves less time. */
const PART_OF_DAY =
	/servicezeit|betriebszeit|geschäftszeit|kernzeit|werktag|öffnungszeit|business|service hours|support|wartung|maintenance|opening/
/** Periods differ by days, and such lengths are rounded. */
const ROUNDING = 0.1

/** "99,9 % im Monat, also höchstens vier Stunden Ausfall", "uptime of 99% over a week … 3.5 hours of downtime in that week". */
export function downtimes(passage: Passage): readonly Spotted[] {
	const { tokens, sentences } = passage
	if (!measuresIn(passage).some(({ scale }) => scale === 'share')) return []
	const all = withJoinedLengths(passage)
	return sentences.flatMap((sentence, index): readonly Spotted[] => {
		const next = sentences[index + 1]
		const here = { from: sentence.from, to: sentence.to }
		const [share, ...shares] = within(all, here).filter(({ scale }) => scale === 'share')
		if (share === undefined || shares.length > 0 || share.value < 90 || share.value >= 100) return []
		const wide = next === undefined ? here : { from: sentence.from, to: (sentences[index + 2] ?? next).to }
		const length = lengthOf(passage, all, share, here) ?? lengthOf(passage, all, share, wide)
		if (length === null) return []
		const words = tokens.slice(sentence.from, length.to + 8).map(({ lower }) => lower)
		if (!words.some((word) => AVAILABLE.test(word)) || PART_OF_DAY.test(words.join(' '))) return []
		const hours = hoursIn(passage, all, { from: sentence.from, to: passage.sentenceAt(length.from).to }, length)
		if (hours === null) return []
		const left = (1 - share.value / 100) * 3600
		if (length.value >= left * hours[0] * (1 - ROUNDING) && length.value <= left * hours[1] * (1 + ROUNDING)) return []
		const text = (span: Span) => passage.text.slice(tokens[span.from]!.start, tokens[span.to - 1]!.end)
		return [
			{ from: share.from, to: length.to, values: { problem: 'downtime', first: text(share), second: text(length) } },
		]
	})
}

const EACH = /^(?:je|pro|per|each|am)$/
const EVENT = /^(?:ausfall|störung|incident|outage|event|fall|einzelne[nrsm]?|occasion|stück)$/

const within = (all: readonly Measure[], { from, to }: Span): readonly Measure[] =>
	all.filter((one) => one.from >= from && one.to <= to)

/** The one length behind a share that is said of downtime and to follow from it. */
function lengthOf(
	{ tokens, sentenceAt }: Passage,
	all: readonly Measure[],
	share: Measure,
	place: Span,
): Measure | null {
	const lengths = inOne(
		tokens,
		within(all, place).filter(({ scale, from }) => scale === 'time' && from > share.to),
	)
	const isSaid = ({ from, to }: Measure) =>
		tokens
			.slice(Math.max(share.to, sentenceAt(from).from, from - 8), Math.min(sentenceAt(from).to, to + 4))
			.some(({ lower }) => DOWN.test(lower)) &&
		tokens.slice(share.to, from).some(({ lower }) => SAYS_AGAIN.test(lower)) &&
		!(EACH.test(tokens[to]?.lower ?? '') && EVENT.test(tokens[to + 1]?.lower ?? ''))
	const said = lengths.filter(isSaid)
	return said.length === 1 ? said[0]! : null
}

/** "43 minutes and 12 seconds" is one length. */
function inOne(tokens: Passage['tokens'], lengths: readonly Measure[]): readonly Measure[] {
	const joined: Measure[] = []
	for (const one of lengths) {
		const last = joined.at(-1)
		const isJoint =
			last !== undefined &&
			(last.to === one.from || (last.to + 1 === one.from && /^(?:und|and)$/.test(tokens[last.to]!.lower)))
		if (isJoint && one.value < last.value)
			joined[joined.length - 1] = { ...last, to: one.to, value: last.value + one.value }
		else joined.push(one)
	}
	return joined
}

/** The hours of the period that is spoken of: "in a week of 168 hours", "in einem Monat mit 30 Tagen", "im Jahr". */
function hoursIn(
	passage: Passage,
	all: readonly Measure[],
	place: Span,
	length: Measure,
): readonly [least: number, most: number] | null {
	const named = within(all, place).find(
		({ scale, from, to }) =>
			from !== length.from &&
			(scale === 'day' || scale === 'time') &&
			/^(?:of|mit|von|with|having|zu)$/.test(passage.tokens[from - 1]?.lower ?? '') &&
			/^(?:monat|woche|jahr|quartal|month|week|year|quarter|tag|day|tagen?|periode|zeitraum|period)s?$/.test(
				passage.tokens[from - 2]?.lower ?? '',
			) &&
			to <= place.to,
	)
	if (named !== undefined) {
		const hours = named.scale === 'day' ? named.value * 24 : named.value / 3600
		return [hours, hours]
	}
	const words = passage.tokens.slice(place.from, place.to).map(({ lower }) => lower)
	if (words.some((word) => /^(?:woche|week|weekly|wöchentlich|kalenderwoche)$/.test(word))) return [168, 168]
	return HOURS.get(timesIn(passage, place) ?? 0) ?? null
}
