import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contractOutline } from '../../../src/main/both-languages'
import { withTermHolidays } from '../../../src/main/prepare-agreement'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { paperWords } from '../../../src/shared/review/paper-words'
import { type App, makeWorld, NOW, openApp } from './open-world'

async function ready() {
	const world = makeWorld()
	const app = await openApp(world)
	await app.call('settings:set', { language: 'en', colorScheme: 'auto', userName: 'Jana Petersen' })
	const { id } = await app.call('agreements:create', { playbook: 'it-service', language: 'en', title: 'First text' })
	const opened = await app.call('agreements:open', { id })
	if (opened.kind !== 'opened') throw new Error('not opened')
	return { world, app, id, agreement: opened.agreement, folder: join(world.folder, 'agreements', id) }
}

function make(app: App, agreement: Agreement, name: string) {
	return app.call('versions:create', { agreement, name, note: 'After the call' })
}

test('versions count up, have one number for one text, and stand in the list of agreements', async () => {
	const { app, id, agreement } = await ready()
	const first = await make(app, agreement, 'Draft')
	const second = await make(app, { ...agreement, title: 'Second text' }, 'Sent')
	// What is only worked with makes no other text.
	const same = await make(app, { ...agreement, actionPlan: { ...agreement.actionPlan, tasks: [] } }, 'Draft again')
	expect([first, second, same].map(({ kind, version }) => [kind, version.number, version.name])).toEqual([
		['created', 1, 'Draft'],
		['created', 2, 'Sent'],
		['same', 1, 'Draft'],
	])
	expect(await app.call('versions:list', { id })).toEqual({
		versions: [first, second].map(({ version }) => ({ kind: 'version', ...version })),
		logFault: null,
	})
	expect(first.version).toMatchObject({ by: 'Jana Petersen', at: NOW, note: 'After the call' })
	expect((await app.call('agreements:list', {}))[0]?.version).toBe(2)
})

test('versions asked for at the same moment get numbers of their own', async () => {
	const { app, id, agreement } = await ready()
	const titles = ['a', 'b', 'c', 'd']
	await Promise.all(titles.map((title) => make(app, { ...agreement, title }, title)))
	const { versions } = await app.call('versions:list', { id })
	expect(versions.map((one) => [one.number, one.kind === 'version' && one.name])).toEqual(
		titles.map((title, index) => [index + 1, title]),
	)
})

test('a version is read with the holidays its text has and the words that it said, and restored under today’s id', async () => {
	const { app, id, agreement } = await ready()
	await make(app, agreement, 'Draft')
	const today = { ...agreement, title: 'Today', actionPlan: { ...agreement.actionPlan, tasks: [] } }
	const dated = await withTermHolidays(agreement)
	const outline = contractOutline(dated, { audience: 'external', state: 'draft' })
	expect(await app.call('versions:read', { id, number: 1 })).toMatchObject({
		...{ kind: 'version', agreement: dated, words: paperWords(outline) },
	})
	const restored = await app.call('versions:restore', { agreement: today, number: 1 })
	expect(restored).toEqual({ kind: 'draft', agreement: { ...dated, actionPlan: today.actionPlan } })
	expect(await app.refusal('versions:read', { id, number: 2 })).toBe(`not-found: ${id}/2`)
})

test('a version and a log that were changed are told and not used', async () => {
	const { app, id, agreement, folder } = await ready()
	await make(app, agreement, 'Draft')
	await make(app, { ...agreement, title: 'Second text' }, 'Sent')
	const [file, log] = [join(folder, 'versions', '1.json'), join(folder, 'log.jsonl')]
	writeFileSync(file, readFileSync(file, 'utf8').replace('First text', 'Other text'))
	expect(await app.call('versions:read', { id, number: 1 })).toEqual({ kind: 'changed', number: 1 })
	expect(await app.call('versions:restore', { agreement, number: 1 })).toEqual({ kind: 'changed', number: 1 })
	expect(await app.call('log:check', { id })).toEqual({ fault: null })
	writeFileSync(log, readFileSync(log, 'utf8').replace('"Sent"', '"Kept"'))
	expect(await app.call('log:check', { id })).toEqual({ fault: { line: 2, kind: 'changed' } })
	const { versions, logFault } = await app.call('versions:list', { id })
	expect([versions.map(({ kind }) => kind), logFault?.line]).toEqual([['faulty', 'version'], 2])
})

test('no version is made of an agreement that is not in the workspace', async () => {
	const { app } = await ready()
	const stranger = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'stranger', today: '2026-11-23' })
	expect(await app.refusal('versions:create', { agreement: stranger, name: 'x', note: '' })).toMatch(/^not-found/)
})

test('an approval in the window is logged, kept as a version, shown in the list, and gone with the next change', async () => {
	const { app, id, agreement } = await ready()
	const required = { ...agreement, review: { ...agreement.review, required: ['legal'] } }
	const checklist = [{ text: 'Read', done: true }]
	const reply = await app.call('approvals:approve', { agreement: required, role: 'legal', checklist })
	if (reply.kind !== 'approved') throw new Error(reply.kind)
	expect(reply.state).toMatchObject({
		isApproved: true,
		roles: [
			{ role: 'legal', isRequired: true, kind: 'approved', approval: { name: 'Jana Petersen', at: NOW, checklist } },
		],
	})
	await app.call('agreements:save', { agreement: reply.agreement })
	expect((await app.call('agreements:list', {}))[0]).toMatchObject({ version: 1, reviewState: 'approved' })
	const changed = { ...reply.agreement, title: 'Changed' }
	expect(await app.call('approvals:state', { agreement: changed })).toMatchObject({
		...{ isApproved: false, roles: [{ kind: 'void', approval: { name: 'Jana Petersen' } }] },
	})
	await app.call('agreements:save', { agreement: changed })
	expect((await app.call('agreements:list', {}))[0]?.reviewState).toBe('draft')
	const again = await app.call('approvals:approve', { agreement: reply.agreement, role: 'legal', checklist })
	expect(again.kind).toBe('already')
	expect(await app.call('log:check', { id })).toEqual({ fault: null })
	await app.call('settings:set', { language: 'en', colorScheme: 'auto', userName: ' ' })
	expect(await app.call('approvals:approve', { agreement: changed, role: 'legal', checklist })).toEqual({
		kind: 'nameless',
	})
})
