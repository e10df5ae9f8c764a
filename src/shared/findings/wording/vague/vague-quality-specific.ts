import type { Passage } from '../language/passage'
import { lexiconOf, phraseAt } from '../language/phrases'
import type { Span } from '../language/sentences'

const SPECIFIC = {
	de: lexiconOf([
		'angemessen~|ausreichend~|hinreichend~|genügend~|vertretbar~|zumutbar~|kurz~ frist|fristen|zeit|zeitspanne|zeitraum|zeitraums|zeitrahmen|vorlauf|vorlaufzeit|dauer|reaktionszeit|reaktionszeiten|abständen',
		'angemessen~|zumutbar~|vertretbar~ anstrengungen|bemühungen|aufwand',
		'freundlich~|herzlich~|freundliche|herzliche gruß|grüße|grüßen',
		'stabil~ version',
		'qualifiziert~ elektronische~|antwort|antworten|mehrheit',
		'modern~ fassung',
		'effektiv~ jahreszins',
		'erheblich~|unerheblich~ überschreitung',
		'ordentlich~ kündigung|kündigungen|kündigungsfrist|kündigungsfristen|gericht|gerichte|gerichtsbarkeit',
	]),
	en: lexiconOf([
		'reasonable|appropriate|adequate|sufficient|acceptable|suitable ?advance|?prior time|notice|period|efforts|endeavours|endeavors|effort|timeframe|intervals|steps|attempts',
		'acceptable use',
		'closely held',
		'bad debt|debts|faith|weather|leaver|leavers|title',
		'constructive dismissal|notice|trust|total|knowledge',
		'professional indemnity|liability|body|bodies|association|associations|adviser|advisers|advisor|advisors|fees|privilege|secrecy|confidentiality|qualification|qualifications|services|negligence|subscription|licence|licences|license|rules|code',
		'reasonable control',
		'competent person|persons|court|courts|authority|authorities|body',
		'stable version|release',
		'effective date|from|on|as|upon|until',
		'proper name|law',
		'fast track',
		'secure area|shell|socket|zone',
		'sound recording|level',
		'qualified electronic|majority|response',
		'skilled trade',
		'substantial completion',
	]),
}

const LEVELS =
	/^(?:erheblich|geringfügig|wesentlich|unwesentlich|unerheblich|normal|gravierend|schwerwiegend|signifi[ck]ant|substantial|considerable|insignificant|serious|material|excellent|adequate|acceptable|sufficient|ausreichend|befriedigend|kritisch|critical|stabil|stable|modern|flexib\p{L}+|optimal|robust|effective)\p{L}{0,2}$/u

/** What a law or a trade gives a meaning of its own, and what another rule speaks of: "angemessene Frist" is a time. */
export function isSpecific(passage: Passage, { from, to }: Span): boolean {
	const { tokens, language } = passage
	if (phraseAt(tokens, from, SPECIFIC[language]) !== null) return true
	// A word alone in a cell names a level, where it can.
	if (tokens.length === 1 && LEVELS.test(tokens[0]!.lower)) return true
	// Measures of a statute are measured by it.
	if (
		/\b(?:DSGVO|DS-GVO|GDPR)\b/.test(passage.text) &&
		/^(?:appropriate|suitable|geeignet|angemessen)/.test(tokens[from]!.lower)
	)
		return true
	if (isCareOfStatute(passage, { from, to }) || isMark(passage, from)) return true
	const { lower } = tokens[from]!
	// "the stable": where horses stand.
	if (lower === 'stable' && isNoun(passage, from)) return true
	// "Die Rollen werden vom Anbieter gepflegt" says who keeps them, not in which state they are.
	if (lower === 'gepflegt' && tokens.slice(0, to).some((token) => /^(?:wird|werden|wurden?)$/.test(token.lower)))
		return true
	// "even with due care": what nobody could avert.
	if (
		tokens.slice(Math.max(0, from - 2), from).some((token) => /^(?:even|auch|selbst)$/.test(token.lower)) &&
		/care|sorgfalt/.test(tokens[to - 1]!.lower)
	)
		return true
	const before = tokens[from - 1]?.lower ?? ''
	const next = tokens[to]?.lower ?? ''
	// A predicate that says that something is enough: "is sufficient", "ist erheblich".
	if (lower === 'qualified' && next === 'to') return true
	if (
		lower === 'appropriate' &&
		/^(?:as|where|if|when)$/.test(tokens[from - 3]?.lower ?? tokens[from - 2]?.lower ?? '')
	)
		return true
	if (/^(?:sufficient|effective|secure|ausreichend)$/.test(lower) && /^(?:is|are|becomes|be|ist|sind)$/.test(before))
		return true
	if (
		/^(?:commercially|wirtschaftlich|every|all|any)$/.test(before) &&
		/^(?:reasonable|vertretbar|zumutbar|angemessen)/.test(lower)
	)
		return true
	if (/^(?:reasonably|commercially)$/.test(lower))
		return /^(?:possible|practicable|practical|feasible|withheld|withhold)$/.test(next)
	// "Erhebliche Beeinträchtigungen sind solche, bei denen mehr als 20 % …".
	return passage.text.includes('solche') && /\b(?:ist|sind)\s+(?:eine\s+)?solche/.test(passage.text)
}

/** "mit der Note ausreichend (4,0)", "graded good": what an examination calls its marks. */
function isMark({ tokens }: Passage, from: number): boolean {
	return tokens
		.slice(Math.max(0, from - 2), from)
		.some(({ lower }) =>
			/^(?:note|noten|schulnote|gesamtnote|prädikat|grade|graded|mark|rated|rating|bewertung)$/.test(lower),
		)
}

const CARE = /^(?:care|skill|sorgfalt)$/
/** "Under section 13 of the Supply of Goods and Services Act 1982, … with reasonable care and skill". */
const STATUTE = /\bAct (?:19|20)\d\d\b|§+ ?\d+[^;]{0,30}\b(?:BGB|HGB|OR|ABGB)\b/

export function isCareOfStatute({ tokens, text }: Passage, { to }: Span): boolean {
	return CARE.test(tokens[to - 1]!.lower) && STATUTE.test(text)
}

function isNoun({ tokens }: Passage, at: number): boolean {
	const next = tokens[at + 1]
	const isBehindArticle = /^(?:the|a|each|every|this|that|his|her|its|their)$/.test(tokens[at - 1]?.lower ?? '')
	return (
		isBehindArticle &&
		(next === undefined || next.kind === 'mark' || /^(?:is|are|has|holds|of|at|in|on|with|and|or|by)$/.test(next.lower))
	)
}
