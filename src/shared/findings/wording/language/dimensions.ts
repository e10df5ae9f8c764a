/** What a quantity measures: base units with their powers, `money` 1 and `month` -1 of a monthly fee. Things that are counted begin with `#`. */
export type Dimensions = Readonly<Record<string, number>>

/** A base unit, and how many of them the named one is. */
export type Unit = readonly [base: string, factor: number]

const UNITS = new Map<string, Unit>()
const add = (words: string, base: string, factor: number) => {
	for (const word of words.split(' ')) UNITS.set(word, [base, factor])
}
// Hours, days, weeks and months are measured apart: what is done each day is not done all day.
add('sekunde sekunden second seconds', 'hour', 1 / 3600)
add('minute minuten min minutes mins', 'hour', 1 / 60)
add('stunde stunden std h hour hours hrs zeitstunde zeitstunden', 'hour', 1)
add('tag tage tagen tages day days nacht nächte nächten night nights kalendertag kalendertage kalendertagen', 'day', 1)
add('werktag werktage werktagen arbeitstag arbeitstage arbeitstagen workday workdays weekday weekdays', 'workday', 1)
add('woche wochen week weeks kalenderwoche kalenderwochen', 'week', 1)
add('fortnight fortnights', 'week', 2)
add('monat monate monaten monats month months kalendermonat kalendermonate kalendermonats', 'month', 1)
add('quartal quartale quartals quarter quarters vierteljahr kalendervierteljahr kalenderquartal', 'month', 3)
add('halbjahr half-year', 'month', 6)
add('jahr jahre jahren jahres year years kalenderjahr kalenderjahres vertragsjahr vertragsjahres annum', 'month', 12)
add('% prozent percent', 'share', 0.01)
add('euro euros eur € $ usd gbp £ chf dollar dollars pound pounds franken francs pfund', 'money', 1)
add('ct cent cents pence p', 'money', 0.01)
add('l liter litern litre litres liters', 'volume', 1)
add('ml milliliter millilitre millilitres', 'volume', 0.001)
add('hl hektoliter hectolitre hectolitres', 'volume', 100)
add('m³ m3 cbm kubikmeter kubikmetern', 'volume', 1_000)
add('g gramm gram grams', 'mass', 0.001)
add('kg kilogramm kilo kilogram kilograms kilos', 'mass', 1)
add('t tonne tonnen tonnes', 'mass', 1_000)
add('m meter metern metre metres', 'length', 1)
add('km kilometer kilometern kilometre kilometres', 'length', 1_000)
add('mile miles meile meilen', 'mile', 1)
add('m² m2 qm quadratmeter quadratmetern sqm', 'area', 1)
add('ha hektar hectare hectares', 'area', 10_000)
add('kb kilobyte kilobytes', 'data', 0.001)
add('mb megabyte megabytes', 'data', 1)
add('gb gigabyte gigabytes', 'data', 1_000)
add('tb terabyte terabytes', 'data', 1_000_000)
add('wh wattstunde wattstunden', 'energy', 0.001)
add('kwh kilowattstunde kilowattstunden', 'energy', 1)
add('mwh megawattstunde megawattstunden', 'energy', 1_000)
add('gwh gigawattstunde gigawattstunden', 'energy', 1_000_000)
add('w watt watts', 'power', 0.001)
add('kw kilowatt kilowatts', 'power', 1)
add('mw megawatt', 'power', 1_000)

export const unitOf = (lower: string): Unit | undefined => UNITS.get(lower)

export const TIME_UNITS: ReadonlySet<string> = new Set(['hour', 'day', 'workday', 'week', 'month'])
/** The unit of a word that names a time, by which something can be reckoned. */
export function periodOf(lower: string): Unit | undefined {
	const unit = UNITS.get(lower)
	return unit !== undefined && TIME_UNITS.has(unit[0]) && lower !== 'h' && lower !== 'min' ? unit : undefined
}

/** The product of two dimensions; `power` -1 divides. */
export function multiplyDimensions(one: Dimensions, other: Dimensions, power = 1): Dimensions {
	const product: Record<string, number> = { ...one }
	for (const [unit, exponent] of Object.entries(other)) {
		const sum = (product[unit] ?? 0) + exponent * power
		if (sum === 0) delete product[unit]
		else product[unit] = sum
	}
	return product
}

/** How many of one time another has, at least and at most, where calendars leave it open: of a year, and of a month. */
const BRIDGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
	'day week': [7, 7],
	'week month': [4, 4.5],
	'day month': [28, 31],
}
const BRIDGES_OF_YEAR: typeof BRIDGES = {
	'day week': [7, 7],
	'week month': [52 / 12, 52.4 / 12],
	'day month': [364 / 12, 366 / 12],
}

/** What a quantity of the first dimensions has to be multiplied by to be one of the second; null where they measure different things. */
export function conversion(
	from: Dimensions,
	to: Dimensions,
	months: number,
): readonly [least: number, most: number] | null {
	const left = Object.entries(multiplyDimensions(from, to, -1))
	if (left.length === 0) return [1, 1]
	if (left.length !== 2) return null
	for (const [[a, powerA], [b, powerB]] of [
		[left[0]!, left[1]!],
		[left[1]!, left[0]!],
	] as const) {
		const bridge = (months >= 12 ? BRIDGES_OF_YEAR : BRIDGES)[`${a} ${b}`]
		if (bridge === undefined || powerA !== -powerB || Math.abs(powerA) !== 1) continue
		// `from / to` has left a/b: so many a are one b.
		return powerA === 1 ? [1 / bridge[1], 1 / bridge[0]] : bridge
	}
	return null
}
