import type { TableColumns } from './table-columns'

/**
 * Calls and chats, one row each. `offeredAt` is when the contact reached the queue; `waitSeconds` is the file's own
 * figure, or what its instants tell.
 */
export type CallColumns = TableColumns<
	'offeredAt' | 'answeredAt' | 'abandonedAt',
	'waitSeconds' | 'handlingSeconds',
	'channel' | 'group' | 'service'
> & {
	/** 1 where the caller left before an answer; null where no file tells. */
	readonly abandoned: Uint8Array | null
}

/**
 * Counts of contacts per interval. `intervalSeconds` is never missing; shares were turned into counts; averages are
 * seconds per answered contact.
 */
export type IntervalColumns = TableColumns<
	'intervalStart',
	| 'intervalSeconds'
	| 'offered'
	| 'answered'
	| 'abandoned'
	| 'answeredWithin'
	| 'abandonedWithin'
	| 'thresholdSeconds'
	| 'averageWaitSeconds'
	| 'averageHandlingSeconds',
	'channel' | 'group' | 'service'
>

/** What contact centres export; both may stand in one history and are then different contacts. */
export type ContactColumns = { readonly calls: CallColumns | null; readonly intervals: IntervalColumns | null }
