import type { Part, TextDocument } from '../language/document'
import { type Measure, measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { topicsOfWord } from '../language/statements'
import { textOf } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'

/** "5.2 Entstörfrist: 8 Stunden" above "… beseitigt Störungen binnen zwölf Stunden": a heading that says a value, and its text another. */
export const headingValues: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }: TextDocument) =>
		parts.flatMap((heading, at): readonly Located[] => {
			const value = heading.at.block.kind === 'heading' ? saidByHeading(heading.passage).value : null
			if (value === null) return []
			const end = parts.findIndex(({ at: { block } }, place) => place > at && block.kind === 'heading')
			const text = parts.slice(at + 1, end < 0 ? parts.length : end)
			const alike = text.flatMap((part) => alikeIn(part, value))
			const [first] = alike
			// The heading sums up one value, wherever in its text it stands.
			if (first === undefined || alike.some(({ one }) => Math.abs(one.value - value.value) < 1e-6)) return []
			const isOf = first.part.kind === 'running' && isOfHeading(heading.passage, value, first)
			if (alike.length > 1 || !isOf) return []
			const { part, one } = first
			const values = {
				problem: 'twice',
				first: textOf(heading.passage, value),
				second: textOf(part.passage, one),
			}
			return [{ part, from: one.from, to: one.to, values }]
		}),
}

/** The only measure of a heading, behind a colon, a dash or a bracket. */
const saidByHeading = remembered((passage: Passage): { readonly value: Measure | null } => {
	const [only, ...others] = measuresIn(passage).filter(({ scale }) => scale !== 'count' && scale !== 'clock')
	const isSaid =
		only !== undefined && others.length === 0 && /^[:(–—,-]$/.test(passage.tokens[only.from - 1]?.lower ?? '')
	return { value: isSaid ? only : null }
})

type Alike = { readonly part: Part; readonly one: Measure }

const LENGTHS: ReadonlySet<Measure['scale']> = new Set(['time', 'day'])

const alikeIn = (part: Part, { scale }: Measure): readonly Alike[] =>
	measuresIn(part.passage)
		.filter((one) => one.scale === scale || (LENGTHS.has(scale) && LENGTHS.has(one.scale)))
		.map((one) => ({ part, one }))

const SAID =
	/\b(?:within|binnen|innerhalb|beträgt|betragen|is|are|spätestens|no later than|höchstens|mindestens|at least|at most|of|von|lasts?|dauert|for)\b/iu

/** The sentence speaks of what the heading names. */
function isOfHeading(heading: Passage, value: Measure, { part: { passage }, one }: Alike): boolean {
	const { language, stems } = heading
	const tokens = heading.tokens.slice(0, value.from)
	const { from, to } = passage.sentenceAt(one.from)
	if (!SAID.test(textOf(passage, { from, to: one.to }))) return false
	const topics = tokens.flatMap(({ lower }) => topicsOfWord(lower, language))
	const own = passage.stems().slice(from, to)
	const names = tokens.flatMap(({ lower, kind }, at) => (kind === 'word' && lower.length > 3 ? [stems()[at]!] : []))
	return (
		names.some((name) => own.some((stem) => stem === name || (stem.length > 4 && name.startsWith(stem)))) ||
		passage.tokens
			.slice(from, to)
			.some(({ lower }) => topicsOfWord(lower, language).some((one) => topics.includes(one)))
	)
}
