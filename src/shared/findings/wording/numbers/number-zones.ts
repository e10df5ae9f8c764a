import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { spanOfText } from '../language/text-span'
import type { Spotted } from '../text-finding'

/** Minutes before UTC. What stands for several zones, such as IST and CST, is left out. */
const ZONES: Readonly<Record<string, number>> = {
	utc: 0,
	gmt: 0,
	z: 0,
	wet: 0,
	bst: 60,
	cet: 60,
	mez: 60,
	cest: 120,
	mesz: 120,
	eet: 120,
	eest: 180,
	est: -300,
	edt: -240,
	pst: -480,
	pdt: -420,
}
const CLOCK = String.raw`(\d{1,2})[:.](\d{2})(?: ?(?:Uhr|hours|hrs))? ?(${Object.keys(ZONES).join('|')})(?:([+-])(\d{1,2}))?(?![\p{L}\d])`
/** "08:00 UTC (09:00 CET)", "10:00 Uhr MEZ, also 9:00 Uhr UTC". */
const TWICE = new RegExp(
	String.raw`(?<![\d.,:])${CLOCK} ?(?:\((?:=|i\.e\.,? |that is,? |also |d\. ?h\. )?|= ?|/ ?|, (?:i\.e\.,?|that is,?|also|das sind|d\. ?h\.|or|oder) )${CLOCK}`,
	'giu',
)
const DAY = 1440

/** One time of the day in two zones. */
export const timeZones = remembered((passage: Passage): readonly Spotted[] => {
	const { text } = passage
	if (!ANY.test(text)) return []
	return [...text.matchAll(TWICE)].flatMap((match): readonly Spotted[] => {
		const [whole, ...parts] = match
		const [first, second] = [minutesOf(parts.slice(0, 5)), minutesOf(parts.slice(5, 10))]
		if (first.zone === second.zone || (((first.utc - second.utc) % DAY) + DAY) % DAY === 0) return []
		const isBracket = text[match.index + whole.length] === ')'
		const span = spanOfText(passage, match.index, match.index + whole.length + (isBracket ? 1 : 0))
		const values = { problem: 'units', first: first.words, second: second.words }
		return span === null ? [] : [{ ...span, values }]
	})
})
const ANY = new RegExp(String.raw`\d ?(?:Uhr |hours |hrs )?(?:${Object.keys(ZONES).join('|')})(?![\p{L}\d])`, 'iu')

function minutesOf([hours = '', minutes = '', zone = '', sign, more]: readonly (string | undefined)[]) {
	const own = (ZONES[zone.toLowerCase()] ?? 0) + Number(more ?? 0) * 60 * (sign === '-' ? -1 : 1)
	return {
		zone: `${zone.toLowerCase()}${sign ?? ''}${more ?? ''}`,
		utc: Number(hours) * 60 + Number(minutes) - own,
		words: `${hours}:${minutes} ${zone}${sign ?? ''}${more ?? ''}`,
	}
}
