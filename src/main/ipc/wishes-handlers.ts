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
			// Beside another agreement they would be read as wishes about that one.
			const isOwn = wishes === null || (wishes.base.id === id && wishes.edited.id === id)
			if (!isOwn) throw new AppError('bad-request', id)
			if (wishes === null) await dropWishes(path)
			else await keepWishes(path, wishes)
			return {}
		},
		'wishes:read': async ({ id }) => {
			const wishes = await readWishes(paths.wishesFile(id))
			return { wishes: wishes?.base.id === id && wishes.edited.id === id ? wishes : null }
		},
	}
}
