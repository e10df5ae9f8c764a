import type { ContractLanguage } from '../../../outline/block'
import { figureValue } from '../language/number-words'
import type { Passage } from '../language/passage'
import { spanOfText } from '../language/text-span'
import type { Spotted } from '../text-finding'

/** What units measure, each with what one of them is in the smallest. */
const UNITS: Readonly<Record<string, readonly (readonly [names: string, factor: number])[]>> = {
	volume: [
		['ml milliliter millilitre', 1],
		['cl', 10],
		['l liter litern litre', 1_000],
		['hl hektoliter hectolitre', 100_000],
		['m³ m3 kubikmeter kubikmetern cbm', 1_000_000],
		['cm³ cm3 ccm', 1],
	],
	rate: [
		['kbit/s kbps', 1],
		['mbit/s mbps', 1_000],
		['gbit/s gbps', 1_000_000],
		['tbit/s tbps', 1_000_000_000],
		['mb/s', 8_000],
		['gb/s', 8_000_000],
	],
	data: [
		['kb kilobyte kib', 1],
		['mb megabyte mib', 1_000],
		['gb gigabyte gib', 1_000_000],
		['tb terabyte tib', 1_000_000_000],
		['pb petabyte', 1_000_000_000_000],
	],
	power: [
		['w watt', 1],
		['kw kilowatt', 1_000],
		['mw megawatt', 1_000_000],
		['gw gigawatt', 1_000_000_000],
	],
	apparent: [
		['va', 1],
		['kva', 1_000],
		['mva', 1_000_000],
	],
	energy: [
		['wh wattstunde wattstunden', 1],
		['kwh kilowattstunde kilowattstunden', 1_000],
		['mwh megawattstunde megawattstunden', 1_000_000],
		['gwh gigawattstunde gigawattstunden', 1_000_000_000],
	],
	mass: [
		['mg milligramm milligram', 1],
		['g gramm gram', 1_000],
		['kg kilo kilogramm kilogram', 1_000_000],
		['t tonne tonnen', 1_000_000_000],
		['lb lbs pound', 453_592.37],
		['oz ounce', 28_349.5],
	],
	length: [
		['mm millimeter millimetern millimetre', 1],
		['cm zentimeter zentimetern centimetre centimeter', 10],
		['m meter metern metre', 1_000],
		['km kilometer kilometern kilometre', 1_000_000],
		['mi mile meile meilen', 1_609_344],
		['yard', 914.4],
		['ft foot feet', 304.8],
		['inch inches zoll', 25.4],
	],
	area: [
		['cm² cm2', 1],
		['m² m2 qm quadratmeter quadratmetern', 10_000],
		['ha hektar hectare', 100_000_000],
		['acre', 40_468_564],
		['km² km2 quadratkilometer', 10_000_000_000],
	],
	pressure: [
		['mbar millibar', 1],
		['bar', 1_000],
		['hpa', 1],
		['kpa', 10],
		['psi', 68.948],
	],
	voltage: [
		['mv', 0.001],
		['v volt', 1],
		['kv kilovolt', 1_000],
	],
	frequency: [
		['hz hertz', 1],
		['khz', 1_000],
		['mhz', 1_000_000],
		['ghz', 1_000_000_000],
	],
	flow: [
		['l/s', 3_600],
		['l/min', 60],
		['l/h', 1],
		['m³/h', 1_000],
	],
	speed: [
		['km/h', 1],
		['m/s', 3.6],
		['mph', 1.609344],
	],
}
export const KNOWN: ReadonlyMap<string, readonly [kind: string, factor: number]> = new Map(
	Object.entries(UNITS).flatMap(([kind, units]) =>
		units.flatMap(([names, factor]) =>
			names.split(' ').flatMap((name) => [
				[name, [kind, factor] as const] as const,
				// "litres", "megabytes".
				...(name.length > 3 && /[ertmy]e?$|^(?:mile|pound|yard|ounce|acre)$/.test(name)
					? [[`${name}s`, [kind, factor] as const] as const]
					: []),
			]),
		),
	),
)

const NUMBER = String.raw`(?<![\d.,\p{L}/–-])(\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)`
const UNIT = String.raw`[\s\u00a0\u202f-]?(${[...KNOWN.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\p{L}\d/²³])`
const ABOUT = String.raw`(?:rund|etwa|ca\.|circa|ungefähr|gut|knapp|about|roughly|approx\.|approximately|around|some|nearly|almost)`
const AGAIN: Readonly<Record<ContractLanguage, string>> = {
	de: String.raw`(?:also|das sind|dies sind|das entspricht|dies entspricht|das heißt|d\. ?h\.|entspricht|entsprechend|mithin|somit|sprich|gleich|umgerechnet|was|bzw\.|beziehungsweise|oder|=|≙|≈|in Worten|nämlich)`,
	en: String.raw`(?:that is|that is to say|i\.e\.,?|ie|equal to|equals|equivalent to|or|which is|which equals|which is equal to|this is|this equals|this corresponds to|corresponding to|namely|=|≈|being|in other words|thus|hence|so)`,
}

/** "5.000 Liter (50 m³)", "1.5 t, i.e. 150 kg", "2,5 MW. Das entspricht 250 kW." */
const TWICE: Readonly<Record<ContractLanguage, RegExp>> = { de: twice('de'), en: twice('en') }

function twice(language: ContractLanguage): RegExp {
	const again = AGAIN[language]
	const noun = String.raw`(?:-\p{L}+)?(?: (?!\d)(?:of )?[\p{L}-]+){0,2}`
	const bracket = String.raw`${noun} ?\((?:${again} )*(${ABOUT} )?`
	const words = String.raw`(?: [\p{L}-]+)?(?:,|\.| –| -|;)? (${again}) (?:${again} )*(${ABOUT} )?`
	return new RegExp(`(${ABOUT} )?${NUMBER}${UNIT}(?:${bracket}|${words})${NUMBER}${UNIT}`, 'giu')
}

/** Two figures, the first with a unit behind it. */
const HINT = /\d[\s\u00a0\u202f-]?[a-zµ³²/]+[^\d]+\d/i

/** One quantity in two units that cannot be the same. Lengths of time are `number-lengths.ts`. */
export function unitsApart(passage: Passage): readonly Spotted[] {
	const { text, language } = passage
	if (!HINT.test(text)) return []
	return [...text.matchAll(TWICE[language])].flatMap((match): readonly Spotted[] => {
		const [whole, about, one = '', oneUnit = '', aboutIn, joint, aboutToo, other = '', otherUnit = ''] = match
		const first = quantityOf(one, oneUnit, language)
		const second = quantityOf(other, otherUnit, language)
		if (first === null || second === null || first.kind !== second.kind || first.factor === second.factor) return []
		const end = match.index + whole.length
		// "1 Gbit/s (100 Mbit/s garantiert)" says more than the same again.
		if (joint === undefined && !/^\s?\)/.test(text.slice(end))) return []
		const isRough = [about, aboutIn, aboutToo].some((word) => word !== undefined)
		if (isSame(first, second, isRough) || MORE.test(text.slice(end))) return []
		// "5 kg oder 300 g" may be a choice; the same figures in the wrong place are none.
		if (joint !== undefined && /^(?:oder|or|bzw\.|beziehungsweise)$/i.test(joint) && !isSlip(first, second)) return []
		const to = joint === undefined ? end + 1 : end
		const span = spanOfText(passage, match.index + (about?.length ?? 0), to)
		return span === null
			? []
			: [{ ...span, values: { problem: 'units', first: `${one} ${oneUnit}`, second: `${other} ${otherUnit}` } }]
	})
}

/** "das sind 500 Wh weniger", "50 g per bag": of something else. */
const MORE = /^ (?:weniger|mehr|unter|über|je|pro|less|more|fewer|below|above|per|each) /i

type Quantity = {
	readonly kind: string
	readonly factor: number
	readonly value: number
	/** Half of its last digit: so much rounding takes. */
	readonly grain: number
}

export function quantityOf(figure: string, unit: string, language: ContractLanguage): Quantity | null {
	const known = KNOWN.get(unit.toLowerCase())
	// "mW" and "MW", "Mb" and "MB" are as far apart as two contracts: the usual one is meant.
	if (known === undefined) return null
	const plain = figure.replace(/[\u00a0\u202f ]/g, '')
	const [kind, factor] = known
	const decimals = (language === 'de' ? /,(\d+)$/ : /\.(\d+)$/).exec(plain)?.[1]?.length ?? 0
	const value = figureValue(plain, language) * factor
	return Number.isFinite(value) && value > 0 ? { kind, factor, value, grain: 0.5 * 10 ** -decimals * factor } : null
}

/** A kilobyte has 1,000 or 1,024 bytes; a terabyte differs by a tenth. */
const BINARY = 0.105
const ROUGH = 0.15
const EXACT = 0.001

function isSame(first: Quantity, second: Quantity, isRough: boolean): boolean {
	const difference = Math.abs(first.value - second.value)
	const share = isRough ? ROUGH : first.kind === 'data' || first.kind === 'rate' ? BINARY : EXACT
	const [fine, coarse] = first.factor < second.factor ? [first, second] : [second, first]
	const isRounded = fine.value >= coarse.grain && difference <= coarse.grain
	return difference <= share * Math.max(first.value, second.value) || isRounded
}

const isSlip = (first: Quantity, second: Quantity): boolean => {
	const power = Math.log10(first.value / second.value)
	return Math.abs(power - Math.round(power)) < 1e-9
}
