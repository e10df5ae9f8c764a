import { describe, expect, test } from 'vitest'
import { type CountedDowntimeInput, countedDowntime } from '../../../src/shared/realism/counted-downtime'
import { type DowntimeTerms, maintenanceTimes } from '../../../src/shared/realism/maintenance-times'
import { causeOf } from '../../../src/shared/realism/outage-causes'
import { readText, utc } from '../history/read-text'

const HEADER = 'service,start,end,planned,cause,affected share'
const NOTHING: DowntimeTerms = {
	...{ maintenance: [], capSeconds: null, capPeriod: 'month', emergency: null, freezes: [], exclusions: [] },
	termStart: '2026-01-01',
}
/** Mondays 02:00 to 04:00 UTC; 5 January 2026 is one. */
const MONDAYS: DowntimeTerms['maintenance'][number] = {
	...{ id: 'm', name: null, serviceId: null, startTime: '02:00', durationSeconds: 7_200, timeZone: 'UTC' },
	recurrence: { kind: 'weekly', weekday: 'mon', everyWeeks: 1 },
}
const AGREED: DowntimeTerms = { ...NOTHING, maintenance: [MONDAYS], exclusions: ['planned-maintenance'] }

/** Rows `service,DD HH:MM,DD HH:MM,planned,cause,share` of January 2026. */
function counted(
	rows: readonly string[],
	terms: DowntimeTerms | null,
	more: Partial<CountedDowntimeInput> = {},
	header = HEADER,
) {
	const dated = rows.map((row) => row.replaceAll(/(\d\d) (\d\d:\d\d)/g, '2026-01-$1T$2:00Z'))
	const outages = readText([header, ...dated, ''].join('\n')).outages!
	const base = {
		outages,
		serviceCodes: null,
		serviceId: null,
		asOf: utc('2026-03-01 00:00:00'),
		terms,
		timeZone: 'UTC',
	}
	const found = countedDowntime({ ...base, ...more })
	const minutes =
		found.stretches.reduce((sum, { startEpoch, endEpoch, share }) => sum + (endEpoch - startEpoch) * share, 0) / 60
	return { ...found, minutes }
}

describe('which rows are outages', () => {
	test('what begins after "as of" has not happened, what ends after it lasts until then', () => {
		const rows = ['a,05 10:00,05 12:00,no,,', 'a,06 10:00,06 11:00,no,,', 'a,04 10:00,,no,,']
		const at = (asOf: string) => counted(rows, NOTHING, { asOf: utc(asOf) }).minutes
		expect(at('2026-01-04 09:59:00')).toBe(0)
		expect(at('2026-01-04 10:30:00')).toBe(30)
		// One that never ended covers all that follows.
		expect(counted(rows.slice(0, 2), NOTHING, { asOf: utc('2026-01-05 11:00:00') }).minutes).toBe(60)
		expect(counted(rows.slice(0, 2), NOTHING, { asOf: utc('2026-01-06 10:15:00') }).minutes).toBe(135)
	})

	test('one that ends before it begins is none and hides none', () => {
		const rows = ['a,05 12:00,05 10:00,no,,', 'a,05 11:00,05 11:30,no,,']
		expect(counted(rows, NOTHING).minutes).toBe(30)
		expect(counted(['a,05 12:00,05 10:00,no,,50 %'], NOTHING).partial).toBe(0)
	})

	test('only those of the service count, where the log names one', () => {
		const rows = ['a,05 10:00,05 11:00,no,,', 'b,05 12:00,05 12:30,no,,']
		const { outages } = {
			outages: readText([HEADER, 'a,2026-01-05T10:00:00Z,,no,,', 'b,2026-01-05T10:00:00Z,,no,,', ''].join('\n'))
				.outages!,
		}
		const codeOf = (name: string) => new Set([outages.service!.words.indexOf(name)])
		expect(counted(rows, NOTHING, { serviceCodes: codeOf('a') }).minutes).toBe(60)
		expect(counted(rows, NOTHING, { serviceCodes: codeOf('b') }).minutes).toBe(30)
		expect(counted(rows, NOTHING).minutes).toBe(90)
	})

	test('those that reached a part of the users count by it, and it is said how many did', () => {
		const rows = ['a,05 10:00,05 11:00,no,,50 %', 'a,06 10:00,06 11:00,no,,']
		expect(counted(rows, NOTHING)).toMatchObject({ minutes: 90, partial: 1 })
	})
})

describe('what is left out', () => {
	test('without an agreement planned work and nothing else', () => {
		const rows = ['a,05 10:00,05 11:00,yes,,', 'a,06 10:00,06 10:30,no,force majeure,', 'a,07 10:00,07 10:15,no,,']
		expect(counted(rows, null).minutes).toBe(45)
	})

	test('a cause that the log names is narrower than its mark for planned work, and tells planned work by itself', () => {
		const emergency = ['a,06 10:00,06 11:00,yes,emergency work,']
		expect(counted(emergency, AGREED).minutes).toBe(60)
		const excused = {
			...AGREED,
			emergency: { noticeSeconds: null, capSecondsPerMonth: null, countsAsDowntime: false, reasons: null },
		}
		expect(counted(emergency, excused)).toMatchObject({
			minutes: 0,
			leftOut: [{ reason: 'emergency-maintenance', outages: 1 }],
		})
		// Inside an agreed window, but the log says that the customer did it: nobody takes it for maintenance.
		const caused = ['a,05 02:00,05 03:00,customer']
		expect(counted(caused, AGREED, {}, 'service,start,end,cause')).toMatchObject({ minutes: 60, assumedPlanned: 0 })
	})

	test('agreed windows leave something out only where the agreement excludes planned work', () => {
		const rows = ['a,05 01:00,05 03:00']
		const header = 'service,start,end'
		expect(counted(rows, AGREED, {}, header)).toMatchObject({
			...{ minutes: 60, assumedPlanned: 1 },
			leftOut: [{ reason: 'planned-maintenance', outages: 1 }],
		})
		expect(counted(rows, { ...AGREED, exclusions: [] }, {}, header)).toMatchObject({
			minutes: 120,
			assumedPlanned: 0,
			leftOut: [],
		})
	})

	test('what lies in agreed windows uses the maximum up like planned work, and overlaps use it once', () => {
		const capped = { ...AGREED, capSeconds: 3_600 }
		expect(counted(['a,05 01:00,05 04:00'], capped, {}, 'service,start,end').minutes).toBe(120)
		const twice = ['a,06 10:00,06 11:00,yes,,', 'b,06 10:00,06 11:00,yes,,', 'a,07 10:00,07 10:30,yes,,']
		expect(counted(twice, capped)).toMatchObject({ minutes: 30, beyondCapSeconds: 1_800 })
	})

	test('the months of a maximum are those of the wall clock', () => {
		// 31 January 23:30 to 1 February 00:30 in Berlin: half an hour in each month.
		const rows = ['a,31 22:30,31 23:30,yes,,']
		const capped = { ...AGREED, capSeconds: 1_800 }
		expect(counted(rows, capped, { timeZone: 'Europe/Berlin' }).minutes).toBe(0)
		expect(counted(rows, capped).minutes).toBe(30)
		const emergency = { noticeSeconds: null, capSecondsPerMonth: 1_800, countsAsDowntime: false, reasons: null }
		const work = ['a,31 22:30,31 23:30,no,emergency,']
		expect(counted(work, { ...NOTHING, emergency }, { timeZone: 'Europe/Berlin' }).minutes).toBe(0)
		expect(counted(work, { ...NOTHING, emergency }).minutes).toBe(30)
	})
})

describe('agreed maintenance windows', () => {
	const january = { startEpoch: utc('2026-01-01 00:00:00'), endEpoch: utc('2026-02-01 00:00:00') }
	/** `DD HH:MM-DD HH:MM` of each. */
	const times = (
		window: Partial<typeof MONDAYS>,
		more: Partial<DowntimeTerms> = {},
		service: string | null = 'shop',
		span = january,
	) =>
		maintenanceTimes({ ...AGREED, ...more, maintenance: [{ ...MONDAYS, ...window }] }, service, span).map(
			({ startEpoch, endEpoch }) =>
				[startEpoch, endEpoch].map((at) => new Date(at * 1_000).toISOString().slice(8, 16).replace('T', ' ')).join('-'),
		)
	const all = ['05 02:00-05 04:00', '12 02:00-12 04:00', '19 02:00-19 04:00', '26 02:00-26 04:00']

	test('hold for the service they name, for all where they name none, and all for a promise of all services', () => {
		expect(times({})).toEqual(all)
		expect(times({ serviceId: 'shop' })).toEqual(all)
		expect(times({ serviceId: 'mail' })).toEqual([])
		expect(times({ serviceId: 'mail' }, {}, null)).toEqual(all)
	})

	test('fall on the weekday of the month that is named, the last one too', () => {
		const monthly = (ordinal: 1 | 2 | 3 | 4 | -1) => times({ recurrence: { kind: 'monthly', weekday: 'sat', ordinal } })
		expect([monthly(1), monthly(-1)]).toEqual([['03 02:00-03 04:00'], ['31 02:00-31 04:00']])
		expect(times({ recurrence: { kind: 'dates', dates: ['2026-01-09', '2026-03-01'] } })).toEqual(['09 02:00-09 04:00'])
	})

	test('begin at their minute, and one that began before the days looked at reaches into them', () => {
		const span = { startEpoch: utc('2026-01-06 00:30:00'), endEpoch: utc('2026-01-07 00:00:00') }
		expect(times({ startTime: '23:45' }, {}, 'shop', span)).toEqual(['05 23:45-06 01:45'])
		expect(times({ startTime: '22:30' }, {}, 'shop', span)).toEqual([])
	})

	test('that overlap are one', () => {
		const later = { ...MONDAYS, id: 'n', startTime: '03:00' }
		const united = maintenanceTimes({ ...AGREED, maintenance: [MONDAYS, later] }, null, january)
		expect(united.map(({ startEpoch, endEpoch }) => endEpoch - startEpoch)).toEqual([10_800, 10_800, 10_800, 10_800])
	})

	test('rest in a freeze, its first and its last day included, within a year and over its end', () => {
		const freeze = (from: string, to: string) => times({}, { freezes: [{ id: 'f', name: null, from, to }] })
		expect(freeze('01-05', '01-12')).toEqual(all.slice(2))
		expect(freeze('01-06', '01-11')).toEqual(all)
		expect(freeze('12-20', '01-05')).toEqual(all.slice(1))
		expect(freeze('01-26', '01-04')).toEqual(all.slice(0, 3))
		expect(freeze('12-20', '01-04')).toEqual(all)
	})

	test('in a zone that nobody knows are none', () => {
		expect(times({ timeZone: 'Mars/Olympus' })).toEqual([])
	})
})

describe('causes', () => {
	test.each([
		['planned-maintenance', ['Planned maintenance', 'Wartung', 'scheduled', 'geplante Arbeiten']],
		['emergency-maintenance', ['emergency_maintenance', 'Emergency', 'Notfallarbeiten']],
		['force-majeure', ['force majeure', 'Act of God', 'Höhere Gewalt']],
		['customer-caused', ['customer caused', 'customer', 'vom Kunden verursacht']],
		['customer-equipment', ['Customer-Equipment', 'Kundengeräte']],
		['third-party-network', ['third party network', 'ISP', 'Fremdnetz']],
		['customer-suspension', ['customer suspension', 'suspended', 'Sperre']],
		['test-systems', ['test systems', 'Testsystem']],
	] as const)('%s has its own name and others, in any spelling', (cause, words) => {
		expect(words.map(causeOf)).toEqual(words.map(() => cause))
	})

	test('a word that only contains one is none', () => {
		expect(['customer database', 'not planned', 'unscheduled', ''].map(causeOf)).toEqual([null, null, null, null])
	})
})
