import { AppError } from '../../shared/ipc/errors'
import { makePreview } from '../exporting/preview'
import type { RenderDesk } from '../exporting/render-desk'
import type { Session } from '../session'
import { numberOf } from '../versions/make-version'
import type { NounHandlers } from './noun-handlers'

export type PreviewHandlersOptions = {
	readonly session: Session
	readonly desk: RenderDesk
	readonly appVersion: string
}

export function previewHandlers({ session, desk, appVersion }: PreviewHandlersOptions): NounHandlers<'preview'> {
	const { workspace, shared } = session
	let running: AbortController | null = null

	return {
		'preview:make': async (request) => {
			running?.abort()
			const stop = new AbortController()
			running = stop
			const versionOf = (hash: string) => numberOf(workspace, request.agreement.id, hash)
			try {
				const { look } = shared.current()
				return await makePreview({
					...{ request, appVersion, versionOf, look },
					render: desk.render,
					signal: stop.signal,
				})
			} catch (error) {
				if (stop.signal.aborted && error instanceof AppError && error.code === 'cancelled') return { kind: 'cancelled' }
				throw error
			} finally {
				if (running === stop) running = null
			}
		},
		'preview:stop': () => {
			running?.abort()
			return {}
		},
	}
}
