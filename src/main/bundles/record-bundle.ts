import type { Agreement } from '../../shared/agreement/schema'
import type { Bundle } from '../../shared/bundles/bundle'
import type { CarriedReview } from '../../shared/bundles/carried'
import { markOf, withMark } from '../../shared/bundles/past'
import type { ExportEntry } from '../../shared/ipc/shapes'
import { sha256Of } from '../storage/attachment-store'
import { asAgreed, numberOf, type Place, putVersion } from '../versions/make-version'
import { sentName } from '../versions/sent-name'
import type { Packed } from './bundle-file'
import { noteExchanged } from './lineage'

/** Where an agreement lies, for whoever alone writes there now. */
export type RecordPlace = Place & {
	readonly folder: string
	readonly append: (entry: object) => Promise<void>
}

export type SentBundle = Pick<ExportEntry, 'at' | 'by' | 'recipient'> & {
	readonly bundle: Bundle
	readonly review: CarriedReview
	/** Of the file. */
	readonly path: string
	readonly bytes: Uint8Array
	/** The day it is sent, `YYYY-MM-DD`, and the language of the name that its text gets. */
	readonly today: string
	readonly language: 'de' | 'en'
}

/** What comes back with the mark came from the house, also where the same text went to the other side. `id` is a new one. */
export function marked(packed: Packed, id: string): Packed {
	const { bundle } = packed
	if (bundle.audience === 'external') return packed
	return { ...packed, bundle: { ...bundle, past: withMark(bundle.past, markOf(id)) } }
}

/** Keeps the text of a bundle that went outside, and says in the log what was sent. Rejects like any write. */
export async function recordBundle(place: RecordPlace, agreement: Agreement, sent: SentBundle): Promise<ExportEntry> {
	const { bundle, review, path, bytes, today, language, ...told } = sent
	const { audience } = bundle
	const agreed = await asAgreed(agreement)
	const keptAs = audience === 'external' ? await numberOf(place, agreement.id, agreed.contentHash) : null
	if (keptAs !== null) {
		const named = sentName({ recipient: told.recipient, state: 'draft', date: today, today }, language)
		await putVersion(place, { ...agreed, ...named, number: keptAs, by: told.by, at: told.at })
	}
	const entry: ExportEntry = {
		...{ ...told, state: 'draft', audience, contentHash: agreed.contentHash, version: null },
		...(keptAs === null ? {} : { keptAs }),
		files: [{ format: 'bundle', path, sha256: sha256Of(bytes), bytes: bytes.length }],
		...(review === 'none' ? {} : { review: audience === 'external' ? 'external' : review }),
		attachments: [],
	}
	await place.append({ kind: 'bundle', ...entry })
	await noteExchanged(place.folder, bundle)
	return entry
}
