import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { HistoryOptions } from '../../../src/shared/ipc/shapes'
import { textsBelow } from '../storage/storage-fixtures'
import { type App, makeWorld, NOW, openApp, sampleAgreement, type World } from './open-world'

/** What lies ahead is told with the suggestion only. */
const AHEAD = /^(trend-|season$|busy-month$|quiet-month$)/
const READ: HistoryOptions = { format: null, map: {}, mapValue: {}, timeZone: null, dateOrder: null }

test('an import says what was read and keeps nothing that names a person or a folder', async () => {
	const world = makeWorld()
	const { call, events } = await openApp(world)
	const tickets = writeTickets(world, 'tickets.csv', 40)
	const outages = join(world.files, 'outages.csv')
	writeFileSync(outages, 'Started,Ended\n2026-01-05 09:00,2026-01-05 10:00\n')
	const outcome = await call('histories:import', {
		importId: 'one',
		agreementId: null,
		paths: [tickets, outages],
		options: { ...READ, timeZone: 'Europe/Berlin' },
	})
	if (outcome.kind !== 'imported') throw new Error(`expected an import, got ${JSON.stringify(outcome)}`)
	const { history } = outcome
	expect({
		...history,
		columns: Object.keys(history.columns),
		quality: history.quality.map(({ rule }) => rule),
	}).toEqual({
		id: 'made-1',
		name: 'tickets.csv, outages.csv',
		agreementId: null,
		format: 'freshdesk+outages',
		importedAt: NOW,
		rows: 41,
		tickets: 40,
		outages: 1,
		timeZone: 'Europe/Berlin',
		timeZoneAssumed: false,
		covers: null,
		asOf: null,
		contacts: null,
		counts: null,
		breaches: null,
		range: { start: '2026-01-01T00:00:00+01:00', end: history.range?.end },
		columns: Object.keys(history.columns),
		quality: history.quality.map(({ rule }) => rule),
		sources: [source(tickets, 'tickets.csv'), source(outages, 'outages.csv')],
		words: { priorities: [{ word: 'Urgent', rows: 40, priority: 1 }], services: [] },
	})
	expect(Object.keys(history.columns)).toEqual(expect.arrayContaining(['createdAt', 'resolvedAt', 'startedAt']))
	expect(await call('histories:list', {})).toEqual([history])
	const stored = readdirSync(join(world.folder, 'histories', history.id)).map((name) =>
		readFileSync(join(world.folder, 'histories', history.id, name), 'latin1'),
	)
	expect(stored.filter((text) => /Jo Doe|Printer|jo@example|pledge-ipc/.test(text))).toEqual([])
	const progress = events.filter(({ name }) => name === 'histories:progress')
	const totalBytes = history.sources.reduce((sum, { bytes }) => sum + bytes, 0)
	expect(progress.at(-1)?.payload).toEqual({ importId: 'one', readBytes: totalBytes, totalBytes, rows: null })
})

test('a cancelled import says so and leaves nothing', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const paths = [writeTickets(world, 'tickets.csv', 2_000)]
	const importing = call('histories:import', { importId: 'c', agreementId: null, paths, options: READ })
	await call('histories:cancel', { importId: 'c' })
	expect(await importing).toEqual({ kind: 'cancelled' })
	expect([await call('histories:list', {}), textsBelow(world.folder)['histories/made-1/meta.json']]).toEqual([
		[],
		undefined,
	])
	// What is not running any more cannot be cancelled, and nothing comes of trying.
	expect(await call('histories:cancel', { importId: 'c' })).toEqual({})
})

test('closing the program stops an import and leaves nothing of it', async () => {
	const world = makeWorld()
	const app = await openApp(world)
	const paths = [writeTickets(world, 'tickets.csv', 2_000)]
	const importing = app.call('histories:import', { importId: 'c', agreementId: null, paths, options: READ })
	await app.close()
	expect(await importing).toEqual({ kind: 'cancelled' })
	const next = await openApp(world)
	expect(await next.call('histories:list', {})).toEqual([])
})

test('a history can be read again with other columns from the same file, and takes the place of the old one', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const paths = [join(world.files, 'desk.json')]
	const record = {
		id: 7,
		created_at: '2026-01-05T08:00:00Z',
		opened_at: '2026-01-05T07:00:00Z',
		resolved_at: '2026-01-05T09:00:00Z',
	}
	const text = JSON.stringify([{ ...record, priority: 'high', first_response_at: '2026-01-05T08:30:00Z' }])
	writeFileSync(paths[0] ?? '', text)
	const first = await call('histories:import', { importId: 'a', agreementId: null, paths, options: READ })
	if (first.kind !== 'imported') throw new Error(JSON.stringify(first))
	expect(first.history.columns.createdAt).toBe('created_at')
	expect(await call('histories:origin', { id: first.history.id })).toEqual({ paths, options: READ })
	const args = { importId: 'b', agreementId: null, paths, options: READ }
	expect(await call('histories:import', { ...args, ask: true, replaces: first.history.id })).toEqual({
		kind: 'needs-mapping',
		headers: ['id', 'created_at', 'opened_at', 'resolved_at', 'priority', 'first_response_at'],
		sample: [
			['7', '2026-01-05T08:00:00Z', '2026-01-05T07:00:00Z', '2026-01-05T09:00:00Z', 'high', '2026-01-05T08:30:00Z'],
		],
		guess: {
			id: 'id',
			createdAt: 'created_at',
			resolvedAt: 'resolved_at',
			priority: 'priority',
			firstResponseAt: 'first_response_at',
		},
		missing: [],
		undecided: null,
		assumedZone: null,
	})
	const options = { ...READ, map: { createdAt: 'opened_at', priority: '' } }
	const second = await call('histories:import', { ...args, options, replaces: first.history.id })
	if (second.kind !== 'imported') throw new Error(JSON.stringify(second))
	expect(second.history.columns).toMatchObject({ createdAt: 'opened_at', resolvedAt: 'resolved_at' })
	expect(second.history.columns.priority).toBeUndefined()
	expect(await call('histories:list', {})).toEqual([second.history])
})

test('a table with two resolutions is shown with both, and read with both as it was shown', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const paths = [join(world.files, 'reopened.csv')]
	const head = 'id,created,resolved_first,resolved_last'
	const rows = ['1,2026-01-05T08:00:00Z,2026-01-05T09:00:00Z,2026-01-06T09:00:00Z']
	writeFileSync(paths[0] ?? '', [head, ...rows].join('\n'))
	const args = { importId: 'c', agreementId: null, paths, options: READ }
	const asked = await call('histories:import', args)
	const guess = { id: 'id', createdAt: 'created', resolvedAt: ['resolved_first', 'resolved_last'] }
	expect(asked.kind === 'needs-mapping' && asked.guess).toEqual(guess)
	const mapped = await call('histories:import', { ...args, options: { ...READ, map: guess } })
	expect(mapped.kind === 'imported' && mapped.history.columns).toEqual({
		...guess,
		resolvedAt: 'resolved_first + resolved_last',
	})
	const again = await call('histories:import', { ...args, ask: true })
	expect(again.kind === 'needs-mapping' && again.guess).toEqual(guess)
})

test('one name stands for one import at a time', async () => {
	const world = makeWorld()
	const { call, refusal } = await openApp(world)
	const args = { importId: 'same', agreementId: null, paths: [writeTickets(world, 'tickets.csv', 10)], options: READ }
	const first = call('histories:import', args)
	expect(await refusal('histories:import', args)).toBe('bad-request: same')
	expect((await first).kind).toBe('imported')
})

test('unknown columns are shown for mapping, and the mapping is proposed for the next file of that shape', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const paths = [join(world.files, 'own.csv')]
	writeFileSync(paths[0] ?? '', 'Ref,Alpha,Omega\nA,2026-01-05T08:00:00Z,2026-01-05T09:00:00Z\n')
	const args = { importId: 'm', agreementId: null, paths, options: READ }
	const asked = await call('histories:import', args)
	expect(asked).toEqual({
		kind: 'needs-mapping',
		headers: ['Ref', 'Alpha', 'Omega'],
		sample: [['A', '2026-01-05T08:00:00Z', '2026-01-05T09:00:00Z']],
		guess: asked.kind === 'needs-mapping' ? asked.guess : {},
		missing: ['createdAt'],
		undecided: null,
		assumedZone: null,
	})
	const map = { createdAt: 'Alpha', resolvedAt: 'Omega' }
	const mapped = await call('histories:import', { ...args, options: { ...READ, map } })
	expect(mapped.kind === 'imported' && mapped.history.columns).toMatchObject(map)
	const again = await call('histories:import', args)
	expect(again.kind === 'needs-mapping' && again.guess).toMatchObject(map)
	const misnamed = await call('histories:import', { ...args, options: { ...READ, map: { createdAt: 'Gamma' } } })
	expect(misnamed.kind === 'needs-mapping' && misnamed.missing).toEqual(['createdAt'])
})

test('a table of which the priority or the end is left unread is shown first, and read as its reader says', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const file = (name: string, text: string) => {
		writeFileSync(join(world.files, name), text)
		return [join(world.files, name)]
	}
	const row = 'A,2026-01-05T08:00:00Z,2026-01-05T08:30:00Z,2026-01-05T09:00:00Z,Hoch\n'
	const args = { importId: 'p', agreementId: null, options: READ }
	const paths = file('unread.csv', `Vorgang,Erstellt am,Erste Antwort am,Geschlossen am,Wichtigkeit\n${row}`)
	const asked = await call('histories:import', { ...args, paths })
	expect(asked).toMatchObject({ kind: 'needs-mapping', missing: [], undecided: null })
	const map = { createdAt: 'Erstellt am', closedAt: 'Geschlossen am' }
	const without = await call('histories:import', { ...args, paths, options: { ...READ, map } })
	expect(without.kind === 'imported' && without.history.columns).toMatchObject(map)
	const whole = file('read.csv', `Vorgang,Erstellt am,Erste Antwort am,Geschlossen am,Priorität\n${row}`)
	expect((await call('histories:import', { ...args, paths: whole })).kind).toBe('imported')
	const all = file('all.csv', 'Vorgang,Erstellt am\nA,2026-01-05T08:00:00Z\n')
	expect((await call('histories:import', { ...args, paths: all })).kind).toBe('imported')
})

test('days that could be months and an unknown zone are asked for', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const paths = [join(world.files, 'open.csv')]
	writeFileSync(paths[0] ?? '', 'Ticket ID,Created time,Priority\n1,03/04/2026 08:00,High\n2,05/06/2026 08:00,Low\n')
	const args = { importId: 'd', agreementId: null, paths, options: READ }
	const order = await call('histories:import', args)
	const zone = await call('histories:import', {
		...args,
		options: { ...READ, dateOrder: 'dmy', timeZone: 'Mars/Base' },
	})
	expect([order, zone].map((outcome) => outcome.kind === 'needs-mapping' && outcome.undecided)).toEqual([
		'date-order',
		'time-zone',
	])
	const decided = await call('histories:import', { ...args, options: { ...READ, dateOrder: 'dmy', timeZone: 'UTC' } })
	expect(decided.kind === 'imported' && decided.history.range?.start).toBe('2026-04-03T00:00:00+00:00')
})

test('what cannot be read is refused with its reason, file and line', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const file = (name: string, bytes: string | Uint8Array) => {
		const path = join(world.files, name)
		writeFileSync(path, bytes)
		return path
	}
	const paths = [
		join(world.files, 'missing.csv'),
		file('empty.csv', ''),
		file('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 0, 0])),
		file('quote.csv', 'Ticket ID,Created time,Priority\n1,2026-01-05 08:00,High\n2,"2026-01-05 08:00,High\n'),
		file('unknown-columns.csv', 'a;b\n"1;2\n3;4\n'),
	]
	const outcomes = []
	for (const path of paths) {
		const outcome = await call('histories:import', { importId: 'r', agreementId: null, paths: [path], options: READ })
		outcomes.push(outcome.kind === 'refused' ? [outcome.reason, outcome.file, outcome.line] : outcome)
	}
	expect(outcomes).toEqual([
		['unreadable', paths[0], null],
		['empty-file', paths[1], null],
		['not-text', paths[2], null],
		['unclosed-quote', paths[3], 3],
		['unclosed-quote', paths[4], 2],
	])
	const options = { ...READ, map: { salary: 'Priority' } }
	expect(await call('histories:import', { importId: 'r', agreementId: null, paths, options })).toMatchObject({
		kind: 'refused',
		reason: 'unknown-field',
	})
	expect(await call('histories:list', {})).toEqual([])
})

test('a history belongs to the agreement it is given to, and goes with its files when it is deleted', async () => {
	const world = makeWorld()
	const { call, refusal } = await openApp(world)
	const historyId = await imported(world, call, 30)
	await call('histories:attach', { historyId, agreementId: 'some-agreement' })
	expect((await call('histories:list', {})).map(({ agreementId }) => agreementId)).toEqual(['some-agreement'])
	await call('histories:delete', { id: historyId })
	expect([await call('histories:list', {}), readdirSync(join(world.folder, 'histories'))]).toEqual([[], []])
	const missing = `not-found: ${join(world.folder, 'histories', historyId, 'meta.json')}`
	const agreement = await sampleAgreement(call)
	expect([
		await refusal('histories:delete', { id: historyId }),
		await refusal('histories:attach', { historyId, agreementId: null }),
		await refusal('histories:judge', { agreement, historyId, confidence: 0.95 }),
	]).toEqual([missing, missing, missing])
})

test('a draft is judged as it stands in the window, the same way every time', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	const agreement = await sampleAgreement(first.call)
	const [history] = await first.call('histories:list', {})
	if (history === undefined) throw new Error('the sample has no history')
	const args = { agreement, historyId: history.id, confidence: 0.95 }
	const report = await first.call('histories:judge', args)
	expect(report.verdicts.map(({ objectiveId }) => objectiveId)).toEqual(agreement.objectives.items.map(({ id }) => id))
	expect(report.verdicts.filter(({ passProbability }) => passProbability !== null).length).toBeGreaterThan(0)
	const { credits } = report
	expect(credits?.contributions.map(({ objectiveId, mean }) => ({ objectiveId, mean }))).toEqual(
		report.verdicts.flatMap(({ objectiveId, expectedCredits }) =>
			expectedCredits === null ? [] : [{ objectiveId, mean: expectedCredits.mean }],
		),
	)
	expect(credits?.total?.mean).toBeGreaterThan(0)
	expect(report.historyHash).toMatch(/^[0-9a-f]{64}$/)
	const loose = await first.call('histories:judge', { ...args, agreement: withTargets(agreement, 10_000_000) })
	expect(loose.verdicts).not.toEqual(report.verdicts)
	expect(await first.call('histories:judge', args)).toEqual(report)
	await first.close()
	const second = await openApp(world)
	expect(await second.call('histories:judge', args)).toEqual(report)
})

test('while a target moves only its objective is judged, and no other target is looked for', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const agreement = await sampleAgreement(call)
	const [history] = await call('histories:list', {})
	const args = { agreement, historyId: history?.id ?? '', confidence: 0.95 }
	const whole = (await call('histories:judge', args)).verdicts
	const moved = whole.find(({ suggested }) => suggested !== null)
	if (moved === undefined) throw new Error('the sample suggests no target')
	const quick = await call('histories:judge', { ...args, objectiveIds: [moved.objectiveId], suggest: false })
	const unasked = {
		...{ suggested: null, looseness: null, expectedCredits: null, expectedCreditsAtSuggestion: null },
		...{ trend: null, season: null, forecast: [] },
		reasons: moved.reasons.filter(({ code }) => !AHEAD.test(code)),
	}
	expect(quick.verdicts).toEqual([{ ...moved, ...unasked }])
	expect(quick.credits).toBeNull()
	expect((await call('histories:judge', args)).verdicts).toEqual(whole)
})

test('a history whose columns were changed on the disk is refused, never judged', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	const agreement = await sampleAgreement(first.call)
	const historyId = await imported(world, first.call, 30)
	await first.close()
	const file = join(world.folder, 'histories', historyId, 'columns.bin')
	const bytes = readFileSync(file)
	bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
	writeFileSync(file, bytes)
	const second = await openApp(world)
	expect(await second.refusal('histories:judge', { agreement, historyId, confidence: 0.95 })).toBe(
		`broken-file: ${file}`,
	)
})

test('a history whose description cannot be read is named and left where it is', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const historyId = await imported(world, call, 30)
	const file = join(world.folder, 'histories', historyId, 'meta.json')
	writeFileSync(file, '{"schemaVersion":1}')
	expect(await call('histories:list', {})).toEqual([])
	expect((await call('app:info', {})).setAside).toEqual([
		{ file, movedTo: null, reason: 'invalid', restoredFrom: null },
	])
	expect(readFileSync(file, 'utf8')).toBe('{"schemaVersion":1}')
})

test('the dialog asks in the language of the interface and may be closed', async () => {
	const world = makeWorld()
	const { call, desktop } = await openApp(world)
	await call('settings:set', { language: 'de', colorScheme: 'auto', userName: '' })
	expect(await call('histories:choose-files', {})).toEqual([])
	desktop.files = ['/a.csv', '/b.csv']
	expect(await call('histories:choose-files', {})).toEqual(['/a.csv', '/b.csv'])
	expect(desktop.done.at(-1)).toBe('choose files: Exporte von Tickets und Störungen auswählen')
})

function writeTickets(world: World, name: string, count: number): string {
	const rows = Array.from({ length: count }, (_, i) => {
		const day = `2026-${String(1 + Math.floor((i % 300) / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
		return `${i + 1},"Printer, again",Closed,Urgent,${day} 09:00:00,${day} 11:30:00,${day} 09:20:00,Jo Doe,jo@example.com`
	})
	const head = 'Ticket ID,Subject,Status,Priority,Created time,Resolved time,Initial response time,Full name,Email'
	const path = join(world.files, name)
	writeFileSync(path, `${[head, ...rows].join('\n')}\n`)
	return path
}

async function imported(world: World, call: App['call'], count: number): Promise<string> {
	const paths = [writeTickets(world, `tickets-${count}.csv`, count)]
	const outcome = await call('histories:import', { importId: 'i', agreementId: null, paths, options: READ })
	if (outcome.kind !== 'imported') throw new Error(`expected an import, got ${JSON.stringify(outcome)}`)
	return outcome.history.id
}

function withTargets(agreement: Agreement, seconds: number): Agreement {
	const items = agreement.objectives.items.map((objective) =>
		objective.share === null ? objective : { ...objective, value: seconds },
	)
	return { ...agreement, objectives: { ...agreement.objectives, items } }
}

function source(path: string, file: string) {
	const bytes = readFileSync(path)
	return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
