import { resolve } from 'node:path'
import { emptyWorkspace, type Workspace } from '../../shared/agreement/workspace'
import { AppError } from '../../shared/ipc/errors'
import { toJsonText } from './adapter'
import { type AgreementIndex, createAgreementIndex } from './agreement-index'
import { type AgreementStore, createAgreementStore } from './agreement-store'
import { type AttachmentStore, createAttachmentStore } from './attachment-store'
import { type BenchmarkStore, createBenchmarkStore } from './benchmark-store'
import { type ClauseStore, createClauseStore } from './clause-store'
import { backupPath, makeFolder, whenWrittenUnder, writeDurably } from './durable-file'
import { fileStamp } from './file-stamp'
import { type FileSystem, nodeFileSystem } from './file-system'
import { acquireLock, type Lock, type LockOutcome } from './lock'
import type { LockHolder } from './lock-holder'
import { appendLogEntry, type LogContents, readLog, whenAppended } from './log-file'
import { type Broken, isReplaceable, type Opened, openStored, type TooNew } from './open'
import { createPaperStore, type PaperStore } from './paper-store'
import { parseWorkspace } from './parse-documents'
import { createPlaybookStore, type PlaybookStore } from './playbook-store'
import type { Aside } from './set-aside'
import { sweepAgainUnder } from './temporary-files'
import { createTrash, type Trash } from './trash'
import { createVersionStore, type VersionStore } from './version-store'
import { type WorkspacePaths, workspacePaths } from './workspace-paths'

/** Why a workspace is open for reading only. */
export type ReadOnlyReason = 'asked' | 'folder-takes-no-writes' | 'disk-full' | 'newer-version'

export type OpenWorkspace = {
	readonly paths: WorkspacePaths
	/** Null when it may be written. */
	readonly readOnly: ReadOnlyReason | null
	/** `workspace.json` as it was found. */
	readonly file: Opened<Workspace> | TooNew<Workspace>
	/** Whose abandoned lock was replaced, e.g. after a crash. */
	readonly replacedLock: LockHolder | null
	readonly list: AgreementIndex['list']
	readonly agreements: Pick<AgreementStore, 'open' | 'create' | 'adopt' | 'save'>
	readonly attachments: AttachmentStore
	readonly versions: VersionStore
	readonly trash: Trash
	readonly playbooks: PlaybookStore
	readonly papers: PaperStore
	readonly benchmarks: BenchmarkStore
	readonly clauses: ClauseStore
	readonly saveWorkspaceFile: (workspace: Workspace) => Promise<void>
	readonly appendLog: (id: string, entry: object) => Promise<void>
	readonly readLog: (id: string) => Promise<LogContents>
	/** Waits for what is being saved, then lets the next program in. */
	readonly close: () => Promise<void>
}

export type WorkspaceOutcome =
	| { readonly kind: 'opened'; readonly workspace: OpenWorkspace }
	/** Somebody writes in it; `mode: 'read-only'` opens it all the same. */
	| { readonly kind: 'locked'; readonly holder: LockHolder | null }
	| { readonly kind: 'missing'; readonly path: string }
	| Broken

export type WorkspaceOptions = {
	/** The clock: ISO instants that name what is set aside and deleted. */
	readonly now: () => string
	readonly mode?: 'write' | 'read-only'
	/** Replaces the lock of a holder that cannot be asked, after the user said so. */
	readonly takeOver?: boolean
	readonly fileSystem?: FileSystem
}

/** Makes `workspace.json`, and the folder if need be. Agreements that are there already stay. Rejects with `already-exists`. */
export async function createWorkspace(
	folder: string,
	name: string,
	options: WorkspaceOptions,
): Promise<WorkspaceOutcome> {
	const paths = workspacePaths(resolve(folder))
	const fileSystem = options.fileSystem ?? nodeFileSystem
	await makeFolder(paths.folder, fileSystem)
	const outcome = await lockFor(paths, options, fileSystem)
	if (outcome.kind === 'locked') return outcome
	try {
		if (isThere(paths)) throw new AppError('already-exists', paths.workspaceFile)
		await writeDurably(paths.workspaceFile, toJsonText(emptyWorkspace(name)), { fileSystem })
		await makeFolder(paths.agreements, fileSystem)
	} finally {
		await outcome.lock.release()
	}
	return openWorkspace(folder, options)
}

/** Rejects with AppError `cannot-read` when the system refuses to read `workspace.json`. */
export async function openWorkspace(folder: string, options: WorkspaceOptions): Promise<WorkspaceOutcome> {
	const paths = workspacePaths(resolve(folder))
	const fileSystem = options.fileSystem ?? nodeFileSystem
	if (!isThere(paths)) return { kind: 'missing', path: paths.workspaceFile }
	const access = await accessTo(paths, options, fileSystem)
	if (access.kind === 'locked') return access
	const { lock } = access
	try {
		const aside = lock === null ? null : { folder: paths.setAside, now: options.now, fileSystem }
		const label = 'workspace'
		const file = await openStored(paths.workspaceFile, { parse: parseWorkspace, label, aside, fileSystem })
		if (file.kind === 'opened') return assemble({ ...access, paths, file, aside, options, fileSystem })
		await lock?.release()
		if (file.kind !== 'too-new') return file
		// Whoever wrote it may keep the rest of the folder in a newer way too.
		const readOnly = access.readOnly ?? 'newer-version'
		return assemble({ ...access, readOnly, lock: null, paths, file, aside: null, options, fileSystem })
	} catch (error) {
		await lock?.release()
		throw error
	}
}

type Access = {
	readonly kind: 'access'
	readonly readOnly: ReadOnlyReason | null
	readonly lock: Lock | null
	readonly replacedLock: LockHolder | null
}

async function accessTo(
	paths: WorkspacePaths,
	options: WorkspaceOptions,
	fileSystem: FileSystem,
): Promise<Access | (LockOutcome & { kind: 'locked' })> {
	const none = { kind: 'access', lock: null, replacedLock: null } as const
	if (options.mode === 'read-only') return { ...none, readOnly: 'asked' }
	try {
		const outcome = await lockFor(paths, options, fileSystem)
		if (outcome.kind === 'locked') return outcome
		return { kind: 'access', readOnly: null, lock: outcome.lock, replacedLock: outcome.replaced }
	} catch (error) {
		// A CD, a share without write access, a full disk: reading must still work.
		if (!(error instanceof AppError)) throw error
		if (error.code === 'read-only') return { ...none, readOnly: 'folder-takes-no-writes' }
		if (error.code === 'disk-full') return { ...none, readOnly: 'disk-full' }
		throw error
	}
}

function lockFor(paths: WorkspacePaths, options: WorkspaceOptions, fileSystem: FileSystem): Promise<LockOutcome> {
	const takeOver = options.takeOver ?? false
	sweepAgainUnder(paths.folder)
	return acquireLock(paths.lockFile, { now: options.now(), takeOver, fileSystem })
}

function isThere(paths: WorkspacePaths): boolean {
	return fileStamp(paths.workspaceFile) !== null || fileStamp(backupPath(paths.workspaceFile)) !== null
}

type Parts = Access & {
	readonly paths: WorkspacePaths
	readonly file: OpenWorkspace['file']
	readonly aside: Aside | null
	readonly options: WorkspaceOptions
	readonly fileSystem: FileSystem
}

function assemble(parts: Parts): WorkspaceOutcome {
	const { paths, file, fileSystem, lock } = parts
	let closed = false
	// Once the lock is given back, the next program may already be writing.
	const aside = () => (closed ? null : parts.aside)
	const writable = () => aside() !== null
	const agreements = createAgreementStore({ paths, aside, fileSystem })
	const index = createAgreementIndex({ paths, writable, fileSystem })
	const trash = createTrash({ paths, agreements, now: parts.options.now, writable, fileSystem })
	const logs = new Set<string>()
	const versions = createVersionStore({ paths, requireWritable, onLog: (path) => logs.add(path), fileSystem })

	function requireWritable(path: string): void {
		if (!writable()) throw new AppError('read-only', path)
	}

	async function saveWorkspaceFile(workspace: Workspace): Promise<void> {
		requireWritable(paths.workspaceFile)
		if (!isReplaceable(file)) throw new AppError('broken-file', paths.workspaceFile)
		await writeDurably(paths.workspaceFile, toJsonText(workspace), { fileSystem })
	}

	async function appendLog(id: string, entry: object): Promise<void> {
		const path = paths.logFile(id)
		requireWritable(path)
		logs.add(path)
		await appendLogEntry(path, entry, fileSystem)
	}

	async function close(): Promise<void> {
		await agreements.settle()
		await versions.settle()
		await whenWrittenUnder(paths.folder)
		for (const path of logs) await whenAppended(path)
		await index.flush()
		closed = true
		await lock?.release()
	}

	const workspace: OpenWorkspace = {
		paths,
		readOnly: parts.readOnly,
		file,
		replacedLock: parts.replacedLock,
		list: index.list,
		agreements,
		attachments: createAttachmentStore({ paths, writable, fileSystem }),
		versions,
		trash,
		playbooks: createPlaybookStore({ paths, aside, fileSystem }),
		papers: createPaperStore({ paths, aside, now: parts.options.now }),
		benchmarks: createBenchmarkStore({ paths, aside, fileSystem }),
		clauses: createClauseStore({ paths, aside, fileSystem }),
		saveWorkspaceFile,
		appendLog,
		readLog: (id) => readLog(paths.logFile(id), fileSystem),
		close,
	}
	return { kind: 'opened', workspace }
}
