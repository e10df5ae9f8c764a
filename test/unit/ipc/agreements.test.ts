import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pointsOf } from '../../../src/main/counting/count-points'
import { type Agreement, emptyAgreement, SCHEMA_VERSION } from '../../../src/shared/agreement/schema'
import type { AgreementSummary } from '../../../src/shared/ipc/shapes'
import { fullReview } from '../../helpers/full-review'
import { type App, makeWorld, NOW, openApp, type World } from './open-world'

test('a new agreement has the playbook, the language and the title asked for, and is on the disk at once', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const { id } = await call('agreements:create', { playbook: 'it-service', language: 'de', title: 'Betrieb 2027' })
	const stored = readAgreement(world, id)
	expect([id, stored.id, stored.title, stored.parties.language]).toEqual(['made-1', 'made-1', 'Betrieb 2027', 'de'])
})

test('without a title the playbook names the agreement', async () => {
	const { call } = await openApp(makeWorld())
	const { id } = await call('agreements:create', { playbook: 'it-service', language: 'en', title: null })
	expect((await openedOf(call, id)).title).not.toBe('')
})

test('the list says what was counted when the agreement was saved', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const { id } = await call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Listed' })
	const agreement = withFees(await openedOf(call, id), 250_000)
	await call('agreements:save', { agreement })
	const { blanks, errors, warnings } = await pointsOf(agreement)
	const [row] = await call('agreements:list', {})
	if (row === undefined) throw new Error('nothing is listed')
	expect(row).toEqual({
		id,
		title: 'Listed',
		customer: 'Hansen Logistik GmbH',
		provider: null,
		language: 'en',
		kind: 'customer-sla',
		changedAt: row.changedAt,
		nextReview: '2027-12-01',
		yearlyValueMinor: 12 * 250_000 * agreement.services.items.length,
		currency: agreement.parties.currency,
		blanks,
		errors,
		warnings,
		reviewState: 'draft',
		version: null,
		tooNew: false,
	} satisfies AgreementSummary)
	expect(blanks).toBeGreaterThan(0)
})

test('points counted once are kept for the next start, and counted again by another version', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	await first.call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Kept' })
	await first.call('agreements:list', {})
	await first.close()
	const file = join(world.folder, 'points.json')
	const stored = JSON.parse(readFileSync(file, 'utf8')) as { rows: [string, number, { blanks: number }][] }
	const counted = stored.rows[0]?.[2].blanks
	// A figure that no counting would give proves where it came from.
	if (stored.rows[0] !== undefined) stored.rows[0][2].blanks = 4_711
	writeFileSync(file, JSON.stringify(stored))
	const same = await openApp(world)
	expect((await same.call('agreements:list', {}))[0]?.blanks).toBe(4_711)
	await same.close()
	const other = await openApp(world, { appVersion: '0.2.0' })
	expect((await other.call('agreements:list', {}))[0]?.blanks).toBe(counted)
})

test('an agreement put into the folder by hand is counted when it is listed', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	writeAgreement(world, 'by-hand', JSON.stringify({ ...emptyAgreement('by-hand'), title: 'By hand' }))
	const [row] = await call('agreements:list', {})
	expect([row?.title, row?.blanks]).toEqual([
		'By hand',
		(await pointsOf({ ...emptyAgreement('by-hand'), title: 'By hand' })).blanks,
	])
})

test('a save is on the disk when it is answered, and says when it was', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const { id } = await call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Before' })
	const agreement = { ...(await openedOf(call, id)), title: 'After' }
	expect(await call('agreements:save', { agreement })).toEqual({ savedAt: NOW, keptAside: null })
	expect(readAgreement(world, id).title).toBe('After')
})

test("another program's version is kept aside before a save takes its place", async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const { id } = await call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Ours' })
	const ours = await openedOf(call, id)
	writeAgreement(world, id, JSON.stringify({ ...ours, title: 'Theirs, of another length' }))
	const { keptAside } = await call('agreements:save', { agreement: ours })
	expect(JSON.parse(readFileSync(keptAside ?? '', 'utf8')).title).toBe('Theirs, of another length')
	expect(readAgreement(world, id).title).toBe('Ours')
})

test('saving what was never created is refused, and so is what could not be opened again', async () => {
	const world = makeWorld()
	const { call, refusal } = await openApp(world)
	expect(await refusal('agreements:save', { agreement: emptyAgreement('nobody') })).toBe(
		`not-found: ${agreementFile(world, 'nobody')}`,
	)
	const { id } = await call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Kept' })
	const agreement = await openedOf(call, id)
	const [first] = agreement.services.items
	if (first === undefined) throw new Error('the playbook has no service')
	const twice = { ...agreement, services: { ...agreement.services, items: [first, first] } }
	expect(await refusal('agreements:save', { agreement: twice })).toBe('bad-request: services.items.1.id')
	expect(readAgreement(world, id)).toEqual(agreement)
})

test('a copy has its own id and title, nothing of the review, and leaves the original alone', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const { id } = await call('agreements:create', { playbook: 'customer-support', language: 'en', title: 'Original' })
	const before = await openedOf(call, id)
	await call('agreements:save', { agreement: { ...before, review: fullReview() } })
	const original = readFileSync(agreementFile(world, id), 'utf8')
	const copy = await call('agreements:duplicate', { id, title: 'Copy of Original' })
	expect(readAgreement(world, copy.id)).toEqual({ ...before, id: copy.id, title: 'Copy of Original' })
	expect(readFileSync(agreementFile(world, id), 'utf8')).toBe(original)
})

test('what was deleted comes back as it was, the newest of several', async () => {
	const world = makeWorld()
	const { call, refusal } = await openApp(world)
	const { id } = await call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Gone' })
	const before = readFileSync(agreementFile(world, id), 'utf8')
	await call('agreements:delete', { id })
	expect([await call('agreements:list', {}), await refusal('agreements:open', { id })]).toEqual([
		[],
		`not-found: ${agreementFile(world, id)}`,
	])
	await call('agreements:restore', { id })
	expect(readFileSync(agreementFile(world, id), 'utf8')).toBe(before)
	expect(await refusal('agreements:restore', { id })).toBe(`not-found: ${id}`)
	expect(await refusal('agreements:delete', { id: 'never-there' })).toMatch(/^not-found: /)
})

test('an unknown playbook, an unknown agreement and an unsafe id are refused by name', async () => {
	const world = makeWorld()
	const { refusal } = await openApp(world)
	const create = { playbook: 'no-such', language: 'en', title: null }
	expect([
		await refusal('agreements:create', create),
		await refusal('agreements:create', { ...create, playbook: '../../etc/passwd' }),
		await refusal('agreements:open', { id: 'missing' }),
		await refusal('agreements:duplicate', { id: 'missing', title: '' }),
		await refusal('agreements:open', { id: '../missing' }),
	]).toEqual([
		`not-found: ${join(world.folder, 'playbooks', 'no-such.json')}`,
		'bad-request: ../../etc/passwd',
		`not-found: ${agreementFile(world, 'missing')}`,
		`not-found: ${agreementFile(world, 'missing')}`,
		'bad-request: agreements:open id invalid_format',
	])
})

test('a newer agreement is listed and shown as far as it is known, and never written', async () => {
	const world = makeWorld()
	const { call, refusal } = await openApp(world)
	const newer = { ...emptyAgreement('newer'), title: 'Newer', schemaVersion: SCHEMA_VERSION + 1, later: true }
	const text = JSON.stringify(newer)
	writeAgreement(world, 'newer', text)
	const { later: _unknown, ...known } = newer
	expect(await call('agreements:open', { id: 'newer' })).toEqual({
		kind: 'too-new',
		schemaVersion: SCHEMA_VERSION + 1,
		agreement: { ...known, schemaVersion: SCHEMA_VERSION },
	})
	expect((await call('agreements:list', {})).map(({ title, tooNew }) => [title, tooNew])).toEqual([['Newer', true]])
	const file = agreementFile(world, 'newer')
	const saving = { agreement: emptyAgreement('newer') }
	expect(await refusal('agreements:save', saving)).toBe(`too-new: ${file}`)
	expect(await refusal('agreements:duplicate', { id: 'newer', title: 'Copy' })).toBe(`too-new: ${file}`)
	expect(readFileSync(file, 'utf8')).toBe(text)
})

test('a broken agreement is listed, set aside when it is opened, and its problems are named', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const text = JSON.stringify({ ...emptyAgreement('broken'), title: 7 })
	writeAgreement(world, 'broken', text)
	writeAgreement(world, 'cut-off', '{"schemaVersion":1,"title":"Cut')
	const listed = await call('agreements:list', {})
	expect(listed.map(({ id, unreadable }) => [id, unreadable]).sort()).toEqual([
		['broken', undefined],
		['cut-off', true],
	])
	const outcome = await call('agreements:open', { id: 'broken' })
	if (outcome.kind !== 'broken') throw new Error(`expected a broken one, got ${outcome.kind}`)
	expect([outcome.file, outcome.problems.map(({ path }) => path)]).toEqual([agreementFile(world, 'broken'), ['title']])
	expect(readFileSync(outcome.movedTo ?? '', 'utf8')).toBe(text)
})

test('a damaged file is replaced by its backup, and the window is told which', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	const { id } = await first.call('agreements:create', { playbook: 'it-service', language: 'en', title: 'First save' })
	const agreement = await openedOf(first.call, id)
	await first.call('agreements:save', { agreement: { ...agreement, title: 'Second save' } })
	await first.close()
	writeFileSync(agreementFile(world, id), '{"half')
	const second = await openApp(world)
	const outcome = await second.call('agreements:open', { id })
	if (outcome.kind !== 'opened') throw new Error(`expected an opened one, got ${outcome.kind}`)
	expect([outcome.agreement.title, outcome.restoredFrom]).toEqual(['First save', `${agreementFile(world, id)}.bak`])
})

test('the sample comes with its history, and a second wish finds the first', async () => {
	const world = makeWorld()
	const samplesFolder = join(world.files, 'samples')
	mkdirSync(samplesFolder)
	const sample = { ...emptyAgreement('hansen-logistik-en'), title: 'Sample' }
	writeFileSync(join(samplesFolder, 'hansen-logistik.en.json'), JSON.stringify(sample))
	writeFileSync(join(samplesFolder, 'hansen-tickets.csv'), 'Ticket ID,Created time,Priority\n1,2026-01-05 09:00,High\n')
	writeFileSync(join(samplesFolder, 'hansen-outages.csv'), 'Started,Ended\n2026-01-05 09:00,2026-01-05 10:00\n')
	const { call } = await openApp(world, { samplesFolder })
	const first = await call('agreements:add-sample', { language: 'en' })
	const second = await call('agreements:add-sample', { language: 'en' })
	expect([first, second]).toEqual([{ id: 'hansen-logistik-en' }, { id: 'hansen-logistik-en' }])
	const histories = await call('histories:list', {})
	expect(histories.map(({ agreementId, tickets, outages }) => [agreementId, tickets, outages])).toEqual([
		['hansen-logistik-en', 1, 1],
	])
})

test.each(['de', 'en'] as const)(
	'the shipped sample in %s opens with tickets, outages and no open question',
	async (language) => {
		const { call } = await openApp(makeWorld())
		const { id } = await call('agreements:add-sample', { language })
		expect((await openedOf(call, id)).parties.language).toBe(language)
		const [history] = await call('histories:list', {})
		if (history === undefined) throw new Error('the sample has no history')
		expect([history.agreementId, history.tickets > 1_000, history.outages > 10]).toEqual([id, true, true])
		const [row] = await call('agreements:list', {})
		expect([row?.blanks, row?.errors, row?.warnings]).toEqual([0, 0, 0])
	},
)

test('only a new workspace starts with the sample', async () => {
	const world = makeWorld()
	const first = await openApp(world, { withSample: true })
	const [sample] = await first.call('agreements:list', {})
	expect(sample?.id).toBe('hansen-logistik-en')
	await first.call('agreements:delete', { id: sample?.id ?? '' })
	await first.close()
	const second = await openApp(world, { withSample: true })
	expect(await second.call('agreements:list', {})).toEqual([])
})

test('nothing is left behind by an agreement that could not be created', async () => {
	const world = makeWorld()
	const { refusal } = await openApp(world)
	await refusal('agreements:create', { playbook: 'no-such', language: 'en', title: null })
	const folder = join(world.folder, 'agreements')
	expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
})

function withFees(agreement: Agreement, monthlyFeeMinor: number): Agreement {
	return {
		...agreement,
		parties: { ...agreement.parties, customer: { ...agreement.parties.customer, name: 'Hansen Logistik GmbH' } },
		services: {
			...agreement.services,
			items: agreement.services.items.map((service) => ({ ...service, monthlyFeeMinor })),
		},
		governance: {
			...agreement.governance,
			agreementReview: { ...agreement.governance.agreementReview, next: '2027-12-01' },
		},
	}
}

async function openedOf(call: App['call'], id: string): Promise<Agreement> {
	const outcome = await call('agreements:open', { id })
	if (outcome.kind !== 'opened') throw new Error(`expected an opened agreement, got ${outcome.kind}`)
	return outcome.agreement
}

function agreementFile(world: World, id: string): string {
	return join(world.folder, 'agreements', id, 'agreement.json')
}

function readAgreement(world: World, id: string): Agreement {
	return JSON.parse(readFileSync(agreementFile(world, id), 'utf8')) as Agreement
}

function writeAgreement(world: World, id: string, text: string): void {
	mkdirSync(join(world.folder, 'agreements', id), { recursive: true })
	writeFileSync(agreementFile(world, id), text)
}
