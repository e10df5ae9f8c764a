import { EXPORT_FORMATS, type ExportFile } from '../../shared/ipc/export-file'
import type { ContractLanguage } from '../../shared/outline/block'
import { isSheetId } from '../../shared/sheets/sheet-list'
import { sheetWording } from '../../shared/sheets/sheet-wording'
import { type ExportFormat, exportFormats } from './formats'
import type { Payload } from './payload'
import { type Paper, renderFromPayload } from './render-payload'
import { renderSheet, type SheetWishes } from './sheets'

/** File endings of a paper beside the contract, its usual one first; they say how it is written. */
export function endingsOf(file: ExportFile): readonly ExportFormat['id'][] {
	return isSheetId(file) ? EXPORT_FORMATS : [file]
}

/** The bytes of one file of an export. `paper` spares the contract's outline where several are made. */
export async function renderFile(
	payload: Payload,
	file: ExportFile,
	wishes: SheetWishes & { readonly ending: ExportFormat['id']; readonly paper: Paper },
): Promise<Uint8Array> {
	if (!isSheetId(file)) return renderFromPayload(payload, file, wishes.paper)
	return renderSheet(payload, file, { proof: wishes.proof, format: wishes.ending })
}

/** What stands behind the title in the file's name: nothing for the contract, `Summary` and the like. */
export function fileSuffix(file: ExportFile, language: ContractLanguage): string {
	const name = isSheetId(file) ? sheetWording(language).sections.get(file)?.phrases.get('name') : undefined
	return name === undefined ? '' : ` - ${name}`
}

export function extensionOf(ending: ExportFormat['id']): string {
	return exportFormats.find(({ id }) => id === ending)!.extension
}
