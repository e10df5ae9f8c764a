import type { ContractLanguage } from '../../outline/block'
import type { Passage } from './language/passage'
import type { Span } from './language/sentences'
import { type Shape, shape, spansOfShapes } from './language/shapes'

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
			/plan(?:t|en)|beabsichtig|hat vor|haben vor|nimmt sich|möchte|gedenk|peilt|angepeilt|angedacht/,
			`(?:plant|planen|beabsichtigt|beabsichtigen|gedenkt|gedenken)(?= ?,? ${SOME}{3,90}?(?: zu [\\p{Ll}]+n|[\\p{Ll}]{2,}zu[\\p{Ll}]{3,}n)(?![\\p{L}]))`,
			'(?:hat|haben) vor',
			'(?:nimmt|nehmen) sich vor',
			'(?:peilt|peilen) (?:[\\p{L}\\d]+ ){0,6}?an',
			'(?:ist|sind) (?:[\\p{L}]+ ){0,3}?(?:angedacht|angepeilt)',
			'(?:möchte|möchten) (?:der|die|das|[\\p{Lu}])',
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
		shape(
			/far as|extent|[iI]f |[wW]here|[wW]hen/,
			`(?:so|in so|as|insofar|inasmuch) ?(?:far )?as ${SOME}{0,70}?(?:workable|practicable|practical|feasible|possible|affordable|manageable|reasonable|permits?|allows?|will permit|will allow)`,
			`to (?:the|whatever|such an) extent (?:that )?${SOME}{0,60}?(?:workable|practicable|practical|feasible|possible|affordable|permits?|allows?)`,
			`(?:if|where|wherever|when|whenever) (?:this|it|that|doing so|to do so) (?:is|proves) (?:(?!not\\b)\\p{L}+ ){0,2}?(?:workable|practicable|practical|feasible|possible|affordable|manageable)`,
			`(?:if|where|when|as) (?:\\p{L}+ ){0,3}?(?:staffing|capacity|workload|resources|weather|budgets?|demand|circumstances|conditions|rotas?|schedules?|traffic) (?:levels? )?(?:permits?|allows?)`,
		),
		shape(
			/steps|measures|precautions|care\b|efforts|endeavours/,
			'(?:all|any|every|such|the|those)? ?(?:commercially|reasonably|economically|technically|operationally) ?(?:and \\p{L}+ )?(?:sensible|practicable|practical|prudent|feasible|viable|justifiable|acceptable|appropriate|available) (?:steps|measures|precautions|care|efforts|endeavours|means)',
			'(?:all|every|any) (?:sensible|practicable|practical|prudent|feasible|conceivable) (?:steps?|measures?|precautions?)',
		),
		shape(
			/plans?\b|look(?:s|ing)? to|keen|minded|[cC]ommit|expect(?:s|ed)? to|proposes?\b|view to|ambition|aspir/,
			'(?:plans?|hopes?|proposes?|aspires?|looks?) to (?!(?:the|a|it|its|each|be)\\b)\\p{Ll}{2,}',
			'(?:will|shall) look to',
			'(?:is|are) (?:keen|minded|anxious|eager|aiming|looking|hoping|trying|working) to(?:wards?)?',
			'(?:is|are) committed to (?:\\p{L}+ing|the|a)\\b',
			'with (?:a|the) (?:view|aim|ambition|hope|intention|goal) (?:to|of)',
		),
		shape(
			/[lL]argely|extent|[bB]roadly|[lL]oosely|more or less|in large|[mM]ainly|[pP]redominantly|[gG]ood faith|[nN]early|[aA]lmost/,
			'largely|broadly speaking|to a (?:large|great|considerable|significant) extent|more or less|in large (?:part|measure)|predominantly|as good as',
		),
	],
}

/** What the law, the other side or a contract allows is a condition, and what is booked a measure. */
const OF_OTHERS =
	/(?<!\p{L})(?:gesetz\p{L}*|recht|rechtlich|zulässig|vorschrift\p{L}*|verordnung\p{L}*|vertrag\p{L}*|kunde|auftraggeber|vereinbart\p{L}*|gebucht\p{L}*|bestellt\p{L}*|vertraglich\p{L}*|genehmigung|betriebsrat|law|statute|regulations?|legislation|licen[cs]e|contract|agreement|customer|client|consent|court|permit holder)(?!\p{L})/iu

export function effortShapes(passage: Passage): readonly Span[] {
	return spansOfShapes(passage, SHAPES[passage.language])
}

/** "Soweit das Gesetz dies zulässt", "sofern der Kunde es gestattet": a condition that others fulfil. */
export function isAllowedByOthers({ tokens, text }: Passage, { from, to }: Span): boolean {
	return to - from >= 4 && OF_OTHERS.test(text.slice(tokens[from]!.start, tokens[to - 1]!.end))
}
