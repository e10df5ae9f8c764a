const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Strong participles that no infinitive looks like. */
const DE_STRONG = list(
	`betrieben verschoben entschieden beschrieben unterschrieben vorgenommen übernommen unternommen entnommen aufgenommen abgenommen angenommen zurückgenommen erhoben behoben aufgehoben verwiesen nachgewiesen
	ausgewiesen hingewiesen zugewiesen angewiesen angeboten geboten verloren gezogen einbezogen bezogen entzogen vollzogen herangezogen hinzugezogen abgezogen geschlossen abgeschlossen ausgeschlossen beschlossen verschlossen
	angeschlossen getroffen gesprochen abgesprochen besprochen entsprochen beworben erworben verworfen geworfen geholfen behoben verglichen ausgeglichen unterschritten überschritten beschritten
	gestrichen gebrochen unterbrochen abgebrochen geschrieben vorgeschrieben ausgeschrieben zugeschrieben festgeschrieben verstrichen geliehen verliehen gehoben genommen gemessen bemessen vergessen gegeben gehalten
	gelassen gelesen gesehen gefunden befunden gebunden verbunden eingebunden gewonnen begonnen verboten erboten gestanden verstanden getan aufgetan gebracht erbracht gesandt versandt benannt genannt
	gerufen abgerufen aufgerufen einberufen berufen geladen hochgeladen geleitet vergeben übergeben übertragen enthalten vorbehalten unterlassen erlassen unterwiesen eingewiesen zurückgewiesen abgewiesen`,
)
/** Infinitives and other words that look like participles. */
const DE_NONE = list(
	`gesamten gegen gelten gehen geben gelangen genügen gehören gewährleisten gestatten gewähren gefährden gestalten genehmigen gewinnen genießen gesamt insgesamt bereit bekannt gerecht überhaupt jederzeit erst
	nicht weit sofort sonst meist selbst bisherigen gestern geschehen gebühren geraten gedenken begleiten bereiten bearbeiten berichten bewerten beraten beantworten beauftragen vergüten verwalten vertreten verbreiten verwerten
	verantworten verrichten verpflichten verzichten erhalten errichten erstatten erarbeiten erwarten entlasten entgelten überarbeiten überschreiten unterschreiten unterrichten unterhalten vorgehen eingehen ausgehen
	übergehen vergehen begehen zugehen abgehen zurückgehen weitergehen entgegen dagegen hingegen angesichts berechtigt zugegen gelegen entgegengesetzt erheblich begründet unbegrenzt unberührt mindestens spätestens getrennt
	entsprechend zeitgerecht sachgerecht fachgerecht vertragsgerecht termingerecht bedarfsgerecht`,
)

/** A German past participle as it stands at the end of a clause: small letter, no ending of an adjective. */
export function isGermanParticiple(word: string): boolean {
	if (DE_NONE.has(word)) return false
	if (DE_STRONG.has(word)) return true
	// abgegeben, eingehalten, weitergeleitet: "ge" behind a prefix.
	if (/^\p{L}{2,12}ge\p{L}{3,}(?:en|t)$/u.test(word) && !/^(?:ver|be|er|ent|zer)ge\p{L}+en$/u.test(word)) return true
	if (/^ge\p{L}{2,}t$/u.test(word) || isStrong(word)) return true
	if (/\p{L}{2,}iert$/u.test(word)) return true
	if (
		/^(?:ab|an|auf|aus|ein|nach|vor|mit|zu|wieder)?(?:be|ver|er|ent|emp|zer|miss|über|unter|durch|wider|voll|hinter)\p{L}{2,}t$/u.test(
			word,
		)
	)
		return true
	return (
		/^(?:vor|aus|an|ab|nach|zu|auf|mit|ein|wieder)(?:be|ver|er|ent)\p{L}{2,}(?:t|lten|gen|ben)$/u.test(word) &&
		word.endsWith('t')
	)
}

/** getragen, gefahren, gewaschen; not gelten, geeigneten, gesetzlichen. */
function isStrong(word: string): boolean {
	return (
		/^ge\p{L}{2,}en$/u.test(word) &&
		!/(?:ten|lichen|igen|enden|samen|ringen|hören|nügen|währen|denken|nießen|winnen|fallen|lingen|bühren|langen|schehen|fährden|raden|heimen|nauen|meinen|nehmen)$/.test(
			word,
		)
	)
}

const EN_IRREGULAR = list(
	`made given taken done held kept met set sent built paid put read run shown written brought bought caught chosen drawn driven fed found forgotten known laid led left lent lost
	meant said seen sold spent spoken struck taught told thought thrown understood undertaken won withdrawn withheld broken begun cut dealt overridden rebuilt repaid reset rewritten shut split upheld overseen mown sown swept hung dug sewn wound ground thrown slid`,
)
const EN_NONE = list('need speed feed seed indeed exceed proceed succeed red bed hundred')

export function isEnglishParticiple(word: string): boolean {
	return (
		EN_IRREGULAR.has(word) ||
		(word.length > 4 && word.endsWith('ed') && !EN_NONE.has(word)) ||
		EN_IRREGULAR.has(word.replace(EN_PREFIX, ''))
	)
}

/** "redone", "overwritten", "resent". */
const EN_PREFIX = /^(?:re|over|under|out|un|fore|pre|mis)/
