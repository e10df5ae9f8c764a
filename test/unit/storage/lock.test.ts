import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type FileSystem, nodeFileSystem } from '../../../src/main/storage/file-system'
import { acquireLock, type Lock, type LockOutcome } from '../../../src/main/storage/lock'
import { processStart } from '../../../src/main/storage/process-identity'
import { bundleChild } from './bundle-child'
import { failing, NOW, tempFolder } from './storage-fixtures'

let built = ''
let script = ''
beforeAll(async () => {
	built = mkdtempSync(join(tmpdir(), 'pledge-lock-'))
	script = await bundleChild('locking-child', built)
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

type Other = {
	readonly child: ChildProcess
	readonly said: string
	readonly end: (signal?: 'SIGKILL') => Promise<void>
}

async function otherProcess(path: string): Promise<Other> {
	const child = spawn(process.execPath, [script, path], { stdio: ['pipe', 'pipe', 'inherit'] })
	onTestFinished(() => {
		child.kill('SIGKILL')
	})
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
	const said = await new Promise<string>((resolve) =>
		child.stdout.once('data', (chunk) => resolve(String(chunk).trim())),
	)
	const end = (signal?: 'SIGKILL') => {
		if (signal === undefined) child.stdin.end()
		else child.kill(signal)
		return ended
	}
	return { child, said, end }
}

function lockPath(): string {
	return join(tempFolder(), 'workspace.lock')
}

function requireLock(outcome: LockOutcome): Lock {
	if (outcome.kind === 'locked') throw new Error('expected to get the lock')
	onTestFinished(outcome.lock.release)
	return outcome.lock
}

const holder = { pid: process.pid, host: hostname(), startedAt: NOW, processStart: null, token: '0'.repeat(36) }

test('a second opener is told who holds the lock, in the same program too', async () => {
	const path = lockPath()
	const lock = requireLock(await acquireLock(path, { now: NOW }))
	expect(lock.holder).toMatchObject({ pid: process.pid, host: hostname(), startedAt: NOW })
	expect(await acquireLock(path, { now: NOW })).toEqual({ kind: 'locked', holder: lock.holder })
	expect(readdirSync(join(path, '..'))).toEqual(['workspace.lock'])
})

test('a released lock is free again', async () => {
	const path = lockPath()
	await requireLock(await acquireLock(path, { now: NOW })).release()
	expect(readdirSync(join(path, '..'))).toEqual([])
	expect(await acquireLock(path, { now: NOW })).toMatchObject({ kind: 'acquired', replaced: null })
})

test('another running program keeps the lock, an ended or killed one does not', async () => {
	const path = lockPath()
	const first = await otherProcess(path)
	expect(first.said).toBe('acquired')
	expect(await acquireLock(path, { now: NOW })).toMatchObject({ kind: 'locked', holder: { pid: first.child.pid } })
	await first.end()
	const second = await otherProcess(path)
	expect(second.said).toBe('acquired')
	await second.end('SIGKILL')
	const outcome = await acquireLock(path, { now: NOW })
	expect(outcome).toMatchObject({ kind: 'acquired', replaced: { pid: second.child.pid } })
	expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
	expect(readdirSync(join(path, '..'))).toEqual(['workspace.lock'])
})

test('of several programs that find the same abandoned lock exactly one gets it', async () => {
	for (let round = 0; round < 4; round++) {
		const path = lockPath()
		const dead = await otherProcess(path)
		await dead.end('SIGKILL')
		const others = await Promise.all(Array.from({ length: 4 }, () => otherProcess(path)))
		expect(others.map((other) => other.said).sort()).toEqual(['acquired', 'locked', 'locked', 'locked'])
		await Promise.all(others.map((other) => other.end()))
	}
})

test('of many attempts in one program exactly one replaces an abandoned lock', async () => {
	for (let round = 0; round < 20; round++) {
		const path = lockPath()
		// Our own pid with a token we never made: a program that had our pid before.
		writeFileSync(path, JSON.stringify(holder))
		const outcomes = await Promise.all(Array.from({ length: 12 }, () => acquireLock(path, { now: NOW })))
		expect(outcomes.filter((outcome) => outcome.kind === 'acquired')).toHaveLength(1)
		expect(readdirSync(join(path, '..'))).toEqual(['workspace.lock'])
	}
})

test('a program that was slow to take over looks again and finds the new holder', async () => {
	const path = lockPath()
	writeFileSync(path, JSON.stringify(holder))
	let letGo = () => {}
	const held = new Promise<void>((resolve) => {
		letGo = resolve
	})
	let claiming = false
	// Stops between reading the abandoned lock and claiming it.
	const fileSystem: FileSystem = {
		...nodeFileSystem,
		link: async (from, to) => {
			if (String(to).endsWith(holder.token)) {
				claiming = true
				await held
			}
			return nodeFileSystem.link(from, to)
		},
	}
	const slow = acquireLock(path, { now: NOW, fileSystem })
	await expect.poll(() => claiming).toBe(true)
	const quick = requireLock(await acquireLock(path, { now: NOW }))
	letGo()
	expect(await slow).toEqual({ kind: 'locked', holder: quick.holder })
	expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(quick.holder)
})

test('a claim that was abandoned in the middle of a takeover does not block the next one', async () => {
	const path = lockPath()
	const second = { ...holder, token: '1'.repeat(36) }
	writeFileSync(path, JSON.stringify(holder))
	writeFileSync(`${path}.${holder.token}`, JSON.stringify(second))
	expect(await acquireLock(path, { now: NOW })).toMatchObject({ kind: 'acquired', replaced: { token: holder.token } })
	expect(readdirSync(join(path, '..'))).toEqual(['workspace.lock'])
})

test.runIf(process.platform === 'linux')(
	'a pid that was given to another program since is not taken for the holder',
	async () => {
		const path = lockPath()
		const other = await otherProcess(lockPath())
		const pid = other.child.pid ?? 0
		writeFileSync(path, JSON.stringify({ ...holder, pid, processStart: processStart(pid) }))
		expect(await acquireLock(path, { now: NOW })).toMatchObject({ kind: 'locked', holder: { pid } })
		writeFileSync(path, JSON.stringify({ ...holder, pid, processStart: 'an earlier start' }))
		expect(await acquireLock(path, { now: NOW })).toMatchObject({ kind: 'acquired', replaced: { pid } })
	},
)

test.each([
	['of another machine', JSON.stringify({ ...holder, host: 'elsewhere', pid: 1 }), { host: 'elsewhere' }],
	['that does not say whose it is', '', null],
])('a lock %s stands until the user takes it over', async (_, text, found) => {
	const path = lockPath()
	writeFileSync(path, text)
	const outcome = await acquireLock(path, { now: NOW })
	expect(outcome.kind === 'locked' ? outcome.holder : outcome).toEqual(
		found === null ? null : expect.objectContaining(found),
	)
	expect(await acquireLock(path, { now: NOW, takeOver: true })).toMatchObject({ kind: 'acquired' })
	expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
})

test('a lock that was taken over is not removed by its former holder', async () => {
	const path = lockPath()
	const former = requireLock(await acquireLock(path, { now: NOW }))
	const next = requireLock(await acquireLock(path, { now: NOW, takeOver: true }))
	await former.release()
	expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ token: next.holder.token })
})

test('without hard links the lock still has one holder', async () => {
	const path = lockPath()
	const fileSystem = failing(['link'], 'EPERM')
	requireLock(await acquireLock(path, { now: NOW, fileSystem }))
	expect(await acquireLock(path, { now: NOW, fileSystem })).toMatchObject({
		kind: 'locked',
		holder: { pid: process.pid },
	})
})

test('where nothing may be written there is no lock to get', async () => {
	const fileSystem = failing(['appendFile', 'link', 'open'], 'EROFS')
	await expect(acquireLock(lockPath(), { now: NOW, fileSystem })).rejects.toMatchObject({ code: 'read-only' })
})
