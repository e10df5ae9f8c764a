import { spawnSync } from 'node:child_process'
import { chmodSync, linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder, whenWritten, writeDurably } from '../../../src/main/storage/durable-file'
import { type FileSystem, nodeFileSystem } from '../../../src/main/storage/file-system'
import { startTicks } from '../../../src/main/storage/process-identity'
import { failing, failingHandles, fault, tempFolder, textsBelow } from './storage-fixtures'

function withSaved(): { folder: string; path: string } {
	const folder = tempFolder()
	const path = join(folder, 'a.json')
	writeFileSync(path, 'first')
	return { folder, path }
}

test('a first write makes the file and no backup', async () => {
	const folder = tempFolder()
	await writeDurably(join(folder, 'a.json'), 'first')
	expect(textsBelow(folder)).toEqual({ 'a.json': 'first' })
})

test('each write keeps the one before as the backup', async () => {
	const { folder, path } = withSaved()
	await writeDurably(path, 'second')
	expect(textsBelow(folder)).toEqual({ 'a.json': 'second', 'a.json.bak': 'first' })
	await writeDurably(path, 'third')
	expect(textsBelow(folder)).toEqual({ 'a.json': 'third', 'a.json.bak': 'second' })
})

test('a crash between backup and replacement does not stop the next write', async () => {
	const { folder, path } = withSaved()
	linkSync(path, `${path}.bak`)
	await writeDurably(path, 'second')
	expect(textsBelow(folder)).toEqual({ 'a.json': 'second', 'a.json.bak': 'first' })
})

test('bytes are written as they are', async () => {
	const folder = tempFolder()
	const bytes = Uint8Array.from([0, 255, 254, 10])
	await writeDurably(join(folder, 'a.bin'), bytes)
	expect(new Uint8Array(readFileSync(join(folder, 'a.bin')))).toEqual(bytes)
})

test('without hard links the backup is a copy', async () => {
	const { folder, path } = withSaved()
	await writeDurably(path, 'second', { fileSystem: failing(['link'], 'EPERM') })
	expect(textsBelow(folder)).toEqual({ 'a.json': 'second', 'a.json.bak': 'first' })
})

test('a file that its owner made private stays private', async () => {
	const { path } = withSaved()
	chmodSync(path, 0o600)
	await writeDurably(path, 'second')
	expect(statSync(path).mode & 0o777).toBe(0o600)
})

test.each([
	['EROFS', 'read-only'],
	['EACCES', 'read-only'],
	['ENOSPC', 'disk-full'],
	['EDQUOT', 'disk-full'],
	['EIO', 'cannot-write'],
])('%s while opening is told as %s, and the previous file stays', async (errno, code) => {
	const { folder, path } = withSaved()
	const written = writeDurably(path, 'second', { fileSystem: failing(['open'], errno) })
	await expect(written).rejects.toMatchObject({ name: 'AppError', code, detail: path })
	expect(textsBelow(folder)).toEqual({ 'a.json': 'first' })
})

test.each(['writeFile', 'sync'] as const)(
	'a disk that is full at %s leaves the previous file and no half one',
	async (call) => {
		const { folder, path } = withSaved()
		const written = writeDurably(path, 'second', { fileSystem: failingHandles(call, 'ENOSPC') })
		await expect(written).rejects.toMatchObject({ code: 'disk-full' })
		expect(textsBelow(folder)).toEqual({ 'a.json': 'first' })
		await writeDurably(path, 'third')
		expect(textsBelow(folder)).toEqual({ 'a.json': 'third', 'a.json.bak': 'first' })
	},
)

test('a replacement that fails leaves the previous file readable', async () => {
	const { path } = withSaved()
	await expect(writeDurably(path, 'second', { fileSystem: failing(['rename'], 'EIO') })).rejects.toMatchObject({
		code: 'cannot-write',
	})
	expect(readFileSync(path, 'utf8')).toBe('first')
})

test('target or backup can be read between any two steps', async () => {
	const { path } = withSaved()
	const seen: string[] = []
	const look = () => {
		for (const candidate of [path, `${path}.bak`]) {
			try {
				seen.push(readFileSync(candidate, 'utf8'))
				return
			} catch {
				// The other one must be there.
			}
		}
		seen.push('nothing')
	}
	// Any file call goes through here: what is on disk is looked at before and after each.
	const watching = new Proxy(nodeFileSystem, {
		get: (target, name: keyof FileSystem) => {
			const call = target[name] as (...args: unknown[]) => Promise<unknown>
			return async (...args: unknown[]) => {
				look()
				return call(...args).finally(look)
			}
		},
	})
	await writeDurably(path, 'second', { fileSystem: watching })
	await writeDurably(path, 'third', { fileSystem: watching })
	expect(seen.length).toBeGreaterThan(20)
	expect([...new Set(seen)]).toEqual(['first', 'second', 'third'])
})

/** Counts what really goes to the disk, and holds the first write until it is let go. */
function heldFirst(): { fileSystem: FileSystem; written: string[]; letGo: () => void } {
	const written: string[] = []
	let letGo = () => {}
	const held = new Promise<void>((resolve) => {
		letGo = resolve
	})
	const fileSystem: FileSystem = {
		...nodeFileSystem,
		rename: async (from, to) => {
			if (!String(to).endsWith('.bak')) {
				written.push(readFileSync(String(from), 'utf8'))
				if (written.length === 1) await held
			}
			return nodeFileSystem.rename(from, to)
		},
	}
	return { fileSystem, written, letGo: () => letGo() }
}

test('while one write is under way only the newest of those that wait is written, and all are told', async () => {
	const { path } = withSaved()
	const { fileSystem, written, letGo } = heldFirst()
	const told: string[] = []
	const save = (text: string) =>
		writeDurably(path, text, { fileSystem }).then(() => told.push(`${text}: ${readFileSync(path, 'utf8')}`))
	const first = save('1')
	await expect.poll(() => written).toEqual(['1'])
	const rest = ['2', '3', '4'].map(save)
	expect(told).toEqual([])
	letGo()
	await Promise.all([first, ...rest])
	expect(written).toEqual(['1', '4'])
	expect(told).toEqual(['1: 1', '2: 4', '3: 4', '4: 4'])
})

test('many writes end with the last one asked for', async () => {
	const { path } = withSaved()
	const all = Array.from({ length: 200 }, (_, index) => writeDurably(path, String(index)))
	await Promise.all(all)
	expect(readFileSync(path, 'utf8')).toBe('199')
})

test('a failed write does not fail those that come after it', async () => {
	const { path } = withSaved()
	let calls = 0
	const fileSystem: FileSystem = {
		...nodeFileSystem,
		open: async (...args: Parameters<FileSystem['open']>) => {
			calls++
			if (calls === 1) throw fault('ENOSPC')
			return nodeFileSystem.open(...args)
		},
	}
	const first = writeDurably(path, 'second', { fileSystem })
	const outcome = expect(first).rejects.toMatchObject({ code: 'disk-full' })
	// The first is taken out of the queue before it can be replaced by the next.
	await Promise.resolve()
	await Promise.resolve()
	await writeDurably(path, 'third', { fileSystem })
	await outcome
	expect(readFileSync(path, 'utf8')).toBe('third')
})

test('waiting for a file waits for all of its writes', async () => {
	const { path } = withSaved()
	void writeDurably(path, 'second')
	void writeDurably(path, 'third')
	await whenWritten(path)
	expect(readFileSync(path, 'utf8')).toBe('third')
})

test('what a killed program left behind goes, what a running one is writing stays', async () => {
	const { folder, path } = withSaved()
	const dead = spawnSync(process.execPath, ['-e', '']).pid
	const others = [`a.json.${process.ppid}-${startTicks(process.ppid)}.tmp`, `b.json.${dead}-7.tmp`, 'a.json.notes.tmp']
	// The last: a pid that runs, but started at another time, so it is not the one that left the file.
	const left = [`a.json.${dead}-7.tmp`, `a.json.bak.${dead}-7.tmp`, `a.json.${process.ppid}-1.tmp`]
	for (const name of [...others, ...left]) writeFileSync(join(folder, name), 'left')
	await writeDurably(path, 'second')
	expect(readdirSync(folder).sort()).toEqual(['a.json', 'a.json.bak', ...others].sort())
})

test('a folder that cannot be made because a file is in the way is told by name', async () => {
	const { path } = withSaved()
	await expect(makeFolder(join(path, 'below'))).rejects.toMatchObject({
		code: 'cannot-write',
		detail: join(path, 'below'),
	})
})

/** A small disk of its own, where the machine lets us mount one. */
function smallDisk(): string | null {
	const folder = tempFolder()
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', folder])
	if (mounted.status !== 0) return null
	onTestFinished(() => {
		spawnSync('umount', [folder])
	})
	return folder
}

const canMount = process.platform === 'linux' && process.getuid?.() === 0

test.runIf(canMount)(
	'a disk that is really full, and then really read-only, keeps the previous file',
	async (context) => {
		const folder = smallDisk()
		// Containers may run as root and still forbid mounts; the injected faults above hold there.
		if (folder === null) return context.annotate('mounts are not permitted here')
		const path = join(folder, 'a.json')
		await writeDurably(path, 'first')
		await expect(writeDurably(path, 'x'.repeat(400_000))).rejects.toMatchObject({ code: 'disk-full', detail: path })
		expect(textsBelow(folder)).toEqual({ 'a.json': 'first' })
		await writeDurably(path, 'second')
		spawnSync('mount', ['-o', 'remount,ro', folder])
		await expect(writeDurably(path, 'third')).rejects.toMatchObject({ code: 'read-only', detail: path })
		expect(textsBelow(folder)).toEqual({ 'a.json': 'second', 'a.json.bak': 'first' })
	},
)
