import { contentHash } from '../../shared/agreement/content-hash'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import type { Outline } from '../../shared/outline/block'
import { contractOutline } from '../both-languages'
import { type ExportFormat, exportFormats } from './formats'
import { type Payload, payloadText } from './payload'
import { houseOf, type RenderOptions } from './render-options'

/** What every format prints of one payload. */
export type Paper = { readonly outline: Outline; readonly options: RenderOptions }

/** The content hash that a payload's documents carry. */
export function payloadHash({ agreement }: Payload): string {
	return contentHash(publicAgreement(agreement))
}

export function paperOf(payload: Payload): Paper {
	const { agreement, render } = payload
	const { audience, kind: state, date, version, profile } = render
	const author = agreement.parties.provider.name
	const outline = contractOutline(agreement, { audience, state, date, version })
	return {
		outline: profile === 'plain' ? outline : { ...outline, signing: profile },
		options: {
			date,
			hash: payloadHash(payload),
			documentId: agreement.id,
			...houseOf(render),
			attachment: payloadText(payload),
			// Who exported it is nobody's business outside; the document is the provider's.
			...(author === null || author.trim() === '' ? {} : { author }),
		},
	}
}

/**
 * The bytes of a document out of nothing but its payload. Every export goes through here and so does `verify`, which is why a document
 * can be made again from the data inside it. `paper` spares the outline where several formats are made.
 */
export async function renderFromPayload(
	payload: Payload,
	format: ExportFormat['id'],
	paper: Paper = paperOf(payload),
): Promise<Uint8Array> {
	const found = exportFormats.find(({ id }) => id === format)!
	return found.render(paper.outline, paper.options)
}
