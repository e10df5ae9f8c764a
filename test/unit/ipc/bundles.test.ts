import { createHash } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bundleBytes, openBundle } from '../../../src/main/bundles/bundle-file'
import { setAt } from '../../../src/shared/agreement/edit'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { stateHash } from '../../../src/shared/bundles/past'
import type { CallArgs } from '../../../src/shared/ipc/channel'
import type { contract } from '../../../src/shared/ipc/contract'
import { type App, makeWorld, openApp } from './open-world'

type C = typeof contract

async function withAgreement() {
	const world = makeWorld()
	const app = await openApp(world)
	const { id } = await app.call('agreements:create', { playbook: 'it-service', language: 'en', title: 'First text' })
	return { world, app, id, agreement: await openedOf(app, id), file: join(world.files, 'a.pledge') }
}

async function openedOf(app: App, id: string): Promise<Agreement> {
	const opened = await app.call('agreements:open', { id })
	if (opened.kind !== 'opened') throw new Error(opened.kind)
	return opened.agreement
}

function edited(agreement: Agreement, path: string, value: unknown): Agreement {
	const outcome = setAt(agreement, path, value)
	if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome))
	return outcome.agreement
}

const ALL = { review: 'all', versions: [], recipient: 'Hansen', note: 'Please look at section 5' } as const
const NEW = { sha256: null, choices: {} } as const

async function packed(app: App, id: string, file: string, wishes: Partial<CallArgs<C, 'bundles:pack'>> = {}) {
	app.desktop.savePath = file
	const reply = await app.call('bundles:pack', { id, audience: 'internal', ...ALL, versions: [], ...wishes })
	expect(reply).toMatchObject({ path: file, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
}

test('a bundle becomes an agreement of a workspace that does not have it, with its versions and its log', async () => {
	const { app, id, agreement, file } = await withAgreement()
	await app.call('versions:create', { agreement, name: 'Sent', note: '' })
	await packed(app, id, file, { versions: [1] })
	const other = await openApp(makeWorld())
	expect(await other.call('bundles:look', { path: file })).toMatchObject({
		...{ kind: 'bundle', agreementId: id, title: 'First text', versions: 1, isKnown: false, isLogChanged: false },
		about: { sent: { to: 'Hansen', note: 'Please look at section 5' }, saved: null },
	})
	expect(await other.call('bundles:take-in', { path: file, ...NEW })).toEqual({
		...{ kind: 'taken', id, isNew: true, taken: 0, suggested: 0, unfit: [], state: expect.any(String) },
	})
	expect(await openedOf(other, id)).toEqual(agreement)
	expect(await other.call('versions:list', { id })).toMatchObject({
		versions: [{ kind: 'version', number: 1, name: 'Sent' }],
		logFault: null,
	})
})

test('a bundle that comes back is told before it is taken in, and brings what was chosen', async () => {
	const { app, id, agreement, file } = await withAgreement()
	await packed(app, id, file)
	const reader = await openApp(makeWorld())
	await reader.call('bundles:open', { path: file })
	const reviewed = edited(edited(agreement, 'title', 'Their title'), 'parties.provider.city', 'Kiel')
	await reader.call('bundles:save', { path: file, agreement: reviewed })
	await app.call('agreements:save', { agreement: edited(agreement, 'title', 'Our title') })
	const incoming = await app.call('bundles:incoming', { path: file })
	if (incoming.kind !== 'incoming') throw new Error(incoming.kind)
	expect(incoming.fields.map(({ path, isConflict }) => [path, isConflict])).toEqual([
		['title', true],
		['parties.provider.city', false],
	])
	const choices = { title: 'suggestion', 'parties.provider.city': 'theirs' } as const
	expect(await app.call('bundles:take-in', { path: file, sha256: 'another', choices })).toEqual({ kind: 'other-file' })
	expect(await app.call('bundles:take-in', { path: file, sha256: incoming.sha256, choices })).toEqual({
		...{ kind: 'taken', id, isNew: false, taken: 1, suggested: 1, unfit: [], state: expect.any(String) },
	})
	const now = await openedOf(app, id)
	expect([now.title, now.parties.provider.city, now.review.suggestions]).toMatchObject([
		'Our title',
		'Kiel',
		[{ kind: 'value', path: 'title', before: 'Our title', after: 'Their title', author: 'a.pledge', state: 'open' }],
	])
	expect(await app.call('log:check', { id })).toEqual({ fault: null })
	// The same file again brings nothing more.
	expect(await app.call('bundles:incoming', { path: file })).toMatchObject({ said: [], fields: [], disputed: [] })
	// Unless that was undone.
	await app.call('agreements:save', { agreement: edited(agreement, 'title', 'Our title') })
	const paths = async (isTaken: boolean) => {
		await app.call('bundles:set-taken', { id, state: stateHash(reviewed), isTaken })
		const again = await app.call('bundles:incoming', { path: file })
		return again.kind === 'incoming' ? again.fields.map(({ path }) => path) : again.kind
	}
	expect([await paths(false), await paths(true)]).toEqual([['title', 'parties.provider.city'], []])
})

test('what was taken in once and deleted since does not come back with the next bundle that still has it', async () => {
	const { app, id, agreement, file } = await withAgreement()
	await packed(app, id, file)
	const reader = await openApp(makeWorld())
	await reader.call('bundles:open', { path: file })
	const [first, ...rest] = agreement.objectives.items
	if (first === undefined) throw new Error('the playbook has objectives')
	const added = edited(agreement, 'objectives.items', [first, { ...first, id: 'theirs' }, ...rest])
	await reader.call('bundles:save', { path: file, agreement: added })
	const take = async () => {
		const incoming = await app.call('bundles:incoming', { path: file })
		if (incoming.kind !== 'incoming') throw new Error(incoming.kind)
		const choices = Object.fromEntries(incoming.fields.map(({ path }) => [path, 'theirs' as const]))
		await app.call('bundles:take-in', { path: file, sha256: incoming.sha256, choices })
		return incoming.fields.map(({ path, kind }) => `${kind} ${path}`)
	}
	expect(await take()).toEqual(['added objectives.items.theirs'])
	expect(await openedOf(app, id)).toEqual(added)
	await app.call('agreements:save', { agreement })
	await reader.call('bundles:save', { path: file, agreement: edited(added, 'title', 'Later') })
	expect(await take()).toEqual(['changed title'])
	expect(await openedOf(app, id)).toEqual({ ...agreement, title: 'Later' })
})

test('a bundle is worked in by itself: what is saved is in its file, and all else in it stays', async () => {
	const { app, id, agreement, file } = await withAgreement()
	await app.call('versions:create', { agreement, name: 'Sent', note: '' })
	await packed(app, id, file, { versions: [1] })
	const reader = await openApp(makeWorld())
	expect(await reader.refusal('bundles:save', { path: file, agreement })).toBe(`bad-request: ${file}`)
	reader.desktop.files = [file]
	expect(await reader.call('bundles:choose-file', {})).toBe(file)
	const opened = await reader.call('bundles:open', { path: file })
	if (opened.kind !== 'bundle') throw new Error(opened.kind)
	expect(opened).toMatchObject({ audience: 'internal', agreement, conflicts: [], canWrite: true, isLogChanged: false })
	await reader.call('bundles:save', { path: file, agreement: edited(opened.agreement, 'title', 'Reviewed') })
	expect(await reader.call('bundles:open', { path: file })).toMatchObject({ agreement: { title: 'Reviewed' } })
	expect(await reader.call('agreements:list', {})).toEqual([])
	expect(await reader.call('bundles:versions', { path: file })).toMatchObject({
		versions: [{ number: 1, name: 'Sent' }],
	})
	expect(await reader.call('bundles:version', { path: file, number: 1 })).toMatchObject({
		...{ kind: 'version', agreement: { title: 'First text' } },
	})
	await reader.call('bundles:take-in', { path: file, ...NEW })
	expect((await reader.call('versions:list', { id })).versions).toMatchObject([{ kind: 'version', name: 'Sent' }])
	expect(await reader.refusal('bundles:save', { path: file, agreement: { ...agreement, id: 'other' } })).toBe(
		'bad-request: other',
	)
})

test('a file that somebody else wrote meanwhile is not overwritten; both are brought together when asked', async () => {
	const { app, id, agreement, file } = await withAgreement()
	await packed(app, id, file)
	const [one, other] = [await openApp(makeWorld()), await openApp(makeWorld())]
	await one.call('bundles:open', { path: file })
	await other.call('bundles:open', { path: file })
	await one.call('bundles:save', { path: file, agreement: edited(agreement, 'title', 'One') })
	const mine = edited(agreement, 'parties.provider.city', 'Kiel')
	expect(await other.refusal('bundles:save', { path: file, agreement: mine })).toBe(`changed-outside: ${file}`)
	expect(await one.call('bundles:open', { path: file })).toMatchObject({ agreement: { title: 'One' } })
	const joined = await other.call('bundles:join', { path: file, agreement: mine })
	expect([joined.agreement.title, joined.agreement.parties.provider.city]).toEqual(['One', 'Kiel'])
	expect(await one.call('bundles:open', { path: file })).toMatchObject({ agreement: joined.agreement })
	expect(await app.call('bundles:incoming', { path: file })).toMatchObject({
		fields: [{ path: 'title' }, { path: 'parties.provider.city' }],
	})
})

test('what both sides say in a bundle stays in its file, and tasks and silences of one of them do not', async () => {
	const { app, id, file } = await withAgreement()
	await packed(app, id, file, { audience: 'external', review: 'none' })
	const reader = await openApp(makeWorld())
	const opened = await reader.call('bundles:open', { path: file })
	if (opened.kind !== 'bundle') throw new Error(opened.kind)
	const { agreement } = opened
	const at = '2026-11-28T08:00:00Z'
	const anchor = { block: 'legal.law', quote: 'law', before: '', after: '', text: 'law', start: 0, end: 3 }
	const said = {
		...{ id: 't', anchor: { ...anchor, language: 'en' as const }, visibility: 'external' as const, assignee: null },
		...{ resolved: null, comments: [{ id: 'c', author: 'Kim', at, text: 'Which law?' }] },
	}
	const silence = { id: 'q', severity: 'info' as const, rule: 'day-word', path: '', values: {}, by: 'Kim', at }
	const review = {
		...agreement.review,
		threads: [{ ...said, assignee: 'SecretTask' }],
		silenced: [{ ...silence, reason: 'SecretReason' }],
	}
	await reader.call('bundles:save', { path: file, agreement: { ...agreement, review } })
	const again = await reader.call('bundles:open', { path: file })
	if (again.kind !== 'bundle') throw new Error(again.kind)
	expect(again.agreement.review).toEqual({ ...agreement.review, threads: [said] })
	const part = Buffer.from(unzipSync(readFileSync(file))['agreement.json'] ?? []).toString()
	expect([part.includes('Which law?'), part.includes('Secret')]).toEqual([true, false])
})

test('a bundle that would make more of an agreement than its file can hold is refused, and nothing changes', async () => {
	const { app, id, agreement, file } = await withAgreement()
	await packed(app, id, file)
	const requiring = (required: string[]) => ({ ...agreement, review: { ...agreement.review, required } })
	const reader = await openApp(makeWorld())
	await reader.call('bundles:open', { path: file })
	await reader.call('bundles:save', { path: file, agreement: requiring(['Their own']) })
	const full = requiring(Array.from({ length: 20 }, (_, index) => `Role ${index}`))
	await app.call('agreements:save', { agreement: full })
	expect([
		await app.refusal('bundles:incoming', { path: file }),
		await app.refusal('bundles:take-in', { path: file, ...NEW }),
	]).toEqual([`cannot-join: ${file}`, `cannot-join: ${file}`])
	expect(await openedOf(app, id)).toEqual(full)
})

test('the file itself chosen for a copy is saved like any save, and what somebody else wrote into it is kept', async () => {
	const { world, app, id, agreement, file } = await withAgreement()
	await packed(app, id, file)
	const [one, other] = [await openApp(makeWorld()), await openApp(makeWorld())]
	await one.call('bundles:open', { path: file })
	await other.call('bundles:open', { path: file })
	await one.call('bundles:save', { path: file, agreement: edited(agreement, 'title', 'One') })
	const mine = edited(agreement, 'title', 'Other')
	const link = join(world.files, 'link.pledge')
	linkSync(file, link)
	for (const target of [file, link]) {
		other.desktop.savePath = target
		expect(await other.refusal('bundles:save-as', { path: file, agreement: mine })).toBe(`changed-outside: ${file}`)
	}
	expect(await one.call('bundles:open', { path: file })).toMatchObject({ agreement: { title: 'One' } })
})

test('a file in which another agreement is by now is not joined and stays', async () => {
	const { app, id, agreement, file } = await withAgreement()
	await packed(app, id, file)
	const reader = await openApp(makeWorld())
	await reader.call('bundles:open', { path: file })
	const second = await app.call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Another' })
	await packed(app, second.id, file)
	expect(await reader.refusal('bundles:join', { path: file, agreement })).toBe(`other-agreement: ${file}`)
	expect(await app.call('bundles:look', { path: file })).toMatchObject({ title: 'Another' })
})

test('a bundle that went to the other side comes back as one, whatever its file says by then', async () => {
	const { app, id, agreement, file } = await withAgreement()
	const inside = file.replace('a.pledge', 'inside.pledge')
	// The house has the same text.
	await packed(app, id, inside)
	await packed(app, id, file, { audience: 'external', review: 'external' })
	const sent = await openBundle(readFileSync(file))
	if (sent.kind !== 'bundle') throw new Error(sent.kind)
	const forged = {
		...edited(sent.bundle.agreement, 'title', 'Theirs'),
		review: { ...sent.bundle.agreement.review, required: [], approvals: [approvalBy('Mallory')] },
	}
	const house = await openBundle(readFileSync(inside))
	const known = house.kind === 'bundle' ? house.bundle.past : []
	const claimed = { ...sent.bundle, audience: 'internal', agreement: forged, log: '{"kind":"approval"}\n' } as const
	for (const past of [sent.bundle.past, []]) {
		writeFileSync(file, bundleBytes({ ...sent, bundle: { ...claimed, past } }, '0.1.0'))
		expect(await app.call('bundles:look', { path: file })).toMatchObject({ audience: 'external' })
		const incoming = await app.call('bundles:incoming', { path: file })
		if (incoming.kind !== 'incoming') throw new Error(incoming.kind)
		expect([incoming.audience, incoming.isRelabelled, incoming.said]).toEqual(['external', true, []])
		expect(incoming.fields.map(({ path }) => path)).toEqual(['title'])
	}
	expect(sent.bundle.past.some((mark) => known.includes(mark) && mark !== stateHash(sent.bundle.agreement))).toBe(false)
	await app.call('bundles:take-in', { path: file, ...NEW })
	const now = await openedOf(app, id)
	expect([now.review.approvals, now.title]).toEqual([[], agreement.title])
	// What went to a colleague is believed to come from one.
	const colleague = await openApp(makeWorld())
	await colleague.call('bundles:open', { path: inside })
	const approved = { ...agreement, review: { ...agreement.review, approvals: [approvalBy('Kim')] } }
	await colleague.call('bundles:save', { path: inside, agreement: approved })
	expect(await app.call('bundles:incoming', { path: inside })).toMatchObject({
		...{ audience: 'internal', isRelabelled: false, said: [{ kind: 'approval', author: 'Kim' }] },
	})
})

test('who has only the bundle names versions and approves in it, and both come back with it', async () => {
	const { world, app, id, file } = await withAgreement()
	await packed(app, id, file)
	const reader = await openApp(makeWorld())
	const opened = await reader.call('bundles:open', { path: file })
	if (opened.kind !== 'bundle') throw new Error(opened.kind)
	const checklist = [{ text: 'Read', done: true }]
	const role = 'legal'
	const asked = { path: file, agreement: opened.agreement, role, checklist }
	expect(await reader.call('bundles:approve', asked)).toEqual({ kind: 'nameless' })
	await reader.call('settings:set', { language: 'en', colorScheme: 'auto', userName: 'Kim Carstens' })
	const named = await reader.call('bundles:name-version', { ...asked, name: 'As read by Kim', note: '' })
	expect(named).toMatchObject({ kind: 'created', version: { number: 1, by: 'Kim Carstens' } })
	const approved = await reader.call('bundles:approve', asked)
	if (approved.kind !== 'approved') throw new Error(approved.kind)
	expect(approved.state.contentHash).toBe(named.version.contentHash)
	const agreement = edited(approved.agreement, 'title', 'Another text')
	const again = await reader.call('bundles:approve', { ...asked, agreement, role: 'technical' })
	if (again.kind !== 'approved') throw new Error(again.kind)
	const taken = again.agreement.review.approvals.find((one) => one.role === 'technical')
	const back = { path: file, agreement: again.agreement, id: taken?.id ?? '', reason: 'Too early' }
	expect(await reader.call('bundles:withdraw', back)).toMatchObject({ kind: 'withdrawn' })
	expect(await reader.call('bundles:versions', { path: file })).toMatchObject({
		...{ versions: [{ number: 1, name: 'As read by Kim' }, { number: 2 }], logFault: null },
	})
	const incoming = await app.call('bundles:incoming', { path: file })
	if (incoming.kind !== 'incoming') throw new Error(incoming.kind)
	expect(incoming.said.map(({ kind, author }) => [kind, author])).toEqual([
		['approval', 'Kim Carstens'],
		['approval', 'Kim Carstens'],
		['withdrawn', 'Kim Carstens'],
	])
	await app.call('bundles:take-in', { path: file, ...NEW })
	expect((await app.call('versions:list', { id })).versions).toMatchObject([
		{ kind: 'version', name: 'As read by Kim' },
		{ kind: 'version' },
	])
	const here = await openedOf(app, id)
	expect(await app.call('approvals:state', { agreement: here })).toMatchObject({
		roles: [
			{ role: 'legal', kind: 'approved' },
			{ role: 'technical', kind: 'withdrawn' },
		],
	})
	expect(await app.call('log:check', { id })).toEqual({ fault: null })
	// The log that came along is told as somebody else's.
	const log = readFileSync(join(world.folder, 'agreements', id, 'log.jsonl'), 'utf8')
	expect(log.match(/"kind":"received"/g)).toHaveLength(3)
})

test('in a bundle for both sides a text can be named but not approved, and whoever takes it in has the version', async () => {
	const { app, id, file } = await withAgreement()
	await packed(app, id, file, { audience: 'external', review: 'external' })
	const reader = await openApp(makeWorld())
	const opened = await reader.call('bundles:open', { path: file })
	if (opened.kind !== 'bundle') throw new Error(opened.kind)
	const { agreement } = opened
	await reader.call('bundles:name-version', { path: file, agreement, name: 'Read', note: '' })
	expect(await reader.refusal('bundles:approve', { path: file, agreement, role: 'legal', checklist: [] })).toMatch(
		/^bad-request/,
	)
	await reader.call('bundles:take-in', { path: file, ...NEW })
	expect((await reader.call('versions:list', { id })).versions).toMatchObject([{ kind: 'version', name: 'Read' }])
})

const approvalBy = (name: string) => ({
	...{ id: name.toLowerCase(), role: 'legal', name, at: '2026-11-28T08:00:00Z' },
	...{ contentHash: '0'.repeat(64), checklist: [] },
})

test('a bundle whose file is gone can still be saved elsewhere, whole', async () => {
	const { world, app, id, agreement, file } = await withAgreement()
	await app.call('versions:create', { agreement, name: 'Sent', note: '' })
	await packed(app, id, file, { versions: [1] })
	const reader = await openApp(makeWorld())
	await reader.call('bundles:open', { path: file })
	rmSync(file)
	const mine = edited(agreement, 'title', 'Kept')
	reader.desktop.savePath = null
	expect(await reader.call('bundles:save-as', { path: file, agreement: mine })).toBeNull()
	reader.desktop.savePath = join(world.files, 'kept')
	const target = join(world.files, 'kept.pledge')
	expect(await reader.call('bundles:save-as', { path: file, agreement: mine })).toMatchObject({ path: target })
	await reader.call('bundles:save', { path: target, agreement: edited(mine, 'title', 'On it goes') })
	expect(await app.call('bundles:look', { path: target })).toMatchObject({ title: 'On it goes', versions: 1 })
})

test('a bundle for the other side is packed without the action plan, kept as a version and logged', async () => {
	const { app, id, file } = await withAgreement()
	const external = { audience: 'external', review: 'external' } as const
	await packed(app, id, file, external)
	const opened = await app.call('bundles:open', { path: file })
	expect(opened).toMatchObject({ kind: 'bundle', audience: 'external', agreement: { actionPlan: { tasks: [] } } })
	const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
	expect(await app.call('export:log', { id })).toMatchObject([
		{ recipient: 'Hansen', audience: 'external', keptAs: 1, files: [{ format: 'bundle', path: file, sha256 }] },
	])
	expect(await app.call('bundles:contents', { id })).toMatchObject({
		...{ recipient: 'Hansen', versions: [{ number: 1, isKnownOutside: true }] },
	})
	await packed(app, id, file, { ...external, versions: [1] })
	expect(await app.call('bundles:open', { path: file })).toMatchObject({ kind: 'bundle' })
	expect(await app.call('bundles:versions', { path: file })).toMatchObject({ versions: [{ number: 1, name: 'V1' }] })
})

test('a file that is no bundle is refused by its reason, and without a name nothing is packed', async () => {
	const { world, app, id, file } = await withAgreement()
	await packed(app, id, file)
	const letter = join(world.files, 'letter.pledge')
	writeFileSync(letter, 'Dear customer')
	const refused = { kind: 'refused', reason: 'not-a-bundle', part: '' }
	expect(await app.call('bundles:take-in', { path: letter, ...NEW })).toEqual(refused)
	expect(await app.call('bundles:look', { path: letter })).toEqual(refused)
	writeFileSync(letter, readFileSync(file).subarray(0, 700))
	expect(await app.call('bundles:open', { path: letter })).toMatchObject({ kind: 'refused', reason: 'damaged' })
	expect(await app.refusal('bundles:open', { path: join(world.files, 'none') })).toMatch(/^not-found/)
	app.desktop.savePath = null
	expect(await app.call('bundles:pack', { id, audience: 'internal', ...ALL, versions: [] })).toBeNull()
})
