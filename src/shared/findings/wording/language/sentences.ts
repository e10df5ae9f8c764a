import type { ContractLanguage } from '../../../outline/block'
import { ABBREVIATIONS, LAST_WORDS, MONTHS, OPENERS } from './abbreviations'
import type { Token } from './tokens'

/** Tokens from `from` up to, without, `to`. */
export type Span = { readonly from: number; readonly to: number }

/**
 * Parts tokens into sentences. A full stop ends none after an abbreviation ("z. B.", "Abs. 2", "No. 4"), in a number or date ("1. Januar")
 * or within brackets; an empty line and a new point of a list end one.
 */
export function sentencesOf(tokens: readonly Token[], language: ContractLanguage): readonly Span[] {
	const sentences: Span[] = []
	let from = 0
	const close = (to: number) => {
		if (to > from) sentences.push({ from, to })
		from = to
	}
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at]!
		if (at > from && (token.gap === 'empty-line' || (token.gap === 'line' && beginsPoint(tokens, at)))) close(at)
		if (token.kind !== 'mark' || !ENDS.has(token.lower)) continue
		if (token.lower === '.' && !isFullStop(tokens, at, language)) continue
		let to = at + 1
		while (to < tokens.length && tokens[to]!.gap === 'none' && CLOSERS.has(tokens[to]!.lower)) to++
		// A full stop within brackets or quotation marks goes on where a small letter follows.
		const next = tokens[to]
		if (next !== undefined && next.gap === 'space' && next.kind === 'word' && !next.isCapital) continue
		close(to)
		at = to - 1
	}
	close(tokens.length)
	return sentences
}

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?'])
const CLOSERS: ReadonlySet<string> = new Set([')', ']', '"', '“', '”', '«', '»', '‘', '’', '.', '!', '?'])
const BULLETS: ReadonlySet<string> = new Set(['-', '–', '—', '•', '*', '·', '●', '▪', '◦'])

/** Whether a bullet, `a)`, `(ii)` or `3.` stands here. */
export function beginsPoint(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at]!
	if (BULLETS.has(token.lower)) return tokens[at + 1]?.gap === 'space'
	const inner = token.lower === '(' ? tokens[at + 1] : token
	const mark = tokens[token.lower === '(' ? at + 2 : at + 1]
	if (inner === undefined || mark === undefined || mark.gap !== 'none') return false
	if (mark.lower === ')') return inner.kind === 'number' || /^(?:[a-z]{1,2}|[ivx]+)$/.test(inner.lower)
	return mark.lower === '.' && token.lower !== '(' && inner.kind === 'number' && tokens[at + 2]?.gap === 'space'
}

function isFullStop(tokens: readonly Token[], at: number, language: ContractLanguage): boolean {
	const before = tokens[at - 1]
	const next = tokens[at + 1]
	if (next === undefined) return true
	if (next.gap === 'none') return next.kind === 'mark' && next.lower !== ',' && next.lower !== ';'
	if (before === undefined || before.gap === undefined) return false
	if (next.gap === 'line' || next.gap === 'empty-line')
		return !isAbbreviated(before, language) || next.gap === 'empty-line'
	if (before.kind === 'number') return !isOrdinal(tokens, at, language)
	if (isLettered(tokens, at - 1)) return next.kind !== 'word' || next.isCapital
	if (isUnit(tokens, at - 1)) return next.kind !== 'word' || next.isCapital
	if (isAbbreviated(before, language)) return LAST_WORDS.has(before.lower) && opens(next, language)
	return next.kind !== 'word' || next.isCapital
}

function isAbbreviated(token: Token, language: ContractLanguage): boolean {
	if (token.kind !== 'word') return false
	return (
		ABBREVIATIONS[language].has(token.lower) ||
		(token.end - token.start === 1 && !(language === 'en' && token.lower === 'i'))
	)
}

/** `8 °C`, `5 t`: a letter that measures. */
function isUnit(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1]
	if (before?.lower === '°') return true
	return before?.kind === 'number' && /^[mtghlvw]$/.test(tokens[at]!.lower)
}

/** Places and kinds that letters tell apart. */
const LETTERED =
	/^(?:bay|building|block|unit|zone|class|group|lot|plan|level|wing|gate|room|site|category|tier|option|ward|hall|phase|store|warehouse|team|shift|haus|halle|gebäude|klasse|stufe|gruppe|los|tor|raum|bereich|kategorie|paket|tarif|variante|standort|saal|flügel|trakt|lager|schicht|stellplatz|regal)$/

/** `Bay C`, `Haus B`: a letter that is no initial of a name. */
const isLettered = (tokens: readonly Token[], at: number): boolean =>
	tokens[at]!.end - tokens[at]!.start === 1 && tokens[at]!.isCapital && LETTERED.test(tokens[at - 1]?.lower ?? '')

const opens = (token: Token, language: ContractLanguage): boolean =>
	token.isCapital && OPENERS[language].has(token.lower)

/** `1. Januar`, `am 5. Werktag`, `3. Der Anbieter …` at the head: the full stop belongs to the number. */
function isOrdinal(tokens: readonly Token[], at: number, language: ContractLanguage): boolean {
	const number = tokens[at - 1]!
	const next = tokens[at + 1]!
	const head = tokens[at - 2]
	if (head === undefined || head.gap === 'line') return true
	if (next.kind !== 'word') return false
	if (!next.isCapital) return true
	if (MONTHS[language].has(next.lower)) return true
	// "… in Anlage 3. Beigefügt sind …": the number belongs to the noun before it.
	if (language === 'de' && head.kind === 'word' && head.isCapital && !OPENERS.de.has(head.lower)) return false
	return language === 'de' && number.end - number.start <= 2 && !OPENERS.de.has(next.lower)
}
