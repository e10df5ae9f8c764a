import { AppError } from '../../shared/ipc/errors'
import type { Desktop } from '../desktop'
import type { ExportedFiles } from '../exported-files'
import { fileStamp } from '../storage/file-stamp'
import type { NounHandlers } from './noun-handlers'

export function filesHandlers(desktop: Desktop, exported: ExportedFiles): NounHandlers<'files'> {
	function requireExported(file: string): void {
		if (!exported.isExported(file)) throw new AppError('bad-request', file)
		if (fileStamp(file) === null) throw new AppError('not-found', file)
	}

	return {
		'files:open': async ({ path }) => {
			requireExported(path)
			// No program for this kind of file: the user is told, nothing else can be done here.
			if (!(await desktop.openFile(path))) throw new AppError('cannot-read', path)
			return {}
		},
		'files:show': ({ path }) => {
			requireExported(path)
			desktop.showInFolder(path)
			return {}
		},
	}
}
