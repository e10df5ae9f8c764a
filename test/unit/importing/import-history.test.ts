import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
	decodeHistory,
	encodeHistory,
	historyHash,
	readHistoryFile,
	writeHistoryFile,
} from '../../../src/main/importing/history-file'
import type { ImportProgress } from '../../../src/main/importing/import-files'
import { importHistory } from '../../../src/main/importing/import-history'
import { previewExport } from '../../../src/main/importing/preview-export'
import { buffersOf } from '../../../src/main/importing/worker-messages'
import { HistoryError } from '../../../src/shared/history/history-error'
import { judge } from '../../../src/shared/realism/judge'
import { FIXTURES, readFixture } from '../history/read-text'
import { objective } from '../realism/objective-samples'

let folder: string
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'pledge-import-'))
})
afterEach(() => rm(folder, { recursive: true }))

const helpdesk = path.join(FIXTURES, 'helpdesk.csv')

async function problemOf(work: Promise<unknown>): Promise<unknown> {
	const error = await work.then(
		() => null,
		(reason: unknown) => reason,
	)
	return error instanceof HistoryError ? error.problem : error
}

/** An export bigger than one chunk. */
async function bigExport(): Promise<string> {
	const [header, ...rows] = (await readFile(helpdesk, 'utf8')).trim().split('\n')
	const many = Array.from({ length: 6 }, (_, n) => rows.map((row) => row.replace('HD-', `HD${n}-`))).flat()
	const file = path.join(folder, 'big.csv')
	await writeFile(file, [header, ...many].join('\n'))
	return file
}

describe('import', () => {
	test('reads the same from the disk as from memory', async () => {
		const history = await importHistory({ paths: [helpdesk], options: { timeZone: 'UTC' } })
		const plain = readFixture('helpdesk.csv', { timeZone: 'UTC' })
		expect(history.tickets).toEqual(plain.tickets)
	})

	test('reports bytes until all are read', async () => {
		const file = await bigExport()
		const seen: ImportProgress[] = []
		const history = await importHistory({
			paths: [file, helpdesk],
			options: {},
			onProgress: (progress) => seen.push(progress),
		})
		expect(history.tickets!.count).toBe(7 * 4_580)
		const last = seen.at(-1)!
		expect(last.bytesRead).toBe(last.bytesTotal)
		expect(seen.map(({ bytesRead }) => bytesRead)).toEqual(
			seen.map(({ bytesRead }) => bytesRead).toSorted((a, b) => a - b),
		)
	})

	test('stops when it is cancelled', async () => {
		const file = await bigExport()
		const control = new AbortController()
		const work = importHistory({
			paths: [file],
			options: {},
			signal: control.signal,
			onProgress: () => control.abort(),
		})
		expect(await problemOf(work)).toEqual({ code: 'cancelled' })
		expect(await problemOf(importHistory({ paths: [file], options: {}, signal: AbortSignal.abort() }))).toEqual({
			code: 'cancelled',
		})
	})

	test('says which file cannot be read, and why', async () => {
		const missing = path.join(folder, 'none.csv')
		expect(await problemOf(importHistory({ paths: [helpdesk, missing], options: {} }))).toEqual({
			code: 'unreadable',
			file: missing,
			reason: 'ENOENT',
		})
		expect(await problemOf(importHistory({ paths: [folder], options: {} }))).toMatchObject({
			code: 'unreadable',
			file: folder,
		})
		expect(await problemOf(importHistory({ paths: [helpdesk], options: {}, limits: { maxFileBytes: 1_000 } }))).toEqual(
			{ code: 'file-too-large', file: helpdesk, limitBytes: 1_000 },
		)
	})

	test('every buffer is handed over once', () => {
		const history = readFixture('freshdesk.csv')
		// A desk with one resolution column shares it as the first and the last.
		expect(history.tickets!.firstResolvedAt).toBe(history.tickets!.times.resolvedAt)
		const buffers = buffersOf(history)
		expect(new Set(buffers).size).toBe(buffers.length)
		const before = structuredClone(history)
		expect(structuredClone(history, { transfer: buffers })).toEqual(before)
	})

	test('shows the top of a file for mapping', async () => {
		const file = path.join(folder, 'own.csv')
		await writeFile(file, 'Wann;Was;Erledigt am\n1.2.2026;x;2.2.2026\n3.2.2026;y;\n')
		expect(await previewExport(file)).toEqual({
			format: null,
			headers: ['Wann', 'Was', 'Erledigt am'],
			sample: [
				['1.2.2026', 'x', '2.2.2026'],
				['3.2.2026', 'y', ''],
			],
			guess: { resolvedAt: 'Erledigt am' },
		})
	})
})

describe('stored history', () => {
	test('contacts, counts and breaches come back equal', async () => {
		const paths = ['calls.csv', 'intervals.csv', 'counts.csv', 'breaches.csv', 'upptime.csv'].map((name) =>
			path.join(FIXTURES, name),
		)
		const history = await importHistory({ paths, options: { timeZone: 'Europe/Berlin' } })
		const file = path.join(folder, 'columns.bin')
		await writeHistoryFile(file, history)
		const again = await readHistoryFile(file)
		expect(again).toEqual(history)
		expect(again.contacts!.intervals!.numbers.offered).toBeInstanceOf(Float64Array)
		expect(again.sources.map(({ samplingSeconds }) => samplingSeconds)).toEqual([null, null, null, null, 300])
	})

	test('a history stored before contacts were known opens and has none', async () => {
		const { contacts, counts, breaches, ...before } = readFixture('helpdesk.csv', { timeZone: 'UTC' })
		expect([contacts, counts, breaches]).toEqual([null, null, null])
		const old = { ...before, sources: before.sources.map(({ samplingSeconds: _, ...source }) => source) }
		// The bytes that the first version wrote differ in their magic and in what they leave out.
		const bytes = encodeHistory(old as never)
		bytes.set(new TextEncoder().encode('PLEDGEH1'))
		bytes.set(createHash('sha256').update(bytes.subarray(0, -32)).digest(), bytes.length - 32)
		const again = decodeHistory(bytes, 'columns.bin')
		expect([again.contacts, again.counts, again.breaches]).toEqual([null, null, null])
		expect(again.sources[0]!.samplingSeconds).toBeNull()
		expect(again.tickets!.times.resolvedAt).toEqual(before.tickets!.times.resolvedAt)
	})

	test('comes back equal and judges equally', async () => {
		const history = readFixture('helpdesk.csv', { timeZone: 'UTC' })
		const file = path.join(folder, 'history.bin')
		await writeHistoryFile(file, history)
		const back = await readHistoryFile(file)
		// Bytes first: a difference of long columns would take minutes to print.
		expect(historyHash(encodeHistory(back))).toBe(historyHash(encodeHistory(history)))
		expect(back.tickets!.times.createdAt!.length).toBe(4_580)
		const options = { suggest: false }
		expect(judge([objective({})], { calendars: [], history: back, options })).toEqual(
			judge([objective({})], { calendars: [], history, options }),
		)
	})

	test('has the same bytes and hash each time', () => {
		const once = encodeHistory(readFixture('freshdesk.csv'))
		const twice = encodeHistory(readFixture('freshdesk.csv'))
		expect(Buffer.compare(once, twice)).toBe(0)
		expect(historyHash(once)).toMatch(/^[0-9a-f]{64}$/)
	})

	test('a changed byte, a cut end or another file is damaged', () => {
		const bytes = encodeHistory(readFixture('freshdesk.csv'))
		const changed = bytes.slice()
		changed[changed.length - 100]! ^= 1
		for (const broken of [changed, bytes.slice(0, -1), new Uint8Array(10), new Uint8Array(400)])
			expect(() => decodeHistory(broken, 'history.bin')).toThrow(HistoryError)
	})
})

test('an answer is not kept back by a thread that cannot be ended', async () => {
	const done = path.join(folder, 'done')
	const workerPath = path.join(folder, 'stuck.cjs')
	// A program that is waited for: the runtime ends no thread before it returns.
	await writeFile(
		workerPath,
		`const { parentPort } = require('node:worker_threads')
		parentPort.postMessage({ kind: 'problem', problem: { code: 'empty-file', file: 'a.csv' } })
		require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(
			`setTimeout(() => require('node:fs').writeFileSync(${JSON.stringify(done)}, ''), 8_000)`,
		)}], { stdio: 'ignore' })`,
	)
	const problem = await problemOf(importHistory({ paths: ['a.csv'], options: {}, workerPath }))
	expect([problem, existsSync(done)]).toEqual([{ code: 'empty-file', file: 'a.csv' }, false])
})
