/** Papers beside the contract, in the order in which they are offered; each is also an option of `pledge export`. */
export const SHEET_IDS = ['summary', 'help-card', 'customer-view', 'report-template', 'ics', 'staff'] as const
export type SheetId = (typeof SHEET_IDS)[number]

/** For the own people alone: never in an external export. */
const INTERNAL: ReadonlySet<string> = new Set<SheetId>(['staff'])

export function isInternalSheet(id: string): boolean {
	return INTERNAL.has(id)
}

export function isSheetId(id: string): id is SheetId {
	return (SHEET_IDS as readonly string[]).includes(id)
}
