import { clauseAround } from '../language/clauses'
import { isMeasured } from '../language/limit'
import type { Passage } from '../language/passage'
import { type Lexicon, lexiconOf, phraseAt } from '../language/phrases'
import type { Span } from '../language/sentences'
import { effortShapes, isAllowedByOthers } from './effort-shapes'
import { QUALITIES_DE } from './qualities-de'
import { type ByLanguage, lexicons, vagueRule } from './vague'
import { isCareOfStatute } from './vague-quality-specific'

/** Words that hold for most cases and leave open for which. */
const HABITS = {
	de: [
		'in der regel',
		'im regelfall',
		'im normalfall',
		'im allgemeinen',
		'normalerweise',
		'üblicherweise',
		'gewöhnlich',
		'für gewöhnlich',
		'meist|meistens|zumeist',
		'in den meisten fällen',
		'in aller regel',
		'typischerweise',
		'grundsätzlich',
		'im grundsatz',
		'prinzipiell',
		'im prinzip',
		'tunlichst',
		'möglichst',
		'weitestmöglich',
		'im großen und ganzen',
		'größtenteils',
		'überwiegend',
		'in der mehrzahl der fälle',
		'fast immer',
		'nach aller erfahrung',
		'erfahrungsgemäß',
		'weitestgehend',
		'weitgehend',
	],
	en: [
		'usually',
		'normally',
		'generally',
		'typically',
		'by and large',
		'on the whole',
		'in the main',
		'commonly',
		'nearly|almost always',
		'in the ?vast|?great majority of cases',
		'as far as can be expected',
		'ordinarily',
		'as a ?general rule',
		'in most cases',
		'in general',
		'in principle',
		'in the normal course',
		'in the ordinary course',
		'customarily',
		'mostly',
		'for the most part',
		'more often than not',
		'under normal circumstances|conditions',
	],
}
const habits: ByLanguage<Lexicon> = lexicons(HABITS)

const DE_GIVES = 'zulässt|zulassen|erlaubt|erlauben|gestattet|gestatten|ermöglicht'

/** An effort or a habit instead of a result. */
export const vagueEffort = vagueRule(
	'vague-effort',
	{
		de: [
			...HABITS.de,
			'bemüht sich',
			'bemühen sich',
			'bemühe sich',
			'sich ... bemühen',
			'bemüht',
			'bemühungen',
			'bemühens',
			'bemühen',
			'bestrebt',
			'bestrebungen',
			'angehalten',
			'ist|sind ... gehalten',
			'nach ?besten kräften',
			'soll|sollen',
			'sollte|sollten',
			'beabsichtigt|beabsichtigen',
			'zielt|zielen darauf ab',
			'ist|sind ... angestrebt',
			'anvisiert',
			'hofft|hoffen',
			'nach bestem|besten können|vermögen|bemühen|wissen',
			'nach bestem wissen und können|gewissen',
			'nach ?besten ?seinen|?ihren ?technischen|?betrieblichen möglichkeiten',
			'nach möglichkeit',
			'nach tunlichkeit',
			'soweit|sofern|wenn|falls|wo|wann|so|insoweit ?weit ?immer ?es ?ihm|?ihr|?dies|?das ?technisch|?wirtschaftlich|?betrieblich|?organisatorisch|?personell|?irgend|?zumutbar|?vernünftigerweise möglich|machbar|zumutbar|vertretbar|umsetzbar|tunlich|angängig|durchführbar',
			'so weit|gut|umfassend|vollständig|genau wie ?es ?irgend möglich',
			'soweit wie möglich',
			'soweit ?dies ?es ?ihm ?technisch|?wirtschaftlich zumutbar',
			`sofern|soweit|wenn|falls|solange|wo es|dies ... ${DE_GIVES}`,
			`sofern|soweit|wenn|falls ... es|dies ${DE_GIVES}`,
			`sofern|soweit|wenn|falls ... auslastung|kapazität|kapazitäten|personal|personallage|betrieb|verkehr|witterung|lage|umstände ... ${DE_GIVES}`,
			'bestmöglich~',
			'best-effort|best-efforts',
			'best effort|efforts',
			'im rahmen des|seiner|ihrer|der ?ihm|?ihr|?wirtschaftlich|?technisch|?betrieblich|?verfügbaren|?vorhandenen|?personellen ?des möglichen|zumutbaren|möglichkeiten|machbaren|kapazitäten|ressourcen|kräfte',
			'im rahmen verfügbarer|vorhandener|freier|personeller ressourcen|kapazitäten|möglichkeiten|kräfte',
			'strebt ... an',
			'streben ... an',
			'strebt|streben',
			'anstreben|anzustreben|angestrebt',
			'versucht|versuchen',
			'trachtet|trachten',
			'wirkt|wirken darauf',
			'wirkt|wirken ... darauf hin',
			'darauf hinwirken|hinzuwirken',
			'setzt|setzen alles daran',
			'alles daransetzen|daranzusetzen',
			'setzt|setzen sich ... ein',
			'gibt|geben sich mühe',
			'gibt|geben ihr|sein bestes',
			'tut|tun|unternimmt|unternehmen alles',
			'alles zumutbare|mögliche|menschenmögliche|erforderliche|notwendige|nötige',
			'alles in seiner|ihrer macht',
			'was in seinen|ihren kräften steht',
			'in seinen|ihren kräften stehende',
			'zumutbar~ anstrengungen|bemühungen|maßnahmen|aufwand|mittel|mitteln',
			'angemessen~ anstrengungen|bemühungen',
			'wirtschaftlich zumutbar~|vertretbar~|angemessen~|sinnvoll~',
			'mit vertretbarem|zumutbarem|angemessenem ?wirtschaftlichem aufwand',
			'vertretbar~ aufwand|anstrengungen|bemühungen|mitteln',
			'vorbehaltlich verfügbarer|freier|ausreichender kapazität',
			'bei verfügbarer|freier|ausreichender kapazität|kapazitäten',
			'hat|haben das|zum ziel',
			'sich mühe geben',
			'je nach ?verfügbarkeit|?auslastung|?kapazität|?personallage',
			'nach verfügbarkeit|auslastung|kapazität|kapazitätslage',
			'vorbehaltlich der|ausreichender|freier|verfügbarer verfügbarkeit|kapazitäten|ressourcen|personallage|auslastung',
			'hat|haben zum ziel',
			'in gutem willen',
			'nach treu und glauben ... bemühen',
			'so gut er|sie|es kann|geht|können',
			'achtet|achten ?stets darauf',
			'legt|legen ?großen ?besonderen wert',
		],
		en: [
			...HABITS.en,
			'?commercially|?all|?its|?their|?any|?every reasonable ?commercial|?and|?diligent efforts|endeavours|endeavors|effort|endeavour|attempts|steps|measures|care',
			'best|good-faith|diligent|utmost|concerted|commercial|appropriate|sincere efforts|endeavours|endeavors|effort',
			'good faith efforts|effort|endeavours',
			'efforts|endeavours|endeavors to|in',
			'best-effort|best-efforts',
			'every ?possible|?reasonable effort|endeavour|attempt',
			'do|does|doing ?all|?everything ?its|?their|?her|?his|?our|?your|?the best|utmost',
			'do|does all|everything|what ?that it|they|she|he ?reasonably can',
			'everything|all in its|their|her|his power',
			'everything|all possible',
			'whatever it|they|she|he can',
			'endeavours|endeavour|endeavors|endeavor|endeavouring ?to',
			'try|tries|trying ?not to',
			'should',
			'intends|intend|hopes|hope to',
			'is|are expected|meant|intended|hoped to',
			'as best it|they|he|she|we can',
			'as much|far|well as ?is ?it|?they|?we ?reasonably possible|practicable|can',
			'as far as ?it|?they|?we can',
			'if at all possible',
			'within reason',
			'goal|objective|target|aim|ambition|intention is to',
			'ideally',
			'preferably',
			'give|gives its|their best',
			'strive|strives|striving to|for',
			'aim|aims|aiming to|for|at',
			'seek|seeks ?not to',
			'attempt|attempts|attempting to',
			'works|work hard|towards|toward',
			'makes|make an effort',
			'is|are|be encouraged to',
			'where|wherever|when|whenever|if|insofar|so|as far|soon ?as ?is ?it ?is ?reasonably|?commercially|?technically|?at ?all|?operationally possible|practicable|feasible|practical',
			'where|wherever|whenever|if ?it ?is ?reasonably|?commercially|?technically possible|practicable|feasible|practical',
			'to the ?fullest|?maximum|?greatest|?best extent ?that|?reasonably|?commercially|?technically ?it ?is possible|practicable|feasible|practical|practicably|reasonable',
			'to the best of its|their|her|his|our ?knowledge ?and abilities|ability|power|powers',
			'commercially|reasonably practicable',
			'commercially reasonable',
			'?subject ?always to availability|staffing|capacity|workload',
			'subject ?always to space|stock|weather|demand|vacancies|traffic|manning|budget|funds|funding|resources|manpower',
			'subject to ?the availability|staffing|capacity|workload|resources',
			'capacity|resources|workload|staffing|time|weather|traffic permitting|allowing',
			'if|where|when|as|whenever ... capacity|resources|workload|staffing|time|staff|traffic|schedules permits|permit|allows|allow',
			'on a best-effort|best-efforts|best|reasonable ?effort|?efforts|?endeavours basis',
		],
	},
	(passage, span) =>
		isCounted(passage, span) ||
		isAttribute(passage, span) ||
		isOfOthers(passage, span) ||
		isRecital(passage, span) ||
		isIfOrName(passage, span) ||
		isOfTime(passage, span) ||
		isHabitWithEnd(passage, span) ||
		isCareOfStatute(passage, span) ||
		isClassOfTraffic(passage, span) ||
		isAllowedByOthers(passage, span) ||
		isNoExcuse(passage, span),
	effortShapes,
)

/** "Best endeavours are no defence", "Bemühen genügt nicht": the text itself refuses them. */
function isNoExcuse({ tokens, text, sentenceAt }: Passage, { from, to }: Span): boolean {
	return from - sentenceAt(from).from <= 1 && NO_EXCUSE.test(text.slice(tokens[to - 1]!.end))
}
const NO_EXCUSE =
	/^ (?:alone |allein )?(?:(?:is|are|shall be|will be) (?:no|not)|(?:does|do|shall|will) not (?:suffice|count|excuse|relieve|discharge)|(?:ist|sind) (?:keine?|nicht)|(?:genüg|reich|entlast|entschuldig)e?(?:t|n|en) (?:\p{L}+ ){0,2}nicht)(?!\p{L})/iu

/** "the best-effort class (DSCP 0)": how networks call a class of packets. */
function isClassOfTraffic({ tokens }: Passage, { from, to }: Span): boolean {
	return (
		/^best(?:-effort)?$/.test(tokens[from]!.lower) &&
		/^(?:class|queue|traffic|forwarding|tier|category|klasse|warteschlange|verkehr)$/.test(tokens[to]?.lower ?? '')
	)
}

const TIMES = /^(?:einmal|zweimal|dreimal|viermal|fünfmal|twice|once|thrice)$/

/** "versucht dreimal …": attempts that are counted are a result. */
function isCounted({ tokens, text }: Passage, { from, to }: Span): boolean {
	if (!/^(?:versuch|attempt|tr(?:y|ies))/.test(tokens[from]!.lower)) return false
	return (
		tokens.slice(to, to + 3).some(({ lower }) => TIMES.test(lower)) ||
		/(?:three|two|four|five) (?:times|attempts)/.test(text.slice(tokens[from]!.start))
	)
}

/** What parties aim at in a recital is no promise. */
function isRecital(passage: Passage, { from }: Span): boolean {
	return /^(?:whereas|präambel|recitals?)$/.test(passage.tokens[passage.sentenceAt(from).from]!.lower)
}

const EXCEPTION = {
	de: lexiconOf([
		'ausgenommen',
		'ausnahme|ausnahmen',
		'mit ausnahme',
		'es sei denn',
		'außer',
		'abweichend',
		'nur für',
		'allein für',
		'ausschließlich für',
	]),
	en: lexiconOf(['except', 'exception|exceptions', 'save', 'other than', 'alone', 'only', 'unless', 'excluded']),
}

/** "Generally …; for Severity 1 alone …": a rule whose exceptions stand beside it says what it says. So does one with a limit in any case. */
function isHabitWithEnd(passage: Passage, span: Span): boolean {
	const { tokens, language } = passage
	if (phraseAt(tokens, span.from, habits[language]) === null) return false
	// "als gewöhnlich eingestuft" names a class.
	if (/^(?:als|as)$/.test(tokens[span.from - 1]?.lower ?? '')) return true
	const index = passage.sentences.findIndex(({ to }) => span.from < to)
	const end = passage.sentences[index + 1]?.to ?? tokens.length
	for (let at = span.to; at < end; at++) if (phraseAt(tokens, at, EXCEPTION[language]) !== null) return true
	return isMeasured(passage, span, true)
}

const SHOULD = /^(?:should|soll|sollen|sollte|sollten)$/

/** "Should the reader fail, …" and "Sollte … ausfallen" ask under which condition; "should it wish" likewise. */
function isIfOrName(passage: Passage, { from }: Span): boolean {
	const { tokens, sentenceAt } = passage
	if (!SHOULD.test(tokens[from]!.lower)) return false
	const before = tokens[from - 1]
	if (from === sentenceAt(from).from || before?.kind === 'mark') return true
	const { from: head } = clauseAround(passage, from)
	const own = tokens.slice(head, from)
	return (
		own.some(({ lower }) => DEPENDENT.test(lower) || INDIRECT.test(lower) || PAPER.test(lower)) ||
		(head > sentenceAt(from).from && /^(?:der|die|das|dem|den)$/.test(own[0]?.lower ?? ''))
	)
}
const INDIRECT = /^(?:why|how|whether|what|unless|ob|warum|wie|welche[rnsm]?|dass|damit)$/
/** What a paper is meant to do is its purpose. */
const PAPER =
	/^(?:vereinbarung|vertrag|anlage|anhang|dokument|abschnitt|agreement|contract|document|schedule|annex|section)$/

/** "möglichst am selben Tag" takes the edge off a time. */
function isOfTime({ tokens, language }: Passage, { from, to }: Span): boolean {
	if (to - from === 1 && phraseAt(tokens, from, TIMES_SOFTENED[language]) !== null) return true
	// "möglichst reibungslos" is told as a quality.
	return tokens[from]!.lower === 'möglichst' && phraseAt(tokens, from + 1, QUALITIES) !== null
}
const QUALITIES = lexiconOf(QUALITIES_DE)
const TIMES_SOFTENED = {
	de: lexiconOf(['möglichst|idealerweise|vorzugsweise ?noch am|bis|binnen|innerhalb|vor|heute']),
	en: lexiconOf(['ideally on|within|by|before|in|the']),
}

const VERBS = /^(?:versuch|plan|möcht|would|work|hope|propos|attempt|tr(?:y|ies)|seek|aim|strive|endeavo|streb|bemüh)/
const DEPENDENT =
	/^(?:if|where|when|who|whoever|wer|wenn|falls|sofern|soweit|sobald|may|kann|darf|können|dürfen|that|which|did|has|had|hat|haben|hatte)$/

/** What somebody may do, did, or does in a condition ("wer versucht, …") is no promise of an effort. */
function isOfOthers(passage: Passage, { from }: Span): boolean {
	const { tokens } = passage
	if (!VERBS.test(tokens[from]!.lower)) return false
	const clause = clauseAround(passage, from)
	if (tokens.slice(clause.from, from).some(({ lower }) => DEPENDENT.test(lower))) return true
	// "shall not copy, decompile or attempt to …": what is forbidden.
	const sentence = passage.sentenceAt(from)
	const before = passage.text.slice(tokens[sentence.from]!.start, tokens[from]!.start)
	return /\b(?:shall|will|may|must) not\b(?:(?!\b(?:but|however|shall|will|must)\b(?! not))[^.])*$/i.test(before)
}

/** "Where possible collisions exist": the word belongs to the noun behind it. */
function isAttribute({ tokens }: Passage, { from, to }: Span): boolean {
	const next = tokens[to]
	if (
		!/^(?:where|when|if|wherever|whenever)$/.test(tokens[from]!.lower) ||
		!/^(?:possible|practical)$/.test(tokens[to - 1]!.lower)
	)
		return false
	return (
		next?.kind === 'word' &&
		/(?:s|tion|ment|ing)$/.test(next.lower) &&
		/^(?:exist|are|occur|arise|is|exists|occurs|arises|with|between|of|in)$/.test(tokens[to + 1]?.lower ?? '')
	)
}
