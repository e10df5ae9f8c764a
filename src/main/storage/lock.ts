import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { AppError } from '../../shared/ipc/errors'
import { errnoOf, isMissing, toReadError, toWriteError } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import { isLockAbandoned, type LockHolder, parseHolder } from './lock-holder'
import { processStart } from './process-identity'

export type Lock = { readonly holder: LockHolder; readonly release: () => Promise<void> }
export type LockOutcome =
	| { readonly kind: 'acquired'; readonly lock: Lock; readonly replaced: LockHolder | null }
	/** `holder` is null when the lock file does not say who made it. */
	| { readonly kind: 'locked'; readonly holder: LockHolder | null }

export type LockOptions = {
	/** ISO instant, only to tell the user since when. */
	readonly now: string
	/** The user has said that the holder is gone, e.g. a program on another machine that cannot be asked. */
	readonly takeOver?: boolean
	readonly fileSystem?: FileSystem
}

/** Tokens this process holds: after a pid was given out again, the same pid alone proves nothing. */
const ownTokens = new Set<string>()
/** A claim on a claim on a claim: each level is one more process that died at exactly the wrong moment. */
const MAX_LEVELS = 4
const MAX_TRIES = 20

type Attempt = Required<LockOptions> & { readonly me: LockHolder }

/** One writer per folder. Rejects with AppError where no lock file can be made. */
export async function acquireLock(path: string, options: LockOptions): Promise<LockOutcome> {
	const fileSystem = options.fileSystem ?? nodeFileSystem
	const me: LockHolder = {
		pid: process.pid,
		host: hostname(),
		startedAt: options.now,
		processStart: processStart(process.pid),
		token: randomUUID(),
	}
	const temporary = `${path}.${me.token}.tmp`
	ownTokens.add(me.token)
	try {
		await fileSystem.appendFile(temporary, `${JSON.stringify(me)}\n`)
		const attempt = { ...options, me, fileSystem, takeOver: options.takeOver ?? false }
		const result = await claim(path, temporary, attempt, 0)
		if (result.kind === 'locked') ownTokens.delete(me.token)
		if (result.kind === 'locked') return result
		return {
			kind: 'acquired',
			replaced: result.replaced,
			lock: { holder: me, release: () => release(path, me, fileSystem) },
		}
	} catch (error) {
		ownTokens.delete(me.token)
		throw toWriteError(error, path)
	} finally {
		await fileSystem.rm(temporary, { force: true }).catch(() => undefined)
	}
}

type Claimed =
	| { readonly kind: 'claimed'; readonly replaced: LockHolder | null }
	| { readonly kind: 'locked'; readonly holder: LockHolder | null }

/**
 * Two processes that find the same abandoned lock must not both replace it: the second would throw out the first.
 * So replacing one needs a claim named after that very lock, and the lock is looked at again under the claim.
 */
async function claim(path: string, temporary: string, attempt: Attempt, level: number): Promise<Claimed> {
	for (let tries = 0; tries < MAX_TRIES; tries++) {
		if (await linkNew(temporary, path, attempt)) return { kind: 'claimed', replaced: null }
		const found = await readHolder(path, attempt.fileSystem)
		if (found === null) continue
		const abandoned = isLockAbandoned(found.holder, ownTokens)
		if (!abandoned && !(attempt.takeOver && level === 0)) return { kind: 'locked', holder: found.holder }
		if (level >= MAX_LEVELS) return { kind: 'locked', holder: found.holder }
		const claimPath = `${path}.${found.identity}`
		const below = await claim(claimPath, temporary, attempt, level + 1)
		if (below.kind === 'locked') return below
		const own = `${claimPath}.${attempt.me.token}.tmp`
		try {
			const again = await readHolder(path, attempt.fileSystem)
			if (again?.identity !== found.identity) continue
			await attempt.fileSystem.appendFile(own, `${JSON.stringify(attempt.me)}\n`)
			await attempt.fileSystem.rename(own, path)
			return { kind: 'claimed', replaced: found.holder }
		} finally {
			await attempt.fileSystem.rm(own, { force: true })
			await attempt.fileSystem.rm(claimPath, { force: true })
		}
	}
	throw new AppError('cannot-write', path)
}

/** True when the name was free. A hard link shows the file only with all its contents; `wx` is for disks without links. */
async function linkNew(temporary: string, path: string, attempt: Attempt): Promise<boolean> {
	try {
		await attempt.fileSystem.link(temporary, path)
		return true
	} catch (error) {
		if (errnoOf(error) === 'EEXIST') return false
	}
	try {
		const handle = await attempt.fileSystem.open(path, 'wx')
		await handle.writeFile(`${JSON.stringify(attempt.me)}\n`)
		await handle.close()
		return true
	} catch (error) {
		if (errnoOf(error) === 'EEXIST') return false
		throw error
	}
}

type Found = { readonly holder: LockHolder | null; readonly identity: string }

async function readHolder(path: string, fileSystem: FileSystem): Promise<Found | null> {
	try {
		const holder = parseHolder(await fileSystem.readFile(path, 'utf8'))
		if (holder !== null) return { holder, identity: holder.token }
		const { size, mtimeMs } = await fileSystem.stat(path)
		return { holder, identity: `unreadable-${size}-${Math.trunc(mtimeMs)}` }
	} catch (error) {
		if (isMissing(error)) return null
		throw toReadError(error, path)
	}
}

async function release(path: string, me: LockHolder, fileSystem: FileSystem): Promise<void> {
	// Only our own: somebody may have taken over after this machine slept for a week.
	const found = await readHolder(path, fileSystem).catch(() => null)
	if (found?.holder?.token === me.token) await fileSystem.rm(path, { force: true }).catch(() => undefined)
	ownTokens.delete(me.token)
}
