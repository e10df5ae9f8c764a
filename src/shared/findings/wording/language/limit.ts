import type { ContractLanguage } from '../../../outline/block'
import { type Measure, measuresIn, type Scale } from './measures'
import type { Passage } from './passage'
import { type Lexicon, lexiconOf, phraseAt } from './phrases'
import type { Span } from './sentences'

/** Words that make a figure binding whatever stands before it: "zeitnah, spätestens nach 4 Stunden". */
const BINDING: Readonly<Record<ContractLanguage, Lexicon>> = {
	de: lexiconOf([
		'spätestens',
		'längstens',
		'höchstens',
		'maximal',
		'mindestens',
		'wenigstens',
		'jedenfalls',
		'in jedem fall',
		'auf jeden fall',
		'd . h',
		'd . h .',
		'das heißt',
		'also',
		'nämlich',
		'und zwar',
		'bis zu',
		'nicht später als',
		'keinesfalls später',
		'bedeutet',
		'heißt|meint',
		'sprich',
	]),
	en: lexiconOf([
		'at the latest',
		'no later than',
		'not later than',
		'in any event',
		'in any case',
		'at least',
		'at most',
		'no more than',
		'no longer than',
		'i . e',
		'i.e',
		'that is',
		'that means',
		'namely',
		'meaning',
		'means',
		'not exceeding',
		'not to exceed',
		'up to',
		'but within',
		'and within',
		'always within',
		'no less than',
		'not less than',
	]),
}

/** An outer limit that is an event: "promptly, and in any case before the vehicle leaves the yard". */
const EVENT: Readonly<Record<ContractLanguage, Lexicon>> = {
	de: lexiconOf([
		'spätestens|jedenfalls mit|bei|vor|bis|zum|zu|zur|am|beim|sobald|wenn|bevor',
		'in jedem|auf jeden fall ?aber ?noch vor|bis|bevor|am',
		'noch am selben|gleichen|nächsten',
		'noch vor',
	]),
	en: lexiconOf([
		'in any event|case before|by|prior',
		'at the latest when|before|by|on|at|with',
		'no|not later than ?the end|close|start|delivery|day|next',
		'but ?always before',
		'before the end|close of',
	]),
}

/** Words before a figure that say until when: they are enough right behind the vague word. */
const UNTIL: ReadonlySet<string> = new Set(
	'innerhalb binnen in bis nach vor within in by before of alle jeden every after'.split(' '),
)

const FREQUENCY: ReadonlySet<string> = new Set(
	'täglich wöchentlich monatlich vierteljährlich quartalsweise halbjährlich jährlich stündlich werktäglich montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday montags dienstags mittwochs donnerstags freitags samstags sonntags daily weekly monthly quarterly yearly annually hourly'.split(
		' ',
	),
)

/** How many tokens a figure may stand behind a vague word and still be its measure. */
const REACH = 16
const NEAR = 5

/**
 * Whether the same sentence gives a vague word its measure: "zeitnah, spätestens innerhalb von 4 Stunden", "regelmäßig (monatlich)".
 *
 * @param needsBinding a figure alone is not enough: "in der Regel innerhalb von 4 Stunden" leaves the exceptions open
 */
export function isMeasured(passage: Passage, span: Span, needsBinding = false): boolean {
	const { tokens, language } = passage
	const sentence = passage.sentenceAt(span.from)
	const end = Math.min(sentence.to, span.to + REACH)
	for (let at = span.to; at < end; at++) {
		const until = phraseAt(tokens, at, EVENT[language])
		if (until !== null && (!needsBinding || until.to - until.from > 1)) return true
	}
	const figures = figuresOf(passage).filter(
		({ from, scale }) => from >= span.to && from < end && !OTHER_SCALES.has(scale),
	)
	for (const figure of figures) {
		for (let at = span.to; at < figure.from; at++) {
			if (phraseAt(tokens, at, BINDING[language]) !== null) return true
		}
		if (needsBinding) continue
		const isNear = figure.from - span.to <= NEAR
		if (isNear && tokens[span.to]?.lower === ':') return true
		if (
			isNear &&
			tokens
				.slice(span.to, figure.from + 1)
				.some(({ lower }) => UNTIL.has(lower) || lower === '(' || FREQUENCY.has(lower))
		)
			return true
	}
	return false
}

/** How warm, how much and what it costs says not when. */
const OTHER_SCALES: ReadonlySet<Scale> = new Set<Scale>([
	'share',
	'heat',
	'data',
	'power',
	'energy',
	'volume',
	'area',
	'mass',
	'length',
	'money',
])

type Figure = Pick<Measure, 'from' | 'scale'>

const known = new WeakMap<Passage, readonly Figure[]>()

function figuresOf(passage: Passage): readonly Figure[] {
	const before = known.get(passage)
	if (before !== undefined) return before
	const figures: Figure[] = [
		...measuresIn(passage),
		...passage.tokens.flatMap(({ lower }, from) => (FREQUENCY.has(lower) ? [{ from, scale: 'count' as const }] : [])),
	]
	known.set(passage, figures)
	return figures
}
