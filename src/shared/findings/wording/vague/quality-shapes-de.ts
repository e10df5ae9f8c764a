import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { shape } from '../language/shapes'
import { qualitiesBy } from './quality-places'

const ENDING = '(?:e[nrsm]?)?'

/** Compounds that say of something that it suits, spares or minds: `staubarm`, `familienfreundlich`, `kostenbewusst`. */
const COMPOUND = new RegExp(
	`^(?:\\p{L}{3,}(?:freundlich|üblich|schonend|sparend)|(?:${[
		'bedarfs|praxis|kunden|markt|fach|sach|handwerks|alters|kinder|kind|senioren|tier|art|adressaten|zielgruppen|nutzer|umwelt|risiko|situations|anlass|patienten|gäste|saison|medien|jugend|familien|leistungs|sozial|klima|markt|kosten',
	].join(
		'|',
	)})gerecht|(?:kunden|service|lösungs|praxis|ergebnis|bedarfs|ziel|zukunfts|qualitäts|dienstleistungs|team|nutzer|anwender|patienten|gäste|markt|leistungs|partner|sicherheits)orientiert|(?:kosten|qualitäts|umwelt|verantwortungs|energie|sicherheits|service|preis|stil|pflicht|risiko|gesundheits|hygiene)bewusst|(?:staub|geräusch|emissions|geruchs|schadstoff|rausch|vibrations|erschütterungs|verschleiß|wartungs|keim|stoß|zugluft|reiz|lärm|verlust|störungs|fehler|fussel|abrieb|verzögerungs|latenz|risiko|blend|schatten|geräusche|konflikt|rückstands|allergen)arm|(?:respekt|würde|liebe|stil|geschmack|rücksichts|verantwortungs|vertrauens|kraft|gehalt|maß|takt|wirkungs|humor|pietät|niveau)voll|(?:praxis|markt|kunden|orts|wohnort|standort|lebens|bürger)nah|(?:konkurrenz|markt|trag|anpassungs|kommunikations|entwicklungs|präsentations)fähig|(?:hoch|viel|all)seitig|meisterhaft|vorteilhaft)${ENDING}$`,
	'u',
)
/** An exact meaning of their own. */
const EXACT = /^(?:fremdüblich|unüblich)/

const GOOD = /^(?:gut|schlecht|best|beste?)(?:e[nrsm]?)$/
/** "einen guten Grund", "guten Glaubens": what law and manners mean by it. */
const GOOD_NOUNS =
	/^(?:grund|gründe|gründen|glaubens?|sitten|tag|morgen|abend|recht|rechts|willens?|ruf|rufs?|laborpraxis|herstellungspraxis|zweck|hoffnung|teil|stunde|vertriebspraxis|stück|besserung|fahrt|reise|wünsche)$/
const LIKE = /^(?:vergleichbar|gleichwertig|ebenbürtig|adäquat|artverwandt)e[nrsm]?$/
/** "in vergleichbarer Weise" compares acts, not things. */
const ACTS = /^(?:weise|art|umstände?n?|gründe?n?|fällen?|fall|ereignisse?n?|regelung(?:en)?|ansprüche?n?|zeitraum)$/
const SIMILAR = /^ähnliche[nrsm]?$/
const BEFORE_SIMILAR = /^(?:ein|eine[nrsm]?|mit|von|in)$/
const JOINTS = /^(?:und|oder|sowie|bzw)$/
const GREATER =
	/^(?:größer|kleiner|umfangreicher|umfänglicher|aufwendiger|aufwändiger|gröber|ernster|schwerer|stärker|massiver|umfassender|komplexer|komplizierter)e[nrsm]?$|^(?:umfangreich|aufwendig|aufwändig|massiv|drastisch)e[nrsm]$|^(?:grobe|starke|schwere|leichte|dichte|heftige|große|extreme|rege|schlechte|außergewöhnliche)[nrsm]?$/
const GREATER_NOUNS =
	/(?:mengen|menge|umfangs?|änderung(?:en)?|störung(?:en)?|eingriffe?n?|arbeiten|mängeln?|mangel|schäden|schaden|reparatur(?:en)?|ausfälle?n?|ausfall|abweichung(?:en)?|probleme?n?|fehlern?|verschmutzung(?:en)?|beschädigung(?:en)?|beeinträchtigung(?:en)?|aufwand|aufträge?n?|auftrag|vorhaben|umbauten|anpassung(?:en)?|instandsetzung(?:en)?|verletzung(?:en)?|vorfälle?n?|vorfall|unfälle?n?|projekte?n?|posten|stückzahl(?:en)?|bestellung(?:en)?|lieferung(?:en)?|sendung(?:en)?|verzug|risiken|auffälligkeiten|differenz(?:en)?|unregelmäßigkeiten|beanstandung(?:en)?|schwankung(?:en)?|wartungsarbeiten|verstöße?n?|verstoß|verkehr|andrang|aufkommen|belastung|winden?|wind|regen|frost|schneefall|nachfrage|hitze|kälte|witterung|wetter|auslastung|besucherandrang|betrieb|gebinden?|veranstaltung(?:en)?|anlässen?|verluste?n?)$/
/** "die größere Menge" is that of two, "bei größeren Mengen als 5 t" is measured. */
const OF_TWO = /^(?:der|die|das|dem|den|des|als|jeweils|beide|beiden|beider|um|nächst)$/
const HIGH =
	/^(?:hohe[nrsm]?|höchste[nrsm]?|niedrige[nrsm]?|geringe[nrsm]?|gesteigerte[nrsm]?|erhöhte[nrsm]?|überdurchschnittliche[nrsm]?|durchschnittliche[nrsm]?)$/
const HIGH_NOUNS =
	/(?:niveau|qualität|güte|standards?|sicherheit|verfügbarkeit|zuverlässigkeit|genauigkeit|geschwindigkeit|stabilität|auflösung|kompetenz|zufriedenheit|flexibilität|transparenz|effizienz|komfort|präzision|reinheit|erreichbarkeit|wirkungsgrads?|sorgfalt|professionalität|belastbarkeit|lebensdauer|geräuschentwicklung|lärmentwicklung|fachkompetenz|maße?s?|aufenthaltsqualität|servicegrad|bedienkomfort|aufmerksamkeit|verschleiß|aufwand|aufwands|aufkommens?|fehlerrate|leistungsfähigkeit|hygiene|sauberkeit|wert|anspruch|ansprüche[n]?|anforderungen)$/
const SKILLED =
	/^(?:einschlägig|entsprechend|langjährig|fundiert|vertieft|hinlänglich|nötig|notwendig|erforderlich|fachlich|praktisch|umfangreich|breit|solid|sehr|nachweislich)e[nrsm]?$/
const SKILLS =
	/(?:erfahrung(?:en)?|kenntnissen?|berufspraxis|ausbildung|qualifikation(?:en)?|qualifizierung|kompetenz(?:en)?|sachkunde|fachkunde|referenzen|wissens?|eignung|fähigkeiten|sprachkenntnissen?)$/
const AMOUNT = /^(?:genug|reichlich|zahlreich|zahlreiche[nrsm]?)$/

type Kind = 'compound' | 'amount' | 'good' | 'like' | 'similar' | 'greater' | 'high' | 'skilled'
const FORMS: readonly (readonly [Kind, RegExp])[] = [
	['compound', COMPOUND],
	['amount', AMOUNT],
	['good', GOOD],
	['like', LIKE],
	['similar', SIMILAR],
	['greater', GREATER],
	['high', HIGH],
	['skilled', SKILLED],
]
const NONE: readonly Kind[] = []
/** A long text has few different words: each is looked at once. */
const known = new Map<string, readonly Kind[]>()
const MOST_KNOWN = 20_000

function kindsOf(lower: string): readonly Kind[] {
	const before = known.get(lower)
	if (before !== undefined) return before
	if (known.size >= MOST_KNOWN) known.clear()
	const kinds = EXACT.test(lower) ? NONE : FORMS.flatMap(([kind, form]) => (form.test(lower) ? [kind] : []))
	known.set(lower, kinds.length === 0 ? NONE : kinds)
	return kinds
}

/** "ein vergleichbares Fahrzeug", "größere Schäden", "staubarm": qualities by the form of a word or by what it stands before. */
export const germanQualities = (passage: Passage): readonly Span[] => qualitiesBy(passage, SHAPES, endOfQuality)

function endOfQuality({ tokens }: Passage, at: number, lower: string): number | null {
	const kinds = kindsOf(lower)
	if (kinds.length === 0) return null
	if (kinds.includes('compound')) return at + 1
	const before = tokens[at - 1]?.lower ?? ''
	if (kinds.includes('amount')) return lower === 'genug' && before === 'nicht' ? null : at + 1
	const noun = nounBehind(tokens, at)
	return noun !== null && kinds.some((kind) => isMeant(kind, tokens, { before, noun })) ? noun + 1 : null
}

function isMeant(kind: Kind, tokens: Passage['tokens'], { before, noun }: { before: string; noun: number }): boolean {
	const word = tokens[noun]!.lower
	switch (kind) {
		case 'good':
			return !GOOD_NOUNS.test(word)
		case 'like':
			return !JOINTS.test(before) && !ACTS.test(word)
		case 'similar':
			return BEFORE_SIMILAR.test(before) && !ACTS.test(word)
		case 'greater':
			return GREATER_NOUNS.test(word) && !OF_TWO.test(before) && !isCompared(tokens, noun)
		case 'high':
			return HIGH_NOUNS.test(word) && tokens[noun + 1]?.lower !== 'als'
		case 'skilled':
			return SKILLS.test(word) && !OF_TWO.test(before)
		default:
			return false
	}
}

/** The noun that an adjective stands before, with up to two more adjectives between. */
function nounBehind(tokens: Passage['tokens'], at: number): number | null {
	for (let next = at + 1; next <= at + 3; next++) {
		const token = tokens[next]
		if (token === undefined || token.kind !== 'word') return null
		if (token.isCapital) return next
		if (!/e[nrsm]?$/.test(token.lower)) return null
	}
	return null
}

const isCompared = (tokens: Passage['tokens'], noun: number): boolean =>
	tokens.slice(noun + 1, noun + 5).some(({ lower }) => lower === 'als')

const SHAPES = [
	shape(
		/riecht|riechen|duftet|duften|schmeckt|schmecken|klingt|klingen|wirkt|wirken|aussieh|läuft|laufen|reagier|bedien|funktionier|arbeite/,
		'(?:riecht|riechen|duftet|duften|schmeckt|schmecken|klingt|klingen|wirkt|wirken|läuft|laufen|reagiert|reagieren|funktioniert|funktionieren|arbeitet|arbeiten)(?: sich)? (?:\\p{Ll}+ )?(?:gut|frisch|natürlich|sauber|echt|flüssig|leise|ruhig|leicht|rund|schnell|träge|ordentlich|edel|freundlich)(?= ?(?:$|[.,;]|und))',
	),
	shape(
		/im Rahmen|in Grenzen/,
		'(?:bleibt|bleiben|hält sich|halten sich|liegt|liegen) (?:\\p{Ll}+ )?(?:im (?:üblichen |normalen )?Rahmen|in Grenzen)(?= ?(?:$|[.,;]|und))',
	),
	shape(
		/gut|bestens|hervorragend|stark|schwer|grob|kaum|leicht|schlecht/,
		'(?:gut|bestens|hervorragend|schlecht|mäßig) (?!(?:ist|sind|hat|haben|wird|nicht|mit|erhalt\\p{L}*)(?!\\p{L}))[\\p{Ll}-]{3,}(?:bar|lich|t|iert|en)(?:e[nrsm]?)?(?= [\\p{L}]|[,.;:)]|$)',
		'(?:stark|schwer|grob|übermäßig|erheblich|leicht) (?:ver|be|ab|zer|ge)\\p{Ll}{2,}(?:t|en)(?:e[nrsm]?)?',
		'kaum (?:hörbar|sichtbar|spürbar|merklich|wahrnehmbar|belastet)\\p{L}{0,2}',
	),
	shape(
		/deutlich|wesentlich|spürbar|merklich|stark|erheblich|massiv/,
		'(?:deutlich|wesentlich|spürbar|merklich|stark|erheblich|massiv|drastisch) (?:\\p{Ll}{3,}er(?:e[nrsm]?)?|unter|über|verbessert|verschlechtert|verkürzt|verlängert|gesunken|gestiegen|sinkt|steigt|überschritten|unterschritten|verfehlt|reduziert|erhöht|gesenkt|entlastet)(?=[ ,.;:)]|$)',
	),
	shape(
		/(?:gut|schlecht|mangelhaft|hoch|niedrig|gering|trocken|kühl|hell|ruhig|frisch|warm|leise|ordentlich|zumutbar)(?:[.,;]|$| und| oder)/,
		'(?:gut|schlecht|mangelhaft|hoch|niedrig|gering|trocken|kühl|hell|ruhig|frisch|warm|leise|ordentlich|zumutbar)(?= ?(?:$|[.,;]|und|oder))(?<=(?:ist|sind|bleibt|bleiben) (?:\\p{Ll}+ ){0,2}\\p{Ll}+)',
	),
	shape(
		/Zufriedenheit|Erwartung|Vorstellung|Geschmack|Wünsche|Ton |Stil |Bedürfnis|erwarten|erwartet|Ansprüche|Charakter|Ambiente/,
		'zur (?:\\p{L}+ )?Zufriedenheit',
		'(?:den|die|ihren|seinen) (?:\\p{Ll}+ ){0,2}?(?:Erwartungen|Vorstellungen|Bedürfnissen|Bedürfnisse|Ansprüchen|Ansprüche|Wünschen)(?: (?:des|der) \\p{L}+)?(?= (?:ge|ent|an|er|gerecht|berücksichtig|trifft|treffen)|[.;,]|$)',
		'(?:trifft|treffen|entspricht|entsprechen|wahrt|wahren) (?:den|dem) (?:\\p{Ll}+ )?(?:Ton|Stil|Charakter|Ambiente|Geschmack|Anspruch|Image|Niveau)',
		'erwarten (?:darf|kann|dürfen|können)|erwartet werden (?:darf|kann)',
	),
	shape(
		/sich /,
		'(?:liest|lesen|fügt|fügen|trägt|tragen|anfühlt) sich (?:\\p{Ll}+ )?(?:flüssig|gut|angenehm|leicht|natürlich|harmonisch|rund|stimmig|nahtlos)',
	),
	shape(
		/genug|Handvoll|Anzahl|Menge|Reihe|Maß/,
		'\\p{Ll}{3,} genug',
		'eine Handvoll',
		'(?:eine|einer) (?:gewisse|ganze|größere|kleinere|überschaubare|nötige)[nr]? (?:Anzahl|Menge|Reihe|Zahl)',
		'(?:ein|einem) (?:gewisse|vertretbare|erträgliche|übliche|vernünftige|gesunde|tragbare)[sm] (?:Maß|Umfang)',
	),
	shape(/Güte|Wahl|Klasse/, '(?:erster|bester) (?:Güte|Wahl)', 'der Spitzenklasse|der Oberklasse|der Extraklasse'),
]
