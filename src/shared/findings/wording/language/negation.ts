import type { ContractLanguage } from '../../../outline/block'
import { clauseAround } from './clauses'
import type { Passage } from './passage'
import type { Span } from './sentences'

/** Words that negate what follows them, and how many words may stand in between. */
const BEFORE: Readonly<Record<ContractLanguage, ReadonlyMap<string, number>>> = {
	de: new Map([
		...'kein keine keinen keinem keiner keines'.split(' ').map((word) => [word, 4] as const),
		...'nicht ohne statt anstatt anstelle weder'.split(' ').map((word) => [word, 2] as const),
		['noch', 0],
		['niemals', 2],
		['nie', 2],
	]),
	en: new Map([
		...'not no never neither nor without cannot'.split(' ').map((word) => [word, 3] as const),
		...["won't", "doesn't", "don't", "isn't", "aren't"].map((word) => [word, 3] as const),
	]),
}

const NOT: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set(['nicht']),
	en: new Set(['not', 'cannot']),
}

/** "nicht nur … sondern auch", "nicht später als": these deny nothing. */
const NO_DENIAL: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set(['nur', 'später', 'länger', 'mehr', 'weniger', 'allein', 'lediglich']),
	en: new Set(['only', 'later', 'longer', 'more', 'less', 'merely', 'just', 'limited']),
}

/** Verbs whose denial says of words before them that they are not promised: "… genügt nicht", "… is not sufficient". */
const DENIED: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set(
		'ist sind genügt genügen reicht reichen gilt gelten wird werden besteht bestehen schuldet bedarf bedürfen braucht brauchen verlangt verlangen erfordert'.split(
			' ',
		),
	),
	en: new Set('is are does do will shall suffices'.split(' ')),
}
const FARTHEST_DENIAL = 5

/** Whether words are denied: "keine angemessene Frist", "nicht zeitnah", "best efforts are not sufficient". */
export function isNegated(passage: Passage, span: Span): boolean {
	return (
		isNegatedBefore(passage, span) ||
		isDeniedBehind(passage, span) ||
		isNobodysDuty(passage, span) ||
		isNotEnough(passage, span) ||
		isDutyThatIsNone(passage, span) ||
		isNotOwed(passage, span)
	)
}

function isNegatedBefore(passage: Passage, { from }: Span): boolean {
	const { tokens, language } = passage
	const clause = clauseAround(passage, from)
	let words = 0
	for (let at = from - 1; at >= clause.from; at--) {
		const { lower } = tokens[at]!
		const reach = BEFORE[language].get(lower)
		if (reach !== undefined) return words <= reach && !NO_DENIAL[language].has(tokens[at + 1]!.lower)
		if (INSTEAD.has(`${tokens[at - 1]?.lower ?? ''} ${lower}`)) return words <= 3
		words++
	}
	return false
}

const INSTEAD: ReadonlySet<string> = new Set(['instead of', 'rather than', 'anstelle von', 'an stelle'])

function isDeniedBehind(passage: Passage, { to }: Span): boolean {
	const { tokens, language } = passage
	const clause = clauseAround(passage, to - 1)
	const end = Math.min(clause.to, to + FARTHEST_DENIAL)
	for (let at = to; at < end; at++) {
		if (!NOT[language].has(tokens[at]!.lower)) continue
		if (NO_DENIAL[language].has(tokens[at + 1]?.lower ?? '')) return false
		return tokens.slice(to, at).some((token) => DENIED[language].has(token.lower))
	}
	return false
}

const NOT_ENOUGH =
	/\b(?:(?:genügt|reicht|ausreichend|hinreichend|gilt)(?: es)? (?:dabei |hierfür |dafür )?nicht(?: aus)?,? (?:dass|wenn|sich|als)|nicht (?:darauf|damit|auf) (?:berufen|entlasten|entschuldigen)|(?:not|never) (?:enough|sufficient)(?: for \p{L}+(?: \p{L}+)?)? (?:that|to|if)|(?:cannot|may not|not) (?:rely on|argue|plead|invoke|be heard))/iu

/** "Es genügt nicht, dass er sich bemüht", "… may not argue that it did what was possible": the words are refused. */
function isNotEnough(passage: Passage, { from }: Span): boolean {
	const { tokens, text } = passage
	const head = tokens[passage.sentenceAt(from).from]!
	return NOT_ENOUGH.test(text.slice(head.start, tokens[from]!.start))
}

const DUTY = /\b(?:pflicht|verpflichtung|anspruch|obliegenheit)\b/i
const IS_NONE = /^[^;]*\b(?:besteht|bestehen|folgt|ergibt|entsteht)\b[^;]*\bnicht\b/i

/** "Eine Pflicht, Meldungen zeitnah zu beantworten, besteht außerhalb der Servicezeit nicht." */
function isDutyThatIsNone(passage: Passage, { from, to }: Span): boolean {
	const { tokens, text, language } = passage
	if (language === 'en') return false
	const sentence = passage.sentenceAt(from)
	const last = tokens[sentence.to - 1]!
	return (
		DUTY.test(text.slice(tokens[sentence.from]!.start, tokens[from]!.start)) &&
		IS_NONE.test(text.slice(tokens[to - 1]!.end, last.end))
	)
}

const NOT_OWED = /^[^.;]*(?<!\p{L})(?:wird|werden|ist|sind) (?:\p{L}+ ){0,2}?nicht geschuldet/iu

/** "Regelmäßige Proben (auch ohne Gäste) werden nicht geschuldet." */
function isNotOwed({ text, tokens }: Passage, { to }: Span): boolean {
	return text.includes('nicht geschuldet') && NOT_OWED.test(text.slice(tokens[to - 1]!.end))
}

const NO_DUTY =
	/\b(?:nothing in (?:this|the)\b.{0,60}\b(?:oblige|require|commit)|(?:is|are) not (?:obliged|required|bound) to|has no (?:duty|obligation) to|\bno (?:duty|obligation)[^.;]{0,40}\bto|under no (?:duty|obligation)|(?:makes?|gives?) no (?:guarantee|warranty|warranties|representation)s?\b|(?:does|do) not (?:guarantee|warrant|represent)|(?:übernimmt|übernehmen|gibt) keine(?:rlei)? (?:gewähr|garantie|haftung)\b|gewährleiste[nt] nicht|nichts in dies.{0,60}verpflichtet|nicht verpflichtet|keine (?:pflicht|verpflichtung))/i

/** "Nothing in this schedule obliges …": whatever follows is promised by nobody. */
function isNobodysDuty(passage: Passage, { from }: Span): boolean {
	const { tokens, text } = passage
	const head = tokens[passage.sentenceAt(from).from]!
	return NO_DUTY.test(text.slice(head.start, tokens[from]!.start))
}
