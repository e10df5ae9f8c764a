import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkspace } from '../../../src/main/storage/workspace'
import { WORKSPACE_VERSION } from '../../../src/shared/agreement/workspace'
import { AppError } from '../../../src/shared/ipc/errors'
import { emptyParty } from '../../../src/shared/sections/parties/schema'
import { makeWorld, NOW, openApp } from './open-world'

const now = () => NOW
const STAMP = NOW.replace(/[:.]/g, '-')

test('a named workspace is made when it is missing, and remembered for the next start', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	expect(await first.call('app:info', {})).toEqual({
		version: '0.1.0',
		systemLocale: 'en',
		workspacePath: world.folder,
		workspaceName: 'workspace',
		readOnly: null,
		setAside: [],
	})
	await first.close()
	const second = await openApp(world, { workspaceFolder: null })
	expect((await second.call('app:info', {})).workspacePath).toBe(world.folder)
})

test('the first start makes a workspace among the documents', async () => {
	const world = makeWorld()
	const { call } = await openApp(world, { workspaceFolder: null })
	expect((await call('app:info', {})).workspacePath).toBe(join(world.documents, 'Pledge'))
})

test('where no workspace can be made among the documents, it lies beside the settings', async () => {
	const world = makeWorld()
	const documentsFolder = join(world.files, 'a-file')
	writeFileSync(documentsFolder, '')
	const { call } = await openApp(world, { workspaceFolder: null, documentsFolder })
	expect((await call('app:info', {})).workspacePath).toBe(join(world.userData, 'workspace'))
})

test('a last workspace that is gone is not made anew, and the user is told', async () => {
	const world = makeWorld()
	const gone = join(world.files, 'stick', 'contracts')
	const contents = { schemaVersion: 1, settings: SETTINGS, lastWorkspace: gone }
	writeFileSync(join(world.userData, 'settings.json'), JSON.stringify(contents))
	const { call } = await openApp(world, { workspaceFolder: null })
	const { workspacePath, setAside } = await call('app:info', {})
	expect([workspacePath, setAside, existsSync(gone)]).toEqual([
		join(world.documents, 'Pledge'),
		[{ file: gone, movedTo: null, reason: 'missing', restoredFrom: null }],
		false,
	])
})

test('a workspace that somebody else has open can be read, and every change is refused', async () => {
	const world = makeWorld()
	const holder = await openApp(world)
	const { id } = await holder.call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Theirs' })
	const reader = await openApp(world)
	const info = await reader.call('app:info', {})
	expect([info.readOnly?.reason, info.readOnly?.holder]).toEqual([
		'locked',
		expect.stringContaining(`(${process.pid})`),
	])
	const outcome = await reader.call('agreements:open', { id })
	if (outcome.kind !== 'opened') throw new Error(`expected an opened one, got ${outcome.kind}`)
	const { agreement } = outcome
	const file = join(world.folder, 'agreements', id, 'agreement.json')
	const before = readFileSync(file, 'utf8')
	expect([
		await reader.refusal('agreements:create', { playbook: 'it-service', language: 'en', title: null }),
		await reader.refusal('agreements:save', { agreement: { ...agreement, title: 'Mine' } }),
		await reader.refusal('agreements:duplicate', { id, title: 'Copy' }),
		await reader.refusal('agreements:delete', { id }),
		await reader.refusal('playbooks:save-own', { agreementId: id, title: 'Own' }),
		await reader.refusal('addresses:save', { id: 'hansen', party: emptyParty() }),
		await reader.refusal('histories:import', importing(world.files)),
		await reader.refusal('histories:delete', { id: 'none' }),
		await reader.refusal('export:run', exporting(agreement, world.files)),
	]).toEqual([
		`read-only: ${join(world.folder, 'agreements', 'made-1')}`,
		`read-only: ${file}`,
		`read-only: ${join(world.folder, 'agreements', 'made-2')}`,
		`read-only: ${file}`,
		`read-only: ${join(world.folder, 'playbooks', 'made-3.json')}`,
		`read-only: ${join(world.folder, 'workspace.json')}`,
		`read-only: ${join(world.folder, 'histories')}`,
		`not-found: ${join(world.folder, 'histories', 'none', 'meta.json')}`,
		`read-only: ${world.folder}`,
	])
	expect(readFileSync(file, 'utf8')).toBe(before)
})

test('a workspace made by a newer version is shown and left as it is', async () => {
	const world = makeWorld()
	mkdirSync(world.folder)
	const text = JSON.stringify({ schemaVersion: WORKSPACE_VERSION + 1, name: 'Newer', addressBook: [] })
	writeFileSync(join(world.folder, 'workspace.json'), text)
	const { call, refusal, close } = await openApp(world)
	const { workspaceName, readOnly } = await call('app:info', {})
	expect([workspaceName, readOnly]).toEqual(['Newer', { reason: 'folder', holder: '' }])
	expect(await refusal('addresses:save', { id: 'hansen', party: emptyParty() })).toMatch(/^read-only: /)
	await close()
	expect(readFileSync(join(world.folder, 'workspace.json'), 'utf8')).toBe(text)
})

test('a workspace file that cannot be read is set aside, its agreements stay, and the user is told', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	const { id } = await first.call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Kept' })
	await first.close()
	const file = join(world.folder, 'workspace.json')
	writeFileSync(file, '{"name": "cut o')
	const second = await openApp(world)
	const movedTo = join(world.folder, 'set-aside', `workspace.${STAMP}.json`)
	expect((await second.call('app:info', {})).setAside).toEqual([
		{ file, movedTo, reason: 'not-json', restoredFrom: null },
	])
	expect(readFileSync(movedTo, 'utf8')).toBe('{"name": "cut o')
	expect((await second.call('agreements:list', {})).map((row) => row.id)).toEqual([id])
})

test('closing gives the workspace to the next program', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	expect((await openWorkspace(world.folder, { now })).kind).toBe('locked')
	await first.close()
	const next = await openWorkspace(world.folder, { now })
	if (next.kind !== 'opened') throw new Error(`expected an opened workspace, got ${next.kind}`)
	expect(next.workspace.replacedLock).toBeNull()
	await next.workspace.close()
})

test('a folder that cannot be had is refused with its name', async () => {
	const world = makeWorld()
	const workspaceFolder = join(world.files, 'a-file')
	writeFileSync(workspaceFolder, '')
	const failure = await openApp(world, { workspaceFolder }).catch((error: unknown) => error)
	expect(failure).toBeInstanceOf(AppError)
	expect((failure as AppError).detail).toBe(workspaceFolder)
})

test('settings are on the disk when they are answered, and drawn by the system', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	expect(await first.call('settings:get', {})).toEqual({ language: 'system', colorScheme: 'auto', userName: '' })
	expect(await first.call('settings:set', SETTINGS)).toEqual(SETTINGS)
	expect(first.desktop.done).toEqual(['theme system', 'menu en', 'theme dark', 'menu de'])
	const stored = JSON.parse(readFileSync(join(world.userData, 'settings.json'), 'utf8'))
	expect(stored).toEqual({ schemaVersion: 1, settings: SETTINGS, lastWorkspace: world.folder })
	await first.close()
	const second = await openApp(world)
	expect(await second.call('settings:get', {})).toEqual(SETTINGS)
})

test('settings that cannot be read give way to the defaults, are kept aside and named', async () => {
	const world = makeWorld()
	const file = join(world.userData, 'settings.json')
	writeFileSync(file, '{"settings": {"language": "tlh"}}')
	const { call } = await openApp(world)
	const movedTo = join(world.userData, 'set-aside', `settings.${STAMP}.json`)
	expect([await call('settings:get', {}), (await call('app:info', {})).setAside]).toEqual([
		{ language: 'system', colorScheme: 'auto', userName: '' },
		[{ file, movedTo, reason: 'invalid', restoredFrom: null }],
	])
	expect(readFileSync(movedTo, 'utf8')).toBe('{"settings": {"language": "tlh"}}')
	expect(await call('settings:set', SETTINGS)).toEqual(SETTINGS)
})

test('settings of a newer version are used as far as they are known and never replaced', async () => {
	const world = makeWorld()
	const file = join(world.userData, 'settings.json')
	const text = JSON.stringify({ schemaVersion: 9, settings: SETTINGS, lastWorkspace: null, later: 1 })
	writeFileSync(file, text)
	const { call, refusal } = await openApp(world)
	expect(await call('settings:get', {})).toEqual(SETTINGS)
	expect(await refusal('settings:set', { ...SETTINGS, userName: 'Other' })).toBe(`too-new: ${file}`)
	expect([readFileSync(file, 'utf8'), await call('settings:get', {})]).toEqual([text, SETTINGS])
})

test('addresses are kept in the workspace, changed in place and removed', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	const entry = (id: string, name: string) => ({ id, party: { ...emptyParty(), name } })
	// All at once: each change must see what the one before left.
	await Promise.all([
		first.call('addresses:save', entry('hansen', 'Hansen')),
		first.call('addresses:save', entry('nord', 'Nordlicht')),
		first.call('addresses:save', entry('hansen', 'Hansen Logistik')),
	])
	await first.call('addresses:delete', { id: 'nord' })
	expect(await first.refusal('addresses:delete', { id: 'nord' })).toBe('not-found: nord')
	await first.close()
	const second = await openApp(world)
	expect(await second.call('addresses:list', {})).toEqual([entry('hansen', 'Hansen Logistik')])
})

test('an agreement becomes a playbook of its own, and a new agreement starts from it', async () => {
	const world = makeWorld()
	const { call, refusal } = await openApp(world)
	const { id } = await call('agreements:create', { playbook: 'customer-support', language: 'de', title: 'Vorlage' })
	const own = await call('playbooks:save-own', { agreementId: id, title: 'Unser Support' })
	const listed = await call('playbooks:list', {})
	expect(listed.filter((playbook) => !playbook.own).map((playbook) => playbook.id)).toContain('customer-support')
	expect(listed.filter((playbook) => playbook.own)).toEqual([
		{
			id: own.id,
			title: { de: 'Unser Support', en: 'Unser Support' },
			summary: { de: '', en: '' },
			kind: 'customer-sla',
			languages: ['de'],
			own: true,
		},
	])
	const made = await call('agreements:create', { playbook: own.id, language: 'de', title: 'Aus Vorlage' })
	const outcome = await call('agreements:open', made)
	expect(outcome.kind === 'opened' && outcome.agreement.title).toBe('Aus Vorlage')
	// Its words are German; an English agreement cannot be made of them.
	expect(await refusal('agreements:create', { playbook: own.id, language: 'en', title: null })).toBe('bad-request: en')
	await call('playbooks:delete-own', own)
	expect([
		await refusal('playbooks:delete-own', own),
		await refusal('playbooks:delete-own', { id: 'customer-support' }),
		await refusal('playbooks:save-own', { agreementId: 'none', title: 'Own' }),
	]).toEqual([
		`not-found: ${own.id}`,
		'bad-request: customer-support',
		`not-found: ${join(world.folder, 'agreements', 'none', 'agreement.json')}`,
	])
})

test('a playbook that cannot be read is left out of the list, kept aside and named', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const file = join(world.folder, 'playbooks', 'mine.json')
	mkdirSync(join(world.folder, 'playbooks'))
	writeFileSync(file, '{"playbookVersion":1}')
	expect((await call('playbooks:list', {})).filter((playbook) => playbook.own)).toEqual([])
	const movedTo = join(world.folder, 'set-aside', `mine.playbook.${STAMP}.json`)
	expect((await call('app:info', {})).setAside).toEqual([{ file, movedTo, reason: 'invalid', restoredFrom: null }])
})

const SETTINGS = { language: 'de', colorScheme: 'dark', userName: 'Jana Petersen' } as const

function importing(folder: string) {
	const options = { format: null, map: {}, mapValue: {}, timeZone: null, dateOrder: null }
	return { importId: 'i1', agreementId: null, paths: [join(folder, 'tickets.csv')], options }
}

function exporting(agreement: unknown, folder: string) {
	const what = { formats: ['md'], audience: 'external', state: 'draft', date: '2026-11-23' }
	return { agreement, folder, recipient: '', ...what }
}
