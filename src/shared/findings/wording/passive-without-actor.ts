import { isActor } from './language/actors'
import { clauseAround } from './language/clauses'
import { isMentioned } from './language/mention'
import { isEnglishParticiple, isGermanParticiple } from './language/participles'
import type { Passage } from './language/passage'
import type { Span } from './language/sentences'
import type { Token } from './language/tokens'
import type { PassageRule } from './text-finding'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** A duty whose sentence does not say whose it is: "Störungen werden innerhalb von 4 Stunden behoben". Conditions and definitions name none. */
export const passiveWithoutActor: PassageRule = {
	id: 'passive-without-actor',
	severity: 'info',
	find: (passage, kind) => {
		if (kind !== 'running') return []
		const spans = passage.language === 'de' ? germanPassives(passage) : englishPassives(passage)
		return spans.filter((span) => !isMentioned(passage, span))
	},
}

/** What a text says of itself or of figures: nobody's duty. */
const DE_STATES = list(
	`berechnet gerundet aufgerundet abgerundet gezählt mitgezählt angerechnet berücksichtigt gerechnet mitgerechnet bemessen verstanden bezeichnet genannt definiert vermutet geregelt bestimmt festgelegt
	beschrieben aufgeführt unterschieden bezeichnet eingeteilt eingestuft gegliedert verwiesen ausgeschlossen vereinbart berührt geschuldet verlängert begrenzt beschränkt gehemmt unterbrochen
	vorausgesetzt unterzeichnet abgestellt ersetzt ergänzt betrachtet gewertet unterstellt erfasst einbezogen zugerechnet verteilt aufgeteilt ermäßigt erhöht`,
)
const DE_MODALS = list('muss müssen darf dürfen kann können soll sollen sollte sollten')
const DE_AUXILIARIES = list('wird werden wurde wurden')
const DE_BREAKS = list('. ! ? ; :')

/** Words that begin a clause that depends on another. */
const DE_SUBORDINATORS = list(
	'wenn falls sofern soweit sobald solange dass weil da ob nachdem bevor bis während obwohl damit indem wie wobei wodurch welche welcher welches welchen welchem deren dessen denen',
)

function germanPassives(passage: Passage): readonly Span[] {
	const found: Span[] = []
	for (const sentence of passage.sentences) {
		const { tokens } = passage
		for (let at = sentence.from; at < sentence.to; at++) {
			const { lower } = tokens[at]!
			if (isFragment(tokens[sentence.from]!)) break
			const span = DE_AUXILIARIES.has(lower)
				? afterAuxiliary(passage, at, sentence)
				: DE_MODALS.has(lower)
					? afterModal(passage, at, sentence)
					: afterToBe(passage, at, sentence)
			if (span === null) continue
			if (!hasGermanActor(passage, sentence)) found.push(span)
			at = span.to - 1
		}
	}
	return found
}

/** Points of a list that begin with a small letter depend on what stands before the list. */
const isFragment = (head: Token): boolean => head.kind === 'word' && !head.isCapital

/** "… wird … behoben": the verb in second place, the participle at the clause's end. */
function afterAuxiliary(passage: Passage, at: number, sentence: Span): Span | null {
	if (isHead(passage, at, sentence) || isSubordinate(passage, at, sentence)) return null
	const { tokens } = passage
	for (const last of mainWords(passage, at, sentence)) {
		const { lower, isCapital } = tokens[last]!
		if (lower === 'werden') return null
		if (isCapital || !isGermanParticiple(lower)) continue
		if (isStateOnly(lower)) return null
		return { from: at, to: last + 1 }
	}
	return null
}

const isStateOnly = (participle: string): boolean => DE_STATES.has(participle)

/** "… muss … behoben werden". */
function afterModal(passage: Passage, at: number, sentence: Span): Span | null {
	if (isHead(passage, at, sentence) || isSubordinate(passage, at, sentence)) return null
	const { tokens } = passage
	for (const last of mainWords(passage, at, sentence)) {
		if (tokens[last]!.lower !== 'werden') continue
		const participle = tokens[last - 1]!
		return !participle.isCapital && isGermanParticiple(participle.lower) && !isStateOnly(participle.lower)
			? { from: at, to: last + 1 }
			: null
	}
	return null
}

const DE_BE = list('ist sind')
const DE_FIXED = list('verstehen entnehmen beachten berücksichtigen rechnen sehen erwarten zählen runden')
/** "zu" within an infinitive: `einzuhalten`, `mitzuteilen`. */
const DE_ZU_WITHIN =
	/^(?:ab|an|auf|aus|bei|dar|ein|fest|fort|frei|her|hin|mit|nach|nieder|um|vor|voraus|weg|weiter|wieder|wiederher|zu|zurück|zusammen|bekannt|bereit|sicher|offen)zu\p{L}{3,}n$/u

/** "… ist … zu melden": a duty of nobody's, too. */
function afterToBe(passage: Passage, at: number, sentence: Span): Span | null {
	const { tokens } = passage
	if (!DE_BE.has(tokens[at]!.lower) || isHead(passage, at, sentence) || isSubordinate(passage, at, sentence))
		return null
	for (const last of mainWords(passage, at, sentence)) {
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
	const next = tokens[verb + 1]
	return isHead && (next === undefined || next.kind === 'mark' || next.lower === 'und' || next.lower === 'oder')
}

/** "Wird … geöffnet, war …": a verb at the head asks under which condition. */
function isHead({ tokens }: Passage, at: number, sentence: Span): boolean {
	return at === sentence.from || DE_BREAKS.has(tokens[at - 1]!.lower) || tokens[at - 1]!.lower === ','
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
		else if ((lower === 'und' || lower === 'oder') && isDependent(tokens, next + 1, sentence.to)) isOwn = false
		else if (isOwn && kind === 'word') words.push(next)
	}
	return words.reverse()
}

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

/** "durch den Anbieter", "vom Kunden", "seitens": who acts. A tool after "durch" counts too; means ("durch Zahlung") do not. */
function hasGermanActor({ tokens }: Passage, { from, to }: Span): boolean {
	for (let at = from; at < to; at++) {
		const { lower } = tokens[at]!
		if (lower === 'seitens') return true
		const isFrom = (lower === 'von' || lower === 'vom') && !DE_NOT_BY.has(tokens[at - 1]?.lower ?? '')
		if (!isFrom && lower !== 'durch') continue
		for (let noun = at + 1; noun < Math.min(to, at + 7); noun++) {
			const { lower: word, isCapital, kind } = tokens[noun]!
			if (kind !== 'word') break
			if (isActor(word, 'de')) return true
			if (isCapital && lower === 'durch') {
				if (!/(?:ung|ungen|keit|heit|tion|zahlung|erklärung|verrechnung)$/.test(word)) return true
				break
			}
		}
	}
	return false
}

const EN_BE = list('be is are was were been')
const EN_ADVERBS = /ly$|^(?:not|also|always|only|then|first|never|still|again)$/
/** Participles that say how things are, or what a text says of itself. */
const EN_STATES = list(
	`entitled required obliged obligated bound based defined set limited included excluded located interested affected deemed governed related named listed described stated agreed understood
	calculated counted rounded considered determined specified referred called known permitted allowed authorised authorized subject involved concerned designed intended expected contained attached
	incorporated added received met needed annexed construed reduced increased extended capped disregarded suspended waived owed due used supposed composed divided classified measured-in expressed assumed prorated treated committed dedicated made`,
)
const EN_SUBORDINATORS = list(
	'if when where unless until once after before while because since that which who whose whenever wherever whether how why as although though provided',
)

function englishPassives(passage: Passage): readonly Span[] {
	const { tokens } = passage
	const found: Span[] = []
	for (const sentence of passage.sentences) {
		for (let at = sentence.from; at < sentence.to; at++) {
			if (!EN_BE.has(tokens[at]!.lower)) continue
			let participle = at + 1
			while (participle < sentence.to && EN_ADVERBS.test(tokens[participle]!.lower)) participle++
			const { lower, isCapital } = tokens[participle] ?? { lower: '', isCapital: false }
			if (isFragment(tokens[sentence.from]!)) break
			if (
				saysWhen(tokens, participle) ||
				participle >= sentence.to ||
				isCapital ||
				!isEnglishParticiple(lower) ||
				EN_STATES.has(lower)
			)
				continue
			if (isEnglishSubordinate(passage, at, sentence) || hasEnglishActor(passage, participle, sentence)) continue
			const from = modalBefore(passage, at)
			// What need not be done is nobody's duty.
			if (tokens[from]!.lower !== 'need') found.push({ from, to: participle + 1 })
			at = participle
		}
	}
	return found
}

/** "A level is met if …", "… is handed over when …": the sentence says when something counts as done. */
function saysWhen(tokens: Passage['tokens'], participle: number): boolean {
	return tokens
		.slice(participle + 1, participle + 3)
		.some(({ lower }) => lower === 'when' || lower === 'if' || lower === 'once')
}

const EN_MODALS = list('shall will must may can should would could has have had to not need')
function modalBefore({ tokens }: Passage, at: number): number {
	let from = at
	while (from > 0 && EN_MODALS.has(tokens[from - 1]!.lower)) from--
	return from
}

/** Between the last comma and the verb stands a word that makes the clause depend on another. */
function isEnglishSubordinate(passage: Passage, at: number, sentence: Span): boolean {
	const { from } = clauseAround(passage, at)
	for (let back = at - 1; back >= Math.max(from, sentence.from); back--) {
		if (EN_SUBORDINATORS.has(passage.tokens[back]!.lower)) return true
	}
	return false
}

function hasEnglishActor({ tokens }: Passage, participle: number, sentence: Span): boolean {
	for (let at = participle; at < sentence.to; at++) {
		if (tokens[at]!.lower !== 'by') continue
		for (let noun = at + 1; noun < Math.min(sentence.to, at + 7); noun++) {
			const { lower, kind } = tokens[noun]!
			if (kind !== 'word') break
			if (isActor(lower, 'en')) return true
		}
	}
	return false
}
