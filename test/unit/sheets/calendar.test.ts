import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import { formatDate, parseDate, SECONDS_PER_DAY } from '../../../src/shared/calendar/civil-date'
import { epochOfLocal, zoneTable } from '../../../src/shared/calendar/zone-table'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { downtimeTerms, maintenanceTimes } from '../../../src/shared/realism/maintenance-times'
import { dueDates } from '../../../src/shared/sections/readings/due-dates'
import { foldLine } from '../../../src/shared/sheets/calendar/ics-text'
import { lastNoticeDay } from '../../../src/shared/sheets/calendar/months'
import { obligationCalendar } from '../../../src/shared/sheets/calendar/obligations'
import { vtimezone } from '../../../src/shared/sheets/calendar/vtimezone'
import { fullAgreement } from '../../helpers/full-agreement'

const options = { state: 'final', date: '2027-03-03', version: 1 } as const

const playbook = createFromPlaybook({ playbookId: 'managed-services', language: 'en', id: 'a1', today: '2026-12-01' })

/** Two years from New Year, then over, unless said; without what has no dates. */
function agreementWith(changes: Partial<Agreement['parties']> = {}): Agreement {
	const { parties, objectives, reporting, downtime, roles, governance } = playbook
	const term = { kind: 'fixed', months: 24 } as const
	return {
		...emptyAgreement('a1'),
		...{ objectives, reporting, downtime, roles, governance },
		title: 'Services; hosting, backup\\restore',
		parties: { ...parties, effectiveDate: '2027-01-01', term, renewal: { kind: 'none' }, ...changes },
	}
}

/** The file as another library reads it: each entry with the starts of its occurrences up to a day, as readings of its own zone and in UTC. */
function read(text: string, lastDate = '2036-12-31') {
	const root = new ICAL.Component(ICAL.parse(text))
	ICAL.TimezoneService.reset()
	for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
	return root.getAllSubcomponents('vevent').map((component) => {
		const event = new ICAL.Event(component)
		const starts: { local: string; epoch: number }[] = []
		const iterator = event.iterator()
		for (let next = iterator.next(); next && next.toString().slice(0, 10) <= lastDate; next = iterator.next())
			starts.push({ local: next.toString(), epoch: next.toUnixTime() })
		return { key: event.uid.replace(/\.a1@pledge$/, ''), event, component, starts }
	})
}

const calendar = (agreement: Agreement) => obligationCalendar(agreement, ['en'], options)
const datesOf = (agreement: Agreement, key: string, lastDate?: string) =>
	read(calendar(agreement), lastDate)
		.filter((entry) => entry.key === key)
		.flatMap(({ starts }) => starts.map(({ local }) => local.slice(0, 10)))

describe('the obligation calendar, read by another library', () => {
	it.each([
		{ kind: 'monthly', everyMonths: 1, day: 25 },
		{ kind: 'monthly', everyMonths: 1, day: 31 },
		{ kind: 'monthly', everyMonths: 3, day: 30 },
		{ kind: 'monthly', everyMonths: 2, day: 29 },
		{ kind: 'monthly', everyMonths: 1, day: 30 },
		{ kind: 'monthly', everyMonths: 5, day: 29 },
		{ kind: 'monthly', everyMonths: 12, day: 30 },
		{ kind: 'yearly', month: 2, day: 29 },
		{ kind: 'yearly', month: 12, day: 31 },
		{ kind: 'once', date: '2027-06-15' },
	] as const)('a duty due %j comes on the dates of the agreement until its term ends', (due) => {
		const base = agreementWith({ term: { kind: 'fixed', months: 120 } })
		const duty = { ...base.roles.duties[0]!, id: 'd', title: 'Test the restoration', due }
		const expected = dueDates(due, '2027-01-01', 200).filter((date) => date <= '2036-12-31')
		const found = read(calendar({ ...base, roles: { ...base.roles, duties: [duty] } }))
			.filter(({ key }) => key.startsWith('duty-d'))
			.flatMap(({ starts }) => starts.map(({ local }) => local))
		expect(found.sort()).toEqual(expected)
	})

	it('maintenance begins at the agreement’s own instants over both changes of the clock, freeze periods left out', () => {
		const base = agreementWith()
		const window = {
			...base.downtime.maintenance[0]!,
			// A reading that is skipped or repeated is for each program to place; ours follows RFC 5545, 3.3.5, the other library does not.
			startTime: '03:30',
			durationSeconds: 7_200,
			timeZone: 'Europe/Berlin',
		}
		const weekly = { ...window, id: 'w', recurrence: { kind: 'weekly', weekday: 'sun', everyWeeks: 2 } as const }
		const monthly = { ...window, id: 'm', recurrence: { kind: 'monthly', weekday: 'sun', ordinal: -1 } as const }
		const dates = { ...window, id: 'd', recurrence: { kind: 'dates', dates: ['2027-05-05', '2027-12-24'] } as const }
		const freezes = [{ id: 'f', name: 'Christmas', from: '12-20', to: '01-06' }]
		const all = [weekly, monthly, { ...dates, recurrence: { ...dates.recurrence, dates: [...dates.recurrence.dates] } }]
		const berlin = zoneTable('Europe/Berlin', 0, 2e9)!
		const span = {
			startEpoch: epochOfLocal(berlin, parseDate('2027-01-01')! * SECONDS_PER_DAY),
			endEpoch: epochOfLocal(berlin, parseDate('2029-01-01')! * SECONDS_PER_DAY),
		}
		for (const one of all) {
			const agreement = { ...base, downtime: { ...base.downtime, maintenance: [one], freezes } }
			const expected = maintenanceTimes(downtimeTerms(agreement), null, span).map(({ startEpoch }) => startEpoch)
			const found = read(calendar(agreement)).filter(({ key }) => key.startsWith('maintenance-'))
			expect(expected.length).toBeGreaterThan(0)
			expect(found.flatMap(({ starts }) => starts.map(({ epoch }) => epoch))).toEqual(expected)
			expect(found.every(({ event }) => event.duration.toSeconds() === 7_200)).toBe(true)
		}
	})

	it('reports come after each period, from the first to the last of the term', () => {
		const base = agreementWith({ effectiveDate: '2027-02-15' })
		const of = (cadence: Agreement['reporting']['cadence'], dueDay: number) =>
			datesOf(
				{
					...base,
					roles: { ...base.roles, duties: [] },
					reporting: { ...base.reporting, cadence, dueDay },
				},
				'report',
			)
		expect(of('quarterly', 15)).toEqual(
			['2027-04', '2027-07', '2027-10', '2028-01', '2028-04', '2028-07', '2028-10', '2029-01', '2029-04'].map(
				(month) => `${month}-15`,
			),
		)
		expect(of('monthly', 31).slice(0, 2)).toEqual(['2027-03-31', '2027-04-30'])
		expect(of('monthly', 31).at(-1)).toBe('2029-03-31')
		expect(of('yearly', 10)).toEqual(['2028-01-10', '2029-01-10', '2030-01-10'])
	})

	it('what looks back on a month is due after the first and once more after the last, other duties within the term', () => {
		const base = agreementWith({ effectiveDate: '2027-02-15', term: { kind: 'fixed', months: 12 } })
		const of = (title: string) => {
			const duty = base.roles.duties.find((one) => one.title?.startsWith(title))!
			const dates = datesOf(base, `duty-${duty.id}`)
			return [dates[0], dates.at(-1), dates.length]
		}
		expect(of('Deliver the Service Report')).toEqual(['2027-03-25', '2028-03-25', 13])
		expect(of('Issue the invoice')).toEqual(['2027-03-01', '2028-03-01', 13])
		expect(of('Pay the invoice')).toEqual(['2027-03-15', '2028-03-15', 13])
		const own = { ...base.roles.duties[0]!, id: 'own', title: 'Test the restoration' }
		const other = { ...base, roles: { ...base.roles, duties: [own] } }
		expect(datesOf(other, 'duty-own')).toHaveLength(12)
		expect(datesOf(other, 'duty-own')[0]).toBe('2027-02-25')
	})

	it('names the last day for notice of each renewal period, and reminds of it', () => {
		const renewal = { kind: 'automatic', months: 12 } as const
		const agreement = agreementWith({ renewal, noticeMonths: 3, noticeTo: 'term-end' })
		expect(datesOf(agreement, 'notice', '2031-01-01')).toEqual(['2028-09-30', '2029-09-30', '2030-09-30'])
		const midMonth = agreementWith({ effectiveDate: '2027-03-15', renewal, noticeMonths: 3, noticeTo: 'term-end' })
		expect(datesOf(midMonth, 'notice', '2031-01-01')).toEqual(['2028-12-14', '2029-12-14', '2030-12-14'])
		const openEnd = agreementWith({ term: { kind: 'indefinite' }, noticeMonths: 4, noticeTo: 'quarter-end' })
		expect(datesOf(openEnd, 'notice', '2028-03-31')).toEqual([
			'2027-02-28',
			'2027-05-31',
			'2027-08-31',
			'2027-11-30',
			'2028-02-29',
		])
		const notice = read(calendar(agreement)).find(({ key }) => key === 'notice')!
		expect(notice.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe('-P30D')
		expect(lastNoticeDay('2027-03-31', 3)).toBe('2026-12-31')
	})

	it('keeps a fixed term’s end, ramp-ups and freezes over the year’s end', () => {
		const base = agreementWith()
		const [objective] = base.objectives.items
		const agreement: Agreement = {
			...base,
			objectives: { ...base.objectives, items: [{ ...objective!, kind: 'promise', rampUpMonths: 3 }] },
			downtime: { ...base.downtime, freezes: [{ id: 'f', name: 'Christmas', from: '12-20', to: '01-06' }] },
		}
		expect(datesOf(agreement, 'term-end')).toEqual(['2028-12-31'])
		expect(datesOf(agreement, 'ramp-up-3')).toEqual(['2027-04-01'])
		expect(datesOf(agreement, 'freeze-f')).toEqual(['2026-12-20', '2027-12-20', '2028-12-20'])
		const freeze = read(calendar(agreement)).find(({ key }) => key === 'freeze-f')!
		expect(freeze.event.endDate.toString()).toBe('2027-01-07')
	})

	it('gives every entry one id, which stays when the agreement is changed, and a higher count the next day', () => {
		const agreement = agreementWith()
		const duties = agreement.roles.duties.map((duty) =>
			duty.id === 'payment' ? { ...duty, title: 'Something else' } : duty,
		)
		const changed = { ...agreement, roles: { ...agreement.roles, duties } }
		const before = read(calendar(agreement))
		const after = read(obligationCalendar(changed, ['en'], { ...options, date: '2027-03-04' }))
		const ids = before.map(({ key }) => key)
		expect(new Set(ids).size).toBe(ids.length)
		expect(after.map(({ key }) => key)).toEqual(ids)
		expect(after.every(({ event }, index) => event.sequence > before[index]!.event.sequence)).toBe(true)
	})

	it('says both languages of a contract in both, and no word of what is internal', () => {
		const agreement = fullAgreement()
		const text = obligationCalendar(agreement, ['de', 'en'], options)
		const report = read(text).map(({ event }) => event.summary)
		expect(report).toContain('Servicegespräch vereinbaren / Arrange the service review')
		for (const { title } of agreement.actionPlan.tasks) expect(text.replace(/\r\n /g, '')).not.toContain(title)
	})

	it('carries any typed text unharmed through escaping and folding', () => {
		const base = agreementWith()
		const title = `Müllabfuhr; "Nord", C:\\Temp\nzweite Zeile ${'ß'.repeat(80)} 🚚`
		const duties = [{ ...base.roles.duties[0]!, id: 'd', title }]
		const text = calendar({ ...base, roles: { ...base.roles, duties } })
		const found = read(text).find(({ key }) => key === 'duty-d')
		expect(found?.event.summary).toContain(title)
		const lines = text.split('\r\n')
		expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([])
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
		expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75))
	})
})

describe('the zone of an entry', () => {
	it.each(['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'Africa/Casablanca', 'Asia/Kolkata', 'UTC'])(
		'%s tells another library the offsets of every day',
		(timeZone) => {
			const lines = vtimezone(timeZone, 2027)!
			const text = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')
			const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone')!)
			const table = zoneTable(timeZone, 0, 3e9)!
			const wrong: string[] = []
			for (let day = parseDate('2027-01-01')!; day < parseDate('2032-01-01')!; day++) {
				const local = day * SECONDS_PER_DAY + 12 * 3_600
				const noon = ICAL.Time.fromDateTimeString(`${formatDate(day)}T12:00:00`)
				if (zone.utcOffset(noon) !== local - epochOfLocal(table, local)) wrong.push(formatDate(day))
			}
			expect(wrong).toEqual([])
		},
	)

	it('writes a yearly pattern where there is one', () => {
		expect(vtimezone('Europe/Berlin', 2027)).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU')
		expect(vtimezone('America/New_York', 2027)).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU')
		expect(vtimezone('Nowhere/At_All', 2027)).toBeNull()
	})
})
