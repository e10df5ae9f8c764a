import type { HistoryProblem } from '../../shared/history/history-error'
import type { ErrorCode } from '../../shared/ipc/errors'
import type { Proposal } from '../../shared/realism/propose'
import type { WhatIf } from '../../shared/realism/what-if'
import type { ForgetJob, Judged, JudgeJob, ProposeJob, Stored, StoreJob, WhatIfJob } from './history-desk'

export type DeskRequest = {
	readonly ticket: number
	readonly job: StoreJob | JudgeJob | WhatIfJob | ProposeJob | ForgetJob
}

export type DeskResult = Stored | Judged | WhatIf | Proposal | null

/** Exactly one for every request. An error loses its class on the way between threads, so its data travels. */
export type DeskAnswer = { readonly ticket: number } & (
	| { readonly kind: 'done'; readonly result: DeskResult }
	| { readonly kind: 'problem'; readonly problem: HistoryProblem }
	| { readonly kind: 'error'; readonly code: ErrorCode; readonly detail: string }
)
