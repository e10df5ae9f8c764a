import { languagesOf } from '../../shared/findings/run'
import type { ContractLanguage, Outline } from '../../shared/outline/block'
import { HELP_CARD_LIMITS } from '../../shared/sheets/help-card/limits'
import { helpCardOutline } from '../../shared/sheets/help-card/outline'
import type { SheetId } from '../../shared/sheets/sheet-list'
import { SUMMARY_LIMITS } from '../../shared/sheets/summary/limits'
import { summaryOutline } from '../../shared/sheets/summary/outline'
import type { ProofLine } from '../../shared/sheets/summary/proof'
import { joinOutlines } from '../both-languages'
import { fitPage } from './fit-page'
import { type ExportFormat, exportFormats } from './formats'
import type { Payload } from './payload'
import type { RenderOptions } from './render-options'
import { payloadHash } from './render-payload'

/** Papers beside the contract that are printed by the contract's own writers. */
export type PaperSheet = SheetId

export type SheetWishes = {
	/** Lines about the past that the user allowed to leave the house. */
	readonly proof: readonly ProofLine[]
}

type Build = (payload: Payload, language: ContractLanguage, wishes: SheetWishes) => Outline

const sheetOptions = ({ render }: Payload) => ({ state: render.kind, date: render.date, version: render.version })

const BUILDERS: Readonly<Record<PaperSheet, Build>> = {
	summary: (payload, language, { proof }) =>
		fitPage(SUMMARY_LIMITS, (limits) =>
			summaryOutline({ agreement: payload.agreement, language, options: sheetOptions(payload), proof, limits }),
		),
	'help-card': (payload, language) =>
		fitPage(HELP_CARD_LIMITS, (limits) =>
			helpCardOutline({ agreement: payload.agreement, language, options: sheetOptions(payload), limits }),
		),
}

/** One sheet as a print tree; an agreement in both languages has it in both, each from a new page on. */
export function sheetOutline(payload: Payload, sheet: PaperSheet, wishes: SheetWishes): Outline {
	return languagesOf(payload.agreement)
		.map((language) => BUILDERS[sheet](payload, language, wishes))
		.reduce(joinOutlines)
}

/** The bytes of a sheet; it carries the hash of the text it is about, but not the agreement: it is no contract. */
export async function renderSheet(
	payload: Payload,
	sheet: PaperSheet,
	wishes: SheetWishes & { readonly format: ExportFormat['id'] },
): Promise<Uint8Array> {
	const { agreement, render } = payload
	const author = agreement.parties.provider.name
	const options: RenderOptions = {
		date: render.date,
		hash: payloadHash(payload),
		documentId: agreement.id,
		...(author === null || author.trim() === '' ? {} : { author }),
	}
	const format = exportFormats.find(({ id }) => id === wishes.format)!
	return format.render(sheetOutline(payload, sheet, wishes), options)
}
