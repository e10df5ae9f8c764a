import { AppError } from '../../shared/ipc/errors'
import { fileStamp } from '../storage/file-stamp'
import type { OpenWorkspace } from '../storage/workspace'

/** Refuses what must stand in an agreement's log where none can be written: what nobody can look up afterwards is not done. */
export function requireLog({ paths, readOnly }: OpenWorkspace, agreementId: string): void {
	if (readOnly !== null) throw new AppError('read-only', paths.folder)
	const file = paths.agreementFile(agreementId)
	if (fileStamp(file) === null) throw new AppError('not-found', file)
}
