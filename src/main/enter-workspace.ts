import path from 'node:path'
import { AppError } from '../shared/ipc/errors'
import type { AppInfo } from '../shared/ipc/shapes'
import { backupPath } from './storage/durable-file'
import type { LockHolder } from './storage/lock-holder'
import { createWorkspace, type OpenWorkspace, openWorkspace, type WorkspaceOutcome } from './storage/workspace'

export type Entered = {
	readonly workspace: OpenWorkspace
	/** There was none in this folder before. */
	readonly isNew: boolean
	readonly readOnly: AppInfo['readOnly']
	readonly setAside: AppInfo['setAside']
}

export type EnterOptions = {
	/** What the user named when starting; then nothing else is tried. */
	readonly given: string | null
	readonly last: string | null
	/** In this order, for the first start. */
	readonly defaults: readonly string[]
	readonly now: () => string
}

/**
 * Opens the given workspace, else the last one if it is still there, else the first default that can be had; a given or
 * default one is made when it is missing. One that somebody else writes in, or that takes no writes, is opened for reading. Rejects with
 * AppError when none can be opened.
 */
export async function enterWorkspace({ given, last, defaults, now }: EnterOptions): Promise<Entered> {
	if (given !== null) return enter(given, now)
	const notes: AppInfo['setAside'][number][] = []
	if (last !== null) {
		const outcome = await openLast(last, now)
		if (outcome.kind === 'entered') return outcome.entered
		notes.push(outcome.note)
	}
	let failure: unknown = new AppError('not-found')
	for (const folder of defaults) {
		try {
			const entered = await enter(folder, now)
			return { ...entered, setAside: [...notes, ...entered.setAside] }
		} catch (error) {
			failure = error
		}
	}
	throw failure
}

type Last =
	| { readonly kind: 'entered'; readonly entered: Entered }
	| { readonly kind: 'gone'; readonly note: AppInfo['setAside'][number] }

/** A stick that is not plugged in: an empty workspace made in its place would look like a loss, so another is opened. */
async function openLast(folder: string, now: () => string): Promise<Last> {
	const gone = (reason: string): Last => {
		return { kind: 'gone', note: { file: folder, movedTo: null, reason, restoredFrom: null } }
	}
	try {
		const outcome = await openWorkspace(folder, { now })
		if (outcome.kind === 'missing') return gone('missing')
		return { kind: 'entered', entered: await enter(folder, now, outcome) }
	} catch (error) {
		if (error instanceof AppError) return gone(error.code)
		throw error
	}
}

async function enter(folder: string, now: () => string, opened?: WorkspaceOutcome): Promise<Entered> {
	const outcome = opened ?? (await openWorkspace(folder, { now }))
	switch (outcome.kind) {
		case 'opened':
			return described(outcome.workspace, false, [])
		case 'locked':
			return enterLocked(folder, now, outcome.holder)
		case 'missing':
			return enterNew(folder, now, [])
		case 'broken': {
			const movedTo = outcome.setAside[0]
			if (movedTo === undefined) throw new AppError('broken-file', outcome.path)
			const item = { file: outcome.path, movedTo, reason: outcome.reason, restoredFrom: null }
			// The agreements in the folder stay; only its name and address book start anew.
			return enterNew(folder, now, [item])
		}
	}
}

async function enterNew(folder: string, now: () => string, setAside: AppInfo['setAside']): Promise<Entered> {
	const outcome = await createWorkspace(folder, path.basename(path.resolve(folder)), { now })
	if (outcome.kind === 'opened') return described(outcome.workspace, setAside.length === 0, setAside)
	throw new AppError(outcome.kind === 'locked' ? 'locked' : 'cannot-write', folder)
}

async function enterLocked(folder: string, now: () => string, holder: LockHolder | null): Promise<Entered> {
	const outcome = await openWorkspace(folder, { now, mode: 'read-only' })
	if (outcome.kind !== 'opened') throw new AppError('locked', folder)
	const entered = described(outcome.workspace, false, [])
	return { ...entered, readOnly: { reason: 'locked', holder: holder === null ? '' : `${holder.host} (${holder.pid})` } }
}

function described(workspace: OpenWorkspace, isNew: boolean, setAside: AppInfo['setAside']): Entered {
	const { file, paths } = workspace
	const recovered = file.kind === 'opened' ? file.recovered : null
	const restored =
		recovered === null
			? []
			: [
					{
						file: paths.workspaceFile,
						movedTo: recovered.setAside,
						reason: recovered.reason,
						restoredFrom: backupPath(paths.workspaceFile),
					},
				]
	const readOnly = workspace.readOnly === null ? null : { reason: reasonOf(workspace.readOnly), holder: '' }
	return { workspace, isNew, readOnly, setAside: [...setAside, ...restored] }
}

function reasonOf(reason: NonNullable<OpenWorkspace['readOnly']>): 'locked' | 'folder' {
	return reason === 'asked' ? 'locked' : 'folder'
}
