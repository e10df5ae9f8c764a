import { AppError } from '../../shared/ipc/errors'
import type { Session } from '../session'
import { fileStamp } from '../storage/file-stamp'
import { dropWishes, keepWishes, readWishes } from '../storage/wishes-file'
import type { NounHandlers } from './noun-handlers'

export function wishesHandlers({ workspace }: Session): NounHandlers<'wishes'> {
	const { paths } = workspace
	return {
		'wishes:keep': async ({ id, wishes }) => {
			const path = paths.wishesFile(id)
			if (workspace.readOnly !== null) throw new AppError('read-only', path)
			if (fileStamp(paths.agreementFile(id)) === null) throw new AppError('not-found', path)
			if (wishes === null) await dropWishes(path)
			else await keepWishes(path, wishes)
			return {}
		},
		'wishes:read': async ({ id }) => ({ wishes: await readWishes(paths.wishesFile(id)) }),
	}
}
