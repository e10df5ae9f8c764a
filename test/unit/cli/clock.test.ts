import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { calendarSchema } from '../../../src/shared/agreement/values/calendar'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { draftWithOnePromise, writeAgreement } from './sample-agreement'

const office = [['08:00', '18:00']]
const CALENDAR = {
	id: 'office',
	name: 'Office',
	timeZone: 'Europe/Berlin',
	weekly: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [['22:00', '06:00']] },
	holidays: { country: 'DE', region: 'BY', dates: { '2026-01-06': 'Heilige Drei Könige' } },
	closed: ['2026-12-24'],
	open: {},
}

const answerShape = z.strictObject({
	countedSeconds: z.number(),
	trace: z.array(
		z.strictObject({
			start: z.iso.datetime({ offset: true }),
			end: z.iso.datetime({ offset: true }),
			counted: z.boolean(),
			reason: z.string(),
			name: z.string().optional(),
		}),
	),
})

function folderWithCalendar(calendar: unknown = CALENDAR): string {
	const folder = tempFolder()
	writeFileSync(path.join(folder, 'cal.json'), JSON.stringify(calendar))
	return folder
}

async function clock(from: string, to: string) {
	const run = await pledge(folderWithCalendar(), 'clock', 'cal.json', '--from', from, '--to', to, '--json')
	expect([run.status, run.err]).toEqual([0, ''])
	return answerShape.parse(JSON.parse(run.out))
}

test('counts service seconds and says of each stretch why', async () => {
	expect(await clock('2026-01-05T17:30:00+01:00', '2026-01-07T08:00:00.5+01:00')).toEqual({
		countedSeconds: 1_800.5,
		trace: [
			{ start: '2026-01-05T17:30:00+01:00', end: '2026-01-05T18:00:00+01:00', counted: true, reason: 'service-hours' },
			{ start: '2026-01-05T18:00:00+01:00', end: '2026-01-06T00:00:00+01:00', counted: false, reason: 'outside-hours' },
			{
				...{ start: '2026-01-06T00:00:00+01:00', end: '2026-01-07T00:00:00+01:00', counted: false, reason: 'holiday' },
				name: 'Heilige Drei Könige',
			},
			{ start: '2026-01-07T00:00:00+01:00', end: '2026-01-07T08:00:00+01:00', counted: false, reason: 'outside-hours' },
			{
				start: '2026-01-07T08:00:00+01:00',
				end: '2026-01-07T08:00:00.500+01:00',
				counted: true,
				reason: 'service-hours',
			},
		],
	})
})

test('counts an hour less and more in service that is open at a switch of the clocks', async () => {
	expect((await clock('2026-03-28T12:00:00+01:00', '2026-03-30T06:00:00+02:00')).countedSeconds).toBe(8 * 3_600)
	// The night from Sunday runs past midnight; the switch is at 02:00 or 03:00 on Sunday itself, outside it.
	expect((await clock('2026-10-25T02:30', '2026-10-25T03:30')).trace).toEqual([
		{ start: '2026-10-25T02:30:00+02:00', end: '2026-10-25T03:30:00+01:00', counted: false, reason: 'outside-hours' },
	])
	// 02:30 does not exist on that day and moves on by the gap.
	expect((await clock('2026-03-29T02:30', '2026-03-29T04:00')).trace[0]?.start).toBe('2026-03-29T03:30:00+02:00')
})

test('counts nothing where the end is not after the start', async () => {
	expect(await clock('2026-01-05T12:00:00Z', '2026-01-05T11:00:00Z')).toEqual({ countedSeconds: 0, trace: [] })
})

test('computes holidays where the calendar stores none', async () => {
	const folder = folderWithCalendar({ ...CALENDAR, holidays: { country: 'DE', region: 'BY' } })
	const run = await pledge(
		folder,
		'clock',
		'cal.json',
		'--from',
		'2026-01-06',
		'--to',
		'2026-01-07',
		'--json',
		'--ui-language',
		'de',
	)
	expect(JSON.parse(run.out).trace).toEqual([
		expect.objectContaining({ counted: false, reason: 'holiday', name: 'Heilige Drei Könige' }),
	])
})

test('answers a file of pairs line by line', async () => {
	const folder = folderWithCalendar()
	const pairs = [
		'from,to',
		'2026-01-05T08:00,2026-01-05T09:00',
		'"2026-01-05T16:00:00Z","2026-01-05T18:00:00Z"',
		'2026-01-04,2026-01-05',
		'',
	]
	writeFileSync(path.join(folder, 'p.csv'), `\ufeff${pairs.join('\r\n')}`)
	const run = await pledge(folder, 'clock', 'cal.json', '--pairs', 'p.csv')
	expect(run).toEqual({ status: 0, out: '3600\n3600\n7200\n', err: '' })
	expect(JSON.parse((await pledge(folder, 'clock', 'cal.json', '--pairs', 'p.csv', '--json')).out)).toEqual([
		3600, 3600, 7200,
	])
})

test('takes a calendar that is a week and nothing else', async () => {
	const { holidays: _holidays, closed: _closed, open: _open, ...week } = CALENDAR
	const folder = folderWithCalendar(week)
	const run = await pledge(folder, 'clock', 'cal.json', '--from', '2026-12-24', '--to', '2026-12-25', '--json')
	expect(JSON.parse(run.out).countedSeconds).toBe(10 * 3_600)
})

test('answers a file with a head line and no pair with nothing', async () => {
	const folder = folderWithCalendar()
	writeFileSync(path.join(folder, 'p.csv'), 'from,to\n')
	expect(await pledge(folder, 'clock', 'cal.json', '--pairs', 'p.csv')).toEqual({ status: 0, out: '', err: '' })
	expect((await pledge(folder, 'clock', 'cal.json', '--pairs', 'p.csv', '--json')).out).toBe('[]\n')
})

test.each([
	['2026-01-05T08:00,2026-01-05T09:00\nnonsense,2026-01-01\n', 'p.csv, line 2: “nonsense” is not an instant.\n'],
	['from,to\n2026-01-05T08:00\n', 'p.csv, line 2: from,to is expected, which “2026-01-05T08:00” is not.\n'],
	['2026-01-05,2026-01-06\n\n2026-01-05,2026-01-06', 'p.csv, line 2: from,to is expected, which “” is not.\n'],
	['2026-01-05,1767600000', 'p.csv, line 1: “1767600000” is not an instant.\n'],
	['1850-01-05,1850-01-06', 'p.csv, line 1: “1850-01-05” lies outside the years 1900 to 2200.\n'],
	['', 'The file p.csv is empty.\n'],
])('names the line of a pair it cannot read: %j', async (text, err) => {
	const folder = folderWithCalendar()
	writeFileSync(path.join(folder, 'p.csv'), text)
	expect(await pledge(folder, 'clock', 'cal.json', '--pairs', 'p.csv')).toEqual({ status: 3, out: '', err })
})

test.each<[readonly string[], number]>([
	[['cal.json'], 2],
	[['cal.json', '--from', '2026-01-01'], 2],
	[['cal.json', '--from', 'x', '--to', '2026-01-01'], 2],
	[['cal.json', '--from', '2026-02-30', '--to', '2026-03-01'], 2],
	[['cal.json', '--from', '2026-01-01', '--to', '2026-01-02', '--pairs', 'p.csv'], 2],
	[['cal.json', '--from', '2026-01-01', '--to', '2026-01-02', '--ticket', '1'], 2],
	[['none.json', '--from', '2026-01-01', '--to', '2026-01-02'], 3],
	[['bad.json', '--from', '2026-01-01', '--to', '2026-01-02'], 3],
	[['zone.json', '--from', '2026-01-01', '--to', '2026-01-02'], 3],
	[['region.json', '--from', '2026-01-01', '--to', '2026-01-02'], 3],
	[['--agreement', 'agreement.json'], 2],
	[['--agreement', 'agreement.json', '--objective', 'p1', '--history', 'h.csv'], 2],
	[['--agreement', 'agreement.json', '--objective', 'x', '--history', 'h.csv', '--ticket', '1'], 2],
	[['--agreement', 'agreement.json', '--objective', 'p1', '--history', 'h.csv', '--ticket', 'x'], 2],
	[['--agreement', 'agreement.json', '--objective', 'p1', '--history', 'h.csv', '--ticket', '3'], 3],
	[['--agreement', 'agreement.json', '--objective', 'p1', '--history', 'o.csv', '--ticket', '1'], 3],
])('ends clock %j with status %i and one sentence in either language', async (argv, status) => {
	const folder = folderWithCalendar()
	writeFileSync(path.join(folder, 'bad.json'), '{"id":"x"}')
	writeFileSync(path.join(folder, 'zone.json'), JSON.stringify({ ...CALENDAR, timeZone: 'Europe/Nowhere' }))
	writeFileSync(
		path.join(folder, 'region.json'),
		JSON.stringify({ ...CALENDAR, holidays: { country: 'DE', region: 'ZZ' } }),
	)
	writeFileSync(path.join(folder, 'o.csv'), 'Started at,Ended at\n2026-03-01T10:00:00Z,2026-03-01T10:30:00Z\n')
	writeHistory(folder)
	writeAgreement(folder, draftWithOnePromise())
	for (const language of ['de', 'en']) {
		const run = await pledge(folder, 'clock', ...argv, '--ui-language', language)
		expect([run.status, run.out, isOneSentence(run.err)]).toEqual([status, '', true])
	}
})

test('shows the clock of one ticket as the verdict counts it', async () => {
	const folder = folderWithCalendar()
	const calendar = calendarSchema.parse(CALENDAR)
	const draft = draftWithOnePromise({ calendarId: 'office' })
	writeAgreement(folder, { ...draft, serviceHours: { ...draft.serviceHours, calendars: [calendar] } })
	writeHistory(folder)
	const of = async (ticket: string, ...more: string[]) => {
		const argv = [
			'--agreement',
			'agreement.json',
			'--objective',
			'p1',
			'--history',
			'h.csv',
			'--ticket',
			ticket,
			'--json',
		]
		const run = await pledge(folder, 'clock', ...argv, ...more)
		expect(run.err).toBe('')
		return JSON.parse(run.out)
	}
	// Friday 17:45 to Monday 08:10, with the night from Sunday between.
	expect(await of('1')).toMatchObject({
		countedSeconds: 900 + 8 * 3_600 + 600,
		stop: '2026-01-12T08:10:00+01:00',
		stoppedBy: 'firstResponseAt',
		met: false,
		applies: true,
	})
	expect((await of('1')).trace.map(({ reason }: { reason: string }) => reason)).toEqual([
		...['service-hours', 'outside-hours', 'service-hours', 'past-midnight', 'outside-hours', 'service-hours'],
	])
	// Resolved without a recorded response: the clock stops there.
	expect(await of('2')).toMatchObject({ countedSeconds: 600, stoppedBy: 'firstResolvedAt', met: true, applies: false })
	// Still open: undecided until the time is over.
	expect(await of('4', '--as-of', '2026-01-12T09:20:00+01:00')).toMatchObject({
		countedSeconds: 1_200,
		stop: null,
		met: null,
	})
	expect(await of('4', '--as-of', '2026-01-12T09:31:00+01:00')).toMatchObject({
		countedSeconds: 1_860,
		stop: null,
		met: false,
	})
})

function writeHistory(folder: string): void {
	const rows = [
		'Case number,Priority,Opened at,First reply at,Resolved at',
		'1,P1,2026-01-09T17:45:00+01:00,2026-01-12T08:10:00+01:00,2026-01-12T09:00:00+01:00',
		'2,P3,2026-01-12T09:00:00+01:00,,2026-01-12T09:10:00+01:00',
		'3,P1,2026-01-12T09:00:00+01:00,2026-01-12T08:00:00+01:00,',
		'4,P1,2026-01-12T09:00:00+01:00,,',
		'',
	]
	writeFileSync(path.join(folder, 'h.csv'), rows.join('\n'))
}

test.each([
	[{ id: 'a b' }, 'cal.json is not a calendar: id: does not have the form that this field needs.\n'],
	[
		{ open: { '2026-02-30': [] } },
		'cal.json is not a calendar: open.2026-02-30: is no name that an entry here may have.\n',
	],
])('shows no pattern to who wrote %j into a calendar', async (changes, err) => {
	const folder = folderWithCalendar({ ...CALENDAR, ...changes })
	const run = await pledge(folder, 'clock', 'cal.json', '--from', '2026-01-01', '--to', '2026-01-02')
	expect(run).toEqual({ status: 3, out: '', err })
})
