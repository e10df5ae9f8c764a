import type { ErrorCode } from '../../shared/ipc/errors'
import type { Payload } from './payload'
import type { RenderJob } from './render-job'

/** To the thread: a job, with its payload only where the job before had another one. */
export type RenderRequest = Omit<RenderJob, 'payload'> & { readonly payload: Payload | null }

/** Back from it, one for each request and in their order. */
export type RenderAnswer =
	| { readonly kind: 'made'; readonly bytes: Uint8Array }
	| { readonly kind: 'failed'; readonly code: ErrorCode; readonly detail: string; readonly stack: string }
