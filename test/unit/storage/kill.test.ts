import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createWorkspace } from '../../../src/main/storage/workspace'
import { openAgreement } from '../../../src/shared/agreement/open'
import { bundleChild } from './bundle-child'
import { agreement, expectOpened, now, reopen, seeded, tempFolder } from './storage-fixtures'

const KILLS_PER_WORKER = 105
const WORKERS = 2

type Run = { readonly saved: number; readonly logged: readonly number[]; readonly refused: string | null }

/** Runs the child, and kills it a random moment after one to four of its acknowledgements, so that a slow disk only takes longer. */
async function saveUntilKilled(script: string, folder: string, first: number, random: () => number): Promise<Run> {
	const child = spawn(process.execPath, [script, folder, 'a1', String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })
	let output = ''
	const awaited = 1 + Math.floor(random() * 4)
	const acknowledged = new Promise<void>((resolve) => {
		child.stdout.on('data', (chunk: Buffer) => {
			output += chunk.toString('utf8')
			if (output.split('\n').filter((line) => line.startsWith('saved')).length >= awaited) resolve()
		})
	})
	const ended = new Promise((resolve) => child.once('close', resolve))
	await Promise.race([acknowledged, ended])
	await pause(random() * 12)
	child.kill('SIGKILL')
	await ended
	const lines = output.split('\n')
	const numbers = (word: string) =>
		lines.filter((line) => line.startsWith(word)).map((line) => Number(line.split(' ')[1]))
	return {
		saved: Math.max(-1, ...numbers('saved')),
		logged: numbers('logged'),
		refused: lines.find((line) => line.startsWith('refused')) ?? null,
	}
}

function revisionIn(path: string): number {
	const outcome = openAgreement(JSON.parse(readFileSync(path, 'utf8')))
	if (outcome.kind !== 'opened') throw new Error(`${path} is ${JSON.stringify(outcome)}`)
	return Number(outcome.agreement.title.split(' ')[1])
}

async function worker(script: string, folder: string, seed: number): Promise<{ kills: number; revisions: number }> {
	const workspace = expectOpened(await createWorkspace(folder, 'kill', { now }))
	await workspace.agreements.create(agreement('a1', 'revision 0'))
	await workspace.close()
	const file = workspace.paths.agreementFile('a1')
	const random = seeded(seed)
	const logged: number[] = []
	let revision = 0
	let kills = 0
	for (; kills < KILLS_PER_WORKER; kills++) {
		const run = await saveUntilKilled(script, folder, revision + 1, random)
		expect(run.refused).toBeNull()
		const found = revisionIn(file)
		expect(found).toBeGreaterThanOrEqual(Math.max(run.saved, revision))
		// At most the one save that was under way may be ahead of what was acknowledged.
		expect(found).toBeLessThanOrEqual(run.saved + 1)
		expect(revisionIn(`${file}.bak`)).toBeGreaterThanOrEqual(found - 1)
		revision = found
		logged.push(...run.logged)
	}
	const after = await reopen(folder)
	const log = await after.readLog('a1')
	const inLog = log.entries.map((entry) => (entry as { revision: number }).revision)
	expect(log.fault).toBeNull()
	expect(logged.filter((number) => !inLog.includes(number))).toEqual([])
	// What the last kill left beside a file goes with the next write of that file.
	await after.agreements.save(agreement('a1', 'revision last'))
	await after.appendLog('a1', { revision: KILLS_PER_WORKER })
	await after.close()
	expect(readdirSync(join(folder, 'agreements', 'a1')).sort()).toEqual([
		'agreement.json',
		'agreement.json.bak',
		'log.head.json',
		'log.jsonl',
	])
	return { kills, revisions: revision }
}

test('a save that was acknowledged survives more than two hundred kills at random moments', {
	timeout: 240_000,
}, async () => {
	const script = await bundleChild('saving-child', tempFolder())
	const results = await Promise.all(
		Array.from({ length: WORKERS }, (_, index) => worker(script, tempFolder(), 1_000 + index)),
	)
	expect(results.reduce((sum, result) => sum + result.kills, 0)).toBe(KILLS_PER_WORKER * WORKERS)
	// Otherwise the kills came too early to hit anything.
	for (const result of results) expect(result.revisions).toBeGreaterThan(KILLS_PER_WORKER * 2)
})
