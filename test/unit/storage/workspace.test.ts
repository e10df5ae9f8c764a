import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ParseOutcome } from '../../../src/main/storage/open'
import { createWorkspace, type OpenWorkspace, openWorkspace } from '../../../src/main/storage/workspace'
import { emptyWorkspace, WORKSPACE_VERSION } from '../../../src/shared/agreement/workspace'
import { agreement, expectOpened, failing, NOW, now, reopen, STAMP, tempFolder, textsBelow } from './storage-fixtures'

async function made(): Promise<{ folder: string; workspace: OpenWorkspace }> {
	const folder = join(tempFolder(), 'Verträge 2026')
	return { folder, workspace: expectOpened(await createWorkspace(folder, 'Kanzlei', { now })) }
}

function parseAny(json: unknown): ParseOutcome<unknown> {
	const { schemaVersion } = json as { schemaVersion?: number }
	if (schemaVersion === 2) return { kind: 'too-new', schemaVersion, asKnown: null }
	return { kind: 'parsed', value: json, migratedFrom: null }
}

test('a new workspace is a folder to look at, and opens again', async () => {
	const { folder, workspace } = await made()
	await workspace.agreements.create(agreement('a1', 'first'))
	await workspace.appendLog('a1', { did: 'create' })
	await workspace.close()
	expect(Object.keys(textsBelow(folder))).toEqual([
		'agreements/a1/agreement.json',
		'agreements/a1/log.head.json',
		'agreements/a1/log.jsonl',
		'workspace.json',
	])
	const again = await reopen(folder)
	expect(again.readOnly).toBeNull()
	expect(again.file).toEqual({ kind: 'opened', value: emptyWorkspace('Kanzlei'), migratedFrom: null, recovered: null })
	expect(await again.list()).toMatchObject([{ kind: 'agreement', id: 'a1', title: 'first' }])
	expect(await again.readLog('a1')).toEqual({ entries: [{ did: 'create' }], unreadableLines: [], fault: null })
	await again.close()
})

test('a folder that is a workspace is not made one again', async () => {
	const { folder, workspace } = await made()
	await workspace.close()
	await expect(createWorkspace(folder, 'other', { now })).rejects.toMatchObject({ code: 'already-exists' })
	await (await reopen(folder)).close()
})

test('a folder that is no workspace is not touched', async () => {
	const folder = tempFolder()
	expect(await openWorkspace(folder, { now })).toEqual({ kind: 'missing', path: join(folder, 'workspace.json') })
	expect(textsBelow(folder)).toEqual({})
})

test('a second opener is told who is in, may read, and may not write', async () => {
	const { folder, workspace } = await made()
	await workspace.agreements.create(agreement('a1', 'first'))
	expect(await openWorkspace(folder, { now })).toMatchObject({
		kind: 'locked',
		holder: { pid: process.pid, startedAt: NOW },
	})
	const reader = expectOpened(await openWorkspace(folder, { now, mode: 'read-only' }))
	expect(reader.readOnly).toBe('asked')
	expect(await reader.agreements.open('a1')).toMatchObject({ kind: 'opened', value: { title: 'first' } })
	const before = textsBelow(folder)
	const refused = { code: 'read-only' }
	await expect(reader.agreements.save(agreement('a1', 'x'))).rejects.toMatchObject(refused)
	await expect(reader.saveWorkspaceFile(emptyWorkspace('x'))).rejects.toMatchObject(refused)
	await expect(reader.appendLog('a1', {})).rejects.toMatchObject(refused)
	await expect(reader.trash.remove('a1')).rejects.toMatchObject(refused)
	await expect(reader.playbooks.save('p1', {}, parseAny)).rejects.toMatchObject(refused)
	await reader.close()
	expect(textsBelow(folder)).toEqual(before)
	await workspace.close()
	await (await reopen(folder)).close()
})

test('closing waits for what is being saved, and afterwards nothing is written', async () => {
	const { folder, workspace } = await made()
	await workspace.agreements.create(agreement('a1', 'first'))
	const saving = workspace.agreements.save(agreement('a1', 'second'))
	const logging = workspace.appendLog('a1', { n: 1 })
	const renaming = workspace.saveWorkspaceFile(emptyWorkspace('renamed'))
	await workspace.close()
	const texts = textsBelow(folder)
	expect(JSON.parse(texts['agreements/a1/agreement.json'] ?? '')).toEqual(agreement('a1', 'second'))
	expect(JSON.parse(texts['agreements/a1/log.jsonl'] ?? '')).toMatchObject({ n: 1 })
	expect(JSON.parse(texts['workspace.json'] ?? '')).toEqual(emptyWorkspace('renamed'))
	await Promise.all([saving, logging, renaming])
	await expect(workspace.agreements.save(agreement('a1', 'late'))).rejects.toMatchObject({ code: 'read-only' })
	await expect(workspace.playbooks.save('p1', {}, parseAny)).rejects.toMatchObject({ code: 'read-only' })
	expect(textsBelow(folder)).toEqual(texts)
})

test('closing waits for a save that first has to open its agreement', async () => {
	const { folder, workspace } = await made()
	await workspace.agreements.create(agreement('a1', 'first'))
	await workspace.close()
	const again = await reopen(folder)
	const saving = again.agreements.save(agreement('a1', 'second'))
	await again.close()
	expect(JSON.parse(readFileSync(again.paths.agreementFile('a1'), 'utf8'))).toEqual(agreement('a1', 'second'))
	await saving
})

test.each([
	['EROFS', 'folder-takes-no-writes'],
	['EACCES', 'folder-takes-no-writes'],
	['ENOSPC', 'disk-full'],
])('where no lock can be written (%s) the workspace still opens for reading', async (errno, readOnly) => {
	const { folder, workspace } = await made()
	await workspace.agreements.create(agreement('a1', 'first'))
	await workspace.close()
	const before = textsBelow(folder)
	const fileSystem = failing(['appendFile'], errno)
	const reader = expectOpened(await openWorkspace(folder, { now, fileSystem }))
	expect(reader.readOnly).toBe(readOnly)
	expect(await reader.list()).toMatchObject([{ id: 'a1' }])
	await reader.close()
	expect(textsBelow(folder)).toEqual(before)
})

test('a workspace of a newer version opens for reading and stays as it is', async () => {
	const { folder, workspace } = await made()
	await workspace.agreements.create(agreement('a1', 'first'))
	await workspace.close()
	const newer = JSON.stringify({ ...emptyWorkspace('later'), schemaVersion: WORKSPACE_VERSION + 1, more: true })
	writeFileSync(join(folder, 'workspace.json'), newer)
	const before = textsBelow(folder)
	const reader = await reopen(folder)
	expect(reader.readOnly).toBe('newer-version')
	expect(reader.file).toMatchObject({ kind: 'too-new', asKnown: { name: 'later' }, raw: { more: true } })
	await expect(reader.agreements.save(agreement('a1', 'x'))).rejects.toMatchObject({ code: 'read-only' })
	await reader.close()
	expect(textsBelow(folder)).toEqual(before)
})

test('a broken workspace file comes back from its backup, with the agreements', async () => {
	const { folder, workspace } = await made()
	await workspace.agreements.create(agreement('a1', 'first'))
	await workspace.saveWorkspaceFile(emptyWorkspace('renamed'))
	await workspace.close()
	writeFileSync(join(folder, 'workspace.json'), '')
	const again = await reopen(folder)
	const setAside = join(folder, 'set-aside', `workspace.${STAMP}.json`)
	expect(again.file).toMatchObject({ value: { name: 'Kanzlei' }, recovered: { reason: 'not-json', setAside } })
	expect(await again.list()).toMatchObject([{ id: 'a1' }])
	await again.close()
})

test('a workspace file that is lost for good is set aside, and a new one keeps the agreements', async () => {
	const { folder, workspace } = await made()
	await workspace.agreements.create(agreement('a1', 'first'))
	await workspace.close()
	writeFileSync(join(folder, 'workspace.json'), 'broken')
	const setAside = [join(folder, 'set-aside', `workspace.${STAMP}.json`)]
	expect(await openWorkspace(folder, { now })).toMatchObject({ kind: 'broken', reason: 'not-json', setAside })
	const again = expectOpened(await createWorkspace(folder, 'new', { now }))
	expect(await again.list()).toMatchObject([{ id: 'a1', title: 'first' }])
	await again.close()
})

test('a deleted agreement comes back whole', async () => {
	const { folder, workspace } = await made()
	const { agreements, trash } = workspace
	await agreements.create(agreement('a1', 'first'))
	await agreements.save(agreement('a1', 'second'))
	await workspace.appendLog('a1', { n: 1 })
	const before = textsBelow(join(folder, 'agreements'))
	const name = await trash.remove('a1')
	expect(name).toBe(`a1.${STAMP}`)
	expect(await workspace.list()).toEqual([])
	expect(await trash.list()).toMatchObject([
		{ name, id: 'a1', deletedAt: '2026-03-01T08:15:00.000Z', summary: { title: 'second' } },
	])
	await expect(agreements.save(agreement('a1', 'late'))).rejects.toMatchObject({ code: 'not-found' })
	expect(await trash.restore(name)).toBe('a1')
	expect(textsBelow(join(folder, 'agreements'))).toEqual(before)
	expect(await trash.list()).toEqual([])
	expect(await agreements.save(agreement('a1', 'third'))).toEqual({ keptAside: null })
	await workspace.close()
})

test('two deletions of one id in one moment are two entries, and neither is restored over a living one', async () => {
	const { workspace } = await made()
	const { agreements, trash } = workspace
	const names: string[] = []
	for (const title of ['one', 'two']) {
		await agreements.create(agreement('a1', title))
		names.push(await trash.remove('a1'))
	}
	expect(names).toEqual([`a1.${STAMP}`, `a1.${STAMP}.2`])
	await trash.restore(names[0] ?? '')
	await expect(trash.restore(names[1] ?? '')).rejects.toMatchObject({ code: 'already-exists' })
	expect(await agreements.open('a1')).toMatchObject({ value: { title: 'one' } })
	expect(await trash.list()).toMatchObject([{ name: names[1] }])
	await workspace.close()
})

test('purging deletes that one entry for good, and only entries', async () => {
	const { folder, workspace } = await made()
	const { agreements, trash } = workspace
	for (const id of ['a1', 'a2']) await agreements.create(agreement(id, id))
	const names = [await trash.remove('a1'), await trash.remove('a2')]
	mkdirSync(join(folder, 'trash', 'mine'))
	await trash.purge(names[0] ?? '')
	expect((await trash.list()).map((entry) => entry.id)).toEqual(['a2'])
	await expect(trash.purge(names[0] ?? '')).rejects.toMatchObject({ code: 'not-found' })
	for (const name of ['..', '../agreements', 'mine', '', `../x.${STAMP}`, `a2.${STAMP}/..`]) {
		await expect(trash.purge(name)).rejects.toMatchObject({ code: 'bad-request' })
		await expect(trash.restore(name)).rejects.toMatchObject({ code: 'bad-request' })
	}
	await workspace.close()
})

test('deleting what is not there says so', async () => {
	const { workspace } = await made()
	await expect(workspace.trash.remove('a1')).rejects.toMatchObject({ code: 'not-found' })
	await expect(workspace.trash.remove('../a1')).rejects.toMatchObject({ code: 'bad-request' })
	await workspace.close()
})

test('own playbooks are saved, listed, opened and deleted into the trash', async () => {
	const { folder, workspace } = await made()
	const { playbooks } = workspace
	expect(await playbooks.list()).toEqual([])
	await playbooks.save('it-service', { name: 'IT' }, parseAny)
	await playbooks.save('cloud', { name: 'Cloud' }, parseAny)
	await playbooks.save('cloud', { name: 'Cloud 2' }, parseAny)
	expect(await playbooks.list()).toEqual(['cloud', 'it-service'])
	expect(await playbooks.open('cloud', parseAny)).toMatchObject({ kind: 'opened', value: { name: 'Cloud 2' } })
	const moved = await playbooks.remove('cloud')
	expect(moved).toBe(join(folder, 'trash', `cloud.playbook.${STAMP}.json`))
	expect(JSON.parse(readFileSync(moved, 'utf8'))).toEqual({ name: 'Cloud 2' })
	expect(await playbooks.list()).toEqual(['it-service'])
	expect(await playbooks.open('cloud', parseAny)).toMatchObject({ kind: 'missing' })
	await expect(playbooks.save('../x', {}, parseAny)).rejects.toMatchObject({ code: 'bad-request' })
	await workspace.close()
})

test('an own playbook that is newer or broken is not written over', async () => {
	const { folder, workspace } = await made()
	const newer = '{"schemaVersion":2}'
	mkdirSync(workspace.paths.playbooks)
	writeFileSync(workspace.paths.playbookFile('newer'), newer)
	writeFileSync(workspace.paths.playbookFile('cut'), '{"cut')
	await expect(workspace.playbooks.save('newer', {}, parseAny)).rejects.toMatchObject({ code: 'too-new' })
	await workspace.playbooks.save('cut', { name: 'new' }, parseAny)
	const texts = textsBelow(folder)
	expect(texts['playbooks/newer.json']).toBe(newer)
	expect(texts[`set-aside/cut.playbook.${STAMP}.json`]).toBe('{"cut')
	expect(JSON.parse(texts['playbooks/cut.json'] ?? '')).toEqual({ name: 'new' })
	await workspace.close()
})

test('a broken workspace file that cannot be moved is not written over', async () => {
	const { folder, workspace } = await made()
	await workspace.saveWorkspaceFile(emptyWorkspace('renamed'))
	await workspace.close()
	writeFileSync(join(folder, 'workspace.json'), 'broken')
	// Where the folder for such files should be, there is a file.
	writeFileSync(join(folder, 'set-aside'), '')
	const before = textsBelow(folder)
	const again = await reopen(folder)
	expect(again.file).toMatchObject({ value: { name: 'Kanzlei' }, recovered: { reason: 'not-json', setAside: null } })
	await expect(again.saveWorkspaceFile(emptyWorkspace('x'))).rejects.toMatchObject({ code: 'broken-file' })
	await again.close()
	expect(textsBelow(folder)).toEqual(before)
})

test('what a program left that was killed while we had the workspace closed goes with the next save', async () => {
	const { folder, workspace } = await made()
	await workspace.agreements.create(agreement('a1', 'first'))
	await workspace.close()
	const dead = spawnSync(process.execPath, ['-e', '']).pid
	writeFileSync(`${workspace.paths.agreementFile('a1')}.${dead}-7.tmp`, 'half')
	const again = await reopen(folder)
	await again.agreements.save(agreement('a1', 'second'))
	expect(readdirSync(again.paths.agreementFolder('a1')).sort()).toEqual(['agreement.json', 'agreement.json.bak'])
	await again.close()
})
