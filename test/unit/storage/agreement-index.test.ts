import { cpSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toJsonText } from '../../../src/main/storage/adapter'
import { createAgreementIndex } from '../../../src/main/storage/agreement-index'
import { type FileSystem, nodeFileSystem } from '../../../src/main/storage/file-system'
import { workspacePaths } from '../../../src/main/storage/workspace-paths'
import { emptyAgreement, SCHEMA_VERSION } from '../../../src/shared/agreement/schema'
import { agreement, tempFolder, textsBelow } from './storage-fixtures'

function world() {
	const folder = tempFolder()
	const paths = workspacePaths(folder)
	let reads = 0
	const fileSystem: FileSystem = {
		...nodeFileSystem,
		readFile: ((...args: Parameters<FileSystem['readFile']>) => {
			reads++
			return nodeFileSystem.readFile(...args)
		}) as FileSystem['readFile'],
	}
	const put = (id: string, text: string) => {
		mkdirSync(paths.agreementFolder(id), { recursive: true })
		writeFileSync(paths.agreementFile(id), text)
	}
	/** A new start of the program: lists, writes the cache, and says how many files it had to read. */
	const start = async () => {
		reads = 0
		const index = createAgreementIndex({ paths, writable: () => true, fileSystem })
		const listed = await index.list()
		const filesRead = reads
		await index.flush()
		return { listed: [...listed].sort((a, b) => (a.id < b.id ? -1 : 1)), filesRead }
	}
	return { folder, paths, put, start }
}

function listedAs(id: string, title: string, path: string) {
	return {
		kind: 'agreement',
		id,
		modifiedAtMs: statSync(path).mtimeMs,
		tooNew: false,
		fromBackup: false,
		latestVersion: null,
		title,
		providerName: 'Anbieter GmbH',
		customerName: null,
		agreementKind: 'customer-sla',
		language: 'en',
		schemaVersion: SCHEMA_VERSION,
	}
}

function text(id: string, title: string): string {
	const empty = emptyAgreement(id)
	const parties = { ...empty.parties, provider: { ...empty.parties.provider, name: 'Anbieter GmbH' } }
	return toJsonText({ ...empty, title, parties })
}

test('the list says what is in each file, and reads a file only once as long as it stays the same', async () => {
	const { paths, put, start } = world()
	put('a1', text('a1', 'one'))
	put('a2', text('a2', 'two'))
	const expected = [listedAs('a1', 'one', paths.agreementFile('a1')), listedAs('a2', 'two', paths.agreementFile('a2'))]
	// The attempt to read the cache is one read.
	expect(await start()).toEqual({ listed: expected, filesRead: 3 })
	expect(await start()).toEqual({ listed: expected, filesRead: 1 })
})

test('a changed file is read again, also when it kept its time or its size', async () => {
	const { paths, put, start } = world()
	put('a1', text('a1', 'one'))
	put('a2', text('a2', 'two'))
	await start()
	const before = statSync(paths.agreementFile('a1'))
	put('a1', text('a1', 'one and more'))
	utimesSync(paths.agreementFile('a1'), before.atime, before.mtime)
	put('a2', text('a2', 'owt'))
	utimesSync(paths.agreementFile('a2'), new Date(0), new Date(1_000))
	const { listed } = await start()
	expect(listed.map((item) => item.kind === 'agreement' && item.title)).toEqual(['one and more', 'owt'])
})

test.each([
	['missing', null],
	['cut off', '{"version":2,"entr'],
	['of another version', '{"version":99,"entries":[]}'],
	['made up', '{"version":2,"entries":[["a1",0,0,0,{"title":"lie"}]]}'],
	['hostile', '{"version":2,"entries":[["../../etc",1,1,1,{"__proto__":{}}]]}'],
])('a cache that is %s costs reading and nothing else', async (_, cache) => {
	const { paths, put, start } = world()
	put('a1', text('a1', 'one'))
	if (cache !== null) writeFileSync(paths.indexFile, cache)
	expect((await start()).listed).toEqual([listedAs('a1', 'one', paths.agreementFile('a1'))])
})

test('a well-made cache that says something else than the file is not believed', async () => {
	const { paths, put, start } = world()
	put('a1', text('a1', 'one'))
	await start()
	const lie = readFileSync(paths.indexFile, 'utf8')
		.replace('"one"', '"lie"')
		.replace(/^(.*?"a1",\d+)/, '$11')
	writeFileSync(paths.indexFile, lie)
	expect(lie).toContain('"lie"')
	expect((await start()).listed).toEqual([listedAs('a1', 'one', paths.agreementFile('a1'))])
})

test('a cache that came with a copied folder is not believed', async () => {
	const { folder, paths: original, put, start } = world()
	put('a1', text('a1', 'one'))
	utimesSync(original.agreementFile('a1'), 1_000, 1_000)
	await start()
	const copy = join(tempFolder(), 'copy')
	cpSync(folder, copy, { recursive: true, preserveTimestamps: true })
	const paths = workspacePaths(copy)
	writeFileSync(paths.agreementFile('a1'), text('a1', 'eno'))
	utimesSync(paths.agreementFile('a1'), 1_000, 1_000)
	const listed = await createAgreementIndex({ paths, writable: () => true }).list()
	expect(listed).toMatchObject([{ title: 'eno' }])
})

test('files that cannot be listed are named with the reason and stay where they are', async () => {
	const { folder, paths, put, start } = world()
	put('cut', '{"title":')
	put('number', '7')
	mkdirSync(paths.agreementFile('folder'), { recursive: true })
	mkdirSync(paths.versionsFolder('gone'), { recursive: true })
	const before = textsBelow(folder)
	const named = (id: string, reason: string) => ({ kind: 'unreadable', id, path: paths.agreementFile(id), reason })
	expect((await start()).listed).toEqual([
		named('cut', 'not-json'),
		named('folder', 'not-a-file'),
		named('gone', 'missing'),
		named('number', 'invalid'),
	])
	expect(textsBelow(paths.agreements)).toEqual(
		Object.fromEntries(Object.entries(before).map(([path, value]) => [path.replace('agreements/', ''), value])),
	)
})

test('an agreement with only a good backup is listed from it', async () => {
	const { paths, put, start } = world()
	put('a1', '{"cut')
	writeFileSync(`${paths.agreementFile('a1')}.bak`, text('a1', 'previous'))
	expect((await start()).listed).toMatchObject([{ kind: 'agreement', id: 'a1', title: 'previous', fromBackup: true }])
	expect((await start()).listed).toMatchObject([{ kind: 'agreement', id: 'a1', title: 'previous', fromBackup: true }])
})

test('newer and older files are listed too', async () => {
	const { put, start } = world()
	put('newer', JSON.stringify({ ...agreement('newer', 'from tomorrow'), schemaVersion: SCHEMA_VERSION + 1 }))
	put('older', JSON.stringify({ schemaVersion: 0, title: 'from yesterday' }))
	expect((await start()).listed).toMatchObject([
		{ id: 'newer', title: 'from tomorrow', tooNew: true },
		{ id: 'older', title: 'from yesterday', tooNew: false, schemaVersion: 0 },
	])
})

test('an interrupted creation, foreign folders and stray files are no agreements', async () => {
	const { paths, start } = world()
	mkdirSync(paths.agreementFolder('empty'), { recursive: true })
	mkdirSync(join(paths.agreements, 'a copy of a1'))
	writeFileSync(join(paths.agreements, 'note.txt'), 'x')
	expect((await start()).listed).toEqual([])
})

test('nothing is written where nothing may be written', async () => {
	const { folder, paths, put } = world()
	put('a1', text('a1', 'one'))
	const before = textsBelow(folder)
	const index = createAgreementIndex({ paths, writable: () => false })
	await index.list()
	await index.flush()
	expect(textsBelow(folder)).toEqual(before)
})

test('a thousand agreements are listed without reading one of them again', { timeout: 120_000 }, async () => {
	const { paths, put, start } = world()
	const sample = text('x', 'sample')
	for (let index = 0; index < 1_000; index++) put(`a${index}`, sample)
	expect((await start()).filesRead).toBe(1_001)
	const second = await start()
	expect(second.filesRead).toBe(1)
	expect(second.listed).toHaveLength(1_000)
	expect(readFileSync(paths.indexFile, 'utf8').length).toBeLessThan(500_000)
})
