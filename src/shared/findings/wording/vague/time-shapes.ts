import type { ContractLanguage } from '../../../outline/block'
import type { PassageKind } from '../language/paragraph'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { type Shape, shape, spansOfShapes } from '../language/shapes'

const WHEN_DE =
	'(?:früh|frühzeitig|rechtzeitig|zeitig|schnell|rasch|bald|oft|häufig|lange|zügig|kurzfristig|weit im Voraus|spät)'
const UNITS_DE = '(?:Sekunden|Minuten|Stunden|Tagen|Wochen|Monaten)'
const PLACE_DE =
	'(?:Termin|Termins|Zeitpunkt|Zeitpunkts|Gelegenheit|Zeitfenster|Wartungsfenster|Wartungstermin|Besuch|Tour|Einsatz|Zeit|Moment|Anlass)'
const LENGTH_DE = '(?:Zeitraum|Zeitraums|Zeit|Dauer|Zeitspanne|Frist|Vorlauf|Vorlaufzeit|Abständen|Phase|Weile)'
const OUTAGES_DE =
	'(?:Ausfall|Ausfälle|Ausfällen|Störung|Störungen|Unterbrechung|Unterbrechungen|Abwesenheit|Abwesenheiten|Stillstand|Stillstände|Stillständen|Verspätung|Verspätungen|Wartezeit|Wartezeiten|Verzögerung|Verzögerungen|Pausen)'
const SLOT_EN =
	'(?:(?:\\p{L}+ )?(?:slot|window|visit|opportunity|date|time|moment|occasion|appointment|day|release|shutdown|stop|round|delivery|trip|service|maintenance|break))'

/** Times without a measure that no set phrase tells. */
const SHAPES: Readonly<Record<ContractLanguage, readonly Shape[]>> = {
	de: [
		shape(
			/[sS]o |genug|genügend|ausreichend|hinreichend/,
			`so ${WHEN_DE}(?=(?: [^.;,]{3,50})?, dass|,? ?(?:dass|wie (?:nötig|erforderlich|notwendig|geboten|möglich|es)))(?: wie (?:nötig|erforderlich|notwendig|geboten|möglich))?`,
			`${WHEN_DE} genug`,
			`(?:genügend|ausreichend|hinreichend|angemessen|entsprechend) ${WHEN_DE}`,
			`(?:über |für |in |auf |mit )?(?:ein\\p{L}{0,2} )?(?:genügend|ausreichend|hinreichend|angemessen|entsprechend|sehr|möglichst|vergleichsweise) (?:lang|kurz|groß|dicht|eng)\\p{L}{1,2} ${LENGTH_DE}`,
		),
		shape(
			/länger|kürzer|gewiss|geraum|unbestimmt|einige|größer/,
			`(?:über |für |in |nach |vor |seit )?(?:ein\\p{L}{1,2} )?(?:länger|kürzer|gewiss|geraum|größer)\\p{L}{1,2} ${LENGTH_DE}(?! als)`,
			`(?:länger|kürzer)\\p{L}{1,2} ${OUTAGES_DE}(?! als)`,
			'(?:nicht|kaum) länger als (?:nötig|erforderlich|notwendig|geboten|unvermeidlich)',
		),
		shape(
			/[gG]elegenheit|nächst|geeignet|passend|günstig|gelegen/,
			`(?:zu|zum|zur|bei|beim|an|am|in|im) (?:ein\\p{L}{2} |der |dem |seine[rm] |ihre[rm] )?(?:nächst(?:e[rmn]? |)?)?(?:geeignet|passend|günstig|gelegen|möglich|sich bietend|best|verfügbar)\\p{L}{1,3} ${PLACE_DE}`,
			`bei (?:der |seiner |ihrer )?nächsten Gelegenheit`,
		),
		shape(
			/Bedarf|Anfall|anlassbezogen|bedarfsweise|sporadisch|Witterung|Saison|situativ/,
			'nach (?:jeweiligem |tatsächlichem |konkretem )?Bedarf(?! (?:ab|an)(?!\\p{L}))',
			'je nach (?:Bedarf|Anfall|Witterung|Wetter|Wetterlage|Saison|Situation|Lage|Jahreszeit|Verschmutzung|Verschmutzungsgrad|Auslastung)',
			'bedarfsweise|sporadisch|anlassbezogen|situativ|saisonal bedingt',
		),
		shape(
			/später|früher|darauf|danach|hernach|anschließend/,
			'(?:etwas|wenig|ein wenig|geringfügig|deutlich|einiges|kurze Zeit|einige Zeit) (?:später|früher|darauf|danach|eher)',
			'bald (?:darauf|danach)',
		),
		shape(
			/[sS]obald/,
			'sobald [^,;:.()]{2,80}?(?:erlaubt|erlauben|zulässt|zulassen|gestattet|gestatten|hergibt|hergeben)',
		),
		shape(
			/einige|mehrere|wenige|paar|etliche/,
			'(?:nach|binnen|innerhalb|für|in|sobald|seit|über|alle) (?:(?:einige|mehrere|wenige|etliche)[nr]?|ein paar) (?!als\\b)(?:\\p{Ll}+ ){1,2}?(?:Sekunden|Minuten|Stunden|Tagen?|Nächten?|Wochen|Monaten?|Schichten)',
		),
		shape(/[bB]innen|[iI]nnerhalb/, `(?:binnen|innerhalb von) ${UNITS_DE}`),
		shape(
			/zeiten|Zeiten/,
			'(?:in|zu|während) (?:\\p{L}+schwachen|\\p{L}+armen|ruhigeren|ruhigen|schwachen) Zeiten',
			'zu (?:un)?günstigen Zeiten',
			'(?:außerhalb|abseits) (?:der|von) (?:Stoßzeiten|Spitzenzeiten|Hauptverkehrszeiten|Stoßzeit|Hauptzeiten|üblichen Zeiten|üblichen \\p{L}+zeiten)',
		),
		shape(
			/Fall zu Fall|unregelmäßig|Abständen|Voraus|lang im/,
			'von Fall zu Fall|in (?:unregelmäßigen|losen|lockeren|engen|kurzen|längeren) (?:Zeit)?abständen|(?:lange|weit|frühzeitig) im Voraus',
		),
	],
	en: [
		shape(
			/few |several |some |couple of /,
			'(?:once|after|until|within|for|in|over|during|following|every) (?:a few|several|some|a couple of) (?:(?!more\\b|of\\b|the\\b)\\p{Ll}+ ){1,2}?(?:seconds|minutes|hours|days|nights|mornings|weeks|months|shifts)',
		),
		shape(
			/permit|allow/,
			'(?:once|as soon as) (?:(?:the|its|their|his|her) )?(?:\\p{L}+ ){0,2}?(?:capacity|workload|staffing|resources|time|schedules?|rotas?|traffic|weather|conditions|circumstances|operations|business|commitments|demand|bookings|occupancy|stocks?|budgets?)(?: \\p{L}+){0,5}? (?:permits?|allows?)',
		),
		shape(
			/enough|sufficiently|so (?:early|soon|often|long|quickly|fast|frequently)/,
			'(?:often|early|soon|long|quickly|promptly|fast|frequently|far enough in advance|regularly|swiftly) enough(?![^.;]{0,60}(?:notice periods?|deadlines?))',
			'sufficiently (?:often|early|soon|long|quickly|promptly|frequently|regularly|in advance|far in advance|well in advance)',
			'so (?:early|soon|often|long|quickly|frequently)(?= that| as to)',
			'in (?:good|reasonable|sufficient|ample|proper) enough time',
		),
		shape(
			/later|earlier|sooner|after/,
			'(?:a (?:little|bit|while|short while|short time)|somewhat|slightly|rather|some time|not long|not much) (?:later|earlier|sooner|after|afterwards|before|beforehand|thereafter)',
			'(?:shortly|soon|not long) (?:thereafter|afterwards)',
		),
		shape(
			/convenient|suitable|next|opportun/,
			`(?:at|on|during|in) (?:a|an|the|its|their|his|her|your|some)? ?(?:next )?(?:mutually |reasonably )?(?:convenient|suitable|opportune|appropriate|available|practicable|possible|reasonable) ${SLOT_EN}`,
			'at (?:the|its|their) next (?:opportunity|chance|occasion)',
			`(?:at|on|during) (?:the|its|their) (?:next|earliest|first) (?:convenient|suitable|available|possible|practicable) ${SLOT_EN}`,
			'at (?:a time|times|a date|dates) convenient to',
		),
		shape(
			/[wW]ithin (?:seconds|minutes|hours|days|weeks|months)|matter of/,
			'within (?:seconds|minutes|hours|days|weeks|months)(?= of(?! notice)|[.,;]|$| (?:and|after|from)\\b)',
			'(?:in|within) a matter of (?:seconds|minutes|hours|days|weeks)',
		),
		shape(
			/necessary|needed|required|required|demand|while|hoc/,
			'(?:for )?(?:no|any) longer than (?:is )?(?:reasonably )?(?:necessary|needed|required)',
			'as often as (?:is )?(?:reasonably )?(?:necessary|needed|required|practicable|possible)',
			'(?:for )?as long as (?:is )?(?:reasonably )?(?:necessary|needed|required)(?! by)',
			'every now and (?:then|again)',
			'once in a while',
			'in (?:a|good) while',
			'on an ad hoc basis',
		),
		shape(
			/time permit|schedule|some stage|some point|short notice|[lL]ong in advance|far in advance|spare/,
			'as (?:and when )?time (?:permits|allows)',
			'at some (?:stage|point)(?: in (?:the|future)\\b)?',
			'(?:on|at) (?:very |reasonably )?short notice',
			'(?:long|far) in advance',
			'in (?:its|their) (?:spare|own good) time',
		),
	],
}

/** An interval that is no interval: a cell that says "as needed". */
const CELL: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /^(?:(?:nur |jeweils )?(?:bei|nach|je nach) (?:Bedarf|Anfall|Wunsch|Bedürfnis|Erfordernis|Erforderlichkeit|Notwendigkeit)|bei Notwendigkeit|wenn (?:nötig|erforderlich|notwendig)|wie (?:nötig|erforderlich)|falls (?:nötig|erforderlich)|anlassbezogen|bedarfsweise|fallweise|unregelmäßig|ad hoc|laufend|zeitnah|fortlaufend)\.?$/iu,
	en: /^(?:(?:only )?(?:as|when|where|if|as and when) (?:needed|required|necessary|appropriate)|on demand|ad hoc|irregular(?:ly)?|as it comes|ongoing|occasional)\.?$/iu,
}

export function timeShapes(passage: Passage, kind: PassageKind): readonly Span[] {
	const { text, tokens, language } = passage
	if (kind === 'cell' && tokens.length < 6 && CELL[language].test(text.trim())) return [{ from: 0, to: tokens.length }]
	return spansOfShapes(passage, SHAPES[language])
}
