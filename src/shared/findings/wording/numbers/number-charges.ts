import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'

/** Where one of these stands, two amounts may differ with a reason. */
export const LEFT_ALONE =
	/\b(?:höchstens|mindestens|maximal|minimum|maximum|mind|max|bis zu|wenigstens|ab|(?<!\badds? )up to|nicht mehr|not more|no more|haft\p{L}*|liab\p{L}*|begrenz\p{L}*|limit\p{L}*|beschränk\p{L}*|at least|at most|not exceed|cap|capped|starting|oder|or|alternativ|alternatively|statt|instead|rabatt|nachlass|skonto|discount|discounted|vorau\p{L}*|advance|zuzüglich|plus|zzgl|erst(?:e[nrsm]? (?:jahr|monat|quartal|vertragsjahr|rate|woche)\p{L}*|mals)|first (?:\p{L}+ )?(?:year|month|quarter|instal\p{L}*|payment|week)s?|zunächst|initially|zweite[nrsm]? (?:jahr|monat|vertragsjahr)\p{L}*|second (?:\p{L}+ )?year|anteilig\p{L}*|pro rata|part|partial|teilweise|einmalig\p{L}*|one-off|setup|anzahlung|schlusszahlung|schlussrate|restzahlung|restbetrag|balance|remainder|remaining|rest|deposit|down payment|sofern|falls(?! due)|wenn|if|when|where|except|until|danach|thereafter|then|dann|ermäßigt\p{L}*|reduced|increase[sd]?|erhöh\p{L}*|steig\p{L}*|senk\p{L}*|estimated|approximately|about|around|ca|circa|etwa|rund|durchschnittlich\p{L}*|average|on top|additional\p{L}*|further|zusätzlich\p{L}*|weitere[nrsm]?|ohne|without|mit|including|inklusive|einschließlich|excluding|credit|gutschrift|penalty|vertragsstrafe|saves?|spart|jahrespaket|bei \p{L}+ zahlung|(?:paid|payment) (?:annually|yearly)|annual (?:plan|licence|license|subscription|ticket|pass|card)|jahres(?:abo|karte|lizenz|ticket|abonnement)\p{L}*)\b/iu

const TAXES = /\b(?:net|netto|gross|brutto|vat|mwst|umsatzsteuer|mehrwertsteuer|tax)\b/giu

/** Two amounts with and without tax are two amounts. */
export function isSameTax(first: string, second: string): boolean {
	const of = (text: string) =>
		[...new Set((text.match(TAXES) ?? []).map((word) => word.toLowerCase()))].sort().join(' ')
	return of(first) === of(second)
}

const PLAIN_DE =
	/^(?:(?:viertel|halb)?jährlich\p{L}*|monatlich\p{L}*|wöchentlich\p{L}*|euros?|eur|cent|summe|betrag|jahr|jahres|monat|monats|quartal|woche|vertragsjahr|kalenderjahr|laufzeit|vertragslaufzeit|vertrag|vertrags|raten|rate|dies|das|die|der|daraus|damit|somit|mithin|im|für|über|pro|je|in|er|sie|es|hieraus|dafür|hochgerechnet|auf|bei|zwölf|vier|höhe|insgesamt|zusammen|also|so|kosten|netto|brutto|vertraglich|gerechnet|abrechnung|rechnung|zahlung|davon|pauschal|ferner|entsprechend|folglich|demnach|daher|ein|eine|mieter|kunde|kundin|auftraggeber|auftraggeberin|besteller|rechnungsbetrag|und|alle|jede[rsn]?)$/u
const FEE_DE =
	/(?:pauschale|gebühr|entgelt|entgelts|miete|pacht|preis|preises|vergütung|beitrag|kosten|honorar|betrag|betrags|summe|rate|rechnung|zahlung|grundpreis|lohn)$/
const PERIOD_DE = /^(?:vertragsjahres|monats|quartals|wochen|halbjahres|jahres|gesamt|end)/
const PLAIN_EN =
	/^(?:the|a|an|of|for|per|in|to|and|is|are|comes?|amounts?|totals?|makes?|making|adds?|up|that|this|which|it|he|she|they|we|you|so|thus|hence|therefore|over|across|each|every|whole|full|entire|annual|annually|annum|yearly|year|monthly|month|months|weekly|week|quarterly|quarter|quarters|contract|calendar|term|year's|customer|client|tenant|buyer|pays?|payable|paid|owes?|charged?|charges|fees?|rent|rental|price|cost|costs|rate|bill|sum|total|amount|payment|payments|subscription|retainer|contribution|premium|invoices?|invoiced|billed|altogether|all|at|by|be|will|shall|must|instalments?|in|on|as|results?|resulting|works?|out|equals?|i|e|i\.e|or|its|their|his|her|our|your|twelve|four|fifty-two|net|gross|budget|accordingly|due|agreed|said|same|such|from|with|under|agreement|then|corresponds?|provider|supplier|i.e|value)$/

/**
 * Words that say what an amount is for and that the first sentence does not know: "the annual software fee" is not the monthly rent. Who
 * pays it says nothing of that.
 */
export function foreignWords(passage: Passage, { from, to }: Span, before: Passage, known: Span): readonly string[] {
	const heard = new Set(before.stems().slice(known.from, known.to))
	const letters = [...heard].filter((stem) => stem.length > 3)
	const stems = passage.stems()
	return passage.tokens.slice(from, to).flatMap(({ lower, kind, isCapital }, index): readonly string[] => {
		const at = from + index
		if (kind !== 'word' || lower.length < 2 || heard.has(stems[at]!) || isPayer(passage, at)) return []
		if (passage.language === 'en') return PLAIN_EN.test(lower) || isNumber(lower) ? [] : [lower]
		if (!isCapital || PLAIN_DE.test(lower)) return []
		const bare = lower.replace(PERIOD_DE, '')
		const of = bare.replace(FEE_DE, '').replace(/s$/, '')
		const isKnown = of.length < 3 || letters.some((stem) => stem.startsWith(of.slice(0, 5)) || of.startsWith(stem))
		return isKnown ? [] : [lower]
	})
}

const isNumber = (word: string): boolean =>
	/^(?:one|two|three|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty)(?:-\p{L}+)?$/u.test(
		word,
	)

const PAYS =
	/^(?:zahlt|zahlen|entrichtet|schuldet|überweist|erhält|pays?|owes?|receives?|remits?|zahle|berechnet|invoices|charges|is|are)$/
const REACH = 4

/** "zahlt die Bäckerei", "the school pays". */
function isPayer({ tokens, language }: Passage, at: number): boolean {
	const word = (place: number) => tokens[place]?.lower ?? ''
	for (let place = at - 1; place >= at - REACH; place--) {
		if (PAYS.test(word(place)) && language === 'de') return /^(?:der|die|das)$/.test(word(place + 1))
		if (!/^\p{L}/u.test(word(place))) break
	}
	for (let place = at + 1; place <= at + REACH - 1; place++)
		if (PAYS.test(word(place)) && !/^(?:is|are)$/.test(word(place))) return true
	return false
}
