import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BenchRow, medianOf, milliseconds } from '../measure'
import type { BenchOptions } from '../options'

/** For what hangs. */
const LIMIT_MS = 60_000

/** From the start of the process until its window is usable, see `open-window.cjs`. */
async function openWindow({ chromium }: BenchOptions, words: readonly string[]): Promise<number> {
	const start = performance.now()
	const args = ['--no-sandbox', chromium.opener, ...words]
	const opened = spawn(chromium.binary, args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
	const limit = setTimeout(() => opened.kill(), LIMIT_MS)
	const closed = once(opened, 'close').finally(() => clearTimeout(limit))
	const [said] = await Promise.race([once(opened, 'message'), closed.then(() => [null])])
	const took = performance.now() - start
	if (said === null) throw new Error('start: A window ended before it was usable.')
	await closed
	return took
}

/** Our window with the sample in its list, beside an empty one of the same runtime. */
export async function startRows(options: BenchOptions): Promise<readonly BenchRow[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'pledge-bench-start-'))
	const ours = [
		`--program=${options.program}`,
		`--user-data-dir=${path.join(folder, 'user')}`,
		`--workspace=${path.join(folder, 'workspace')}`,
		'--lang=en',
	]
	const empty = [`--user-data-dir=${path.join(folder, 'empty')}`]
	try {
		await openWindow(options, [...ours, '--sample', '--prepare'])
		await openWindow(options, empty)
		const times: [number[], number[]] = [[], []]
		for (let round = options.quick ? 5 : 9; round > 0; round--) {
			times[0].push(await openWindow(options, ours))
			times[1].push(await openWindow(options, empty))
		}
		const [own, peer] = [medianOf(times[0]), medianOf(times[1])]
		return [
			{
				work: 'start until the window is usable',
				ours: milliseconds(own),
				peer: `an empty window ${milliseconds(peer)}`,
				ratio: own / peer,
				goal: '<= 1.8',
				met: own / peer <= 1.8,
			},
		]
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
	}
}
