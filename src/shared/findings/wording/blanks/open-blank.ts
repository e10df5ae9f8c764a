import type { ContractLanguage } from '../../../outline/block'
import type { PassageKind } from '../language/paragraph'
import type { Passage } from '../language/passage'
import { type Lexicon, lexiconOf, phrasesIn } from '../language/phrases'
import type { Span } from '../language/sentences'
import { spanBetween } from '../language/shapes'
import type { PassageRule, Spotted } from '../text-finding'
import { leftForLater } from './open-later'
import { draftNotes } from './open-notes'

/** Places that somebody meant to fill in: lines to write on, braces of a form letter, signs that stand for a figure. */
const SIGNS =
	/[Ll]orem ipsum|\[[XxYyNn]\](?= (?:Euro|EUR|%|Prozent|Tagen?|Stunden|Minuten|Werktagen?|Wochen|Monaten?|dollars|pounds|euros|hours|days|minutes|weeks|months|per ?cent|percent)(?!\p{L}))|\((?:folgt|fehlt|offen|ausstehend|noch offen|to come|to follow|pending|missing|open|tbd|n\. ?n\.|\?)\)|(?<=\s)[XYN] (?:Euro|EUR|%|Prozent|Tagen?|Stunden|Minuten|Werktagen?|Wochen|Monaten?|dollars|pounds|euros|hours|days|minutes|weeks|months|per ?cent|percent)(?!\p{L})|(?<!\p{L})(?:TODO|FIXME)(?!\p{L})|(?:…|\.{3}) ?(?:Euro|EUR|€|%|Prozent|Stunden|Tagen?|Werktagen?|Minuten|Monaten?|per ?cent|hours|days|minutes|months|weeks)(?!\p{L})|(?<!\p{L})(?:EUR|USD|GBP|€|£|\$) ?(?:…|\.{3})|(?<=[\p{L}\d:] )(?:…|\.{3})(?= (?:\p{Lu}\p{L}{2}|[a-z]{3,}s\b))|(?<=: )\.{3,}(?= \p{L})|_{2,}(?:[.,]_{2,})*|\.{5,}|…{2,}|\{\{[^{}\n]{1,60}\}\}|(?<![\p{L}\\}_$])\{[\p{L}][\p{L} .-]{1,40}\}(?![{}])|%[A-Z][A-Z_]{2,}%|\$\{[^{}\n]{1,60}\}|<<[^<>\n]{1,60}>>|«[\p{L}_]+»|(?<![\p{L}\p{N}])\?{2,}|(?<![\p{L}\p{N}-])(?:TBD|TBC|TBA|tbd|tbc|tba|N\. ?N\.|n\. ?n\.|(?:\d{2})?X{2,}(?:[.,/](?:\d{2})?X+)*|x{2,3}(?:,x+)?|(?:DD|TT|MM|dd|tt|mm)[./-](?:DD|MM|TT|dd|mm|tt)[./-](?:YYYY|JJJJ|YY|JJ|yyyy|jjjj)|(?:YYYY|JJJJ)[./-]MM[./-](?:DD|TT)|#{3,})(?![\p{L}\p{N}-])/gu
/** Words in square brackets, or in angle ones without a sign of a mail address. */
const BRACKETS = /\[([^\][\n]{1,60})\](?!\()|<([\p{L}][\p{L} _/.-]{1,40})>/gu

const WORDS: Readonly<Record<ContractLanguage, Lexicon>> = {
	de: lexiconOf([
		'bitte ergänzen|eintragen|ausfüllen|einsetzen|einfügen|angeben|nachtragen',
		'noch zu bestimmen|ergänzen|benennen|vereinbaren|klären|definieren|festzulegen|abzustimmen',
		'noch festzulegen|abzustimmen|einzutragen|nachzutragen|auszufüllen|einzusetzen|anzugeben|mitzuteilen',
		'wird noch ergänzt|benannt|festgelegt|nachgereicht|mitgeteilt|bestimmt|eingetragen|abgestimmt|geklärt',
		'wird|werden nachgereicht|nachgetragen',
		'hier einfügen|eintragen',
		'wird|werden später festgelegt|bestimmt|benannt|vereinbart|ergänzt|mitgeteilt|konkretisiert|definiert|angegeben',
		'platzhalter',
		'nichtzutreffendes|unzutreffendes ?bitte streichen|durchstreichen',
		'zutreffendes ?bitte ankreuzen',
		'bleibt|bleiben ?noch offen|festzulegen',
		'noch offen',
		'entwurfshinweis',
		'interner hinweis',
		'folgt|folgen noch|gesondert',
		'noch nicht bekannt|benannt|festgelegt|bestimmt|abgestimmt|vereinbart|entschieden|definiert',
		'bitte wählen|auswählen|anpassen|aktualisieren|ersetzen',
		'max|erika mustermann|musterfrau',
		'musterstraße|musterstadt|musterfirma|musterkunde',
	]),
	en: lexiconOf([
		'to be confirmed|determined|agreed|defined|completed|advised|decided|inserted|supplied|announced|specified|named|nominated|filled',
		'please complete|insert|fill|specify|add|enter',
		'insert here',
		'placeholder',
		'delete|strike|tick as applicable|appropriate|required',
		'delete whichever',
		'yet to be',
		'note to draft|drafter|drafters',
		'drafting note',
		'not yet agreed|known|defined|determined|decided|named|confirmed|finalised|finalized|specified',
		'please choose|select|update|replace|amend',
		'john|jane doe',
		'to follow',
		'will|shall be confirmed|determined|specified|defined|agreed|advised|announced|named|provided later',
	]),
}

/** "[Alternative 1: weekly] [Alternative 2: monthly]": of two nobody chose one. */
const OPTIONS = /\[(?:Alternative|Option|Variante|Version) ?(?:\d|[A-D])\b[^\]\n]{0,80}\]/giu

/** Most texts hold none of these signs and need no closer look. */
const MAYBE =
	/[_[<{«?…$%]|\((?:folgt|fehlt|offen|ausstehend|noch offen|to come|to follow|pending|missing|open)\)|\s[XYN] |\.{3}|TB|tb|XX|xx|N\.|n\. ?n\.|DD|TT|MM|JJ|YY|yyyy|jjjj|###|orem|TODO|FIXME/

export const openBlank: PassageRule = {
	id: 'open-blank',
	severity: 'warning',
	find: (passage, kind) => {
		const found = [...inSigns(passage), ...inWords(passage), ...inNotes(passage), ...inBoxes(passage, kind)]
		const later = [...draftNotes(passage, kind), ...(kind === 'name' ? [] : leftForLater(passage))]
		const isNew = (one: Span) => !found.some(({ from, to }) => from < one.to && one.from < to)
		return [...found, ...later.filter(isNew)].filter(({ from }) => passage.quoted[from] !== 1)
	},
}

function inSigns(passage: Passage): readonly Spotted[] {
	const { text } = passage
	if (!MAYBE.test(text)) return []
	const signs = [...text.matchAll(SIGNS)].filter(
		({ index, 0: sign }) =>
			!(/^(?:dd|mm|tt|yyyy|jjjj)/i.test(sign) && isOfForm(text, index)) &&
			!isNumeral(text, index) &&
			!isRule(text, index, sign) &&
			!isNamesPart(text, index, sign),
	)
	const brackets = [...text.matchAll(BRACKETS)].filter(({ 0: all, 1: square, 2: angle, index }) =>
		square === undefined
			? angle !== undefined && !/^(?:br|b|i|p|div|span)$/.test(angle)
			: isBlank(square, all) || isEmptyBox(text, index, square),
	)
	const options = text.includes('[') ? [...text.matchAll(OPTIONS)] : []
	return [
		...signs,
		...(options.length > 1 ? options.slice(0, 1) : []),
		...brackets.filter(({ index, 0: words }) => !isOfForm(text, index) && !isOfFileName(text, index, words)),
	].flatMap(({ index, 0: words }) => spanBetween(passage, index, index + words.length))
}

/** "Insert customer name here.", "Hier den Preis eintragen": written to whoever fills in. */
const NOTES: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /\((?:[\p{L}\d./-]+ ){0,5}(?:einfügen|eintragen|einsetzen|ergänzen|angeben|nennen|benennen|prüfen|klären|abstimmen|festlegen|nachtragen|aktualisieren|anpassen|ausfüllen|wählen|auswählen)\)|(?<!\p{L})hier (?:\p{L}+ ){0,4}(?:einfügen|eintragen|einsetzen|ergänzen|angeben)(?!\p{L})/giu,
	en: /\((?:please )?(?:insert|enter|state|fill in|add|specify|complete|confirm|check|choose|select|delete|update) (?:[\p{L}\d./-]+ ){0,5}[\p{L}\d./-]+\)|(?<!\p{L})(?:insert|enter|state|fill in|add) (?:\p{L}+ ){0,4}here(?!\p{L})/giu,
}

function inNotes(passage: Passage): readonly Spotted[] {
	if (!(passage.language === 'de' ? /[hH]ier |\(/ : /here|\(/).test(passage.text)) return []
	return [...passage.text.matchAll(NOTES[passage.language])].flatMap(({ index, 0: words }) =>
		spanBetween(passage, index, index + words.length),
	)
}

/** Boxes of which none is ticked, a cell with nothing but a question mark. */
function inBoxes(passage: Passage, kind: PassageKind): readonly Spotted[] {
	const { text } = passage
	if (kind === 'cell' && text.trim() === '?') return spanBetween(passage, 0, text.length)
	const mark = /(?<=: ?)\?\s*$/.exec(text)
	if (mark !== null) return spanBetween(passage, mark.index, mark.index + 1)
	if (!text.includes('☐') || /[☒☑✓✔✗]/.test(text)) return []
	const boxes = [...text.matchAll(/☐/g)]
	return boxes.length < 2 ? [] : spanBetween(passage, boxes[0]!.index, boxes[0]!.index + 1)
}

/** "Abschnitt XX", "LON-XXXX": a Roman number, the pattern of a code. */
function isNumeral(text: string, at: number): boolean {
	return (
		/(?:Abschnitte?s?|Kapitels?|Artikels?|Teile?s?|Bande?s?|Section|Chapter|Article|Part|Volume|Title|Größen?|size)\s$/u.test(
			text.slice(Math.max(0, at - 14), at),
		) && text[at] === 'X'
	)
}

/** "TBA Marine Services", "TBD Transportberatung Dresden GmbH": letters before two words with a capital are of a name. */
function isNamesPart(text: string, at: number, sign: string): boolean {
	return /^[A-Z]{3}$/.test(sign) && /^ \p{Lu}[\p{L}-]+ (?:\p{Lu}|& )/u.test(text.slice(at + sign.length))
}

/** "das Feld <Kundennummer>": a text about a form. */
function isOfForm(text: string, at: number): boolean {
	return /(?:feld|variable|platzhalter|tag|element|field|look like|(?:of|in|has|have|takes?) the form|der form|format|schema|pattern|placeholder|spalte|column)\s*$/i.test(
		text.slice(0, at).replace(PARTS_BEFORE, '').slice(-20),
	)
}
/** "im Format [Kundennummer]-[Jahr]": what stands before the last part of a pattern. */
const PARTS_BEFORE = /(?:\[[^\][\n]{1,60}\] ?[-–_/.:]? ?)+$/

/** Lines to sign on, dots that lead to a page's number, a line that parts. */
function isRule(text: string, at: number, sign: string): boolean {
	if (/^[_.…]/.test(sign) && text.trim() === sign) return true
	if (/^[.…]/.test(sign)) return /^\s*\d{1,3}\s*(?:$|\n|\p{Lu}|\d)/u.test(text.slice(at + sign.length))
	return (
		sign.startsWith('_') &&
		/(?:unterschrift|signature|signed|unterzeichne|ort, datum|place, date|date:|datum:)/i.test(text)
	)
}

/** "[Mandantennummer]_[JJJJMMTT].csv": how files are named. */
function isOfFileName(text: string, at: number, words: string): boolean {
	return (
		/^\S*\.(?:csv|xlsx?|xml|pdf|txt|json|zip|docx?|log|html?)(?!\p{L})/u.test(text.slice(at + words.length)) ||
		/[_/]$/.test(text.slice(0, at))
	)
}

const MOST_WORDS = 7
const EXAMPLE = /^(?:z\. ?B\.|zum Beispiel|beispielsweise|bspw\.|e\. ?g\.|eg|for example),? +\S/i
/** What contracts leave open. */
const HINTS =
	/(?:name|datum|date|\bort\b|place|city|stadt|betrag|amount|summe|sum\b|adresse|address|anschrift|nummer|number|\bnr\b|telefon|phone|e-?mail|straße|street|firma|company|kunde|customer|client|anbieter|provider|partei|party|anzahl|prozent|per ?cent|frist|\btage?\b|days?\b|monat|month|jahr|year|uhr|zeit|time|hours?|stunden?|wert|value|preis|price|einfügen|insert|ergänzen|eintragen|ausfüllen|kontakt|contact|ansprechpartner|person|title|titel|funktion|role|standort|site|location|gericht|court|land|country|state\b|währung|currency|bezeichnung|description|link|url|unterschrift|signature|zeitzone|zone|rechtsform|register|vertreter|produkt|product|version|position|wochentag|weekday|abteilung|department|figure|zahl|quote|rate|satz|delete|strike|streichen|ankreuzen|choose|select|wählen|auswählen|or\b|oder)/iu

/** `[Ort]`, `[●]`, `[service name]`: not a citation, an elision, a remark of one word or a whole sentence. */
function isBlank(inner: string, all: string): boolean {
	const words = inner.trim()
	// "[30/60/90] days", "[99,x] %".
	if (/^\d+(?: ?[/|] ?\d+)+$/.test(words) || /^\d+[.,]x+$/i.test(words)) return true
	if (/^[●•*_\s]+$/.test(words)) return words !== ''
	// "[e.g. 99.5%]": what might stand there.
	if (EXAMPLE.test(words)) return words.split(/\s+/).length <= MOST_WORDS
	if (
		all.length < 3 ||
		/^[\d\s,;–-]+$/.test(words) ||
		/^\d.*\bp\./.test(words) ||
		/[.!?:]$/.test(words) ||
		/^(?:…|\.\.\.|sic|sic!|x| )$/i.test(words)
	)
		return /^[●•*_\s]+$/.test(words) && words !== ''
	if (/^(?:wahlweise|alternativ|optional|option|alternative)\b/i.test(words)) return false
	if (/^(?:netto|brutto|net|gross)$/i.test(words)) return false
	if (words.split(/\s+/).length > MOST_WORDS) return false
	return (
		HINTS.test(words) ||
		(/\p{Lu}{3}/u.test(words) && !/\p{Ll}/u.test(words)) ||
		words.includes('_') ||
		/\b(?:noch|tbd|tbc|offen|xx+)\b/i.test(words)
	)
}

/** "Frist: [ ] Monate"; a box at the head of a line, or beside another that is ticked, is one to tick. */
function isEmptyBox(text: string, at: number, inner: string): boolean {
	if (inner.trim() !== '' || /\[[xX]\]/.test(text)) return false
	return /[\p{L}:€$£]\s*$/u.test(text.slice(text.lastIndexOf('\n', at) + 1, at))
}

function inWords(passage: Passage): readonly Spotted[] {
	// "at a price to be agreed by the parties" is settled in a way that the text names.
	return phrasesIn(passage, WORDS[passage.language]).filter(
		(span) =>
			(passage.language === 'de' || isLast(passage, span.to) || isNote(passage, span)) && !isSpokenOf(passage, span),
	)
}

/** "delete as applicable" is written to whoever fills in. */
function isNote({ tokens }: Passage, { from }: Span): boolean {
	return /^(?:delete|strike|tick|please|yet|not|john|jane|note|drafting)$/.test(tokens[from]!.lower)
}

/** "den Platzhalter „[Firma]“": the matter of the sentence. */
function isSpokenOf({ tokens }: Passage, { from, to }: Span): boolean {
	if (!/^(?:platzhalter|placeholder)$/.test(tokens[from]!.lower)) return false
	return (
		/^(?:der|den|des|dem|die|jeder|jeden|jedes|the|each|every|any)$/.test(tokens[from - 1]?.lower ?? '') ||
		/^["“„«»]$/.test(tokens[to]?.lower ?? '')
	)
}

function isLast({ tokens }: Passage, to: number): boolean {
	const next = tokens[to]
	if (tokens[to - 1]!.lower === 'later') return true
	return next === undefined || next.lower === ')' || next.lower === ']' || next.lower === 'later'
}
