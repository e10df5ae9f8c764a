import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { VersionPlace } from './version-files'
import { isSafeId, workspacePaths } from './workspace-paths'

/** The folder of the workspace that an agreement's file lies in; null for a file that lies anywhere else. */
export function workspaceOf(agreementFile: string): string | null {
	const file = resolve(agreementFile)
	const id = basename(dirname(file))
	const folder = dirname(dirname(dirname(file)))
	if (!isSafeId(id)) return null
	const paths = workspacePaths(folder)
	return paths.agreementFile(id) === file && existsSync(paths.workspaceFile) ? folder : null
}

/** Where the log of an agreement's file is: `log.jsonl` beside an `agreement.json`, beside `offer.json` it is `offer.log.jsonl`. */
export function logFileOf(agreementFile: string): string {
	const name = basename(agreementFile)
	const log = name === 'agreement.json' ? 'log.jsonl' : `${basename(name, extname(name))}.log.jsonl`
	return join(dirname(agreementFile), log)
}

/** Where versions of an agreement's file are kept: in a workspace, and in a folder that looks like one of its own; else null. */
export function versionPlaceOf(agreementFile: string): VersionPlace | null {
	const folder = join(dirname(agreementFile), 'versions')
	if (basename(agreementFile) !== 'agreement.json') return null
	if (workspaceOf(agreementFile) === null && !existsSync(folder)) return null
	return { folder, logFile: logFileOf(agreementFile) }
}
