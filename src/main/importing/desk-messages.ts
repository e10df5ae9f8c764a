import type { HistoryProblem } from '../../shared/history/history-error'
import type { ErrorCode } from '../../shared/ipc/errors'
import type { ForgetJob, Judged, JudgeJob, Stored, StoreJob } from './history-desk'

export type DeskRequest = { readonly ticket: number; readonly job: StoreJob | JudgeJob | ForgetJob }

/** Exactly one for every request. An error loses its class on the way between threads, so its data travels. */
export type DeskAnswer = { readonly ticket: number } & (
	| { readonly kind: 'done'; readonly result: Stored | Judged | null }
	| { readonly kind: 'problem'; readonly problem: HistoryProblem }
	| { readonly kind: 'error'; readonly code: ErrorCode; readonly detail: string }
)
