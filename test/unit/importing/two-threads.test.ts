import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ImportRequest, importFiles } from '../../../src/main/importing/import-files'
import { MANY_BYTES } from '../../../src/main/importing/scan-in-worker'
import { HistoryError } from '../../../src/shared/history/history-error'

let folder = ''
let scannerPath = ''

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'pledge-two-threads-'))
	await build({
		root: path.resolve(import.meta.dirname, '../../..'),
		configFile: false,
		logLevel: 'error',
		build: {
			ssr: 'src/main/importing/scan-worker.ts',
			outDir: folder,
			emptyOutDir: false,
			rolldownOptions: { output: { format: 'cjs', entryFileNames: 'scan-worker.cjs' } },
		},
	})
	scannerPath = path.join(folder, 'scan-worker.cjs')
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

let lines: readonly string[] | null = null

/** The same lines for every file, since making them takes longer than reading them. */
function longExport(end = ''): string {
	lines ??= manyLines()
	return `\ufeff${lines.join('\r\n')}\r\n${end}`
}

/** Long enough for a second thread, with quoted newlines over the ends of its chunks, and a table pasted over that of a stretch. */
function manyLines(): readonly string[] {
	const lines = ['Ticket ID,Subject,Status,Priority,Created time,Resolved time']
	let bytes = 0
	let isPasted = false
	for (let i = 0; bytes < MANY_BYTES * 1.3; i++) {
		const day = String(1 + (i % 28)).padStart(2, '0')
		const paste = !isPasted && bytes > MANY_BYTES - 100_000
		if (paste) isPasted = true
		const subject = paste
			? `"${'1,pasted,Open,High,2025-03-01,\n'.repeat(20_000)}"`
			: `"Line ${i}\nof a ""long"" subject, ${'ö'.repeat(i % 90)}\r\n"`
		const line = `${i % 7 === 0 ? i + 3 : i},${subject},Closed,High,2025-03-${day} 08:${String(i % 60).padStart(2, '0')}:00,${i % 5 === 0 ? '' : `2025-04-${day} 09:00:00`}`
		lines.push(line)
		bytes += line.length
	}
	return lines
}

async function outcomeOf(request: ImportRequest): Promise<unknown> {
	try {
		return await importFiles(request)
	} catch (error) {
		if (error instanceof HistoryError) return error.problem
		throw error
	}
}

describe('a long export read by two threads', () => {
	it.each([
		['a whole file', ''],
		['a file without a last line end', '9999999,Last,Open,Low,2025-04-01 08:00:00,'],
		['a quote that never closes', '5,"open,Closed,High,2025-03-01 08:00:00,\n'],
		['a row of too many columns', `${'x,'.repeat(5_000)}\n`],
	])(
		'gives what one thread gives for %s',
		async (_, end) => {
			const file = path.join(folder, 'long.csv')
			await writeFile(file, longExport(end))
			const request = { paths: [file], options: { timeZone: 'Europe/Berlin' } }
			const alone = await outcomeOf({ ...request, scannerPath: null })
			expect(await outcomeOf({ ...request, scannerPath })).toEqual(alone)
		},
		60_000,
	)

	it('says that columns are not understood, whatever stands behind them', async () => {
		const file = path.join(folder, 'unknown.csv')
		await writeFile(file, `a,b\n${'1,"x\ny"\n'.repeat(1_500_000)}`)
		const request = { paths: [file], options: {}, scannerPath }
		expect(await outcomeOf(request)).toMatchObject({ code: 'not-recognised' })
	}, 60_000)

	it('stops when it is cancelled, and tells how far it is', async () => {
		const file = path.join(folder, 'cancelled.csv')
		await writeFile(file, longExport())
		const stop = new AbortController()
		const seen: number[] = []
		const outcome = await outcomeOf({
			...{ paths: [file], options: { timeZone: 'UTC' }, scannerPath, signal: stop.signal },
			onProgress: ({ bytesRead }) => {
				seen.push(bytesRead)
				stop.abort()
			},
		})
		expect(outcome).toEqual({ code: 'cancelled' })
		expect(seen).toHaveLength(1)
	}, 60_000)
})
