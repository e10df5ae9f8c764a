export type Token = {
	readonly kind: 'word' | 'number' | 'mark'
	/** UTF-16 offsets into the text. */
	readonly start: number
	readonly end: number
	/** In small letters; of an English genitive without its ending. */
	readonly lower: string
	/** Begins with a capital letter. */
	readonly isCapital: boolean
	/** What parts it from the token before. */
	readonly gap: 'none' | 'space' | 'line' | 'empty-line'
}

/** A long text has few different words: each is put into small letters once. */
const lowered = new Map<string, string>()
const MOST_LOWERED = 20_000

function lowerOf(word: string): string {
	const known = lowered.get(word)
	if (known !== undefined) return known
	const lower = word.toLowerCase().replaceAll('’', "'").replaceAll('\u2011', '-').replaceAll('\u00ad', '')
	const base = lower.endsWith("'s") ? lower.slice(0, -2) : lower
	if (lowered.size >= MOST_LOWERED) lowered.clear()
	lowered.set(word, base)
	return base
}

const NOTHING = 0
const SPACE = 1
const LINE = 2
const LETTER = 3
const DIGIT = 4
const MARK = 5

const kinds = new Uint8Array(0x10000)
for (let code = 0; code < 0x10000; code++) {
	const sign = String.fromCharCode(code)
	if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) kinds[code] = LINE
	else if (code === 0x200b || code === 0xfeff || code === 0x2060) kinds[code] = NOTHING
	else if (/\s/u.test(sign)) kinds[code] = SPACE
	else if (code >= 48 && code <= 57) kinds[code] = DIGIT
	// Both halves of a letter beyond the first plane count as letters, and accents go with theirs.
	else if (/[\p{L}\p{M}]/u.test(sign) || (code >= 0xd800 && code <= 0xdfff) || code === 0xad) kinds[code] = LETTER
	else kinds[code] = MARK
}

const kindAt = (text: string, at: number): number => (at < text.length ? kinds[text.charCodeAt(at)]! : NOTHING)

/** Signs that hold two letters together: `E-Mail`, `Customer’s`, `don't`. */
const isJoint = (code: number): boolean => code === 45 || code === 39 || code === 0x2019 || code === 0x2011
/** Signs that hold two digits together: `1.000,50`, `9.2`, `08:30`. */
const isPoint = (code: number): boolean => code === 46 || code === 44 || code === 58

/**
 * Words, numbers and marks of a text in order. Words keep their hyphens and apostrophes, numbers their points; every other sign is a mark
 * of its own.
 */
export function tokensOf(text: string): readonly Token[] {
	const tokens: Token[] = []
	let gap = 'none' as Token['gap'] // narrowed it would know one value only
	let at = 0
	while (at < text.length) {
		const kind = kindAt(text, at)
		if (kind === LINE) {
			const isPair = text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10
			gap = gap === 'line' || gap === 'empty-line' ? 'empty-line' : 'line'
			at += isPair ? 2 : 1
			continue
		}
		if (kind === SPACE || kind === NOTHING) {
			if (kind === SPACE && gap === 'none') gap = 'space'
			at++
			continue
		}
		const end = kind === LETTER ? wordEnd(text, at) : kind === DIGIT ? numberEnd(text, at) : at + 1
		const sign = text.charCodeAt(at)
		const isWord = kind === LETTER || (kind === DIGIT && kindAt(text, end - 1) === LETTER)
		const lower = kind === MARK ? text[at]! : lowerOf(text.slice(at, end))
		tokens.push({
			kind: isWord ? 'word' : kind === DIGIT ? 'number' : 'mark',
			start: at,
			end,
			lower,
			isCapital: kind === LETTER && (sign < 128 ? sign < 97 : isCapitalLetter(text[at]!)),
			gap,
		})
		gap = 'none'
		at = end
	}
	return tokens
}

function isCapitalLetter(sign: string): boolean {
	return sign !== sign.toLowerCase()
}

function wordEnd(text: string, from: number): number {
	let at = from + 1
	for (;;) {
		const kind = kindAt(text, at)
		if (kind === LETTER || kind === DIGIT) at++
		// `B.4`: a part's number that begins with a letter.
		else if (kind === MARK && text.charCodeAt(at) === 46 && isLettered(text, from, at)) at += 2
		else if (kind === MARK && isJoint(text.charCodeAt(at)) && isPart(kindAt(text, at + 1))) at += 2
		else return at
	}
}

const isLettered = (text: string, from: number, at: number): boolean =>
	(at === from + 1 ? /\p{Lu}/u.test(text[from]!) : /^\p{Lu}\.\d/u.test(text.slice(from, from + 3))) &&
	kindAt(text, at + 1) === DIGIT

const isPart = (kind: number): boolean => kind === LETTER || kind === DIGIT

/** `24x7` and `1st` are words that begin with digits. */
function numberEnd(text: string, from: number): number {
	let at = from + 1
	for (;;) {
		const kind = kindAt(text, at)
		if (kind === DIGIT) at++
		else if (kind === MARK && isPoint(text.charCodeAt(at)) && kindAt(text, at + 1) === DIGIT) at += 2
		else break
	}
	return kindAt(text, at) === LETTER && text.charCodeAt(at) !== 0xad ? wordEnd(text, at) : at
}
