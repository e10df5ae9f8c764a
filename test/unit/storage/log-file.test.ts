import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appendLogEntry, readLog } from '../../../src/main/storage/log-file'
import { failing, failingHandles, tempFolder } from './storage-fixtures'

test('entries come back in the order of the calls, one line each', async () => {
	const path = join(tempFolder(), 'log.jsonl')
	const entries = Array.from({ length: 50 }, (_, index) => ({ index, text: 'two\nlines' }))
	await Promise.all(entries.map((entry) => appendLogEntry(path, entry)))
	expect(await readLog(path)).toEqual({ entries, unreadableLines: [], fault: null })
	expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(51)
})

test('a log that was never written is empty', async () => {
	expect(await readLog(join(tempFolder(), 'log.jsonl'))).toEqual({ entries: [], unreadableLines: [], fault: null })
})

test('a line torn by a power cut is named, kept, and takes no other entry with it', async () => {
	const path = join(tempFolder(), 'log.jsonl')
	await appendLogEntry(path, { n: 1 })
	appendFileSync(path, '{"n":2,"te')
	await appendLogEntry(path, { n: 3 })
	expect(await readLog(path)).toEqual({ entries: [{ n: 1 }, { n: 3 }], unreadableLines: [2], fault: null })
	expect(readFileSync(path, 'utf8').split('\n')[1]).toBe('{"n":2,"te')
})

test.each(['appendFile', 'sync'] as const)('a disk that is full at %s leaves the log as it was', async (call) => {
	const path = join(tempFolder(), 'log.jsonl')
	writeFileSync(path, '{"n":1}\n')
	const appended = appendLogEntry(path, { n: 2 }, failingHandles(call, 'ENOSPC'))
	await expect(appended).rejects.toMatchObject({ code: 'disk-full', detail: path })
	expect(readFileSync(path, 'utf8')).toBe('{"n":1}\n')
	await appendLogEntry(path, { n: 3 })
	expect(await readLog(path)).toEqual({ entries: [{ n: 1 }, { n: 3 }], unreadableLines: [], fault: null })
})

test('a line changed by hand is named, and an entry appended afterwards does not cover it', async () => {
	const path = join(tempFolder(), 'log.jsonl')
	await Promise.all([1, 2, 3].map((n) => appendLogEntry(path, { n })))
	writeFileSync(path, readFileSync(path, 'utf8').replace('"n":2', '"n":7'))
	await appendLogEntry(path, { n: 4 })
	const { entries, fault } = await readLog(path)
	expect(entries).toEqual([{ n: 1 }, { n: 7 }, { n: 3 }, { n: 4 }])
	expect(fault).toEqual({ line: 2, kind: 'changed' })
})

test('a log that was shortened, emptied or deleted by hand is told, also after the next entry', async () => {
	const path = join(tempFolder(), 'log.jsonl')
	await Promise.all([1, 2, 3].map((n) => appendLogEntry(path, { n })))
	const whole = readFileSync(path, 'utf8')
	for (const shorter of [whole.split('\n').slice(0, 2).join('\n').concat('\n'), '']) {
		writeFileSync(path, shorter)
		expect((await readLog(path)).fault).toEqual({ line: 3, kind: 'cut-off' })
	}
	rmSync(path)
	expect(await readLog(path)).toEqual({ entries: [], unreadableLines: [], fault: { line: 3, kind: 'cut-off' } })
	await appendLogEntry(path, { n: 4 })
	await appendLogEntry(path, { n: 5 })
	expect(await readLog(path)).toEqual({
		entries: [{ n: 4 }, { n: 5 }],
		unreadableLines: [],
		fault: { line: 1, kind: 'missing' },
	})
})

test('a disk that takes the entry and not what the last one is keeps the entry, and an unreadable head is none', async () => {
	const path = join(tempFolder(), 'log.jsonl')
	await appendLogEntry(path, { n: 1 }, failing(['rename'], 'ENOSPC'))
	expect(await readLog(path)).toEqual({ entries: [{ n: 1 }], unreadableLines: [], fault: null })
	writeFileSync(join(path, '..', 'log.head.json'), '{"position":9')
	expect((await readLog(path)).fault).toBeNull()
	await appendLogEntry(path, { n: 2 })
	writeFileSync(path, readFileSync(path, 'utf8').split('\n')[0]?.concat('\n') ?? '')
	expect((await readLog(path)).fault).toEqual({ line: 2, kind: 'cut-off' })
})

test('a log that the system refuses to read is an error that names it, not an empty log', async () => {
	const path = join(tempFolder(), 'log.jsonl')
	await expect(readLog(path, failing(['readFile'], 'EACCES'))).rejects.toMatchObject({
		code: 'cannot-read',
		detail: path,
	})
})
