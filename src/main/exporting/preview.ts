import { contentHash } from '../../shared/agreement/content-hash'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import type { HouseLook } from '../../shared/brand/brand'
import { AppError } from '../../shared/ipc/errors'
import type { PreviewOutcome, PreviewRequest } from '../../shared/ipc/preview-shapes'
import { isInternalSheet } from '../../shared/sheets/sheet-list'
import { withTermHolidays } from '../prepare-agreement'
import { hindrancesOf } from './export-agreement'
import { makePayload } from './payload'
import type { RenderDesk } from './render-desk'

export type PreviewOptions = {
	readonly request: PreviewRequest
	readonly appVersion: string
	readonly versionOf: (contentHash: string) => Promise<number>
	readonly look: HouseLook
	readonly render: RenderDesk['render']
	readonly signal: AbortSignal
}

/** The PDF of one file, byte for byte as an export of the same day would write it, but for a final that would be refused: that one is a draft. */
export async function makePreview(options: PreviewOptions): Promise<PreviewOutcome & { readonly kind: 'made' }> {
	const { request, signal } = options
	const { audience, date, file } = request
	if (audience === 'external' && isInternalSheet(file)) throw new AppError('bad-request', file)
	const agreement = await withTermHolidays(request.agreement)
	const isFinal = request.state === 'final' && hindrancesOf(agreement).length === 0
	const state = isFinal ? 'final' : 'draft'
	const payload = makePayload(agreement, {
		kind: state,
		...{ date, audience },
		version: isFinal ? await options.versionOf(contentHash(publicAgreement(agreement))) : null,
		profile: request.profile ?? agreement.signatures.profile,
		pledgeVersion: options.appVersion,
		...(isFinal || request.language === undefined ? {} : { language: request.language }),
		...options.look,
	})
	const pdf = await options.render({ payload, file, ending: 'pdf', proof: request.proof ?? [] }, signal)
	return { kind: 'made', pdf: new Uint8Array(pdf), state }
}
