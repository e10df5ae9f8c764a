import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toJsonText } from '../../../src/main/storage/adapter'
import { createAgreementStore } from '../../../src/main/storage/agreement-store'
import { type FileSystem, nodeFileSystem } from '../../../src/main/storage/file-system'
import { workspacePaths } from '../../../src/main/storage/workspace-paths'
import { SCHEMA_VERSION } from '../../../src/shared/agreement/schema'
import { agreement, failing, failingHandles, now, STAMP, tempFolder, textsBelow } from './storage-fixtures'

function world(fileSystem: FileSystem = nodeFileSystem) {
	const folder = tempFolder()
	const paths = workspacePaths(folder)
	const aside = { folder: paths.setAside, now, fileSystem }
	const store = createAgreementStore({ paths, aside: () => aside, fileSystem })
	const readOnly = createAgreementStore({ paths, aside: () => null })
	const file = paths.agreementFile('a1')
	const put = (text: string, suffix = '') => {
		mkdirSync(paths.agreementFolder('a1'), { recursive: true })
		writeFileSync(`${file}${suffix}`, text)
	}
	return { folder, paths, store, readOnly, file, put, title: () => JSON.parse(readFileSync(file, 'utf8')).title }
}

test('what was created and saved is what another store reads', async () => {
	const { store, readOnly } = world()
	await store.create(agreement('a1', 'first'))
	expect(await store.save(agreement('a1', 'second'))).toEqual({ keptAside: null })
	expect(await readOnly.open('a1')).toEqual({
		kind: 'opened',
		value: agreement('a1', 'second'),
		migratedFrom: null,
		recovered: null,
	})
})

test('a taken id is not created again', async () => {
	const { store, title } = world()
	await store.create(agreement('a1', 'first'))
	await expect(store.create(agreement('a1', 'other'))).rejects.toMatchObject({ code: 'already-exists' })
	expect(title()).toBe('first')
})

test('a creation that fails leaves nothing in the way of the next try', async () => {
	const { folder, paths, store } = world()
	const full = createAgreementStore({ paths, aside: () => null, fileSystem: failingHandles('writeFile', 'ENOSPC') })
	await expect(full.create(agreement('a1', 'first'))).rejects.toMatchObject({ code: 'read-only' })
	const aside = { folder: paths.setAside, now }
	const filling = createAgreementStore({ paths, aside: () => aside, fileSystem: failingHandles('writeFile', 'ENOSPC') })
	await expect(filling.create(agreement('a1', 'first'))).rejects.toMatchObject({ code: 'disk-full' })
	expect(textsBelow(folder)).toEqual({})
	await store.create(agreement('a1', 'first'))
})

test('saves that are asked for at once end with the last, whoever was opened before', async () => {
	const { store, put, title, readOnly } = world()
	put(toJsonText(agreement('a1', 'start')))
	const opening = store.open('a1')
	const saves = Array.from({ length: 30 }, (_, index) => store.save(agreement('a1', `revision ${index}`)))
	await Promise.all([opening, ...saves])
	expect(title()).toBe('revision 29')
	expect(await readOnly.open('a1')).toMatchObject({ value: { title: 'revision 29' } })
})

test('opening waits for the saves before it', async () => {
	const { store } = world()
	await store.create(agreement('a1', 'first'))
	const saving = store.save(agreement('a1', 'second'))
	expect(await store.open('a1')).toMatchObject({ value: { title: 'second' } })
	await saving
})

test('a newer file is never written', async () => {
	const { store, put, file } = world()
	const newer = JSON.stringify({ ...agreement('a1', 'newer'), schemaVersion: SCHEMA_VERSION + 1 })
	put(newer)
	expect(await store.open('a1')).toMatchObject({ kind: 'too-new', schemaVersion: SCHEMA_VERSION + 1 })
	await expect(store.save(agreement('a1', 'mine'))).rejects.toMatchObject({ code: 'too-new', detail: file })
	expect(readFileSync(file, 'utf8')).toBe(newer)
})

test('saving over a file nobody could read is refused, and the file is kept', async () => {
	const { folder, store, put, file } = world()
	put('{"cut')
	await expect(store.save(agreement('a1', 'mine'))).rejects.toMatchObject({ code: 'broken-file', detail: file })
	expect(textsBelow(folder)).toEqual({ [`set-aside/a1.agreement.${STAMP}.json`]: '{"cut' })
})

test('a broken file that cannot be moved is not written over, even when the backup could be opened', async () => {
	const { folder, paths, put, file } = world()
	put('{"cut')
	put(toJsonText(agreement('a1', 'previous')), '.bak')
	const before = textsBelow(folder)
	const fileSystem: FileSystem = { ...nodeFileSystem, mkdir: failing(['mkdir'], 'EROFS').mkdir }
	const aside = { folder: paths.setAside, now, fileSystem }
	const store = createAgreementStore({ paths, aside: () => aside, fileSystem })
	expect(await store.open('a1')).toMatchObject({ kind: 'opened', recovered: { reason: 'not-json', setAside: null } })
	await expect(store.save(agreement('a1', 'mine'))).rejects.toMatchObject({ code: 'broken-file', detail: file })
	expect(textsBelow(folder)).toEqual(before)
})

test('a recovered agreement is saved like any other', async () => {
	const { store, put, title } = world()
	put('{"cut')
	put(toJsonText(agreement('a1', 'previous')), '.bak')
	await store.open('a1')
	expect(await store.save(agreement('a1', 'next'))).toEqual({ keptAside: null })
	expect(title()).toBe('next')
})

test('what another program wrote meanwhile is kept beside, and told', async () => {
	const { store, paths, put, title } = world()
	await store.create(agreement('a1', 'mine'))
	put('from elsewhere')
	const keptAside = join(paths.setAside, `a1.changed-elsewhere.${STAMP}.json`)
	const saves = [store.save(agreement('a1', 'mine 2')), store.save(agreement('a1', 'mine 3'))]
	expect(await Promise.all(saves)).toEqual([{ keptAside }, { keptAside }])
	expect(readFileSync(keptAside, 'utf8')).toBe('from elsewhere')
	expect(title()).toBe('mine 3')
	expect(await store.save(agreement('a1', 'mine 4'))).toEqual({ keptAside: null })
})

test('on a full disk a save is refused and the saved agreement stays', async () => {
	const { paths, store, file, title } = world()
	await store.create(agreement('a1', 'first'))
	const aside = { folder: paths.setAside, now }
	const full = createAgreementStore({ paths, aside: () => aside, fileSystem: failingHandles('sync', 'ENOSPC') })
	await expect(full.save(agreement('a1', 'second'))).rejects.toMatchObject({ code: 'disk-full', detail: file })
	expect(title()).toBe('first')
	await store.save(agreement('a1', 'third'))
	expect(title()).toBe('third')
})

test('an agreement that is not there is not brought to life by a save', async () => {
	const { folder, store } = world()
	await expect(store.save(agreement('a1', 'ghost'))).rejects.toMatchObject({ code: 'not-found' })
	expect(textsBelow(folder)).toEqual({})
})

test('a folder copied by hand is an agreement of its own', async () => {
	const { store, paths } = world()
	await store.create(agreement('a1', 'original'))
	mkdirSync(paths.agreementFolder('a2'))
	writeFileSync(paths.agreementFile('a2'), toJsonText(agreement('a1', 'copy')))
	expect(await store.open('a2')).toMatchObject({ value: { id: 'a2', title: 'copy' } })
})

test('a withdrawn agreement takes no saves, and those before it are waited for', async () => {
	const { store, paths, title } = world()
	await store.create(agreement('a1', 'first'))
	const saving = store.save(agreement('a1', 'second'))
	const seen = await store.withdraw('a1', async () => {
		await expect(store.save(agreement('a1', 'late'))).rejects.toMatchObject({ code: 'not-found' })
		const found = title()
		rmSync(paths.agreementFolder('a1'), { recursive: true })
		return found
	})
	await saving
	expect(seen).toBe('second')
	expect(existsSync(paths.agreementFolder('a1'))).toBe(false)
})

test('ids that lead elsewhere are refused by every call', async () => {
	const { folder, store } = world()
	const refused = { code: 'bad-request' }
	await expect(store.open('../a1')).rejects.toMatchObject(refused)
	await expect(store.create(agreement('../a1', 'x'))).rejects.toMatchObject(refused)
	await expect(store.save(agreement('../a1', 'x'))).rejects.toMatchObject(refused)
	await expect(store.withdraw('..', async () => null)).rejects.toMatchObject(refused)
	expect(textsBelow(folder)).toEqual({})
})

test('a store that may not write refuses to', async () => {
	const { store, readOnly, title } = world()
	await store.create(agreement('a1', 'first'))
	await expect(readOnly.save(agreement('a1', 'x'))).rejects.toMatchObject({ code: 'read-only' })
	await expect(readOnly.create(agreement('a2', 'x'))).rejects.toMatchObject({ code: 'read-only' })
	expect(title()).toBe('first')
})
