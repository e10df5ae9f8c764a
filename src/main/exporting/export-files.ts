import { EXPORT_FORMATS, type ExportFile } from '../../shared/ipc/export-file'
import type { ContractLanguage } from '../../shared/outline/block'
import { isSheetId } from '../../shared/sheets/sheet-list'
import { sheetWording } from '../../shared/sheets/sheet-wording'
import { type ExportFormat, exportFormats } from './formats'
import type { Payload } from './payload'
import { type Paper, renderFromPayload } from './render-payload'
import type { SheetWishes } from './sheets'

/** How a file is written; the calendar has a way of its own. */
export type Ending = ExportFormat['id'] | 'ics'

/** Ways to write a file of an export, its usual one first: a report is filled in, so it is made for Word. */
export function endingsOf(file: ExportFile): readonly Ending[] {
	if (!isSheetId(file)) return [file]
	if (file === 'ics') return ['ics']
	return file === 'report-template' ? ['docx', 'pdf', 'html', 'md'] : EXPORT_FORMATS
}

/** The bytes of one file of an export. `paper` spares the contract's outline where several are made. */
export async function renderFile(
	payload: Payload,
	file: ExportFile,
	{ ending, paper, proof }: SheetWishes & { readonly ending: Ending; readonly paper: Paper },
): Promise<Uint8Array> {
	// Sheets are fitted onto their page by what lays out pages, which is loaded when it is needed.
	if (file === 'ics' || ending === 'ics') return (await import('./sheets')).renderCalendar(payload)
	if (!isSheetId(file)) return renderFromPayload(payload, file, paper)
	return (await import('./sheets')).renderSheet(payload, file, { proof, format: ending })
}

/** What stands behind the title in the file's name: nothing for the contract, ` - Summary` and the like. */
export function fileSuffix(file: ExportFile, language: ContractLanguage): string {
	const name = isSheetId(file) ? sheetWording(language).sections.get(file)?.phrases.get('name') : undefined
	return name === undefined ? '' : ` - ${name}`
}

/** Without a dot. */
export function extensionOf(ending: Ending): string {
	return exportFormats.find(({ id }) => id === ending)?.extension ?? ending
}
