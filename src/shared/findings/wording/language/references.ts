import type { ContractLanguage } from '../../../outline/block'
import { figureOfWord } from './counted-up'
import type { Passage } from './passage'
import { remembered } from './remembered'
import type { Span } from './sentences'

/** An internal reference: `Ziffer 9.2`, `Annex B`, `1(c)`, `Absatz 2`. */
export type Reference = Span & {
	/** `label` is a number of its own kind: "Tabelle 4", "Level 4". */
	readonly kind: 'part' | 'annex' | 'point' | 'label'
	/** The word before the number. */
	readonly word: string
	readonly number: string
	/** The point within the part: `(c)`. */
	readonly point: string | null
	/** The point within that one: the `(iii)` of `2.3(b)(iii)`. */
	readonly inner: string | null
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const PARTS: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: list(
		'ziffer ziffern ziff abschnitt abschnitte abschnitten abschnitts artikel artikeln artikels kapitel kapiteln kapitels punkt punkte punkten klausel klauseln nummer nummern teil teile teils abschn kap art pkt unterabschnitt unterabschnitts unterziffer unterpunkt paragraph paragraphen paragraf §',
	),
	en: list(
		'section sections sec clause clauses article articles paragraph paragraphs para paras subsection subsections sub-clause chapter chapters item items part parts subclause subclauses sub-section sub-sections subparagraph sub-paragraph sect §',
	),
}
/** Of a part: "Absatz 2". */
const POINTS: ReadonlySet<string> = list('absatz absatzes absätze absätzen abs buchstabe buchstaben lit litera')
const ANNEXES: ReadonlySet<string> = list(
	'anlage anlagen anhang anhänge annex annexes schedule schedules appendix appendices exhibit exhibits attachment attachments annexure annexures vertragsanlage vertragsanlagen addendum addenda',
)
/** Before a number with points that stands for itself: "nach 1.4". */
const UNDER: ReadonlySet<string> = list(
	'nach gemäß unter siehe vgl laut entsprechend folgt regelt regeln see under follows follow per',
)
/** Before "in", "to" and "with", which stand before many numbers: "set out in 4.7", "pursuant to 4.7". */
const SET_OUT: ReadonlySet<string> = list(
	'pursuant accordance out down described defined specified stated listed provided referred mentioned named given shown laid to subject geregelt beschrieben genannt form process procedure rates steps rules comply complies conform formular verfahren sätze regeln',
)

/** Laws, standards and other papers: what stands there is not in this one. */
const ELSEWHERE =
	/^(?:bgb|hgb|dsgvo|ds-gvo|gdpr|bdsg|ustg|inso|stgb|zpo|betrvg|agbg|uwg|urhg|geschgehg|tkg|tddg|ttdsg|bsig|prodhaftg|ao|gg|egbgb|gmbhg|aktg|uklag|weg|vob|evb-it|agb|\p{L}*gesetz(?:es|e|buchs?)?|[\p{L}-]*verordnung|richtlinie|act|regulation|regulations|directive|code|statute|treaty|ucc|\p{L}+vertrag(?:s|es)?|avv|msa|dpa|iso|iec|din|itil|vde|rfc|bsi|policy|by-?laws|bye-laws|handbook|manual|charter|statutes|ordinance|satzung|\p{L}*ordnung|\p{L}*vorschrift(?:en)?|handbuchs?|lastenhefts?|pflichtenhefts?|angebots?|standard|norm|eu|ewg|eg)$/u
/** Before a reference: "DIN EN 50172, Abschnitt 7". */
const STANDARD = /^(?:din|iso|iec|vde|rfc|bsi|en|ieee|far|dfars?|cfr|usc)$/

/** How far behind a reference a law's name may stand: "§ 3 Abs. 2 Satz 1 Nr. 4 BGB". */
const REACH = 9

/** Words that number parts where a text has no row of their own. */
const NUMBERED: ReadonlySet<string> = list(
	'punkt schritt schritte schritten regel regeln nr nrn position positionen pos point points step steps rule rules',
)

/** Which words number a kind of their own seldom changes: the references of a paragraph are kept with the last. */
const lastFound = remembered((_: Passage) => ({ labels: '', found: null as readonly Reference[] | null }))

/**
 * Finds references to parts of the text itself, each number of a row ("Ziffern 3.1 und 3.2") by itself.
 *
 * @param labels words that number a kind of their own in this text
 */
export function referencesWith(labels: ReadonlySet<string>): (passage: Passage) => readonly Reference[] {
	const all = [...labels].sort().join(' ')
	return (passage) => {
		const last = lastFound(passage)
		if (last.found !== null && last.labels === all) return last.found
		last.labels = all
		last.found = findReferences(passage, labels)
		return last.found
	}
}

function findReferences(passage: Passage, labels: ReadonlySet<string>): readonly Reference[] {
	const { tokens, language, quoted } = passage
	const stems = passage.stems()
	const found: Reference[] = []
	for (let at = 0; at < tokens.length - 1; at++) {
		if (quoted[at] === 1) continue
		const { lower } = tokens[at]!
		const kind = PARTS[language].has(lower)
			? 'part'
			: ANNEXES.has(lower)
				? 'annex'
				: POINTS.has(lower)
					? 'point'
					: labels.has(stems[at]!) || NUMBERED.has(lower)
						? 'label'
						: null
		const isBare =
			kind === null &&
			((UNDER.has(lower) && (isDotted(tokens[at + 1]?.lower) || isSigned(tokens, at + 1))) ||
				(/^(?:in|to|with|of|by)$/.test(lower) &&
					SET_OUT.has(tokens[at - 1]?.lower ?? '') &&
					isDotted(tokens[at + 1]?.lower)) ||
				(WITHIN.has(lower) && isPointedTo(tokens, at + 1)))
		const isPoint = kind === null && isPartWithPoint(tokens, at)
		const level = kind === null ? levelOf(lower) : null
		if (level !== null && labels.has(level.word))
			found.push({ from: at, to: at + 1, kind: 'label', point: null, inner: null, ...level })
		if (kind === null && !isBare && !isPoint) continue
		if (
			kind !== null &&
			lower !== '§' &&
			language === 'de' &&
			!tokens[at]!.isCapital &&
			!/^(?:abs|ziff|lit|abschn|kap|art|pkt)$/.test(lower)
		)
			continue
		const { numbers, end } = numbersAfter(tokens, isPoint ? at : at + 1, kind ?? 'part')
		// "this Section 9" is the one that says so.
		const isOwn = kind === 'part' && tokens[at - 1]?.lower === 'this'
		const isMeant =
			numbers.length > 0 &&
			!numbers.some(({ number }) => OF_A_CODE.test(number)) &&
			!isOwn &&
			!isElsewhere(passage, end, lower) &&
			!isOfStandard(tokens, at) &&
			!isOfLaw(passage, at) &&
			!UNIT.test(tokens[end]?.lower ?? '')
		if (isMeant)
			found.push(
				...numbers.map(
					({ from, to, number, point, inner }): Reference => ({
						from: numbers.length === 1 && !isBare ? at : from,
						to,
						kind: number.startsWith('(') && kind !== 'annex' ? 'point' : (kind ?? 'part'),
						word: lower,
						number: number.replace('(', ''),
						point,
						inner,
					}),
				),
			)
		at = Math.max(at, end - 1)
	}
	return found
}

/** `P1`, `Sev2`: a level whose number is part of its name. */
export function levelOf(lower: string): { readonly word: string; readonly number: string } | null {
	if (lower.length > 5) return null
	const [, word, number] = /^(p|s|sev|prio)([1-9])$/.exec(lower) ?? []
	return word === undefined || number === undefined ? null : { word, number }
}

/** "siehe 5)", "under (f)", "nach c)". */
function isSigned(tokens: Passage['tokens'], at: number): boolean {
	const [first, second, third] = tokens.slice(at, at + 3)
	if (first?.lower === '(') return /^(?:[a-z]|[ivx]{1,4}|\d{1,2})$/.test(second?.lower ?? '') && third?.lower === ')'
	const isSign = first?.kind === 'number' || (first !== undefined && /^[a-z]$/.test(first.lower))
	return isSign && second?.lower === ')' && second.gap === 'none'
}

/** How many tokens `(f)` and `f)` have. */
const signLength = (tokens: Passage['tokens'], at: number): number => (tokens[at]?.lower === '(' ? 3 : 2)

/** Before points of a list that are spoken of without any word: "the duties in (b) and (f)", "the fee under (d)". */
const WITHIN: ReadonlySet<string> = list('in at under of from aus unter nach zu gemäß')

/** No list of its own within a sentence: "in (a) writing or (b) by telephone". */
function isPointedTo(tokens: Passage['tokens'], at: number): boolean {
	if (!isSigned(tokens, at) || tokens[at]!.kind === 'number') return false
	let end = at + signLength(tokens, at)
	while (JOINT.test(tokens[end]?.lower ?? '') && isSigned(tokens, end + 1)) end += 1 + signLength(tokens, end + 1)
	const next = tokens[end]
	const sign = tokens[at]!.lower === '(' ? tokens[at + 1]!.lower : tokens[at]!.lower
	return next === undefined || /^[.;,:]$/.test(next.lower) || IS.test(next.lower) || !isNextInRow(tokens, at, sign)
}
const IS =
	/^(?:above|below|is|are|shall|will|may|must|applies|apply|has|have|oben|unten|gilt|gelten|ist|sind|genannte[nrsm]?|bezeichnete[nrsm]?|beschriebene[nrsm]?)$/

/** The first of a list, or one whose forerunner stands before it. */
function isNextInRow(tokens: Passage['tokens'], at: number, sign: string): boolean {
	if (/^(?:a|i|1)$/.test(sign) || sign.length > 1) return true
	const before = String.fromCharCode(sign.charCodeAt(0) - 1)
	return tokens.slice(0, at).some(({ lower }, place) => lower === before && tokens[place + 1]?.lower === ')')
}

const isDotted = (lower: string | undefined): boolean =>
	lower !== undefined && /^(?:\d{1,2}|[a-z])(?:\.\d{1,2})+$/.test(lower)

/** `1(c)`: a number with a point right behind it. */
function isPartWithPoint(tokens: Passage['tokens'], at: number): boolean {
	const [number, open, sign, close] = tokens.slice(at, at + 4)
	return (
		number?.kind === 'number' &&
		open?.lower === '(' &&
		open.gap === 'none' &&
		/^(?:[a-z]|\d|[ivx]{2,4})$/.test(sign?.lower ?? '') &&
		close?.lower === ')'
	)
}

type Numbered = Span & Pick<Reference, 'number' | 'point' | 'inner'>

function numbersAfter(
	tokens: Passage['tokens'],
	from: number,
	kind: Reference['kind'],
): { numbers: readonly Numbered[]; end: number } {
	const numbers: Numbered[] = []
	let at = from
	while (at < tokens.length) {
		const { lower, kind: one, start, end } = tokens[at]!
		if (one !== 'number' && numbers.length === 0 && isSigned(tokens, at)) {
			numbers.push(signedAt(tokens, at))
			at += signLength(tokens, at)
			// "(b) and (f)", "a) bis e)".
			while (JOINT.test(tokens[at]?.lower ?? '') && isSigned(tokens, at + 1)) {
				numbers.push(signedAt(tokens, at + 1))
				at += 1 + signLength(tokens, at + 1)
			}
			break
		}
		if ((lower === '.' && numbers.length === 0) || lower === '§') {
			at++
			continue
		}
		const isNumber =
			(one === 'number' && !lower.includes(':') && !lower.includes(',')) ||
			(end - start <= 7 && /^[a-z](?:\.\d{1,2})+$/.test(lower)) ||
			(end - start <= 4 && (/^\d+[a-z]$/.test(lower) || (tokens[at]!.isCapital && /^[ivx]+$/.test(lower)))) ||
			(tokens[at]!.isCapital && end - start === 1 && one === 'word') ||
			(kind === 'point' && end - start === 1 && one === 'word') ||
			(kind === 'part' || kind === 'label' ? tokens[at]!.isCapital && figureOfWord(lower) !== null : false)
		if (!isNumber) break
		const point = pointAfter(tokens, at + 1)
		const to = point?.to ?? at + 1
		numbers.push({
			from: at,
			to,
			number: figureOfWord(lower) ?? lower,
			point: point?.sign ?? null,
			inner: point?.inner ?? null,
		})
		at = to
		const joint = tokens[at]?.lower ?? ''
		const next = tokens[at + 1]
		const isRow =
			next !== undefined &&
			(next.kind === 'number' || (kind === 'annex' && next.isCapital && next.end - next.start === 1)) &&
			JOINT.test(joint)
		if (isRow && !UNIT.test(tokens[at + 2]?.lower ?? '')) at++
		else break
	}
	return { numbers, end: at }
}

const JOINT = /^(?:und|and|or|oder|,|bis|to|through|–|-|—|&|sowie)$/

function signedAt(tokens: Passage['tokens'], at: number): Numbered {
	const length = signLength(tokens, at)
	return {
		from: at,
		to: length === 2 ? at + 1 : at + length,
		number: `(${tokens[at + length - 2]!.lower}`,
		point: null,
		inner: null,
	}
}

type Point = { readonly sign: string; readonly inner: string | null; readonly to: number }

/** `(c)`, `(c)(ii)`, `Absatz 3`, `Abs. 3` behind a number. */
function pointAfter(tokens: Passage['tokens'], at: number): Point | null {
	if (isBracketedSign(tokens, at)) {
		const isInner = tokens[at + 3]?.gap === 'none' && isBracketedSign(tokens, at + 3)
		return {
			sign: tokens[at + 1]!.lower,
			inner: isInner ? tokens[at + 4]!.lower : null,
			to: isInner ? at + 6 : at + 3,
		}
	}
	if (!POINTS.has(tokens[at]?.lower ?? '')) return null
	const number = tokens[at + 1]?.lower === '.' ? at + 2 : at + 1
	const sign = tokens[number]
	const isLetter = /^(?:buchstabe|lit)/.test(tokens[at]!.lower) && sign?.kind === 'word' && sign.lower.length === 1
	return sign?.kind === 'number' || isLetter ? { sign: sign!.lower, inner: null, to: number + 1 } : null
}

const isBracketedSign = (tokens: Passage['tokens'], at: number): boolean =>
	tokens[at]?.lower === '(' && tokens[at + 2]?.lower === ')' && /^(?:[a-z]|\d{1,2}|[ivx]+)$/.test(tokens[at + 1]!.lower)

const UNIT =
	/^(?:minuten?|stunden?|tagen?|tage|wochen?|monaten?|monate|jahren?|jahre|minutes?|hours?|days?|weeks?|months?|years?|%|prozent|uhr|euro|eur|kg|mal)$/

/** "section 227.7202", "1926(a)": no contract has so many parts; the codes of a state have. */
const OF_A_CODE = /\d{4}|\.\d{3}/

function isOfStandard(tokens: Passage['tokens'], at: number): boolean {
	return tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => STANDARD.test(lower))
}

/** `EStG`, `ArbZG`, `BetrSichV`, `StVZO`: laws are shortened with a capital at the end. */
const isLaw = (word: string): boolean => /^\p{Lu}{1,3}\p{Ll}[\p{L}]{0,8}(?:G|V|O|VO)$/u.test(word)

/** "California Civil Code section 1798.83", "48 C.F.R. § 12.212": of a law that stands before. */
function isOfLaw({ tokens, language }: Passage, at: number): boolean {
	if (language === 'de') return false
	const before = tokens.slice(Math.max(0, at - 4), at)
	return before.some(
		({ lower, isCapital }, place) =>
			isCapital &&
			(/^(?:code|act|title|statutes?|regulations?|u\.s\.c|c\.f\.r)$/.test(lower) ||
				(lower === 'r' && before[place - 1]?.lower === '.')),
	)
}

export function isElsewhere({ tokens, language, text }: Passage, from: number, word: string): boolean {
	if (isOfAnother({ tokens, language }, from)) return true
	for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
		const { lower } = tokens[at]!
		// Another reference has a law of its own.
		if (lower !== word && lower !== '§' && (PARTS[language].has(lower) || ANNEXES.has(lower))) return false
		if (lower === '§' && at > from) return false
		if (lower === ';' || (lower === ',' && at > from + 1)) return false
		if (
			lower === '.' &&
			tokens[at + 1]?.isCapital === true &&
			at >= from &&
			(tokens[at - 1]?.end ?? 0) - (tokens[at - 1]?.start ?? 0) > 3
		)
			return false
		if (ELSEWHERE.test(lower) || isLaw(text.slice(tokens[at]!.start, tokens[at]!.end))) return true
	}
	return false
}

/** "of the Framework Agreement", "des Angebots": a paper of another name. "of this Agreement", "dieses Vertrags" is the paper itself. */
function isOfAnother({ tokens, language }: Pick<Passage, 'tokens' | 'language'>, at: number): boolean {
	const [first, second, third] = [tokens[at]?.lower ?? '', tokens[at + 1], tokens[at + 2]]
	if (language === 'de')
		return (
			/^(?:des|der|eines|einer|zum|zur)$/.test(first) &&
			second?.isCapital === true &&
			!/^(?:vertrags|vertrages|vereinbarung|kundin|kunde|agent|(?:preis)?tabelle|(?:preis)?liste|aufzählung|übersicht|aufstellung)$/.test(
				second.lower,
			)
		)
	if (first !== 'of' && first !== 'to' && first !== 'in') return false
	return (
		/^(?:the|a|an|its|their|our|your)$/.test(second?.lower ?? '') &&
		third?.isCapital === true &&
		!/^(?:agreement|contract|provider|customer|vendor|client|supplier)$/.test(third.lower)
	)
}
