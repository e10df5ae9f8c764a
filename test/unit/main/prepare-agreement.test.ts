import { expect, test } from 'vitest'
import { withTermHolidays } from '../../../src/main/prepare-agreement'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import type { Calendar } from '../../../src/shared/agreement/values/calendar'
import { buildOutline } from '../../../src/shared/outline/build'
import { inlineText } from '../../../src/shared/outline/to-text'

test('the holidays of the term are stored, first and last day included', async () => {
	const found = datesOf(await withTermHolidays(agreement({ months: 12 })))
	expect([found[0], found.at(-1), found.length]).toEqual(['2027-01-01', '2027-12-26', 12])
	const shifted = datesOf(await withTermHolidays(agreement({ effectiveDate: '2027-01-02', months: 12 })))
	expect([shifted[0], shifted.at(-1)]).toEqual(['2027-01-06', '2028-01-01'])
})

test('an open term has the holidays of three years', async () => {
	const found = datesOf(await withTermHolidays(agreement({ months: null })))
	expect([found[0], found.at(-1)]).toEqual(['2027-01-01', '2029-12-26'])
})

test('names are in the governing language', async () => {
	const german = await withTermHolidays(agreement({ months: 1, language: 'de+en', governingLanguage: 'de' }))
	const english = await withTermHolidays(agreement({ months: 1, language: 'en' }))
	expect([german, english].map((one) => one.serviceHours.calendars[0]?.holidays?.dates?.['2027-01-01'])).toEqual([
		'Neujahr',
		"New Year's Day",
	])
})

test('in a contract in two languages each half names the holidays in its own', async () => {
	const dated = await withTermHolidays(agreement({ months: 12, language: 'de+en', governingLanguage: 'de' }))
	const printed = (['de', 'en'] as const).map((language) => {
		const table = buildOutline(dated, language, {}).blocks.find(({ id }) => id === 'service-hours.holidays.c')
		return table?.kind === 'table' ? table.rows.slice(0, 3).map(({ cells }) => inlineText(cells[1]!)) : null
	})
	expect(printed).toEqual([
		['Neujahr', 'Heilige Drei Könige', 'Karfreitag'],
		['New Year’s Day', 'Epiphany', 'Good Friday'],
	])
	const own = { ...agreement({ months: 1, language: 'de+en' }), translations: { [`${holidays}.2027-01-01`]: 'Ours' } }
	expect((await withTermHolidays(own)).translations[`${holidays}.2027-01-01`]).toBe('Ours')
	expect((await withTermHolidays(agreement({ months: 12 }))).translations).toEqual({})
})

const holidays = 'serviceHours.calendars.c.holidays.dates'

test('stored dates, unknown regions, calendars without holidays and drafts without a start stay as they are', async () => {
	const stored = agreement({ months: 12, holidays: { country: 'DE', region: 'BY', dates: { '2027-03-01': 'Ours' } } })
	const unknown = agreement({ months: 12, holidays: { country: 'DE', region: 'ZZ' } })
	const none = agreement({ months: 12, holidays: null })
	const undated = agreement({ effectiveDate: null, months: 12 })
	for (const one of [stored, unknown, none, undated]) expect(await withTermHolidays(one)).toEqual(one)
})

test('a term typed with too many digits ends in the time of a person', async () => {
	const found = datesOf(await withTermHolidays(agreement({ months: 1_000_000_000 })))
	expect(found.at(-1)).toBe('2076-12-26')
})

type Parts = {
	readonly effectiveDate?: string | null
	readonly months: number | null
	readonly language?: Agreement['parties']['language']
	readonly governingLanguage?: 'de' | 'en'
	readonly holidays?: Calendar['holidays']
}

function agreement(parts: Parts): Agreement {
	const base = emptyAgreement('dated')
	const { effectiveDate = '2027-01-01', months, language = 'de', governingLanguage = 'de' } = parts
	const holidays = parts.holidays === undefined ? { country: 'DE', region: 'BY' } : parts.holidays
	const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
	const calendar = { id: 'c', name: 'C', timeZone: 'Europe/Berlin', weekly: closed, holidays, closed: [], open: {} }
	return {
		...base,
		parties: { ...base.parties, effectiveDate, term: { kind: 'fixed', months }, language, governingLanguage },
		serviceHours: { ...base.serviceHours, calendars: [calendar] },
	}
}

function datesOf(one: Agreement): string[] {
	return Object.keys(one.serviceHours.calendars[0]?.holidays?.dates ?? {})
}
