import type { ContractLanguage } from '../../../outline/block'
import type { PassageKind } from '../language/paragraph'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { type Shape, shape, spansOfShapes } from '../language/shapes'

const REST_DE =
	'(?:sonstig|weiter|ander|übrig|zusätzlich|ähnlich|vergleichbar|verwandt|derartig|anfallend|begleitend)e[nrsm]?'
const WORK_DE =
	'[\\p{L}-]*(?:arbeiten|tätigkeiten|leistungen|aufgaben|dienste|unterlagen|kosten|auslagen|maßnahmen|handgriffe|verrichtungen|geräte|teile|gegenstände|ereignisse|ursachen|umstände|pflichten|stoffe|materialien|fälle|gründe|anlagen|anliegen|schäden|zwecke|vorgänge|eingriffe|prüfungen|angaben|daten)'
const WORK_EN =
	'(?:\\p{Ll}+ )?(?:tasks?|works?|duties|services?|jobs?|activities|matters?|items?|things?|costs?|expenses?|charges?|fees|documents?|records?|information|assistance|support|repairs?|handling|errands?|chores?|areas?|equipment|materials?|events?|causes?|circumstances|reasons?|purposes?|incidents?|issues?|faults?|parts?|consumables?|damage|loss(?:es)?|requests?|queries|enquiries|functions?|operations?|responsibilities|steps|measures|checks|supplies|sundries)'

/** Lists without an end that no set phrase tells: a last member that takes in whatever there may be. */
const SHAPES: Readonly<Record<ContractLanguage, readonly Shape[]>> = {
	de: [
		shape(/…|\.\.\./, '(?<=, ?|[\\p{Ll}] )(?:…|\\.{3})(?= ?(?:$|[;.)]|und |oder ))'),
		shape(/…|\.\.\./, '(?<=\\p{L}, ?\\p{L}[^.;:]{0,60}?)(?:…|\\.{3})(?= ?(?:$|[;.)]))'),
		shape(
			/sonstig|weiter|ander|übrig|zusätzlich|ähnlich|vergleichbar|verwandt|derartig|anfallend|begleitend|verbunden|zusammenhängend|gehör|erforderlich|notwendig|nötig|einhergehend|üblich|denkbar|(?:alle|sämtliche|jegliche|etwaige)[nmr]? (?:Neben|Zusatz|Begleit|Rest|Folge|Hilfs|Rand|Klein)|(?:und|sowie|oder|auch|,) (?:alles|vieles|manches|einiges|anderes|was|wo|wie|wer|Sonst|Weiter|Ähnl|Vergl|Divers|diverse|Verschied|Übrig|Derart|[aA]llerlei)/,
			`(?:und |sowie |oder )(?:\\p{L}+ )?${REST_DE} ${WORK_DE}`,
			`(?<=,[^.;:]{2,120} (?:und|oder|sowie) (?:\\p{Ll}+ ){1,3})${REST_DE} (?:ähnlich|vergleichbar|derartig|verwandt)e[nrsm]? ${WORK_DE}`,
			`(?:alle[nmrs]?|sämtliche[nmrs]?|jegliche[nmrs]?) (?:hiermit |damit |dazu |dafür |hierfür |dabei |sonst |sonstwie )?(?:verbundenen|zusammenhängenden|gehörenden|gehörigen|erforderlichen|notwendigen|nötigen|anfallenden|einhergehenden|üblichen|denkbaren) \\p{Lu}[\\p{L}-]+`,
			`(?:und|sowie|oder|samt|nebst|einschließlich|inklusive) (?:alle[nmr]?|sämtliche[nmr]?|jegliche[nmr]?|etwaige[nmr]?) (?:Neben|Zusatz|Begleit|Rest|Folge|Hilfs|Rand|Klein)[\\p{L}-]+`,
			`(?:und|sowie|oder|auch|,) (?:auch )?(?:alles|allem|vieles|manches|einiges|anderes|Anderes|Sonstiges|Weiteres|Ähnliches|Vergleichbares) ?(?:Weitere|Übrige|Andere|Sonstige|Nötige|Erforderliche|andere|weitere|mehr)?(?=, was| was|[.;,)]|$)(?:,? was [^,.;]{3,50})?`,
			'(?:und|sowie|oder) (?:was|wo|wie|wer) (?:immer |auch immer |sonst |sonst noch |noch )(?:[\\p{L}]+ ?){1,4}',
			'(?:und|sowie|oder) (?:Sonstiges|Diverses|Verschiedenes|Übriges|Derartiges|Allerlei|allerlei|diverse[nrsm]?)(?: \\p{Lu}\\p{L}+)?',
		),
		shape(
			/[aA]lle|[sS]ämtliche|[jJ]ede|[jJ]egliche/,
			`(?<=[\\p{L},] )(?:alle[nmr]?|sämtliche[nmr]?|jede[nmrs]?|jegliche[nmr]?) (?:weiteren?|sonstigen?|anderen?|übrigen?|weitere[sr]|sonstige[sr]|andere[sr]) ${WORK_DE}`,
			`(?:alle[nmr]?|sämtliche[nmr]?) \\p{Lu}[\\p{L}-]+ rund um(?! die Uhr)`,
			'alles,? was (?:[\\p{L}]+ ){1,5}?(?:anfällt|erforderlich|nötig|notwendig|gehört|verlangt|wünscht|benötigt)',
		),
		shape(
			/(?:kann|können|mag|mögen) /,
			'(?:kann|können|mögen) [^.;:]{3,90}(?:,| und) [^.;:]{3,60}?(?:umfassen|beinhalten|einschließen)(?= ?(?:$|[:.;]))',
			'(?:dazu|hierzu|darunter) (?:kann|können|mag|mögen) [^.;:]{0,80}?(?:gehören|zählen|fallen|rechnen)',
		),
		shape(
			/nur einige|Beispiele|beispielsweise|auszugsweise|exemplarisch|nicht erschöpfend|Auszug|auch nicht genannte|offen/,
			'(?:auszugsweise|exemplarisch|nicht erschöpfend|nicht vollständig|nicht endgültig)',
			'(?:beispielhafte|exemplarische|offene|nicht erschöpfende) (?:Aufzählung|Liste|Nennung|Auflistung)',
		),
	],
	en: [
		shape(/…|\.\.\./, '(?<=, ?|[\\p{Ll}] )(?:…|\\.{3})(?= ?(?:$|[;.)]|and |or ))'),
		shape(
			/other |related|ancillary|associated|incidental|attendant|allied|sundr|miscell|assorted|further|additional|general |supplement|connected|consequential|necessary|whatever|anything|everything|all else|(?:and|or) all|such ?like|odds and|what have|many|several|various|numerous|whatnot/,
			`(?:and|or|plus|together with|as well as) (?:for |with |on |in )?(?:any |all |such |the |some |various |certain )?(?:related|ancillary|associated|incidental|attendant|allied|sundry|miscellaneous|assorted) ${WORK_EN}(?= ?(?:$|[.,;)]|(?:that|which|as|in|to|of|for|at|when|connected|on|required|and)(?!\\p{L})))`,
			`(?<=,[^.;:,]{2,50},? )(?:and|or) (?:any |all |such |the |some )?(?:further|additional|general|supplementary|connected|consequential|necessary) ${WORK_EN}(?= ?(?:$|[.,;)]|(?:that|which|as|to)(?!\\p{L})))`,
			`(?:and|or) (?:(?:for |with |on |in |by )?any|all|such|some|various|every|whatever) other ${WORK_EN}`,
			`(?<=,[^.;:]{2,120} (?:and|or) (?:\\p{Ll}+ ){1,3})(?:any |all )?other (?:similar|related|comparable|like|ancillary|relevant) ${WORK_EN}`,
			`such other ${WORK_EN} as`,
			`such (?:further|additional|ancillary) ${WORK_EN} as`,
			`other (?:duties|tasks|work|services|jobs) (?:as (?:may be )?|which may be |that may be |from time to time )(?:assigned|required|requested|needed|directed|instructed|necessary|agreed)`,
			'whatever (?:else|other)(?: [\\p{Ll}]+){0,4}',
			'(?:and|or) (?:anything|everything|all) (?:else|more|further)?(?: ?(?:that|which|the|to do with)[^,.;]{2,40})?',
			`(?:sundry|miscellaneous|assorted) ${WORK_EN}`,
			'(?:and|or) (?:many|several|various|numerous|countless) (?:more|others)(?=[.,;)]|$)',
			'(?:and|or) (?:suchlike|sundries|sundry|odds and ends|what have you|all that|whatnot|all sorts)',
		),
		shape(
			/[wW]ithout limiting|[wW]ithout restrict|[wW]ithout prejudice to the gen|limited to|exhaustive|illustrat|exclusive list/,
			'without (?:limiting|restricting|limitation of|limitation to) (?!(?:\\p{L}+ ){0,4}(?:rights?|remed(?:y|ies)|liabilit(?:y|ies)|obligations?))(?:the generality of )?[\\p{Ll}]+(?: [\\p{Ll}]+){0,2}',
			'without prejudice to the generality of(?: [\\p{Ll}]+){0,3}',
			'(?:not an|non-) ?(?:exhaustive|exclusive) list',
			'by way of (?:illustration|example)',
		),
		shape(
			/(?:may|might|could|can) (?:also )?(?:include|comprise|involve|extend)/,
			'(?:may|might|could|can) (?:also )?(?:include|comprise|involve|extend to)(?= [^.;:]{3,80}(?:, | and )[^.;:]{3,80}(?:[.;]|$))(?![^.;:]*\\b(?:both|either)\\b)',
		),
		shape(
			/to do with|connected with|relating to|aspects/,
			'(?:everything|anything|all (?:tasks|work|jobs|things|matters|duties)) (?:to do with|connected with|involved in|associated with|that goes with)',
			'(?:all|other) aspects of',
		),
	],
}

/** A point of a list that is whatever there may be else: "- sonstige Arbeiten, deren Anlass …". In a whole sentence it is what the sentence is about. */
const POINT: Readonly<Record<ContractLanguage, Shape>> = {
	de: shape(
		/^(?:und |sowie |oder |alle |jede |etwaige )?(?:[sS]onstige|[wW]eitere|[üÜ]brige|[aA]ndere|[dD]iverse|[aA]lle|[jJ]ede|Verschiedenes)/,
		`^(?:und |sowie |oder )?(?:alle |jede |etwaige |sämtliche )?(?:sonstige|weitere|übrige|andere|diverse)[nrs]? ${WORK_DE}`,
		'^(?:sonstiges|diverses|verschiedenes|anderes|weiteres)(?=[.;,]?$)',
	),
	en: shape(
		/^(?:and |or )?(?:[oO]ther|[aA]ny |[aA]ll |[sS]undr|[mM]iscell|[aA]nything)/,
		`^(?:and |or )?(?:other|any other|all other|any further|any additional) ${WORK_EN}`,
		'^(?:sundries|miscellaneous|anything else|sundry items)(?=[.;]?$)',
	),
}
const LONGEST_POINT = 16
const isPoint = ({ text, tokens, language }: Passage, kind: PassageKind): boolean =>
	kind === 'running' &&
	tokens.length <= LONGEST_POINT &&
	(!tokens[0]?.isCapital || !text.trimEnd().endsWith('.')) &&
	POINT[language].hint.test(text)

/** Priced work is what the scope stands against: who names the least of it for a flat price leaves the rest open. */
const AT_LEAST: Readonly<Record<ContractLanguage, Shape>> = {
	de: shape(
		/mindestens|zumindest|wenigstens/,
		'(?<=(?:umfasst|umfassen|beinhaltet|beinhalten|gehören|enthalten|enthält|schließt|schließen|zählen)(?: \\p{Ll}+){0,3} )(?:mindestens|zumindest|wenigstens)(?= (?:d(?:ie|as|en|er) )?\\p{L}[\\p{L}-]*(?: \\p{L}+){0,3}(?:,| und | sowie ))',
	),
	en: shape(
		/at least|at a minimum|as a minimum/,
		'(?<=(?:include|includes|including|comprise|comprises|cover|covers|involve|involves)(?: \\p{Ll}+){0,3},? )(?:at least|at a minimum|as a minimum)(?=,? (?:the )?\\p{L}[\\p{L}-]*(?: \\p{L}+){0,4}(?:,| and ))',
	),
}
const PRICED = /pauschal|Festpreis|Euro|EUR|€|£|\$|\bfee|\bprice|\bflat|\bcharge/
const NUMBERED = /^(?:ein|zwei|drei|vier|fünf|one|two|three|four|five|once|twice|einmal|zweimal)/

const ETWA = shape(
	/etwa /,
	'etwa(?= (?!\\d|ein|zwei|drei|vier|fünf|sechs|zehn|zwölf|hundert|tausend|halb|doppelt|gleich|so |in der|Mitte|Anfang|Ende|die Hälfte|durch|erforderlich|notwendig|vorhanden|bestehend|nötig|entstehend|anfallend)\\p{L}[^,.;:()]{2,60}(?:,| und | oder ))',
)

export function listShapes(passage: Passage, kind: PassageKind): readonly Span[] {
	const { language, text, tokens } = passage
	const least = PRICED.test(text)
		? spansOfShapes(passage, [AT_LEAST[language]]).filter(({ to }) => !NUMBERED.test(tokens[to]?.lower ?? ''))
		: []
	const point = isPoint(passage, kind) ? spansOfShapes(passage, [POINT[language]]) : []
	return [
		...spansOfShapes(passage, SHAPES[language]),
		...least,
		...point,
		...(language === 'de' ? spansOfShapes(passage, [ETWA]) : []),
	]
}
