import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setAt } from '../../../src/shared/agreement/edit'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { type App, makeWorld, openApp } from './open-world'

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

async function packed(app: App, id: string, file: string, audience: 'internal' | 'external' = 'internal') {
	app.desktop.savePath = file
	expect(await app.call('bundles:pack', { id, audience })).toBe(file)
}

test('a bundle becomes an agreement of a workspace that does not have it, with its versions and its log', async () => {
	const { app, id, agreement, file } = await withAgreement()
	await app.call('versions:create', { agreement, name: 'Sent', note: '' })
	await packed(app, id, file)
	const other = await openApp(makeWorld())
	expect(await other.call('bundles:take-in', { path: file })).toEqual({
		...{ kind: 'taken', id, isNew: true, suggested: 0, undecided: [] },
	})
	expect(await openedOf(other, id)).toEqual(agreement)
	expect(await other.call('versions:list', { id })).toMatchObject({
		versions: [{ kind: 'version', number: 1, name: 'Sent' }],
		logFault: null,
	})
})

test('a bundle that comes back brings what was changed in it, and what both sides changed as a suggestion beside ours', async () => {
	const { app, id, agreement, file } = await withAgreement()
	await packed(app, id, file)
	const reviewed = edited(edited(agreement, 'title', 'Their title'), 'parties.provider.city', 'Kiel')
	expect(await app.call('bundles:save', { path: file, agreement: reviewed })).toMatchObject({
		savedAt: expect.any(String),
	})
	await app.call('agreements:save', { agreement: edited(agreement, 'title', 'Our title') })
	const taken = await app.call('bundles:take-in', { path: file })
	expect(taken).toEqual({ kind: 'taken', id, isNew: false, suggested: 1, undecided: [] })
	const now = await openedOf(app, id)
	expect([now.title, now.parties.provider.city, now.review.suggestions]).toMatchObject([
		'Our title',
		'Kiel',
		[{ kind: 'value', path: 'title', before: 'Our title', after: 'Their title', author: 'a.pledge', state: 'open' }],
	])
	expect(await app.call('log:check', { id })).toEqual({ fault: null })
})

test('a bundle is worked in by itself: what is saved is in its file, and all else in it stays', async () => {
	const { app, id, agreement, file } = await withAgreement()
	await app.call('versions:create', { agreement, name: 'Sent', note: '' })
	await packed(app, id, file)
	const reader = await openApp(makeWorld())
	expect(await reader.refusal('bundles:save', { path: file, agreement })).toBe(`bad-request: ${file}`)
	reader.desktop.files = [file]
	expect(await reader.call('bundles:choose-file', {})).toBe(file)
	const opened = await reader.call('bundles:open', { path: file })
	if (opened.kind !== 'bundle') throw new Error(opened.kind)
	expect(opened).toEqual({ kind: 'bundle', audience: 'internal', agreement, conflicts: [] })
	await reader.call('bundles:save', { path: file, agreement: edited(opened.agreement, 'title', 'Reviewed') })
	expect(await reader.call('bundles:open', { path: file })).toMatchObject({ agreement: { title: 'Reviewed' } })
	expect(await reader.call('agreements:list', {})).toEqual([])
	await reader.call('bundles:take-in', { path: file })
	expect((await reader.call('versions:list', { id })).versions).toMatchObject([{ kind: 'version', name: 'Sent' }])
	expect(await reader.refusal('bundles:save', { path: file, agreement: { ...agreement, id: 'other' } })).toBe(
		'bad-request: other',
	)
})

test('a bundle for the other side is packed without the action plan, and a file that is none is refused', async () => {
	const { world, app, id, file } = await withAgreement()
	await packed(app, id, file, 'external')
	const opened = await app.call('bundles:open', { path: file })
	expect(opened).toMatchObject({ kind: 'bundle', audience: 'external', agreement: { actionPlan: { tasks: [] } } })
	const letter = join(world.files, 'letter.pledge')
	writeFileSync(letter, 'Dear customer')
	expect(await app.call('bundles:take-in', { path: letter })).toEqual({
		kind: 'refused',
		reason: 'not-a-bundle',
		part: '',
	})
	writeFileSync(letter, readFileSync(file).subarray(0, 700))
	expect(await app.call('bundles:open', { path: letter })).toMatchObject({ kind: 'refused', reason: 'damaged' })
	expect(await app.refusal('bundles:open', { path: join(world.files, 'none') })).toMatch(/^not-found/)
	app.desktop.savePath = null
	expect(await app.call('bundles:pack', { id, audience: 'internal' })).toBeNull()
})
