/** Kinds of tables beside tickets and outages, with the names that a mapping uses for their columns. */
export const TABLE_FIELDS = {
	calls: [
		'offeredAt',
		'answeredAt',
		'abandonedAt',
		'abandoned',
		'waitSeconds',
		'handlingSeconds',
		'channel',
		'group',
		'service',
	],
	intervals: [
		'intervalStart',
		'intervalSeconds',
		'offered',
		'answered',
		'abandoned',
		'answeredWithin',
		'abandonedWithin',
		'serviceLevel',
		'thresholdSeconds',
		'averageWaitSeconds',
		'averageHandlingSeconds',
		'channel',
		'group',
		'service',
	],
	counts: [
		'periodStart',
		'sessions',
		'handled',
		'deflected',
		'handedOver',
		'articleViews',
		'selfServiceSolved',
		'channel',
		'service',
	],
	breaches: ['breachedAt', 'objective', 'service', 'promised', 'measured', 'credit', 'currency'],
} as const

export type TableKind = keyof typeof TABLE_FIELDS
export type TableField = (typeof TABLE_FIELDS)[TableKind][number]

/** The one column without which a row of the kind says nothing. */
export const NEEDED_FIELD = {
	calls: 'offeredAt',
	intervals: 'intervalStart',
	counts: 'periodStart',
	breaches: 'breachedAt',
} as const satisfies Readonly<Record<TableKind, TableField>>

/** A mapping may give these a value instead of a column: `thresholdSeconds=20`. */
export const CONSTANT_FIELDS: ReadonlySet<string> = new Set([
	'thresholdSeconds',
	'intervalSeconds',
	'samplingSeconds',
	'currency',
])

export const TABLE_KINDS = ['calls', 'intervals', 'counts', 'breaches'] as const satisfies readonly TableKind[]

export function isTableField(kind: TableKind, name: string): name is TableField {
	return (TABLE_FIELDS[kind] as readonly string[]).includes(name) // widened only to ask the question
}
