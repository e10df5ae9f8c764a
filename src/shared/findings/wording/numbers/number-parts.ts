import type { ContractLanguage } from '../../../outline/block'
import { type Figure, figuresIn, ONE } from '../language/figures'
import { figureValue, numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { textOf } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { miscount } from './miscount'
import { PARTS_OF_WHOLE } from './number-wholes'

/** A whole and its parts in one sentence, which do not come to it: "12 Proben, nämlich 5 …, 4 … und 4 …". */
export const partsOfWholes = remembered((passage: Passage): readonly Spotted[] => {
	if (!JOINT_NEAR.test(passage.text)) return []
	const all = figuresIn(passage)
	if (all.length < 2) return []
	return passage.sentences.flatMap((sentence, index): readonly Spotted[] => {
		const own = all.filter(({ from, to }) => from >= sentence.from && to <= sentence.to)
		if (own.length < 2) return []
		return [
			...namedParts(passage, sentence, own),
			...takenFrom(passage, sentence, own),
			...takenFromBefore(passage, sentence, own, passage.sentences[index - 1]),
			...fractionsOf(passage, sentence, own),
		]
	})
})
const JOINT_NEAR = / (?:und|and|sowie) /

/** What says that all of the parts follow. */
const ALL_OF_IT: readonly (readonly RegExp[])[] = [
	[/^(?:nämlich|namely|comprising|comprises?)$/],
	[/^und$/, /^zwar$/],
	[/^(?:bestehend|besteht|bestehen|zusammengesetzt)$/, /^aus$/],
	[/^(?:aufgeteilt|verteilt|unterteilt|gegliedert|aufgegliedert)$/, /^(?:in|auf)$/],
	[/^(?:setzt|setzen)$/, /^sich$/, /^aus$/],
	[/^(?:teilt|teilen|gliedert|gliedern|verteilt|verteilen)$/, /^sich$/, /^auf$/, /^in$/],
	[/^(?:teilt|teilen|gliedert|gliedern|verteilt|verteilen)$/, /^sich$/, /^(?:auf|in)$/],
	[/^(?:made|make|makes)$/, /^up$/, /^of$/],
	[/^(?:consisting|consists?|composed|comprised)$/, /^of$/],
	[/^(?:split|divided|broken)$/, /^(?:into|between|down)$/],
	[/^as$/, /^follows$/, /^:$/],
	[/^wie$/, /^folgt$/, /^.*$/, /^:$/],
	[/^:$/],
]

function markEnd(tokens: Passage['tokens'], at: number): number {
	const mark = ALL_OF_IT.find((words) => words.every((word, index) => word.test(tokens[at + index]?.lower ?? '')))
	return mark === undefined ? at : at + mark.length
}

const NOT_ALL: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /^(?:darunter|inklusive|mindestens|höchstens|maximal|wenigstens|je|jeweils|pro|oder|rund|etwa|zuzüglich|plus|minus|abzüglich|beides?|mehrere|weitere[nrsm]?|davon|wenn|falls|sonst|über|unter)$/,
	en: /^(?:including|least|most|up|each|every|per|or|about|approximately|plus|minus|both|several|further|additional|if|otherwise|exceed|above|below)$/,
}
/** Parts that are meant to be the whole come near it. */
const NEAR = 0.3

function namedParts(passage: Passage, { from, to }: Span, own: readonly Figure[]): readonly Spotted[] {
	const { tokens } = passage
	for (let at = from + 1; at < to; at++) {
		const end = markEnd(tokens, at)
		if (end === at) continue
		const before = own.filter((one) => one.to <= at)
		for (const whole of before.toReversed()) {
			if (whole.kind === 'clock' || whole.kind === 'part') continue
			const isBeside = at - whole.to <= (tokens[end - 1]!.lower === ':' ? MOST_BETWEEN * 2 : MOST_BETWEEN)
			if (!isBeside || isLimited(passage, whole, at)) continue
			// "Die Gebühr von 60 Euro und die Kaution von 20 Euro, nämlich …": nobody knows which.
			if (own.some((one) => one !== whole && one.to <= at && one.kind === whole.kind)) continue
			const parts = partsIn(passage, { from: end, to }, whole.kind)
			if (parts === null || parts.length < 2 || parts.some(({ value }) => value >= whole.value)) continue
			const sum = parts.reduce((all, { value }) => all + value, 0)
			if (!isAmiss(sum, whole)) return []
			return [miscount([whole, ...parts], sum, whole.value)]
		}
	}
	return []
}
const MOST_BETWEEN = 8

function isAmiss(sum: number, { value, kind }: Figure): boolean {
	if (Math.abs(sum - value) < 0.011) return false
	return Math.abs(sum - value) <= Math.max(kind === 'count' ? 1 : 0, value * NEAR)
}

const isLimited = ({ tokens, language }: Passage, whole: Span, to: number): boolean =>
	tokens.slice(Math.max(0, whole.from - 3), to).some(({ lower }) => NOT_ALL[language].test(lower)) ||
	tokens[whole.from - 1]?.lower === '/'

/** Members of a row that each say one figure of a kind; null where the words are no such row. */
function partsIn(passage: Passage, { from, to }: Span, kind: Figure['kind']): readonly Figure[] | null {
	const { tokens, language } = passage
	const parts: Figure[] = []
	let start = from
	let joint = ''
	let hasAnd = false
	for (let at = from; at <= to; at++) {
		const lower = at === to ? '.' : tokens[at]!.lower
		if (lower !== '.' && NOT_ALL[language].test(lower)) return null
		if (!/^(?:,|;|\.|und|and|sowie)$/.test(lower)) continue
		if (at > start) {
			const own = figuresOf(passage, { from: start, to: at }, kind)
			if (own.length > 1) return null
			// "und kosmetische Mängel": words that go on with the member before.
			if (own.length === 0 && (kind === 'count' || parts.length === 0))
				return parts.length >= 2 && hasAnd ? parts : null
			if (own.length === 1) {
				parts.push(own[0]!)
				if (/^(?:und|and|sowie)$/.test(joint)) hasAnd = true
			}
			joint = ''
		}
		start = at + 1
		joint = lower === ',' && joint !== '' ? joint : lower
		if (hasAnd) break
	}
	return hasAnd ? parts : null
}

/** Counts stand at the head of their member, also the article that means one. */
function figuresOf(passage: Passage, { from, to }: Span, kind: Figure['kind']): readonly Figure[] {
	const own = figuresIn(passage).filter((one) => one.from >= from && one.to <= to && one.kind === kind)
	if (kind !== 'count') return own
	const [first] = own
	if (first === undefined && ONE.test(passage.tokens[from]!.lower) && to - from >= 2)
		return [{ from, to: from + 1, value: 1, kind }]
	return first?.from === from ? [first] : []
}

const FROM = /^(?:von|of|from|out)$/
const THE = /^(?:der|den|dem|diesen|dieser|diesem|the|these|those|this|that|its|their|seinen|ihren)$/

/** "Von der Bandbreite von 1 Gbit/s reserviert er 400 Mbit/s für …, 300 Mbit/s für … und 400 Mbit/s für …": more than there is. */
function takenFrom(passage: Passage, { from, to }: Span, own: readonly Figure[]): readonly Spotted[] {
	const { tokens } = passage
	const [whole, first] = own
	if (!FROM.test(tokens[from]!.lower) || !THE.test(tokens[from + 1]!.lower)) return []
	if (whole === undefined || first === undefined || whole.kind === 'count' || whole.kind === 'part') return []
	if (whole.kind === 'clock' || whole.kind === 'share' || whole.from - from > MOST_BETWEEN) return []
	const parts = partsIn(passage, { from: first.from, to }, whole.kind)
	if (parts === null || parts.length < 2) return []
	const sum = parts.reduce((all, { value }) => all + value, 0)
	return sum <= whole.value + 0.011 || sum > whole.value * 2 ? [] : [miscount([whole, ...parts], sum, whole.value)]
}

/** "five working days … two of those days for preparation, two for analysis and two for reporting". */
function takenFromBefore(
	passage: Passage,
	sentence: Span,
	own: readonly Figure[],
	before: Span | undefined,
): readonly Spotted[] {
	const { tokens } = passage
	const stems = passage.stems()
	const first = own.find(
		({ to }) =>
			(/^(?:of|von)$/.test(tokens[to]?.lower ?? '') && /^(?:those|these|diesen)$/.test(tokens[to + 1]?.lower ?? '')) ||
			/^(?:dieser)$/.test(tokens[to]?.lower ?? ''),
	)
	if (first === undefined || before === undefined || first.kind !== 'count') return []
	const noun = tokens[first.to]!.lower === 'dieser' ? first.to + 1 : first.to + 2
	const wholes = figuresIn(passage).filter(
		(one) =>
			one.from >= before.from &&
			one.to <= before.to &&
			[one.to - 1, one.to, one.to + 1].some((at) => stems[at] === stems[noun] && at < before.to),
	)
	const [whole] = wholes
	if (whole === undefined || wholes.length > 1) return []
	const parts = partsIn(passage, { from: first.from, to: sentence.to }, 'count')
	if (parts === null || parts.length < 2) return []
	const sum = parts.reduce((all, { value }) => all + value, 0)
	// "five working days" and "two of those days" count days alike.
	const many = numberOf(passage, whole)
	return sum <= many || sum > many * 2 ? [] : [miscount(parts, many, sum)]
}

const numberOf = ({ tokens, language }: Passage, { from, value }: Figure): number =>
	tokens[from]!.kind === 'number'
		? figureValue(tokens[from]!.lower, language)
		: (numberWordAt(tokens, from, language)?.value ?? value)

/** "Unit 1 pays one half, Unit 2 pays one third and Unit 3 pays one quarter". */
function fractionsOf(passage: Passage, { from, to }: Span, own: readonly Figure[]): readonly Spotted[] {
	const fractions = own.filter(({ kind }) => kind === 'part')
	const [first] = fractions
	const last = fractions.at(-1)
	if (first === undefined || last === undefined || fractions.length < 2) return []
	if (!PARTS_OF_WHOLE.test(textOf(passage, { from, to })) && !BEARS.test(textOf(passage, { from, to }))) return []
	const start = passage.tokens.slice(from, first.from).findLastIndex(({ lower }) => /^[:;]$/.test(lower))
	const parts = partsIn(passage, { from: from + start + 1, to }, 'part')
	if (parts === null || parts.length !== fractions.length) return []
	const sum = parts.reduce((all, { value }) => all + value, 0)
	return Math.abs(sum - 1) < 0.001 || Math.abs(sum - 1) > NEAR ? [] : [miscount(parts, 1, sum)]
}
const BEARS = /\b(?:pays?|bears?|owns?|zahlt|zahlen|übernimmt|übernehmen|trägt|tragen|erhält|receives?|due|fällig)\b/i
