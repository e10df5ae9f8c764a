import { isActor, isPerson } from '../language/actors'
import { isMentioned } from '../language/mention'
import { isGermanParticiple } from '../language/participles'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import type { PassageRule } from '../text-finding'
import { englishPassives, isFragment } from './passive-english'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** A duty whose sentence does not say whose it is: "Störungen werden innerhalb von 4 Stunden behoben". Conditions and definitions name none. */
export const passiveWithoutActor: PassageRule = {
	id: 'passive-without-actor',
	severity: 'info',
	find: (passage, kind) => {
		if (kind === 'name' || (kind === 'cell' && isLabel(passage))) return []
		const spans = passage.language === 'de' ? germanPassives(passage, kind === 'cell') : englishPassives(passage)
		return spans.filter((span) => !isMentioned(passage, span))
	},
}

/** Cells with fewer words are labels, but "Bestand wird gemeldet" is work. */
const SHORTEST_CELL = 4
const isLabel = ({ tokens }: Passage): boolean =>
	tokens.length < SHORTEST_CELL &&
	!(tokens.length === SHORTEST_CELL - 1 && /^(?:wird|werden|is|are)$/.test(tokens[1]!.lower) && tokens[0]!.isCapital)

/** What a text says of itself or of figures: nobody's duty. */
const DE_STATES = list(
	`erfasst berechnet gerundet aufgerundet abgerundet gezählt mitgezählt angerechnet berücksichtigt gerechnet mitgerechnet bemessen verstanden bezeichnet genannt definiert vermutet geregelt bestimmt 
	beschrieben aufgeführt unterschieden bezeichnet   gegliedert verwiesen ausgeschlossen  berührt geschuldet verlängert begrenzt beschränkt gehemmt 
	vorausgesetzt unterzeichnet abgestellt   betrachtet gewertet unterstellt   zugerechnet   ermäßigt erhöht`,
)
const DE_MODALS = list('muss müssen darf dürfen kann können soll sollen sollte sollten')
const DE_AUXILIARIES = list('wird werden')
const DE_BREAKS = list('. ! ? ; :')

/** Words that begin a clause that depends on another. */
const DE_SUBORDINATORS = list(
	'wenn falls sofern soweit sobald solange dass weil da ob nachdem bevor bis während obwohl damit indem wie wobei wodurch welche welcher welches welchen welchem deren dessen denen',
)

/** "Austritte gehören bis zum Dritten gemeldet". */
const BELONGS = /^gehör(?:t|en)$/
const HAPPENS = /^(?:erfolgt|erfolgen|stattzufinden)$/

function germanPassives(passage: Passage, isCell: boolean): readonly Span[] {
	const found: Span[] = []
	for (const sentence of passage.sentences) {
		const { tokens } = passage
		for (let at = sentence.from; at < sentence.to; at++) {
			const { lower } = tokens[at]!
			// Of a cell the first of its row is the subject: "Datensicherung | wird täglich durchgeführt".
			if (
				isFragment(tokens[sentence.from]!) &&
				!(isCell && /^(?:wird|werden|ist|sind)$/.test(tokens[sentence.from]!.lower))
			)
				break
			const span = HAPPENS.test(lower)
				? happens(passage, at, sentence)
				: DE_AUXILIARIES.has(lower) || BELONGS.test(lower)
					? afterAuxiliary(passage, at, sentence)
					: DE_MODALS.has(lower)
						? afterModal(passage, at, sentence)
						: afterToBe(passage, at, sentence)
			if (span === null) continue
			if (!hasGermanActor(passage, statementAround(passage, span, sentence))) found.push(span)
			at = span.to - 1
		}
	}
	return found
}

/** "… wird … behoben": the verb in second place, the participle at the clause's end. */
function afterAuxiliary(passage: Passage, at: number, sentence: Span): Span | null {
	const { tokens } = passage
	if (isHead(passage, at, sentence) || isSubordinate(passage, at, sentence)) return null
	// "… geführt werden, informiert der Anbieter …": a dependent clause ends here.
	if (tokens[at + 1]?.lower === ',' && isGermanParticiple(tokens[at - 1]?.lower ?? '')) return null
	for (const last of mainWords(passage, at, sentence)) {
		const { lower, isCapital } = tokens[last]!
		if (lower === 'werden') return null
		if (isCapital || isAttributive(tokens, last)) continue
		// An infinitive at the end: "wird … informieren" is a future.
		if (!isGermanParticiple(lower)) {
			if (/(?:en|ern|eln)$/.test(lower) && !isCapital && INFINITIVE_END.test(tokens[last + 1]?.lower ?? '.'))
				return null
			continue
		}
		if (isStateOnly(lower) || isSaidOfText(tokens, at, last) || isLegalEffect(tokens, at, last, sentence)) return null
		// "Zu den Leistungen gehören …, die … gemeldet": only what ends the sentence is what ought to be done.
		if (BELONGS.test(tokens[at]!.lower) && (last + 2 < sentence.to || tokens[sentence.from]!.lower === 'zu'))
			return null
		return { from: at, to: last + 1 }
	}
	return null
}

const INFINITIVE_END = /^(?:[.,;:!?)]|und|oder)$/

/** An adjective before its noun: "der vorgegebenen Frist". */
function isAttributive(tokens: Passage['tokens'], at: number): boolean {
	const next = tokens[at + 1]
	return tokens[at]!.lower.endsWith('en') && next?.kind === 'word' && next.isCapital
}

const DE_TEXT_PLACES =
	/^(?:anlagen?|anhang|anhänge|ziffer|ziff|abschnitt|tabelle|vertrag|vereinbarung|leistungsschein|leistungsbeschreibung|einzelvertrag|bestellung|preisblatt|preisliste|paragraf|§|prozent|euro|minuten|stunden|sekunden)$/
const DE_TEXT_WORDS = list(
	'benannt festgelegt abgebildet angegeben ausgewiesen dargestellt aufgelistet vereinbart genannt vorgesehen festgehalten konkretisiert geregelt',
)
const DE_PRICED = list('vergütet abgerechnet berechnet verrechnet bepreist')
const DE_PRICES =
	/(?:aufwand|satz|sätzen?|stundensatz|preis|preisen|pauschal|pauschale|gesondert|separat|euro|eur|€|nachweis|zeitaufwand)$/

/** What the contract says elsewhere, and what work costs: "wird in Anlage 2 festgelegt", "werden nach Aufwand vergütet". */
function isSaidOfText(tokens: Passage['tokens'], at: number, participle: number): boolean {
	const { lower } = tokens[participle]!
	const between = tokens.slice(at + 1, participle)
	if (DE_TEXT_WORDS.has(lower)) return between.some((token) => DE_TEXT_PLACES.test(token.lower))
	if (DE_PRICED.has(lower)) return between.some((token) => DE_PRICES.test(token.lower))
	// "wird als Wartung behandelt", "wird auf unbestimmte Zeit geschlossen", "wird davon ausgegangen".
	if (lower === 'behandelt' || lower === 'eingestuft') return between.some((token) => token.lower === 'als')
	if (lower === 'geschlossen') return between.some((token) => /^(?:zeit|dauer|jahre|jahr|monate)$/.test(token.lower))
	return lower === 'ausgegangen' || lower === 'ausgenommen'
}

/** "Hierdurch wird keine Frist ersetzt", "Es wird keine Gewähr übernommen": what the law makes of it. */
function isLegalEffect(tokens: Passage['tokens'], at: number, participle: number, sentence: Span): boolean {
	const { lower } = tokens[participle]!
	if (
		lower === 'übertragen' &&
		tokens.slice(sentence.from, participle).some((token) => /^(?:eigentum|gefahr|besitz)$/.test(token.lower))
	)
		return true
	if (lower === 'übernommen')
		return tokens
			.slice(sentence.from, participle)
			.some((token) => /^(?:gewähr|haftung|garantie|gewährleistung|verantwortung)$/.test(token.lower))
	return (
		tokens.slice(at + 1, at + 4).some((token) => /^keiner?$/.test(token.lower)) &&
		/^(?:ersetzt|begründet|eingeräumt|übertragen|geschuldet|abgegeben|gewährt)$/.test(lower) &&
		/^(?:hierdurch|dadurch|damit|hiermit)$/.test(tokens[at - 1]?.lower ?? '')
	)
}

const isStateOnly = (participle: string): boolean => DE_STATES.has(participle)

/** "… muss … behoben werden". */
function afterModal(passage: Passage, at: number, sentence: Span): Span | null {
	if (isHead(passage, at, sentence) || isSubordinate(passage, at, sentence)) return null
	const { tokens } = passage
	for (const last of mainWords(passage, at, sentence)) {
		// "muss geräumt werden", "muss geräumt sein".
		if (!/^(?:werden|sein)$/.test(tokens[last]!.lower)) continue
		const participle = tokens[last - 1]!
		if (tokens[last]!.lower === 'sein' && !mustBeDone(tokens, at, last - 1)) continue
		return !participle.isCapital &&
			isGermanParticiple(participle.lower) &&
			!isStateOnly(participle.lower) &&
			!isSaidOfText(tokens, at, last - 1)
			? { from: at, to: last + 1 }
			: null
	}
	return null
}

/** A state that somebody must have brought about; "muss gut erreichbar sein" is none, and what "muss noch nicht beseitigt sein" is nobody's duty yet. */
const mustBeDone = (tokens: Passage['tokens'], at: number, participle: number): boolean =>
	/^(?:muss|müssen)$/.test(tokens[at]!.lower) &&
	WORK_DONE.test(tokens[participle]!.lower) &&
	!tokens.slice(at, participle).some(({ lower }) => lower === 'nicht' || lower.startsWith('kein'))
const WORK_DONE =
	/^(?:\p{L}*(?:geschlossen|geräumt|gereinigt|geprüft|abgeschlossen|erledigt|geleert|gemeldet|gesichert|gekennzeichnet|beschriftet|verpackt|gewartet|behoben|beseitigt|übergeben|geliefert|eingetroffen|installiert|montiert|gestreut|gemäht|kalibriert|geeicht|beantwortet|verschlossen|verriegelt|unterschrieben|freigegeben|eingereicht|bezahlt))$/u

/** "Die Wartung erfolgt monatlich", "… hat … zu erfolgen": work without anybody at it. */
function happens(passage: Passage, at: number, sentence: Span): Span | null {
	const { tokens } = passage
	if (tokens[at]!.lower !== 'erfolgt') {
		if (tokens[at - 1]?.lower === 'zu' || tokens[at]!.lower === 'stattzufinden') {
			const from = tokens.findLastIndex(
				({ lower }, place) => place < at && place >= sentence.from && (lower === 'hat' || lower === 'haben'),
			)
			return from < 0 ? null : { from, to: at + 1 }
		}
		if (
			!DE_MODALS.has(tokens[at - 1]?.lower ?? '') &&
			!tokens
				.slice(sentence.from, at)
				.some(({ lower }) => DE_MODALS.has(lower) || lower === 'wird' || lower === 'werden')
		) {
			return isHead(passage, at, sentence) || isSubordinate(passage, at, sentence)
				? null
				: { from: sentence.from, to: at + 1 }
		}
		return null
	}
	const next = tokens[at + 1]
	const isLast = next === undefined || next.kind === 'mark'
	return isLast || isHead(passage, at, sentence) || isSubordinate(passage, at, sentence)
		? null
		: nominalDuty(passage, at, sentence)
}

/** "Die Prüfung erfolgt", or where the subject stands behind, "erfolgt eine Benachrichtigung". */
function nominalDuty({ tokens }: Passage, at: number, sentence: Span): Span | null {
	const isBehind = ARTICLES.test(tokens[at + 1]?.lower ?? '') && tokens[at - 1]?.lower === ','
	let from = at
	while (from > sentence.from && !(isBehind ? /^[,;:]$/ : /^[;:]$/).test(tokens[from - 1]!.lower)) from--
	if (tokens.slice(from, at + 3).some(({ lower }) => FIGURED.test(lower))) return null
	if (tokens.slice(at + 1, Math.min(at + 7, sentence.to)).some(({ lower }) => UNPAID.test(lower))) return null
	if (from < at) return { from, to: at + 1 }
	let to = at + 1
	while (to < sentence.to && tokens[to]!.kind === 'word' && !tokens[to]!.isCapital) to++
	return { from: at, to: Math.min(to + 1, sentence.to) }
}

const ARTICLES = /^(?:der|die|das|eine?|keine?|jede[rs]?)$/
/** How a figure comes about, what is paid, and what either side may declare is no work that somebody is to do. */
const FIGURED = /^(?:berechnung|rundung|ermittlung|vergütung|abrechnung|verzinsung|anrechnung|zählung|kündigung)$/
const UNPAID = /^(?:entgelt|kostenlos|unentgeltlich|kostenfrei)$/

const DE_BE = list('ist sind')
/** "ist verpflichtet, … zu melden": who, is said. */
const WILLING = list(
	'verpflichtet berechtigt bereit gehalten angehalten bemüht bestrebt befugt zuständig imstande nicht',
)
const DE_FIXED = list('verstehen entnehmen beachten berücksichtigen rechnen sehen erwarten zählen runden')
/** "zu" within an infinitive: `einzuhalten`, `mitzuteilen`. */
const DE_ZU_WITHIN = /^(?!hinzu(?!zu)|dazu|wozu|hierzu|inzu)\p{L}{2,}zu\p{L}{3,}n$/u

/** "… ist … zu melden": a duty of nobody's, too. */
function afterToBe(passage: Passage, at: number, sentence: Span): Span | null {
	const { tokens } = passage
	if (
		!DE_BE.has(tokens[at]!.lower) ||
		WILLING.has(tokens[at + 1]?.lower ?? '') ||
		isHead(passage, at, sentence) ||
		isSubordinate(passage, at, sentence)
	)
		return null
	const words = mainWords(passage, at, sentence)
	// "Ist … unterschritten, ist der Kunde berechtigt, … zu erhalten."
	if (words.some((word) => WILLING.has(tokens[word]!.lower) && tokens[word]!.lower !== 'nicht')) return null
	for (const last of words) {
		const { lower, isCapital } = tokens[last]!
		if (isCapital || !lower.endsWith('n')) continue
		const isSplit = tokens[last - 1]!.lower === 'zu' && !DE_FIXED.has(lower)
		if (isSplit || DE_ZU_WITHIN.test(lower))
			return isFollowedByBe(tokens[last + 1]?.lower) ? null : { from: at, to: last + 1 }
	}
	return null
}

const isFollowedByBe = (lower: string | undefined): boolean => lower === 'ist' || lower === 'sind'

/** A dependent clause: it begins with such a word, or the verb in question closes it. */
function isSubordinate({ tokens }: Passage, at: number, sentence: Span): boolean {
	for (let back = at - 1; back >= sentence.from; back--) {
		const { lower } = tokens[back]!
		if (lower === ',' || DE_BREAKS.has(lower)) {
			const head = tokens[back + 1]!
			const second = tokens[back + 2]
			return (
				DE_SUBORDINATORS.has(head.lower) ||
				(second !== undefined &&
					DE_SUBORDINATORS.has(second.lower) &&
					(PREPOSITIONS.has(head.lower) || head.lower === 'es')) ||
				isRelative(tokens, back + 1, at)
			)
		}
	}
	return DE_SUBORDINATORS.has(tokens[sentence.from]!.lower)
}

const RELATIVES = list('der die das dem den deren dessen denen')

/** After a comma "die" begins a relative clause if the verb stands at its end. */
function isRelative(tokens: Passage['tokens'], head: number, verb: number): boolean {
	const isHead = RELATIVES.has(tokens[head]!.lower) || RELATIVES.has(tokens[head + 1]?.lower ?? '')
	const next = tokens[verb + (DE_MODALS.has(tokens[verb + 1]?.lower ?? '') ? 2 : 1)]
	return isHead && (next === undefined || next.kind === 'mark' || next.lower === 'und' || next.lower === 'oder')
}

/** "Wird … geöffnet, war …": a verb at the head asks under which condition. */
function isHead({ tokens }: Passage, at: number, sentence: Span): boolean {
	// In a cell the subject may stand in another one: "wird täglich durchgeführt".
	return at === sentence.from ? tokens[at]!.isCapital : DE_BREAKS.has(tokens[at - 1]!.lower)
}

/** Words behind the verb that are of its own clause, the last first: what stands between commas and depends is left out. */
function mainWords({ tokens }: Passage, at: number, sentence: Span): readonly number[] {
	const words: number[] = []
	let depth = 0
	let isOwn = true
	for (let next = at + 1; next < sentence.to; next++) {
		const { lower, kind } = tokens[next]!
		if (lower === '(') depth++
		else if (lower === ')') depth--
		if (depth > 0) continue
		if (DE_BREAKS.has(lower)) break
		if (lower === ',') isOwn = !isDependent(tokens, next + 1, sentence.to)
		else if ((lower === 'und' || lower === 'oder') && isSubordinator(tokens, next + 1)) isOwn = false
		else if (isOwn && kind === 'word') words.push(next)
	}
	return words.reverse()
}

const isSubordinator = (tokens: Passage['tokens'], at: number): boolean =>
	DE_SUBORDINATORS.has(tokens[at]?.lower ?? '') || /^(?:um|ohne)$/.test(tokens[at]?.lower ?? '')

/** The part behind a comma depends: "… , wenn …", "… , um … zu …", "… , die … einstuft". */
function isDependent(tokens: Passage['tokens'], from: number, end: number): boolean {
	const first = tokens[from]?.lower ?? ''
	const second = tokens[from + 1]?.lower ?? ''
	if (DE_SUBORDINATORS.has(first) || first === 'um' || first === 'ohne') return true
	if ((first === 'und' || first === 'oder') && (second === 'um' || DE_SUBORDINATORS.has(second))) return true
	if (
		PREPOSITIONS.has(first) &&
		(DE_SUBORDINATORS.has(second) || RELATIVES.has(second)) === false &&
		!RELATIVES.has(first)
	)
		return false
	if (!RELATIVES.has(first) && !RELATIVES.has(second)) return false
	let last = from
	while (last + 1 < end && tokens[last + 1]!.lower !== ',' && !DE_BREAKS.has(tokens[last + 1]!.lower)) last++
	const word = tokens[last]!
	return word.kind === 'word' && !word.isCapital && (!isGermanParticiple(word.lower) || word.lower.endsWith('rd'))
}

const PREPOSITIONS = list('in an auf mit nach zu von für bei aus über unter durch gegen ohne vor seit')

const DE_NOT_BY = list(
	'innerhalb außerhalb anhand statt anstelle unabhängig frei aufgrund mittels dauer höhe frist grundlage zeitraum',
)

/** The part of a sentence that a verb belongs to, up to a semicolon or a comma before "und". */
function statementAround({ tokens }: Passage, span: Span, sentence: Span): Span {
	let { from } = span
	while (
		from > sentence.from &&
		!/^[;:]$/.test(tokens[from - 1]!.lower) &&
		!(tokens[from - 1]!.lower === ',' && /^(?:und|so|aber|doch)$/.test(tokens[from]!.lower))
	)
		from--
	let { to } = span
	while (
		to < sentence.to &&
		tokens[to]!.lower !== ';' &&
		!(tokens[to]!.lower === ',' && /^(?:und|aber|doch)$/.test(tokens[to + 1]?.lower ?? ''))
	)
		to++
	return { from, to }
}

/** "durch den Anbieter", "vom Kunden", "seitens": who acts. A tool after "durch" counts too; means ("durch Überweisung") do not. */
function hasGermanActor({ tokens }: Passage, { from, to }: Span): boolean {
	for (let at = from; at < to; at++) {
		const { lower } = tokens[at]!
		if (lower === 'seitens' || isOnBehalf(tokens, at, to)) return true
		const isFrom = (lower === 'von' || lower === 'vom') && !DE_NOT_BY.has(tokens[at - 1]?.lower ?? '')
		if (!isFrom && lower !== 'durch') continue
		for (let noun = at + 1; noun < Math.min(to, at + 7); noun++) {
			const { lower: word, isCapital, kind } = tokens[noun]!
			if (kind !== 'word') break
			if (isActor(word, 'de') || (isCapital && isPerson(word))) return true
			if (isCapital && lower === 'durch' && TOOLS.test(word)) return true
			if (isCapital && noun > at + 2) break
		}
	}
	return false
}

/** "zwischen den Parteien", "nach Ermessen des Anbieters", "im Namen des Kunden", "in der Verantwortung der Agentur". */
function isOnBehalf(tokens: Passage['tokens'], at: number, to: number): boolean {
	const { lower } = tokens[at]!
	if (!/^(?:zwischen|ermessen|namen|verantwortung|zuständigkeit|regie|eigenregie|aufgabe|sache)$/.test(lower))
		return false
	return tokens.slice(at + 1, Math.min(to, at + 4)).some((token) => isActor(token.lower, 'de'))
}

const TOOLS =
	/(?:system|werkzeug|software|monitoring|sensor|sensoren|automat|skript|portal|anlage|gerät|maschine|dienst|server|programm|agent)(?:s|es|e|en)?$/
