import { figureValue, numberWordAt } from './number-words'
import type { Passage } from './passage'
import { remembered } from './remembered'
import type { Span } from './sentences'

/** `time` in seconds, `date` in months, `share` in per cent; of `day` it is not said how long one is. */
export type Scale =
	| 'data'
	| 'heat'
	| 'power'
	| 'energy'
	| 'volume'
	| 'area'
	| 'mass'
	| 'length'
	| 'time'
	| 'day'
	| 'date'
	| 'share'
	| 'clock'
	| 'money'
	| 'count'

export type Measure = Span & {
	readonly value: number
	readonly scale: Scale /** As written, e.g. `stunden`. */
	readonly unit: string
}

const UNITS = new Map<string, readonly [Scale, number]>()
const add = (words: string, scale: Scale, factor: number) => {
	for (const word of words.split(' ')) UNITS.set(word, [scale, factor])
}
add('sekunde sekunden sek second seconds sec', 'time', 1)
add('millisekunde millisekunden ms millisecond milliseconds', 'time', 0.001)
add('minute minuten min minutes minutes mins', 'time', 60)
add(
	'stunde stunden std h hour hours hr hrs servicestunde servicestunden arbeitsstunde arbeitsstunden zeitstunde zeitstunden',
	'time',
	3600,
)
add(
	'tag tage tagen tags day days kalendertag kalendertage kalendertagen werktag werktage werktagen arbeitstag arbeitstage arbeitstagen bankarbeitstag bankarbeitstage bankarbeitstagen',
	'day',
	1,
)
add('woche wochen week weeks', 'day', 7)
add('monat monate monaten monats month months kalendermonat kalendermonate kalendermonaten', 'date', 1)
add('quartal quartale quartalen quarter quarters vierteljahr', 'date', 3)
add('jahr jahre jahren jahres year years kalenderjahr kalenderjahre vertragsjahr', 'date', 12)
add('% prozent percent', 'share', 1)
add('kb', 'data', 0.001)
add('mb megabyte megabytes', 'data', 1)
add('gb gigabyte gigabytes', 'data', 1_000)
add('tb terabyte terabytes', 'data', 1_000_000)
add('kg kilogramm kilogram kilograms', 'mass', 1)
add('g gramm gram grams', 'mass', 0.001)
add('t tonnen tonne tonnes', 'mass', 1_000)
add('km kilometer kilometre kilometres kilometern', 'length', 1_000)
add('m meter metern metre metres', 'length', 1)
add('cm zentimeter centimetre centimetres', 'length', 0.01)
add('mm millimeter millimetre millimetres', 'length', 0.001)
add('w watt watts', 'power', 1)
add('kw kilowatt kilowatts kwp', 'power', 1_000)
add('mw megawatt', 'power', 1_000_000)
add('kwh kilowattstunde kilowattstunden', 'energy', 1)
add('mwh megawattstunde megawattstunden', 'energy', 1_000)
add('l liter litern litre litres liters', 'volume', 1)
add('ml milliliter millilitre millilitres', 'volume', 0.001)
add('m³ kubikmeter kubikmetern', 'volume', 1_000)
add('ha hektar hectare hectares', 'area', 10_000)
add('m² quadratmeter quadratmetern', 'area', 1)
add('uhr', 'clock', 60)
add('euro euros eur € $ usd gbp £ chf dollar dollars pound pounds franken francs pfund', 'money', 1)
add('cent cents pence', 'money', 0.01)
add('grad degrees', 'heat', 1)
add('fortnight fortnights', 'day', 14)
add('viertelstunde viertelstunden', 'time', 900)
add('dreiviertelstunde', 'time', 2_700)
add('mal times anrufe meldungen tickets fälle fällen', 'count', 1)

/** Words that may stand between a number and its unit. */
const BETWEEN: ReadonlySet<string> = new Set(
	'volle vollen ganze ganzen aufeinanderfolgende aufeinanderfolgenden volle full whole consecutive business working calendar service clock elapsed'.split(
		' ',
	),
)

/** Numbers with a unit, in figures or words. */
export const measuresIn = remembered(findMeasures)

function findMeasures(passage: Passage): readonly Measure[] {
	const { tokens, language } = passage
	const found: Measure[] = []
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at]!
		if (token.kind === 'mark') continue
		const number =
			token.kind === 'number'
				? { value: figureValue(token.lower, language), to: at + 1 }
				: numberWordAt(tokens, at, language)
		if (number === null) {
			const lone = loneAt(tokens, at)
			if (lone !== null) found.push(lone)
			continue
		}
		// "18.000 Euro einen Nachlass": the currency belongs to the number before it.
		if (CURRENCY.test(tokens[at - 1]?.lower ?? '') && token.kind === 'number' && tokens[at - 2]?.kind !== 'number') {
			found.push({ from: at - 1, to: number.to, value: number.value, scale: 'money', unit: 'eur' })
			at = number.to - 1
			continue
		}
		const hour = clockAt(passage, at)
		if (hour !== null) {
			found.push({ from: at, to: hour.to, value: hour.minutes, scale: 'clock', unit: 'uhr' })
			at = hour.to - 1
			continue
		}
		if (token.lower.includes(':')) {
			found.push({ from: at, to: at + 1, value: clockMinutes(token.lower), scale: 'clock', unit: 'uhr' })
			continue
		}
		// "three quarters of an hour".
		if (tokens[number.to]?.lower === 'quarters' && tokens[number.to + 3]?.lower === 'hour') {
			found.push({ from: at, to: number.to + 4, value: number.value * 900, scale: 'time', unit: 'quarter' })
			at = number.to + 3
			continue
		}
		const heat = heatAt(tokens, number.to)
		if (heat > 0) {
			const isBelow = /^(?:minus|-|−|–)$/.test(tokens[at - 1]?.lower ?? '')
			const value = isBelow ? -number.value : number.value
			found.push({ from: isBelow ? at - 1 : at, to: number.to + heat, value, scale: 'heat', unit: '°' })
			at = number.to + heat - 1
			continue
		}
		const unitAt = BETWEEN.has(tokens[number.to]?.lower ?? '') ? number.to + 1 : number.to
		const perCent = tokens[unitAt]?.lower === 'per' && tokens[unitAt + 1]?.lower === 'cent'
		const unit = perCent ? '%' : tokens[unitAt]?.lower
		const scaled = unit === undefined ? undefined : UNITS.get(unit)
		if (scaled !== undefined)
			found.push({
				from: at,
				to: unitAt + (perCent ? 2 : 1),
				value: number.value * scaled[1],
				scale: scaled[0],
				unit: unit!,
			})
		at = number.to - 1
	}
	return found
}

/** The same, with "43 Minuten und 12 Sekunden" as one length. */
export const withJoinedLengths = remembered((passage: Passage): readonly Measure[] => {
	const found: Measure[] = []
	for (const measure of measuresIn(passage)) {
		const last = found.at(-1)
		const between = last === undefined ? [] : passage.tokens.slice(last.to, measure.from).map(({ lower }) => lower)
		const isJoined =
			last !== undefined &&
			last.scale === 'time' &&
			measure.scale === 'time' &&
			measure.value < 3600 &&
			measure.value < last.value &&
			/^(?:|und|and|,)$/.test(between.join(' ')) &&
			last.unit.slice(0, 3) !== measure.unit.slice(0, 3)
		if (isJoined) found[found.length - 1] = { ...last, to: measure.to, value: last.value + measure.value }
		else found.push(measure)
	}
	return found
})

/** "a fortnight", "a quarter of an hour": lengths that need no number. */
function loneAt(tokens: Passage['tokens'], at: number): Measure | null {
	const { lower } = tokens[at]!
	if (lower === 'fortnight') return { from: at, to: at + 1, value: 14, scale: 'day', unit: lower }
	if (lower !== 'quarter' || tokens[at + 1]?.lower !== 'of' || tokens[at + 3]?.lower !== 'hour') return null
	return { from: at, to: at + 4, value: 900, scale: 'time', unit: 'quarter' }
}

/** How many tokens `°C` has here. */
function heatAt(tokens: Passage['tokens'], at: number): number {
	if (tokens[at]?.lower !== '°') return /^(?:°c|℃)$/.test(tokens[at]?.lower ?? '') ? 1 : 0
	return /^[cf]$/.test(tokens[at + 1]?.lower ?? '') ? 2 : 0
}

const CURRENCY = /^(?:eur|euro|usd|gbp|chf|€|\$|£)$/

/** Times of a day without a colon: `17 Uhr`, `17.30 Uhr`, the `8` of "8 bis 17 Uhr", `5 pm`, `5 p.m.`. */
function clockAt({ tokens, language }: Passage, at: number): { readonly minutes: number; readonly to: number } | null {
	const { lower } = tokens[at]!
	const [, hours, minutes = '0'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(lower) ?? []
	if (hours === undefined || Number(hours) > 24) return null
	const next = tokens[at + 1]?.lower ?? ''
	const time = Number(hours) * 60 + Number(minutes)
	if (language === 'de') {
		if (next === 'uhr' && !lower.includes(':')) return { minutes: time, to: at + 2 }
		const isFirst = /^(?:bis|–|-)$/.test(next) && tokens[at + 3]?.lower === 'uhr' && !lower.includes(':')
		return isFirst && tokens[at + 2]!.kind === 'number' ? { minutes: time, to: at + 1 } : null
	}
	const isDotted = /^[ap]$/.test(next) && tokens[at + 2]?.lower === '.' && tokens[at + 3]?.lower === 'm'
	if (!isDotted && !/^[ap]m$/.test(next)) return null
	const to = isDotted ? at + (tokens[at + 4]?.lower === '.' ? 5 : 4) : at + 2
	return { minutes: (time % 720) + (next.startsWith('p') ? 720 : 0), to }
}

/** Minutes from midnight of `08:30`. */
function clockMinutes(clock: string): number {
	const [hours = 0, minutes = 0] = clock.split(':').map(Number)
	return hours * 60 + minutes
}
