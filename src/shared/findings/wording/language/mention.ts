import type { ContractLanguage } from '../../../outline/block'
import type { Passage } from './passage'
import type { Span } from './sentences'

const DEFINES: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set('bedeutet bedeuten heißt meint bezeichnet'.split(' ')),
	en: new Set('means mean'.split(' ')),
}
const OF_WORDS: ReadonlySet<string> = new Set(
	'wort wörter worte begriff begriffe ausdruck ausdrücke formulierung formulierungen angabe word words term terms phrase phrases expression expressions wording'.split(
		' ',
	),
)
/** Longer than this, words in quotation marks are what somebody says, not words that are spoken of. */
const LONGEST_MENTION = 8

/** Whether a text only speaks of words: in quotation marks, after "das Wort", or where it says what they mean. */
export function isMentioned(passage: Passage, { from, to }: Span): boolean {
	const { tokens, quoted, language } = passage
	if (quoted[from] === 1 && quoted[to - 1] === 1 && quoteLength(quoted, from) <= LONGEST_MENTION) return true
	if (OF_WORDS.has(tokens[from - 1]?.lower ?? '')) return true
	const next = tokens[to]?.kind === 'mark' && tokens[to]?.lower !== '.' ? tokens[to + 1] : tokens[to]
	return next !== undefined && DEFINES[language].has(next.lower)
}

function quoteLength(quoted: Uint8Array, at: number): number {
	let from = at
	while (quoted[from - 1] === 1) from--
	let to = at
	while (quoted[to] === 1) to++
	return to - from
}
