import { OPENERS } from './abbreviations'
import type { Passage } from './passage'
import { remembered } from './remembered'
import { beginsPoint, type Span } from './sentences'
import type { Token } from './tokens'

type Plain = { readonly span: Span; readonly isAlias: boolean }

/** What is defined without any mark: "Werktag ist jeder Tag außer Sonntag", "… heißt Nachtzeit", "and Peak Load means …", "An Emergency is any failure". */
export const plainDefinitions = remembered((passage: Passage): readonly Plain[] =>
	passage.language === 'de'
		? [...passage.sentences.flatMap((sentence) => germanSentence(passage, sentence)), ...called(passage)]
		: [
				...passage.sentences.flatMap((sentence) => englishSentence(passage, sentence)),
				...means(passage),
				...called(passage),
			],
)

const plain = (from: number, to: number, isAlias = false): Plain => ({ span: { from, to }, isAlias })

/** Nouns without an article that begin a statement of something else: "Ansprechpartner ist …". */
const NO_TERM =
	/(?:partner|stand|ort|voraussetzung|bedingung|ziel|zweck|grundlage|gegenstand|bestandteil|beginn|ende|inhalt|aufgabe|pflicht|basis|folge|ausnahme|eigentümer|inhaber|empfänger|adressat|anlass|kriterium|ursache|grund|schuldner|sitz|maßstab|stichtag|ergebnis|vorteil)$/
const EVERY = /^(?:jede[rs]?|alle|jegliche[rs]?|derjenige|diejenigen?|dasjenige)$/
/** What something is that has a measure. */
const MEASURE =
	/^(?:zeitraum|zeit|zeitspanne|spanne|dauer|betrag|anteil|verhältnis|summe|differenz|zustand|anzahl|zahl|menge|zeitpunkt|abstand|quotient|mittelwert|durchschnitt|produkt)$/

/** "Werktag ist jeder Tag von Montag bis Samstag, Arbeitstag jeder Tag von Montag bis Freitag". */
function germanSentence({ tokens }: Passage, { from, to }: Span): readonly Plain[] {
	const head = headOf(tokens, from, to)
	const [noun, verb, third, fourth] = tokens.slice(head, head + 4)
	if (noun === undefined || third === undefined || !isNoun(noun) || !/^(?:ist|sind)$/.test(verb?.lower ?? '')) return []
	const isMeant =
		EVERY.test(third.lower) || (/^(?:der|die|das|ein|eine)$/.test(third.lower) && MEASURE.test(fourth?.lower ?? ''))
	if (!isMeant) return []
	const found = [plain(head, head + 1)]
	for (let at = head + 3; at < to - 2; at++) {
		const isJoint = /^(?:,|;|und)$/.test(tokens[at]!.lower)
		if (isJoint && isNoun(tokens[at + 1]!) && EVERY.test(tokens[at + 2]!.lower)) found.push(plain(at + 1, at + 2))
	}
	return found
}

const isNoun = ({ kind, isCapital, lower }: Token): boolean =>
	kind === 'word' && isCapital && lower.length >= 4 && !OPENERS.de.has(lower) && !NO_TERM.test(lower)

/** "An Emergency is any failure of the pump": a capital behind "a". */
function englishSentence({ tokens }: Passage, { from, to }: Span): readonly Plain[] {
	const head = headOf(tokens, from, to)
	if (!/^an?$/.test(tokens[head]?.lower ?? '')) return []
	const end = capitalsEnd(tokens, head + 1, to)
	const isMeant =
		end > head + 1 &&
		/^(?:is|are)$/.test(tokens[end]?.lower ?? '') &&
		/^(?:an?|any|each|every|the)$/.test(tokens[end + 1]?.lower ?? '')
	return isMeant ? [plain(head + 1, end)] : []
}

/** "… and Peak Load means anything above it". */
function means({ tokens }: Passage): readonly Plain[] {
	return tokens.flatMap(({ lower }, at): readonly Plain[] => {
		if (lower !== 'means' && lower !== 'denotes') return []
		let from = at
		while (from > 0 && at - from < LONGEST && tokens[from - 1]!.kind === 'word' && tokens[from - 1]!.isCapital) from--
		return from < at && /^(?:,|;|and)$/.test(tokens[from - 1]?.lower ?? '') ? [plain(from, at)] : []
	})
}

/** "Die Zeit von 22 bis 6 Uhr heißt Nachtzeit", "… are called Night Time". */
function called({ tokens, language, quoted }: Passage): readonly Plain[] {
	return tokens.flatMap(({ lower }, at): readonly Plain[] => {
		const isCalled =
			language === 'de'
				? /^hei(?:ß|ss)(?:t|en)$/.test(lower) && tokens[at - 1]?.lower !== 'das'
				: lower === 'called' && /^(?:is|are)$/.test(tokens[at - 1]?.lower ?? '')
		if (!isCalled || quoted[at + 1] === 1) return []
		const end = language === 'de' ? at + 2 : capitalsEnd(tokens, at + 1, tokens.length)
		const isName = end > at + 1 && tokens[at + 1]?.isCapital === true && tokens[at + 1]!.lower.length >= 4
		const next = tokens[end]
		return isName && (next === undefined || next.kind === 'mark' || /^(?:und|and)$/.test(next.lower))
			? [plain(at + 1, end, true)]
			: []
	})
}

const LONGEST = 4

function capitalsEnd(tokens: readonly Token[], from: number, to: number): number {
	let end = from
	while (end < to && end - from < LONGEST && tokens[end]!.kind === 'word' && tokens[end]!.isCapital) end++
	return end
}

/** Behind a point's sign. */
function headOf(tokens: readonly Token[], from: number, to: number): number {
	let head = from
	while (
		head < to - 1 &&
		(tokens[head]!.kind !== 'word' || (beginsPoint(tokens, head) && tokens[head + 1]?.kind === 'mark'))
	)
		head++
	return head
}
