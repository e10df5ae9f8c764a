import { figureValue } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { spanOfText } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { told } from './miscount'

const FIGURE = String.raw`(\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)`
const UNIT = String.raw`[\s\u00a0\u202f]?(m³|m3|kWh|MWh|km|Kilometer|kilometres?|miles|hours|Stunden|Betriebsstunden|litres?|Liter|l|units|Einheiten|Kopien|Seiten|pages|copies)(?![\p{L}\d])`
const READING =
	/\b(?:zählerst[aä]nd\p{L}*|kilometerst[aä]nd\p{L}*|\p{L}*zähler|stand|ablesung|anfangsstand|endstand|(?:meter |odometer |counter )?readings?|odometer|meter|counter|reads?|showed)\b/iu
const DIFFERENCE =
	/\b(?:\p{L}*verbrauch\p{L}*|differenz|fahrleistung|zurückgelegt\p{L}*|laufleistung|gefahren|abgenommen\p{L}*|consum\p{L}*|usage|used|difference|distance|mileage|covered|driven|output|volume)\b/iu
const LIMIT = /\b(?:mindestens|höchstens|at least|at most|up to|bis zu|more than|mehr als)\b/iu
const THEREFORE =
	/\b(?:also|somit|mithin|demnach|daher|folglich|damit|ergibt|ergeben|accordingly|therefore|thus|hence|so|making|giving|that is|comes to)\b/iu

/** "A reading of 18,240 m³ … and of 19,815 m³. The yearly consumption is therefore 1,475 m³": two readings and what lies between them. */
export const readings = remembered((passage: Passage): readonly Spotted[] => {
	const { text, language } = passage
	if (!READING.test(text) || !DIFFERENCE.test(text)) return []
	const figures = [...text.matchAll(new RegExp(FIGURE + UNIT, 'giu'))].map((match) => ({
		at: match.index,
		end: match.index + match[0].length,
		value: figureValue(match[1]!.replace(/[\u00a0\u202f ]/g, ''), language),
		unit: match[2]!.toLowerCase(),
	}))
	const [first, second, third, other] = figures
	if (first === undefined || second === undefined || third === undefined || other !== undefined) return []
	if (new Set(figures.map(({ unit }) => unit)).size > 1) return []
	const isSaid = DIFFERENCE.test(text.slice(second.end)) && THEREFORE.test(text.slice(second.end))
	if (!isSaid || !READING.test(text.slice(0, second.at))) return []
	if (LIMIT.test(text.slice(Math.max(0, third.at - 25), third.at))) return []
	const wanted = Math.abs(second.value - first.value)
	if (wanted === 0 || Math.abs(wanted - third.value) < 0.05 || third.value >= Math.max(first.value, second.value))
		return []
	const span = spanOfText(passage, third.at, third.end)
	return span === null
		? []
		: [{ ...span, values: { problem: 'count', first: told(wanted), second: told(third.value) } }]
})
