import { isTableField, TABLE_KINDS, type TableField } from './table-fields'
import type { EventKind } from './ticket-events'

/** What a ticket column can mean. These are also the names that a mapping uses. */
export const TICKET_FIELDS = [
	'id',
	'createdAt',
	'firstResponseAt',
	'acknowledgedAt',
	'resolvedAt',
	'closedAt',
	'status',
	'priority',
	'type',
	'channel',
	'group',
	'service',
	'reopenCount',
	'mergedInto',
	'spam',
	'pausedSeconds',
	'handlingSeconds',
	'waitSeconds',
	'abandonedAt',
	'escalatedAt',
	'contacts',
	'incidentAt',
	'detectedAt',
	'workaroundAt',
	'confirmedAt',
	'vendorResponseSeconds',
	'vendorResolutionSeconds',
	'responseAfterSeconds',
	'vendorResponseStatus',
	'vendorResolutionStatus',
	'agent',
	'updatedAt',
	'pausedAt',
	'resumedAt',
	'reopenedAt',
	'restoredAt',
	'assignedAt',
	'customerMessageAt',
	'agentMessageAt',
	'events',
	'custom',
	'kept',
] as const
export type TicketField = (typeof TICKET_FIELDS)[number]

export const OUTAGE_FIELDS = [
	'service',
	'startedAt',
	'endedAt',
	'planned',
	'affectedShare',
	'cause',
	'impact',
	'state',
	'durationSeconds',
	'samplingSeconds',
] as const
export type OutageField = (typeof OUTAGE_FIELDS)[number]

export type HistoryField = TicketField | OutageField | TableField

export const TIME_FIELDS = [
	'createdAt',
	'firstResponseAt',
	'acknowledgedAt',
	'resolvedAt',
	'closedAt',
	'abandonedAt',
	'escalatedAt',
	'incidentAt',
	'detectedAt',
	'workaroundAt',
	'confirmedAt',
] as const satisfies readonly TicketField[]
export type TimeField = (typeof TIME_FIELDS)[number]

export const NUMBER_FIELDS = [
	'reopenCount',
	'pausedSeconds',
	'handlingSeconds',
	'waitSeconds',
	'contacts',
	'vendorResponseSeconds',
	'vendorResolutionSeconds',
	'responseAfterSeconds',
	'custom',
] as const satisfies readonly TicketField[]
export type NumberField = (typeof NUMBER_FIELDS)[number]

export const WORD_FIELDS = [
	'status',
	'priority',
	'type',
	'channel',
	'group',
	'service',
] as const satisfies readonly TicketField[]
export type WordField = (typeof WORD_FIELDS)[number]

/** Instants that become events of the ticket; several columns may feed one kind. */
export const EVENT_FIELDS = {
	pausedAt: 'paused',
	resumedAt: 'resumed',
	reopenedAt: 'reopened',
	restoredAt: 'restored',
	assignedAt: 'assigned',
	customerMessageAt: 'customerMessage',
	agentMessageAt: 'agentMessage',
} as const satisfies Partial<Record<TicketField, EventKind>>
export type EventField = keyof typeof EVENT_FIELDS

/** Fields that several columns may feed: the first and the last resolution, a date and its time of day, parts that are added up. */
export const SEVERAL_COLUMNS: ReadonlySet<string> = new Set<HistoryField>([
	'resolvedAt',
	'events',
	'intervalStart',
	'handlingSeconds',
	// The keys of an object of event fields are event fields.
	...(Object.keys(EVENT_FIELDS) as EventField[]),
])

/** One field may be fed by several columns: several resolutions of one ticket are its first and its last. */
export type FieldMapping<Field extends string> = Readonly<Partial<Record<Field, readonly string[]>>>

export function isTicketField(name: string): name is TicketField {
	return (TICKET_FIELDS as readonly string[]).includes(name) // widened only to ask the question
}

export function isOutageField(name: string): name is OutageField {
	return (OUTAGE_FIELDS as readonly string[]).includes(name) // widened only to ask the question
}

export function isHistoryField(name: string): name is HistoryField {
	return isTicketField(name) || isOutageField(name) || TABLE_KINDS.some((kind) => isTableField(kind, name))
}
