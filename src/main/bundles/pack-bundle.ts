import type { Agreement } from '../../shared/agreement/schema'
import type { Bundle } from '../../shared/bundles/bundle'
import { type CarriedReview, carried } from '../../shared/bundles/carried'
import { externalBundle } from '../../shared/bundles/external'
import { withState } from '../../shared/bundles/past'
import type { BundleContents } from '../../shared/ipc/bundle-shapes'
import type { ExportEntry } from '../../shared/ipc/shapes'
import { exportEntries } from '../exporting/finals'
import type { Session } from '../session'
import { writeDurably } from '../storage/durable-file'
import { attachmentsNeeded, bundleOfFolder, type FromFolder } from './agreement-folder'
import { bundleBytes, type Packed } from './bundle-file'
import { marked, recordBundle } from './record-bundle'

export type PackWishes = {
	readonly audience: 'internal' | 'external'
	readonly review: CarriedReview
	/** Numbers of versions that go along. */
	readonly versions: readonly number[]
}

/** What could go along, and what of it the other side has already. */
export async function contentsOf({ workspace }: Session, agreement: Agreement): Promise<BundleContents> {
	const { bundle, attachments, leftOut } = await bundleOfFolder(workspace.paths.agreementFile(agreement.id), agreement)
	const exports = exportEntries((await workspace.readLog(agreement.id)).entries)
	const sent = new Set(exports.filter(isSent).map(({ contentHash }) => contentHash))
	const { threads, suggestions } = agreement.review
	return {
		title: agreement.title,
		customer: agreement.parties.customer.name,
		threads: countsOf(threads),
		suggestions: countsOf(suggestions),
		attachments: attachments.size,
		logEntries: bundle.log.split('\n').filter((line) => line !== '').length,
		versions: bundle.versions
			.map(({ text: _text, agreement: _agreement, ...head }) => ({
				...head,
				isKnownOutside: sent.has(head.contentHash),
			}))
			.reverse(),
		leftOut: [...leftOut.versions],
		recipient: exports.findLast(({ recipient }) => recipient !== '')?.recipient ?? '',
	}
}

/** A redline that names nobody was made to be looked at; whether it ever left nobody knows. */
function isSent({ audience, recipient, comparedWith }: ExportEntry): boolean {
	return audience === 'external' && (comparedWith === undefined || recipient !== '')
}

function countsOf(items: readonly { readonly visibility: 'internal' | 'external' }[]) {
	const external = items.filter(({ visibility }) => visibility === 'external').length
	return { external, internal: items.length - external }
}

/** The bundle of an agreement as its folder has it, with what was wished and nothing else. */
export function packedFor({ bundle, attachments, isBaseKnown, outside }: FromFolder, wishes: PackWishes): Packed {
	const { audience, review } = wishes
	const chosen: Bundle = {
		...bundle,
		versions: bundle.versions.filter(({ number }) => wishes.versions.includes(number)),
	}
	const reduced: Bundle =
		audience === 'external'
			? externalBundle(chosen, { review, isBaseKnown, outside })
			: {
					...chosen,
					review,
					agreement: carried(chosen.agreement, wishes),
					base: chosen.base === null ? null : carried(chosen.base, wishes),
				}
	const needed = attachmentsNeeded(reduced)
	return {
		bundle: { ...reduced, past: withState(reduced.past, reduced.agreement) },
		attachments: new Map([...attachments].filter(([sha256]) => needed.has(sha256))),
	}
}

export type Packing = PackWishes & {
	readonly path: string
	readonly recipient: string
	/** What the sender asks of the reader. */
	readonly note: string
	/** Who sends; empty while the user has not said. */
	readonly by: string
	readonly appVersion: string
}

/** Writes a bundle and says in the log what was sent. Within `versions.alone`. Rejects like any write. */
export async function packInto(session: Session, agreement: Agreement, packing: Packing): Promise<ExportEntry> {
	const { workspace, now, newId, today, language } = session
	const { path, recipient, note, by, review } = packing
	const { id } = agreement
	const at = now()
	const found = await bundleOfFolder(workspace.paths.agreementFile(id), agreement)
	const packed = marked(packedFor(found, packing), newId())
	const about = { sent: { by, at, to: recipient, note }, saved: null }
	const bytes = bundleBytes({ ...packed, about }, packing.appVersion)
	await writeDurably(path, bytes, { keepBackup: false })
	const place = {
		readLog: workspace.readLog,
		versions: workspace.versions,
		folder: workspace.paths.agreementFolder(id),
		append: (entry: object) => workspace.appendLog(id, entry),
	}
	const sent = { ...{ at, by, recipient, review, path, bytes }, bundle: packed.bundle, today: today() }
	return recordBundle(place, agreement, { ...sent, language: language() })
}
