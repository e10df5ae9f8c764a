import type { ContractLanguage } from '../../../outline/block'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'

/** What a text leaves for later in whole sentences: "Den Preis legen die Parteien noch fest", "The parties will settle the rent in due course". */
export function leftForLater(passage: Passage): readonly Span[] {
	const { tokens, language, text } = passage
	if (!MAYBE[language].test(text)) return []
	return passage.sentences.flatMap(({ from, to }): readonly Span[] => {
		const start = tokens[from]!.start
		const words = text.slice(start, tokens[to - 1]!.end)
		if (!MAYBE[language].test(words)) return []
		const found = PATTERNS[language].map((pattern) => pattern.exec(words)).find((match) => match !== null)
		if (found === undefined || found === null || SETTLED[language].test(words)) return []
		const first = tokens.findIndex((token) => token.end > start + found.index)
		const last = tokens.findLastIndex((token) => token.start < start + found.index + found[0].length)
		return [{ from: first, to: last + 1 }]
	})
}

const MAYBE: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /noch|später|nachgel|nachger|nachgetr|gegebener Zeit|Zeitpunkt|gegebenen/,
	en: /\b(?:later|due course|to follow|(?:will|shall) follow|remains?|yet|still|outstanding|pending|subsequent|nearer the time|signature|being (?:negotiated|drafted|agreed|discussed)|under (?:discussion|negotiation)|not so far|future date|be (?:filled in|inserted|entered|completed|added) by|open point|near future)/i,
}

const W = String.raw`(?:[\p{L}\d%€.:/-]+ )`
const AGREE_DE =
	'(?:legen|legt|vereinbaren|vereinbart|bestimmen|bestimmt|regeln|regelt|klären|klärt|einigen|verständigen|verhandeln|benennen|benennt|nennen|nennt|entscheiden|beschließen|stimmen|stimmt|reichen|reicht|teilen|teilt|ergänzen|ergänzt|definieren|definiert|konkretisieren)'
const LATER_DE =
	'(?:noch|später|zu gegebener Zeit|zu einem (?:späteren|noch \\p{L}+) Zeitpunkt|zum gegebenen Zeitpunkt)'
const SETTLED_DE =
	'(?:festgelegt|vereinbart|bestimmt|geregelt|geklärt|benannt|ergänzt|festgesetzt|mitgeteilt|nachgereicht|nachgeliefert|nachgetragen|eingetragen|beigefügt|ausgearbeitet|erarbeitet|abgestimmt|verhandelt|definiert|konkretisiert|ermittelt|ausgehandelt|bekanntgegeben|bekannt gegeben|bekannt gemacht|nachgemeldet|angegeben|erstellt|vorgelegt|entschieden|eingefügt)'
const LATER_EN =
	'(?:later|at a later (?:date|stage|time|point)|in due course|at a future date|subsequently|in the near future|nearer the time|at a subsequent date|after signature)'
const AGREE_EN =
	'(?:agree|settle|determine|fix|decide|negotiate|define|set|specify|name|discuss|work out|finali[sz]e|choose|nominate|establish|confirm|supply|provide|complete|insert)'
const SETTLED_EN =
	'(?:agreed|settled|determined|fixed|decided|negotiated|defined|set|specified|named|discussed|worked out|finali[sz]ed|chosen|nominated|established|confirmed|supplied|provided|completed|inserted|announced|added|notified|advised|attached|drafted|written|filled in|drawn up|appointed|hired|engaged|found|selected)'

const list = (...patterns: readonly string[]): readonly RegExp[] => patterns.map((pattern) => new RegExp(pattern, 'iu'))

const PATTERNS: Readonly<Record<ContractLanguage, readonly RegExp[]>> = {
	de: list(
		`(?<!\\p{L})${AGREE_DE} (?:die Parteien|die Vertragsparteien|die Vertragspartner|beide Seiten|beide Parteien|die Partner|wir|sie|der|die|das) ?${W}{0,4}${LATER_DE}(?!\\p{L})(?: ${W}{0,3}(?:fest|ab|mit|nach|aus))?`,
		`(?<!\\p{L})(?:Parteien|Vertragsparteien|Vertragspartner|Seiten) ${W}{0,6}?${AGREE_DE} ${W}{0,6}?${LATER_DE}(?!\\p{L})(?: ${W}{0,3}(?:fest|ab|mit|nach|aus))?`,
		`(?<!\\p{L})(?:wird|werden) ${W}{0,6}?${LATER_DE} ${W}{0,4}?${SETTLED_DE}(?!\\p{L})`,
		`(?<!\\p{L})(?:wird|werden|muss|müssen) ${W}{0,5}?(?:nachgeliefert|nachgereicht|nachgetragen|noch ${SETTLED_DE})(?!\\p{L})`,
		`(?<!\\p{L})(?:steht|stehen|liegt|liegen) ${W}{0,6}?noch (?:nicht (?:endgültig |abschließend )?(?:fest|vor)|aus)(?!\\p{L})`,
		`(?<!\\p{L})(?:ist|sind) ${W}{0,6}?noch (?:\\p{L}+ )?(?:offen|strittig|unklar|ungeklärt|in Arbeit|in Abstimmung|in Klärung|in Verhandlung|nicht \\p{L}*(?:geklärt|festgelegt|bestimmt|vereinbart|entschieden|benannt|abgestimmt|bekannt|verhandelt|ausgehandelt|definiert|festgesetzt))(?!\\p{L})`,
		`(?<!\\p{L})fehl(?:t|en) ${W}{0,4}?noch(?!\\p{L})`,
	),
	en: list(
		`\\b(?:parties|sides|partners|they|we|both|customer|client|provider|supplier|contractor) (?:will|shall|are to|intend to|propose to|still have to|have yet to|must still|must yet) ${W}{0,2}${AGREE_EN} ${W}{0,9}?${LATER_EN}\\b`,
		`\\b(?:parties|sides|partners|they|we) (?:still have to|have yet to|must still|must yet|have still to) ${AGREE_EN}\\b`,
		`\\b(?:will|shall|to) be ${W}{0,2}${SETTLED_EN} ${W}{0,4}?${LATER_EN}\\b`,
		'\\b(?:is|are) to follow\\b',
		'\\b(?:will|shall|is to|are to|needs? to) be (?:filled in|inserted|entered|completed|added) by (?:the|each|both)\\b',
		'\\b(?:will|shall) follow (?:later|separately|in due course|shortly|at a later date)\\b',
		`\\b(?:remains?|(?:is|are) (?:still|yet)|(?:has|have) (?:still|yet)) to be ${SETTLED_EN}\\b`,
		`\\b(?:has|have) not (?:yet |so far )?been ${SETTLED_EN}(?: (?:yet|so far))\\b`,
		`\\b(?:has|have) not (?:yet|so far) been ${SETTLED_EN}\\b`,
		`\\b(?:is|are) (?:not yet|yet to be|still being|still|currently being|being) (?:${SETTLED_EN}|open|outstanding|missing|pending|negotiated|drafted|under (?:discussion|negotiation|review))\\b`,
		'\\b(?:is|are) not yet (?:attached|written|drafted|available|complete|ready)\\b',
		'\\b(?:is|are|remains?) (?:under (?:discussion|negotiation)|outstanding for insertion|an open point)\\b',
	),
}

/** With a day, or somebody who decides alone, nothing is left open. */
const SETTLED: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /(?<!\p{L})(?:bis (?:zum|spätestens|Ende|\d)|spätestens (?:am|bis|mit)|binnen|innerhalb|nicht mehr|wenn|falls|sofern|solange|soweit|bevor|sobald|nachdem)(?!\p{L})/iu,
	en: /\b(?:by \d|by the|no later than|not later than|within|before \d|if|when|where|unless|until|once|while|not remain)\b/i,
}
