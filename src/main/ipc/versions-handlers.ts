import { AppError } from '../../shared/ipc/errors'
import { restoredFrom } from '../../shared/versions/restore'
import type { Session } from '../session'
import { fileStamp } from '../storage/file-stamp'
import { makeVersion } from '../versions/make-version'
import { usableVersion } from '../versions/usable-version'
import type { NounHandlers } from './noun-handlers'

export type VersionsHandlersOptions = {
	readonly session: Session
	/** Who makes versions; empty while the user has not said. */
	readonly userName: () => string
}

export function versionsHandlers({
	session,
	userName,
}: VersionsHandlersOptions): NounHandlers<'versions'> & NounHandlers<'log'> {
	const { workspace, now } = session

	const read = async (id: string, number: number) => {
		const found = await usableVersion(workspace, id, number)
		if (found.kind !== 'version') return found
		const { words, ...version } = found
		return { ...version, words: words === null ? null : [...words] }
	}

	return {
		'versions:list': async ({ id }) => {
			const { fault } = await workspace.readLog(id)
			return { versions: [...(await workspace.versions.list(id))], logFault: fault }
		},
		'versions:create': async ({ agreement, name, note }) => {
			const file = workspace.paths.agreementFile(agreement.id)
			if (fileStamp(file) === null) throw new AppError('not-found', file)
			return makeVersion(workspace, agreement, { name, note, by: userName(), at: now() })
		},
		'versions:read': ({ id, number }) => read(id, number),
		'versions:restore': async ({ agreement, number }) => {
			const found = await read(agreement.id, number)
			if (found.kind !== 'version') return found
			return { kind: 'draft', agreement: restoredFrom(agreement, found.agreement) }
		},
		'log:check': async ({ id }) => ({ fault: (await workspace.readLog(id)).fault }),
	}
}
