import { isMeasured } from '../language/limit'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { isAllowedByOthers } from './effort-shapes'
import { timeShapes } from './time-shapes'
import { vagueRule } from './vague'

const DE_LENGTH =
	'zeit|frist|zeitspanne|zeitraum|zeitraums|zeitraumes|dauer|zeitrahmen|zeitrahmens|zeitfenster|reaktionszeit|reaktionszeiten|antwortzeit|antwortzeiten|bearbeitungszeit|bearbeitungszeiten|vorlauf|vorlaufzeit|vorankündigungsfrist|ankündigungsfrist|fristen|abständen|intervallen|turnus|wartezeit|wartezeiten'
const EN_LENGTH =
	'time|period|timeframe|timeframes|timescale|timescales|delay|notice|interval|intervals|window|while|times|lead-time|turnaround'
const EN_VAGUE = 'reasonable|acceptable|appropriate|suitable|adequate|sufficient|short|brief|fair|convenient|manageable'

/** A time that no clock can measure. */
export const vagueTime = vagueRule(
	'vague-time',
	{
		de: [
			'zeitnah~',
			'zeitig~',
			'schnellstmöglich~',
			'schnellstens',
			'ehestmöglich~',
			'baldmöglich~',
			'baldmöglichst~',
			'baldigst',
			'frühestmöglich~',
			'umgehend~',
			'alsbald',
			'alsbaldig~',
			'baldig~',
			'bald',
			'kurzfristig~',
			'mittelfristig~',
			'demnächst',
			'sobald wie möglich',
			'sobald ?es ?ihm möglich',
			'zügig~',
			'rasch~',
			'schnell|schneller',
			'schnell~ behebung|beseitigung|bearbeitung|rückmeldung|antwort|lösung|wiederherstellung|lieferung|ersatz|abhilfe|information|erledigung|klärung',
			'idealerweise ?noch am|bis|binnen|innerhalb',
			'möglichst ?noch am|bis|binnen|innerhalb|vor|heute',
			'langfristig~',
			'häufig|häufiger|öfter|öfters|oftmals',
			'in|innerhalb|binnen|nach|vor|für|alle weniger|wenigen|einiger|einigen|ein|paar|mehreren|mehrerer|einige|wenige ?paar sekunden|minuten|stunden|tagen|tage|wochen|monaten',
			'in den nächsten|kommenden tagen|wochen|monaten|stunden',
			'kurze|kurzer|geraume|geraumer|einige|gewisse zeit',
			'nach kurzer|einer|einiger|angemessener weile|zeit',
			'rascher|rascheste~',
			'flott',
			'zeitgerecht~',
			'prompt~',
			'eilig',
			'schleunigst',
			'postwendend',
			'möglichst bald|schnell|rasch|zügig|zeitnah|umgehend|kurzfristig|früh|frühzeitig',
			'so schnell|bald|rasch|zeitnah|früh|zügig wie ?es ?irgend möglich',
			'auf dem schnellsten|kürzesten weg|wege',
			'in kürze',
			'in bälde',
			'im laufe|laufe der zeit',
			'nach ablauf|verstreichen einer gewissen|angemessenen|kurzen zeit|frist',
			'mit|in der gebotenen|nötigen|erforderlichen eile|dringlichkeit|schnelligkeit',
			'kurz nach|vor',
			'kurz danach|darauf|davor|vorher|zuvor',
			'einige|wenige|mehrere minuten|stunden|tage|wochen|monate später|danach|darauf|zuvor|vorher|davor',
			'gegen monatsende|jahresende|quartalsende|wochenende|mittag|abend',
			'etwa|ungefähr|circa|ca mitte|anfang|ende des|der',
			'zum nächstmöglichen zeitpunkt',
			'sobald ... erlaubt|erlauben|zulässt|zulassen|gestattet|gestatten',
			'sobald ?wieder kapazitäten|kapazität|personal|ressourcen|mittel',
			'sobald ... frei|verfügbar ist|sind|wird|werden',
			'in|zu lastarmen|verkehrsarmen|nutzungsarmen|betriebsarmen|ruhigen zeiten|stunden',
			'in gewissem|regelmäßigem|angemessenem turnus|rhythmus|abstand',
			'routinemäßig~',
			'lange|weit vor',
			'binnen kurzem',
			'binnen|innerhalb kurzer|kürzester zeit|frist',
			'in absehbarer|naher|nächster zeit|zukunft',
			'über kurz oder lang',
			'in regelmäßigen|angemessenen|passenden|geeigneten|gewissen|größeren|kürzeren abständen|intervallen|zeitabständen',
			'regelmäßig~',
			'turnusmäßig~',
			'turnusgemäß',
			'periodisch~',
			'von zeit zu zeit',
			'gelegentlich~',
			'hin und wieder',
			'ab und zu',
			'bei gelegenheit',
			'bei nächster gelegenheit',
			'zu gegebener zeit',
			'zur gegebenen zeit',
			'rechtzeitig~',
			'frühzeitig~',
			'beizeiten',
			'zum frühestmöglichen zeitpunkt',
			'zu einem späteren zeitpunkt',
			`in|innerhalb|binnen|nach|mit ?einer|?eines|?einem angemessen~|vertretbar~|zumutbar~|kürzest~|kurz~|überschaubar~|ausreichend~|genügend~ ${DE_LENGTH}`,
			`angemessen~|ausreichend~|genügend~|vertretbar~|zumutbar~|hinreichend~ ${DE_LENGTH}`,
			'ohne ?große|?größere|?lange|?längere|?nennenswerte|?unangemessene|?wesentliche|?unnötige|?jede verzögerung|verzögerungen|verzug',
			'ohne ?langes|?schuldhaftes zögern',
			'ohne ?weitere|?große|?lange umschweife|zeitverlust|zeitverzug|aufschub|säumen',
			'eine zeit lang|zeitlang',
			'eine|geraume ?kleine|?kurze|?gewisse zeitlang|weile',
			'mehrmals|mehrfach|öfters täglich|wöchentlich|monatlich|jährlich|nachts|tagsüber',
			'mehrmals|mehrfach|öfters im|pro|je|in|am ?der tag|woche|monat|jahr|quartal|saison',
			'einige|etliche male|mal',
			'ein paar male|mal',
			'lange|weit|geraume ?zeit nach|danach',
			'mit ?einem gebührend~|gehörig~|gut~|ordentlich~|reichlich~|hinlänglich~|vernünftig~|üblich~|großzügig~ vorlauf|vorlaufzeit|abstand|frist|vorankündigung',
			'auf der stelle',
			'in|mit|zu einem|einer künftigen|späteren|kommenden ?planmäßigen|?regulären|?größeren release|update|version|patch',
			'auf absehbare zeit',
		],
		en: [
			'promptly',
			'fast response|reply|answer|reaction|resolution|turnaround|repair|return|acknowledgement|fix|delivery|restoration|recovery',
			'ideally on|within|by|before|in|the',
			'within|in|over|during|after|for|every a|the ?next|?coming few|several|couple ?of seconds|minutes|hours|days|weeks|months',
			'within|in|after|for|every several|some|few seconds|minutes|hours|days|weeks|months',
			'in the coming|next days|weeks|months',
			'as and when|if ?needed|?required|?necessary',
			'regular backups|checks|inspections|reviews|updates|reports|meetings|calls|briefings|feedback|communication|patches|audits|visits|samples|tests|training|cleaning',
			'frequently',
			'at an early stage|date',
			'in the short|medium|long term',
			'without loss of time',
			'early warning|notice',
			'sufficiently early',
			'prompt',
			'timely',
			'in ?a timely manner|fashion|way',
			'in due course|time',
			'expeditiously',
			'expeditious',
			'speedily',
			'speedy',
			'swiftly',
			'swift',
			'quickly',
			'quick response|reply|answer|reaction|resolution|turnaround|repair|return|acknowledgement|fix|feedback|solution|restoration',
			'rapidly',
			'rapid',
			'shortly ?after|?afterwards|?before',
			'soon ?after|?afterwards',
			'sooner or later',
			'asap',
			'immediately',
			'before long',
			'in short order',
			'with|on due|fair|proper|plenty|decent ?of warning|notice',
			'with ?all|?due dispatch|despatch',
			'without hesitation',
			'at pace',
			'at speed',
			'as|so soon|quickly|early|promptly|fast|swiftly|rapidly as ?is ?it ?is|?they|?it ?reasonably|?commercially|?operationally possible|practicable|practical|feasible|able',
			'as soon|quickly|fast as the|it|they|we|she|he ... can',
			'at the|its|their earliest|first ?possible|?reasonable|?practicable|?available opportunity|convenience|time|date|moment|chance',
			'at your earliest convenience',
			'from time to time',
			'now and again|then',
			'every so often',
			'at|on regular|periodic|appropriate|reasonable|suitable intervals|basis',
			'on a regular|periodic|frequent|rolling basis',
			'regularly',
			'regular',
			'periodically',
			'occasionally',
			`within|in|after|for|on|upon|at|with a|an|any ${EN_VAGUE} ?amount|?period|?length ?of ${EN_LENGTH}`,
			`within|in|after|on|upon|with|at|by ${EN_VAGUE} ?advance|?prior|?written|?amount ${EN_LENGTH}`,
			`${EN_VAGUE} ?advance|?prior|?written notice|warning|period|time|timeframe`,
			'ample notice|time',
			'plenty of notice|time',
			'in|at good|ample|due time',
			'well in advance',
			'in advance of',
			'without ?any|?unreasonable|?undue|?significant|?unnecessary|?material|?further delay',
			'at short notice',
			'in the near|foreseeable future',
			'at a later date|time|stage',
			'when ?reasonably convenient',
			'in a reasonable|short|acceptable time|while',
			'a short|brief ?period|?space ?of time|period|while',
			'at the appropriate time',
			'with all ?due|?possible speed|haste',
			'straight away',
			'right away',
			'forthwith',
			'well before|ahead',
			'ahead of time',
			'in|during|within|outside ?the normal|usual|ordinary|regular business|office|working|opening hours',
			'at|in|during quiet|off-peak times|hours|periods',
			'around|about|towards the end|beginning|middle of',
			'some|a ?few minutes|hours|days|weeks|months later|afterwards|beforehand|earlier',
			'after|for a while',
			'for some time',
			'for a|an extended|prolonged|short|longer|limited period|time',
			'once|when|as ?the capacity|workload|staffing|resources|circumstances allow|allows|permit|permits',
			'as a matter of urgency',
			'urgently',
			'sooner rather than later',
			'routinely',
			'on an ongoing|continuing|continual basis',
			'without ?further|?more|?much|?undue ado|loss|hesitation ?of ?time',
			'for a|some ?little|?good|?long|?short bit|time|while',
			'early|late|later|mid in|next the|each month|week|year|quarter|day',
			'several|many|multiple|numerous|few times a|per|each|every|during|in ?the day|week|month|year|quarter|season|shift|night',
			'long|well after',
			'in|with a|some forthcoming|future|coming|later|subsequent ?planned|?scheduled|?major release|version|update|patch|build',
			'at varying|irregular|random|frequent|short|longer|different intervals',
			'from day|week|month|case to day|week|month|case',
			'around|about|towards noon|midday|lunchtime|midnight|dusk|dawn',
			'in|at|during busy|busier|quiet|quieter|slack|slow|peak|rush periods|times|hours|months|weeks|spells',
			'timeously',
			'up to date',
		].filter((phrase) => phrase !== 'in advance of' && phrase !== 'regular' && phrase !== 'up to date'),
	},
	(passage, span) =>
		isMeasured(passage, span) ||
		isHowOften(passage, span) ||
		isOther(passage, span) ||
		isReported(passage, span) ||
		isOfStatute(passage, span) ||
		isAllowedByOthers(passage, span),
	timeShapes,
)

const SCHEDULE = {
	de: /^,?\s*(?:(?:jeweils|immer|nämlich|und zwar)\s+)?(?:(?:zum|am|an jedem|jeden|jede|jedes|alle)\s+(?:\d|erst|letzt|zwei|drei|vier|sechs|monat|quartal|jahr|woche|tag|werktag|arbeitstag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|(?:ein|zwei|drei|vier)mal\b|\p{L}+tags\b|(?:täg|wöchent|monat|vierteljähr|halbjähr|jähr)lich|quartalsweise)/iu,
	en: /^,?\s*(?:(?:that is|namely),?\s+)?(?:(?:on|at) (?:the|each|every) (?:\d|first|second|third|last|end|start|beginning)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|every \S|each (?:day|week|month|quarter|year)|once|twice|(?:three|four) times|daily|weekly|monthly|quarterly|yearly|annually)\b/i,
} as const

/** "regelmäßig zum Monatsletzten", "regularly, on the last day of each month": how often stands behind. */
function isHowOften({ tokens, text, language }: Passage, { from, to }: Span): boolean {
	return (
		/^(?:regelmäßig|regularly)$/.test(tokens[from]!.lower) && SCHEDULE[language].test(text.slice(tokens[to - 1]!.end))
	)
}

/** "the second voice prompt", "bald", "laufende Nummer": the same letters, another word. */
function isOther({ tokens }: Passage, { from, to }: Span): boolean {
	const { lower } = tokens[from]!
	const before = tokens[from - 1]?.lower ?? ''
	const next = tokens[to]?.lower ?? ''
	// "as amended from time to time", "rechtzeitige Absendung genügt", "SWIFT": set phrases and names.
	if (lower === 'from')
		return tokens
			.slice(Math.max(0, from - 4), from)
			.some((token) => /^(?:amended|applicable|force|updated|published|varied|replaced|effect)$/.test(token.lower))
	if (/^(?:soon|shortly)$/.test(lower) && tokens[to]?.kind === 'number') return true
	if (lower === 'immediately') return !isImmediateDuty({ tokens }, from)
	if (to - from > 1) return false
	if (lower.startsWith('rechtzeitig')) return /^(?:absendung|abgabe|aufgabe)$/.test(next)
	if (lower.startsWith('regelmäßig'))
		return /^(?:arbeitszeit|arbeitsstätte|wöchentliche|tägliche|verjährungsfrist|verjährung)$/.test(next)
	if (lower === 'swift') return tokens[from]!.isCapital
	if (lower === 'prompt')
		return (
			!/^(?:a|an|any|for|with|and|of|ensure|ensures|provide|provides|,|by|their|its)$/.test(before) &&
			!/^(?:and|response|reply|payment|notice|action|repair|delivery|attention|answer|return)$/.test(next)
		)
	return lower === 'bald' && before === 'so'
}

/** "shall immediately move the vaccines"; what ends immediately, or stands immediately before something, is exact. */
function isImmediateDuty({ tokens }: Pick<Passage, 'tokens'>, at: number): boolean {
	const before = tokens[at - 1]?.lower ?? ''
	const next = tokens[at + 1]
	// "informs the client immediately", "immediately informs the client".
	if (next === undefined || /^[.,;]$|^(?:and|by|of|about|in)$/.test(next.lower))
		return (
			!/^(?:is|are|ends?|terminates?)$/.test(before) &&
			// "Reports that cannot be solved immediately" promise nothing.
			!tokens
				.slice(Math.max(0, at - 6), at)
				.some(({ lower }) => /^(?:cannot|can|could|not|if|unless|whether)$/.test(lower))
		)
	if (next.kind !== 'word') return false
	if (!/^(?:shall|must|will|to|be|and)$/.test(before) && !/[^s]s$/.test(next.lower)) return false
	return !/^(?:needs?|requires?|has|have|wants?|becomes?|takes?|terminat\w*|cancel\w*|end\w*|ceas\w*|suspend\w*|before|after|following|preceding|upon|on|effective|due|payable|void|when|if)$/.test(
		next.lower,
	)
}

/** "eine angemessene Frist zur Nacherfüllung gesetzt (§ 323 BGB)": the time that a law lets a party set. */
function isOfStatute({ text, tokens, language }: Passage, { from, to }: Span): boolean {
	if (language !== 'de' || !/frist/.test(tokens[to - 1]!.lower) || !tokens[from]!.lower.startsWith('angemessen'))
		return false
	return /§+\s*\d[^;]{0,40}\b(?:BGB|HGB|VVG|UrhG)\b|\bgesetzlich/.test(text)
}

/** A finding of fact: "had reacted quickly in March, taking nine minutes". */
function isReported({ tokens, language }: Passage, { from }: Span): boolean {
	return (
		language === 'en' &&
		tokens
			.slice(Math.max(0, from - 3), from)
			.some(({ lower }) => lower === 'had' || lower === 'reacted' || lower === 'was' || lower === 'were')
	)
}
