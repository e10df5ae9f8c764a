import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askWorker } from '../../src/main/limited-worker'
import { tempFolder } from './storage/storage-fixtures'

function workerOf(code: string): string {
	const path = join(tempFolder(), 'worker.cjs')
	writeFileSync(path, `const { parentPort, workerData } = require('node:worker_threads')\n${code}\n`)
	return path
}

const LIMITS = { timeMs: 20_000, memoryMb: 64 }
const slow = 'parentPort.postMessage({ workerProgress: 0.5 }); setInterval(() => {}, 1000)'

test('a worker says how far it is before it answers', async () => {
	const shares: number[] = []
	const path = workerOf(
		'for (const share of [0.25, 0.75]) parentPort.postMessage({ workerProgress: share }); parentPort.postMessage(workerData)',
	)
	const answer = await askWorker<string>(path, 'asked', LIMITS, { onProgress: (share) => shares.push(share) })
	expect([answer, shares]).toEqual(['asked', [0.25, 0.75]])
})

test('work that is cancelled ends at once, and what was cancelled before is never begun', async () => {
	const stop = new AbortController()
	const asked = askWorker(workerOf(slow), null, LIMITS, { signal: stop.signal, onProgress: () => stop.abort() })
	await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
	await expect(askWorker('no such worker', null, LIMITS, { signal: stop.signal })).rejects.toMatchObject({
		code: 'cancelled',
	})
})

test('a worker that takes too long has no answer', async () => {
	expect(await askWorker(workerOf(slow), null, { ...LIMITS, timeMs: 300 })).toBeNull()
})
