import { describe, expect, it } from 'vitest'
import { compileCalendar } from '../../../src/shared/calendar/compile-calendar'
import { compileCalendarOnDemand } from '../../../src/shared/calendar/compile-on-demand'
import { compileStoredCalendar } from '../../../src/shared/calendar/compiled-calendar'
import { countSeconds } from '../../../src/shared/calendar/count-seconds'
import { holidayRegions } from '../../../src/shared/calendar/holiday-regions'
import { holidaysFor, withStoredHolidays } from '../../../src/shared/calendar/holidays'
import { parseCalendar } from '../../../src/shared/calendar/parse-calendar'
import { traceClock } from '../../../src/shared/calendar/trace-clock'
import { at, calendarOf, compiled, NINE_TO_FIVE } from './build-calendar'

const year = (number: number, language: 'de' | 'en' = 'en') => ({
	fromDate: `${number}-01-01`,
	toDate: `${number}-12-31`,
	language,
})
function dates(country: string, region: string | null, term: ReturnType<typeof year>): Record<string, string> {
	const outcome = holidaysFor({ country, region }, term)
	if (!outcome.ok) throw new Error(outcome.problem.code)
	return outcome.value
}
const germany = { country: 'DE', region: 'BY' }

describe('computed holidays', () => {
	it('BT-22: are the public ones of country and region, named in the language', () => {
		expect(dates('DE', 'BY', year(2026, 'de'))).toEqual({
			'2026-01-01': 'Neujahr',
			'2026-01-06': 'Heilige Drei Könige',
			'2026-04-03': 'Karfreitag',
			'2026-04-06': 'Ostermontag',
			'2026-05-01': 'Maifeiertag',
			'2026-05-14': 'Christi Himmelfahrt',
			'2026-05-25': 'Pfingstmontag',
			'2026-06-04': 'Fronleichnam',
			'2026-10-03': 'Tag der Deutschen Einheit',
			'2026-11-01': 'Allerheiligen',
			'2026-12-25': '1. Weihnachtstag',
			'2026-12-26': '2. Weihnachtstag',
		})
		expect(dates('DE', 'BY', year(2026))['2026-04-03']).toBe('Good Friday')
		expect(dates('DE', 'HH', year(2026, 'de'))['2026-10-31']).toBe('Reformationstag')
		expect(dates('DE', null, year(2026, 'de'))['2026-06-04']).toBe(undefined)
		expect(dates('DE', 'BY.A', year(2026, 'de'))['2026-08-08']).toBe('Augsburger Friedensfest')
	})

	it('BT-22: leaves out days that are only observed (pain of imported feeds)', () => {
		const nrw = Object.values(dates('DE', 'NW', year(2016, 'de')))
		expect(nrw.filter((name) => /Volkstrauertag|Martin|Muttertag|Rosenmontag/.test(name))).toEqual([])
	})

	it('BT-22: a substitute may fall into the year before', () => {
		expect(dates('US', null, year(2021))['2021-12-31']).toBe("New Year's Day (substitute day)")
		expect(dates('US', null, { fromDate: '2021-12-31', toDate: '2022-01-01', language: 'en' })).toEqual({
			'2021-12-31': "New Year's Day (substitute day)",
			'2022-01-01': "New Year's Day",
		})
	})

	it('BT-23: holidays of several days take each whole day', () => {
		const turkey = Object.entries(dates('TR', null, year(2024)))
		expect(turkey.filter(([date]) => date > '2024-04-08' && date < '2024-04-15').map(([date]) => date)).toEqual([
			'2024-04-10',
			'2024-04-11',
			'2024-04-12',
		])
	})

	it('BT-23: holidays of several days run on over New Year and over a switch of the clocks', () => {
		const eswatini = dates('SZ', null, { fromDate: '2026-01-01', toDate: '2026-01-05', language: 'en' })
		expect(Object.keys(eswatini)).toEqual(['2026-01-01', '2026-01-02'])
		const bosnia = dates('BA', null, { fromDate: '2025-03-28', toDate: '2025-04-03', language: 'en' })
		expect(Object.keys(bosnia)).toEqual(['2025-03-30', '2025-03-31', '2025-04-01'])
	})

	it('BT-23: half a holiday is none', () => {
		const iceland = dates('IS', null, year(2026))
		expect(iceland['2026-12-24']).toBe(undefined)
		expect(iceland['2026-12-25']).toBe('Christmas Day')
	})

	it('are in date order and cut to the term', () => {
		const term = { fromDate: '2026-04-03', toDate: '2026-04-06', language: 'de' } as const
		expect(Object.keys(dates('DE', null, term))).toEqual(['2026-04-03', '2026-04-06'])
		const decade = Object.keys(dates('DE', null, { ...term, fromDate: '2020-01-01', toDate: '2029-12-31' }))
		expect(decade).toEqual(decade.toSorted())
		expect(decade.length).toBe(90)
	})

	it('come back as problems where the place or a date is unknown', () => {
		for (const place of [
			{ country: 'XX', region: null },
			{ country: 'DE', region: 'XX' },
			{ country: 'DE', region: 'BY.XX' },
			{ country: 'DE', region: 'BY.A.B' },
			{ country: 'constructor', region: null },
		])
			expect(holidaysFor(place, year(2026))).toEqual({
				ok: false,
				problem: { code: 'unknown-holiday-region', ...place },
			})
		expect(holidaysFor(germany, { ...year(2026), toDate: '2026-02-30' })).toEqual({
			ok: false,
			problem: { code: 'bad-date', date: '2026-02-30' },
		})
	})
})

describe('stored holidays', () => {
	const bavaria = calendarOf(NINE_TO_FIVE, { holidays: germany, timeZone: 'Europe/Berlin' })

	it('BT-21: a calendar with its term stored counts like one that computes, inside the term', () => {
		const stored = withStoredHolidays(bavaria, year(2026, 'de'))
		if (!stored.ok) throw new Error(stored.problem.code)
		expect(stored.value.holidays).toEqual({ ...germany, dates: dates('DE', 'BY', year(2026, 'de')) })
		expect(bavaria.holidays).toEqual(germany)
		const [from, to] = [at('2026-01-01'), at('2026-12-31')]
		expect(countSeconds(compiled(stored.value), from, to)).toBe(countSeconds(compiled(bavaria), from, to))
		// Beyond the term nothing is stored, so New Year 2027 is a Friday like others.
		const newYear = [at('2026-12-31T23:00Z'), at('2027-01-01T23:00Z')] as const
		expect(countSeconds(compiled(stored.value), ...newYear)).toBe(28_800)
		expect(countSeconds(compiled(bavaria), ...newYear)).toBe(0)
	})

	it('BT-80: computed holidays reach as far as the question', () => {
		const clock = compiled(bavaria, '2026-03-01', '2026-03-02')
		const epiphany = (number: number) => countSeconds(clock, at(`${number}-01-05T23:00Z`), at(`${number}-01-06T23:00Z`))
		expect([2031, 2015, 2028, 2020].map(epiphany)).toEqual([0, 0, 0, 0])
	})

	it('leaves a calendar without holidays as it is', () => {
		const plain = calendarOf(NINE_TO_FIVE)
		expect(withStoredHolidays(plain, year(2026))).toEqual({ ok: true, value: plain })
	})

	it('BT-21: what compiles without the library says that it needs stored dates', async () => {
		const range = { fromEpochSeconds: at('2026-01-01'), toEpochSeconds: at('2026-02-01') }
		expect(compileStoredCalendar(bavaria, range)).toEqual({
			ok: false,
			problem: { code: 'holidays-not-stored', ...germany },
		})
		const onDemand = await compileCalendarOnDemand(bavaria, range, 'de')
		if (!onDemand.ok) throw new Error(onDemand.problem.code)
		const { entries } = traceClock(onDemand.value, at('2026-01-06T08:00Z'), at('2026-01-06T09:00Z'))
		expect(entries.map(({ reason, name }) => [reason, name])).toEqual([['holiday', 'Heilige Drei Könige']])
	})

	it('an unknown region is a problem of compiling only where dates are to be computed', () => {
		const range = { fromEpochSeconds: at('2026-01-01'), toEpochSeconds: at('2026-02-01') }
		const nowhere = { country: 'DE', region: 'ZZ' }
		expect(compileCalendar(calendarOf({}, { holidays: nowhere }), range)).toEqual({
			ok: false,
			problem: { code: 'unknown-holiday-region', ...nowhere },
		})
		expect(compileCalendar(calendarOf({}, { holidays: { ...nowhere, dates: {} } }), range).ok).toBe(true)
	})
})

describe('places for a picker', () => {
	it('list countries and regions by name, parts behind their state', () => {
		const german = holidayRegions('de')
		expect(german.length).toBeGreaterThan(200)
		const names = german.map(({ name }) => name)
		const letters = names.map((name) => (name === 'Österreich' ? 'O' : name.charAt(0)))
		expect(letters.slice(names.indexOf('Österreich') - 1, names.indexOf('Österreich') + 2)).toEqual(['N', 'O', 'O'])
		const regions = german.find(({ code }) => code === 'DE')?.regions ?? []
		expect(regions.filter(({ code }) => code.startsWith('S')).map(({ code }) => code)).toEqual([
			'SL',
			'SN',
			'SN.BZ',
			'ST',
			'SH',
		])
		expect(holidayRegions('en').find(({ code }) => code === 'DE')?.name).toBe('Germany')
	})

	it('fit into the calendar and are all known to the computation', () => {
		const place = holidayRegions('en').filter(({ code }) => ['CH', 'GB', 'US', 'AU', 'ES'].includes(code))
		for (const { code: country, regions } of place)
			for (const region of [null, ...regions.map(({ code }) => code)]) {
				const term = { fromDate: '2026-12-25', toDate: '2026-12-25', language: 'en' } as const
				expect([country, region, holidaysFor({ country, region }, term).ok]).toEqual([country, region, true])
				const calendar = calendarOf({}, { holidays: { country, region } })
				expect(parseCalendar(calendar).ok).toBe(true)
			}
	})
})

describe('calendars from files', () => {
	it('are parsed or refused with every place that is wrong', () => {
		const calendar = calendarOf(NINE_TO_FIVE)
		expect(parseCalendar(structuredClone(calendar))).toEqual({ ok: true, value: calendar })
		const wrong = { ...calendar, closed: ['2026-02-30'], weekly: { ...calendar.weekly, mon: [['9:00', '17:00']] } }
		const outcome = parseCalendar(wrong)
		expect(
			!outcome.ok && outcome.problem.code === 'bad-calendar' && outcome.problem.issues.map(({ path }) => path),
		).toEqual(['weekly.mon.0.0', 'closed.0'])
		expect(parseCalendar({ ...calendar, timeZone: 'Mars/Base' })).toEqual({
			ok: false,
			problem: { code: 'unknown-time-zone', timeZone: 'Mars/Base' },
		})
		expect(parseCalendar(null).ok).toBe(false)
	})
})
