import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { METHOD_KEYS } from '../../../src/main/evidence/evidence'
import { REPORT_FORMATS } from '../../../src/shared/ipc/figures-shapes'
import { DESK_FIGURES } from '../../../src/shared/realism/figures/figure-ids'
import { isOneSentence, pledge, TODAY, tempFolder } from './run-cli'
import { completeAgreement, draftWithOnePromise, writeAgreement } from './sample-agreement'
import { writeTickets } from './sample-history'

const fraction = z.number().min(0).max(1)
const instant = z.iso.datetime({ offset: true })

/** The part of the answer that others rely on. */
const answerShape = z.object({
	agreement: z.object({ id: z.string(), title: z.string() }),
	findings: z.array(
		z.object({
			rule: z.string(),
			severity: z.enum(['error', 'warning', 'info']),
			section: z.string(),
			path: z.string(),
			message: z.string().min(5),
		}),
	),
	verdicts: z.array(
		z.object({
			objectiveId: z.string(),
			metric: z.string(),
			verdict: z.enum(['realistic', 'tight', 'unrealistic', 'not enough data']),
			windows: z.array(
				z.object({
					start: instant,
					end: instant,
					complete: z.boolean(),
					cases: z.int(),
					met: z.int(),
					pending: z.int(),
					attainment: fraction.nullable(),
				}),
			),
			attainment: fraction.nullable(),
			passProbability: z.object({ estimate: fraction, low: fraction, high: fraction }).nullable(),
			suggested: z.object({ value: z.number(), unit: z.string(), share: z.int().nullable() }).nullable(),
			expectedCredits: z.object({ mean: z.number(), p5: z.number(), p95: z.number(), currency: z.string() }).nullable(),
			censored: z.int(),
		}),
	),
})

async function checked(folder: string, ...more: readonly string[]) {
	const run = await pledge(folder, 'check', 'agreement.json', '--json', ...more)
	return { ...run, answer: answerShape.parse(JSON.parse(run.out)) }
}

test('judges each objective by the windows of its history', async () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise())
	writeTickets(folder)
	const { answer, err } = await checked(folder, '--history', 'tickets.csv')
	expect(err).toBe('')
	const [verdict] = answer.verdicts
	expect([answer.verdicts.length, verdict?.verdict, verdict?.attainment]).toEqual([1, 'realistic', 1])
	expect(verdict?.windows.map(({ complete, cases, met, pending }) => ({ complete, cases, met, pending }))).toEqual(
		Array(12).fill({ complete: true, cases: 30, met: 30, pending: 0 }),
	)
	expect(answer.findings.some(({ rule }) => rule === 'realism')).toBe(false)
})

test('says what broken promises cost in a year, each promise with its part', async () => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement())
	const samples = path.join(import.meta.dirname, '../../../resources/samples')
	const files = ['hansen-tickets.csv', 'hansen-outages.csv'].map((name) => path.join(samples, name))
	const run = async (...more: readonly string[]) =>
		pledge(folder, 'check', 'agreement.json', '--history', ...files, ...more)
	const { verdicts, credits } = JSON.parse((await run('--json')).out) as {
		verdicts: { objectiveId: string; expectedCredits: { mean: number } | null }[]
		credits: {
			total: { mean: number; p5: number; p95: number; currency: string }
			contributions: { objectiveId: string; mean: number; meanAtSuggestion: number | null }[]
			missing: { objectiveId: string; reason: string }[]
		}
	}
	const sum = credits.contributions.reduce((total, { mean }) => total + mean, 0)
	expect(Math.abs(sum - credits.total.mean)).toBeLessThanOrEqual(credits.contributions.length)
	expect(credits.total.p5).toBeLessThan(credits.total.mean)
	expect(credits.total.mean).toBeLessThan(credits.total.p95)
	// The wished response of 30 minutes is what costs most, and 45 minutes would end that.
	const [dearest] = credits.contributions.toSorted((a, b) => b.mean - a.mean)
	expect(dearest?.objectiveId).toBe('response-p1')
	expect(dearest?.meanAtSuggestion).toBeLessThan((dearest?.mean ?? 0) / 4)
	expect(verdicts.find(({ objectiveId }) => objectiveId === 'response-p1')?.expectedCredits?.mean).toBe(dearest?.mean)
	expect(credits.missing).toEqual([{ objectiveId: 'wait-time', reason: 'not-enough-data' }])
	const text = (await run()).out
	expect(text).toMatch(/Expected credits a year\n {2}€[\d,.]+ on average; nine of ten years between €[\d,.]+ and €/)
	expect(text).toMatch(/Not in the sum, for want of data: Waiting time, Service Desk\./)
})

test('tells an unrealistic promise among the findings, where --fail-on warning sees it', async () => {
	const folder = tempFolder()
	writeAgreement(folder, { ...completeAgreement(), objectives: draftWithOnePromise({ value: 600 }).objectives })
	writeTickets(folder)
	const { answer } = await checked(folder, '--history', 'tickets.csv')
	expect(answer.verdicts[0]?.verdict).toBe('unrealistic')
	expect(answer.findings.filter(({ rule }) => rule === 'realism')).toEqual([
		expect.objectContaining({
			severity: 'warning',
			section: 'objectives',
			path: 'objectives.items.p1.value',
			message: expect.stringMatching(/^History does not support the objective “P1 first response, .+”\.$/),
		}),
	])
	expect((await checked(folder, '--history', 'tickets.csv', '--fail-on', 'warning')).status).toBe(1)
})

test('ends with 1 at the severity asked for and above, with 0 below', async () => {
	const folder = tempFolder()
	const complete = completeAgreement()
	writeAgreement(folder, complete)
	expect([(await checked(folder)).status, (await checked(folder, '--fail-on', 'info')).status]).toEqual([0, 0])
	writeAgreement(folder, { ...complete, actionPlan: { ...complete.actionPlan, tasks: [] } })
	expect([(await checked(folder)).status, (await checked(folder, '--fail-on', 'info')).status]).toEqual([0, 1])
	const [service, ...others] = complete.services.items
	writeAgreement(folder, {
		...complete,
		services: { ...complete.services, items: [{ ...service!, calendarId: 'nowhere' }, ...others] },
	})
	const { status, answer } = await checked(folder)
	expect([status, answer.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)]).toEqual([
		1,
		['dangling-reference'],
	])
})

test('gives the same bytes for the same files and options', async () => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement())
	writeTickets(folder)
	const runs = [await checked(folder, '--history', 'tickets.csv'), await checked(folder, '--history', 'tickets.csv')]
	expect(runs[0]?.out).toBe(runs[1]?.out)
})

test('looks at the history as it stood at --as-of', async () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise())
	writeTickets(folder)
	const { answer, out } = await checked(folder, '--history', 'tickets.csv', '--as-of', '2026-07-01T00:00:00+00:00')
	const windows = answer.verdicts[0]?.windows.filter(({ cases }) => cases > 0)
	expect(windows?.length).toBe(6)
	// As the clock of the agreement, London's, shows it.
	expect(JSON.parse(out).history.asOf).toBe('2026-07-01T01:00:00+01:00')
})

test('takes several histories, after one --history or each with its own', async () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise())
	writeTickets(folder)
	writeFileSync(path.join(folder, 'outages.csv'), 'Started at,Ended at\n2026-03-01T10:00:00Z,2026-03-01T10:30:00Z\n')
	const once = await checked(folder, '--history', 'tickets.csv', 'outages.csv')
	const twice = await checked(folder, '--history', 'tickets.csv', '--history', 'outages.csv')
	expect(once.out).toBe(twice.out)
	expect(JSON.parse(once.out).history.summary).toMatchObject({ tickets: 720, outages: 1 })
})

test('follows the history options', async () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise())
	const rows = Array.from(
		{ length: 40 },
		(_, i) => `${i};Hoch;0${1 + (i % 9)}/03/2026 10:00;0${1 + (i % 9)}/03/2026 10:10`,
	)
	writeFileSync(path.join(folder, 'eigene.csv'), ['Lfd;Wichtig;Zeit A;Zeit B', ...rows].join('\n'))
	const history = ['--history', 'eigene.csv']
	const map = ['--map', 'createdAt=Zeit A', 'firstResponseAt=Zeit B', 'priority=Wichtig', 'id=Lfd']
	const unread = await pledge(folder, 'check', 'agreement.json', ...history)
	expect([unread.status, unread.err]).toEqual([
		3,
		'eigene.csv is not recognised because no column says createdAt; --map createdAt=COLUMN names it.\n',
	])
	const undecided = await pledge(folder, 'check', 'agreement.json', ...history, ...map)
	expect([undecided.status, undecided.err]).toEqual([
		3,
		'eigene.csv: in the column “Zeit A” day and month cannot be told apart; --date-order dmy or mdy decides.\n',
	])
	const { answer } = await checked(
		folder,
		...history,
		...map,
		...['--date-order', 'dmy', '--map-value', 'priority:Hoch=P1', '--time-zone', 'Europe/Berlin'],
	)
	expect(answer.verdicts[0]?.windows.map(({ start, cases }) => [start, cases])).toEqual([
		['2026-03-01T00:00:00+00:00', 40],
	])
})

test.each([
	[['--history', 'none.csv'], 3],
	[['--history', 'empty.csv'], 3],
	[['--history', 'binary.csv'], 3],
	[['--history', '.'], 3],
	[['--history', 'tickets.csv', '--format', 'magic'], 2],
	[['--history', 'tickets.csv', '--map', 'colour=Priority'], 2],
	[['--history', 'tickets.csv', '--map', 'createdAt=Nowhere'], 3],
	[['--history', 'tickets.csv', '--map-value', 'priority=P1'], 2],
	[['--history', 'tickets.csv', '--time-zone', 'Mars/Olympus'], 2],
	[['--history', 'tickets.csv', '--date-order', 'ydm'], 2],
	[['--confidence', '1'], 2],
	[['--confidence', '95%'], 2],
	[['--seed', 'x'], 2],
	[['--as-of', 'yesterday'], 2],
	[['--as-of', '2026-02-30'], 2],
	[['--as-of', '2026-01-01T00:00:00[Europe/Berlin]'], 2],
	[['--covers', '2026-01-01'], 2],
	[['--covers', '2026-02-01/2026-01-01'], 2],
	[['--report', 'report.txt'], 2],
	[['--report', 'agreement.json'], 2],
	[['--report', 'no-folder/report.html'], 4],
	[['--report', 'no-folder/report.json'], 4],
])('ends %j with status %i and one sentence in either language', async (options, status) => {
	const folder = tempFolder()
	const agreement = writeAgreement(folder, draftWithOnePromise())
	const before = readFileSync(agreement, 'utf8')
	writeTickets(folder)
	writeFileSync(path.join(folder, 'empty.csv'), '')
	writeFileSync(path.join(folder, 'binary.csv'), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0, 1, 2, 3]))
	for (const language of ['en', 'de']) {
		const run = await pledge(folder, 'check', 'agreement.json', ...options, '--json', '--ui-language', language)
		expect([run.status, run.out, isOneSentence(run.err)]).toEqual([status, '', true])
	}
	expect(readFileSync(agreement, 'utf8')).toBe(before)
})

test('writes reports that tell data, method, assumptions and doubts and say that they are internal', async () => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement())
	writeTickets(folder)
	const reports = ['--report', 'r.html', '--report', 'r.json', '--report', 'r.pdf']
	const run = await pledge(folder, 'check', 'agreement.json', '--history', 'tickets.csv', ...reports)
	expect([run.status, run.err]).toEqual([0, ''])
	const html = readFileSync(path.join(folder, 'r.html'), 'utf8')
	for (const word of ['Internal', 'Data', 'Doubts', 'Method', 'Assumptions', 'tickets.csv', 'seed 1'])
		expect(html).toContain(word)
	const report = JSON.parse(readFileSync(path.join(folder, 'r.json'), 'utf8'))
	answerShape.parse(report)
	expect(report).toMatchObject({ internal: true, history: { confidence: 0.95, seed: 1, covers: null } })
	expect(report.evidence.files.map(({ file }: { file: string }) => file)).toEqual(['agreement.json', 'tickets.csv'])
	expect([report.method.length, report.assumptions.length]).toEqual([METHOD_KEYS.length, 4])
	expect(report.objectives.map(({ objectiveId }: { objectiveId: string }) => objectiveId)).toEqual(
		report.verdicts.map(({ objectiveId }: { objectiveId: string }) => objectiveId),
	)
	expect(report.history.figures.customerService.length).toBeGreaterThan(DESK_FIGURES.length - 2)
	const [doubt] = report.doubts
	expect([doubt.sentence, doubt.effect, doubt.advice].every((words: string) => words.length > 5)).toBe(true)
	expect(readFileSync(path.join(folder, 'r.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})

test.each(['de', 'en'])(
	'makes the same bytes of every report twice, and without a history, in %s',
	async (language) => {
		const folder = tempFolder()
		writeAgreement(folder, completeAgreement())
		writeTickets(folder)
		const write = async (name: string, ...history: readonly string[]) => {
			const reports = REPORT_FORMATS.flatMap((format) => ['--report', `${name}.${format}`])
			const run = await pledge(folder, 'check', 'agreement.json', ...history, ...reports, '--ui-language', language)
			expect([run.status, run.err]).toEqual([0, ''])
			return REPORT_FORMATS.map((format) => readFileSync(path.join(folder, `${name}.${format}`)).toString('latin1'))
		}
		expect(await write('a', '--history', 'tickets.csv')).toEqual(await write('b', '--history', 'tickets.csv'))
		const bare = await write('c')
		expect(bare).toEqual(await write('d'))
		// The day on which it is made stands nowhere.
		expect(bare.filter((text) => text.includes(TODAY) || text.includes(TODAY.replaceAll('-', '')))).toEqual([])
	},
)

test('says so where stored holidays do not reach over the history', async () => {
	const folder = tempFolder()
	const agreement = completeAgreement()
	const gaps = async (year: number) => {
		const calendars = agreement.serviceHours.calendars.map((calendar) => ({
			...calendar,
			holidays: {
				country: 'DE',
				region: null,
				dates: { [`${year}-01-01`]: 'Neujahr', [`${year}-12-25`]: 'Weihnachten' },
			},
		}))
		writeAgreement(folder, { ...agreement, serviceHours: { ...agreement.serviceHours, calendars } })
		const run = await checked(folder, '--history', 'tickets.csv')
		return JSON.parse(run.out).history.holidayGaps.length
	}
	writeTickets(folder)
	expect([await gaps(2026), await gaps(2027)]).toEqual([0, agreement.serviceHours.calendars.length])
})

test('prints a summary in the reader’s language', async () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise({ value: 600 }))
	writeTickets(folder)
	const english = await pledge(folder, 'check', 'agreement.json', '--history', 'tickets.csv')
	expect(english.out).toMatch(/P1 first response.* {2}at most 10 min, 95% of cases {2}unrealistic/)
	expect(english.out).toContain('Still blank: ')
	const german = await pledge(folder, 'check', 'agreement.json', '--history', 'tickets.csv', '--ui-language', 'de')
	expect(german.out).toMatch(/P1 Reaktionszeit.* {2}höchstens 10 min, 95\s% der Fälle {2}unrealistisch/)
	for (const run of [english, german]) expect(run.out).not.toMatch(/cli:|findings:|\{|undefined|NaN/)
})

test('judges a draft whose first calendar names a zone that nobody knows, and says so among the findings', async () => {
	const folder = tempFolder()
	const draft = draftWithOnePromise()
	const [first, ...others] = draft.serviceHours.calendars
	const calendars = [{ ...first!, timeZone: 'Mars/Base' }, ...others]
	writeAgreement(folder, { ...draft, serviceHours: { ...draft.serviceHours, calendars } })
	writeTickets(folder)
	const argv = ['check', 'agreement.json', '--history', 'tickets.csv', '--covers', '2026-01-01/2026-12-31']
	const run = await pledge(folder, ...argv, '--as-of', '2026-12-31T23:00', '--json')
	expect([run.status, run.err]).toEqual([1, ''])
	const { findings, verdicts } = JSON.parse(run.out)
	expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('time-zone')
	expect(verdicts[0].windows[0].start).toBe('2026-01-01T00:00:00+00:00')
	expect(verdicts[0].windows.every(({ cases }: { cases: number }) => cases === 30)).toBe(true)
})

test('names the objective of a finding in a terminal, which shows no field', async () => {
	const folder = tempFolder()
	const complete = completeAgreement()
	const plan = {
		...complete.actionPlan,
		tasks: complete.actionPlan.tasks.filter((task) => task.objectiveId !== 'response-p1'),
	}
	writeAgreement(folder, { ...complete, actionPlan: plan })
	const { out } = await pledge(folder, 'check', 'agreement.json')
	expect(out.split('\n').filter((line) => line.includes('no task'))).toEqual([
		'  note  Action plan  P1 first response, Service Desk: This promise has no task in the action plan.',
	])
})

test('finds a calendar whose holidays nobody knows, and makes no final version of it', async () => {
	const folder = tempFolder()
	const complete = completeAgreement()
	const [first, ...others] = complete.serviceHours.calendars
	const withPlace = (region: string | null) => {
		const calendars = [{ ...first!, holidays: { country: 'DE', region } }, ...others]
		writeAgreement(folder, { ...complete, serviceHours: { ...complete.serviceHours, calendars } })
	}
	withPlace('BY')
	expect((await pledge(folder, 'check', 'agreement.json')).status).toBe(0)
	withPlace('QQ')
	const run = await pledge(folder, 'check', 'agreement.json', '--json')
	const errors = JSON.parse(run.out).findings.filter(({ severity }: { severity: string }) => severity === 'error')
	expect([run.status, errors]).toEqual([
		1,
		[
			{
				...{ rule: 'holiday-region', severity: 'error', section: 'service-hours', values: { place: 'DE-QQ' } },
				path: `serviceHours.calendars.${first!.id}.holidays`,
				message: 'No public holidays are known for “DE-QQ” over the term; no clock can run on this calendar.',
				about: null,
				why: 'Without known public holidays no time limit runs on this calendar, and nobody can check one.',
				waitsFor: 'author',
			},
		],
	])
	const final = await pledge(folder, 'export', 'agreement.json', '--html', 'c.html', '--final')
	expect([final.status, final.err.includes('“DE-QQ”')]).toEqual([1, true])
	expect((await pledge(folder, 'export', 'agreement.json', '--html', 'c.html')).status).toBe(0)
})

test('says by which of the agreement’s clocks the desk counted its own durations', async () => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement())
	const tickets = path.join(import.meta.dirname, '../../../resources/samples/hansen-tickets.csv')
	const json = await pledge(folder, 'check', 'agreement.json', '--history', tickets, '--json')
	const { vendor } = (JSON.parse(json.out) as { history: { vendor: { compared: number; best: unknown }[] } }).history
	expect(vendor[0]).toMatchObject({
		compared: 2_323,
		best: { calendarId: 'service-hours', pauses: false, equal: 2_323 },
	})
	const text = await pledge(folder, 'check', 'agreement.json', '--history', tickets)
	expect(text.out).toContain('Response times of the desk: 2,323 of 2,323 agree with the clock of “')
})
