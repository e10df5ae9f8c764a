import type { ContractLanguage } from '../../../outline/block'
import type { PassageKind } from '../language/paragraph'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { type Shape, shape, spanBetween, spansOfShapes } from '../language/shapes'

/** What the writers of a draft say to each other, in brackets: "[Anm. RA: …]", "[JB: ask Legal]", "[Frist noch prüfen?]". */
const REMARK =
	/\[(?:(?:Anm|Anmerkung|Kommentar|Hinweis|Frage|Rückfrage|Notiz|Bemerkung|To-?do|Intern|Entwurf|Redaktion|Note|Comment|Query|Question|Drafting|Internal|Draft|Remark|Author|NB|Nota bene|Legal|Recht|RA)(?:[. ][^\][():\n]{0,40})?:|@?\p{Lu}{2,3}: )[^\][\n]{2,200}?\]|\[[^\][\n]{2,160}\?\]/gu

/** The figure that is still spoken about: "[12] months", "EUR [4.500]", "[99,5] %". */
const FIGURE =
	/(?:(?:EUR|USD|GBP|CHF|€|£|\$) ?)?\[\d[\d.,]*\](?= ?(?:%|€|EUR|Euro|Prozent|per ?cent|percent|\p{L}*[tT]agen?|\p{L}*[mM]onaten?|\p{L}*[wW]ochen?|\p{L}*[sS]tunden|Minuten|Jahren?|(?:calendar |business |working |full |consecutive )?(?:days?|months?|weeks?|hours?|minutes?|years?|pounds|euros|dollars))(?!\p{L}))|(?:EUR|USD|GBP|CHF|€|£|\$) ?\[\d[\d.,]*\]/gu

/** People, firms and places of form letters. */
const SAMPLES =
	/(?<!\p{L})(?:(?:Herrn?|Frau|Herrn?\/Frau|Familie) Muster(?!\p{L})|(?:Max|Maria|Erika|Hans|Anna|Peter) Muster\p{L}*|Muster(?:mann|frau|firma|stadt|straße|str\.|kunde|ort|weg|allee|hausen|dorf|unternehmen|verein|gasse|platz|gesellschaft|betrieb)(?!\p{L})|Muster (?:GmbH|AG|KG|e\. ?V\.)|Beispiel(?:firma|straße|stadt|kunde|unternehmen| GmbH| AG)|Vorname,? Nachname|Nachname,? Vorname|Firstname,? (?:Lastname|Surname)|First [Nn]ame,? (?:Last [Nn]ame|Surname)|Forename,? Surname|(?:Your|Client|Customer|Company|Supplier|Provider|Vendor) (?:Company )?Name(?: Here)?|Your (?:Company|Firm|Organi[sz]ation)(?: (?:Ltd|Inc|GmbH|plc|Limited))?|(?:Sample|Example|Specimen) (?:Company|Street|Town|City|Road|Ltd|Limited|Inc|Corp|GmbH|Client|Customer)|(?:ABC|XYZ)(?: (?:Company|Corp|Corporation|Ltd|Limited|Inc|GmbH|AG|plc)(?!\p{L}))|(?:John|Jane) (?:Doe|Smith-?Sample)|(?:Firma|Kunde|Company|Client|Person|Stadt|Ort) (?:XY|X\.?Y\.?|XYZ|ABC)|A\. ?N\. ?Other|EDIT_?ME|CHANGE_?ME|REPLACE_?ME|FILL_?ME|(?:INSERT|ENTER)_[A-Z_]+)(?!\p{L})/gu

const TOLD_DE =
	'(?:Muster|Vorlage|Mustervertrag|Altvertrag|Vertrag \\p{L}+|Projekt \\p{L}+|Vorgängervertrag|Entwurf|Template|Baustein)'
const SHAPES: Readonly<Record<ContractLanguage, readonly Shape[]>> = {
	de: [
		shape(
			/noch|später|künftig|gesondert/,
			'(?:noch|später|zu gegebener Zeit) (?:[\\p{L}]+ ){0,4}?(?:festlegen|vereinbaren|bestimmen|benennen|abstimmen|aushandeln|klären|definieren|nennen|einigen|regeln|festsetzen|verhandeln|ergänzen|nachreichen) (?:werden|wird|wollen|müssen|sollen)',
			'(?:den|die|das|der|dem|deren) (?:[\\p{L}]+ ){0,5}?noch (?:\\p{L}+ ){0,3}?(?:festgelegt|vereinbart|bestimmt|benannt|abgestimmt|ausgehandelt|geklärt|definiert|festgesetzt|verhandelt|ergänzt|beziffert|ermittelt|nachgereicht) (?:werden|wird|werden muss|werden müssen)',
			'(?:noch|später) zu (?:\\p{L}+ )?(?:verhandeln|beziffern|ermitteln|prüfen|besprechen|entscheiden|regeln|nennen)(?:d\\p{L}{1,2})?',
			'(?:noch|später) (?:fest|ab|aus|ein|nach|an|mit)zu\\p{Ll}{3,}n(?:d\\p{L}{1,2})?',
		),
		shape(
			/[Mm]uster|[Vv]orlage|Altvertrag|Template|Baustein|prüfen|klären|Rücksprache|Freigabe|stimmt|gewünscht|kopiert/,
			`(?:übernommen|kopiert|entnommen|stammt|Rest|aus|Überbleibsel) (?:aus |von )?(?:de[mr] |unserem |unserer |altem )?${TOLD_DE}(?= ?[–—:,;-]? ?(?:prüfen|klären|anpassen|bitte|noch|streichen|ob))`,
			'(?:bitte |noch |mit \\p{L}+ )(?:\\p{L}+ ){0,3}?(?:prüfen|klären|abklären|gegenprüfen|anpassen|verifizieren|gegenlesen)(?= ?(?:$|[.!?)\\]]|,? ob(?!\\p{L})))',
			'(?:prüfen|klären|fragen|abklären),? ob(?!\\p{L})',
			'(?:stimmt|passt|gilt) (?:das|dies|der Wert|die Zahl) (?:noch|so|hier)\\p{L}* ?\\?',
		),
		shape(
			/(?:Anm\.|Anmerkung|Notiz|Kommentar|Rückfrage|To-?[dD]o|[iI]ntern)(?: \p{L}+)?:/u,
			'(?:Anm\\.|Anmerkung|Notiz|Kommentar|Rückfrage|To-?do|intern)(?: \\p{L}{2,12})?: ?[^.;:]{3,60}? (?:abstimmen|klären|abklären|prüfen|fragen|nachfragen|rückfragen|anpassen|einholen|verhandeln|streichen|aktualisieren|bestätigen lassen|absprechen|besprechen|ergänzen|einsetzen)',
		),
		shape(
			/@\p{Lu}|ein(?:fügen|setzen|tragen)|ergänzen|nachtragen/u,
			'@\\p{L}+:? (?:bitte|please)',
			'^(?![^.]*(?<!\\p{L})(?:kann|können|darf|muss|müssen|soll|wird|werden|lässt|zu|ist)(?!\\p{L}))[^.:;]{3,60} (?:einfügen|einsetzen|nachtragen|eintragen|ergänzen)(?=[.!]?$)',
		),
		shape(
			/folg|fehl|klären|offen|Ergänzung|nachgereicht|steh|Klärung|Abstimmung/,
			'^(?:(?:der |die |das )?[\\p{L}]+ )?(?:folgt|folgen|fehlt|fehlen)(?: noch| später| in Kürze| gesondert| nach)?[.!]?$',
			'(?<=: ?)(?:folgt|folgen|fehlt|noch offen|zu klären|zu ergänzen|zu bestimmen|zu benennen|in Klärung|in Abstimmung|steht noch aus|wird ergänzt|wird nachgetragen|Text folgt|Angabe folgt)(?= ?[.;]?$)',
			'(?<=[(\\[])(?:Text|Angabe|Angaben|Name|Liste|Datum|Betrag|Plan|Anlage) (?:folgt|folgen|fehlt|fehlen)(?=[)\\]])',
		),
	],
	en: [
		shape(
			/template|precedent|^insert|@|check|confirm|ask|boilerplate|copied|kept|taken|carried|revisit|draft/i,
			"(?:kept|copied|taken|carried over|left over|lifted|inherited|borrowed|pasted) from (?:the |our |an? |last )?(?:[\\p{L}\\d'’&-]+ ){0,4}?(?:template|precedent|contract|agreement|draft|deal|version|boilerplate|form)",
			'(?<=^|[.!?–—:(\\[] ?)(?:please )?(?:check|confirm|ask|clarify|discuss|verify|revisit|review|query|consider) (?:whether|if|with|this|that|again|here|against)(?= )[^.\\n]{0,80}',
			'(?:legal|ops|finance|sales|IT|procurement|HR|client|customer) (?:to|will) (?:confirm|advise|check|complete|fill in|provide|supply|insert|review)(?= ?(?:$|[.\\])]))',
			'^insert [^.]{2,80}(?=[.]?$)',
			'@\\p{L}+:? please',
			'(?:is this|does this|do we|should we|should this|can we|are these) [^.?]{3,80}\\?',
		),
		shape(
			/(?:[nN]ote|NB|[qQ]uery|[cC]omment|T[oO][dD][oO]|[iI]nternal):/,
			'(?:note|NB|query|comment|todo|internal): ?(?:please )?(?:agree|align|clear|coordinate|check|confirm|discuss|clarify) (?:\\p{L}+ ){0,2}?with (?:the )?\\p{L}+',
		),
		shape(
			/may (?:agree|settle|determine|decide|fix|choose)|to be |mutually|such /,
			'(?<=(?:is|are|be|amounts? to|at) )(?:such (?:\\p{L}+ )?as|as|whatever) (?:the |both )?(?:\\p{L}+ ){1,7}?(?:may|shall|will|might) (?:from time to time |later |then |hereafter |between them )?(?:agree|settle|determine|decide|fix|choose)(?! (?:in|by|under) (?:writing|clause))',
			'such (?:\\p{L}+ )?as (?:is|are|may be|shall be) (?:mutually |jointly )?(?:agreed|settled|determined)(?! (?:in|by|under|from time))',
			'(?<=\\()(?:to be|yet to be|still to be) (?:added|provided|clarified|finali[sz]ed|drafted|reviewed|checked|verified|updated)(?=\\))',
			'(?:is|are) to be (?:mutually )?(?:advised|agreed|determined|decided|announced|named|nominated|settled|negotiated)(?=[.]?$|[.] )',
			'(?<=, |\\()to be (?:mutually )?(?:agreed|settled|negotiated|determined|decided)(?: (?:between|by|among) (?:the|both) (?:\\p{L}+)(?: and (?:the )?\\p{L}+)?)?(?= ?(?:$|[.;,)]))',
			'(?:at|for) (?:a|an) (?:price|fee|rate|rent|sum|date|time|amount|charge|place) to be (?:mutually )?(?:agreed|settled|negotiated)(?= ?(?:$|[.;,]|between))',
		),
		shape(
			/to follow|follows|missing|open|pending|outstanding|here/,
			'^(?:(?:the )?\\p{L}+ )?(?:to follow|to come|follows later|is missing|missing)[.!]?$',
			'(?<=: ?)(?:to follow|to come|not yet known|under discussion|to be advised)(?= ?[.;]?$)',
			'(?:customer|client|company|supplier|provider|your|contact|full|legal|party|site|project) (?:name|address|details|logo|number|date) here',
		),
	],
}

/** What drafts say of themselves beside what they promise: remarks, figures still spoken about, people of form letters. */
export function draftNotes(passage: Passage, kind: PassageKind): readonly Span[] {
	const { text, tokens, language } = passage
	const found: { readonly start: number; readonly end: number }[] = []
	const add = (pattern: RegExp) => {
		for (const { index, 0: words } of text.matchAll(pattern)) found.push({ start: index, end: index + words.length })
	}
	if (text.includes('[')) {
		add(REMARK)
		add(FIGURE)
	}
	if (/EUR|[€£$%]|IBAN/.test(text)) add(AMOUNT)
	if (/Variante|Alternative|Option/.test(text)) add(VARIANTS)
	if (MAY_BE_SAMPLE.test(text)) add(SAMPLES)
	if (kind === 'cell' && tokens.length < 5 && CELL[language].test(text.trim())) return [{ from: 0, to: tokens.length }]
	const inWords = kind === 'name' ? [] : spansOfShapes(passage, SHAPES[language])
	return [...found.flatMap(({ start, end }) => spanBetween(passage, start, end)), ...inWords]
}

/** A cell that only says that something is still to come. */
const CELL: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /^(?:(?:noch )?zu (?:klären|ergänzen|bestimmen|benennen|vereinbaren|prüfen|definieren)|folgt(?: noch| später)?|in Klärung|in Abstimmung|nachzureichen|(?:Text|Angabe|Name) folgt|unbekannt\??|noch unbekannt|steht noch aus|kommt noch)\.?$/iu,
	en: /^(?:to (?:follow|come|be advised)|follows|missing|unknown\??|under discussion|not yet known|awaited|tba|to be clarified)\.?$/iu,
}

/** A currency without its amount, and amounts of which some digits are not known: "Preis: EUR ,- netto", "1.2xx,00 Euro", "99.? %". */
const AMOUNT =
	/(?<=(?:: ?|beträgt |kostet |zahlt |is |pays |costs |of ))(?:EUR|€|£|\$)(?= ?(?:,-|,–|netto|brutto|zzgl|pro |je |per |plus |net(?!\p{L})|a month|$))|\d[\d.,]*[xX?]{1,3}(?:[.,][\dxX]+)?(?= ?(?:€|EUR|Euro|£|%|Prozent|per ?cent))|IBAN:? [A-Z]{2}00(?: ?0000)+/gu
/** Two variants of which nobody chose one. */
const VARIANTS =
	/(?:Variante|Alternative|Option) (?:A|1)\b[^.\n]{2,80}(?:\/|;|or|oder) ?(?:Variante|Alternative|Option) (?:B|2)\b/gu

const MAY_BE_SAMPLE =
	/Muster|Beispiel|ME(?!\p{L})|INSERT_|ENTER_|[Nn]ame|Your |Sample|Example|Specimen|ABC|XY|Doe|Other/u
