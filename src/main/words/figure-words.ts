import type { FigureValue, KeyFigure } from '../../shared/realism/figures/figure'
import type { KeyFigures } from '../../shared/realism/figures/key-figures'
import type { Volume } from '../../shared/realism/figures/volume-figures'
import type { VendorExplanation } from '../../shared/realism/vendor-explanation'
import { durationWords, formatsOf, moneyWords } from './formats'
import { lastDateIn } from './last-date'
import { type Translate, translator } from './messages'

/** Names of services, objectives and calendars, as the agreement has them. */
export type FigureNames = {
	readonly of: (about: NonNullable<KeyFigure['about']>) => string
	readonly calendar: (id: string) => string
}

/** Without an agreement ids are all there is. */
export const PLAIN_NAMES: FigureNames = { of: ({ id }) => id, calendar: (id) => id }

/** One figure for a reader: its name, what it is, what it was taken from, and over which days. */
export type FigureRow = {
	readonly label: string
	readonly value: string
	readonly sample: string
	readonly period: string
}

type Words = Pick<Translate, 'language'>

export function figureRow({ language }: Words, figure: KeyFigure, names: FigureNames): FigureRow {
	const say = translator(language, 'figures')
	const { id, about, values, sample, period, missing } = figure
	const { day } = formatsOf(language)
	const parts = values.map((value) => partWords(say, value))
	const lack = missing === null ? [] : [missingWords(language, missing)]
	return {
		label: about === null ? say(id) : `${say(id)}: ${names.of(about)}`,
		value: [...parts, ...lack].join('; '),
		sample: sample.count === 0 ? '' : say(`sample.${sample.of}`, { count: sample.count }),
		period: period === null ? '' : say('period', { start: day(period.start), end: day(lastDateIn(period)) }),
	}
}

/** A quantile with the range in which it may as well lie, where that is not a single figure. */
function partWords(say: Translate, value: FigureValue): string {
	const amount = (seconds: number) => valueWords(say.language, { ...value, value: seconds })
	const said = { value: amount(value.value) }
	const range = value.range && { low: amount(value.range.low), high: amount(value.range.high) }
	if (range === undefined || range.low === range.high) return say(`part.${value.part}`, said)
	return say(`part.${value.part}.range`, { ...said, ...range })
}

/** What would tell the figure; a field of a history goes by the name that the mapping has for it. */
function missingWords(language: Words['language'], field: string): string {
	const figures = translator(language, 'figures')
	if (figures.has(`missing.${field}`)) return figures(`missing.${field}`)
	const say = translator(language, 'histories')
	return figures('missing', { field: say.has(`field.${field}`) ? say(`field.${field}`) : field })
}

function valueWords(language: Words['language'], { unit, value, currency }: FigureValue): string {
	const { number, percent } = formatsOf(language)
	if (unit === 'share') return percent(value, value > 0.99 ? 3 : 1)
	if (unit === 'minor') return moneyWords(language, currency ?? '', value)
	if (unit === 'count') return number(value)
	// Long times to the minute: seconds of hours mean nothing to a reader.
	return durationWords(language, value >= 3_600 ? Math.round(value / 60) * 60 : Math.round(value))
}

/** "January 2026" with its cases, each month a row. */
export function volumeRows({ language }: Words, { months }: Volume): string[][] {
	const say = translator(language, 'figures')
	const { number } = formatsOf(language)
	return months.map(({ month, cases, complete }) => {
		const name = monthName(language, month)
		return [complete ? name : say('month.cut', { month: name }), number(cases)]
	})
}

/** When cases come, against the hours that are promised. */
export function arrivalSentences(
	{ language }: Words,
	{ arrivals }: Volume,
	figures: Pick<KeyFigures, 'calendarId'>,
	names: FigureNames,
): string[] {
	const say = translator(language, 'figures')
	const { number, percent } = formatsOf(language)
	const { total, outside, counts, occurrences } = arrivals
	const rates = counts.map((count, hour) => (occurrences[hour]! > 0 ? count / occurrences[hour]! : 0))
	const busiest = rates.indexOf(Math.max(...rates))
	const hour = busiest % 24
	const promised =
		figures.calendarId === null
			? say('arrivals.always')
			: say('arrivals', {
					outside: number(outside),
					total: number(total),
					share: percent(total > 0 ? outside / total : 0, 1),
					calendar: names.calendar(figures.calendarId),
				})
	if (total === 0) return [promised]
	// Monday 5 January 1970.
	const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
		new Date((4 + Math.floor(busiest / 24)) * 86_400_000),
	)
	const span = { from: String(hour), to: String(hour + 1) }
	return [promised, say('busiest', { weekday, ...span, rate: number(rates[busiest]!, 1) })]
}

export function clockSentence(
	{ language }: Words,
	{ calendarId }: Pick<KeyFigures, 'calendarId'>,
	names: FigureNames,
): string {
	const say = translator(language, 'figures')
	return calendarId === null ? say('clock.always') : say('clock', { calendar: names.calendar(calendarId) })
}

/** By which clock the desk's own durations run, in one sentence. */
export function vendorSentence(
	{ language }: Words,
	{ figure, compared, clocks, best }: VendorExplanation,
	names: FigureNames,
): string {
	const say = translator(language, 'figures')
	const { number } = formatsOf(language)
	const closest = best ?? clocks.reduce((most, clock) => (clock.equal > most.equal ? clock : most))
	const pauses = closest.pauses ? '.pauses' : ''
	const clock =
		closest.calendarId === null
			? say(`vendor.always${pauses}`)
			: say(`vendor.clock${pauses}`, { calendar: names.calendar(closest.calendarId) })
	return say(best === null ? 'vendor.unexplained' : 'vendor.explained', {
		figure: say(`vendor.${figure}`),
		equal: number(closest.equal),
		compared: number(compared),
		clock,
	})
}

function monthName(language: Words['language'], month: string): string {
	const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	})
	return format.format(new Date(`${month}-01T00:00:00Z`))
}
