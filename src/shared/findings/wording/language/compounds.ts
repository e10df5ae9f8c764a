import type { ContractLanguage } from '../../../outline/block'

type Classes = readonly (readonly string[])[]

/** Words that mean much the same as the first part of a name of two, and as the second: "Reaktionszeit" and "Antwortfrist". */
const FIRST: Readonly<Record<ContractLanguage, Classes>> = {
	de: [
		['reaktions', 'antwort', 'rückmelde', 'ansprech', 'erstreaktions'],
		[
			'wiederherstellungs',
			'entstör',
			'entstörungs',
			'behebungs',
			'beseitigungs',
			'reparatur',
			'fehlerbehebungs',
			'störungsbeseitigungs',
			'instandsetzungs',
		],
		['wartungs', 'pflege', 'instandhaltungs', 'revisions'],
		['prioritäts', 'dringlichkeits', 'schwere'],
		['störungs', 'fehler', 'vorfall', 'incident'],
		['service', 'support', 'betreuungs', 'dienst', 'betriebs', 'dienstleistungs'],
		['monats', 'status', 'leistungs'],
		['ersatz', 'leih', 'austausch', 'tausch'],
		[
			'notfall',
			'not',
			'bereitschafts',
			'rufdienst',
			'rufbereitschafts',
			'notdienst',
			'havarie',
			'pikett',
			'bereitschaft',
		],
		['monat', 'monats', 'monatlich'],
		['prüf', 'kontroll', 'inspektions', 'prufung', 'pruf', 'besichtigungs'],
		['plan', 'termin', 'zeit'],
		['lohn', 'gehalts', 'entgelt'],
		['geheimhaltungs', 'verschwiegenheits', 'vertraulichkeits'],
		['preis', 'tarif', 'entgelt', 'gebuhren'],
		['schmutz', 'gebraucht'],
		['wach', 'dienst', 'schicht'],
		['lager', 'waren', 'bestands'],
		['reinigungs', 'putz'],
		['objekt', 'gebaude', 'haus'],
		['mess', 'bewertungs', 'betrachtungs', 'auswertungs'],
		['kunden', 'auftraggeber', 'mandanten'],
		['standort', 'objekt', 'filial'],
		['vertrags', 'vereinbarungs'],
		['liefer', 'zustell', 'anlieferungs'],
		['kern', 'haupt'],
		['grund', 'basis'],
		['jahres', 'jährliche'],
		['lenkungs', 'steuerungs', 'steuer'],
		['monitoring', 'überwachungs'],
		['kontroll', 'wach', 'streifen'],
		['eskalations', 'aufstiegs'],
		['abnahme', 'freigabe'],
		['änderungs', 'change'],
		['zugangs', 'zutritts'],
		['notruf', 'alarm', 'notfall'],
		['leasing', 'miet', 'nutzungs'],
		['strom', 'netz', 'spannungs', 'versorgungs'],
		['anfangs', 'erst', 'mindest'],
		['eil', 'express', 'dringlichkeits'],
		['abfall', 'müll'],
		['archiv', 'akten'],
	],
	en: [
		['response', 'reaction', 'answer', 'reply'],
		['resolution', 'fix', 'repair', 'restoration', 'recovery', 'restore', 'remedy', 'rectification'],
		['maintenance', 'service', 'upkeep', 'outage'],
		['spare', 'replacement', 'loan', 'substitute', 'swap'],
		['help', 'service', 'support', 'contact'],
		['working', 'business', 'office'],
		['initial', 'first', 'minimum'],
		['emergency', 'urgent', 'on-call', 'standby', 'out-of-hours'],
		['authorised', 'authorized', 'permitted', 'approved', 'registered', 'end'],
		['monthly', 'month-end'],
		['yearly', 'annual'],
		['base', 'basic', 'standing'],
		['critical', 'severe', 'major'],
		['data-centre', 'facility'],
		['status', 'progress', 'performance', 'service'],
		['severity', 'priority', 'urgency', 'impact'],
		['delivery', 'handover', 'hand-off'],
		['measurement', 'assessment', 'evaluation', 'reporting'],
		['site', 'premises', 'location'],
		['key', 'lead', 'principal', 'main'],
		['contract', 'agreement'],
		['service', 'performance'],
		['change', 'variation', 'amendment'],
		['account', 'client', 'relationship', 'customer'],
		['delivery', 'project', 'engagement'],
		['warehouse', 'storage', 'depot', 'inventory', 'stock'],
		['planned', 'scheduled', 'announced', 'routine'],
		['fault', 'defect', 'repair', 'damage', 'incident', 'trouble'],
		['call-out', 'attendance', 'visit', 'callout'],
		['safety', 'test', 'inspection', 'approval'],
		['rental', 'hire', 'lease'],
		['cold', 'refrigerated', 'chilled', 'cool'],
		['pay', 'payroll', 'wage', 'salary'],
		['internet', 'broadband', 'data', 'network'],
		['pool', 'bath', 'swimming'],
		['cleaning', 'janitorial'],
		['security', 'guard', 'guarding'],
		['transport', 'haulage', 'freight', 'carriage'],
		['catering', 'canteen', 'food'],
		['training', 'course', 'teaching'],
		['hosting', 'cloud', 'platform'],
		['translation', 'language'],
		['waste', 'refuse', 'disposal'],
		['lift', 'elevator'],
		['fleet', 'vehicle'],
		['customer', 'client', 'subscriber'],
		['laboratory', 'lab'],
		['grounds', 'garden', 'landscape'],
	],
}
const SECOND: Readonly<Record<ContractLanguage, Classes>> = {
	de: [
		['zeit', 'frist', 'dauer', 'spanne', 'zeitraum'],
		['fenster', 'zeitraum', 'slot', 'zeitfenster', 'zeit'],
		['ausfall', 'störung', 'unterbrechung'],
		['system', 'plattform', 'lösung'],
		['system', 'einrichtung', 'anlage', 'vorrichtung'],
		['firma', 'betrieb', 'unternehmen', 'fachfirma'],
		['karton', 'schachtel', 'box'],
		['liste', 'verzeichnis', 'aufstellung', 'übersicht'],
		['schein', 'beleg', 'zettel'],
		['wagen', 'fahrzeug'],
		['gang', 'runde', 'rundgang'],
		['bericht', 'report', 'auswertung', 'rapport'],
		['klasse', 'stufe', 'grad', 'kategorie', 'level', 'ebene'],
		['stelle', 'desk', 'hotline', 'zentrale', 'telefon', 'nummer'],
		['pauschale', 'vergütung', 'gebühr', 'entgelt', 'preis', 'betrag', 'rate'],
		['partner', 'person', 'kontakt'],
		['gerät', 'apparat', 'maschine', 'anlage'],
		['leiter', 'verantwortlicher', 'manager', 'koordinator', 'beauftragter'],
		['plan', 'konzept', 'planung'],
		['gutschrift', 'rückvergütung', 'erstattung', 'minderung', 'vergütung'],
		['periode', 'zeitraum', 'intervall'],
		['antrag', 'anfrage', 'verlangen', 'request'],
		['dienst', 'service', 'bereitschaft'],
		['karte', 'ausweis', 'chip'],
		['ausschuss', 'kreis', 'gremium', 'runde', 'rat', 'komitee', 'board'],
	],
	en: [
		['time', 'target', 'period', 'limit', 'deadline', 'interval'],
		['window', 'slot', 'period'],
		['term', 'period'],
		['desk', 'line', 'centre', 'center', 'hotline'],
		['fee', 'charge', 'price', 'rate', 'payment', 'sum'],
		['report', 'statement', 'summary'],
		['credit', 'rebate', 'deduction', 'discount', 'abatement'],
		['manager', 'lead', 'coordinator', 'officer', 'supervisor', 'director'],
		['user', 'person', 'member'],
		['level', 'class', 'grade', 'category', 'tier', 'band'],
		['device', 'unit', 'machine', 'part'],
		['engineer', 'technician', 'fitter'],
		['day', 'date'],
		['request', 'order', 'notice'],
		['point', 'boundary', 'interface'],
		['hours', 'times'],
		['contact', 'user', 'person'],
		['meeting', 'review', 'board'],
		['committee', 'board', 'panel', 'group'],
		['error', 'defect', 'fault', 'incident', 'failure'],
		['platform', 'system', 'application'],
		['provider', 'operator', 'contractor', 'supplier', 'company', 'firm', 'keeper', 'vendor'],
		['data', 'information', 'records'],
		['plan', 'schedule', 'scheme'],
	],
}

type Index = ReadonlyMap<string, readonly number[]>

function index(classes: Classes): Index {
	const found = new Map<string, number[]>()
	for (const [place, words] of classes.entries())
		for (const word of words) found.set(word, [...(found.get(word) ?? []), place])
	return found
}
const FIRSTS = { de: index(FIRST.de), en: index(FIRST.en) }
const SECONDS = { de: index(SECOND.de), en: index(SECOND.en) }

/** A name of two parts, in English of two words. */
export type Compound = { readonly first: string; readonly second: string }

/** Takes a German word apart where its end is a known second part. */
export function compoundOf(word: string): Compound | null {
	const before = known.get(word)
	if (before !== undefined) return before
	if (known.size >= MOST_KNOWN) known.clear()
	const compound = takeApart(word)
	known.set(word, compound)
	return compound
}

const known = new Map<string, Compound | null>()
const MOST_KNOWN = 20_000

function takeApart(word: string): Compound | null {
	const plain = word.replace(/-/g, '')
	for (let at = 3; at <= plain.length - 3; at++) {
		const second = baseOf(plain.slice(at))
		if (second !== null) return { first: plain.slice(0, at), second }
	}
	return null
}

const ENDINGS = /(?:en|es|er|e|n|s)$/
function baseOf(word: string): string | null {
	if (SECONDS.de.has(word)) return word
	const base = word.replace(ENDINGS, '')
	return SECONDS.de.has(base) ? base : null
}

export function isSecond(word: string): boolean {
	return SECONDS.en.has(word) || SECONDS.en.has(word.replace(/s$/, ''))
}

/** Whether two names say one thing: one part the same and the other much the same, or both much the same. */
export function areAlike(a: Compound, b: Compound, language: ContractLanguage): boolean {
	if (a.first === b.first && a.second === b.second) return false
	const isFirstAlike = () => share(FIRSTS[language], a.first, b.first)
	const isSecondAlike = () => share(SECONDS[language], a.second, b.second)
	if (a.first === b.first) return (language === 'en' || a.first.length >= 5) && isSecondAlike()
	if (a.second === b.second) return isFirstAlike()
	return isFirstAlike() && isSecondAlike()
}

function share(classes: Index, a: string, b: string): boolean {
	const others = classes.get(b) ?? []
	return (classes.get(a) ?? []).some((one) => others.includes(one))
}

/** Whether two first parts mean much the same: with the joining letter or without. */
export function areFirstsAlike(a: string, b: string): boolean {
	return (['de', 'en'] as const).some((language) =>
		[a, `${a}s`, a.replace(/s$/, '')].some((one) =>
			[b, `${b}s`, b.replace(/s$/, '')].some((other) => share(FIRSTS[language], one, other)),
		),
	)
}

/** Whether a name's first part is in a class at all: names with any other are compared where their second parts are much the same in every name. */
export function isFirst(word: string, language: ContractLanguage): boolean {
	return FIRSTS[language].has(word)
}

/** Second parts that mean the same whatever stands before them: "Jahresbericht" and "Jahresreport", "delivery window" and "delivery slot". */
const ALWAYS_ALIKE: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set(
		'bericht report rapport pauschale gebühr entgelt vergütung fenster slot zeitfenster zeit frist dauer ausschuss gremium komitee ausfall störung gutschrift rückvergütung karton schachtel firma betrieb unternehmen liste verzeichnis schein beleg wagen fahrzeug'.split(
			' ',
		),
	),
	en: new Set('report statement fee charge price window slot credit rebate committee board desk line'.split(' ')),
}

export function isAlwaysAlike(second: string, language: ContractLanguage): boolean {
	return ALWAYS_ALIKE[language].has(second)
}
