import { bareNumbersIn } from '../language/bare-numbers'
import { countedIn } from '../language/counted'
import { measuresIn } from '../language/measures'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import type { Spotted } from '../text-finding'
import { miscount } from './miscount'

/** Parts that do not come to their whole: shares of one thing, counts "of which", and as many as are then named by number. */
export function wholes(passage: Passage): readonly Spotted[] {
	return [
		...passage.sentences.flatMap((sentence) => [...sharesOf(passage, sentence), ...countsOf(passage, sentence)]),
		...ofThese(passage),
		...numberedOnes(passage),
	]
}

export const PARTS_OF_WHOLE =
	/\b(?:zusammen|besteh\p{L}+|verteil\p{L}*|aufgeteilt|aufteilung|teilen|anteil\p{L}*|trägt|tragen|entfall\p{L}*|\p{L}*gewicht\p{L}*|bezahlt|gezahlt|zahlbar|zahlungsplan|fällig|consists?|comprises?|made up|split|divided|shared?|shares|borne|bears?|weight\p{L}*|breakdown|allocated|allocation|payable|paid|falls? due|milestones?|instal+ments|mix|ratio)\b/iu
const STEPS =
	/\b(?:gutschrift\p{L}*|rabatt\p{L}*|skonto|malus|strafe\p{L}*|vertragsstrafe|minderung|credit\w*|discount\w*|rebate\w*|penalt\w+|unter|below|less than|höchstens|mindestens|maximal|at least|at most|up to|bis zu|über|above|within|binnen|innerhalb|oder|or|steigt|sinkt|rises?|falls to)\b/iu
/** How far from a hundred shares may be that are meant to come to it. */
const FARTHEST = 25

/** Whether shares are meant to come to a hundred and do not; so many as are rounded to tenths may miss it by their rounding. */
export function isMeantAsWhole(shares: readonly number[]): boolean {
	const sum = shares.reduce((all, share) => all + share, 0)
	const decimals = Math.max(...shares.map((share) => (String(share).split('.')[1] ?? '').length))
	const [first] = shares
	// "33 %, 33 %, 33 %" are thirds.
	const isRounded = decimals > 0 || shares.every((share) => share === first)
	const slack = isRounded ? 0.5 * 10 ** -decimals * shares.length : 0
	return Math.abs(sum - 100) > slack + 0.001 && Math.abs(sum - 100) <= FARTHEST
}

/** "zu 30 % bei Auftrag, zu 40 % bei Lieferung und zu 40 % bei Abnahme". */
function sharesOf(passage: Passage, sentence: Span): readonly Spotted[] {
	const shares = measuresIn(passage).filter(
		({ scale, from, to }) => scale === 'share' && from >= sentence.from && to <= sentence.to,
	)
	if (shares.length < 3) return []
	const { tokens, text } = passage
	const words = text.slice(tokens[sentence.from]!.start, tokens[sentence.to - 1]!.end)
	const sum = shares.reduce((all, { value }) => all + value, 0)
	if (!isMeantAsWhole(shares.map(({ value }) => value)) || STEPS.test(words) || !PARTS_OF_WHOLE.test(words)) return []
	return [miscount([{ from: shares[0]!.from, to: shares.at(-1)!.to }], 100, sum)]
}

const OF_THEM = /^(?:davon|hiervon|nämlich|zwar|which|these|them|comprising|namely|being|:|,)$/

/** "40 Fahrzeuge, davon 22 Transporter, 10 Pkw und 7 Lkw", "18 classrooms, 10 in the old wing and 7 in the new one". */
function countsOf(passage: Passage, sentence: Span): readonly Spotted[] {
	const { tokens } = passage
	const numbers = bareNumbersIn(passage, sentence)
	if (numbers === null || numbers.length < 3 || numbers.length > 8) return []
	const [whole, ...behind] = numbers
	// The row ends with "and": "… and replaces 3 of them" says something else.
	const end = behind.findIndex(({ from }) => /^(?:und|and|sowie)$/.test(tokens[from - 1]!.lower))
	const parts = end < 0 ? behind : behind.slice(0, end + 1)
	if (parts.length < 2) return []
	const first = parts[0]!
	const last = parts.at(-1)!
	if (!OF_THEM.test(tokens[first.from - 1]!.lower) || tokens[whole!.to]?.kind !== 'word') return []
	const between = tokens.slice(whole!.to, last.from).map(({ lower }) => lower)
	if (!between.some((word) => word === 'und' || word === 'and') || !between.includes(',')) return []
	if (between.some((word) => NOT_ALL.test(word))) return []
	// "three calls, one letter and one visit" are three kinds.
	const isPlaced = parts.every(({ to }) => PLACES.test(tokens[to]?.lower ?? ''))
	if (tokens[first.from - 1]!.lower === ',' && !isPlaced) return []
	const sum = parts.reduce((all, { value }) => all + value, 0)
	const isClose = Math.abs(sum - whole!.value) <= Math.max(1, whole!.value * 0.2)
	if (sum === whole!.value || !isClose || parts.some(({ value }) => value >= whole!.value)) return []
	return [miscount([{ from: whole!.from, to: Math.min(sentence.to, last.to + 1) }], whole!.value, sum)]
}

const PLACES = /^(?:in|im|am|an|auf|aus|für|bei|at|on|for|from|with|are|is|sind|of)$/
const NOT_ALL =
	/^(?:darunter|including|mindestens|höchstens|least|most|je|each|per|pro|oder|or|von|from|bis|to|zwischen|between|rund|etwa|about)$/

const OF_THESE = /^(?:davon|hiervon)$/

/** "zwölf Container. Davon stehen sieben im Haus A und vier im Haus B." */
function ofThese(passage: Passage): readonly Spotted[] {
	const { tokens, sentences } = passage
	return sentences.flatMap(({ from, to }, index): readonly Spotted[] => {
		const before = sentences[index - 1]
		if (before === undefined || !isOfThese(tokens[from]!.lower, tokens[from + 1]?.lower ?? '')) return []
		const whole = countedIn(passage).filter((one) => one.from >= before.from && one.to <= before.to)
		if (whole.length !== 1 || whole[0]!.of === '%') return []
		const numbers = bareNumbersIn(passage, { from, to }) ?? []
		const hasAnd = tokens.slice(from, to).some(({ lower }) => lower === 'und' || lower === 'and')
		if (numbers.length < 2 || !hasAnd) return []
		const sum = numbers.reduce((all, { value }) => all + value, 0)
		// Far less than all of them are only some.
		const isClose = sum > whole[0]!.value || whole[0]!.value - sum <= Math.max(1, whole[0]!.value * 0.15)
		return sum === whole[0]!.value || !isClose ? [] : [miscount([{ from, to }], whole[0]!.value, sum)]
	})
}

const isOfThese = (one: string, two: string): boolean =>
	OF_THESE.test(one) || (one === 'of' && /^(?:these|those|them|which)$/.test(two))

/** "Die Eskalation hat drei Stufen. Stufe 1: … Stufe 2: …", "five schedules: Schedule 1 …, Schedule 2 …". */
function numberedOnes(passage: Passage): readonly Spotted[] {
	const { tokens, language } = passage
	const stems = passage.stems()
	return tokens.flatMap((token, at): readonly Spotted[] => {
		const word = token.kind === 'word' ? numberWordAt(tokens, at, language) : null
		const value = word?.value ?? (/^\d$/.test(token.lower) ? Number(token.lower) : 0)
		if (value < 2 || value > 9) return []
		const noun = word?.to ?? at + 1
		if (tokens[noun]?.kind !== 'word' || tokens[noun]!.lower.length < 4) return []
		if (NOT_ALL.test(tokens[at - 1]?.lower ?? '') || ENDS.test(tokens[at - 1]?.lower ?? '')) return []
		const named = new Set<number>()
		for (let next = noun + 1; next < tokens.length - 1; next++)
			if (stems[next] === stems[noun] && /^\d$/.test(tokens[next + 1]!.lower) && isNaming(tokens[next + 2]))
				named.add(Number(tokens[next + 1]!.lower))
		const isRow = named.size >= 2 && [...Array(named.size).keys()].every((one) => named.has(one + 1))
		return isRow && named.size !== value ? [miscount([{ from: at, to: noun + 1 }], value, named.size)] : []
	})
}

/** "Stufe 1: …", "Anlage 2 (Preise)", "Schedule 3 Contacts". */
const isNaming = (token: Passage['tokens'][number] | undefined): boolean =>
	token !== undefined && (/^[:(–—]$/.test(token.lower) || (token.kind === 'word' && token.isCapital))

const ENDS = /^(?:first|last|ersten|letzten|ersten|other|übrigen|anderen|weitere|further|next|nächsten)$/
