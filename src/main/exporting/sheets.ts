import type { ContractLanguage, Outline } from '../../shared/outline/block'
import { obligationCalendar } from '../../shared/sheets/calendar/obligations'
import { customerViewOutline } from '../../shared/sheets/customer-view/outline'
import { HELP_CARD_LIMITS } from '../../shared/sheets/help-card/limits'
import { helpCardOutline } from '../../shared/sheets/help-card/outline'
import { reportTemplateOutline } from '../../shared/sheets/report-template/outline'
import type { SheetOptions } from '../../shared/sheets/sheet'
import type { SheetId } from '../../shared/sheets/sheet-list'
import { staffOutline } from '../../shared/sheets/staff/outline'
import { SUMMARY_LIMITS } from '../../shared/sheets/summary/limits'
import { summaryOutline } from '../../shared/sheets/summary/outline'
import type { ProofLine } from '../../shared/sheets/summary/proof'
import { joinOutlines } from '../both-languages'
import { fitPage } from './fit-page'
import { withFontSet } from './font-set'
import { type ExportFormat, exportFormats } from './formats'
import { type Payload, printedLanguages } from './payload'
import { authorOf, houseOf, type RenderOptions } from './render-options'
import { payloadHash } from './render-payload'

/** Papers beside the contract that are printed by the contract's own writers; the calendar is a file of its own kind. */
export type PaperSheet = Exclude<SheetId, 'ics'>

export type SheetWishes = {
	/** Lines about the past that the user allowed to leave the house. */
	readonly proof: readonly ProofLine[]
}

type Request = SheetWishes & {
	readonly agreement: Payload['agreement']
	readonly language: ContractLanguage
	readonly options: SheetOptions
}

const BUILDERS: Readonly<Record<PaperSheet, (request: Request) => Outline>> = {
	summary: (request) => fitPage(SUMMARY_LIMITS, (limits) => summaryOutline({ ...request, limits })),
	'help-card': (request) => fitPage(HELP_CARD_LIMITS, (limits) => helpCardOutline({ ...request, limits })),
	'customer-view': customerViewOutline,
	'report-template': reportTemplateOutline,
	staff: staffOutline,
}

function optionsOf({ render }: Payload): SheetOptions {
	return { state: render.kind, date: render.date, version: render.version }
}

/** One sheet as a print tree; an agreement in both languages has it in both, each from a new page on. */
export function sheetOutline(payload: Payload, sheet: PaperSheet, { proof }: SheetWishes): Outline {
	const { agreement, render } = payload
	// Whoever asks, an internal paper of an external export is a fault of ours.
	if (sheet === 'staff' && render.audience === 'external') throw new Error('the staff sheet is internal')
	return printedLanguages(payload)
		.map((language) => BUILDERS[sheet]({ agreement, language, options: optionsOf(payload), proof }))
		.reduce(joinOutlines)
}

/** The bytes of a sheet; it carries the hash of the text it is about, but not the agreement: it is no contract. */
export async function renderSheet(
	payload: Payload,
	sheet: PaperSheet,
	wishes: SheetWishes & { readonly format: ExportFormat['id'] },
): Promise<Uint8Array> {
	const { agreement, render } = payload
	const options: RenderOptions = {
		date: render.date,
		hash: payloadHash(payload),
		documentId: agreement.id,
		...houseOf(render),
		...authorOf(agreement),
	}
	const format = exportFormats.find(({ id }) => id === wishes.format)!
	const outline = withFontSet(render.fontSet, () => sheetOutline(payload, sheet, wishes))
	return format.render(outline, options)
}

/** The obligation calendar, as UTF-8. */
export function renderCalendar(payload: Payload): Uint8Array {
	const { agreement } = payload
	return new TextEncoder().encode(obligationCalendar(agreement, printedLanguages(payload), optionsOf(payload)))
}
