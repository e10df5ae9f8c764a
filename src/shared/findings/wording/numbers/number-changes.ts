import { type Measure, measuresIn } from '../language/measures'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import type { Spotted } from '../text-finding'
import { miscount, told } from './miscount'

/** Amounts that come of others by a step that the text names: a rise, a share of what was said before, and spans that are counted. */
export function changes(passage: Passage): readonly Spotted[] {
	const all = measuresIn(passage)
	return all.length < 2 ? [] : [...rises(passage, all), ...sharesOfBefore(passage, all), ...countedSpans(passage, all)]
}

const between = ({ tokens }: Passage, one: Measure, next: Measure): string =>
	tokens
		.slice(one.to, next.from)
		.map(({ lower }) => lower)
		.join(' ')

const isNear = (one: number, other: number): boolean =>
	Math.abs(one - other) <= Math.max(0.011, Math.abs(other) * 0.002)

const DOWN = /(?:sinkt|senkt|gesenkt|sinken|fällt|verringer|ermäßig|reduzier|falls?|drops?|decreas|reduc|lower)/
const UP = /(?:steigt|steigen|erhöh|anhebung|angehoben|increas|rises?|rise|goes up|raised|up by)/

/** "steigt von 4,20 € um 0,35 € auf 4,65 €", "goes up by 5%, from £3.00 to £3.30". */
function rises(passage: Passage, all: readonly Measure[]): readonly Spotted[] {
	const text = passage.text.toLowerCase()
	const sign = UP.test(text) ? 1 : DOWN.test(text) ? -1 : 0
	if (sign === 0) return []
	return all.flatMap((first, at): readonly Spotted[] => {
		const [second, third] = [all[at + 1], all[at + 2]]
		if (second === undefined || third === undefined || third.to - first.from > 24) return []
		if (passage.sentenceAt(first.from).from !== passage.sentenceAt(third.from).from) return []
		const before = passage.tokens[first.from - 1]?.lower ?? ''
		const [one, two] = [between(passage, first, second), between(passage, second, third)]
		const isInOrder = /^(?:von|from)$/.test(before) && /(?:^| )(?:um|by)$/.test(one) && /^(?:auf|to)$/.test(two)
		const isStepFirst = /^(?:um|by)$/.test(before) && /(?:^| )(?:von|from)$/.test(one) && /^(?:auf|to)$/.test(two)
		if (!isInOrder && !isStepFirst) return []
		const [base, step] = isInOrder ? [first, second] : [second, first]
		if (base.scale !== third.scale || (step.scale !== base.scale && step.scale !== 'share')) return []
		const change = step.scale === 'share' && base.scale !== 'share' ? (base.value * step.value) / 100 : step.value
		const wanted = base.value + sign * change
		return isNear(wanted, third.value) ? [] : [miscount([first, third], wanted, third.value)]
	})
}

const THAT_IS = /^(?:,|\(|prozent|percent|%|das|sind|also|d|h|\.|i|e|that|is|or|mithin|somit|namely|nämlich| )*$/
const REST = /(?:rest|balance|remainder|weitere|further|höchstens|mindestens|bis zu|up to|at least|at most)/

/** "20% of the price of €45,000 (i.e. €8,000)", "18.000 Euro. Davon zahlt sie 30 Prozent, das sind 6.000 Euro". */
function sharesOfBefore(passage: Passage, all: readonly Measure[]): readonly Spotted[] {
	const { tokens } = passage
	return all.flatMap((result, at): readonly Spotted[] => {
		const [before, last] = [all[at - 2], all[at - 1]]
		if (result.scale !== 'money' || before === undefined || last === undefined) return []
		const words = tokens.slice(before.from, result.from).map(({ lower }) => lower)
		if (words.length > 30 || words.some((word) => REST.test(word))) return []
		if (!THAT_IS.test(between(passage, last, result)) || result.from - last.to < 1) return []
		const isOf =
			before.scale === 'share' &&
			last.scale === 'money' &&
			/(?:^| )(?:of|von|vom|des|der)(?: |$)/.test(between(passage, before, last))
		const isThereof =
			before.scale === 'money' &&
			last.scale === 'share' &&
			words.some((word) => /^(?:davon|hiervon|thereof|of)$/.test(word))
		if (!isOf && !isThereof) return []
		const [base, share] = isOf ? [last, before] : [before, last]
		if (share.value <= 0 || share.value >= 100) return []
		const wanted = (base.value * share.value) / 100
		// With the tax, or without the discount, it is another amount.
		if (
			isNear(wanted, result.value) ||
			isNear(base.value + wanted, result.value) ||
			isNear(base.value - wanted, result.value)
		)
			return []
		return [miscount([before, result], wanted, result.value)]
	})
}

const SPANS = /^(?:schichten|fenster|wartungsfenster|zeitfenster|blöcke|shifts|windows|slots|periods)$/

/** "three shifts: 06:00 to 14:00 and 14:00 to 22:00". */
function countedSpans(passage: Passage, all: readonly Measure[]): readonly Spotted[] {
	const { tokens, language } = passage
	return tokens.flatMap(({ lower }, noun): readonly Spotted[] => {
		if (!SPANS.test(lower)) return []
		const from = noun - 1
		const number = tokens[from]
		const value =
			number === undefined
				? 0
				: (numberWordAt(tokens, from, language)?.value ?? (/^\d$/.test(number.lower) ? Number(number.lower) : 0))
		if (value < 2 || value > 9 || !/^[:(,]$/.test(tokens[noun + 1]?.lower ?? '')) return []
		const { to } = passage.sentenceAt(noun)
		const clocks = all.filter((one) => one.scale === 'clock' && one.from > noun && one.to <= to)
		const pairs = clocks.length / 2
		const isAll = Number.isInteger(pairs) && pairs >= 2 && pairs !== value
		const isPaired = clocks.every(
			(one, at) => at % 2 === 1 || /^(?:uhr )?(?:bis|to|–|-|until)$/.test(between(passage, one, clocks[at + 1]!)),
		)
		return isAll && isPaired
			? [{ from, to: noun + 1, values: { problem: 'count', first: told(value), second: told(pairs) } }]
			: []
	})
}
