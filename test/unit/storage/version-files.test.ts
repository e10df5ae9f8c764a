import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FileSystem, nodeFileSystem } from '../../../src/main/storage/file-system'
import { readLog } from '../../../src/main/storage/log-file'
import { addVersion, listVersions, readVersionFile } from '../../../src/main/storage/version-files'
import { writeOnce } from '../../../src/main/storage/write-once'
import { sealedJson } from '../../../src/shared/versions/seal'
import type { Version } from '../../../src/shared/versions/version'
import { agreement, failing, failingHandles, NOW, tempFolder, textsBelow } from './storage-fixtures'

function place() {
	const folder = tempFolder()
	return { folder: join(folder, 'versions'), logFile: join(folder, 'log.jsonl') }
}

function version(number: number, title = `Text ${number}`): Version {
	const contentHash = String(number).padStart(64, 'a')
	return {
		number,
		name: `Version ${number}`,
		note: '',
		by: 'Jana',
		at: NOW,
		contentHash,
		agreement: agreement('a1', title),
	}
}

const headOf = ({ agreement: _text, ...head }: Version) => head

test('a version comes back as it was made, and the log knows it', async () => {
	const at = place()
	await addVersion(at, version(1))
	await addVersion(at, version(2))
	expect(await listVersions(at)).toEqual([1, 2].map((number) => ({ kind: 'version', ...headOf(version(number)) })))
	expect(await readVersionFile(at, 2)).toMatchObject({ kind: 'version', version: version(2) })
	expect(await readVersionFile(at, 3)).toBeNull()
	expect((await readLog(at.logFile)).entries).toMatchObject([1, 2].map((number) => ({ kind: 'version', number })))
})

test('a version is never written over, by nobody and nothing', async () => {
	const at = place()
	await addVersion(at, version(1))
	const before = textsBelow(at.folder)
	await expect(addVersion(at, version(1, 'Another text'))).rejects.toMatchObject({ code: 'already-exists' })
	const noLinks: FileSystem = { ...nodeFileSystem, link: failing(['link'], 'EPERM').link }
	await expect(addVersion(at, version(1, 'Another text'), noLinks)).rejects.toMatchObject({ code: 'already-exists' })
	expect(textsBelow(at.folder)).toEqual(before)
	await addVersion(at, version(2), noLinks)
	expect((await listVersions(at)).map(({ kind }) => kind)).toEqual(['version', 'version'])
	expect(readdirSync(at.folder).sort()).toEqual(['1.json', '2.json'])
})

test.each(['writeFile', 'sync'] as const)('a disk that is full at %s leaves no version and no line', async (call) => {
	const at = place()
	await expect(addVersion(at, version(1), failingHandles(call, 'ENOSPC'))).rejects.toMatchObject({ code: 'disk-full' })
	expect([readdirSync(at.folder), await listVersions(at)]).toEqual([[], []])
	await addVersion(at, version(1))
	expect(await listVersions(at)).toMatchObject([{ kind: 'version', number: 1 }])
})

test('a changed file is told, also when it was sealed again, and so is one that is gone or that nobody logged', async () => {
	const at = place()
	for (const number of [1, 2, 3]) await addVersion(at, version(number))
	const file = (number: number) => join(at.folder, `${number}.json`)
	writeFileSync(file(1), readFileSync(file(1), 'utf8').replace('Text 1', 'Text l'))
	writeFileSync(file(2), sealedJson({ ...version(2, 'Forged') }, '\t'))
	mkdirSync(join(at.folder, 'x'))
	writeFileSync(file(4), sealedJson({ ...version(4) }, '\t'))
	writeFileSync(join(at.folder, '5.json'), readFileSync(file(3)))
	const third = readFileSync(file(3))
	writeFileSync(file(3), '')
	const faults = (await listVersions(at)).map((one) => [one.number, one.kind === 'faulty' ? one.fault : one.kind])
	expect(faults).toEqual([
		[1, 'changed'],
		[2, 'changed'],
		[3, 'changed'],
		[4, 'not-in-log'],
		[5, 'changed'],
	])
	writeFileSync(file(3), third)
	expect((await listVersions(at))[2]).toEqual({ kind: 'version', ...headOf(version(3)) })
	expect(await readVersionFile(at, 1)).toEqual({ kind: 'changed' })
})

test('a version that is in the log and nowhere else is missing', async () => {
	const at = place()
	await addVersion(at, version(1))
	const moved = { folder: join(tempFolder(), 'versions'), logFile: at.logFile }
	expect(await listVersions(moved)).toEqual([{ kind: 'faulty', number: 1, fault: 'missing', told: headOf(version(1)) }])
})

test('what a file that is written once would replace stays, whatever it is', async () => {
	const path = join(tempFolder(), 'file')
	mkdirSync(path)
	await expect(writeOnce(path, 'text')).rejects.toMatchObject({ code: 'already-exists' })
	expect(readdirSync(path)).toEqual([])
})
