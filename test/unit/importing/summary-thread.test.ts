import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sumUpAside } from '../../../src/main/importing/summary-thread'
import { parseMapping } from '../../../src/shared/history/mapping-text'
import { historySummary } from '../../../src/shared/realism/history-summary'
import { readText } from '../history/read-text'

let folder = ''

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'pledge-summary-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const history = readText(
	[
		'id,created,first response,resolved,priority,subject',
		'1,2026-01-05 10:00,2026-01-05 10:20,2026-01-05 12:00,High,Printer',
		'2,2026-01-06 10:00,2026-01-06 10:10,,Low,Mail',
		'3,2026-02-05 10:00,,2026-02-05 09:00,Low,Mail again',
	].join('\n'),
	{ timeZone: 'UTC', mapping: parseMapping(['kept=subject']) },
)

test('a history summed up in another thread comes to the same, and stays whole in this one', async () => {
	await build({
		root: path.resolve(import.meta.dirname, '../../..'),
		configFile: false,
		logLevel: 'error',
		build: {
			ssr: 'src/main/importing/summary-worker.ts',
			outDir: folder,
			emptyOutDir: false,
			rolldownOptions: { output: { format: 'cjs', entryFileNames: 'summary-worker.cjs' } },
		},
		ssr: { noExternal: true },
	})
	const workerPath = path.join(folder, 'summary-worker.cjs')
	const before = historySummary(history)
	expect(await sumUpAside(history, { workerPath, manyTickets: 3 })()).toEqual(before)
	expect(historySummary(history)).toEqual(before)
})

test('the text that the user kept is not sent, and short histories are summed up here', async () => {
	const workerPath = path.join(folder, 'tells.cjs')
	const tell = 'port.postMessage({ tickets: history.tickets.count, kept: history.tickets.kept })'
	await writeFile(
		workerPath,
		`const { parentPort: port } = require('node:worker_threads')\nport.once('message', (history) => ${tell})\n`,
	)
	expect(history.tickets?.kept).not.toBeNull()
	expect(await sumUpAside(history, { workerPath, manyTickets: 3 })()).toEqual({ tickets: 3, kept: null })
	expect(await sumUpAside(history, { workerPath, manyTickets: 4 })()).toEqual(historySummary(history))
})

test('a thread that fails leaves the work to this one', async () => {
	const workerPath = path.join(folder, 'fails.cjs')
	await writeFile(workerPath, "throw new Error('no memory')\n")
	expect(await sumUpAside(history, { workerPath, manyTickets: 3 })()).toEqual(historySummary(history))
	expect(await sumUpAside(history, { workerPath: path.join(folder, 'none.cjs'), manyTickets: 3 })()).toEqual(
		historySummary(history),
	)
})
