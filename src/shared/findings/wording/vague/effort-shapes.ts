import type { ContractLanguage } from '../../../outline/block'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { type Shape, shape, spansOfShapes } from '../language/shapes'

/** Words up to the next comma or stop. */
const SOME = '[^,;:.()]'

const MEANS_DE =
	'(?:[\\p{L}]*(?:möglichkeiten|kapazität|kapazitäten|ressourcen|auslastung|personalstärke|personallage|personaldecke|leistungsfähigkeit)|kräfte|mittel|könnens|vermögens|zumutbaren|machbaren|möglichen|vertretbaren|üblichen)'
const ALLOWS_DE =
	'(?:zulässt|zulassen|erlaubt|erlauben|gestattet|gestatten|ermöglicht|hergibt|hergeben|hergibt|vertretbar|zumutbar|machbar|umsetzbar|darstellbar|leistbar|praktikabel|angebracht|tunlich)'

/** Efforts instead of results that no set phrase tells: who bounds, softens or only aims at what is owed. */
const SHAPES: Readonly<Record<ContractLanguage, readonly Shape[]>> = {
	de: [
		shape(/[iI]m Rahmen/, `im Rahmen (?:[\\p{L}-]+ ){0,4}?${MEANS_DE}`),
		shape(
			/[sS]oweit|[sS]ofern|[wW]enn|[fF]alls|[sS]olange/,
			`(?:soweit|sofern|wenn|falls|solange) ${SOME}{0,70}?(?<!\\p{L})${ALLOWS_DE}`,
		),
		shape(
			/ hin\b|daran|darum|Ziel|bedacht|gelegen/,
			`(?:arbeitet|arbeiten) ${SOME}{0,50}? hin`,
			'(?:arbeitet|arbeiten) (?:[\\p{L}]+ ){0,3}?daran',
			'(?:ist|sind) (?:[\\p{L}]+ ){0,4}?(?:bedacht|daran gelegen)',
			'(?:setzt|setzen) (?:[\\p{L}]+ ){0,4}?zum Ziel',
			'(?:verfolgt|verfolgen) (?:[\\p{L}]+ ){0,3}?das Ziel',
			'(?:legt|legen) (?:[\\p{L}]+ ){0,4}?Wert(?: darauf)?',
			'erklärtes Ziel',
		),
		shape(
			/plan(?:t|en)|beabsichtig|hat vor|haben vor|nimmt sich|gedenk|peilt|angepeilt|angedacht/,
			`(?:plant|planen|beabsichtigt|beabsichtigen|gedenkt|gedenken)(?= ?,? ${SOME}{3,90}?(?: zu [\\p{Ll}]+n|[\\p{Ll}]{2,}zu[\\p{Ll}]{3,}n)(?![\\p{L}]))`,
			'(?:hat|haben) vor',
			'(?:nimmt|nehmen) sich vor',
			'(?:peilt|peilen) (?:[\\p{L}\\d]+ ){0,6}?an',
			'(?:ist|sind) (?:[\\p{L}]+ ){0,3}?(?:angedacht|angepeilt)',
		),
		shape(
			/[iI]dealerweise|[vV]orzugsweise|[tT]unlichst|[bB]estenfalls|Kräften|[wW]ohlwollend/,
			'idealerweise|vorzugsweise|bestenfalls|nach Kräften',
		),
		shape(
			/zum (?:größ|über)|[gG]roßteils|[mM]ehrheitlich|[hH]äufig in/,
			'zum (?:größten|überwiegenden|großen) Teil|großteils|mehrheitlich',
		),
	],
	en: [
		// With a comma before it and nothing behind: "a permit allowing entry" speaks of a permit.
		shape(
			/ (?:permitting|allowing)/,
			`(?<=[,(] ?)(?!(?:by|for|thereby|thus|and|or|of|not|without|while|so)\\b|[^,.;]*\\b(?:law|laws|regulations?|licen[cs]e|consent|court|customer|client|contract)\\b)(?:[\\p{L}’'-]+ ){1,3}(?:permitting|allowing)(?= ?(?:[,.;)]|$))`,
		),
		shape(
			/far as|extent|[iI]f |[wW]here|[wW]hen|minimum|as possible|practicable|feasible|achievable/,
			`(?:so|in so|as|insofar|inasmuch) ?(?:far )?as ${SOME}{0,70}?(?:workable|practicable|practical|feasible|possible|affordable|manageable|reasonable|permits?|allows?|will permit|will allow)`,
			`to (?:the|whatever|such an) extent (?:that )?${SOME}{0,60}?(?:workable|practicable|practical|feasible|possible|affordable|permits?|allows?)`,
			`(?:if|where|wherever|when|whenever) (?:this|it|that|doing so|to do so) (?:is|proves) (?:(?!not\\b)\\p{L}+ ){0,2}?(?:workable|practicable|practical|feasible|possible|affordable|manageable)`,
			`(?:if|where|wherever|when|whenever) (?:it|they|he|she|we) (?:reasonably |possibly |conveniently )?(?:can|is able to|are able to)(?= ?[,.;]|$)`,
			`as far as ${SOME}{0,50}?(?:stretch(?:es)?|goes|go|reach(?:es)?|suffices?|lasts?)(?=[,.;]|$)`,
			`as (?:short|low|little|small|quiet|few|clean|close|near|brief|rarely|seldom|cheap|simple|accurate|accurately|complete|completely|closely|quietly|gently) as (?:is )?(?:reasonably |practically |technically |commercially )?(?:possible|practicable|feasible|achievable)`,
			'(?:to|at) (?:a|an|the) (?:absolute |bare |practicable |necessary |strict )?minimum(?! of\\b)',
			`(?:if|where|when|as) (?:\\p{L}+ ){0,3}?(?:staffing|capacity|workload|resources|weather|budgets?|demand|circumstances|conditions|rotas?|schedules?|traffic) (?:levels? )?(?:permits?|allows?)`,
		),
		shape(
			/steps|measures|precautions|care\b|efforts|endeavours/,
			'(?:all|any|every|such|the|those)? ?(?:commercially|reasonably|economically|technically|operationally) ?(?:and \\p{L}+ )?(?:sensible|practicable|practical|prudent|feasible|viable|justifiable|acceptable|appropriate|available) (?:steps|measures|precautions|care|efforts|endeavours|means)',
			'(?:all|every|any) (?:sensible|practicable|practical|prudent|feasible|conceivable) (?:steps?|measures?|precautions?)',
		),
		shape(
			/plans?\b|look(?:s|ing)? to|would like|regard to|mindful|sympathetic|conscious of|consider|priority to|preference to|in mind|[wW]ork|[cC]ooperat|[cC]ollaborat|[lL]iais|keen|minded|[cC]ommit|expect(?:s|ed)? to|proposes?\b|view to|ambition|aspir/,
			'(?:plans?|hopes?|proposes?|aspires?|looks?) to (?!(?:the|a|it|its|each|be)\\b)\\p{Ll}{2,}',
			'(?:will|shall) look to',
			'(?:is|are) (?:keen|minded|anxious|eager|aiming|looking|hoping|trying|working) to(?:wards?)?',
			'(?:is|are) committed to (?:\\p{L}+ing|the|a)\\b',
			'would like to',
			'(?:has|have|shall have|will have|pays?|shall pay|will pay) (?:due |proper |full )?regard to',
			'(?:be|is|are) (?:mindful of|sympathetic to(?:wards)?|conscious of)',
			'(?:gives?|shall give|will give) (?:due |proper |full |some |serious |every )?(?:consideration|priority|preference|thought|weight) to',
			'(?:shall|will|must) (?:seriously |carefully |sympathetically |favourably )?consider(?! that)',
			'bears? in mind',
			'(?:works?|working|cooperates?|collaborates?|liaises?) (?:closely |constructively |together )?(?:with (?:the )?\\p{L}+ )?to (?:find|resolve|agree|ensure|minimi[sz]e|reduce|keep|avoid|improve|achieve|meet|solve)',
			'with (?:a|the) (?:view|aim|ambition|hope|intention|goal) (?:to|of)',
		),
		shape(
			/[lL]argely|[mM]ost of|[mM]ajority|bulk of|extent|[bB]roadly|[lL]oosely|more or less|in large|[mM]ainly|[pP]redominantly|[gG]ood faith|[nN]early|[aA]lmost/,
			'largely|broadly speaking|most of the time|for most of the (?:time|day|year)|(?:the|a) (?:vast |great |large )?majority of (?:cases|calls|tickets|visits|days)|the bulk of|to a (?:large|great|considerable|significant) extent|more or less|in large (?:part|measure)|predominantly|as good as',
		),
	],
}

/** What the law, the other side or a contract allows is a condition, and what is booked a measure. */
const OF_OTHERS =
	/(?<!\p{L})(?:gesetz\p{L}*|recht|rechtlich|zulässig|vorschrift\p{L}*|verordnung\p{L}*|vertrag\p{L}*|kunde|auftraggeber|vereinbart\p{L}*|gebucht\p{L}*|bestellt\p{L}*|vertraglich\p{L}*|genehmigung|betriebsrat|law|statute|regulations?|legislation|licen[cs]e|contract|agreement|customer|client|consent|court|permit holder|behörde\p{L}*|\p{L}*amt|bauaufsicht|prüfer|sachverständige\p{L}?|authority|inspector)(?!\p{L})/iu

export function effortShapes(passage: Passage): readonly Span[] {
	return spansOfShapes(passage, SHAPES[passage.language])
}

/** "Soweit das Gesetz dies zulässt", "sofern der Kunde es gestattet": a condition that others fulfil. */
export function isAllowedByOthers({ tokens, text }: Passage, { from, to }: Span): boolean {
	return to - from >= 4 && OF_OTHERS.test(text.slice(tokens[from]!.start, tokens[to - 1]!.end))
}
