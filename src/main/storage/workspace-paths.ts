import { join } from 'node:path'
import { AppError } from '../../shared/ipc/errors'

const SHA256 = /^[0-9a-f]{64}$/
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
/** Windows gives these names to devices, in any folder. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

export function isSafeId(id: string): boolean {
	return ID.test(id) && !DEVICE.test(id)
}

/** An id becomes a folder's name, so one that could lead elsewhere is refused with `bad-request`. */
export function checkId(id: string): string {
	if (!isSafeId(id)) throw new AppError('bad-request', id.slice(0, 80))
	return id
}

/** Where a file of an annex lies, given the folder of its agreement. A hash that is none is refused with `bad-request`. */
export function attachmentFileIn(folder: string, sha256: string): string {
	if (!SHA256.test(sha256)) throw new AppError('bad-request', sha256.slice(0, 80))
	return join(folder, 'attachments', `${sha256}.pdf`)
}

export type WorkspacePaths = ReturnType<typeof workspacePaths>

/** Where everything of a workspace lies. Functions that take an id throw `bad-request` for an unsafe one. */
export function workspacePaths(folder: string) {
	const agreements = join(folder, 'agreements')
	const playbooks = join(folder, 'playbooks')
	const agreementFolder = (id: string) => join(agreements, checkId(id))
	return {
		folder,
		workspaceFile: join(folder, 'workspace.json'),
		lockFile: join(folder, 'workspace.lock'),
		indexFile: join(folder, 'index.json'),
		benchmarksFile: join(folder, 'benchmarks.json'),
		agreements,
		playbooks,
		histories: join(folder, 'histories'),
		trash: join(folder, 'trash'),
		setAside: join(folder, 'set-aside'),
		agreementFolder,
		agreementFile: (id: string) => join(agreementFolder(id), 'agreement.json'),
		logFile: (id: string) => join(agreementFolder(id), 'log.jsonl'),
		/** What somebody edits as wishes just now. */
		wishesFile: (id: string) => join(agreementFolder(id), 'wishes.json'),
		versionsFolder: (id: string) => join(agreementFolder(id), 'versions'),
		attachmentFile: (id: string, sha256: string) => attachmentFileIn(agreementFolder(id), sha256),
		historyFolder: (id: string) => join(folder, 'histories', checkId(id)),
		clauses: join(folder, 'clauses'),
		clauseFile: (id: string, language: 'de' | 'en') => join(folder, 'clauses', `${checkId(id)}.${language}.md`),
		playbookFile: (id: string) => join(playbooks, `${checkId(id)}.json`),
	} as const
}

/** An instant as part of a file's name on every system: `2026-03-01T09:15:00+01:00` becomes `2026-03-01T08-15-00-000Z`. */
export function stampOf(instant: string): string {
	return new Date(instant).toISOString().replace(/[:.]/g, '-')
}

/** The instant in a name made with `stampOf`, or null. */
export function instantOf(stamp: string): string | null {
	const match = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)$/.exec(stamp)
	return match === null ? null : `${match[1]}:${match[2]}:${match[3]}.${match[4]}`
}
