import type { HistoryProblem } from '../../shared/history/history-error'
import type { ErrorCode } from '../../shared/ipc/errors'
import type {
	CheckJob,
	FiguresJob,
	FindTicketsJob,
	ForgetJob,
	HistoryDesk,
	JudgeJob,
	ProposeJob,
	ShareCreditsJob,
	StoreJob,
	TicketClockJob,
	WhatIfJob,
} from './history-desk'

/** `stop` is shared between the threads: not zero stops the job at its next pause. */
export type WatchedJudgeJob = JudgeJob & { readonly stop: Int32Array }

export type DeskRequest = {
	readonly ticket: number
	readonly job:
		| StoreJob
		| WatchedJudgeJob
		| WhatIfJob
		| ProposeJob
		| TicketClockJob
		| FindTicketsJob
		| FiguresJob
		| CheckJob
		| ShareCreditsJob
		| ForgetJob
}

export type DeskResult = Awaited<ReturnType<HistoryDesk[Exclude<keyof HistoryDesk, 'forget'>]>> | null

/** One for every request, `progress` aside. An error loses its class on the way between threads, so its data travels. */
export type DeskAnswer = { readonly ticket: number } & (
	| { readonly kind: 'progress'; readonly done: number; readonly total: number }
	| { readonly kind: 'done'; readonly result: DeskResult }
	| { readonly kind: 'problem'; readonly problem: HistoryProblem }
	| { readonly kind: 'error'; readonly code: ErrorCode; readonly detail: string }
)
