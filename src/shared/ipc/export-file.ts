import { SHEET_IDS } from '../sheets/sheet-list'

export const EXPORT_FORMATS = ['pdf', 'docx', 'html', 'md'] as const
/** What an export may hold: the contract in its formats, then the papers beside it. */
export const EXPORT_FILES = [...EXPORT_FORMATS, ...SHEET_IDS] as const
export type ExportFile = (typeof EXPORT_FILES)[number]
